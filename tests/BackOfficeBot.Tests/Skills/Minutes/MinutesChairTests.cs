using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Minutes;

/// Who presides, how votes are called, and what the next meeting does with the minutes of the last.
public sealed class MinutesChairTests
{
    [Fact]
    public async Task Who_presides_leaves_and_somebody_else_takes_the_chair_and_signs()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide, marco) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("marco.rossi"));
        var live = await MinutesTalkTests.OpenAsync(chiara, davide.PersonId, marco.PersonId);

        Assert.Contains("Davide Rinaldi presiedeva: scrivi chi prende il posto", (await chiara.SaysAsync("esce Davide 9:00")).Words, StringComparison.Ordinal);
        Assert.Contains("Tra gli invitati nessuno si chiama Bob", (await chiara.SaysAsync("presiede Bob")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("nessuno si chiama", (await chiara.SaysAsync("chi presiede")).Words, StringComparison.Ordinal);
        Assert.Contains("Marco Rossi presiede dalle 9:01", (await chiara.SaysAsync("presiede Marco 9:01")).Words, StringComparison.Ordinal);
        Assert.Contains("Marco Rossi presiede già.", (await chiara.SaysAsync("Marco presiede")).Words, StringComparison.Ordinal);
        Assert.StartsWith("✓ 3", (await marco.SaysAsync("nota: ora scrivo anch'io")).Text, StringComparison.Ordinal);

        var draft = await chiara.PressesAsync(await chiara.PressesAsync(live, "Chiudi la seduta"), "Chiudi la seduta");
        var review = await chiara.PressesAsync(await chiara.PressesAsync(draft, "Manda in revisione"), "Manda in revisione", new { day = "2026-11-26", time = "12:00" });
        await chiara.PressesAsync(await chiara.PressesAsync(review, "Concludi revisione"), "Approva");
        await marco.UntilAsync(messages => messages.LastOrDefault(m => m.Buttons.Contains("Firma")));
        Assert.DoesNotContain("Firma", (await davide.SaysAsync("mostra MIN-2026-0000001")).Buttons);
        Assert.Contains("Qui la tua firma non serve: manca la firma di Marco Rossi", (await davide.SaysAsync("firma MIN-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_by_roll_call_is_written_on_the_card()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide, marco) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("marco.rossi"));
        var live = await MinutesTalkTests.OpenAsync(chiara, davide.PersonId, marco.PersonId);

        var voted = await chiara.PressesAsync(await chiara.PressesAsync(live, "Voto"), "Salva", new { text = "bilancio", rollCall = "true", forNames = davide.PersonId, againstNames = marco.PersonId });

        Assert.Contains("voto bilancio, respinto: 1 a favore, 1 contrario (Marco Rossi)", voted.Words, StringComparison.Ordinal);
        await chiara.PressesAsync(await chiara.PressesAsync(voted, "Chiudi la seduta"), "Chiudi la seduta");
        var offer = await chiara.SaysAsync("documento MIN-2026-0000001 formale");
        var (_, bytes) = await chiara.TakesFileAsync(offer);
        Assert.Contains(BackOfficeBot.Skills.Minutes.Material.MaterialReader.Read("a.docx", bytes).Text!.Lines, l => l.Text.Contains("(Davide Rinaldi)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Closing_the_next_meeting_approves_the_minutes_before_where_it_decided_so()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"));
        var draft = await MinutesReviewTests.DraftAsync(chiara, davide.PersonId, "", $"{davide.PersonId},{chiara.PersonId}");
        var next = await MinutesTalkTests.PrepareAsync(chiara, davide.PersonId, "", "2026-12-01");
        var live = await chiara.PressesAsync(await chiara.PressesAsync(next, "Apri la seduta"), "Apri la seduta", new { present = $"{davide.PersonId},{chiara.PersonId}" });
        await chiara.SaysAsync("decisione: si approva il verbale precedente");
        Assert.Contains("chiamare il concessionario · non ancora affidata · MIN-2026-0000001/2", (await chiara.PressesAsync(live, "Azioni precedenti")).Words, StringComparison.Ordinal);

        var early = await chiara.PressesAsync(await chiara.PressesAsync(live, "Chiudi la seduta"), "Chiudi la seduta");
        Assert.Contains("(MIN-2026-0000001) è ancora nello stato «bozza»", early.Words, StringComparison.Ordinal);

        var review = await chiara.PressesAsync(await chiara.PressesAsync(draft, "Manda in revisione"), "Manda in revisione", new { day = "2026-11-26", time = "12:00" });
        await chiara.PressesAsync(review, "Concludi revisione");
        var closed = await chiara.PressesAsync(await chiara.PressesAsync(await chiara.PressesAsync(early, "Riapri la seduta"), "Chiudi la seduta"), "Chiudi la seduta");
        Assert.Contains("è approvato anche il verbale precedente (MIN-2026-0000001)", closed.Words, StringComparison.Ordinal);
        var first = await chiara.SaysAsync("mostra MIN-2026-0000001");
        Assert.Contains("approvato", first.Words, StringComparison.Ordinal);
        Assert.Contains("DEC-2026-0000001", first.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_action_of_last_time_is_closed_in_one_press_from_the_next_minutes(bool isTask)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide, marco) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("marco.rossi"));
        await MinutesReviewTests.DraftAsync(chiara, davide.PersonId, marco.PersonId, $"{davide.PersonId},{chiara.PersonId},{marco.PersonId}");
        if (isTask)
        {
            await chiara.SaysAsync("correggi 2: azione: @Marco chiamare il concessionario entro venerdì");
            await chiara.PressesAsync(await chiara.PressesAsync(await chiara.SaysAsync("mostra MIN-2026-0000001"), "Affida le azioni"), "Crea le attività");
        }
        var next = await MinutesTalkTests.PrepareAsync(chiara, davide.PersonId, "", "2026-12-01");
        var live = await chiara.PressesAsync(await chiara.PressesAsync(next, "Apri la seduta"), "Apri la seduta", new { present = $"{davide.PersonId},{chiara.PersonId}" });
        // The chair writes these minutes, and neither does nor asked for the task.
        if (isTask)
            Assert.DoesNotContain("\"Fatta\"", (await davide.PressesAsync(await davide.SaysAsync("mostra MIN-2026-0000002"), "Azioni precedenti")).Card!.ToJsonString(), StringComparison.Ordinal);

        var list = await chiara.PressesAsync(live, "Azioni precedenti");
        var closed = await chiara.PressesBesideAsync(list, "chiamare il concessionario", "Fatta");

        Assert.Contains("Chiusa: lo vede chi la seguiva", closed.Words, StringComparison.Ordinal);
        Assert.Contains("✓ chiamare il concessionario", closed.Words, StringComparison.Ordinal);
        Assert.Contains("Era già chiusa", (await chiara.PressesBesideAsync(list, "chiamare il concessionario", "Fatta")).Words, StringComparison.Ordinal);
        if (isTask)
        {
            Assert.Contains("✓ fatta", (await chiara.SaysAsync("mostra TASK-2026-0000001")).Words, StringComparison.Ordinal);
            await marco.ReadsAsync("Chiara Galli ha confermato: è chiusa.");
        }
        else
            Assert.Contains("fatta, detto in riunione", closed.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_that_are_written_days_later_keep_the_hours_of_their_meeting()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"));
        var card = await MinutesTalkTests.PrepareAsync(chiara, davide.PersonId, "", "2026-11-19");

        var ask = await chiara.PressesAsync(card, "Apri la seduta");
        Assert.Contains("È la seduta di giovedì 19 novembre 2026.", ask.Words, StringComparison.Ordinal);
        var live = await chiara.PressesAsync(ask, "Apri la seduta", new { present = $"{davide.PersonId},{chiara.PersonId}", at = "10:10" });
        await chiara.SaysAsync("esce Davide 11:20");
        await chiara.PressesAsync(await chiara.PressesAsync(live, "Chiudi la seduta"), "Chiudi la seduta", new { at = "11:30" });

        var offer = await chiara.SaysAsync("documento MIN-2026-0000001 breve");
        var (_, bytes) = await chiara.TakesFileAsync(offer);
        Assert.Contains("19 novembre 2026, dalle 10.10 alle 11.30", BackOfficeBot.Skills.Minutes.Material.MaterialReader.Read("a.docx", bytes).Text!.Lines.Select(l => l.Text));
    }
}
