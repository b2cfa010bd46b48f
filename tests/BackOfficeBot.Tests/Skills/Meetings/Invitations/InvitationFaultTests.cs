using BackOfficeBot.Graph;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings.Invitations;

/// What happens around an answer: a series, two presses, Outlook meanwhile, silence, and taking it back.
public sealed class InvitationFaultTests
{
    private const string Waiting = "quali inviti aspettano una risposta?";

    [Theory]
    [InlineData("Solo questa", AttendeeAnswer.Accepted, AttendeeAnswer.None)]
    [InlineData("Tutta la serie", AttendeeAnswer.Accepted, AttendeeAnswer.Accepted)]
    public async Task Of_a_series_it_is_asked_whether_one_or_all_are_meant(string button, AttendeeAnswer first, AttendeeAnswer second)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (paolo, anna) = (await office.Day.OfAsync("paolo.ferrari"), await office.Day.OfAsync("anna.rossi"));
        await InSeriesAsync(office, paolo);

        var asked = await anna.SaysAsync("accetta la riunione di giovedì alle 9:30");
        Assert.Contains("per tutta la serie", asked.Words, StringComparison.Ordinal);
        await anna.PressesAsync(asked, button);

        var stands = await office.Calendar.ViewAsync(InvitedDay.Of(anna), anna.PersonId, InvitedDay.At(26, 0), InvitedDay.At(26, 0).AddDays(7));
        Assert.Equal([first, second], stands.Where(e => e.Subject == "Allineamento commerciale").Take(2).Select(e => e.Answer));
    }

    [Theory]
    [InlineData("solo questa", AttendeeAnswer.None)]
    [InlineData("tutta la serie", AttendeeAnswer.Accepted)]
    public async Task One_or_all_may_be_typed_too(string words, AttendeeAnswer second)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (paolo, anna) = (await office.Day.OfAsync("paolo.ferrari"), await office.Day.OfAsync("anna.rossi"));
        await InSeriesAsync(office, paolo);
        await anna.SaysAsync("accetta la riunione di giovedì alle 9:30");

        Assert.Contains("✓ Hai accettato", (await anna.SaysAsync(words)).Words, StringComparison.Ordinal);

        var stands = await office.Calendar.ViewAsync(InvitedDay.Of(anna), anna.PersonId, InvitedDay.At(26, 0), InvitedDay.At(26, 0).AddDays(7));
        Assert.Equal([AttendeeAnswer.Accepted, second], stands.Where(e => e.Subject == "Allineamento commerciale").Take(2).Select(e => e.Answer));
    }

    [Theory]
    [InlineData("accetta tutta la serie di giovedì alle 9:30", AttendeeAnswer.Accepted)]
    [InlineData("accetta solo quella di giovedì alle 9:30", AttendeeAnswer.None)]
    public async Task What_is_said_is_not_asked(string words, AttendeeAnswer second)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (paolo, anna) = (await office.Day.OfAsync("paolo.ferrari"), await office.Day.OfAsync("anna.rossi"));
        await InSeriesAsync(office, paolo);

        Assert.Contains("✓ Hai accettato", (await anna.SaysAsync(words)).Words, StringComparison.Ordinal);

        var stands = await office.Calendar.ViewAsync(InvitedDay.Of(anna), anna.PersonId, InvitedDay.At(27, 0), InvitedDay.At(27, 0).AddDays(7));
        Assert.Equal(second, stands.First(e => e.Subject == "Allineamento commerciale").Answer);
    }

    [Fact]
    public async Task Two_presses_at_once_are_one_answer()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia, card) = await ShownAsync(office);

        var answers = await Task.WhenAll(giulia.PressesAsync(card, "Accetta"), giulia.PressesAsync(card, "Accetta"), giulia.PressesAsync(card, "Accetta"));

        Assert.All(answers, a => Assert.Contains("✓ Hai accettato", a.Words, StringComparison.Ordinal));
        Assert.Single(answers, a => a.Words.Contains("Marco Rossi lo sa.", StringComparison.Ordinal));
        Assert.Equal(AttendeeAnswer.Accepted, await office.AnswerAsync(marco, "Budget", "giulia"));
    }

    [Fact]
    public async Task What_was_answered_in_Outlook_meanwhile_is_shown_first()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia, card) = await ShownAsync(office);
        await office.Calendar.RespondAsync(InvitedDay.Of(giulia), giulia.PersonId, (await office.SeenAsync(giulia, "Budget"))!.Id, new(InvitationAnswer.Tentative));

        var shown = await giulia.PressesAsync(card, "Accetta");
        Assert.Contains("hai già risposto altrove", shown.Words, StringComparison.Ordinal);
        Assert.Equal(AttendeeAnswer.Tentative, await office.AnswerAsync(marco, "Budget", "giulia"));

        await giulia.PressesAsync(shown, "Accetta");
        Assert.Equal(AttendeeAnswer.Accepted, await office.AnswerAsync(marco, "Budget", "giulia"));
    }

    [Fact]
    public async Task What_was_moved_meanwhile_is_shown_before_it_is_answered()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia, card) = await ShownAsync(office);
        var meeting = (await office.SeenAsync(marco, "Budget"))!;
        await office.Calendar.UpdateAsync(InvitedDay.Of(marco), marco.PersonId, meeting.Id, new() { Start = InvitedDay.At(27, 9), End = InvitedDay.At(27, 10), Zone = "Europe/Rome" }, null);

        var shown = await giulia.PressesAsync(card, "Accetta");

        Assert.Contains("prima era Budget, giovedì 26 novembre 2026, 15:00–16:00", shown.Words, StringComparison.Ordinal);
        Assert.Contains("venerdì 27 novembre 2026, 09:00–10:00", shown.Words, StringComparison.Ordinal);
        Assert.Equal(AttendeeAnswer.None, await office.AnswerAsync(marco, "Budget", "giulia"));
    }

    [Fact]
    public async Task What_was_called_off_meanwhile_is_told()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia, card) = await ShownAsync(office);
        await office.Calendar.CancelAsync(InvitedDay.Of(marco), marco.PersonId, (await office.SeenAsync(marco, "Budget"))!.Id, null);

        Assert.Contains("non è più nel tuo calendario", (await giulia.PressesAsync(card, "Accetta")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_answer_to_the_answer_is_lost_the_calendar_says_what_became_of_it(bool wentThrough)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia, card) = await ShownAsync(office);
        await office.Day.FaultAsync(new { service = "graph", kind = "Drop", path = "/events/*/accept", method = "POST", count = 1, afterCarriedOut = wentThrough });

        var first = await giulia.PressesAsync(card, "Accetta");

        Assert.Contains(wentThrough ? "✓ Hai accettato" : "non mi ha confermato", first.Words, StringComparison.Ordinal);
        if (!wentThrough)
            await giulia.PressesAsync(first, "Accetta");
        Assert.Equal(AttendeeAnswer.Accepted, await office.AnswerAsync(marco, "Budget", "giulia"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_is_taken_back_as_far_as_that_goes(bool byWords)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia, card) = await ShownAsync(office);
        var answered = await giulia.PressesAsync(card, "Accetta");

        var undone = byWords ? await giulia.SaysAsync("annulla") : await giulia.PressesAsync(answered, "Annulla risposta");

        // Nobody gets back to no answer at all.
        Assert.Contains("non si può togliere", undone.Words, StringComparison.Ordinal);
        Assert.Equal(AttendeeAnswer.Tentative, await office.AnswerAsync(marco, "Budget", "giulia"));
        Assert.Contains("altrove", (await giulia.PressesAsync(answered, "Annulla risposta")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_mind_is_taken_back_to_the_answer_before()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia, card) = await ShownAsync(office);
        await giulia.PressesAsync(card, "Accetta");
        var perhaps = await giulia.SaysAsync("rispondi forse alla riunione di giovedì alle 15");
        Assert.Equal(AttendeeAnswer.Tentative, await office.AnswerAsync(marco, "Budget", "giulia"));

        Assert.Contains("Vale di nuovo", (await giulia.PressesAsync(perhaps, "Annulla risposta")).Words, StringComparison.Ordinal);
        Assert.Equal(AttendeeAnswer.Accepted, await office.AnswerAsync(marco, "Budget", "giulia"));
    }

    private static async Task<(Chat Marco, Chat Giulia, Message Card)> ShownAsync(InvitedDay office)
    {
        var (marco, giulia) = (await office.Day.OfAsync("marco.rossi"), await office.Day.OfAsync("giulia.romano"));
        await office.InviteAsync(marco, "Budget", 26, 15, "giulia.romano");
        return (marco, giulia, await giulia.SaysAsync(Waiting));
    }

    /// Anna comes into the series that Paolo has on Tuesdays and Thursdays.
    private static async Task InSeriesAsync(InvitedDay office, Chat paolo)
    {
        var one = (await office.SeenAsync(paolo, "Allineamento commerciale"))!;
        await office.Calendar.UpdateAsync(InvitedDay.Of(paolo), paolo.PersonId, one.SeriesId!, new() { Attendees = [.. one.Attendees, new("anna.rossi@valdoro.example")] }, null);
    }
}
