using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Tasks;

/// What the buttons of a task are called, typed with all that belongs to it.
public sealed class TaskPhrasesTests
{
    private static async Task AskAsync(Chat asker, Chat owner, string wish, string title)
    {
        await asker.SaysAsync(wish);
        await asker.SaysAsync("sì");
        await owner.ReadsAsync(title);
    }

    [Theory]
    [InlineData("proponi lunedì, a Luca Moretti, solo la prima parte")]
    [InlineData("propongo altro: lunedì; a Luca Moretti; solo la prima parte")]
    [InlineData("propose Monday, to Luca Moretti, solo la prima parte")]
    public async Task A_proposal_keeps_day_person_and_scope(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        await AskAsync(marco, giulia, "chiedi a Giulia Romano di controllare il listino entro il 10 dicembre", "Controllare il listino");

        var proposed = (await giulia.SaysAsync(said)).Words;
        Assert.Contains("lunedì 30 novembre 2026", proposed, StringComparison.Ordinal);
        Assert.Contains("Luca Moretti", proposed, StringComparison.Ordinal);
        Assert.Contains("solo la prima parte", proposed, StringComparison.Ordinal);
        await marco.ReadsAsync("fa una proposta diversa");
        Assert.Contains("Controllare il listino", (await marco.SaysAsync("no, come prima")).Words, StringComparison.Ordinal);
        await giulia.ReadsAsync("Marco Rossi ti chiede di farlo");
    }

    [Theory]
    [InlineData("accetto ma per mercoledì", "aspetto la risposta alla tua proposta")]
    [InlineData("ok, ma per mercoledì", "aspetto la risposta alla tua proposta")]
    [InlineData("yes but by Wednesday", "aspetto la risposta alla tua proposta")]
    [InlineData("no, non posso, sono in ferie", "rifiutata")]
    [InlineData("I can't, I'm on leave", "rifiutata")]
    [InlineData("decline the task from Marco, I'm on leave", "rifiutata")]
    [InlineData("rifiuto la richiesta di Marco: sono in ferie", "rifiutata")]
    [InlineData("posso entro mercoledì?", "aspetto la risposta alla tua proposta")]
    [InlineData("ok, lo faccio", "◷ da fare")]
    public async Task An_answer_to_the_task_that_was_shown_is_none_to_an_invitation(string said, string becomes)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        await AskAsync(marco, giulia, "chiedi a Giulia Romano di controllare il listino entro il 10 dicembre", "Controllare il listino");
        Assert.Contains(becomes, (await giulia.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chiedi a Luca Moretti invece")]
    [InlineData("ask Luca Moretti instead")]
    public async Task After_a_no_somebody_else_is_asked_for_the_same(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, giulia, luca) = (await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"), await day.OfAsync("luca.moretti"));
        await AskAsync(marco, giulia, "chiedi a Giulia Romano di controllare il listino entro il 10 dicembre", "Controllare il listino");
        await giulia.SaysAsync("no, non posso, sono in ferie");
        await marco.ReadsAsync("sono in ferie");

        await marco.SaysAsync(said);
        await luca.ReadsAsync("Controllare il listino");
    }

    [Theory]
    [InlineData("va bene")]
    [InlineData("ok")]
    public async Task A_yes_to_a_proposal_that_was_shown_again_agrees_to_it(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        await AskAsync(marco, giulia, "chiedi a Giulia Romano di controllare il listino entro il 10 dicembre", "Controllare il listino");
        await giulia.SaysAsync("propongo lunedì 14 dicembre");
        await marco.ReadsAsync("fa una proposta diversa");
        await marco.SaysAsync("chi sono");
        await marco.SaysAsync("mostra TASK-2026-1");

        await marco.SaysAsync(said);

        Assert.Contains("lunedì 14 dicembre 2026", (await giulia.SaysAsync("mostra TASK-2026-1")).Words, StringComparison.Ordinal);
        Assert.Contains("da fare", (await giulia.SaysAsync("mostra TASK-2026-1")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annulla_is_no_refusal_of_the_task_that_was_shown()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        await AskAsync(marco, giulia, "chiedi a Giulia Romano di controllare il listino entro il 10 dicembre", "Controllare il listino");
        await giulia.SaysAsync("mostra TASK-2026-1");

        Assert.DoesNotContain("Perché", (await giulia.SaysAsync("annulla")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accetto la richiesta di Marco", "da fare")]
    [InlineData("I accept the request from Marco", "da fare")]
    [InlineData("accetto quella di Marco", "Intendi questa?")]
    [InlineData("rifiuto la richiesta di Marco", "Perché")]
    public async Task A_task_is_answered_by_the_name_of_who_asks_for_it(string said, string becomes)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        await AskAsync(marco, giulia, "chiedi a Giulia Romano di controllare il listino entro il 10 dicembre", "Controllare il listino");
        await giulia.SaysAsync("aiuto");

        var answer = await giulia.SaysAsync(said);

        Assert.Contains(becomes, answer.Words, StringComparison.Ordinal);
        Assert.Contains("ontrollare il listino", answer.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delega a Luca Moretti la lampadina")]
    [InlineData("delega a Luca la lampadina")]
    [InlineData("delegate the lampadina to Luca Moretti")]
    public async Task What_one_has_to_do_is_passed_on_by_what_it_is(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, luca) = (await day.OfAsync("marco.rossi"), await day.OfAsync("luca.moretti"));
        await marco.SaysAsync("ricordami di cambiare la lampadina in sala entro venerdì");
        await marco.SaysAsync("sì");
        await marco.SaysAsync("aiuto");

        Assert.Contains("Luca Moretti", (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
        await luca.ReadsAsync("ambiare la lampadina in sala");
    }

    [Theory]
    [InlineData("posso farlo entro mercoledì?")]
    [InlineData("posso farla mercoledì invece?")]
    [InlineData("riesco a farla solo mercoledì")]
    [InlineData("ce la faccio per mercoledì 2 dicembre")]
    [InlineData("can I do it by Wednesday instead?")]
    [InlineData("I can only do it on Wednesday")]
    [InlineData("I need until Wednesday")]
    public async Task Another_day_is_proposed_as_one_says_it_to_a_colleague(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        await AskAsync(marco, giulia, "chiedi a Giulia Romano di controllare il listino entro il 10 dicembre", "Controllare il listino");

        var proposed = (await giulia.SaysAsync(said)).Words;

        Assert.Contains("Ora tocca a Marco Rossi: aspetto la risposta alla tua proposta", proposed, StringComparison.Ordinal);
        Assert.Matches("entro mercoledì (25 novembre|2 dicembre) 2026", proposed);
        await marco.ReadsAsync("fa una proposta diversa");
    }

    /// No proposal: it is the asker's. Who does it is told and may propose otherwise.
    [Theory]
    [InlineData("sposta TASK-2026-1 a venerdì 4 dicembre", "Sposta la scadenza")]
    [InlineData("spostala a venerdì 4 dicembre", "Sposta la scadenza")]
    [InlineData("sposta la scadenza a venerdì 4 dicembre", "Sposta la scadenza")]
    [InlineData("sposta l'attività 1 a venerdì 4 dicembre", "Sposta la scadenza")]
    [InlineData("rinvia l’attività 1 a venerdì 4 dicembre", "Sposta la scadenza")]
    [InlineData("rinvia TASK-2026-1 a venerdì 4 dicembre", "Sposta la scadenza")]
    [InlineData("move TASK-2026-1 to Friday 4 December", "Move the due date")]
    [InlineData("move it to Friday 4 December", "Move the due date")]
    public async Task Whoever_asked_moves_the_day_and_who_does_it_is_told(string said, string button)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        await AskAsync(marco, giulia, "chiedi a Giulia Romano di controllare il listino entro il 10 dicembre", "Controllare il listino");
        await giulia.SaysAsync("accetto");
        await marco.ReadsAsync("ha accettato");
        if (button.StartsWith("Move", StringComparison.Ordinal))
            await marco.SaysAsync("english please");
        var shown = await marco.SaysAsync("TASK-2026-1");
        Assert.Contains(button, shown.Actions.Select(a => (string)a["title"]!));
        var form = await marco.PressesAsync(shown, button);
        Assert.Contains(button.StartsWith("Move", StringComparison.Ordinal) ? "To when shall I move it?" : "A quando la sposto?", form.Words, StringComparison.Ordinal);
        Assert.Contains(button, form.Buttons);

        var moved = (await marco.SaysAsync(said)).Words;
        Assert.Contains(button.StartsWith("Move", StringComparison.Ordinal) ? "Friday 4 December 2026" : "venerdì 4 dicembre 2026", moved, StringComparison.Ordinal);
        Assert.Contains("Giulia Romano", moved, StringComparison.Ordinal);
        Assert.Contains("venerdì 4 dicembre 2026", (await giulia.ReadsAsync("Marco Rossi ha spostato la scadenza")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("giovedì 10 dicembre", (await giulia.SaysAsync("TASK-2026-1")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_meeting_and_of_what_has_no_other_day_moving_stays_what_it_was()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        await marco.BooksAsync("riunione con Luca Moretti lunedì alle 10");
        await AskAsync(marco, giulia, "chiedi a Giulia Romano di controllare il listino entro il 10 dicembre", "Controllare il listino");
        Assert.Contains("MEET-2026-0000001", (await marco.SaysAsync("sposta MEET-2026-1 a martedì alle 11")).Words, StringComparison.Ordinal);
        await marco.SaysAsync("TASK-2026-1");
        Assert.DoesNotContain("ho spostato", (await marco.SaysAsync("sposta la riunione con Luca Moretti a mercoledì alle 9")).Words.ToLowerInvariant(), StringComparison.Ordinal);
        Assert.Contains("giovedì 10 dicembre 2026", (await marco.SaysAsync("TASK-2026-1")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_who_waits_for_somebody_outside_says_when_that_is_over()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, giulia, luca) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"), await day.OfAsync("luca.moretti"));
        await AskAsync(marta, giulia, "chiedi a Giulia Romano di controllare il listino entro il 10 dicembre", "Controllare il listino");
        await giulia.SaysAsync("accetto");
        await giulia.SaysAsync("sono in attesa di Luca Moretti: mi servono i dati");
        var asked = await luca.PressesAsync(await luca.ReadsAsync("aspetta te"), "Aspetto altri");
        var waits = await luca.PressesAsync(asked, "Sono in attesa", new { outside = "Cartiera Lombarda", why = "il listino nuovo" });
        Assert.Contains("Luca Moretti aspetta Cartiera Lombarda: il listino nuovo", waits.Words, StringComparison.Ordinal);
        Assert.Contains("Fatto, può andare", waits.Buttons);
        Assert.Contains("Controllare il listino", (await luca.SaysAsync("che cosa devo fare?")).Words, StringComparison.Ordinal);

        await luca.PressesAsync(waits, "Fatto, può andare");
        Assert.Contains("in corso", (await giulia.ReadsAsync("Luca Moretti ha fatto la sua parte")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quello che ho chiesto")]
    [InlineData("what did I ask for")]
    public async Task What_one_asked_for_is_a_list_also_where_one_of_it_was_just_shown(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, giulia, luca) = (await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"), await day.OfAsync("luca.moretti"));
        await AskAsync(marco, giulia, "chiedi a Giulia Romano di controllare il listino entro il 10 dicembre", "Controllare il listino");
        await AskAsync(marco, luca, "chiedi a Luca Moretti di ordinare il toner entro il 10 dicembre", "Ordinare il toner");
        await marco.SaysAsync("TASK-2026-1");
        var listed = (await marco.SaysAsync(said)).Words;
        Assert.Contains("Controllare il listino", listed, StringComparison.Ordinal);
        Assert.Contains("Ordinare il toner", listed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chiudi la 42")]
    [InlineData("close 42")]
    [InlineData("chiudi TASK-2026-42")]
    public async Task A_number_that_nobody_finds_is_told_so(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await marco.PressesAsync(await marco.SaysAsync("ricordami di chiamare la banca domani alle 9"), "Annota");
        Assert.Contains("Non trovo questo numero", (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    /// Nobody was faster: time has passed.
    [Fact]
    public async Task What_ended_by_itself_is_told_by_its_state()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        await AskAsync(marta, giulia, "chiedi a Giulia Romano di controllare il listino entro mercoledì", "Controllare il listino");
        await day.ElapseAsync(TimeSpan.FromDays(3));
        var late = (await giulia.SaysAsync("accetto TASK-2026-1")).Words;
        Assert.Contains("l'attività è «scaduta senza risposta»", late, StringComparison.Ordinal);
        Assert.DoesNotContain("Già fatto", late, StringComparison.Ordinal);
    }

    /// Giulia Romano stands in for Marco Rossi.
    [Fact]
    public async Task Whoever_stands_in_for_the_other_side_does_not_answer_oneself()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        await AskAsync(marco, giulia, "chiedi a Giulia Romano di controllare il listino entro il 10 dicembre", "Controllare il listino");
        await giulia.SaysAsync("accetto");
        var blocked = await giulia.SaysAsync("sono in attesa di Marco Rossi: mi servono i dati");
        Assert.DoesNotContain("aspetta te", blocked.Words, StringComparison.Ordinal);
        Assert.Equal(["Fatta", "Riprendo"], blocked.Buttons.Take(2));
        var done = await giulia.SaysAsync("fatta TASK-2026-1");
        Assert.DoesNotContain("Confermo", done.Buttons);
        Assert.Contains("fatta, da confermare", (await giulia.SaysAsync("conferma TASK-2026-1")).Words, StringComparison.Ordinal);
        Assert.Contains("✓ fatta", (await marco.SaysAsync("conferma TASK-2026-1")).Words, StringComparison.Ordinal);

        await AskAsync(giulia, marco, "chiedi a Marco Rossi di ordinare il toner entro il 10 dicembre", "Ordinare il toner");
        Assert.DoesNotContain("Accetto", (await giulia.SaysAsync("TASK-2026-2")).Buttons);
    }

    [Fact]
    public async Task A_card_that_only_tells_how_a_task_ended_does_not_take_the_yes_to_what_one_was_writing()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        await AskAsync(marco, giulia, "chiedi a Giulia Romano di controllare il listino entro il 10 dicembre", "Controllare il listino");
        await giulia.SaysAsync("accetto");
        await giulia.SaysAsync("fatta TASK-2026-1");

        await giulia.SaysAsync("chiedi a Marco Rossi di ordinare il toner entro il 10 dicembre");
        await marco.SaysAsync("conferma TASK-2026-1");
        await giulia.ReadsAsync("✓ fatta");
        Assert.Contains("Ho inviato la richiesta a Marco Rossi", (await giulia.SaysAsync("sì")).Words, StringComparison.Ordinal);
    }

    /// What was shown before is one of them, and not what is asked for.
    [Theory]
    [InlineData("le mie attività")]
    [InlineData("mostra le mie attività")]
    [InlineData("my tasks")]
    public async Task All_tasks_are_a_list_also_where_one_was_just_shown(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        foreach (var wish in new[] { "ricordami di chiamare la banca domani alle 9", "ricordami di pagare il bollo domani alle 10" })
        {
            // Pressed: a yes could be taken for one to the card that has just arrived.
            var card = await marco.SaysAsync(wish);
            await marco.PressesAsync(card, card.Buttons[0]);
        }
        await marco.SaysAsync("mostra TASK-2026-1");

        var listed = (await marco.SaysAsync(said)).Words;
        Assert.Contains("Chiamare la banca", listed, StringComparison.Ordinal);
        Assert.Contains("Pagare il bollo", listed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("proponi solo la prima parte", "solo la prima parte")]
    [InlineData("propose only the first part", "only the first part")]
    public async Task Less_of_it_is_proposed_as_it_is_said(string said, string scope)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        await AskAsync(marco, giulia, "chiedi a Giulia Romano di controllare il listino entro il 10 dicembre", "Controllare il listino");

        Assert.Contains($"Proposta {scope}", (await giulia.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("propongo Luca Moretti")]
    [InlineData("propongo che la faccia Luca Moretti")]
    [InlineData("propose Luca Moretti")]
    public async Task Somebody_else_is_proposed_by_the_name_alone(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, giulia, luca) = (await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"), await day.OfAsync("luca.moretti"));
        await AskAsync(marco, giulia, "chiedi a Giulia Romano di controllare il listino entro il 10 dicembre", "Controllare il listino");

        Assert.Contains("la fa Luca Moretti", (await giulia.SaysAsync(said)).Words, StringComparison.Ordinal);
        await marco.ReadsAsync("fa una proposta diversa");
        await marco.SaysAsync("va bene");
        await luca.ReadsAsync("Marco Rossi ti chiede di farlo");
    }

    /// What was waited for is done by whoever is waited for: then it is the turn of who waited before.
    [Theory]
    [InlineData("va bene")]
    [InlineData("all right")]
    [InlineData("I agree")]
    [InlineData("sono d'accordo")]
    public async Task Whoever_asked_agrees_by_the_words_of_the_button(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        await AskAsync(marco, giulia, "chiedi a Giulia Romano di controllare il listino entro il 10 dicembre", "Controllare il listino");
        await giulia.SaysAsync("proponi lunedì");
        await marco.ReadsAsync("fa una proposta diversa");
        var agreed = (await marco.SaysAsync(said)).Words;
        Assert.Contains("da fare", agreed, StringComparison.Ordinal);
        Assert.Contains("lunedì 30 novembre 2026", agreed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fatto")]
    [InlineData("fatto, può andare")]
    [InlineData("done, go ahead")]
    public async Task Whoever_is_waited_for_says_that_it_is_done(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, luca, chiara) = (await day.OfAsync("marta.conti"), await day.OfAsync("luca.moretti"), await day.OfAsync("chiara.galli"));
        var ilaria = await day.OfAsync("ilaria.gatti");
        await AskAsync(marta, luca, "chiedi a Luca Moretti di controllare il listino entro il 10 dicembre", "Controllare il listino");
        await luca.SaysAsync("accetto");
        await luca.SaysAsync("sono in attesa di Chiara Galli: i dati");
        await chiara.ReadsAsync("Luca Moretti aspetta te");
        Assert.Contains("Chi aspetti", (await chiara.SaysAsync("aspetto altri")).Words, StringComparison.Ordinal);
        await chiara.SaysAsync("sono in attesa di Ilaria Gatti: la firma");
        await ilaria.ReadsAsync("Chiara Galli aspetta te");

        Assert.DoesNotContain("Ilaria Gatti aspetta", (await ilaria.SaysAsync(said)).Words, StringComparison.Ordinal);
        await luca.ReadsAsync("Ilaria Gatti ha fatto la sua parte: ora tocca a Chiara Galli.");
        await chiara.ReadsAsync("Ilaria Gatti ha fatto la sua parte: si può andare avanti.");
        await chiara.SaysAsync(said);
        await luca.ReadsAsync("Chiara Galli ha fatto la sua parte: si può andare avanti.");
    }

    [Theory]
    [InlineData("non è finita: manca il timbro")]
    [InlineData("not finished: manca il timbro")]
    public async Task Whoever_asked_says_what_is_missing(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        await AskAsync(marco, giulia, "chiedi a Giulia Romano di controllare il listino entro il 10 dicembre", "Controllare il listino");
        await giulia.SaysAsync("fatta");
        await marco.ReadsAsync("Giulia Romano ha finito.");

        Assert.Contains("in corso", (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
        await giulia.ReadsAsync("Marco Rossi l'ha riaperta: manca il timbro");
    }

    [Theory]
    [InlineData("sono in attesa di Giulia Romano: mi servono i dati di vendita")]
    [InlineData("sono bloccata da Giulia Romano perché mi servono i dati di vendita")]
    [InlineData("I'm waiting for Giulia Romano: mi servono i dati di vendita")]
    public async Task Who_waits_says_for_whom_and_why_and_the_asker_sees_the_chain(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (luca, chiara, giulia, marco) = (await day.OfAsync("luca.moretti"), await day.OfAsync("chiara.galli"), await day.OfAsync("giulia.romano"), await day.OfAsync("marco.rossi"));
        await AskAsync(luca, chiara, "chiedi a Chiara Galli di preparare il bilancio entro il 10 dicembre", "Preparare il bilancio");
        Assert.Contains("«richiesta»", (await chiara.SaysAsync(said)).Words, StringComparison.Ordinal);
        await chiara.SaysAsync("accetto");

        Assert.Contains("bloccata", (await chiara.SaysAsync(said)).Words, StringComparison.Ordinal);
        await giulia.ReadsAsync("Chiara Galli aspetta te: mi servono i dati di vendita");
        await giulia.SaysAsync("sono in attesa di Marco Rossi: deve chiudere il mese");
        await marco.ReadsAsync("Giulia Romano aspetta te: deve chiudere il mese");
        var chain = await luca.ReadsAsync("Giulia Romano è in attesa di Marco Rossi");
        Assert.Contains("Chiara Galli", chain.Words, StringComparison.Ordinal);
        Assert.Contains("mi servono i dati di vendita", chain.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_office_whoever_accepts_takes_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, chiara, luca) = (await day.OfAsync("marta.conti"), await day.OfAsync("chiara.galli"), await day.OfAsync("luca.moretti"));
        await marta.SaysAsync("chiedi all'amministrazione di controllare le fatture entro venerdì");
        await marta.SaysAsync("sì");
        await chiara.ReadsAsync("Controllare le fatture");
        await luca.ReadsAsync("Controllare le fatture");

        Assert.Contains("da fare", (await chiara.SaysAsync("accetto")).Words, StringComparison.Ordinal);
        await marta.ReadsAsync("Chiara Galli l'ha presa in carico.");
        Assert.Contains("Già fatto da Chiara Galli", (await luca.SaysAsync("la prendo io")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_done_is_not_said_to_be_done_already()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        await AskAsync(marco, giulia, "chiedi a Giulia Romano di controllare il listino entro il 10 dicembre", "Controllare il listino");
        await giulia.SaysAsync("accetto");
        await marco.ReadsAsync("Giulia Romano ha accettato");

        Assert.Contains("Questo ora non si può fare: l'attività è di Giulia Romano ed è «da fare».", (await marco.SaysAsync("riprendi TASK-2026-1")).Words, StringComparison.Ordinal);
        var resumed = (await marco.SaysAsync("resume TASK-2026-1")).Words;
        Assert.DoesNotContain("Già fatto", resumed, StringComparison.Ordinal);
        Assert.Contains("«da fare»", (await giulia.SaysAsync("conferma TASK-2026-1")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_is_shown_by_its_words_in_both_languages()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await marco.SaysAsync("ricordami di chiamare la banca domani alle 9");
        await marco.SaysAsync("sì");
        foreach (var said in new[] { "mostra la storia", "mostrami la storia di TASK-2026-1", "cronologia TASK-2026-1", "mostra la cronologia di TASK-2026-1", "la cronologia di TASK-2026-1", "show the history", "show the history of TASK-2026-1" })
            Assert.Contains("La storia è intatta", (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
    }
}
