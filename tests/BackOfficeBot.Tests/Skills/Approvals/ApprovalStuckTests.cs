using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Approvals;

/// The requests where nothing goes on, for those whom they concern.
public sealed class ApprovalStuckTests
{
    [Theory]
    [InlineData("richieste ferme", "Richieste ferme", "italiano")]
    [InlineData("quali approvazioni sono in ritardo?", "Richieste in ritardo", "italiano")]
    [InlineData("which requests are stuck?", "Stuck requests", "english")]
    [InlineData("late approvals", "Late requests", "english")]
    public async Task Only_those_are_listed_that_are_late_or_without_news_for_both_sides(string said, string heading, string language)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo, sara) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("sara.greco"));
        foreach (var person in new[] { marco, paolo, sara })
            await person.SaysAsync(language);
        await SendAsync(marco, "ferie il 21 dicembre");
        await paolo.ReadsAsync("21");
        Assert.DoesNotContain(heading, (await paolo.SaysAsync(said)).Words, StringComparison.Ordinal);

        await day.ElapseAsync(TimeSpan.FromDays(8));
        await SendAsync(marco, "ferie il 28 dicembre");
        await paolo.ReadsAsync("28");

        foreach (var person in new[] { paolo, marco })
        {
            var listed = await person.SaysAsync(said);
            Assert.Contains(heading, listed.Words, StringComparison.Ordinal);
            Assert.Contains("APPR-2026-0000001", listed.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("APPR-2026-0000002", listed.Words, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("APPR-", (await sara.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    private static async Task SendAsync(Chat chat, string text)
    {
        var preview = await chat.SaysAsync(text);
        await chat.PressesAsync(preview, preview.Buttons[0]);
    }
}
