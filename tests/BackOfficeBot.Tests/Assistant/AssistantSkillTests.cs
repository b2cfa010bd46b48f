using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Assistant;

/// Whoever asked the assistant sees what was sent, word for word; an administrator sees how much, and nobody's words.
public sealed class AssistantSkillTests
{
    [Theory]
    [InlineData("marco.rossi", "che cosa hai mandato all'assistente?", "Non gli ho mandato nulla", "rispondi alla mail di Alpine Parts che va bene", "Mail ·", "The wish: rispondi alla mail di Alpine Parts che va bene", "Torna all'elenco")]
    [InlineData("james.whitfield", "what did you send to the assistant?", "I sent nothing of yours", "draft a reply to Jane declining politely", "Mail ·", "The wish: draft a reply to Jane declining politely", "Back to the list")]
    public async Task What_was_sent_is_shown_to_whom_it_is_of(string person, string asks, string nothing, string said, string line, string whole, string back)
    {
        await using var day = await OfficeDay.BeginAsync(assistant: true);
        var chat = await Skills.Mail.MailReadingTests.ChatAsync(day, person);
        Assert.Contains(nothing, (await chat.SaysAsync(asks)).Words, StringComparison.OrdinalIgnoreCase);

        await chat.SaysAsync(said);
        var list = await chat.SaysAsync(asks);
        var sent = await chat.OpensAsync(list, line);
        Assert.Contains(whole, sent.Words, StringComparison.Ordinal);
        Assert.Contains("The mail that is answered.", sent.Words, StringComparison.Ordinal);
        Assert.Contains(line, (await chat.PressesAsync(sent, back)).Words, StringComparison.Ordinal);

        // Nobody else sees it, by words or by the same card.
        var other = await day.OfAsync("andrea.fontana");
        Assert.DoesNotContain(line, (await other.SaysAsync("che cosa hai mandato all'assistente?")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_sees_counts_and_the_limit_and_no_texts()
    {
        await using var day = await OfficeDay.BeginAsync(assistant: true);
        await (await day.OfAsync("marco.rossi")).SaysAsync("rispondi alla mail di Alpine Parts che va bene");

        var use = await (await day.OfAsync("andrea.fontana")).SaysAsync("quanti token ha usato l'assistente?");
        Assert.Contains("Limite 200.000 token al giorno", use.Words, StringComparison.Ordinal);
        Assert.Matches("martedì 24 novembre 2026 [0-9.]+ \\(Mail [0-9.]+\\)", use.Words);
        Assert.DoesNotContain("Alpine", use.Words, StringComparison.Ordinal);
        Assert.Contains("solo chi amministra", (await (await day.OfAsync("marco.rossi")).SaysAsync("quanti token ha usato l'assistente?")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_text_is_read_page_by_page_and_gone_after_a_month()
    {
        await using var day = await OfficeDay.BeginAsync(assistant: true);
        var marco = await day.OfAsync("marco.rossi");
        Skills.Mail.MailDraftingTests.Rewrite(day, string.Join("\n", Enumerable.Range(0, 900).Select(n => $"riga {n}.")));
        await marco.SaysAsync("rispondi alla mail di Alpine Parts che va bene");

        var first = await marco.OpensAsync(await marco.SaysAsync("che cosa hai mandato all'assistente?"), "Mail ·");
        Assert.Contains("riga 1.", first.Words, StringComparison.Ordinal);
        var second = await marco.PressesAsync(first, "Avanti");
        Assert.DoesNotContain("riga 1.", second.Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromDays(31));
        Assert.Contains("Non gli ho mandato nulla", (await marco.SaysAsync("che cosa hai mandato all'assistente?")).Words, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("it", "spegni l'assistente", "L'assistente è spento", "Spegni", "accendi l'assistente", "Accendi", "spento", "Storia")]
    [InlineData("en", "switch the assistant off", "The assistant is off", "Switch off", "switch the assistant on", "Switch on", "switched off", "History")]
    public async Task An_administrator_switches_it_off_for_all_and_on_again(string language, string off, string isOff, string turnOff, string on, string turnOn, string action, string history)
    {
        await using var day = await OfficeDay.BeginAsync(assistant: true);
        var (andrea, marco) = (await day.OfAsync("andrea.fontana"), await day.OfAsync("marco.rossi"));
        if (language == "en") await andrea.SaysAsync("speak English");
        const string unclear = "la fattura Verdi dovrebbe guardarla Giulia Romano entro venerdì";
        var menu = await marco.SaysAsync(unclear);
        var form = await marco.SaysAsync("chiedi a Zenobia Sconosciuta di guardare la fattura Verdi entro venerdì");
        Assert.Contains("lo accende, lo spegne", (await marco.SaysAsync("spegni l'assistente")).Words, StringComparison.Ordinal);

        var card = await andrea.SaysAsync(off);
        Assert.Contains(isOff, card.Words, StringComparison.Ordinal);
        Assert.Contains("Andrea Fontana", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Chiedi all'AI", (await marco.SaysAsync(unclear)).Buttons);
        Assert.DoesNotContain("Completa con l'AI", (await marco.SaysAsync("chiedi a Zenobia Sconosciuta di guardare la fattura Verdi entro venerdì")).Buttons);
        Assert.DoesNotContain("Bozza con l'AI", (await marco.SaysAsync("scrivi una mail a Giulia Romano")).Buttons);
        // What was shown before sends nothing, either.
        Assert.Contains("è spento", (await marco.PressesAsync(menu, "Chiedi all'AI")).Words, StringComparison.Ordinal);
        Assert.Contains("è spento", (await marco.PressesAsync(form, "Completa con l'AI")).Words, StringComparison.Ordinal);
        await marco.SaysAsync("rispondi alla mail di Alpine Parts che va bene");
        Assert.Empty(await Skills.Help.HelpReadingTests.AskedAsync(day));

        Assert.Contains(action, (await andrea.PressesAsync(card, history)).Words, StringComparison.OrdinalIgnoreCase);
        var back = await andrea.PressesAsync(card, turnOn);
        Assert.Contains(turnOff, back.Buttons);
        Assert.Contains(turnOff, (await andrea.SaysAsync(on)).Buttons);
        Assert.Contains("Chiedi all'AI", (await marco.SaysAsync(unclear)).Buttons);
    }

    [Fact]
    public async Task Where_the_configuration_says_off_nobody_can_switch_it_on()
    {
        await using var day = await OfficeDay.BeginAsync();
        Assert.Contains("si accende solo lì", (await (await day.OfAsync("andrea.fontana")).SaysAsync("accendi l'assistente")).Words, StringComparison.Ordinal);
    }
}
