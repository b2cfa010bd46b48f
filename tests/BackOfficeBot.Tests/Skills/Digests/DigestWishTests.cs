using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Skills.Digests;

namespace BackOfficeBot.Tests.Skills.Digests;

/// What a sentence changes of the digest, on Tuesday 24 November 2026.
public sealed class DigestWishTests
{
    private static DigestWish Said(string text, string locale = "it-IT") => DigestWish.Of(text, Taught.Understander.Understand(text, new(new(2026, 11, 24, 9, 0, 0), "Europe/Rome", locale)));

    private static DigestData Applied(string text, string locale = "it-IT", DigestData? to = null) => Said(text, locale).Apply(to ?? new(), DigestData.Weekdays, DigestWish.TurnsOff(text));

    [Theory]
    [InlineData("digest alle 8 nei giorni feriali, senza riunioni", "it-IT")]
    [InlineData("digest at 8 on weekdays, without meetings", "en-GB")]
    public void An_hour_days_and_a_section_that_is_left_out(string text, string locale)
    {
        var data = Applied(text, locale);
        Assert.Equal(new TimeOnly(8, 0), data.At);
        Assert.Equal(DigestData.Weekdays, data.Days);
        Assert.Equal([DigestSection.Meetings], data.Without);
    }

    [Theory]
    [InlineData("send me the digest at 7:30 except on Friday", "en-GB")]
    [InlineData("mandami il riepilogo alle 7:30 tranne il venerdì", "it-IT")]
    public void A_day_that_is_taken_out(string text, string locale)
    {
        var data = Applied(text, locale);
        Assert.Equal(new TimeOnly(7, 30), data.At);
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday], data.Days);
    }

    [Theory]
    [InlineData("sospendi il riepilogo fino al 7 gennaio", "it-IT")]
    [InlineData("pause the digest until January 7", "en-GB")]
    [InlineData("non mandarmi il riepilogo dal 24 dicembre al 7 gennaio", "it-IT")]
    public void A_pause_ends_after_its_last_day(string text, string locale)
    {
        Assert.Equal(new DateOnly(2027, 1, 8), Said(text, locale).Until);
        Assert.Null(Said(text, locale).IsOn);
    }

    [Theory]
    [InlineData("niente riepilogo in agosto", "it-IT", "2027-08-01", "2027-09-01")]
    [InlineData("no digest in August", "en-GB", "2027-08-01", "2027-09-01")]
    [InlineData("sospendi il riepilogo dal 20 dicembre al 7 gennaio", "it-IT", "2026-12-20", "2027-01-08")]
    [InlineData("pause my digest from December 20 to January 7", "en-GB", "2026-12-20", "2027-01-08")]
    [InlineData("niente riepilogo domani", "it-IT", "2026-11-25", "2026-11-26")]
    public void A_pause_begins_when_it_is_said_to(string text, string locale, string from, string until)
    {
        var data = Applied(text, locale);
        Assert.Equal((from, until), (data.PausedFrom?.Iso(), data.PausedUntil?.Iso()));
        Assert.Null(Said(text, locale).IsOn);
    }

    [Theory]
    [InlineData("niente riepiloghi fino a lunedì", "it-IT")]
    [InlineData("non mandarmi il riepilogo fino a lunedì", "it-IT")]
    [InlineData("nessun digest fino al 30 novembre", "it-IT")]
    [InlineData("no digests until Monday", "en-GB")]
    [InlineData("don't send me the digest until Monday", "en-GB")]
    public void None_until_a_day_brings_one_on_that_day_and_leaves_the_days_as_they_are(string text, string locale)
    {
        var data = Applied(text, locale, new() { Days = DigestData.Weekdays });
        Assert.Equal(new DateOnly(2026, 11, 30), data.PausedUntil);
        Assert.Equal(DigestData.Weekdays, data.Days);
        Assert.Null(Said(text, locale).IsOn);
    }

    [Theory]
    [InlineData("rimetti le riunioni nel riepilogo", "it-IT")]
    [InlineData("put the meetings back into my digest", "en-GB")]
    [InlineData("bring back the meetings in my digest", "en-GB")]
    public void A_section_that_was_left_out_is_put_back(string text, string locale)
    {
        Assert.False(Said(text, locale).IsNow);
        Assert.Empty(Applied(text, locale, new() { Without = [DigestSection.Meetings] }).Without!);
    }

    [Theory]
    [InlineData("riepilogo solo il lunedì e il giovedì alle 9", "it-IT")]
    [InlineData("digest on Mondays and Thursdays at 9", "en-GB")]
    public void Named_days_alone(string text, string locale) => Assert.Equal([DayOfWeek.Monday, DayOfWeek.Thursday], Applied(text, locale).Days);

    [Fact]
    public void A_stretch_of_days_and_one_more()
    {
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday], Applied("riepilogo dal lunedì al mercoledì").Days);
        Assert.Equal([.. DigestData.Weekdays, DayOfWeek.Saturday], Applied("voglio il riepilogo anche il sabato").Days);
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday], Applied("don't send me the digest on Friday", "en-GB").Days);
    }

    [Theory]
    [InlineData("riepilogo anche alle 18", "it-IT")]
    [InlineData("mandami il riepilogo anche alle 18 dopo il lavoro", "it-IT")]
    [InlineData("also send me the digest at 6pm", "en-GB")]
    [InlineData("send me the digest at 6 pm as well", "en-GB")]
    public void One_more_after_the_day_does_not_end_the_one_before_it(string words, string locale)
    {
        var both = Applied(words, locale);
        Assert.Equal((false, new TimeOnly(18, 0)), (both.NoMorning, both.Evening));
    }

    [Theory]
    [InlineData("digest every day at 7 and skip minutes", "en-GB", "Minutes", "")]
    [InlineData("riepilogo alle 7 tranne i verbali", "it-IT", "Minutes", "")]
    [InlineData("riepilogo senza chiamate e con le riunioni", "it-IT", "Calls", "Meetings")]
    [InlineData("digest with meetings and without calls", "en-GB", "Calls", "Meetings")]
    public void What_is_left_out_and_what_comes_in_do_not_swallow_each_other(string words, string locale, string without, string with)
    {
        var wish = Said(words, locale);
        Assert.Equal(without, string.Join(' ', wish.Without));
        Assert.Equal(with, string.Join(' ', wish.With));
    }

    [Fact]
    public void After_the_day_beside_it_or_instead_of_it()
    {
        var both = Applied("voglio il riepilogo anche a fine giornata alle 18");
        Assert.Equal((false, new TimeOnly(18, 0)), (both.NoMorning, both.Evening));
        var moved = Applied("sposta il riepilogo alle 17:30");
        Assert.Equal((true, new TimeOnly(17, 30)), (moved.NoMorning, moved.Evening));
        Assert.True(Applied("stop the evening digest", "en-GB", both).NoEvening);
    }

    [Fact]
    public void Of_the_week()
    {
        var data = Applied("riepilogo della settimana il venerdì alle 17");
        Assert.Equal((DayOfWeek.Friday, new TimeOnly(17, 0)), (data.Weekly, data.WeeklyAt));
        Assert.Null(data.Days);
        Assert.True(Applied("basta riepilogo settimanale", to: data).NoWeekly);
    }

    [Theory]
    [InlineData("mandami il riepilogo ora", true)]
    [InlineData("send me the digest now", true)]
    [InlineData("cambia l'ora del riepilogo", false)]
    [InlineData("a che ora arriva il riepilogo", false)]
    public void At_once(string text, bool isNow) => Assert.Equal(isNow, Said(text).IsNow);

    [Theory]
    [InlineData("mostra il riepilogo della settimana", "it-IT", DigestPart.Weekly)]
    [InlineData("riepilogo della settimana", "it-IT", DigestPart.Weekly)]
    [InlineData("show me the weekly digest", "en-GB", DigestPart.Weekly)]
    [InlineData("the summary of the week", "en-GB", DigestPart.Weekly)]
    [InlineData("la settimana in breve", "it-IT", DigestPart.Weekly)]
    [InlineData("revisione settimanale", "it-IT", DigestPart.Weekly)]
    [InlineData("com'è andata la settimana?", "it-IT", DigestPart.Weekly)]
    [InlineData("weekly review", "en-GB", DigestPart.Weekly)]
    [InlineData("how was my week?", "en-GB", DigestPart.Weekly)]
    [InlineData("mandami il riepilogo della settimana", "it-IT", null)]
    [InlineData("mostra le impostazioni del riepilogo della settimana", "it-IT", null)]
    [InlineData("riepilogo della settimana il venerdì alle 17", "it-IT", null)]
    public void One_that_is_to_be_shown_is_not_chosen(string text, string locale, object? shown) =>
        Assert.Equal(shown, Said(text, locale) is { IsNow: true } now ? now.Part : null);

    [Theory]
    [InlineData("dammi il riepilogo ogni settimana", "it-IT", DigestPart.Weekly)]
    [InlineData("show me the digest every week", "en-GB", DigestPart.Weekly)]
    [InlineData("dammi il riepilogo di sera", "it-IT", DigestPart.Evening)]
    [InlineData("mostrami il riepilogo la sera", "it-IT", DigestPart.Evening)]
    [InlineData("dammi il riepilogo ogni sera", "it-IT", DigestPart.Evening)]
    [InlineData("show me the digest in the evening", "en-GB", DigestPart.Evening)]
    public void One_that_is_to_come_again_and_again_is_chosen(string text, string locale, object part) =>
        Assert.Equal((false, part), (Said(text, locale).IsNow, Said(text, locale).Part));

    [Theory]
    [InlineData("disattiva il riepilogo", false)]
    [InlineData("non voglio più il riepilogo", false)]
    [InlineData("turn my digest off", false)]
    [InlineData("no more digests", false)]
    [InlineData("riattiva il riepilogo", true)]
    [InlineData("riaccendi il riepilogo", true)]
    [InlineData("turn on my digest", true)]
    public void On_and_off(string text, bool isOn) => Assert.Equal(isOn, Said(text).IsOn);

    [Fact]
    public void A_section_comes_back() => Assert.Empty(Applied("riepilogo con le riunioni", to: new() { Without = [DigestSection.Meetings] }).Without!);
}
