using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Desk;

/// Records from the compose box of any chat.
public sealed class RecordSearchTests
{
    [Fact]
    public async Task What_one_may_see_is_found_by_words_and_put_into_a_message_without_buttons()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco, anna) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"), await day.OfAsync("anna.rossi"));
        await sara.SaysAsync("chiamata da Bianchi <b> della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto");
        await sara.SaysAsync("sì");
        await marco.UntilAsync(messages => messages.FirstOrDefault(m => m.Words.Contains("Sereno", StringComparison.Ordinal)));

        var found = Assert.Single(await FoundAsync(marco, "sereno"))!;
        Assert.Contains("CALL-2026-0000001", (string?)found["preview"]!["content"]!["text"], StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", (string?)found["preview"]!["content"]!["text"], StringComparison.Ordinal);
        var card = found["content"]!.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.Contains("CALL-2026-0000001 · per aprirla", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Action.", card, StringComparison.Ordinal);
        // Before anything is typed: what waits for oneself.
        Assert.Single(await FoundAsync(marco, ""));
        Assert.Single(await FoundAsync(marco, "CALL-2026-0000001"));

        Assert.Empty(await FoundAsync(anna, "sereno"));
        Assert.Empty(await FoundAsync(anna, "CALL-2026-0000001"));
        Assert.Empty(await FoundAsync(marco, "sereno", skip: 1));
    }

    [Theory]
    [InlineData("italiano", "cerca Sereno", "CALL-2026-0000001")]
    [InlineData("italiano", "per favore trova «sereno»", "CALL-2026-0000001")]
    [InlineData("english please", "find Sereno", "CALL-2026-0000001")]
    [InlineData("english please", "search for Sereno, please!", "CALL-2026-0000001")]
    [InlineData("italiano", "cerca ornitorinco", "Non ho trovato niente con «ornitorinco»")]
    public async Task Who_says_only_what_to_look_for_finds_it_among_all_records(string language, string words, string found)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await marco.SaysAsync("chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto");
        await marco.SaysAsync("sì");
        await marco.SaysAsync(language);
        Assert.Contains(found, (await marco.SaysAsync(words)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_found_it_is_said()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var answer = await AskAsync(marco, "ornitorinco", 0);
        Assert.Equal("message", (string?)answer["type"]);
        Assert.Contains("ornitorinco", (string?)answer["text"], StringComparison.Ordinal);
    }

    private static async Task<JsonArray> FoundAsync(Chat person, string text, int skip = 0) => (await AskAsync(person, text, skip))["attachments"]?.AsArray() ?? [];

    private static async Task<JsonNode> AskAsync(Chat person, string text, int skip) => (await person.InvokesAsync("composeExtension/query", new JsonObject
    {
        ["commandId"] = "searchRecords",
        ["parameters"] = new JsonArray(text.Length == 0 ? new JsonObject { ["name"] = "initialRun", ["value"] = "true" } : new JsonObject { ["name"] = "text", ["value"] = text }),
        ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = 25 },
    }))["body"]!["composeExtension"]!;
}
