using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Tasks;

/// A colleague is asked for something and answers: the handshake, from Tuesday 24 November 2026 at ten on.
public sealed class TasksTests
{
    private static async Task<Message> CardOfAsync(Chat chat, params string[] words) =>
        await chat.UntilAsync(messages => messages.LastOrDefault(m => m.IsBot && words.All(w => m.Words.Contains(w, StringComparison.Ordinal))));

    private static async Task<(OfficeDay Day, Chat Marta, Chat Giulia)> BeginAsync()
    {
        var day = await OfficeDay.BeginAsync();
        return (day, await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
    }

    private static async Task<Message> AskAsync(Chat marta, string text = "chiedi a Giulia Romano di mandarmi il preventivo entro venerdì")
    {
        var card = await marta.SaysAsync(text);
        var sent = await marta.PressesAsync(card, card.Buttons[0]);
        Assert.Contains("Ho inviato la richiesta", sent.Words, StringComparison.Ordinal);
        return sent;
    }

    [Fact]
    public async Task A_colleague_is_asked_accepts_and_does_it_and_who_asked_confirms()
    {
        var (day, marta, giulia) = await BeginAsync();
        await using var _ = day;
        var asked = await marta.SaysAsync("chiedi a Giulia Romano di mandarmi il preventivo entro venerdì");
        Assert.Equal(["Invia la richiesta", "Modifica", "Lascia perdere"], asked.Buttons);
        Assert.Contains("venerdì 27 novembre 2026", asked.Words, StringComparison.Ordinal);
        var mine = await marta.PressesAsync(asked, "Invia la richiesta");
        Assert.Contains("Ho inviato la richiesta a Giulia Romano.", mine.Words, StringComparison.Ordinal);
        Assert.Contains("TASK-2026-0000001", mine.Words, StringComparison.Ordinal);

        var hers = await CardOfAsync(giulia, "Mandarmi il preventivo");
        Assert.Contains("Marta Conti", hers.Words, StringComparison.Ordinal);
        Assert.Equal(["Accetto", "Propongo altro", "Rifiuto", "Passa ad altri"], hers.Buttons.Take(4));
        var accepted = await giulia.PressesAsync(hers, "Accetto");
        Assert.Contains("◷ da fare", accepted.Words, StringComparison.Ordinal);
        await CardOfAsync(marta, "Giulia Romano ha accettato.");
        await marta.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == mine.Id && m.Words.Contains("◷ da fare", StringComparison.Ordinal)));

        await giulia.PressesAsync(accepted, "Inizio");
        await giulia.SaysAsync("fatta TASK-2026-0000001");
        var done = await CardOfAsync(marta, "Giulia Romano ha finito.");
        var confirmed = await marta.PressesAsync(done, "Confermo");
        Assert.Contains("✓ fatta", confirmed.Words, StringComparison.Ordinal);
        await CardOfAsync(giulia, "Marta Conti ha confermato: è chiusa.");
    }

    [Fact]
    public async Task Who_gets_a_copy_and_what_is_ticked_off_may_be_said_with_it()
    {
        var (day, marta, giulia) = await BeginAsync();
        await using var _ = day;
        var sara = await day.OfAsync("sara.greco");
        var check = await marta.SaysAsync("chiedi a Giulia Romano di preparare la fiera entro venerdì, con copia a Sara Greco, checklist: stand, badge");
        Assert.Contains("La seguono Sara Greco", check.Words, StringComparison.Ordinal);
        Assert.Contains("☐ badge", check.Words, StringComparison.Ordinal);
        await marta.PressesAsync(check, "Invia la richiesta");
        var hers = await CardOfAsync(giulia, "Preparare la fiera", "☐ stand", "☐ badge");
        Assert.DoesNotContain("copia", hers.Words, StringComparison.Ordinal);
        Assert.Contains("Preparare la fiera", (await sara.SaysAsync("mostra TASK-2026-1")).Words, StringComparison.Ordinal);

        await giulia.PressesAsync(hers, "Accetto");
        var mine = await marta.SaysAsync("TASK-2026-1");
        await marta.PressesAsync(mine, "Salva la lista", new { ticked = "1", more = "sedie" });
        var watched = (await sara.SaysAsync("mostra TASK-2026-1")).Words;
        Assert.Contains("☑ stand", watched, StringComparison.Ordinal);
        Assert.Contains("☐ sedie", watched, StringComparison.Ordinal);

        var form = await marta.SaysAsync("chiedi a Giulia Romano di preparare la fiera, in copia Zaccaria Nessuno");
        Assert.Contains("Zaccaria Nessuno", form.Words, StringComparison.Ordinal);
        Assert.Equal("Preparare la fiera", form.Input("title"));
    }

    [Fact]
    public async Task Bank_coordinates_are_passed_on_by_nobody_here()
    {
        var (day, marta, giulia) = await BeginAsync();
        await using var _ = day;
        await AskAsync(marta, "chiedi a Giulia Romano di pagare su IT60X0542811101000000123456 entro venerdì");
        var hers = await CardOfAsync(giulia, "IT60 •••• 3456");
        Assert.DoesNotContain("IT60X0542811101000000123456", hers.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("0542811101", (await giulia.SaysAsync("rifiuta TASK-2026-1: il conto è IT60X0542811101000000123456")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("0542811101", (await marta.SaysAsync("chiamata da Bianchi 02 1234567 per Giulia Romano: il conto è IT60X0542811101000000123456")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_stands_only_where_what_was_done_last_can_be_taken_back_by_its_reader()
    {
        var (day, marta, giulia) = await BeginAsync();
        await using var _ = day;
        var mine = await AskAsync(marta);
        Assert.Contains("Annulla", mine.Buttons);
        var hers = await CardOfAsync(giulia, "Mandarmi il preventivo");
        Assert.DoesNotContain("Annulla", hers.Buttons);
        var accepted = await giulia.PressesAsync(hers, "Accetto");
        Assert.Contains("Annulla", (await giulia.PressesAsync(accepted, "Altro")).Buttons);
        Assert.DoesNotContain("Annulla", (await marta.SaysAsync("mostra TASK-2026-1")).Buttons);
        day.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.DoesNotContain("Annulla", (await giulia.PressesAsync(await giulia.SaysAsync("mostra TASK-2026-1"), "Altro")).Buttons);
    }

    [Fact]
    public async Task An_English_sentence_does_the_same_and_each_reads_it_in_the_own_language()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (james, luca) = (await day.OfAsync("james.whitfield"), await day.OfAsync("luca.moretti"));
        var asked = await james.SaysAsync("ask Luca Moretti to check the invoices by Friday, it's urgent");
        Assert.Contains("Shall I ask Luca Moretti?", asked.Words, StringComparison.Ordinal);
        Assert.Contains("urgent", asked.Words, StringComparison.Ordinal);
        await james.PressesAsync(asked, "Send the request");
        await CardOfAsync(luca, "Check the invoices", "James Whitfield ti chiede di farlo. Accetti?");
        Assert.Contains("◷ da fare", (await luca.SaysAsync("accetto TASK-2026-1")).Words, StringComparison.Ordinal);
        await CardOfAsync(james, "Luca Moretti has accepted.", "◷ to do");
        await luca.SaysAsync("fatto TASK-2026-1");
        await CardOfAsync(james, "Luca Moretti has finished.");
        Assert.Contains("✓ done", (await james.SaysAsync("confirm TASK-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_declines_says_why_and_somebody_else_is_asked()
    {
        var (day, marta, giulia) = await BeginAsync();
        await using var _ = day;
        var chiara = await day.OfAsync("chiara.galli");
        await AskAsync(marta);
        var form = await giulia.PressesAsync(await CardOfAsync(giulia, "Mandarmi il preventivo"), "Rifiuto");
        Assert.Contains("Scrivi il motivo", (await giulia.PressesAsync(form, "Rifiuto", new { reason = "  " })).Words, StringComparison.Ordinal);
        Assert.Contains("rifiutata", (await giulia.PressesAsync(form, "Rifiuto", new { reason = "sono in ferie" })).Words, StringComparison.Ordinal);
        var told = await CardOfAsync(marta, "Giulia Romano non può: sono in ferie");
        Assert.Equal("Chiedi ad altri", told.Buttons[0]);

        Assert.Contains("Ho inviato la richiesta a Chiara Galli.", (await marta.SaysAsync("assegna TASK-2026-0000001 a Chiara Galli")).Words, StringComparison.Ordinal);
        await CardOfAsync(chiara, "Marta Conti");
        // Who had it before sees how it stands, and decides no more.
        Assert.DoesNotContain("Accetto", (await giulia.SaysAsync("mostra TASK-2026-0000001")).Buttons);
        Assert.Contains("l'attività è di Chiara Galli ed è «richiesta»", (await giulia.SaysAsync("accetta TASK-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_passes_it_on_is_told_when_the_other_cannot_be_written_to_and_a_long_note_is_no_wrong_person()
    {
        var (day, marta, giulia) = await BeginAsync();
        await using var _ = day;
        var chiara = await day.OfAsync("chiara.galli");
        await day.Bot.GetRequiredService<Conversations>().UnreachableAsync(Sandbox.SandboxIds.Tenant, chiara.Conversation, TestContext.Current.CancellationToken);
        await AskAsync(marta);
        var form = await giulia.PressesAsync(await CardOfAsync(giulia, "Mandarmi il preventivo"), "Passa ad altri");
        var wrong = await giulia.PressesAsync(form, "Chiedi", new { who = chiara.PersonId, note = new string('a', 501) });
        Assert.Contains("Troppo lungo: al massimo 500 caratteri.", wrong.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("scegli un'altra persona", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("Non posso ancora scrivere a Chiara Galli", (await giulia.PressesAsync(form, "Chiedi", new { who = chiara.PersonId })).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_an_office_is_asked_with_its_members()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Staff:Departments:0:HeadId"] = "aaaaaaaa-0000-4000-8000-000000000008" });
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        await AskAsync(marta, "chiedi all'amministrazione di registrare la fattura entro venerdì");
        var hers = await CardOfAsync(giulia, "Registrare la fattura");
        Assert.Contains("◷ da fare", (await giulia.PressesAsync(hers, "La prendo io")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_day_is_proposed_and_agreed()
    {
        var (day, marta, giulia) = await BeginAsync();
        await using var _ = day;
        await AskAsync(marta);
        await CardOfAsync(giulia, "Mandarmi il preventivo");
        Assert.Contains("proposta diversa", (await giulia.SaysAsync("proponi TASK-2026-0000001 lunedì")).Words, StringComparison.Ordinal);
        var offered = await CardOfAsync(marta, "Giulia Romano fa una proposta diversa.", "lunedì 30 novembre 2026");
        Assert.Equal(["Va bene", "No, come prima"], offered.Buttons.Take(2));
        var agreed = await marta.PressesAsync(offered, "Va bene");
        Assert.Contains("◷ da fare", agreed.Words, StringComparison.Ordinal);
        Assert.Contains("lunedì 30 novembre 2026", agreed.Words, StringComparison.Ordinal);
        await CardOfAsync(giulia, "Marta Conti ha accettato la tua proposta.");
        Assert.Contains("Questo ora non si può fare", (await marta.PressesAsync(offered, "No, come prima")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_is_not_agreed_leaves_all_as_it_was_asked()
    {
        var (day, marta, giulia) = await BeginAsync();
        await using var _ = day;
        await AskAsync(marta);
        var form = await giulia.PressesAsync(await CardOfAsync(giulia, "Mandarmi il preventivo"), "Propongo altro");
        Assert.Contains("Cambia il giorno, la persona o che cosa fare.", (await giulia.PressesAsync(form, "Invia la proposta", new { })).Words, StringComparison.Ordinal);
        await giulia.PressesAsync(form, "Invia la proposta", new { scope = "Solo la prima pagina" });
        var offered = await CardOfAsync(marta, "Solo la prima pagina");
        await marta.PressesAsync(offered, "No, come prima");
        var back = await CardOfAsync(giulia, "Marta Conti preferisce come aveva chiesto.");
        Assert.Equal("Accetto", back.Buttons[0]);
    }

    [Fact]
    public async Task Who_is_blocked_asks_the_blocker_and_who_asked_sees_the_chain()
    {
        var (day, marta, giulia) = await BeginAsync();
        await using var _ = day;
        var chiara = await day.OfAsync("chiara.galli");
        await AskAsync(marta);
        await CardOfAsync(giulia, "Mandarmi il preventivo");
        await giulia.SaysAsync("accetto TASK-2026-0000001");
        Assert.Contains("⚠ bloccata", (await giulia.SaysAsync("blocca TASK-2026-0000001: mi serve la firma di Chiara Galli")).Words, StringComparison.Ordinal);
        await CardOfAsync(marta, "Marta Conti aspetta Giulia Romano", "Giulia Romano aspetta Chiara Galli");
        var blocker = await CardOfAsync(chiara, "Giulia Romano aspetta te");
        await chiara.PressesAsync(blocker, "Fatto, può andare");
        await CardOfAsync(giulia, "Chiara Galli ha fatto la sua parte: si può andare avanti.", "in corso");
    }

    [Fact]
    public async Task What_is_done_but_not_finished_is_reopened_with_a_word()
    {
        var (day, marta, giulia) = await BeginAsync();
        await using var _ = day;
        await AskAsync(marta);
        await CardOfAsync(giulia, "Mandarmi il preventivo");
        await giulia.SaysAsync("fatta TASK-2026-0000001");
        await CardOfAsync(marta, "Giulia Romano ha finito.");
        await marta.SaysAsync("riapri TASK-2026-0000001: manca l'IVA");
        await CardOfAsync(giulia, "Marta Conti l'ha riaperta: manca l'IVA", "in corso");
        // Also once something else was told of it: until it is done again.
        Assert.Contains("manca l'IVA", (await giulia.SaysAsync("mostra TASK-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_presses_are_one_request_and_an_undo_takes_it_back_from_everybody()
    {
        var (day, marta, giulia) = await BeginAsync();
        await using var _ = day;
        var asked = await marta.SaysAsync("chiedi a Giulia Romano di mandarmi il preventivo entro venerdì");
        await marta.PressesAsync(asked, "Invia la richiesta");
        Assert.Contains("TASK-2026-0000001", (await marta.PressesAsync(asked, "Invia la richiesta")).Words, StringComparison.Ordinal);
        var hers = await CardOfAsync(giulia, "Mandarmi il preventivo");
        Assert.Contains("non vale più", (await marta.SaysAsync("annulla TASK-2026-0000001")).Words, StringComparison.Ordinal);
        await giulia.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == hers.Id && m.Words.Contains("✕ annullata", StringComparison.Ordinal)));
        Assert.Single(await ListAsync(day));
    }

    [Fact]
    public async Task Who_is_not_concerned_sees_nothing_and_a_deputy_answers_for_whom_he_stands_in()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco, giulia, luca) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"), await day.OfAsync("luca.moretti"));
        await AskAsync(marta, "chiedi a Marco Rossi di chiamare il cliente entro venerdì");
        await CardOfAsync(marco, "Chiamare il cliente");
        Assert.DoesNotContain("cliente", (await luca.SaysAsync("mostra TASK-2026-0000001")).Words, StringComparison.Ordinal);
        var deputy = await giulia.SaysAsync("mostra TASK-2026-0000001");
        await giulia.PressesAsync(deputy, "Accetto");
        var history = await day.Bot.GetRequiredService<Office>().HistoryAsync(Sandbox.SandboxIds.Tenant, (await ListAsync(day))[0].Id);
        Assert.Contains(history, h => h is { Action: "accepted", PersonName: "Giulia Romano", OnBehalfOfName: "Marco Rossi" });
    }

    private static async Task<IReadOnlyList<Record>> ListAsync(OfficeDay day) =>
        await day.Bot.GetRequiredService<RecordLists>().SearchAsync(Sandbox.SandboxIds.Tenant, new("TASK", null) { Kind = "TASK", Take = 50 });
}
