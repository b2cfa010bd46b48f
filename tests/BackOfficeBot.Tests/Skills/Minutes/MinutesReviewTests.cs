using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Minutes;

/// After the meeting: everybody looks it through, the secretary decides, it is approved, signed and filed.
public sealed class MinutesReviewTests
{
    [Fact]
    public async Task A_correction_is_proposed_and_taken_and_the_minutes_are_approved_as_corrected_signed_and_filed()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide, marco, sara) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("marco.rossi"), await day.OfAsync("sara.greco"));
        var draft = await DraftAsync(chiara, davide.PersonId, $"{marco.PersonId},{sara.PersonId}", $"{davide.PersonId},{marco.PersonId},{chiara.PersonId}");

        var ask = await chiara.PressesAsync(draft, "Manda in revisione");
        Assert.Contains("Lo ricevono: Davide Rinaldi, Chiara Galli, Marco Rossi", ask.Words, StringComparison.Ordinal);
        Assert.Contains("già passato", (await chiara.PressesAsync(ask, "Manda in revisione", new { day = "2026-11-23", time = "12:00" })).Words, StringComparison.Ordinal);
        var review = await chiara.PressesAsync(ask, "Manda in revisione", new { day = "2026-11-26", time = "12:00" });
        Assert.Contains("in revisione", review.Words, StringComparison.Ordinal);

        var asked = await marco.ReadsAsync("ti chiede di rileggere questo verbale entro gio 26 nov, 12:00");
        Assert.DoesNotContain(await sara.MessagesAsync(), m => m.Words.Contains("rileggere", StringComparison.Ordinal));
        var lines = await marco.PressesAsync(asked, "Proponi modifica");
        var change = await marco.TapsAsync(lines, "si compra il furgone");
        Assert.Contains("Il testo è uguale", (await marco.PressesAsync(change, "Proponi", new { text = "si compra il furgone" })).Words, StringComparison.Ordinal);
        Assert.Contains("La tua proposta è arrivata", (await marco.PressesAsync(change, "Proponi", new { text = "si noleggia il furgone" })).Words, StringComparison.Ordinal);
        var agreed = await davide.PressesAsync(await davide.UntilAsync(messages => messages.LastOrDefault(m => m.Buttons.Contains("Va bene"))), "Va bene");
        Assert.Contains("Va bene per Davide Rinaldi", agreed.Words, StringComparison.Ordinal);

        var proposal = await chiara.UntilAsync(messages => messages.LastOrDefault(m => m.Buttons.Contains("Decidi le proposte")));
        var which = await chiara.PressesAsync(proposal, "Decidi le proposte");
        Assert.Contains("Marco Rossi propone un altro testo per la riga 1.", which.Words, StringComparison.Ordinal);
        Assert.True(which.Words.Contains("si compra il furgone", StringComparison.Ordinal) && which.Words.Contains("si noleggia il furgone", StringComparison.Ordinal), which.Words);
        var decided = await chiara.PressesAsync(which, "Accetta la modifica");
        Assert.Contains("decisione 1: si noleggia il furgone", decided.Words, StringComparison.Ordinal);
        await marco.ReadsAsync("La tua modifica alla riga 1 è stata accettata.");

        var proposed = await chiara.PressesAsync(decided, "Concludi revisione");
        Assert.Contains("da approvare", proposed.Words, StringComparison.Ordinal);
        var approved = await chiara.PressesAsync(proposed, "Approva");
        Assert.Contains("approvato con modifiche", approved.Words, StringComparison.Ordinal);
        Assert.Contains("«si compra il furgone» → «si noleggia il furgone»", approved.Words, StringComparison.Ordinal);

        Assert.Contains("DEC-2026-0000001: si noleggia il furgone", approved.Words, StringComparison.Ordinal);
        Assert.Contains("✓ in vigore", (await marco.SaysAsync("cosa abbiamo deciso sul furgone?")).Words, StringComparison.Ordinal);
        Assert.Contains("Si noleggia", (await marco.SaysAsync("mostra DEC-2026-0000001")).Words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("furgone", (await (await day.OfAsync("paolo.ferrari")).SaysAsync("cosa abbiamo deciso sul furgone?")).Words.Replace("«furgone»", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("non si annulla", (await chiara.SaysAsync("annulla MIN-2026-0000001")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Firma", (await marco.SaysAsync("mostra MIN-2026-0000001")).Buttons);
        var half = await chiara.PressesAsync(approved, "Firma");
        Assert.DoesNotContain("Archivia", half.Buttons);
        Assert.Contains("Hai già firmato: manca la firma di Davide Rinaldi", (await chiara.SaysAsync("firma MIN-2026-0000001")).Words, StringComparison.Ordinal);
        await davide.PressesAsync(await davide.UntilAsync(messages => messages.LastOrDefault(m => m.Buttons.Contains("Firma"))), "Firma");
        var signed = await chiara.UntilAsync(messages => messages.LastOrDefault(m => m.Card is not null && m.Buttons.Contains("Archivia")));
        await chiara.PressesAsync(signed, "Archivia");
        await day.ElapseAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(["Apri il documento", "Manda per mail", "Documento"], (await chiara.ReadsAsync("✓ archiviato")).Buttons);
        Assert.DoesNotContain("✓ 2", (await chiara.SaysAsync("correggi 1: tutto diverso")).Words, StringComparison.Ordinal);
        Assert.Contains("si noleggia il furgone", (await chiara.SaysAsync("mostra MIN-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("italiano", "correggi 1: si noleggia il furgone", "La tua proposta è arrivata", "correggi 1: si compra il furgone", "Il testo è uguale")]
    [InlineData("english", "correct 1: we rent the van", "Your proposal has reached the secretary", "correct 1: si compra il furgone", "The text is what it is now")]
    public async Task Who_looks_it_through_may_write_the_other_text(string language, string said, string arrived, string same, string isSame)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide, marco, sara) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("marco.rossi"), await day.OfAsync("sara.greco"));
        var draft = await DraftAsync(chiara, davide.PersonId, $"{marco.PersonId},{sara.PersonId}", $"{davide.PersonId},{marco.PersonId},{chiara.PersonId}");
        await chiara.PressesAsync(await chiara.PressesAsync(draft, "Manda in revisione"), "Manda in revisione", new { day = "2026-11-26", time = "12:00" });
        await marco.ReadsAsync("ti chiede di rileggere");
        await marco.SaysAsync(language);
        await marco.SaysAsync("MIN-2026-0000001");

        Assert.Contains(isSame, (await marco.SaysAsync(same)).Words, StringComparison.Ordinal);
        await marco.SaysAsync("MIN-2026-0000001");
        Assert.Contains(arrived, (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
        var line = (await chiara.SaysAsync("mostra MIN-2026-0000001")).Words;
        Assert.Contains("decisione 1: si compra il furgone", line, StringComparison.Ordinal);
        Assert.Contains("Marco Rossi propone un altro testo", (await chiara.SaysAsync("decidi MIN-2026-0000001")).Words, StringComparison.Ordinal);
        // Who was not there has no say.
        await sara.SaysAsync("MIN-2026-0000001");
        Assert.DoesNotContain("proposta è arrivata", (await sara.SaysAsync("correggi 1: niente furgone")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "decidi MIN-2026-0000001", "propone un altro testo", "concludi MIN-2026-0000001", "da approvare", "affida MIN-2026-0000001", "Crea le attività")]
    [InlineData("english", "decide MIN-2026-0000001", "proposes another text", "end MIN-2026-0000001", "to be approved", "assign MIN-2026-0000001", "Make the tasks")]
    public async Task What_the_buttons_of_the_review_do_can_be_written(string language, string decide, string proposal, string end, string proposed, string assign, string make)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide, marco) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("marco.rossi"));
        var draft = await DraftAsync(chiara, davide.PersonId, marco.PersonId, $"{davide.PersonId},{marco.PersonId},{chiara.PersonId}");
        await chiara.SaysAsync("correggi 1: azione: @Marco mandare il bilancio");
        await chiara.PressesAsync(await chiara.PressesAsync(draft, "Manda in revisione"), "Manda in revisione", new { day = "2026-11-26", time = "12:00" });
        var lines = await marco.PressesAsync(await marco.ReadsAsync("ti chiede di rileggere"), "Proponi modifica");
        await marco.PressesAsync(await marco.TapsAsync(lines, "mandare il bilancio"), "Proponi", new { text = "mandare la bozza del bilancio" });
        if (language.Length > 0) await chiara.SaysAsync(language);

        // A review does not end with a proposal left open.
        Assert.Contains(proposal, (await chiara.SaysAsync(end)).Words, StringComparison.Ordinal);
        var which = await chiara.SaysAsync(decide);
        Assert.Contains(proposal, which.Words, StringComparison.Ordinal);
        await chiara.PressesAsync(which, language.Length > 0 ? "Take the change" : "Accetta la modifica");
        Assert.Contains(proposed, (await chiara.SaysAsync(end)).Words, StringComparison.Ordinal);
        Assert.Contains(make, (await chiara.SaysAsync(assign)).Buttons);
        Assert.Contains(language.Length > 0 ? "No action is left open" : "nessuna azione aperta", (await chiara.SaysAsync("azioni MIN-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_decision_revokes_an_earlier_one()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"));
        await ApprovedAsync(day, chiara, davide.PersonId, "decisione: si compra il furgone");

        await ApprovedAsync(day, chiara, davide.PersonId, "decisione: si revoca DEC-2026-1 e si noleggia il furgone", "2026-12-01");

        var found = await chiara.SaysAsync("cosa abbiamo deciso sul furgone?");
        Assert.Contains("revocata da DEC-2026-0000002", found.Words, StringComparison.Ordinal);
        Assert.Contains("Revoca DEC-2026-0000001", (await chiara.SaysAsync("mostra DEC-2026-0000002")).Words, StringComparison.Ordinal);
    }

    internal static async Task ApprovedAsync(OfficeDay day, Chat chat, string chair, string decision, string on = "2026-11-24")
    {
        var card = await MinutesTalkTests.PrepareAsync(chat, chair, "", on);
        card = await chat.PressesAsync(await chat.PressesAsync(card, "Apri la seduta"), "Apri la seduta", new { present = $"{chat.PersonId},{chair}" });
        Assert.StartsWith("✓", (await chat.SaysAsync(decision)).Text, StringComparison.Ordinal);
        card = await chat.PressesAsync(await chat.PressesAsync(card, "Chiudi la seduta"), "Chiudi la seduta");
        card = await chat.PressesAsync(await chat.PressesAsync(card, "Manda in revisione"), "Manda in revisione", new { day = "2026-12-10", time = "12:00" });
        card = await chat.PressesAsync(await chat.PressesAsync(card, "Concludi revisione"), "Approva");
        Assert.Contains("approvato", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Actions_become_tasks_that_are_accepted_like_any_other_and_their_state_is_in_the_next_minutes()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide, marco) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("marco.rossi"));
        await DraftAsync(chiara, davide.PersonId, marco.PersonId, $"{davide.PersonId},{chiara.PersonId},{marco.PersonId}");
        await chiara.SaysAsync("correggi 2: azione: @Marco chiamare il concessionario entro venerdì");
        var draft = await chiara.SaysAsync("mostra MIN-2026-0000001");

        var ask = await chiara.PressesAsync(draft, "Affida le azioni");
        Assert.Contains("Marco Rossi, chiamare il concessionario, entro venerdì 27 novembre 2026", ask.Words, StringComparison.Ordinal);
        var done = await chiara.PressesAsync(ask, "Crea le attività");
        Assert.Contains("TASK-2026-0000001", done.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Affida le azioni", done.Buttons);
        // The same press once more makes nothing more.
        await chiara.PressesAsync(ask, "Crea le attività");
        Assert.DoesNotContain("TASK-2026-0000002", (await chiara.SaysAsync("mostra MIN-2026-0000001")).Words, StringComparison.Ordinal);

        await marco.PressesAsync(await marco.UntilAsync(messages => messages.FirstOrDefault(m => m.Buttons.Contains("Accetto"))), "Accetto");
        var next = await MinutesTalkTests.PrepareAsync(chiara, davide.PersonId, "", "2026-12-01");
        Assert.Contains("chiamare il concessionario · Marco Rossi · da fare · TASK-2026-0000001", next.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_text_of_an_action_says_who_has_it_to_do_and_by_when()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide, marco) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("marco.rossi"));
        await DraftAsync(chiara, davide.PersonId, marco.PersonId, $"{davide.PersonId},{chiara.PersonId},{marco.PersonId}");
        await chiara.SaysAsync("correggi 2: azione: @Marco chiamare il concessionario entro venerdì");
        var draft = await chiara.SaysAsync("mostra MIN-2026-0000001");
        await chiara.PressesAsync(await chiara.PressesAsync(draft, "Manda in revisione"), "Manda in revisione", new { day = "2026-11-26", time = "12:00" });
        var lines = await marco.PressesAsync(await marco.ReadsAsync("ti chiede di rileggere questo verbale"), "Proponi modifica");
        await marco.PressesAsync(await marco.TapsAsync(lines, "chiamare il concessionario"), "Proponi", new { text = "Davide chiama il concessionario entro il 10 dicembre" });

        var which = await chiara.PressesAsync(await chiara.UntilAsync(messages => messages.LastOrDefault(m => m.Buttons.Contains("Decidi le proposte"))), "Decidi le proposte");
        var decided = await chiara.PressesAsync(which, "Accetta la modifica");

        Assert.Contains("Davide Rinaldi, chiama il concessionario, entro giovedì 10 dicembre 2026", decided.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Marco Rossi, ", decided.Words, StringComparison.Ordinal);

        // What the button says may be typed.
        await davide.ReadsAsync("ti chiede di rileggere questo verbale");
        await davide.SaysAsync("mostra MIN-2026-1");
        Assert.Contains("Va bene per Davide Rinaldi", (await davide.SaysAsync("va bene")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_time_is_over_it_is_proposed_by_itself_and_nobody_proposes_any_more()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (james, priya, emily) = (await day.OfAsync("james.whitfield"), await day.OfAsync("priya.nair"), await day.OfAsync("emily.carter"));
        await james.SaysAsync("english please");
        await priya.SaysAsync("english please");
        // Nobody has ever seen Michael write to the bot.
        const string michael = "aaaaaaaa-0000-4000-8000-000000000019";
        var draft = await DraftAsync(james, emily.PersonId, $"{priya.PersonId},{michael}", $"{priya.PersonId},{emily.PersonId},{james.PersonId},{michael}", "en");
        var sent = await james.PressesAsync(await james.PressesAsync(draft, "Send for review"), "Send for review", new { day = "2026-11-25", time = "12:00" });
        Assert.Contains("I cannot reach Michael O'Brien here", sent.Words, StringComparison.Ordinal);
        var asked = await priya.ReadsAsync("asks you to read these minutes");
        var lines = await priya.PressesAsync(asked, "Propose a change");

        await day.ElapseAsync(TimeSpan.FromHours(30));

        var over = await james.ReadsAsync("The time for corrections is over.");
        Assert.Contains("to be approved", over.Words, StringComparison.Ordinal);
        Assert.Contains("to be approved", (await priya.TapsAsync(lines, "si compra il furgone")).Words, StringComparison.Ordinal);
        var not = await james.PressesAsync(over, "Do not approve");
        Assert.Contains("not approved", not.Words, StringComparison.Ordinal);
        Assert.Contains("Send for review", (await james.PressesAsync(not, "Back to the draft")).Buttons);
    }

    [Fact]
    public async Task The_next_minutes_of_the_same_body_approve_these_first_and_show_their_actions()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"));
        await DraftAsync(chiara, davide.PersonId, "", $"{davide.PersonId},{chiara.PersonId}");

        var card = await MinutesTalkTests.PrepareAsync(chiara, davide.PersonId, "", "2026-12-01");

        Assert.Contains("1. Approvazione del verbale della seduta precedente (martedì 24 novembre 2026, MIN-2026-0000001)", card.Words, StringComparison.Ordinal);
        Assert.Contains("chiamare il concessionario", card.Words, StringComparison.Ordinal);
        Assert.Contains("non ancora affidata", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Actions_that_nobody_was_given_are_given_after_the_minutes_are_filed_too()
    {
        await using var day = await OfficeDay.BeginAsync();
        var chiara = await day.OfAsync("chiara.galli");
        await ApprovedAsync(day, chiara, chiara.PersonId, "azione: @Chiara chiamare il notaio");
        await chiara.SaysAsync("firma MIN-2026-0000001");
        await chiara.SaysAsync("archivia MIN-2026-0000001");
        await day.ElapseAsync(TimeSpan.FromSeconds(5));

        var filed = await chiara.SaysAsync("mostra MIN-2026-0000001");
        Assert.Contains("archiviato", filed.Words, StringComparison.Ordinal);
        var done = await chiara.PressesAsync(await chiara.PressesAsync(filed, "Affida le azioni"), "Crea le attività");
        Assert.Contains("TASK-2026-0000001", done.Words, StringComparison.Ordinal);
        Assert.Contains("archiviato", done.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_approved_is_amended_by_later_minutes_and_says_by_which()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"));
        await ApprovedAsync(day, chiara, davide.PersonId, "decisione: si compra il furgone");

        await ApprovedAsync(day, chiara, davide.PersonId, "decisione: si rettifica il verbale MIN-2026-0000001: il furgone si noleggia", "2026-12-01");

        var amended = await chiara.SaysAsync("mostra MIN-2026-0000001");
        Assert.Contains("Rettificato da MIN-2026-0000002 (DEC-2026-0000002)", amended.Words, StringComparison.Ordinal);
        Assert.Contains("DEC-2026-0000001: si compra il furgone", amended.Words, StringComparison.Ordinal);
        Assert.Contains("in vigore", (await chiara.SaysAsync("mostra DEC-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decisione: si approva senza modifiche il verbale MIN-2026-0000001")]
    [InlineData("decision: MIN-2026-0000001 is approved as correct")]
    public async Task What_is_approved_without_changes_is_not_amended(string decision)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"));
        await ApprovedAsync(day, chiara, davide.PersonId, "decisione: si compra il furgone");

        await ApprovedAsync(day, chiara, davide.PersonId, decision, "2026-12-01");

        var earlier = await chiara.SaysAsync("mostra MIN-2026-0000001");
        Assert.Contains("DEC-2026-0000001: si compra il furgone", earlier.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Rettificato", earlier.Words, StringComparison.Ordinal);
    }

    internal static async Task<Message> DraftAsync(Chat chat, string chair, string members, string present, string language = "it")
    {
        var card = await MinutesTalkTests.PrepareAsync(chat, chair, members, "2026-11-24", language);
        var (open, close) = language == "it" ? ("Apri la seduta", "Chiudi la seduta") : ("Open the meeting", "Close the meeting");
        var live = await chat.PressesAsync(await chat.PressesAsync(card, open), open, new { present });
        await chat.SaysAsync("decisione: si compra il furgone");
        await chat.SaysAsync("azione: chiamare il concessionario");
        return await chat.PressesAsync(await chat.PressesAsync(live, close), close);
    }
}
