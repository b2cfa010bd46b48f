using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Approvals.Templates;

/// Who may sign up to which amount, seen and changed by administrators.
public sealed class AuthorityTalkTests
{
    [Fact]
    public async Task A_new_signature_counts_at_once_and_is_undone()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (andrea, marco, luca) = (await day.OfAsync("andrea.fontana"), await day.OfAsync("marco.rossi"), await day.OfAsync("luca.moretti"));

        var table = await andrea.SaysAsync("chi può firmare");
        Assert.Contains("tutti i tipi, fino a 5.000,00 €", table.Words, StringComparison.Ordinal);
        var form = await andrea.PressesAsync(table, "Aggiungi");
        var wrong = await andrea.PressesAsync(form, "Salva", new { person = luca.PersonId, template = "purchase", upTo = "niente", from = "2026-12-31", to = "2026-01-01", deputy = luca.PersonId });
        Assert.Contains("Scrivi un importo in euro", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("L'ultimo giorno viene prima del primo.", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("Nessuno può sostituire sé stesso", wrong.Words, StringComparison.Ordinal);
        Assert.Equal("niente", wrong.Input("upTo"));
        var right = new { person = luca.PersonId, template = "purchase", upTo = "1.000", from = "2026-01-01" };
        var saved = await andrea.PressesAsync(wrong, "Salva", right);
        Assert.Contains("Acquisto, fino a 1.000,00 €, dal 1 gennaio 2026", saved.Words, StringComparison.Ordinal);
        Assert.Contains("È già salvato.", (await andrea.PressesAsync(wrong, "Salva", right)).Words, StringComparison.Ordinal);

        Assert.Contains("2) Luca Moretti – firma fino a 1.000,00 €", (await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 800 euro di sedie")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("1.000,00 €", (await andrea.PressesAsync(saved, "Annulla")).Words, StringComparison.Ordinal);
        Assert.Contains("2) Davide Rinaldi – firma fino a 5.000,00 €", (await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 800 euro di sedie")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_change_different_lines_both_count_and_of_one_line_the_second_is_told()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Staff:Administrators:1"] = "aaaaaaaa-0000-4000-8000-000000000003" });
        var (andrea, davide) = (await day.OfAsync("andrea.fontana"), await day.OfAsync("davide.rinaldi"));
        var (first, second) = (await andrea.SaysAsync("chi può firmare"), await davide.SaysAsync("chi può firmare"));
        var (mine, his, also) = (await andrea.OpensAsync(first, "Davide Rinaldi"), await davide.OpensAsync(second, "Elena Valdoro"), await davide.OpensAsync(second, "Davide Rinaldi"));

        await andrea.PressesAsync(mine, "Salva", new { person = davide.PersonId, template = "-", upTo = "4.000" });
        await davide.PressesAsync(his, "Salva", new { person = "aaaaaaaa-0000-4000-8000-000000000001", template = "-", upTo = "90.000" });
        var late = await davide.PressesAsync(also, "Salva", new { person = davide.PersonId, template = "-", upTo = "6.000" });

        Assert.Contains("Nel frattempo qualcuno ha cambiato questa firma", late.Words, StringComparison.Ordinal);
        Assert.Equal("6.000", late.Input("upTo"));
        var table = await davide.PressesAsync(late, "Indietro");
        Assert.Contains("fino a 4.000,00 €", table.Words, StringComparison.Ordinal);
        Assert.Contains("fino a 90.000,00 €", table.Words, StringComparison.Ordinal);
        Assert.Contains("fino a 6.000,00 €", (await davide.PressesAsync(late, "Salva", new { person = davide.PersonId, template = "-", upTo = "6.000" })).Words, StringComparison.Ordinal);
        Assert.Contains("non ha più questa firma", (await andrea.PressesAsync(await andrea.OpensAsync(await andrea.SaysAsync("chi può firmare"), "Elena Valdoro"), "Togli la firma")).Words, StringComparison.Ordinal);
    }

    /// The small one would not have sufficed.
    [Fact]
    public async Task A_smaller_signature_without_an_end_does_not_stand_in_for_the_one_that_has_run_out()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string>
        {
            ["Approvals:Authority:0:To"] = "2026-11-24", ["Approvals:Authority:2:Id"] = "aaaaaaaa-0000-4000-8000-000000000003", ["Approvals:Authority:2:Name"] = "Davide Rinaldi", ["Approvals:Authority:2:UpTo"] = "100",
        });
        var (marco, paolo, davide) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("davide.rinaldi"));
        await marco.PressesAsync(await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 800 euro di sedie"), "Invia");
        await paolo.PressesAsync(await paolo.ReadsAsync("Decidi tu perché"), "Approva");
        var card = await davide.ReadsAsync("puoi approvare fino a");
        day.Time.Advance(TimeSpan.FromDays(1));
        Assert.Contains("oggi non vale", (await davide.PressesAsync(card, "Approva")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_that_has_run_out_of_whom_it_was_passed_on_to_approves_nothing()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Approvals:Authority:1:To"] = "2026-11-24" });
        var (marco, paolo, davide, elena) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("elena.valdoro"));
        await marco.PressesAsync(await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 800 euro di sedie"), "Invia");
        await paolo.PressesAsync(await paolo.ReadsAsync("Decidi tu perché"), "Approva");
        await davide.ReadsAsync("puoi approvare fino a");
        await davide.SaysAsync("passa APPR-2026-1 a Elena Valdoro");
        var card = await elena.ReadsAsync("te l'ha passata");
        day.Time.Advance(TimeSpan.FromDays(1));
        Assert.Contains("La firma di Elena Valdoro per questo tipo di richiesta oggi non vale", (await elena.PressesAsync(card, "Approva")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_that_has_run_out_since_it_was_sent_approves_nothing_and_can_be_passed_on()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Approvals:Authority:0:To"] = "2026-11-24" });
        var (marco, paolo, davide, elena) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("elena.valdoro"));
        await marco.PressesAsync(await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 800 euro di sedie"), "Invia");
        await paolo.PressesAsync(await paolo.ReadsAsync("Decidi tu perché"), "Approva");
        var card = await davide.ReadsAsync("puoi approvare fino a");

        day.Time.Advance(TimeSpan.FromDays(1));
        Assert.Contains("La firma di Davide Rinaldi per questo tipo di richiesta oggi non vale", (await davide.PressesAsync(card, "Approva")).Words, StringComparison.Ordinal);
        Assert.Contains("in attesa di Davide Rinaldi", (await marco.SaysAsync("mostra APPR-2026-1")).Words, StringComparison.Ordinal);
        Assert.Contains("Passata", (await davide.SaysAsync("passa APPR-2026-1 a Elena Valdoro")).Words, StringComparison.Ordinal);
        await elena.PressesAsync(await elena.ReadsAsync("te l'ha passata"), "Approva");
        await marco.ReadsAsync("Elena Valdoro ha approvato.");
    }

    [Fact]
    public async Task Where_every_signature_has_run_out_nobody_decides_instead_and_the_configured_table_is_put_back()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (andrea, marco) = (await day.OfAsync("andrea.fontana"), await day.OfAsync("marco.rossi"));
        await andrea.PressesAsync(await andrea.OpensAsync(await andrea.SaysAsync("chi può firmare"), "Elena Valdoro"), "Togli la firma");
        await andrea.PressesAsync(await andrea.OpensAsync(await andrea.SaysAsync("chi può firmare"), "Davide Rinaldi"), "Salva", new { person = "aaaaaaaa-0000-4000-8000-000000000003", template = "-", upTo = "5.000", to = "2025-12-31" });
        var refused = (await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 800 euro di sedie")).Words;
        Assert.True(refused.Contains("Nessuno tra chi ha la firma", StringComparison.Ordinal), refused);

        var back = await andrea.PressesAsync(await andrea.SaysAsync("chi può firmare"), "Come configurata");
        Assert.Contains("Vale di nuovo la tabella della configurazione", back.Words, StringComparison.Ordinal);
        Assert.Contains("Elena Valdoro", back.Words, StringComparison.Ordinal);
        Assert.Contains("2) Davide Rinaldi – firma fino a 5.000,00 €", (await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 800 euro di sedie")).Words, StringComparison.Ordinal);

        var undone = await andrea.PressesAsync(back, "Annulla");
        Assert.Contains("al 31 dicembre 2025", undone.Words, StringComparison.Ordinal);
        await andrea.PressesAsync(undone, "Come configurata");
        Assert.DoesNotContain("31 dicembre 2025", (await andrea.SaysAsync("chi può firmare")).Words, StringComparison.Ordinal);
        var changed = await andrea.PressesAsync(await andrea.OpensAsync(await andrea.SaysAsync("chi può firmare"), "Davide Rinaldi"), "Salva", new { person = "aaaaaaaa-0000-4000-8000-000000000003", template = "-", upTo = "7.000" });
        Assert.Contains("fino a 7.000,00 €", changed.Words, StringComparison.Ordinal);
        Assert.Contains("Elena Valdoro", changed.Words, StringComparison.Ordinal);
    }
}
