using BackOfficeBot.Outbox;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Skills.Minutes.Material;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Minutes;

/// Somebody of the minutes leaves the firm before they are whole.
public sealed class MinutesLeftTests
{
    [Fact]
    public Task Where_the_chair_has_left_the_secretary_signs_and_the_minutes_go_on() => LaterAsync(ApprovedAsync, async day =>
    {
        var chiara = await day.OfAsync("chiara.galli");
        await GoneAsync(day, "davide.rinaldi");
        var approved = await chiara.SaysAsync("mostra MIN-2026-0000001");
        Assert.Contains("Manca la firma di Davide Rinaldi, Chiara Galli", approved.Words, StringComparison.Ordinal);

        var signed = await chiara.PressesAsync(approved, "Firma");

        Assert.Contains("✓ firmato", signed.Words, StringComparison.Ordinal);
        Assert.Contains("Il verbale va avanti senza la firma di chi non è più in azienda (Davide Rinaldi).", signed.Words, StringComparison.Ordinal);
        Assert.Contains("Senza la firma di Davide Rinaldi (non è più in azienda)", signed.Words, StringComparison.Ordinal);
        Assert.Contains("Archivia", signed.Buttons);
        var (_, bytes) = await chiara.TakesFileAsync(await chiara.SaysAsync("documento MIN-2026-0000001 formale"));
        Assert.Contains(MaterialReader.Read("a.docx", bytes).Text!.Lines, l => l.Text.Contains("Non firmato: non è più in azienda", StringComparison.Ordinal));
    });

    [Fact]
    public Task Where_the_secretary_has_left_the_chair_signs_and_the_minutes_go_on() => LaterAsync(ApprovedAsync, async day =>
    {
        var davide = await day.OfAsync("davide.rinaldi");
        await GoneAsync(day, "chiara.galli");

        Assert.Contains("✓ firmato", (await davide.SaysAsync("firma MIN-2026-0000001")).Words, StringComparison.Ordinal);
    });

    [Fact]
    public Task Who_has_signed_asks_the_other_again_and_once_that_one_has_left_the_minutes_go_on() => LaterAsync(async (chiara, davide) =>
    {
        await ApprovedAsync(chiara, davide);
        var half = await chiara.PressesAsync(await chiara.SaysAsync("mostra MIN-2026-0000001"), "Firma");
        Assert.Contains("Ho chiesto di nuovo la firma a Davide Rinaldi.", (await chiara.PressesAsync(half, "Sollecita la firma")).Words, StringComparison.Ordinal);
        await davide.UntilAsync(messages => messages.LastOrDefault(m => m.Words.Contains("aspetta la tua firma", StringComparison.Ordinal) && m.Words.Contains("Firmato da Chiara Galli", StringComparison.Ordinal)));
        Assert.Contains("✓ approvato", (await chiara.SaysAsync("mostra MIN-2026-0000001")).Words, StringComparison.Ordinal);
    }, async day =>
    {
        var chiara = await day.OfAsync("chiara.galli");
        await GoneAsync(day, "davide.rinaldi");

        Assert.Contains("✓ firmato", (await chiara.SaysAsync("sollecita MIN-2026-0000001")).Words, StringComparison.Ordinal);
    });

    [Fact]
    public async Task A_correction_reaches_the_chair_where_the_secretary_cannot_be_written_to()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide, marco) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("marco.rossi"));
        var draft = await MinutesReviewTests.DraftAsync(chiara, davide.PersonId, marco.PersonId, $"{davide.PersonId},{marco.PersonId},{chiara.PersonId}");
        await chiara.PressesAsync(await chiara.PressesAsync(draft, "Manda in revisione"), "Manda in revisione", new { day = "2026-11-26", time = "12:00" });
        var asked = await marco.ReadsAsync("ti chiede di rileggere questo verbale");
        await day.Bot.GetRequiredService<Conversations>().UnreachableAsync(SandboxIds.Tenant, chiara.Conversation, TestContext.Current.CancellationToken);

        await marco.PressesAsync(await marco.TapsAsync(await marco.PressesAsync(asked, "Proponi modifica"), "si compra il furgone"), "Proponi", new { text = "si noleggia il furgone" });

        var proposal = await davide.ReadsAsync("Marco Rossi propone un altro testo per la riga 1");
        Assert.Contains("Decidi le proposte", proposal.Buttons);
    }

    [Fact]
    public Task Who_left_the_firm_is_named_and_their_action_stays_in_the_minutes() => LaterAsync(async (chiara, davide) =>
    {
        var marco = "aaaaaaaa-0000-4000-8000-000000000009";
        await MinutesReviewTests.DraftAsync(chiara, davide.PersonId, marco, $"{davide.PersonId},{chiara.PersonId},{marco}");
        await chiara.SaysAsync("correggi 2: azione: @Marco chiamare il concessionario");
    }, async day =>
    {
        var chiara = await day.OfAsync("chiara.galli");
        await GoneAsync(day, "marco.rossi");

        var done = await chiara.PressesAsync(await chiara.PressesAsync(await chiara.SaysAsync("mostra MIN-2026-0000001"), "Affida le azioni"), "Crea le attività");

        Assert.Contains("Marco Rossi: non è più in azienda. L'azione della riga 2 resta a verbale", done.Words, StringComparison.Ordinal);
        Assert.Contains("chiamare il concessionario", done.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("TASK-", done.Words, StringComparison.Ordinal);
    });

    /// A later day: who was looked up on the first is not known by heart any more.
    private static async Task LaterAsync(Func<Chat, Chat, Task> first, Func<OfficeDay, Task> then)
    {
        var data = Directory.CreateTempSubdirectory("left").FullName;
        try
        {
            await using (var before = await OfficeDay.BeginAsync(data: data))
                await first(await before.OfAsync("chiara.galli"), await before.OfAsync("davide.rinaldi"));
            await using var day = await OfficeDay.BeginAsync(data: data);
            await then(day);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task ApprovedAsync(Chat chiara, Chat davide)
    {
        var draft = await MinutesReviewTests.DraftAsync(chiara, davide.PersonId, "", $"{davide.PersonId},{chiara.PersonId}");
        var review = await chiara.PressesAsync(await chiara.PressesAsync(draft, "Manda in revisione"), "Manda in revisione", new { day = "2026-11-26", time = "12:00" });
        await chiara.PressesAsync(await chiara.PressesAsync(review, "Concludi revisione"), "Approva");
    }

    private static async Task GoneAsync(OfficeDay day, string person) => await day.FaultAsync(new { kind = "serverError", path = $"/users/{(await day.OfAsync(person)).PersonId}*", status = 404 });
}
