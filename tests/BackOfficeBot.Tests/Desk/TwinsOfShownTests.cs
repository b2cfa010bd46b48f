using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Desk;

/// What is said without a number, with its reason, its hour or its person behind the verb, means the card that was shown last.
public sealed class TwinsOfShownTests
{
    [Theory]
    [InlineData(false, "approva con condizione che costi meno di 250 euro", "costi meno di 250 euro")]
    [InlineData(false, "approva solo se costano meno", "costano meno")]
    [InlineData(true, "approve on condition that it costs less", "it costs less")]
    [InlineData(false, "respingi perché è troppo caro", "è troppo caro")]
    [InlineData(true, "reject because it is too expensive", "it is too expensive")]
    public async Task A_request_is_decided_with_its_words(bool english, string said, string kept)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        if (english)
            await paolo.SaysAsync("english please");
        await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 300 euro di sedie");
        await marco.SaysAsync("sì");
        await paolo.ReadsAsync("APPR-2026-0000001");
        var answer = (await paolo.SaysAsync(said)).Words;
        Assert.True(answer.Contains("APPR-2026-0000001", StringComparison.Ordinal) && answer.Contains(kept, StringComparison.Ordinal), answer);
    }

    [Theory]
    [InlineData("decidi la 1")]
    [InlineData("decide APPR-2026-0000001")]
    public async Task A_request_that_is_to_be_decided_is_shown(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 300 euro di sedie");
        await marco.SaysAsync("sì");
        await paolo.ReadsAsync("APPR-2026-0000001");

        Assert.Contains("Approva", (await paolo.SaysAsync(said)).Buttons);
    }

    [Theory]
    [InlineData("rinvia alle 16:30", "16:30")]
    [InlineData("rinvia a domani alle 10", "10:00")]
    [InlineData("assegna a Giulia Romano", "Giulia Romano")]
    [InlineData("snooze until 16:30", "16:30")]
    [InlineData("assign to Giulia Romano", "Giulia Romano")]
    public async Task A_call_is_promised_and_passed_on(string said, string seen)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.SaysAsync("chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto");
        await sara.SaysAsync("sì");
        await marco.ReadsAsync("CALL-2026-0000001");
        var answer = (await marco.SaysAsync(said)).Words;
        Assert.True(answer.Contains("CALL-2026-0000001", StringComparison.Ordinal) && answer.Contains(seen, StringComparison.Ordinal), answer);
    }

    [Fact]
    public async Task A_number_is_first_that_of_a_line_of_the_list_that_was_shown_last()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, giulia) = (await day.OfAsync("sara.greco"), await day.OfAsync("giulia.romano"));
        await sara.SaysAsync("chiamata da Bianchi della ditta Sereno 02 1234567 per Giulia Romano: vuole il contratto");
        await sara.SaysAsync("sì");
        await sara.SaysAsync("chiedi a Giulia Romano di controllare il preventivo");
        await sara.SaysAsync("sì");
        await giulia.ReadsAsync("CALL-2026-0000001");
        await giulia.ReadsAsync("TASK-2026-0000001");
        await giulia.SaysAsync("elenca le mie attività");
        var answer = (await giulia.SaysAsync("commenta la 1: lo guardo oggi")).Words;
        Assert.True(answer.Contains("TASK-2026-0000001", StringComparison.Ordinal) && answer.Contains("Commento aggiunto", StringComparison.Ordinal), answer);
        await giulia.SaysAsync("le mie chiamate");
        Assert.Contains("Storia di CALL-2026-0000001", (await giulia.SaysAsync("storia della 1")).Words, StringComparison.Ordinal);
        await giulia.SaysAsync("mostra CALL-2026-0000001");
        Assert.Contains("Storia di TASK-2026-0000001", (await giulia.SaysAsync("mostra la storia dell'attività 1")).Words, StringComparison.Ordinal);
        await giulia.SaysAsync("le mie chiamate");
        Assert.Contains("Chi ha chiamato, e per chi?", (await giulia.SaysAsync("nuova")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commenta ha già il listino", "ha già il listino")]
    [InlineData("comment has the price list", "has the price list")]
    public async Task A_remark_needs_no_colon(string said, string kept)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.SaysAsync("chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto");
        await sara.SaysAsync("sì");
        await marco.ReadsAsync("CALL-2026-0000001");
        await marco.SaysAsync(said);
        Assert.Contains(kept, (await marco.SaysAsync("storia")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assegna a Giulia Romano il controllo del preventivo")]
    [InlineData("rinvia la riunione con Giulia Romano a domani alle 10")]
    [InlineData("commenta la richiesta di Giulia Romano")]
    public async Task What_names_something_else_is_a_sentence_of_its_own(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.SaysAsync("chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto");
        await sara.SaysAsync("sì");
        await marco.ReadsAsync("CALL-2026-0000001");
        Assert.DoesNotContain("CALL-2026-0000001", (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("proponi lunedì perché venerdì sono via", "lunedì 30 novembre")]
    [InlineData("assegna a Giulia Romano: la conosce meglio", "Giulia Romano")]
    [InlineData("blocca da Chiara Galli: mancano le fatture", "Chiara Galli")]
    public async Task A_task_goes_on_with_who_or_when_and_why(string said, string seen)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.SaysAsync("chiedi a Marco Rossi di preparare il bilancio entro venerdì");
        await sara.SaysAsync("sì");
        await marco.ReadsAsync("TASK-2026-0000001");
        if (!said.StartsWith("proponi", StringComparison.Ordinal))
            await marco.SaysAsync("accetto");
        var answer = (await marco.SaysAsync(said)).Words;
        Assert.True(answer.Contains("TASK-2026-0000001", StringComparison.Ordinal) && answer.Contains(seen, StringComparison.Ordinal), answer);
    }

    [Fact]
    public async Task A_day_behind_the_words_of_a_button_is_no_number_of_a_record()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        foreach (var what in new[] { "preparare il bilancio", "ordinare il toner" })
        {
            await sara.SaysAsync($"chiedi a Marco Rossi di {what} entro il 10 dicembre");
            await sara.SaysAsync("sì");
        }
        await marco.ReadsAsync("TASK-2026-0000002");
        await marco.SaysAsync("mostra TASK-2026-2");
        Assert.DoesNotContain("TASK-2026-0000001", (await marco.SaysAsync("la faccio io il 1 dicembre")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("elenca", "nuova", "Le tue chiamate", "Una chiamata", "chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto")]
    [InlineData("list", "new", "Le tue attività", "Nuova attività", "ricordami di chiamare la banca domani alle 9")]
    [InlineData("elenca", "nuovo", "Richieste che aspettano te", "Che cosa vuoi chiedere?", "mi serve l'ok di Paolo Ferrari per 300 euro di sedie")]
    public async Task List_and_new_alone_are_of_the_kind_that_was_shown_last(string list, string another, string listed, string form, string wish)
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");
        await sara.SaysAsync(wish);
        await sara.SaysAsync("sì");
        await sara.UntilAsync(messages => messages.LastOrDefault(m => m.Card is not null && m.Words.Contains("-2026-0000001", StringComparison.Ordinal)));
        Assert.Contains(listed, (await sara.SaysAsync(list)).Words, StringComparison.Ordinal);
        await sara.SaysAsync(wish.StartsWith("chiamata", StringComparison.Ordinal) ? "CALL-2026-0000001" : wish.StartsWith("mi serve", StringComparison.Ordinal) ? "APPR-2026-0000001" : "TASK-2026-0000001");
        Assert.Contains(form, (await sara.SaysAsync(another)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("esporta le attività", "ricordami di chiamare la banca domani alle 9", "TASK-2026-0000001")]
    [InlineData("export requests", "mi serve l'ok di Paolo Ferrari per 300 euro di sedie", "APPR-2026-0000001")]
    public async Task Each_register_is_exported_by_its_name(string said, string wish, string reference)
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");
        await sara.SaysAsync(wish);
        await sara.SaysAsync("sì");
        Assert.Contains(reference, System.Text.Encoding.UTF8.GetString((await sara.TakesFileAsync(await sara.SaysAsync(said))).File), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_call_one_walks_to_the_task_and_from_there_to_the_request()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.SaysAsync("chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole sei sedie");
        await sara.SaysAsync("sì");
        await marco.ReadsAsync("CALL-2026-0000001");
        var form = await marco.SaysAsync("crea un'attività da CALL-2026-0000001");
        Assert.Equal("Bianchi (Sereno)", form.Input("title"));
        await marco.SaysAsync("sì");
        await marco.SaysAsync("sì");
        Assert.Contains("Da CALL-2026-0000001", (await marco.ReadsAsync("TASK-2026-0000001 ·")).Words, StringComparison.Ordinal);
        await marco.SaysAsync("chiedi l'approvazione per un acquisto di 300 euro di sedie per TASK-2026-0000001 a Paolo Ferrari");
        Assert.Contains("APPR-2026-0000001", (await marco.SaysAsync("sì")).Words, StringComparison.Ordinal);
        Assert.Contains("Ha portato a TASK-2026-0000001", (await marco.SaysAsync("mostra CALL-2026-0000001")).Words, StringComparison.Ordinal);
        Assert.Contains("Ha portato a APPR-2026-0000001", (await marco.SaysAsync("mostra TASK-2026-0000001")).Words, StringComparison.Ordinal);
        Assert.Contains("Da TASK-2026-0000001", (await marco.SaysAsync("mostra APPR-2026-0000001")).Words, StringComparison.Ordinal);
        var task = await marco.OpensAsync(await marco.SaysAsync("mostra CALL-2026-0000001"), "Ha portato a TASK-2026-0000001");
        var request = await marco.OpensAsync(task, "Ha portato a APPR-2026-0000001");
        Assert.Contains("300,00", request.Words, StringComparison.Ordinal);
        // Whoever wrote the call down is not concerned by what became of it, and is told what everybody is.
        await sara.SaysAsync("mostra CALL-2026-0000001");
        Assert.Equal((await sara.SaysAsync("mostra TASK-2026-0000099")).Words, (await sara.SaysAsync("mostra TASK-2026-0000001")).Words);
    }
}
