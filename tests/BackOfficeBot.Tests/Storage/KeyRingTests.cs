using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Storage;

public sealed class KeyRingTests
{
    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Two_instances_that_start_at_once_on_an_empty_database_open_what_the_other_sealed(StorageProvider provider)
    {
        await using var test = TestOffice.Create(provider);
        var instances = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => test.AddInstanceAsync())));
        var seals = instances.Select(i => new CardSeals(i.GetRequiredService<IDataProtectionProvider>(), TimeProvider.System).For("tenant", "chat")).ToList();
        var states = await Task.WhenAll(seals.Select(s => Task.Run(() => s.Close("verb", "state"u8, TimeSpan.FromDays(1)))));
        Assert.Null(seals[0].Open("verb", states[1]).Failure);
        Assert.Null(seals[1].Open("verb", states[0]).Failure);
    }

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
