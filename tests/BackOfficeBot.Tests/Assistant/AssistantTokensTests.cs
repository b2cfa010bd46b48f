using BackOfficeBot.Assistant;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Assistant;

public sealed class AssistantTokensTests
{
    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Skills_share_the_limit_of_their_organisation_and_day_and_what_was_not_used_is_given_back(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var test = await TestOffice.OpenAsync(provider, ct: ct);
        var tokens = new AssistantTokens(test.Services.GetRequiredService<OfficeDatabase>(), test.Time);
        var today = tokens.Today();
        Assert.Equal(20261124, today);

        Assert.True(await tokens.TryTakeAsync(TestOffice.Acme, "minutes", today, 60, 100, ct));
        Assert.False(await tokens.TryTakeAsync(TestOffice.Acme, "decisions", today, 41, 100, ct));
        Assert.True(await tokens.TryTakeAsync(TestOffice.Acme, "decisions", today, 40, 100, ct));
        Assert.True(await tokens.TryTakeAsync("other", "minutes", today, 100, 100, ct));
        Assert.True(await tokens.TryTakeAsync(TestOffice.Acme, "minutes", today + 1, 100, 100, ct));
        await tokens.CorrectAsync(TestOffice.Acme, "minutes", today, -25, ct);
        await tokens.CorrectAsync(TestOffice.Acme, "decisions", today, 5, ct);

        Assert.Equal(80, await tokens.UsedAsync(TestOffice.Acme, today, ct));
        // The numbers of records know nothing of it.
        await test.CreateAsync();
        Assert.Equal(0, (await new OfficeVerifier(test.Services.GetRequiredService<OfficeDatabase>()).VerifyAsync([TestOffice.Acme, "other"], _ => Task.CompletedTask, ct)).Findings);
    }
}
