using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Approvals;

/// The preview of a request, answered by words.
public sealed class ApprovalAnswersTests
{
    [Theory]
    [InlineData("ferie dal 21 al 23 dicembre", "sì", "correggi", "non ho inviato nulla")]
    [InlineData("I need Paolo Ferrari's ok for 800 euros of chairs", "yes, send it", "change it", "I sent nothing")]
    public async Task It_is_sent_corrected_or_dropped(string wish, string yes, string correct, string dropped)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        if (yes.StartsWith('y'))
            await marco.SaysAsync("english");
        await marco.SaysAsync(wish);
        Assert.Contains(dropped, (await marco.SaysAsync("no")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("APPR-", (await marco.SaysAsync(yes)).Words, StringComparison.Ordinal);

        var preview = await marco.SaysAsync(wish);
        Assert.Contains(preview.Buttons[1] == "Modifica" ? "Vedi il percorso" : "See the path", (await marco.SaysAsync(correct)).Buttons);
        Assert.Equal(preview.Buttons, (await marco.SaysAsync("ok")).Buttons);
        Assert.Contains("APPR-2026-0000001", (await marco.SaysAsync(yes)).Words, StringComparison.Ordinal);
        await paolo.UntilAsync(messages => messages.FirstOrDefault(m => m.Card is not null && m.Words.Contains("APPR-2026-0000001", StringComparison.Ordinal)));
        Assert.DoesNotContain("APPR-2026-0000002", (await marco.SaysAsync(yes)).Words, StringComparison.Ordinal);
    }
}
