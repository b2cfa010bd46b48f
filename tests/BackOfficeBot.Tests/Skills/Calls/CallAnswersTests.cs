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

    [Theory]
    [InlineData("la prendo io")]
    [InlineData("I'll take it")]
    public async Task Of_an_office_s_call_the_first_who_says_so_takes_it(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, paolo, giulia) = (await day.OfAsync("sara.greco"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("giulia.romano"));
        await sara.SaysAsync("chiamata da Verdi della Beta 06 1234567 per il commerciale: vuole un appuntamento");
        await sara.SaysAsync("sì");
        await paolo.ReadsAsync("C'è una chiamata per te");
        await giulia.ReadsAsync("C'è una chiamata per te");

        Assert.Contains("Giulia Romano", (await giulia.SaysAsync(said)).Words, StringComparison.Ordinal);
        await paolo.UntilAsync(messages => messages.LastOrDefault(m => m.Words.Contains("Giulia Romano", StringComparison.Ordinal)));
        await sara.UntilAsync(messages => messages.LastOrDefault(m => m.Words.Contains("Giulia Romano", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("non è per me")]
    [InlineData("not for me")]
    public async Task Whoever_it_is_not_for_says_so_and_the_desk_hears_it(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.SaysAsync(Line);
        await sara.SaysAsync("sì");
        await marco.ReadsAsync("C'è una chiamata per te");

        await marco.SaysAsync(said);
        await sara.UntilAsync(messages => messages.LastOrDefault(m => m.Words.Contains("persona sbagliata", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("la prendo io, richiamo alle 16", "Marco Rossi richiama mar 24 nov, 16:00")]
    [InlineData("I'll take it, I'll call back at 4pm", "Marco Rossi richiama mar 24 nov, 16:00")]
    [InlineData("non è per me, passala a Giulia Romano", "Giulia Romano")]
    [InlineData("non è per me, è per Giulia Romano", "Giulia Romano")]
    [InlineData("not for me, it's for Giulia Romano", "Giulia Romano")]
    public async Task What_is_said_besides_is_done_too(string said, string becomes)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.SaysAsync(Line);
        await sara.SaysAsync("sì");
        await marco.ReadsAsync("C'è una chiamata per te");

        await marco.SaysAsync(said);

        Assert.Contains(becomes, (await sara.SaysAsync("mostra CALL-2026-1")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CALL-2026-0000001 niente da fare", "niente da fare")]
    [InlineData("CALL-2026-0000001: nothing to do", "niente da fare")]
    [InlineData("CALL-2026-0000001 chiudi: parlato", "parlato")]
    [InlineData("CALL-2026-0000001 lo richiamo alle 16", "Marco Rossi richiama mar 24 nov, 16:00")]
    [InlineData("CALL-2026-0000001 I’ll call back at 4pm", "Marco Rossi richiama mar 24 nov, 16:00")]
    [InlineData("CALL-2026-0000001 lo richiamo", "Quando richiami?")]
    [InlineData("CALL-2026-0000001 niente da fare?", "vista")]
    public async Task What_is_done_about_it_may_stand_behind_its_number(string said, string becomes)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.SaysAsync(Line);
        await sara.SaysAsync("sì");
        await marco.ReadsAsync("C'è una chiamata per te");

        Assert.Contains(becomes, (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it", "fatto CALL-2026-1", "Questo ora non si può fare: lo stato è «fatta»")]
    [InlineData("en", "done CALL-2026-1", "That cannot be done now: the state is “done”")]
    public async Task Said_once_more_it_is_told_how_it_stands_and_a_second_press_shows_it(string language, string said, string told)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        if (language == "en")
            await marco.SaysAsync("english please");
        await sara.SaysAsync(Line);
        await sara.SaysAsync("sì");
        var slip = await marco.UntilAsync(messages => messages.FirstOrDefault(m => m.Card is not null && m.Words.Contains("CALL-2026-0000001", StringComparison.Ordinal)));

        var first = await marco.SaysAsync(said);
        Assert.Contains("✓", first.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(told, first.Words, StringComparison.Ordinal);
        Assert.Contains(told, (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(told, (await marco.PressesAsync(slip, slip.Buttons[0])).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it", "passa ad altri", "A chi la passi?", "crea un'attività")]
    [InlineData("en", "pass on", "Who shall have it?", "make a task of it")]
    public async Task The_buttons_of_the_slip_can_be_typed(string language, string pass, string whom, string task)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        if (language == "en")
            await marco.SaysAsync("english please");
        await sara.PressesAsync(await sara.SaysAsync(Line), "Lascia il biglietto");
        await marco.UntilAsync(messages => messages.FirstOrDefault(m => m.Card is not null && m.Words.Contains("CALL-2026-0000001", StringComparison.Ordinal)));
        Assert.Contains(whom, (await marco.SaysAsync(pass)).Words, StringComparison.Ordinal);
        await marco.SaysAsync("CALL-2026-1");
        Assert.Contains("Bianchi (Sereno)", (await marco.SaysAsync(task)).Input("title"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it", "ho chiamato la Sereno 02 7654321: consegna confermata", "Chiamata fatta")]
    [InlineData("en", "I called Sereno +39 02 7654321: delivery confirmed", "Call made")]
    public async Task Of_a_call_that_one_made_oneself_nothing_is_asked_for(string language, string said, string direction)
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");
        if (language == "en")
            await sara.SaysAsync("english please");
        var check = await sara.SaysAsync(said);
        Assert.Contains(direction, check.Words, StringComparison.Ordinal);
        Assert.Contains("✓", (await sara.PressesAsync(check, check.Buttons[0])).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_desk_does_itself_nobody_has_seen()
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");
        await sara.PressesAsync(await sara.SaysAsync(Line), "Lascia il biglietto");
        var ended = (await sara.SaysAsync("CALL-2026-1 niente da fare")).Words;
        Assert.Contains("✕ niente da fare", ended, StringComparison.Ordinal);
        Assert.DoesNotContain("Vista", ended, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("annota una chiamata", "Chi ha chiamato, e per chi?")]
    [InlineData("log a call", "Who called, and for whom?")]
    public async Task Said_twice_an_empty_form_is_opened_again_and_nothing_is_wrong_with_it(string said, string asked)
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");
        if (asked.StartsWith("Who", StringComparison.Ordinal))
            await sara.SaysAsync("english please");
        await sara.SaysAsync(said);
        Assert.Contains(asked, (await sara.SaysAsync(said)).Words, StringComparison.Ordinal);
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

    [Theory]
    [InlineData("it", "prenota una richiamata domani alle 10 per CALL-2026-0000001", "Richiamare Bianchi (Sereno), +39 02 123 4567 · CALL-2026-0000001")]
    [InlineData("it", "metti in agenda la richiamata di CALL-2026-0000001 domani alle 10", "Richiamare Bianchi (Sereno), +39 02 123 4567 · CALL-2026-0000001")]
    [InlineData("en", "book a call-back tomorrow at 10 for CALL-2026-0000001", "Call back Bianchi (Sereno), +39 02 123 4567 · CALL-2026-0000001")]
    [InlineData("en", "schedule the call back for CALL-2026-0000001 tomorrow at 10 am", "Call back Bianchi (Sereno), +39 02 123 4567 · CALL-2026-0000001")]
    public async Task Whoever_was_called_keeps_the_time_to_call_back_and_invites_nobody(string language, string said, string subject)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        if (language == "en")
            await marco.SaysAsync("english");
        await sara.PressesAsync(await sara.SaysAsync(Line), "Lascia il biglietto");
        await marco.UntilAsync(messages => messages.FirstOrDefault(m => m.Card is not null && m.Words.Contains("CALL-2026-0000001", StringComparison.Ordinal)));

        var asked = await marco.SaysAsync(said);
        Assert.Contains(subject, asked.Words, StringComparison.Ordinal);
        asked = await marco.PressesAsync(asked, asked.Buttons[0]);
        Assert.Contains("10:00", asked.Words, StringComparison.Ordinal);
        Assert.Contains("✓", (await marco.PressesAsync(asked, language == "en" ? "Book" : "Prenota")).Words, StringComparison.Ordinal);
        Assert.Single(await day.CalendarAsync("marco.rossi"), subject);
        Assert.DoesNotContain(subject, await day.CalendarAsync("sara.greco"));
    }

    [Fact]
    public async Task A_call_back_is_booked_where_one_promises_it_and_without_a_day_nothing_but_the_day_is_asked_for()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.PressesAsync(await sara.SaysAsync(Line), "Lascia il biglietto");
        var slip = await marco.UntilAsync(messages => messages.FirstOrDefault(m => m.Card is not null && m.Words.Contains("CALL-2026-0000001", StringComparison.Ordinal)));
        var promise = await marco.PressesAsync(slip, "Richiamo alle…");
        Assert.Contains("Richiamare Bianchi (Sereno), +39 02 123 4567 · CALL-2026-0000001", (await marco.PressesAsync(promise, "Fissa in agenda", new { day = "2026-11-25", time = "10:00" })).Words, StringComparison.Ordinal);

        await marco.SaysAsync("CALL-2026-0000001");
        var form = await marco.SaysAsync("fissa in agenda");
        Assert.DoesNotContain("Qualcosa non va", form.Words, StringComparison.Ordinal);
        Assert.Contains("Richiamare Bianchi (Sereno)", form.Input("subject"), StringComparison.Ordinal);
        var found = await marco.PressesAsync(form, "Trova gli orari", new Dictionary<string, string> { ["subject"] = form.Input("subject")!, ["day"] = "2026-11-25", ["minutes"] = "15", ["online"] = "false" });
        Assert.DoesNotContain("nvita almeno", found.Words, StringComparison.Ordinal);
        Assert.Contains("25 nov", string.Join(' ', found.Buttons), StringComparison.Ordinal);
        Assert.Contains("Non trovo", (await marco.SaysAsync("prenota una richiamata domani alle 10 per CALL-2026-0000009")).Words, StringComparison.Ordinal);
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
