using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Storage;

public sealed class KeyRingTests
{
    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task What_one_instance_seals_another_opens(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var here = new CardSeals(test.Services.GetRequiredService<IDataProtectionProvider>(), TimeProvider.System).For("tenant", "chat");
        var state = here.Close("verb", "state"u8, TimeSpan.FromDays(1));
        var there = new CardSeals((await test.AddInstanceAsync()).GetRequiredService<IDataProtectionProvider>(), TimeProvider.System).For("tenant", "chat");

        var opened = there.Open("verb", state);

        Assert.Null(opened.Failure);
        Assert.Equal("state"u8.ToArray(), opened.State.ToArray());
    }
}
