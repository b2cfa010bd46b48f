using System.Text;
using System.Text.Json.Nodes;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Approvals;

/// Requests of a kind that an administrator marked as confidential.
public sealed class ApprovalConfidentialTests
{
    private static readonly Dictionary<string, string> Raise = new()
    {
        ["Approvals:Templates:0:Id"] = "raise", ["Approvals:Templates:0:It"] = "Aumento", ["Approvals:Templates:0:En"] = "Raise", ["Approvals:Templates:0:Words:0"] = "aumento", ["Approvals:Templates:0:Confidential"] = "true",
        ["Approvals:Templates:0:Fields:0:Id"] = "who", ["Approvals:Templates:0:Fields:0:It"] = "Per chi", ["Approvals:Templates:0:Fields:0:En"] = "For whom", ["Approvals:Templates:0:Fields:0:Required"] = "true",
        ["Approvals:Templates:0:Steps:0:Who"] = "Manager",
    };

    [Fact]
    public async Task It_says_so_on_every_card_of_those_it_concerns_and_nobody_else_finds_it()
    {
        await using var day = await OfficeDay.BeginAsync(settings: Raise);
        var (marco, paolo, anna) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("anna.rossi"));
        await paolo.SaysAsync("english please");

        var preview = await marco.SaysAsync("Aumento: Zanetti");
        Assert.Contains("non ancora inviata · riservata", preview.Words, StringComparison.Ordinal);
        Assert.Contains("in attesa di Paolo Ferrari · riservata", (await marco.PressesAsync(preview, "Invia")).Words, StringComparison.Ordinal);
        Assert.Contains("waiting for Paolo Ferrari · confidential", (await paolo.ReadsAsync("You decide")).Words, StringComparison.Ordinal);
        Assert.Contains("· riservata", (await marco.SaysAsync("le richieste che ho fatto")).Words, StringComparison.Ordinal);

        Assert.Contains("Non trovo questo numero", (await anna.SaysAsync("mostra APPR-2026-1")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("APPR-2026", (await anna.SaysAsync("cerca Zanetti")).Words, StringComparison.Ordinal);
        Assert.Contains("✓ approved · confidential", (await paolo.SaysAsync("approve APPR-2026-1")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Among_others_its_words_are_seen_by_who_asked_for_it_alone_and_it_is_put_into_no_message()
    {
        await using var day = await OfficeDay.BeginAsync(settings: Raise);
        var (marco, group) = (await day.OfAsync("marco.rossi"), await day.OfAsync("marco.rossi", OfficeDay.Everyone));
        await SentAsync(marco);

        foreach (var said in new[] { "mostra APPR-2026-1", "storia APPR-2026-1", "annulla la richiesta APPR-2026-1", "le richieste che ho fatto" })
        {
            var shown = await group.SaysAsync(said, mention: true);
            Assert.Contains("APPR-2026-0000001", shown.Words, StringComparison.Ordinal);
            Assert.Contains("Riservata: che cosa dice lo vede solo chi riguarda", shown.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("Zanetti", shown.Words + (string?)shown.Card!["summary"], StringComparison.Ordinal);
        }
        var card = await group.SaysAsync("mostra APPR-2026-1", mention: true);
        var refresh = card.Card!["refresh"]!["action"]!;
        Assert.Contains("Zanetti", (await group.ExecutesAsync(card, (string)refresh["verb"]!, (JsonObject)refresh["data"]!.DeepClone())).Words, StringComparison.Ordinal);

        var found = (await marco.InvokesAsync("composeExtension/query", new JsonObject { ["commandId"] = "searchRecords", ["parameters"] = new JsonArray(new JsonObject { ["name"] = "text", ["value"] = "Zanetti" }), ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 } }))["body"]!["composeExtension"]!;
        Assert.Null(found["attachments"]);
    }

    [Theory]
    [InlineData("mostra APPR-2026-1")]
    [InlineData("storia APPR-2026-1")]
    public async Task Each_view_stands_in_its_history(string said)
    {
        await using var day = await OfficeDay.BeginAsync(settings: Raise);
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await SentAsync(marco);
        await paolo.ReadsAsync("Decidi tu perché");
        var before = await ViewsAsync(day, paolo);

        await paolo.SaysAsync(said);
        await paolo.SaysAsync(said);

        Assert.Equal(before + 2, await ViewsAsync(day, paolo));
    }

    [Theory]
    [InlineData("esporta APPR-2026-1")]
    [InlineData("esporta tutte le richieste")]
    public async Task Whoever_takes_it_in_a_file_has_seen_it(string said)
    {
        await using var day = await OfficeDay.BeginAsync(settings: Raise);
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await SentAsync(marco);
        await paolo.ReadsAsync("Decidi tu perché");
        var offer = await paolo.SaysAsync(said);
        var before = await ViewsAsync(day, paolo);

        Assert.Contains("Zanetti", Encoding.UTF8.GetString((await paolo.TakesFileAsync(offer)).File), StringComparison.Ordinal);

        Assert.Equal(before + 1, await ViewsAsync(day, paolo));
    }

    private static async Task SentAsync(Chat marco) => await marco.PressesAsync(await marco.SaysAsync("Aumento: Zanetti"), "Invia");

    private static async Task<int> ViewsAsync(OfficeDay day, Chat reader)
    {
        var office = day.Bot.GetRequiredService<Office>();
        var record = await office.FindAsync(Sandbox.SandboxIds.Tenant, new Reference("APPR", 2026, 1));
        return (await office.HistoryAsync(Sandbox.SandboxIds.Tenant, record!.Id)).Count(h => h.Action == RecordDesk.Viewed && h.PersonId == reader.PersonId);
    }
}
