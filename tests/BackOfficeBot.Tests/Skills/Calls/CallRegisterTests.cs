using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Calls;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Calls;

/// The register: lists, search in any writing of a number, and the rows of the export.
public sealed class CallRegisterTests
{
    private static readonly Understander Understander = Taught.Understander;

    [Theory]
    [InlineData("le mie chiamate", "Mine", null)]
    [InlineData("mostra le chiamate prese da me", "Asked", null)]
    [InlineData("chiamate del mio ufficio", "Office", null)]
    [InlineData("registro delle chiamate", "All", null)]
    [InlineData("show the calls I took", "Asked", null)]
    [InlineData("cerca le chiamate di Bianchi", "Mine", "Bianchi")]
    [InlineData("qualcuno mi ha chiamato?", "Mine", null)]
    [InlineData("devo richiamare qualcuno?", "Mine", null)]
    [InlineData("chi mi ha cercato stamattina?", "Mine", "")]
    [InlineData("who was looking for me?", "Mine", null)]
    [InlineData("did anybody call me today?", "Mine", "")]
    [InlineData("cerca le chiamate della ditta Sereno", "Mine", "Sereno")]
    [InlineData("find the calls from 02/1234567", "Mine", "21234567")]
    [InlineData("cerca le chiamate dal 020 7946 0018", "Mine", "2079460018")]
    [InlineData("cerca le chiamate dal 0039 02/1234567", "Mine", "39021234567")]
    [InlineData("find the calls from +44 20 7946 0018", "Mine", "442079460018")]
    [InlineData("cerca le chiamate dal 347 1234567", "Mine", "393471234567")]
    [InlineData("search the call about the contract", "Mine", "contract")]
    [InlineData("cerca listino nelle chiamate", "Mine", "listino")]
    [InlineData("cerca nel registro delle chiamate Colombo", "All", "Colombo")]
    public void Words_say_which_part_and_what_to_look_for(string text, string part, string? search)
    {
        var state = Read(text);
        Assert.Equal((part, search), (state.Part.ToString(), state.Search));
    }

    [Theory]
    [InlineData("chiamate da fare", null)]
    [InlineData("calls to return", null)]
    [InlineData("chiamate perse", "qcwaymissed")]
    [InlineData("show my missed calls", "qcwaymissed")]
    [InlineData("chiamate passate", "qcisreassigned")]
    [InlineData("chiamate passate ad altri", "qcisreassigned")]
    [InlineData("chiamate ritirate", "qcisundone")]
    [InlineData("withdrawn calls", "qcisundone")]
    [InlineData("calls passed on", "qcisreassigned")]
    [InlineData("calls promised", "qcpromised")]
    [InlineData("promesse mancate", "qcbroken")]
    [InlineData("chiamate non ancora viste", "qcunseen")]
    [InlineData("chiamate urgenti della ditta Sereno", "Sereno qcurgent")]
    [InlineData("chiamate da fare della Sereno", "Sereno qcopen")]
    [InlineData("closed calls from Northwind", "Northwind qcclosed")]
    public void A_state_is_named_by_its_words(string text, string? search) => Assert.Equal(search, Read(text).Search);

    [Fact]
    public void A_period_and_a_state_are_understood()
    {
        var state = Read("mostra le chiamate chiuse di ieri");
        Assert.True(state is { IsClosed: true, Said: "chiuse, ieri", Search: "qcclosed" });
        Assert.Equal((new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 24)), (WallClock.Day(state.From!.Value, WallClock.Zone(null)), WallClock.Day(state.To!.Value, WallClock.Zone(null))));
        Assert.True(Read("chiamate in ritardo").IsOverdue);
        Assert.Equal(ListPart.Mine, Read("tutte le chiamate", readsAll: false).Part);
    }

    [Theory]
    [InlineData("chiamate non ancora viste", "non ancora viste")]
    [InlineData("chiamate da fare della Sereno", "Sereno, da fare")]
    [InlineData("calls not seen", "not seen")]
    public void What_is_looked_for_is_said_in_the_words_that_were_typed(string text, string said) => Assert.Equal(said, Read(text).Said);

    [Fact]
    public async Task Lists_are_of_those_whom_it_concerns_and_searches_find_a_number_in_any_writing()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, sara, marco, luca) = (await day.OfAsync("marta.conti"), await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"), await day.OfAsync("luca.moretti"));
        await CallTalkTests.LogsAsync(marta, "chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: il contratto");

        Assert.Contains("Bianchi (Sereno)", (await marco.SaysAsync("le mie chiamate")).Words, StringComparison.Ordinal);
        Assert.Contains("Bianchi (Sereno)", (await marta.SaysAsync("chiamate prese da me")).Words, StringComparison.Ordinal);
        Assert.Contains("Bianchi (Sereno)", (await sara.SaysAsync("registro delle chiamate")).Words, StringComparison.Ordinal);
        Assert.Contains("Bianchi (Sereno)", (await marta.SaysAsync("registro delle chiamate")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Bianchi", (await luca.SaysAsync("registro delle chiamate")).Words, StringComparison.Ordinal);
        foreach (var words in new[] { "cerca le chiamate dal 0039 02/1234567", "find the calls from +39 021234567", "cerca la chiamata di bianchi", "cerca le chiamate della ditta sereno", "tutte le chiamate di oggi" })
            Assert.Contains("CALL-2026-0000001", (await marco.SaysAsync(words)).Words, StringComparison.Ordinal);
        await CallTalkTests.LogsAsync(marta, "chiamata persa da Neri della ditta Aurora 06 7654321 per Marco Rossi");
        var missed = (await marco.SaysAsync("chiamate perse")).Words;
        Assert.True(missed.Contains("Neri", StringComparison.Ordinal) && !missed.Contains("Bianchi", StringComparison.Ordinal), missed);
        await marco.SaysAsync("chiudi CALL-2026-2: parlato");
        Assert.Contains("Neri", (await marco.SaysAsync("chiamate perse chiuse di questa settimana")).Words, StringComparison.Ordinal);
        var open = (await marco.SaysAsync("chiamate aperte di oggi")).Words;
        Assert.True(open.Contains("Bianchi", StringComparison.Ordinal) && !open.Contains("Neri", StringComparison.Ordinal), open);
        Assert.Contains("Non ho trovato niente", (await luca.SaysAsync("cerca le chiamate della ditta sereno")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cerca le chiamate dal 020 7946 0018")]
    [InlineData("find the calls from 020 79460018")]
    [InlineData("cerca le chiamate dal +44 (0)20 7946 0018")]
    [InlineData("find the calls from 0044 20 7946 0018")]
    public async Task A_number_from_abroad_is_found_as_it_is_dialled_there(string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await CallTalkTests.LogsAsync(marta, "chiamata da Brown della ditta Northwind +44 20 7946 0018 per Marco Rossi: il contratto");
        await CallTalkTests.LogsAsync(marta, "chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: il contratto");
        var found = (await marco.SaysAsync(words)).Words;
        Assert.True(found.Contains("Brown", StringComparison.Ordinal) && !found.Contains("Bianchi", StringComparison.Ordinal), found);
    }

    [Fact]
    public async Task The_desk_finds_and_exports_its_register_from_an_empty_list_of_its_own()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marta) = (await day.OfAsync("sara.greco"), await day.OfAsync("marta.conti"));
        await CallTalkTests.LogsAsync(marta, "chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: il contratto");
        Assert.Contains("Bianchi (Sereno)", (await sara.PressesAsync(await sara.SaysAsync("le mie chiamate"), "Tutto il registro")).Words, StringComparison.Ordinal);
        Assert.Contains("Bianchi (Sereno)", (await marta.PressesAsync(await marta.SaysAsync("le mie chiamate"), "Inseriti da me")).Words, StringComparison.Ordinal);
        await sara.SaysAsync("chiudi CALL-2026-1: parlato");
        Assert.NotNull((await sara.SaysAsync("esporta chiamate")).Consent);
        Assert.NotNull((await marta.SaysAsync("export the calls")).Consent);
    }

    [Theory]
    [InlineData("mostra la chiamata 1")]
    [InlineData("mostra la call 1")]
    [InlineData("show call no. 1")]
    [InlineData("apri telefonata 1")]
    [InlineData("mostra la numero 1")]
    public async Task A_call_is_meant_by_its_kind_and_number(string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, luca) = (await day.OfAsync("sara.greco"), await day.OfAsync("luca.moretti"));
        await CallTalkTests.LogsAsync(sara, "chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: il contratto");
        Assert.Contains("+39 02 123 4567", (await sara.SaysAsync(words)).Words, StringComparison.Ordinal);
        if (!words.Contains("numero", StringComparison.Ordinal))
            Assert.Equal((await luca.SaysAsync("mostra CALL-2026-99")).Words, (await luca.SaysAsync(words)).Words);
    }

    [Theory]
    [InlineData("passa la chiamata 1 a Giulia Romano")]
    [InlineData("pass call 1 on to Giulia Romano")]
    [InlineData("pass CALL-2026-1 over to Giulia Romano: she knows them")]
    public async Task A_call_is_passed_on_in_one_sentence(string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await CallTalkTests.LogsAsync(sara, "chiamata da Bianchi della Sereno 02 1234567 per Marco Rossi: il contratto");
        await CallTalkTests.SlipAsync(marco, "Bianchi");
        Assert.Contains("Giulia Romano", (await marco.SaysAsync(words)).Words, StringComparison.Ordinal);
        Assert.Contains("passata", (await sara.SaysAsync("mostra CALL-2026-1")).Words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_history_of_a_call_is_a_table_in_plain_words()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await CallTalkTests.LogsAsync(sara, "chiamata da Bianchi della Sereno 02 1234567 per Marco Rossi, urgente: il contratto");
        await CallTalkTests.SlipAsync(marco, "Bianchi");
        await marco.SaysAsync("passa CALL-2026-1 a Giulia Romano: segue lei");

        var (_, file) = await sara.TakesFileAsync(await sara.SaysAsync("esporta CALL-2026-1"));
        var text = System.Text.Encoding.UTF8.GetString(file);
        Assert.Contains("titolo: Bianchi (Sereno); testo: il contratto; priorità: urgente; se ne occupa: Marco Rossi; Chiamata: ricevuta; Chi ha chiamato: Bianchi; Ditta: Sereno; Numero: +39 02 123 4567; Per: Marco Rossi; Che cosa ha detto: ha telefonato, urgente", text, StringComparison.Ordinal);
        Assert.Contains("Per: Marco Rossi → Giulia Romano", text, StringComparison.Ordinal);
        Assert.All(new[] { "data.", "Urgent", "aaaaaaaa", "{", "[" }, machine => Assert.DoesNotContain(machine, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_export_has_a_heading_and_a_value_in_both_languages()
    {
        var record = new Record { Id = Guid.Empty, Kind = "CALL", Title = "Bianchi", Body = "il contratto", State = CallStates.Done, Reference = "CALL-2026-0000001", CreatedAt = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), UpdatedAt = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero), CreatedByName = "Sara Greco" };
        record.SetData(new CallData { Caller = "Bianchi", Phone = "+39021234567", For = [new("m", "Marco Rossi")], Ticks = [CallTick.Telephoned, CallTick.Urgent], Zone = "Europe/Rome", Outcome = "spedito", CallerLanguage = "en", CallBackFrom = new(2026, 11, 25, 14, 0, 0, TimeSpan.Zero), CallBackTo = new(2026, 11, 25, 16, 0, 0, TimeSpan.Zero) }, CallJson.Default.CallData);

        var it = CallColumns.Of("it", WallClock.Zone("Europe/Rome")).ToList();
        Assert.Equal("ricevuta|Bianchi||+39 02 123 4567|Marco Rossi|ha telefonato, urgente|inglese|il contratto|mer 25 nov, 15:00–17:00||spedito|24/11/2026 11:00", string.Join('|', it.Select(c => c.Value(record))));
        Assert.Equal(["Promessa (ora di Roma)", "Chiusa il (ora di Roma)"], it.Where(c => c.Header.Contains("ora di", StringComparison.Ordinal)).Select(c => c.Header));
        // "Or later" ends with the day of who said it.
        record.SetData(CallData.Of(record) with { CallBackTo = new(2026, 11, 25, 22, 59, 0, TimeSpan.Zero) }, CallJson.Default.CallData);
        Assert.Equal("mer 25 nov, 15:00 o più tardi", it.Single(c => c.Header == "Richiamare").Value(record));
        Assert.Equal("Wed 25 Nov, 15:00 or later (Rome)", CallColumns.Of("en", WallClock.Zone("Europe/London")).Single(c => c.Header == "Call back").Value(record));
        var en = CallColumns.Of("en", WallClock.Zone("Europe/Rome")).ToList();
        Assert.Equal("received", en.Single(c => c.Header == "Direction").Value(record));
        Assert.All(it.Zip(en), c => Assert.NotEqual(c.First.Header, c.Second.Header));
    }

    private static BackOfficeBot.Desk.ListState Read(string text, bool readsAll = true) => CallRegister.Read(text,
        Understander.Understand(text, new(new(2026, 11, 24, 10, 0, 0), "Europe/Rome", "it-IT") { Direction = Direction.Past }), WallClock.Zone(null), readsAll);
}
