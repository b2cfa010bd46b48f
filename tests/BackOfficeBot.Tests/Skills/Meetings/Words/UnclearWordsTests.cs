using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Tests.Skills.Meetings.Words;

public sealed class UnclearWordsTests
{
    private static readonly Understander Understander = Taught.Understander;

    [Theory]
    [InlineData("riunione con Anna il 30 febbraio", "il 30 febbraio")]
    [InlineData("meeting with Anna on February 31st", "February 31st")]
    [InlineData("riunione con Anna il 31 aprile alle 10", "il 31 aprile")]
    [InlineData("riunione con Anna il 45/13", "il 45/13")]
    public void A_day_that_no_month_has(string text, string day) => Assert.Equal((day, null, null), In(text));

    [Theory]
    [InlineData("riunione con Anna domani alle 25", "alle 25")]
    [InlineData("meeting with Anna tomorrow at 25:00", "at 25:00")]
    [InlineData("riunione con Anna domani alle 2575", "alle 2575")]
    [InlineData("meeting with Anna tomorrow, 13pm", "13pm")]
    public void An_hour_that_no_day_has(string text, string hour) => Assert.Equal((null, hour, null), In(text));

    [Theory]
    [InlineData("riunione con Anna domani per -3 ore", "-3 ore")]
    [InlineData("riunione con Anna domani di 9999999 ore", "9999999 ore")]
    [InlineData("meeting with Anna tomorrow for 2 minutes", "2 minutes")]
    public void A_length_that_no_meeting_has(string text, string length) => Assert.Equal((null, null, length), In(text));

    [Theory]
    [InlineData("riunione con Anna il 29 febbraio")]
    [InlineData("riunione con Anna il 3/12 alle 15.30 per 2 ore")]
    [InlineData("riunione con Anna mar 24 novembre alle 0900")]
    [InlineData("meeting with Anna on May 5 from 9 to 11")]
    [InlineData("riunione con Anna domani su \"il 30 febbraio alle 25\"")]
    [InlineData("riunione dalle 14 alle 16 di 1 ora e 30 minuti")]
    [InlineData("")]
    public void Nothing_where_all_is_in_order(string text) => Assert.Equal((null, null, null), In(text));

    [Theory]
    [InlineData("riunione per 600 persone domani alle 10", 600)]
    [InlineData("meeting with 1200 attendees tomorrow", 1_200)]
    [InlineData("riunione per 1.500 invitati", 1_500)]
    [InlineData("riunione per 500 persone domani", null)]
    [InlineData("riunione sul budget di 600 euro", null)]
    public void More_people_than_an_invitation_takes(string text, int? people) => Assert.Equal(people, UnclearWords.Crowd(text));

    [Fact]
    public void What_the_clocks_make_of_an_hour_is_said()
    {
        string? At(int month, int day, int hour) => UnclearWords.NightHour(new(2027, month, day), new(hour, 30), WallClock.Zone("Europe/Rome"), UnclearTexts.It);
        Assert.Equal("Quella notte torna l'ora legale e le 2:30 non ci sono: la riunione è alle 3:30.", At(3, 28, 2));
        Assert.Equal("Quella notte finisce l'ora legale e le 2:30 ci sono due volte: vale la prima.", At(10, 31, 2));
        Assert.Null(At(3, 28, 3));
    }

    private static (string?, string?, string?) In(string text) =>
        UnclearWords.In(text, Understander.Understand(text, new(new DateTime(2026, 11, 24, 10, 0, 0), "Europe/Rome", "it-IT")));
}
