using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Meetings.Changes;

namespace BackOfficeBot.Tests.Skills.Meetings.Words;

/// "my boss" and "everyone here" are people.
public sealed class SpokenRolesTests
{
    [Theory]
    [InlineData("fissa una riunione con il mio capo giovedì alle 15", "Chi Marta Conti, Elena Valdoro")]
    [InlineData("set up a meeting with my boss and Giulia Romano on Thursday at 3pm", "Marta Conti, Giulia Romano, Elena Valdoro")]
    public async Task The_boss_is_the_one_of_the_directory(string sentence, string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        Assert.Contains(words, (await (await day.OfAsync("marta.conti")).SaysAsync(sentence)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_boss_or_may_not_know_is_asked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var form = await (await day.OfAsync("elena.valdoro")).SaysAsync("fissa una riunione con il mio capo giovedì alle 15");
        Assert.Contains("Non so chi sia il tuo responsabile", form.Words, StringComparison.Ordinal);
        await day.FaultAsync(new { service = "graph", kind = "ServerError", status = 403, path = "/users/*/manager" });
        Assert.Contains("Non so chi sia il tuo responsabile", (await (await day.OfAsync("marta.conti")).SaysAsync("fissa una riunione con il mio capo giovedì alle 15")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_boss_comes_to_a_booked_meeting_too()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await MeetingEditTests.BookedAsync(marta);

        var card = await marta.SaysAsync("aggiungi anche il mio capo");

        Assert.Contains("Si aggiunge Elena Valdoro", card.Words, StringComparison.Ordinal);
        await marta.PressesAsync(card, "Aggiorna");
        Assert.Single(await day.CalendarAsync("elena.valdoro"), "Budget");
    }

    [Theory]
    [InlineData(OfficeDay.Everyone, "fissa una riunione con tutti venerdì alle 11 sul budget")]
    [InlineData(OfficeDay.Channel, "fissa una riunione con tutti venerdì alle 11 sul budget")]
    [InlineData(OfficeDay.Everyone, "riunione con tutti quelli che sono qui venerdì alle 11 sul budget")]
    [InlineData(OfficeDay.Channel, "riunione con tutti i presenti venerdì alle 11 sul budget")]
    [InlineData(OfficeDay.Everyone, "meeting with everyone who is here on Friday at 11 about the budget")]
    public async Task Everyone_is_who_is_in_the_chat_without_the_bot(string conversation, string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti", conversation);

        var card = await marta.SaysAsync(words, mention: true);

        Assert.Contains("e altri", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("BackOfficeBot", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("non so chi invitare", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everyone_is_asked_for_where_nobody_else_is_or_the_channel_does_not_tell()
    {
        await using var day = await OfficeDay.BeginAsync();
        const string Sentence = "fissa una riunione con tutti venerdì alle 11 sul budget";
        Assert.Contains("Con «tutti» non so chi invitare", (await (await day.OfAsync("marta.conti")).SaysAsync(Sentence)).Words, StringComparison.Ordinal);
        var group = await day.OfAsync("marta.conti", OfficeDay.Everyone);
        await day.FaultAsync(new { service = "connector", kind = "ServerError", status = 403, path = "*pagedmembers*" });
        Assert.Contains("Con «tutti» non so chi invitare", (await group.SaysAsync(Sentence, mention: true)).Words, StringComparison.Ordinal);
    }
}
