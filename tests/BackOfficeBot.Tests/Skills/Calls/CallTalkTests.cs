using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Calls;

/// A call from the line that a clerk writes to the outcome on the clerk's own card.
public sealed class CallTalkTests
{
    private const string Line = "chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi, urgente: vuole il contratto";

    [Theory]
    [InlineData("annota una chiamata")]
    [InlineData("log a call")]
    public async Task Another_call_leaves_the_slip_that_waits_for_a_yes_as_it_is(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.SaysAsync(Line);

        Assert.Equal("", (await sara.SaysAsync(said)).Input("caller") ?? "");
        await day.ElapseAsync(TimeSpan.FromSeconds(10));
        Assert.DoesNotContain(await marco.MessagesAsync(), m => m.Words.Contains("Bianchi", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("lo chiamo io adesso", "Fatto")]
    [InlineData("I'm calling now", "Fatto")]
    public async Task Who_calls_back_says_so_in_words(string said, string next)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.PressesAsync(await sara.SaysAsync(Line), "Lascia il biglietto");
        await SlipAsync(marco, "C'è una chiamata per te");
        Assert.Equal(next, (await marco.SaysAsync(said)).Buttons[0]);
    }

    [Fact]
    public async Task An_hour_that_was_said_on_a_friday_evening_is_of_the_next_working_day()
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");
        // Tuesday at nine becomes Friday at seven in the evening.
        await day.ElapseAsync(TimeSpan.FromHours(82));
        Assert.Contains("lunedì 30 novembre 2026", (await sara.SaysAsync("chiamata da Bianchi 02 1234567 per Marco Rossi: richiamare entro le 17")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_passed_on_is_asked_for_where_something_else_has_just_arrived()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.PressesAsync(await sara.SaysAsync(Line), "Lascia il biglietto");
        await SlipAsync(marco, "C'è una chiamata per te");
        await marco.SaysAsync("CALL-2026-0000001");
        await sara.SaysAsync("chiedi a Marco Rossi di ordinare il toner entro il 10 dicembre");
        await sara.SaysAsync("sì");
        await marco.ReadsAsync("Ordinare il toner");

        Assert.Contains("Quale intendi? CALL-2026-0000001, TASK-2026-0000001", (await marco.SaysAsync("passala a Giulia Romano")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_line_is_checked_and_becomes_a_slip_that_the_addressee_answers_and_the_desk_sees_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));

        var check = await sara.SaysAsync(Line);
        Assert.Contains("Bianchi (Sereno)", check.Words, StringComparison.Ordinal);
        Assert.Contains("02 12 34 56 7", check.Words, StringComparison.Ordinal);
        Assert.Contains("vuole il contratto", check.Words, StringComparison.Ordinal);
        Assert.Contains("☑ urgente", check.Words, StringComparison.Ordinal);
        Assert.Equal("Lascia il biglietto", check.Buttons[0]);
        Assert.DoesNotContain(await marco.MessagesAsync(), m => m.Words.Contains("Bianchi", StringComparison.Ordinal));

        var own = await sara.PressesAsync(check, "Lascia il biglietto", new { readBack = "true" });
        Assert.Contains("annotata · urgente", own.Words, StringComparison.Ordinal);
        var slip = await SlipAsync(marco, "C'è una chiamata per te");
        Assert.Contains("+39 02 123 4567", slip.Words, StringComparison.Ordinal);

        await day.ElapseAsync(TimeSpan.FromSeconds(10));
        await sara.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == own.Id && m.Words.Contains("consegnata", StringComparison.Ordinal)));

        slip = await marco.PressesAsync(slip, "Richiamo ora");
        Assert.Equal("Fatto", slip.Buttons[0]);
        await sara.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == own.Id && m.Words.Contains("Marco Rossi sta richiamando", StringComparison.Ordinal)));

        var ask = await marco.PressesAsync(slip, "Fatto");
        Assert.Contains("Com'è andata", ask.Words, StringComparison.Ordinal);
        Assert.Contains("✓ fatta", (await marco.PressesAsync(ask, "Fatto", new { outcome = "Contratto spedito" })).Words, StringComparison.Ordinal);
        await sara.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == own.Id && m.Words.Contains("✓ fatta", StringComparison.Ordinal) && m.Words.Contains("Contratto spedito", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task In_English_it_is_the_same()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (james, giulia) = (await day.OfAsync("james.whitfield"), await day.OfAsync("giulia.romano"));

        await james.SaysAsync("english please");
        var check = await james.SaysAsync("call from Jane Cole of Northwind +44 20 7946 0958 for Giulia Romano: asks about the quote");
        Assert.Contains("Jane Cole (Northwind)", check.Words, StringComparison.Ordinal);
        Assert.Contains("20 79 46 09 58", check.Words, StringComparison.Ordinal);
        await james.SaysAsync("log it");
        await james.UntilAsync(messages => messages.FirstOrDefault(m => m.Words.Contains("The slip CALL-2026-0000001 has left", StringComparison.Ordinal)));
        var slip = await SlipAsync(giulia, "Jane Cole (Northwind)");
        await giulia.PressesAsync(slip, "Richiamo ora");
        await james.UntilAsync(messages => messages.LastOrDefault(m => m.Card is not null && m.Words.Contains("Giulia Romano is calling back", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_last_line_tells_the_time_where_its_reader_is()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, james) = (await day.OfAsync("sara.greco"), await day.OfAsync("james.whitfield"));
        await james.SaysAsync("english please");
        var check = await sara.SaysAsync("chiamata da Bianchi della ditta Sereno 02 1234567 per James Whitfield: vuole il contratto");
        var own = (await sara.PressesAsync(check, "Lascia il biglietto")).Words;
        Assert.Matches(@"oggi alle 9:\d\d", own);
        var slip = (await SlipAsync(james, "Bianchi (Sereno)")).Words;
        Assert.Matches(@"Sara Greco · today at 8:\d\d", slip);
    }

    [Fact]
    public async Task A_call_back_is_booked_by_the_skill_of_meetings_and_the_slip_leaves_all_the_same()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));

        var meeting = await sara.PressesAsync(await sara.SaysAsync("ha chiamato Bianchi della Sereno 02 1234567 per Marco Rossi, richiamarlo domani alle 15"), "Fissa in agenda");
        Assert.Contains("Richiamare Bianchi (Sereno), +39 02 123 4567", meeting.Words, StringComparison.Ordinal);
        Assert.True(meeting.Words.Contains("25 nov", StringComparison.Ordinal) && meeting.Words.Contains("15:00", StringComparison.Ordinal) && meeting.Words.Contains("15 minuti", StringComparison.Ordinal), meeting.Words);
        await SlipAsync(marco, "C'è una chiamata per te");
        await SlipAsync(sara, "CALL-2026-0000001");
    }

    [Fact]
    public async Task A_booked_call_back_is_linked_with_its_call_moves_with_the_promise_and_goes_when_the_call_is_closed()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        var slip = await BooksAsync(sara, marco);
        Assert.Contains(await day.CalendarAsync("marco.rossi"), s => s.Contains("Richiamare Bianchi", StringComparison.Ordinal));

        await marco.SaysAsync("rinvia CALL-2026-1 a domani alle 17");
        await day.ElapseAsync(TimeSpan.FromSeconds(5));
        await SlipAsync(sara, "ho spostato la richiamata nel calendario");
        Assert.Contains("17:00", (await sara.SaysAsync("mostra MEET-2026-1")).Words, StringComparison.Ordinal);

        Assert.Contains("MEET-2026-0000001", slip.Words, StringComparison.Ordinal);
        await marco.SaysAsync("chiudi CALL-2026-1: spedito");
        await day.ElapseAsync(TimeSpan.FromSeconds(5));
        await SlipAsync(sara, "l'ho tolta dal calendario");
        Assert.DoesNotContain(await day.CalendarAsync("marco.rossi"), s => s.Contains("Richiamare Bianchi", StringComparison.Ordinal) && !s.StartsWith("Annullat", StringComparison.Ordinal) && !s.StartsWith("Cancel", StringComparison.Ordinal));
    }

    /// The slip of a call whose call-back the desk has booked.
    private static async Task<Message> BooksAsync(Chat sara, Chat marco)
    {
        await sara.PressesAsync(await sara.SaysAsync("ha chiamato Bianchi della Sereno 02 1234567 per Marco Rossi, richiamarlo domani alle 15:30"), "Fissa in agenda");
        // The desk's own slip has arrived since: it asks nothing, the times are still meant.
        await SlipAsync(sara, "◷ annotata");
        await sara.SaysAsync("scegli 1");
        await sara.SaysAsync("prenota");
        return await SlipAsync(marco, "Ha portato a MEET-2026-0000001");
    }

    [Fact]
    public async Task A_promise_is_followed_in_the_calendar_also_where_that_was_busy_at_first_and_the_call_has_changed_since()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await BooksAsync(sara, marco);

        await day.FaultAsync(new { service = "graph", kind = "ServerError", status = 400, method = "PATCH", path = "/users/*/events/*" });
        await marco.SaysAsync("rinvia CALL-2026-1 a domani alle 17");
        await day.ElapseAsync(TimeSpan.FromSeconds(5));
        await LogsAsync(sara, "ha chiamato Bianchi della Sereno 02 1234567 per Marco Rossi");
        Assert.Contains("CALL-2026-0000002", (await marco.SaysAsync("mostra CALL-2026-1")).Words, StringComparison.Ordinal);
        await day.NoFaultsAsync();
        await day.ElapseAsync(TimeSpan.FromMinutes(10));
        await SlipAsync(sara, "ho spostato la richiamata nel calendario");
        Assert.Contains("17:00", (await sara.SaysAsync("mostra MEET-2026-1")).Words, StringComparison.Ordinal);
    }

    /// Both would call together.
    [Fact]
    public async Task Whoever_calls_back_with_a_colleague_has_to_be_free_too_and_the_time_stays_while_the_call_is_theirs()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await LogsAsync(sara, "chiamata da Bianchi 02 1234567 per Marco Rossi: il contratto");
        await SlipAsync(marco, "Bianchi");
        await marco.SaysAsync("fissa la richiamata martedì alle 12");
        var form = await marco.SaysAsync("correggi");
        var giulia = (await day.OfAsync("giulia.romano")).PersonId;
        var found = await marco.PressesAsync(form, "Trova gli orari", new Dictionary<string, string> { ["subject"] = form.Input("subject")!, ["people"] = giulia, ["day"] = "2026-11-30", ["from"] = "10:00", ["to"] = "10:15", ["minutes"] = "15", ["online"] = "false" });
        Assert.Contains("Marco Rossi: fuori ufficio", found.Words, StringComparison.Ordinal);

        await marco.PressesAsync(await marco.PressesAsync(found, found.Buttons[0]), "Prenota");
        await marco.SaysAsync("richiamo CALL-2026-1");
        await day.ElapseAsync(TimeSpan.FromSeconds(5));
        Assert.Contains("✓ Prenotata", (await marco.SaysAsync("mostra MEET-2026-1")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_books_a_call_back_for_somebody_else_need_not_be_free()
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");
        await sara.BooksAsync("riunione con Luca Moretti lunedì alle 10");
        var meeting = await sara.PressesAsync(await sara.SaysAsync("ha chiamato Bianchi 02 1234567 per Giulia Romano, richiamarla lunedì alle 10"), "Fissa in agenda");
        Assert.Contains("lun 30 nov, 10:00", meeting.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("non va bene", meeting.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_calls_back_keeps_the_time_for_oneself_alone()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await LogsAsync(sara, "chiamata da Bianchi 02 1234567 per Marco Rossi e Giulia Romano: il contratto");
        await SlipAsync(marco, "Bianchi");
        var own = await marco.SaysAsync("fissa la richiamata domani alle 15");
        Assert.Contains("Richiamare Bianchi", own.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Giulia Romano", own.Words, StringComparison.Ordinal);
    }

    /// Their client shows both at once, and says of the slip that it was seen.
    [Fact]
    public async Task What_arrived_behind_a_slip_is_meant_also_where_the_slip_is_seen_only_then()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco, marta) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"), await day.OfAsync("marta.conti"));
        await LogsAsync(sara, Line);
        var slip = await SlipAsync(marco, "C'è una chiamata per te");
        await marta.PressesAsync(await marta.SaysAsync("chiedi a Marco Rossi di mandarmi i dati entro domani"), "Invia la richiesta");
        await SlipAsync(marco, "Mandarmi i dati");
        var refresh = slip.Card!["refresh"]!["action"]!;
        await marco.ExecutesAsync(slip, (string)refresh["verb"]!, (System.Text.Json.Nodes.JsonObject)refresh["data"]!.DeepClone());
        var proposed = (await marco.SaysAsync("propongo Chiara Galli")).Words;
        Assert.Contains("proposta diversa", proposed, StringComparison.Ordinal);
        Assert.Contains("Chiara Galli", proposed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("richiamarlo domani", "mercoledì 25 novembre 2026 ")]
    [InlineData("richiamarlo domani entro le 12", "mercoledì 25 novembre 2026, entro le 12:00 ")]
    [InlineData("richiamarlo domani tra le 15 e le 17", "mer 25 nov, 15:00–17:00 ")]
    [InlineData("richiamarlo domani alle 15", "mer 25 nov, 15:00 ")]
    [InlineData("richiamarlo domani dopo le 15", "mer 25 nov, 15:00 o più tardi ")]
    public async Task When_to_call_back_stands_on_the_card_as_it_was_said(string said, string shown)
    {
        await using var day = await OfficeDay.BeginAsync();
        var check = await (await day.OfAsync("sara.greco")).SaysAsync($"ha chiamato Bianchi 02 1234567 per Marco Rossi, {said}");
        Assert.Contains("Quando richiamare " + shown, check.Words + " ", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_press_is_one_call_and_shows_it_as_it_is()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        var check = await sara.SaysAsync(Line);

        var both = await Task.WhenAll(sara.PressesAsync(check, "Lascia il biglietto"), sara.PressesAsync(check, "Lascia il biglietto"));
        Assert.All(both, card => Assert.Contains("CALL-2026-0000001", card.Words, StringComparison.Ordinal));
        await SlipAsync(marco, "Bianchi");
        Assert.Contains("È già annotata", (await sara.PressesAsync(check, "Lascia il biglietto")).Words, StringComparison.Ordinal);
        Assert.Single(await marco.MessagesAsync(), m => m.Words.Contains("Bianchi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_in_the_form_and_nothing_typed_is_lost()
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");

        var form = await sara.SaysAsync("chiamata da Bianchi 02 1234567 per Zanzibar Tre: offerta");
        Assert.Contains("Non trovo nessun collega o ufficio che si chiami «Zanzibar Tre»", form.Words, StringComparison.Ordinal);
        Assert.Equal("Bianchi", form.Input("caller"));
        Assert.Equal("offerta", form.Input("message"));
        var again = await sara.PressesAsync(form, "Avanti", new { caller = "", company = "", phone = "12", @for = "", ticks = "PleaseCall", message = "offerta" });
        Assert.Contains("Questo numero non è completo", again.Words, StringComparison.Ordinal);
        Assert.Contains("Scegli per chi è la chiamata", again.Words, StringComparison.Ordinal);
        Assert.Equal("12", again.Input("phone"));
        Assert.Equal("PleaseCall", again.Input("ticks"));
        var check = await sara.PressesAsync(again, "Avanti", new { caller = "Bianchi", company = "", phone = "02 1234567", @for = "office:commerciale", ticks = "PleaseCall", message = "offerta" });
        Assert.Contains("Commerciale", check.Words, StringComparison.Ordinal);
        Assert.Contains("☑ prega di richiamare", check.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_office_everybody_gets_it_and_who_takes_it_is_seen_by_the_others()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, giulia, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("giulia.romano"), await day.OfAsync("marco.rossi"));
        await LogsAsync(sara, "chiamata da Bianchi 02 1234567 per l'ufficio commerciale: offerta");
        var (ofGiulia, ofMarco) = (await SlipAsync(giulia, "Bianchi"), await SlipAsync(marco, "Bianchi"));

        await giulia.PressesAsync(ofGiulia, "Richiamo ora");
        await marco.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == ofMarco.Id && m.Words.Contains("Giulia Romano sta richiamando", StringComparison.Ordinal)));
        Assert.Contains("Già fatto da Giulia Romano", (await marco.PressesAsync(ofMarco, "Richiamo ora")).Words, StringComparison.Ordinal);
        Assert.Contains("Marco Rossi sta richiamando", (await marco.SaysAsync("prendi CALL-2026-1")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passed_on_it_goes_to_the_other_person_and_the_first_can_do_nothing_more()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco, luca) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"), await day.OfAsync("luca.moretti"));
        var own = await LogsAsync(sara, Line);
        var slip = await SlipAsync(marco, "Bianchi");

        Assert.Contains("Non trovo nessun collega o ufficio che si chiami «Zanzibar»", (await marco.SaysAsync("passa CALL-2026-1 a Zanzibar")).Words, StringComparison.Ordinal);
        Assert.Contains("Passata a Luca Moretti", (await marco.SaysAsync("passa CALL-2026-1 a Luca Moretti: sa tutto lui")).Words, StringComparison.Ordinal);
        var passed = await SlipAsync(luca, "Marco Rossi ti passa questa chiamata");
        Assert.Contains("sa tutto lui", passed.Words, StringComparison.Ordinal);
        await sara.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == own.Id && m.Words.Contains("Luca Moretti", StringComparison.Ordinal)));
        Assert.DoesNotContain("sta richiamando", (await marco.PressesAsync(slip, "Richiamo ora")).Words, StringComparison.Ordinal);
        Assert.Contains("✓ fatta", (await luca.SaysAsync("chiudi CALL-2026-1: parlato")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_takes_back_that_it_was_passed_on_takes_the_other_s_slip_away()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco, luca) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"), await day.OfAsync("luca.moretti"));
        await LogsAsync(sara, Line);
        await SlipAsync(marco, "Bianchi");
        await marco.SaysAsync("passa CALL-2026-1 a Luca Moretti: segue lui");
        var slip = await SlipAsync(luca, "Marco Rossi ti passa questa chiamata");

        await marco.SaysAsync("annulla CALL-2026-1");
        var left = await luca.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == slip.Id && m.Words.Contains("non ti riguarda più", StringComparison.Ordinal)));
        Assert.DoesNotContain("Bianchi", left.Words, StringComparison.Ordinal);
        await marco.SaysAsync("chiudi CALL-2026-1: spedito");
        await SlipAsync(sara, "spedito");
        Assert.DoesNotContain(await luca.MessagesAsync(), m => m.Words.Contains("spedito", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_wrong_person_gives_it_back_to_the_desk_which_passes_it_on()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco, luca) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"), await day.OfAsync("luca.moretti"));
        await LogsAsync(sara, Line);
        var slip = await SlipAsync(marco, "Bianchi");

        Assert.Contains("persona sbagliata", (await marco.PressesAsync(slip, "Non è per me")).Words, StringComparison.Ordinal);
        var back = await SlipAsync(sara, "Marco Rossi dice che la chiamata è per qualcun altro");
        var ask = await sara.PressesAsync(back, "Passa ad altri");
        Assert.Contains("Passata a Luca Moretti", (await sara.PressesAsync(ask, "Passa ad altri", new { to = luca.PersonId, note = "" })).Words, StringComparison.Ordinal);
        await SlipAsync(luca, "Sara Greco ti passa questa chiamata");
    }

    [Fact]
    public async Task One_of_several_for_whom_it_is_not_is_taken_off_and_the_others_keep_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco, luca) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"), await day.OfAsync("luca.moretti"));
        var own = await LogsAsync(sara, "chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi e Luca Moretti: vuole il contratto");
        var (ofMarco, ofLuca) = (await SlipAsync(marco, "Bianchi"), await SlipAsync(luca, "Bianchi"));
        await marco.PressesAsync(ofMarco, "Richiamo ora");

        var off = await marco.SaysAsync("non è per me");
        Assert.Contains("non è più per te: resta a Luca Moretti", off.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Richiamo ora", off.Buttons);
        var desk = await sara.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == own.Id && m.Words.Contains("Per Luca Moretti", StringComparison.Ordinal)));
        Assert.DoesNotContain("persona sbagliata", desk.Words, StringComparison.Ordinal);
        Assert.Contains("Marco Rossi · un destinatario in meno", (await sara.SaysAsync("storia CALL-2026-1")).Words, StringComparison.Ordinal);

        Assert.Contains("persona sbagliata", (await luca.PressesAsync(await luca.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == ofLuca.Id && m.Words.Contains("Per Luca Moretti", StringComparison.Ordinal))), "Non è per me")).Words, StringComparison.Ordinal);
        await SlipAsync(sara, "Luca Moretti dice che la chiamata è per qualcun altro");
    }

    [Fact]
    public async Task Who_has_it_by_an_office_says_that_it_is_not_for_the_office()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, giulia) = (await day.OfAsync("sara.greco"), await day.OfAsync("giulia.romano"));
        await LogsAsync(sara, "chiamata da Bianchi 02 1234567 per l'ufficio commerciale: offerta");

        Assert.Contains("persona sbagliata", (await giulia.PressesAsync(await SlipAsync(giulia, "Bianchi"), "Non è per noi")).Words, StringComparison.Ordinal);
        await SlipAsync(sara, "Giulia Romano dice che la chiamata è per qualcun altro");
    }

    [Theory]
    [InlineData("parla italiano", "chi può prenderla?", "Chi può rispondere ora", "Passa la chiamata", "Passa ad altri", "Fissa in agenda", "Indietro")]
    [InlineData("speak English", "who can take it?", "Who can take it now", "Transfer the call", "Pass on", "Book a call-back", "Back")]
    public async Task Who_can_take_a_call_that_is_written_down_or_was_shown_is_told_when_it_is_asked(string language, string words, string told, params string[] buttons)
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");
        await sara.SaysAsync(language);
        await sara.SaysAsync(Line);
        var asked = await sara.SaysAsync(words);
        Assert.Contains("Bianchi (Sereno)", asked.Words, StringComparison.Ordinal);
        Assert.Contains(told, asked.Words, StringComparison.Ordinal);

        await sara.PressesAsync(asked, asked.Buttons[0]);
        await sara.SaysAsync("CALL-2026-0000001");
        var who = await sara.SaysAsync(words);
        Assert.Contains(told, who.Words, StringComparison.Ordinal);
        Assert.Contains("Marco Rossi: ", who.Words, StringComparison.Ordinal);
        Assert.Equal(buttons, who.Buttons);
    }

    [Fact]
    public async Task In_a_group_the_buttons_of_a_call_are_for_who_asked_for_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, luca) = (await day.OfAsync("sara.greco", OfficeDay.Everyone), await day.OfAsync("luca.moretti", OfficeDay.Everyone));
        await LogsAsync(await day.OfAsync("sara.greco"), Line);

        var shown = await sara.SaysAsync("mostra CALL-2026-1", mention: true);
        Assert.Contains("Bianchi", shown.Words, StringComparison.Ordinal);
        Assert.Empty(shown.Buttons);
        var refresh = shown.Card!["refresh"]!["action"]!;
        var own = await sara.ExecutesAsync(shown, (string)refresh["verb"]!, (System.Text.Json.Nodes.JsonObject)refresh["data"]!.DeepClone());
        Assert.Contains("Ritira", own.Buttons);
        Assert.DoesNotContain("Bianchi", (await luca.PressesAsync(own, "Ritira")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_takes_a_slip_back_while_nobody_has_done_anything_about_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await LogsAsync(sara, Line);
        var slip = await SlipAsync(marco, "Bianchi");

        Assert.Contains("✕ ritirata", (await sara.SaysAsync("annulla CALL-2026-1")).Words, StringComparison.Ordinal);
        await marco.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == slip.Id && m.Words.Contains("ritirata", StringComparison.Ordinal)));
        Assert.Contains("ritirata", (await marco.PressesAsync(slip, "Richiamo ora")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_hears_the_same_as_of_a_call_that_does_not_exist()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, luca) = (await day.OfAsync("marta.conti"), await day.OfAsync("luca.moretti"));
        await LogsAsync(marta, Line);

        var none = (await luca.SaysAsync("mostra CALL-2026-0000077")).Words;
        foreach (var words in new[] { "mostra", "chiudi", "passa", "prendi", "rinvia", "annulla", "rifiuta" })
            Assert.Equal(none.Trim(), (await luca.SaysAsync($"{words} CALL-2026-0000001")).Words.Trim());
    }

    [Fact]
    public async Task Seen_by_the_addressee_it_is_seen_at_the_desk()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        var own = await LogsAsync(sara, Line);
        var slip = await SlipAsync(marco, "Bianchi");

        var refresh = slip.Card!["refresh"]!["action"]!;
        var seen = await marco.ExecutesAsync(slip, (string)refresh["verb"]!, (System.Text.Json.Nodes.JsonObject)refresh["data"]!.DeepClone());
        Assert.Contains("vista", seen.Words, StringComparison.Ordinal);
        await sara.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == own.Id && m.Words.Contains("da Marco Rossi, oggi alle", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_slip_that_reaches_nobody_is_not_delivered_and_the_desk_is_told_whom_to_tell()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await day.Bot.GetRequiredService<Conversations>().UnreachableAsync(Sandbox.SandboxIds.Tenant, marco.Conversation, TestContext.Current.CancellationToken);

        await sara.SaysAsync(Line);
        await sara.SaysAsync("registra");
        await SlipAsync(sara, "Non posso scrivere a Marco Rossi");
        await day.ElapseAsync(TimeSpan.FromSeconds(10));
        Assert.Contains("annotata", (await sara.SaysAsync("mostra CALL-2026-1")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_history_of_it_is_whole()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await LogsAsync(sara, Line);
        await SlipAsync(marco, "Bianchi");
        await marco.SaysAsync("chiudi CALL-2026-1: tutto a posto");

        Assert.Contains("La storia è intatta", (await sara.SaysAsync("storia CALL-2026-1")).Words, StringComparison.Ordinal);
        Assert.Contains("è tutto come prima", (await marco.SaysAsync("annulla CALL-2026-1")).Words, StringComparison.Ordinal);
    }

    internal static async Task<Message> LogsAsync(Chat clerk, string line) => await clerk.PressesAsync(await clerk.SaysAsync(line), "Lascia il biglietto");

    internal static Task<Message> SlipAsync(Chat person, string words) => person.UntilAsync(messages => messages.LastOrDefault(m => m.IsBot && m.Words.Contains(words, StringComparison.Ordinal)));
}
