using System.Text;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Minutes.Material;

/// Notes and transcripts become lines of the minutes, after a look.
public sealed class MinutesMaterialTests
{
    private const string Notes = """
        appunti:
        Il consiglio approva il nuovo listino.
        Davide Rinaldi prepara la lettera ai clienti entro venerdì.
        voto: 2 sì 0 no
        Si è parlato del parcheggio.
        """;

    [Fact]
    public async Task Pasted_notes_are_looked_through_corrected_and_taken_over_once()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"));
        await MinutesTalkTests.OpenAsync(chiara, davide.PersonId, chiara.PersonId);

        var found = await chiara.SaysAsync(Notes);
        Assert.Contains("1 decisione, 1 azione, 1 voto, 1 nota in «appunti incollati»", found.Words, StringComparison.Ordinal);
        Assert.Contains("Andranno a verbale 4 righe", found.Words, StringComparison.Ordinal);
        Assert.Contains("Davide Rinaldi, prepara la lettera ai clienti, entro venerdì 27 novembre 2026", found.Words, StringComparison.Ordinal);

        var form = await chiara.TapsAsync(found, "lettera ai clienti");
        Assert.Contains("Da questa frase Davide Rinaldi prepara la lettera ai clienti entro venerdì.", form.Words, StringComparison.Ordinal);
        var corrected = await chiara.PressesAsync(form, "Salva", new { type = "Action", text = "preparare la lettera ai clienti", who = davide.PersonId, due = "2026-11-30" });
        Assert.Contains("Davide Rinaldi, preparare la lettera ai clienti, entro lunedì 30 novembre 2026", corrected.Words, StringComparison.Ordinal);

        // The last row, the talk of the car park, is not needed.
        var taken = await chiara.PressesAsync(corrected, "Metti a verbale", new { take3 = "false" });
        Assert.Contains("3 righe da «appunti incollati» sono a verbale.", taken.Words, StringComparison.Ordinal);
        Assert.Contains("decisione 1: Il consiglio approva il nuovo listino.", taken.Words, StringComparison.Ordinal);
        Assert.Contains("approvato: 2 a favore", taken.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("parcheggio", taken.Words, StringComparison.Ordinal);

        var again = await chiara.PressesAsync(corrected, "Metti a verbale", new { take3 = "false" });
        Assert.Contains("Non c'è nulla di spuntato", again.Words, StringComparison.Ordinal);
        Assert.Contains("1 decisione, 1 azione, 1 voto", (await chiara.SaysAsync("mostra MIN-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it", "prepara il verbale della riunione di oggi alle 9:30", "Prepara il verbale", "Apri la seduta", "trascrizione MIN-2026-0000001", "portare lo sconto per i clienti nuovi al sette per cento", "Non posso leggere la trascrizione")]
    [InlineData("en", "prepare the minutes of today's meeting at 9:30", "Prepare the minutes", "Open the meeting", "transcript MIN-2026-0000001", "portare lo sconto per i clienti nuovi al sette per cento", "I may not read the transcript")]
    public async Task What_Teams_wrote_down_of_an_online_meeting_is_looked_through_like_notes(string language, string words, string prepare, string open, string ask, string found, string refused)
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Time.Advance(TimeSpan.FromHours(2));
        var giulia = await day.OfAsync("giulia.romano");
        await giulia.SaysAsync(language == "it" ? "parla italiano" : "speak English");
        var form = await giulia.SaysAsync(words);
        var card = await giulia.PressesAsync(form, prepare, new { title = "Allineamento", body = "Commerciale", type = "Internal", day = "2026-11-24", from = "09:30", chair = form.Input("chair"), secretary = giulia.PersonId, members = form.Input("members"), quorum = "None", majority = "Simple", language });
        await giulia.PressesAsync(await giulia.PressesAsync(card, open), open, new { present = $"{giulia.PersonId},{form.Input("chair")}" });

        var rows = await giulia.SaysAsync(ask);
        Assert.Contains(found, rows.Words, StringComparison.Ordinal);
        Assert.Contains("Alpine Parts", rows.Words, StringComparison.Ordinal);

        await day.FaultAsync(new { service = "graph", method = "GET", path = "/*/onlineMeetings", kind = "ServerError", status = 403 });
        Assert.Contains(refused, (await giulia.SaysAsync(ask)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_of_no_online_meeting_say_that_there_is_no_transcript()
    {
        await using var day = await OfficeDay.BeginAsync();
        var chiara = await day.OfAsync("chiara.galli");
        await MinutesTalkTests.OpenAsync(chiara, chiara.PersonId, "");

        Assert.Contains("non viene da una riunione online", (await chiara.SaysAsync("trascrizione MIN-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_presses_at_once_write_once_and_what_cannot_be_written_stays_to_be_corrected()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"));
        await MinutesTalkTests.OpenAsync(chiara, davide.PersonId, chiara.PersonId);
        var found = await chiara.SaysAsync("appunti della riunione per il verbale:\ndecisione: si fa\nvoto: 9 sì 1 no");

        var both = await Task.WhenAll(chiara.PressesAsync(found, "Metti a verbale"), chiara.PressesAsync(found, "Metti a verbale"));

        Assert.All(both, left => Assert.Contains("I voti sono 10, ma in seduta ce ne sono 2", left.Words, StringComparison.Ordinal));
        // Wherever that card has got to, the list can be gone on with.
        var list = await chiara.PressesAsync(await chiara.PressesAsync(await chiara.SaysAsync("mostra MIN-2026-0000001"), "Da appunti"), "Riprendi l'elenco");
        var fixedOne = await chiara.PressesAsync(await chiara.TapsAsync(list, "9 sì 1 no"), "Salva", new { type = "Vote", text = "", @for = "1", against = "1" });
        var card = await chiara.PressesAsync(fixedOne, "Metti a verbale");
        Assert.Contains("respinto: 1 a favore, 1 contrario", card.Words, StringComparison.Ordinal);
        Assert.Contains("1 decisione, 0 azioni, 1 voto", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transcript_waits_until_the_meeting_is_opened_and_goes_on_from_the_card()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (james, priya) = (await day.OfAsync("james.whitfield"), await day.OfAsync("priya.nair"));
        await james.SaysAsync("english please");
        var transcript = Encoding.UTF8.GetBytes("WEBVTT\n\n00:00:03.000 --> 00:00:05.000\n<v James Whitfield>We agreed to replace the fire doors.</v>\n\n00:00:06.000 --> 00:00:09.000\n<v Priya Nair>I'll call the fitters by Friday.</v>\n");

        Assert.Contains("but you have no minutes to put it into", (await james.SendsAsync("notes for the minutes", ("standup.vtt", transcript))).Words, StringComparison.Ordinal);
        var card = await MinutesTalkTests.PrepareAsync(james, james.PersonId, priya.PersonId, language: "en");
        Assert.Contains("I found 2 things", (await james.SendsAsync("", ("standup.vtt", transcript))).Words, StringComparison.Ordinal);
        var live = await james.PressesAsync(await james.PressesAsync(card, "Open the meeting"), "Open the meeting", new { present = $"{james.PersonId},{priya.PersonId}" });
        var found = await james.PressesAsync(await james.PressesAsync(live, "From notes"), "Use these notes");
        Assert.Contains("1 decision, 1 action in “standup.vtt”", found.Words, StringComparison.Ordinal);
        Assert.Contains("Priya Nair · 0:00:06", found.Words, StringComparison.Ordinal);
        live = await james.PressesAsync(found, "Put in the minutes");
        Assert.Contains("action: Priya Nair, I'll call the fitters, by Friday 27 November 2026", live.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_are_pasted_into_a_form_and_files_that_cannot_be_read_are_told_why()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"));
        var live = await MinutesTalkTests.OpenAsync(chiara, davide.PersonId, "");

        var ask = await chiara.PressesAsync(live, "Da appunti");
        Assert.Contains("Incolla prima gli appunti", (await chiara.PressesAsync(ask, "Leggi gli appunti", new { text = " " })).Words, StringComparison.Ordinal);
        Assert.Contains("al massimo 15000 caratteri", (await chiara.PressesAsync(ask, "Leggi gli appunti", new { text = new string('x', 16_000) })).Words, StringComparison.Ordinal);
        Assert.Contains("1 decisione in «appunti incollati»", (await chiara.PressesAsync(ask, "Leggi gli appunti", new { text = "decisione: si fa" })).Words, StringComparison.Ordinal);

        byte[] locked = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")];
        foreach (var (name, bytes, sentence) in new (string, byte[], string)[]
        {
            ("riunione.docx", locked, "è protetto da una password"), ("riunione.docx", Encoding.UTF8.GetBytes("PK no"), "è rovinato"), ("vuoto.txt", [], "non contiene testo"), ("vecchio.doc", [1], "nel vecchio formato di Word"),
            ("ore.vtt", Encoding.UTF8.GetBytes("WEBVTT\n\n00:00:09.000 --> 00:00:03.000\nciao\n"), "gli orari alla riga 3 non sono giusti"), ("chiacchiere.vtt", Encoding.UTF8.GetBytes("WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nciao\n"), "non ho trovato decisioni"),
        })
            Assert.Contains(sentence, (await chiara.SendsAsync("appunti per il verbale", (name, bytes))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_megabyte_of_notes_shows_what_counts_first()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"));
        await MinutesTalkTests.OpenAsync(chiara, davide.PersonId, "");
        var text = string.Concat(Enumerable.Range(1, 1_500).Select(i => $"Si è parlato a lungo della questione numero {i}, {new string('a', 600)}.\n")) + "decisione: si chiude qui\n";

        var found = await chiara.SendsAsync("appunti per il verbale", ("tanti.txt", Encoding.UTF8.GetBytes(text)));

        Assert.Contains("1 decisione in «tanti.txt»", found.Words, StringComparison.Ordinal);
        Assert.Contains("ho lasciato fuori 3000 frasi", found.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_write_the_minutes_puts_no_notes_into_them_and_other_files_go_where_they_went()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide, marco) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("marco.rossi"));
        await MinutesTalkTests.OpenAsync(chiara, davide.PersonId, marco.PersonId);

        Assert.Contains("non si può più scrivere", (await marco.SaysAsync("appunti per MIN-2026-0000001:\ndecisione: si fa")).Words, StringComparison.Ordinal);
        Assert.Contains("A quale riunione va allegato?", (await marco.SendsAsync("", ("budget.xlsx", [1, 2, 3]))).Words, StringComparison.Ordinal);
    }
}
