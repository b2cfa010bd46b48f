using BackOfficeBot.Graph;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Meetings.Invitations;

namespace BackOfficeBot.Tests.Skills.Meetings.Executives;

/// Who moves a meeting in the executive's name asks first; the meeting stays where it is before the yes.
public sealed class MoveAsksTests
{
    private const string Move = "sposta la riunione di Elena Valdoro di giovedì alle 15 alle 16";

    [Fact]
    public async Task A_yes_moves_it_once_and_is_told()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marta, elena) = (await office.Day.OfAsync("marta.conti"), await office.Day.OfAsync("elena.valdoro"));
        await office.InviteAsync(elena, "Fornitori", 26, 15, "luca.moretti");

        var waiting = await MoveAsync(marta);
        Assert.Contains("L'ho chiesto ad Elena Valdoro", waiting.Words, StringComparison.Ordinal);
        Assert.Equal(InvitedDay.At(26, 15), (await office.SeenAsync(elena, "Fornitori"))!.Start);

        var question = await ToldAsync(elena, "Marta Conti vorrebbe spostare questa riunione");
        Assert.Contains("giovedì 26 novembre 2026, 16:00–17:00", question.Words, StringComparison.Ordinal);
        // Her card is hers only.
        await marta.PressesAsync(question, "Sì, spostala");
        Assert.Equal(InvitedDay.At(26, 15), (await office.SeenAsync(elena, "Fornitori"))!.Start);
        Assert.Contains("La riunione è spostata", (await elena.PressesAsync(question, "Sì, spostala")).Words, StringComparison.Ordinal);
        await elena.PressesAsync(question, "No, resta lì");

        Assert.Equal(InvitedDay.At(26, 16), (await office.SeenAsync(elena, "Fornitori"))!.Start);
        await ToldAsync(marta, "Elena Valdoro ha detto di sì: la riunione è spostata");
        Assert.Contains("16:00 · Marta Conti per Elena Valdoro", (await elena.SaysAsync("chi ha spostato le mie riunioni?")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_leaves_it_and_says_why()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marta, elena) = (await office.Day.OfAsync("marta.conti"), await office.Day.OfAsync("elena.valdoro"));
        await office.InviteAsync(elena, "Fornitori", 26, 15, "luca.moretti");
        await MoveAsync(marta);

        await elena.PressesAsync(await ToldAsync(elena, "vorrebbe spostare"), "No, resta lì", new { reason = "alle 16 parto" });

        await ToldAsync(marta, "la riunione resta dov'è. «alle 16 parto»");
        Assert.Equal(InvitedDay.At(26, 15), (await office.SeenAsync(elena, "Fornitori"))!.Start);
    }

    [Theory]
    [InlineData("sì", 16, "ha detto di sì")]
    [InlineData("no, sono a Londra", 15, "«sono a Londra»")]
    [InlineData("no, I am in London", 15, "«I am in London»")]
    [InlineData("no, venerdì alle 15", 15, "«venerdì alle 15»")]
    [InlineData("no", 15, "la riunione resta dov'è")]
    public async Task The_answer_may_be_typed(string words, int hour, string told)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marta, elena) = (await office.Day.OfAsync("marta.conti"), await office.Day.OfAsync("elena.valdoro"));
        await office.InviteAsync(elena, "Fornitori", 26, 15, "luca.moretti");
        await MoveAsync(marta);
        await ToldAsync(elena, "vorrebbe spostare");

        await elena.SaysAsync(words);

        await ToldAsync(marta, told);
        Assert.Equal(InvitedDay.At(26, hour), (await office.SeenAsync(elena, "Fornitori"))!.Start);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("un altro orario")]
    public async Task Another_time_is_one_press_away(string? words)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marta, elena) = (await office.Day.OfAsync("marta.conti"), await office.Day.OfAsync("elena.valdoro"));
        await office.InviteAsync(elena, "Fornitori", 26, 15, "luca.moretti");
        await MoveAsync(marta);
        var question = await ToldAsync(elena, "vorrebbe spostare");

        var others = words is null ? await elena.PressesAsync(question, "Un altro orario") : await elena.SaysAsync(words);
        Assert.Contains("la sposto lì", others.Words, StringComparison.Ordinal);
        Assert.Equal("Indietro", others.Buttons[^1]);
        await elena.PressesAsync(others, others.Buttons[0]);
        await elena.PressesAsync(others, others.Buttons[1]);

        await ToldAsync(marta, "Elena Valdoro ha scelto un altro orario: la riunione è spostata lì");
        var start = (await office.SeenAsync(elena, "Fornitori"))!.Start;
        Assert.DoesNotContain(start, new[] { InvitedDay.At(26, 15), InvitedDay.At(26, 16) });
        Assert.Equal(others.Buttons[0], BackOfficeBot.Common.When.Short(start, BackOfficeBot.Common.WallClock.Zone("Europe/Rome"), "it"));
    }

    [Fact]
    public async Task Without_an_answer_in_time_it_stays()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marta, elena) = (await office.Day.OfAsync("marta.conti"), await office.Day.OfAsync("elena.valdoro"));
        await office.InviteAsync(elena, "Fornitori", 26, 15, "luca.moretti");
        await MoveAsync(marta);
        var question = await ToldAsync(elena, "vorrebbe spostare");

        await office.Day.ElapseAsync(TimeSpan.FromHours(25));

        await ToldAsync(marta, "Elena Valdoro non ha risposto in tempo");
        await elena.PressesAsync(question, "Sì, spostala");
        Assert.Equal(InvitedDay.At(26, 15), (await office.SeenAsync(elena, "Fornitori"))!.Start);
    }

    [Fact]
    public async Task What_was_changed_in_Outlook_meanwhile_is_not_moved()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marta, elena) = (await office.Day.OfAsync("marta.conti"), await office.Day.OfAsync("elena.valdoro"));
        var made = await office.InviteAsync(elena, "Fornitori", 26, 15, "luca.moretti");
        var card = await marta.SaysAsync(Move);
        await marta.PressesAsync(card, card.Buttons[0]);
        await office.Calendar.UpdateAsync(InvitedDay.Of(elena), elena.PersonId, made.Id, new() { Start = InvitedDay.At(27, 17), End = InvitedDay.At(27, 18), Zone = "Europe/Rome" }, null);

        await elena.PressesAsync(await ToldAsync(elena, "vorrebbe spostare"), "Sì, spostala");

        await ToldAsync(marta, "Nel frattempo però l'orario non è più libero");
        Assert.Equal(InvitedDay.At(27, 17), (await office.SeenAsync(elena, "Fornitori"))!.Start);
        Assert.Contains("Nel frattempo", (await marta.PressesAsync(card, card.Buttons[0])).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_are_asked_a_no_is_told_of_who_said_it()
    {
        await using var office = await InvitedDay.BeginAsync(Both);
        var (marta, elena, paolo) = await TwoAsync(office);
        await elena.SaysAsync("sì");
        await paolo.SaysAsync("no, sono a Londra");

        Assert.DoesNotContain("Elena Valdoro e Paolo Ferrari hanno detto", (await marta.ReadsAsync("Paolo Ferrari ha detto di no: la riunione resta dov'è. «sono a Londra»")).Words, StringComparison.Ordinal);
        Assert.Equal(InvitedDay.At(26, 15), (await office.SeenAsync(marta, "Fornitori"))!.Start);
    }

    [Fact]
    public async Task Another_time_that_one_of_two_chooses_is_asked_of_the_other_before_it_is_moved_there()
    {
        await using var office = await InvitedDay.BeginAsync(Both);
        var (marta, elena, paolo) = await TwoAsync(office);
        var first = await paolo.ReadsAsync("vorrebbe spostare");
        await paolo.PressesAsync(first, "Sì, spostala");
        office.Day.Time.Advance(TimeSpan.FromMinutes(1));

        var others = await elena.SaysAsync("un altro orario");
        Assert.Contains("lo propongo anche agli altri", others.Words, StringComparison.Ordinal);
        Assert.Contains("appena risponde Paolo Ferrari", (await elena.PressesAsync(others, others.Buttons[0])).Words, StringComparison.Ordinal);
        Assert.Equal(InvitedDay.At(26, 15), (await office.SeenAsync(marta, "Fornitori"))!.Start);
        await marta.ReadsAsync("Elena Valdoro preferisce un altro orario: l'ho chiesto anche a Paolo Ferrari");

        var again = await paolo.ReadsAsync("Elena Valdoro propone di spostarla a questo altro orario");
        Assert.Contains("già stato risposto", (await paolo.PressesAsync(first, "No, resta lì")).Words, StringComparison.Ordinal);
        Assert.Contains("La riunione è spostata", (await paolo.PressesAsync(again, "Sì, spostala")).Words, StringComparison.Ordinal);
        await marta.ReadsAsync("Elena Valdoro e Paolo Ferrari hanno detto di sì a un altro orario");
        Assert.NotEqual(InvitedDay.At(26, 15), (await office.SeenAsync(marta, "Fornitori"))!.Start);
        Assert.NotEqual(InvitedDay.At(26, 16), (await office.SeenAsync(marta, "Fornitori"))!.Start);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_is_left_to_somebody_who_has_time_then(bool typed)
    {
        await using var office = await InvitedDay.BeginAsync(Both);
        var (marta, elena, paolo) = await TwoAsync(office);
        await office.InviteAsync(await office.Day.OfAsync("luca.moretti"), "Altrove", 26, 16);
        var (question, davide) = (await elena.ReadsAsync("vorrebbe spostare"), await office.Day.OfAsync("davide.rinaldi"));
        Assert.Equal(["Sì, spostala", "Un altro orario", "No, resta lì", "Delega"], question.Buttons);

        var whom = typed ? await elena.SaysAsync("delegala a Luca Moretti") : await elena.PressesAsync(await elena.PressesAsync(question, "Delega"), "Delega", new { person = (await office.Day.OfAsync("luca.moretti")).PersonId });
        Assert.Contains("Luca Moretti a quell'ora ha già un impegno", whom.Words, StringComparison.Ordinal);
        Assert.Contains("Scegli una persona diversa", (await elena.PressesAsync(whom, "Delega", new { person = paolo.PersonId })).Words, StringComparison.Ordinal);
        var left = typed ? await elena.SaysAsync("delegala a Davide Rinaldi") : await elena.PressesAsync(whom, "Delega", new { person = davide.PersonId });
        Assert.Contains("Lasci la riunione a Davide Rinaldi. La sposto appena risponde Paolo Ferrari", left.Words, StringComparison.Ordinal);
        await paolo.SaysAsync("sì");

        await marta.ReadsAsync("Elena Valdoro lascia la riunione a Davide Rinaldi. Paolo Ferrari ha detto di sì: la riunione è spostata.");
        Assert.Equal(InvitedDay.At(26, 16), (await office.SeenAsync(davide, "Fornitori"))!.Start);
        Assert.Null(await office.SeenAsync(elena, "Fornitori"));
    }

    [Fact]
    public async Task Her_own_meeting_stays_in_her_name_when_somebody_else_goes()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marta, elena) = (await office.Day.OfAsync("marta.conti"), await office.Day.OfAsync("elena.valdoro"));
        await office.InviteAsync(elena, "Fornitori", 26, 15, "luca.moretti");
        await MoveAsync(marta);

        var whom = await elena.PressesAsync(await elena.ReadsAsync("vorrebbe spostare"), "Delega");
        Assert.Contains("resta a nome tuo", whom.Words, StringComparison.Ordinal);
        await elena.PressesAsync(whom, "Delega", new { person = (await office.Day.OfAsync("davide.rinaldi")).PersonId });

        await marta.ReadsAsync("Elena Valdoro lascia la riunione a Davide Rinaldi. La riunione è spostata.");
        Assert.Equal(["davide.rinaldi", "luca.moretti"], (await office.SeenAsync(elena, "Fornitori"))!.Attendees.Select(a => a.Address.Split('@')[0]).Order());
    }

    [Fact]
    public async Task The_brief_counts_it_among_what_waits_for_her_yes()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marta, elena) = (await office.Day.OfAsync("marta.conti"), await office.Day.OfAsync("elena.valdoro"));
        await office.InviteAsync(elena, "Fornitori", 26, 15, "luca.moretti");
        await MoveAsync(marta);
        var question = await ToldAsync(elena, "vorrebbe spostare");

        Assert.Contains("Una riunione aspetta il tuo sì", (await elena.SaysAsync("il brief di domani")).Words, StringComparison.Ordinal);
        await elena.PressesAsync(question, "No, resta lì");
        Assert.DoesNotContain("aspetta il tuo sì", (await elena.SaysAsync("il brief di domani")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Her_own_move_asks_nobody()
    {
        await using var office = await InvitedDay.BeginAsync();
        var elena = await office.Day.OfAsync("elena.valdoro");
        await office.InviteAsync(elena, "Fornitori", 26, 15, "luca.moretti");

        var card = await elena.SaysAsync("sposta la riunione di giovedì alle 15 alle 16");
        await elena.PressesAsync(card, card.Buttons[0]);

        Assert.Equal(InvitedDay.At(26, 16), (await office.SeenAsync(elena, "Fornitori"))!.Start);
    }

    private static readonly Dictionary<string, string> Both = new()
    {
        ["Executives:People:0:AsksFirst"] = "Always",
        ["Executives:People:1:Id"] = "aaaaaaaa-0000-4000-8000-000000000007",
        ["Executives:People:1:Name"] = "Paolo Ferrari",
        ["Executives:People:1:AsksFirst"] = "Always",
    };

    [Fact]
    public async Task What_waits_for_an_answer_stands_on_the_card_whenever_it_is_looked_at()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marta, elena) = (await office.Day.OfAsync("marta.conti"), await office.Day.OfAsync("elena.valdoro"));
        await office.InviteAsync(elena, "Fornitori", 26, 15, "luca.moretti");
        await MoveAsync(marta);
        await elena.ReadsAsync("vorrebbe spostare");

        Assert.Contains("L'ho chiesto ad Elena Valdoro in chat", (await marta.SaysAsync("mostra MEET-2026-0000001")).Words, StringComparison.Ordinal);
    }

    private static async Task<(Chat Marta, Chat Elena, Chat Paolo)> TwoAsync(InvitedDay office)
    {
        var (marta, elena, paolo) = (await office.Day.OfAsync("marta.conti"), await office.Day.OfAsync("elena.valdoro"), await office.Day.OfAsync("paolo.ferrari"));
        await office.InviteAsync(marta, "Fornitori", 26, 15, "elena.valdoro", "paolo.ferrari");
        var card = await marta.SaysAsync("sposta la riunione di giovedì alle 15 alle 16");
        await marta.PressesAsync(card, card.Buttons.First(b => b.StartsWith("Sposta", StringComparison.Ordinal)));
        await elena.ReadsAsync("vorrebbe spostare");
        await paolo.ReadsAsync("vorrebbe spostare");
        return (marta, elena, paolo);
    }

    private static async Task<Message> MoveAsync(Chat marta)
    {
        var card = await marta.SaysAsync(Move);
        return await marta.PressesAsync(card, card.Buttons.First(b => b.StartsWith("Sposta", StringComparison.Ordinal)));
    }

    private static Task<Message> ToldAsync(Chat chat, string words) => chat.UntilAsync(messages => messages.FindLast(m => m.IsBot && m.Words.Contains(words, StringComparison.Ordinal)));
}
