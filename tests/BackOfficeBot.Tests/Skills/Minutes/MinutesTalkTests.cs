using System.Text.Json.Nodes;
using BackOfficeBot.Common;
using BackOfficeBot.Skills.Minutes;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Minutes;

/// Minutes as the secretary makes them: prepared from the calendar, taken line by line, corrected, closed.
public sealed class MinutesTalkTests
{
    [Fact]
    public async Task The_hour_that_is_said_chooses_the_meeting_and_where_none_is_then_the_person_does()
    {
        await using var day = await OfficeDay.BeginAsync();
        var chiara = await day.OfAsync("chiara.galli");

        Assert.Equal("Punto amministrazione", Value(await chiara.SaysAsync("prepara il verbale della riunione di domani alle 10"), "title"));
        var which = await chiara.SaysAsync("prepara il verbale della riunione di domani alle 17");
        Assert.Contains("A quell'ora non c'è", which.Words, StringComparison.Ordinal);
        Assert.Contains("Punto amministrazione", which.Words, StringComparison.Ordinal);
        // One that is called otherwise is asked about.
        Assert.Contains("Senza evento", (await chiara.SaysAsync("prepara il verbale del comitato sicurezza di domani alle 10")).Buttons);
        await chiara.SaysAsync("english");
        Assert.Contains("at that time", (await chiara.SaysAsync("prepare the minutes of tomorrow's meeting at 5 pm")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it-IT", "entro 10 giorni", "2026-12-04")]
    [InlineData("it-IT", "entro fine mese", "2026-11-30")]
    [InlineData("it-IT", "entro la fine di dicembre", "2026-12-31")]
    [InlineData("en-US", "by the end of the month", "2026-11-30")]
    [InlineData("it-IT", "entro venerdì", "2026-11-27")]
    [InlineData("it-IT", "per lunedì", "2026-11-30")]
    [InlineData("it-IT", "domani", "2026-11-25")]
    public void By_when_something_is_to_be_done_is_the_last_day_of_what_is_said(string locale, string due, string day) =>
        Assert.Equal(day, MinutesWords.Day(Taught.Understander.Understand(due, new(new(2026, 11, 24, 9, 0, 0), "Europe/Rome", locale)))?.Iso());

    [Fact]
    public async Task Letting_go_of_the_question_which_meeting_takes_nothing_else_back()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, marco) = (await day.OfAsync("chiara.galli"), await day.OfAsync("marco.rossi"));
        await chiara.PressesAsync(await chiara.SaysAsync("chiamata da Bianchi 02 1234567 per Marco Rossi: vuole il contratto"), "Lascia il biglietto");
        await marco.ReadsAsync("C'è una chiamata per te");
        Assert.Contains("Senza evento", (await chiara.SaysAsync("prepara il verbale del comitato sicurezza di domani alle 10")).Buttons);

        Assert.DoesNotContain("CALL-", (await chiara.SaysAsync("annulla")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("ritirata", (await chiara.SaysAsync("CALL-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "apri la seduta", "Chi è presente?", "chiudi la seduta", "Dopo la chiusura resta una bozza")]
    [InlineData("english", "open the meeting", "Who is present?", "close the meeting", "After closing it is a draft")]
    public async Task The_sitting_is_opened_and_closed_in_words_where_only_one_can_be_meant(string language, string open, string present, string close, string draft)
    {
        await using var day = await OfficeDay.BeginAsync();
        var chiara = await day.OfAsync("chiara.galli");
        if (language.Length > 0) await chiara.SaysAsync(language);
        var form = await chiara.SaysAsync("prepara il verbale della riunione di domani");
        await chiara.PressesAsync(form, language.Length > 0 ? "Prepare the minutes" : "Prepara il verbale", Filled(form, new { agenda = "1. Bilancio" }));

        // Nothing that stands behind it is lost untold, and among others only what was shown there is meant.
        Assert.Contains(language.Length > 0 ? "I have not taken the other lines" : "le altre righe non le ho prese", (await chiara.SaysAsync($"{open}\nentra Rossi 10:20")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(present, (await (await day.OfAsync("chiara.galli", OfficeDay.Everyone)).SaysAsync(open, mention: true)).Words, StringComparison.Ordinal);
        var who = await chiara.SaysAsync(open);
        Assert.Contains(present, who.Words, StringComparison.Ordinal);
        await chiara.PressesAsync(who, language.Length > 0 ? "Open the meeting" : "Apri la seduta", new { present = chiara.PersonId });
        await chiara.SaysAsync("nota: si comincia");

        var end = await chiara.SaysAsync(close);
        Assert.Contains(draft, end.Words, StringComparison.Ordinal);
        await chiara.PressesAsync(end, language.Length > 0 ? "Close the meeting" : "Chiudi la seduta");
        await chiara.SaysAsync(language.Length > 0 ? "my tasks" : "le mie attività");
        Assert.Contains(language.Length > 0 ? "is closed" : "è chiusa", (await chiara.SaysAsync(language.Length > 0 ? "decision: we buy chairs" : "decisione: si comprano sedie")).Words, StringComparison.Ordinal);
        Assert.StartsWith("✓ 1", (await chiara.SaysAsync(language.Length > 0 ? "correct 1: note: we begin at ten" : "correggi 1: nota: si comincia alle dieci")).Text, StringComparison.Ordinal);
        Assert.Contains(language.Length > 0 ? "in session" : "seduta in corso", (await chiara.SaysAsync(language.Length > 0 ? "reopen the meeting" : "riapri la seduta")).Words, StringComparison.Ordinal);
        // Nobody else's sitting is meant.
        Assert.DoesNotContain(draft, (await (await day.OfAsync("marco.rossi")).SaysAsync(close)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it", "concludi la seduta", "concludi MIN-2026-0000001", "punto successivo", "✓ 1 · punto 2: Stampante", "Era l'ultimo punto", "Dopo la chiusura resta una bozza", "Chiudi la seduta", "bozza")]
    [InlineData("en", "end the meeting", "end MIN-2026-0000001", "next item", "✓ 1 · item 2: Stampante", "That was the last item", "After closing it is a draft", "Close the meeting", "draft")]
    public async Task It_goes_on_to_the_next_item_and_ends_in_words_or_by_the_number(string language, string sitting, string number, string next, string taken, string last, string asked, string press, string draft)
    {
        await using var day = await OfficeDay.BeginAsync();
        var chiara = await day.OfAsync("chiara.galli");
        await chiara.SaysAsync(language == "it" ? "italiano" : "english please");
        var form = await FormAsync(chiara, language);
        var card = await chiara.PressesAsync(form, language == "it" ? "Prepara il verbale" : "Prepare the minutes", Filled(form, new { title = "Comitato", day = "2026-11-24", from = "10:00", chair = chiara.PersonId, agenda = "1. Bilancio\n2. Stampante" }));
        var open = language == "it" ? "Apri la seduta" : "Open the meeting";
        await chiara.PressesAsync(await chiara.PressesAsync(card, open), open, new { present = chiara.PersonId });

        Assert.Equal(taken, (await chiara.SaysAsync(next)).Text);
        Assert.Contains(last, (await chiara.SaysAsync(next)).Text, StringComparison.Ordinal);
        Assert.Contains(asked, (await chiara.SaysAsync(sitting)).Words, StringComparison.Ordinal);
        var close = await chiara.SaysAsync(number);
        Assert.Contains(asked, close.Words, StringComparison.Ordinal);
        Assert.Contains(draft, (await chiara.PressesAsync(close, press)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_are_prepared_from_the_calendar_taken_line_by_line_and_closed()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"));

        var form = await chiara.SaysAsync("prepara il verbale della riunione di domani");
        Assert.Contains("Ho preso questi dati dal calendario", form.Words, StringComparison.Ordinal);
        Assert.Equal(("Punto amministrazione", davide.PersonId, chiara.PersonId), (Value(form, "title"), Value(form, "chair"), Value(form, "secretary")));

        var card = await chiara.PressesAsync(form, "Prepara il verbale", Filled(form, new { agenda = "1. Bilancio\n2. Nuova stampante", quorum = "Majority", secretary = chiara.PersonId, members = $"{Value(form, "members")},{chiara.PersonId}" }));
        Assert.Contains("preparato", card.Words, StringComparison.Ordinal);
        Assert.Contains("2. Nuova stampante", card.Words, StringComparison.Ordinal);
        await davide.ReadsAsync("Chiara Galli ha preparato questo verbale");

        Assert.Contains("non è ancora aperto", (await chiara.SaysAsync("decisione: si approva")).Words, StringComparison.Ordinal);
        day.Time.Advance(TimeSpan.FromHours(25));
        var live = await chiara.PressesAsync(await chiara.PressesAsync(card, "Apri la seduta"), "Apri la seduta", new { present = $"{davide.PersonId},{chiara.PersonId}" });
        Assert.Contains("presenti 2 voti su 3, ne servono 2: c'è il numero legale", live.Words, StringComparison.Ordinal);
        Assert.Contains("1. Bilancio", live.Words, StringComparison.Ordinal);

        Assert.Equal("✓ 1 · decisione 1 · punto 1", (await chiara.SaysAsync("decisione: si approva il bilancio")).Text);
        Assert.Contains("✓ 2 · azione, Luca Moretti, entro venerdì 27 novembre 2026 · punto 1", (await chiara.SaysAsync("azione: @Luca mandare il bilancio al commercialista entro venerdì")).Words, StringComparison.Ordinal);
        Assert.Contains("✓ 3 · voto, respinto: 1 a favore, 1 contrario (Davide Rinaldi)", (await chiara.SaysAsync("voto: 1 sì 1 no, contrario Davide")).Words, StringComparison.Ordinal);
        Assert.Contains("manca il numero legale", (await chiara.SaysAsync("esce Davide 10:05")).Words, StringComparison.Ordinal);
        Assert.Contains("Non si può votare: c'è 1 voto su 3 e ne servono almeno 2", (await chiara.SaysAsync("voto: unanimità")).Words, StringComparison.Ordinal);
        Assert.Equal("✓ 5 · punto 2: Nuova stampante", (await chiara.SaysAsync("odg 2")).Text);
        Assert.Contains("✓ 1 · decisione 1", (await chiara.SaysAsync("correggi 1: si approva il bilancio 2026")).Words, StringComparison.Ordinal);
        Assert.Equal("Tolta la riga 3.", (await chiara.SaysAsync("togli 3")).Text);

        // The card where it was opened is kept true.
        live = await chiara.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == live.Id && m.Words.Contains("si approva il bilancio 2026", StringComparison.Ordinal) && !m.Words.Contains("respinto", StringComparison.Ordinal)));
        Assert.Contains("2. Nuova stampante", live.Words, StringComparison.Ordinal);
        Assert.Contains("1 decisione, 1 azione, 0 voti", live.Words, StringComparison.Ordinal);

        var draft = await chiara.PressesAsync(await chiara.PressesAsync(live, "Chiudi la seduta"), "Chiudi la seduta");
        Assert.Contains("bozza", draft.Words, StringComparison.Ordinal);
        await davide.UntilAsync(messages => messages.LastOrDefault(m => m.Card is not null && m.Words.Contains("bozza", StringComparison.Ordinal)));
        Assert.Equal("Tolta la riga 4.", (await chiara.SaysAsync("togli 4")).Text);
        // Later, of something else, it does not reach into the draft.
        day.Time.Advance(TimeSpan.FromHours(1));
        Assert.DoesNotContain("Tolta", (await chiara.SaysAsync("togli 2")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_says_why_it_comes_also_where_its_minutes_are_called_otherwise_before_it_leaves()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"));
        await day.FaultAsync(new { service = "connector", kind = "Throttle", retryAfter = 900, method = "POST", path = $"*{davide.Conversation}*" });
        var card = await PrepareAsync(chiara, davide.PersonId, "", "2026-11-25");
        await day.ElapseAsync(TimeSpan.FromMinutes(5));

        var form = await chiara.PressesAsync(card, "Modifica");
        await chiara.PressesAsync(form, "Salva", Filled(form, new { title = "Riunione del mercoledì" }));
        await day.NoFaultsAsync();
        await day.ElapseAsync(TimeSpan.FromMinutes(20));

        Assert.Contains("Riunione del mercoledì", (await davide.ReadsAsync("ha preparato questo verbale")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_be_written_is_said_in_ones_own_language()
    {
        await using var day = await OfficeDay.BeginAsync();
        var james = await day.OfAsync("james.whitfield");
        await james.SaysAsync("english please");
        await PrepareAsync(james, james.PersonId, "", language: "en");

        var can = (await james.SaysAsync("take MIN-2026-0000001")).Words;

        Assert.DoesNotContain("affida", can, StringComparison.Ordinal);
        Assert.Contains("review, reject, redo, reopen, file, document, email, actions, notes, transcript", can, StringComparison.Ordinal);
        Assert.Contains("Open the meeting", (await james.SaysAsync("review MIN-2026-0000001")).Buttons);
    }

    [Fact]
    public async Task In_English_from_nothing_by_the_form_and_the_cards()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (james, priya) = (await day.OfAsync("james.whitfield"), await day.OfAsync("priya.nair"));
        await james.SaysAsync("english please");

        var form = await james.SaysAsync("new minutes");
        if (form.Buttons.Contains("No event"))
            form = await james.PressesAsync(form, "No event");
        var wrong = await james.PressesAsync(form, "Prepare the minutes", Filled(form, new { title = "Safety committee", day = "2026-11-24", from = "09:30", chair = "" }));
        Assert.Contains("Say who chairs.", wrong.Words, StringComparison.Ordinal);
        Assert.Equal("Safety committee", Value(wrong, "title"));
        var card = await james.PressesAsync(wrong, "Prepare the minutes", Filled(wrong, new { chair = james.PersonId, members = priya.PersonId }));
        Assert.Contains("prepared", card.Words, StringComparison.Ordinal);

        card = await james.PressesAsync(card, "Edit");
        card = await james.PressesAsync(card, "Save", Filled(card, new { agenda = "- Fire doors\n- First aid" }));
        Assert.Contains("2. First aid", card.Words, StringComparison.Ordinal);
        var live = await james.PressesAsync(await james.PressesAsync(card, "Open the meeting"), "Open the meeting", new { present = $"{james.PersonId},{priya.PersonId}" });

        var opened = live;
        var entry = await james.PressesAsync(opened, "Decision");
        live = await james.PressesAsync(entry, "Save", new { text = "New fire doors" });
        Assert.Contains("decision 1: New fire doors", live.Words, StringComparison.Ordinal);
        // The same press once more writes nothing more.
        live = await james.PressesAsync(entry, "Save", new { text = "New fire doors" });
        Assert.DoesNotContain("decision 2", live.Words, StringComparison.Ordinal);
        // From an older card something new is written all the same.
        live = await james.PressesAsync(await james.PressesAsync(opened, "Note"), "Save", new { text = "Drills twice a year" });
        Assert.Contains("Drills twice a year", live.Words, StringComparison.Ordinal);
        live = await james.PressesAsync(await james.PressesAsync(live, "Action"), "Save", new { text = "Call the fitters", who = priya.PersonId, due = "2026-12-01" });
        Assert.Contains("action: Priya Nair, Call the fitters, by Tuesday 1 December 2026", live.Words, StringComparison.Ordinal);
        var vote = await james.PressesAsync(await james.PressesAsync(live, "Vote"), "Save", new { text = "doors", against = "3" });
        Assert.Contains("That makes 3 votes, but 2 are present", vote.Words, StringComparison.Ordinal);
        Assert.Equal("doors", Value(vote, "text"));
        live = await james.PressesAsync(vote, "Save", new { text = "doors", abstainedNames = priya.PersonId, against = "", @for = "" });
        Assert.Contains("vote doors, passed: 1 for, 0 against, 1 abstained (Priya Nair)", live.Words, StringComparison.Ordinal);
        live = await james.PressesAsync(await james.PressesAsync(live, "Attendance"), "Save", new { present = james.PersonId, at = "08:00" });
        Assert.Contains("Priya Nair leaves at 8:00", live.Words, StringComparison.Ordinal);
        live = await james.PressesAsync(live, "Next item");
        Assert.Contains("item 2: First aid", live.Words, StringComparison.Ordinal);
        Assert.Equal("✓ 7 · note · item 2", (await james.SaysAsync("note: kits are old")).Text);
        // A line is corrected by tapping it.
        live = await james.ReadsAsync("kits are old");
        live = await james.PressesAsync(await james.TapsAsync(live, "Drills twice a year"), "Save", new { text = "Drills in May and June" });
        Assert.Contains("Drills in May and June", live.Words, StringComparison.Ordinal);
        live = await james.PressesAsync(await james.TapsAsync(live, "kits are old"), "Remove");
        Assert.DoesNotContain("kits are old", live.Words, StringComparison.Ordinal);
        Assert.Contains("Nobody among those invited is called Bob.", (await james.SaysAsync("leaves Bob 8:00")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chair_and_secretary_write_at_once_and_nobody_else()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide, marco, sara) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("marco.rossi"), await day.OfAsync("sara.greco"));
        var live = await OpenAsync(chiara, davide.PersonId, marco.PersonId);

        await Task.WhenAll(Enumerable.Range(1, 6).SelectMany(i => new[] { chiara.SaysAsync($"nota: chiara {i}"), davide.SaysAsync($"nota: davide {i}") }));
        var all = await chiara.SaysAsync("nota: ultima");
        Assert.StartsWith("✓ 13", all.Words, StringComparison.Ordinal);
        Assert.Contains("scrivono chi presiede e chi verbalizza", (await marco.SaysAsync("decisione: si cambia tutto")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("✓", (await sara.SaysAsync("decisione: si cambia tutto")).Words, StringComparison.Ordinal);
        await chiara.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == live.Id && m.Words.Contains("** ultima", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task In_the_meetings_chat_one_card_lives_for_everybody()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"));
        await PrepareAsync(chiara, davide.PersonId, "");
        var (here, other) = (await day.OfAsync("chiara.galli", OfficeDay.Everyone), await day.OfAsync("davide.rinaldi", OfficeDay.Everyone));

        var card = await here.SaysAsync("mostra MIN-2026-0000001", mention: true);
        var live = await here.PressesAsync(await here.PressesAsync(card, "Apri la seduta"), "Apri la seduta", new { present = $"{chiara.PersonId},{davide.PersonId}" });
        await other.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == live.Id && m.Words.Contains("seduta in corso", StringComparison.Ordinal)));
        Assert.StartsWith("✓ 1 · decisione 1", (await other.SaysAsync("decisione: si fa", mention: true)).Words, StringComparison.Ordinal);
        await here.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == live.Id && m.Words.Contains("decisione 1: si fa", StringComparison.Ordinal)));

        // What one does on the card is seen by the others, too.
        live = await here.PressesAsync(live, "Nota");
        await here.PressesAsync(live, "Salva", new { text = "caffè alle undici" });
        await other.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == live.Id && m.Words.Contains("caffè alle undici", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task With_two_meetings_open_a_line_goes_into_the_one_that_was_shown_last()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"));
        await OpenAsync(chiara, davide.PersonId, "");
        await OpenAsync(chiara, davide.PersonId, "");

        await chiara.SaysAsync("mostra MIN-2026-0000001");
        Assert.StartsWith("✓ 1", (await chiara.SaysAsync("nota: la prima")).Text, StringComparison.Ordinal);
        Assert.Contains("la prima", (await chiara.SaysAsync("mostra MIN-2026-0000001")).Words, StringComparison.Ordinal);
        day.Time.Advance(TimeSpan.FromHours(1));
        Assert.Contains("Hai più verbali aperti (MIN-2026-0000001, MIN-2026-0000002)", (await chiara.SaysAsync("nota: quale?")).Text, StringComparison.Ordinal);
        Assert.Contains("Hai più verbali aperti", (await chiara.SaysAsync("arriva Davide")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hai più verbali aperti", (await chiara.SaysAsync("arriva il corriere")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hai più verbali aperti", (await chiara.SaysAsync("lascia perdere")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(301)]
    public async Task Three_hundred_items_are_taken_and_more_come_back_with_a_clear_sentence(int items)
    {
        await using var day = await OfficeDay.BeginAsync();
        var chiara = await day.OfAsync("chiara.galli");
        var form = await FormAsync(chiara);
        var agenda = string.Join('\n', Enumerable.Range(1, items).Select(i => $"{i}. Punto {i}"));

        var card = await chiara.PressesAsync(form, "Prepara il verbale", Filled(form, new { title = "Assemblea", day = "2026-11-24", from = "10:00", chair = chiara.PersonId, agenda }));

        if (items > 300)
        {
            Assert.Contains("L'ordine del giorno ha 301 punti: ne tengo al massimo 300", card.Words, StringComparison.Ordinal);
            Assert.Equal(agenda, Value(card, "agenda"));
            return;
        }
        await chiara.PressesAsync(await chiara.PressesAsync(card, "Apri la seduta"), "Apri la seduta", new { present = chiara.PersonId });
        Assert.Contains("Punto 300", (await chiara.SaysAsync("odg 300")).Words, StringComparison.Ordinal);
        Assert.StartsWith("✓", (await chiara.SaysAsync("decisione: si approva il punto")).Text, StringComparison.Ordinal);
        Assert.Contains("300. Punto 300", (await chiara.SaysAsync("mostra MIN-2026-0000001")).Words, StringComparison.Ordinal);
    }

    private static async Task<Message> FormAsync(Chat chat, string language = "it") =>
        await chat.SaysAsync(language == "it" ? "nuovo verbale" : "new minutes") is var form && form.Buttons.FirstOrDefault(b => b is "Senza evento" or "No event") is { } none ? await chat.PressesAsync(form, none) : form;

    internal static async Task<Message> PrepareAsync(Chat chat, string chair, string members, string on = "2026-11-24", string language = "it")
    {
        var form = await FormAsync(chat, language);
        return await chat.PressesAsync(form, language == "it" ? "Prepara il verbale" : "Prepare the minutes", Filled(form, new { title = "Comitato", day = on, from = "10:00", chair, members }));
    }

    internal static async Task<Message> OpenAsync(Chat chat, string chair, string members)
    {
        var card = await PrepareAsync(chat, chair, members);
        return await chat.PressesAsync(await chat.PressesAsync(card, "Apri la seduta"), "Apri la seduta", new { present = $"{chat.PersonId},{chair},{members}" });
    }

    /// What the form shows, with what was typed over it, as a client sends it.
    private static JsonObject Filled(Message form, object typed)
    {
        var filled = new JsonObject();
        foreach (var input in Inputs(form))
            filled[(string)input["id"]!] = input["value"]?.DeepClone();
        foreach (var (name, value) in System.Text.Json.JsonSerializer.SerializeToNode(typed)!.AsObject())
            filled[name] = value?.DeepClone();
        return filled;
    }

    private static string? Value(Message form, string id) => (string?)Inputs(form).Single(i => (string?)i["id"] == id)["value"];

    private static IEnumerable<JsonObject> Inputs(Message form) => form.Card!.Descendants().Where(e => ((string?)e["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true);
}

internal static class CardNodes
{
    /// Taps the line in which these words stand.
    public static Task<Message> TapsAsync(this Chat chat, Message card, string words)
    {
        var line = card.Card!.Descendants().Last(o => o["selectAction"] is not null && o["items"]!.ToJsonString(Plain).Contains(words, StringComparison.Ordinal))["selectAction"]!;
        return chat.ExecutesAsync(card, (string)line["verb"]!, (JsonObject)line["data"]!.DeepClone());
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<JsonObject> Descendants(this JsonNode node) => node switch
    {
        JsonObject o => o.Select(p => p.Value).OfType<JsonNode>().SelectMany(Descendants).Prepend(o),
        JsonArray a => a.OfType<JsonNode>().SelectMany(Descendants),
        _ => [],
    };
}
