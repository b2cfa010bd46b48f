using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Calls;

/// The check of a call answered by words, and calls that begin as somebody's message.
public sealed class CallAnswersTests
{
    private const string Line = "chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto";

    [Theory]
    [InlineData("sì")]
    [InlineData("va bene, registra")]
    [InlineData("lascia il biglietto")]
    public async Task Yes_leaves_the_slip(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.SaysAsync(Line);
        Assert.Contains("CALL-2026-0000001", (await sara.SaysAsync(said)).Words, StringComparison.Ordinal);
        await marco.UntilAsync(messages => messages.FirstOrDefault(m => m.Words.Contains("C'è una chiamata per te", StringComparison.Ordinal)));
        Assert.DoesNotContain("CALL-2026-0000002", (await sara.SaysAsync("sì")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_drops_it_and_what_is_said_then_is_no_answer_to_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        var check = await sara.SaysAsync(Line);
        Assert.Contains("non ho annotato nulla", (await sara.SaysAsync("annulla")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("CALL-", (await sara.SaysAsync("sì")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(await marco.MessagesAsync(), m => m.Words.Contains("Bianchi", StringComparison.Ordinal));
        Assert.Contains("non ho annotato nulla", (await sara.PressesAsync(check, "Lascia perdere")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correcting_goes_back_to_the_form_and_yes_shows_it_once_more_before_it_leaves()
    {
        await using var day = await OfficeDay.BeginAsync();
        var james = await day.OfAsync("james.whitfield");
        await james.SaysAsync("english please");
        await james.SaysAsync("call from Jane Cole of Northwind +44 20 7946 0958 for Giulia Romano: asks about the quote");
        var form = await james.SaysAsync("correct it");
        Assert.Equal("Jane Cole", form.Input("caller"));
        Assert.Contains("Is this right?", (await james.SaysAsync("ok")).Words, StringComparison.Ordinal);
        Assert.Contains("CALL-2026-0000001", (await james.SaysAsync("yes")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sara.greco", "fissa in agenda", "Richiamare Bianchi (Sereno)")]
    [InlineData("james.whitfield", "book it in the calendar", "Call back Bianchi (Sereno)")]
    public async Task A_call_back_is_booked_by_words_too(string person, string said, string subject)
    {
        await using var day = await OfficeDay.BeginAsync();
        var desk = await day.OfAsync(person);
        if (person.StartsWith("james", StringComparison.Ordinal))
            await desk.SaysAsync("english please");
        await desk.SaysAsync(Line);
        Assert.Contains(subject, (await desk.SaysAsync(said)).Words, StringComparison.Ordinal);
        await desk.UntilAsync(messages => messages.FirstOrDefault(m => m.Words.Contains("CALL-2026-0000001", StringComparison.Ordinal)));
        // Later too, of the slip that was shown.
        await desk.SaysAsync("CALL-2026-0000001");
        Assert.Contains(subject, (await desk.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_message_can_become_a_slip_that_leads_back_to_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        JsonObject On(string words) => new()
        {
            ["commandId"] = "logCall", ["commandContext"] = "message", ["messagePayload"] = new JsonObject
            {
                ["linkToMessage"] = "https://teams.microsoft.com/l/message/19:1/1", ["createdDateTime"] = "2026-11-23T16:30:00Z",
                ["from"] = new JsonObject { ["user"] = new JsonObject { ["displayName"] = "Paolo Ferrari" } },
                ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = words },
            },
        };
        static JsonNode Card(JsonObject answer) => answer["body"]!["task"]!["value"]!["card"]!["content"]!;
        async Task<JsonObject> SubmitsAsync(JsonNode card, int button, params (string Input, string Value)[] typed)
        {
            var data = card["actions"]![button]!["data"]!.DeepClone().AsObject();
            foreach (var (input, value) in typed)
                data[input] = value;
            return await sara.InvokesAsync("composeExtension/submitAction", new JsonObject { ["commandId"] = "logCall", ["commandContext"] = "message", ["data"] = data });
        }

        var check = Card(await sara.InvokesAsync("composeExtension/fetchTask", On("<p>Ha chiamato Bianchi della Sereno 02 1234567 per Marco Rossi, urgente: vuole il contratto</p>")));
        Assert.Contains("Paolo Ferrari", Words(check), StringComparison.Ordinal);
        Assert.Contains("Va bene così?", Words(check), StringComparison.Ordinal);
        // Corrected in the same dialog.
        var form = Card(await SubmitsAsync(check, check["actions"]!.AsArray().Select((a, i) => ((string)a!["title"]!, i)).First(a => a.Item1 == "Correggi").i));
        check = Card(await SubmitsAsync(form, 0, ("caller", "Bianchi"), ("company", "Sereno"), ("phone", "02 1234567"), ("for", marco.PersonId), ("message", "vuole il contratto firmato")));
        Assert.Contains("CALL-2026-0000001", (string)(await SubmitsAsync(check, 0))["body"]!["task"]!["value"]!, StringComparison.Ordinal);
        Assert.Contains("CALL-2026-0000001", (string)(await SubmitsAsync(check, 0))["body"]!["task"]!["value"]!, StringComparison.Ordinal);

        var slip = await marco.UntilAsync(messages => messages.FirstOrDefault(m => m.Words.Contains("vuole il contratto firmato", StringComparison.Ordinal)));
        Assert.Contains("Dal messaggio di Paolo Ferrari", slip.Words, StringComparison.Ordinal);
        Assert.Contains("https://teams.microsoft.com/l/message/19:1/1", slip.Card!.ToJsonString(), StringComparison.Ordinal);
        await sara.UntilAsync(messages => messages.FirstOrDefault(m => m.Card is not null && m.Words.Contains("CALL-2026-0000001", StringComparison.Ordinal)));
        Assert.DoesNotContain(await sara.MessagesAsync(), m => m.Words.Contains("CALL-2026-0000002", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_that_says_nothing_of_a_call_opens_the_form()
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");
        var answer = await sara.InvokesAsync("composeExtension/fetchTask", new JsonObject { ["commandId"] = "logCall", ["commandContext"] = "compose" });
        Assert.Contains("Chi ha chiamato", Words(answer["body"]!["task"]!["value"]!["card"]!["content"]!), StringComparison.Ordinal);
    }

    private static string Words(JsonNode card) => card.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
