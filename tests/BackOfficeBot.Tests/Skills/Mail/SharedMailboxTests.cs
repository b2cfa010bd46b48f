using BackOfficeBot.Skills.Mail;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Mail;

/// A mailbox in which several people work, read with each one's own rights.
public sealed class SharedMailboxTests
{
    [Theory]
    [InlineData("apri la casella info")]
    [InlineData("mostrami la casella Informazioni")]
    public async Task A_member_reads_it(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");

        var list = await sara.SaysAsync(said);
        Assert.Contains("Informazioni: Posta in arrivo", list.Words, StringComparison.Ordinal);
        Assert.Contains("Reclamo: collo danneggiato", (await sara.OpensAsync(list, "1. ")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_inbox_offers_it_and_leads_back()
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");

        var shared = await sara.PressesAsync(await sara.SaysAsync("leggi la posta"), "Informazioni");
        Assert.Contains("Fattura 318", shared.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Fattura 318", (await sara.PressesAsync(shared, "La mia posta")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_right_in_exchange_is_told_and_who_is_no_member_does_not_see_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, luca) = (await day.OfAsync("chiara.galli"), await day.OfAsync("luca.moretti"));

        Assert.Contains("Non puoi aprire la casella info@valdoro.example", (await chiara.SaysAsync("apri la casella info")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Reclamo", (await luca.SaysAsync("apri la casella info")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_a_mail_has_it_and_the_others_see_that_before_they_open_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marta) = (await day.OfAsync("sara.greco"), await day.OfAsync("marta.conti"));
        var mail = await sara.OpensAsync(await sara.SaysAsync("apri la casella info"), "1. ");
        var others = await marta.OpensAsync(await marta.SaysAsync("apri la casella info"), "1. ");

        Assert.Contains("È tua fino alle", (await sara.PressesAsync(mail, "Prendi in carico")).Words, StringComparison.Ordinal);
        Assert.Contains("Presa da Sara Greco oggi alle", (await marta.PressesAsync(others, "Prendi in carico")).Words, StringComparison.Ordinal);
        Assert.Contains("◷ Presa da Sara Greco", (await marta.SaysAsync("apri la casella info")).Words, StringComparison.Ordinal);
        Assert.Contains("MAIL-2026-0000001", (await marta.SaysAsync("mostra MAIL-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_at_once_are_one_who_has_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marta) = (await day.OfAsync("sara.greco"), await day.OfAsync("marta.conti"));
        var mails = (await sara.OpensAsync(await sara.SaysAsync("apri la casella info"), "1. "), await marta.OpensAsync(await marta.SaysAsync("apri la casella info"), "1. "));

        var answers = await Task.WhenAll(sara.PressesAsync(mails.Item1, "Prendi in carico"), marta.PressesAsync(mails.Item2, "Prendi in carico"));

        Assert.Single(answers, a => a.Words.Contains("È tua fino alle", StringComparison.Ordinal));
        Assert.Single(answers, a => a.Words.Contains("Presa da ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_given_back_by_words_and_ends_by_itself()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marta) = (await day.OfAsync("sara.greco"), await day.OfAsync("marta.conti"));
        await sara.OpensAsync(await sara.SaysAsync("apri la casella info"), "1. ");
        Assert.Contains("È tua", (await sara.SaysAsync("la prendo io")).Words, StringComparison.Ordinal);
        Assert.Contains("L'hai restituita", (await sara.SaysAsync("la restituisco")).Words, StringComparison.Ordinal);
        await marta.OpensAsync(await marta.SaysAsync("apri la casella info"), "1. ");
        Assert.Contains("È tua", (await marta.SaysAsync("prendo io")).Words, StringComparison.Ordinal);
        Assert.Contains("Non è tua", (await sara.SaysAsync("la restituisco")).Words, StringComparison.Ordinal);

        await day.ElapseAsync(TimeSpan.FromMinutes(121));

        Assert.DoesNotContain("Presa da", (await sara.SaysAsync("apri la casella info")).Words, StringComparison.Ordinal);
        Assert.Contains("Libera", (await sara.SaysAsync("mostra MAIL-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_no_member_neither_takes_it_by_a_members_card_nor_finds_who_has_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, luca) = (await day.OfAsync("sara.greco"), await day.OfAsync("luca.moretti"));
        var mail = await sara.OpensAsync(await sara.SaysAsync("apri la casella info"), "1. ");

        Assert.DoesNotContain("È tua", (await luca.PressesAsync(mail, "Prendi in carico")).Words, StringComparison.Ordinal);
        Assert.Contains("È tua", (await sara.PressesAsync(mail, "Prendi in carico")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Reclamo", (await luca.SaysAsync("mostra MAIL-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_is_named_is_the_one_of_the_mailbox_that_is_shown_and_is_answered_from_there()
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");
        await sara.SaysAsync("apri la casella info");

        var shown = await sara.SaysAsync("rispondi a Monika Keller che la vediamo volentieri");

        Assert.Contains("RE: Appointment in Milan", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Parte da info@valdoro.example.", shown.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_of_an_answer_says_among_whose_drafts_it_lies()
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");

        Assert.Contains("tra le bozze di info@valdoro.example", (await sara.PressesAsync(await sara.OpensAsync(await sara.SaysAsync("apri la casella info"), "1. "), "Rispondi")).Words, StringComparison.Ordinal);
        Assert.Contains("tra le tue bozze", (await sara.SaysAsync("scrivi una mail")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_in_the_mailbox_that_is_shown_is_looked_for_in_ones_own()
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");
        await sara.SaysAsync("apri la casella info");

        Assert.Contains("verifica della casella", (await sara.SaysAsync("elimina la mail di Assistenza IT")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_answers_what_somebody_else_has_sees_that_before_it_leaves()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marta) = (await day.OfAsync("sara.greco"), await day.OfAsync("marta.conti"));
        await sara.OpensAsync(await sara.SaysAsync("apri la casella info"), "1. ");
        var shown = await sara.SaysAsync("rispondi che richiamo subito");
        Assert.DoesNotContain("Presa da", shown.Words, StringComparison.Ordinal);
        await marta.PressesAsync(await marta.OpensAsync(await marta.SaysAsync("apri la casella info"), "1. "), "Prendi in carico");

        var late = await sara.PressesAsync(shown, "Invia");
        Assert.Contains("Presa da Marta Conti", late.Words, StringComparison.Ordinal);
        Assert.Contains("✓ Inviata", (await sara.PressesAsync(late, "Invia")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_cannot_work_are_told_at_start() =>
        Assert.Equal(3, new MailValidation().Validate(null, new() { Shared = { new() { Address = "info", MemberIds = { "x" } } } }).Failures!.Count());
}
