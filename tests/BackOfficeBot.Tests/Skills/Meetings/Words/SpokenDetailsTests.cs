using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Tests.Skills.Meetings.Words;

public class SpokenDetailsTests
{
    private static readonly Understander Understander = Taught.Understander;

    private static (SpokenDetails Said, string Text, Language.Understanding Left) Of(string text) =>
        SpokenDetails.Of(text, Understander.Understand(text, new(new DateTime(2026, 11, 24, 10, 0, 0), "Europe/Rome", "it-IT")));

    [Theory]
    [InlineData("riunione con Marco domani alle 10, ordine del giorno: cifre del 2027, ferie di Anna", "cifre del 2027, ferie di Anna")]
    [InlineData("riunione con Marco domani alle 10, ordine del giorno: cifre del 2027, per conto di Elena Valdoro", "cifre del 2027")]
    [InlineData("meeting with Marco tomorrow at 3, agenda: budget on behalf of Elena Valdoro", "budget")]
    [InlineData("riunione con Marco domani alle 10; o.d.g.: varie", "varie")]
    [InlineData("riunione con Marco domani alle 10, ordine del giorno: conti, promemoria di 30 minuti, importante", "conti")]
    [InlineData("riunione con Marco domani alle 10, ordine del giorno: conti, promemoria fiscale", "conti, promemoria fiscale")]
    [InlineData("meeting with Marco tomorrow at 3, agenda: budget and Anna's leave", "budget and Anna's leave")]
    [InlineData("riunione con Marco domani alle 10 sull'ordine del giorno", null)]
    [InlineData("agenda di domani", null)]
    public void An_agenda_is_what_follows_its_colon(string text, string? agenda) => Assert.Equal(agenda, Of(text).Said.Agenda);

    [Fact]
    public void What_stands_in_the_agenda_invites_nobody_and_is_no_time()
    {
        var (_, text, rest) = Of("riunione con Marco domani alle 10 sul budget, ordine del giorno: ferie di Anna a dicembre, sala Brera alle 18");
        Assert.Equal(["Marco"], rest.People.Select(p => p.Value));
        Assert.Equal("domani alle 10", Assert.Single(rest.Whens) is var when ? text.Substring(when.Span.Start, when.Span.Length) : "");
        Assert.Equal(("budget", null), (rest.Subject?.Value, rest.Room));
    }

    [Theory]
    [InlineData("riunione con Marco domani alle 10 con promemoria di 20 minuti", 20)]
    [InlineData("riunione con Marco domani alle 10 con un promemoria un'ora prima", 60)]
    [InlineData("riunione con Marco domani alle 10, promemoria mezz'ora prima", 30)]
    [InlineData("meeting with Marco tomorrow at 10 with a 45 minute reminder", 45)]
    [InlineData("meeting with Marco tomorrow at 10, reminder 2 days before", 2_880)]
    [InlineData("riunione con Marco domani alle 10 senza promemoria", MeetingDraft.NoReminder)]
    [InlineData("riunione con Marco domani alle 10 per 20 minuti", null)]
    public void A_reminder_is_no_duration(string text, int? minutes)
    {
        var (said, _, rest) = Of(text);
        Assert.Equal(minutes, said.Reminder);
        Assert.Equal(minutes is null, MeetingWish.Of(rest).Minutes == 20);
    }

    [Theory]
    [InlineData("riunione importante con Marco domani alle 10", true)]
    [InlineData("meeting with Marco tomorrow at 10, high priority", true)]
    [InlineData("riunione con Marco domani alle 10, non importante", false)]
    [InlineData("riunione con Marco domani alle 10 sul cliente importante", false)]
    public void Important_is_the_meeting_and_not_what_it_is_about(string text, bool isImportant) => Assert.Equal(isImportant, Of(text).Said.IsImportant);
}
