using BackOfficeBot.Outbox;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Outbox;

public sealed class ConversationsTests
{
    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task The_latest_address_is_kept_and_written_only_when_it_is_new(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var conversations = test.Services.GetRequiredService<Conversations>();
        await conversations.SeenAsync(Told("https://old/"));
        var first = (await conversations.FindAsync(TestOffice.Acme, "c"))!.UpdatedAt;
        test.Time.Advance(TimeSpan.FromMinutes(20));
        await conversations.SeenAsync(Told("https://old/"));
        Assert.Equal(first, (await conversations.FindAsync(TestOffice.Acme, "c"))!.UpdatedAt);
        await conversations.SeenAsync(Told("https://new/"));
        Assert.Equal("https://new/", (await conversations.OfPersonAsync(TestOffice.Acme, "anna"))!.ServiceUrl);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Whoever_could_not_be_reached_is_again_once_they_write(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var conversations = test.Services.GetRequiredService<Conversations>();
        await conversations.SeenAsync(Told("https://x/"));
        await conversations.UnreachableAsync(TestOffice.Acme, "c");
        Assert.True((await conversations.FindAsync(TestOffice.Acme, "c"))!.Unreachable);
        await conversations.SeenAsync(Told("https://x/"));
        Assert.False((await conversations.FindAsync(TestOffice.Acme, "c"))!.Unreachable);
    }

    private static Conversation Told(string serviceUrl) =>
        new() { Organisation = TestOffice.Acme, ConversationId = "c", PersonId = "anna", ServiceUrl = serviceUrl, Reference = "{}" };
}
