using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Delivery;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Desk;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Became = BackOfficeBot.Outbox.Delivery;

namespace BackOfficeBot.Tests.Skills.Delivery;

public sealed class DeliveryLedgerTests
{
    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Each_message_counts_under_what_became_of_it(StorageProvider provider)
    {
        await using var test = await OpenAsync(provider);
        await SendAsync(test, "a", new Became.Sent("id"));
        await SendAsync(test, "b", new Became.Refused("TooLarge 413"));
        await SendAsync(test, "c", new Became.Uncertain("500"));
        await SendAsync(test, "d", new Became.Later(TimeSpan.FromHours(1), "429"));
        await SeenAsync(test, "chat-of-e", "e");
        await SendAsync(test, "chat-of-e", new Became.Refused("Blocked 403", Unreachable: true));

        var counts = await Ledger(test).CountAsync(TestOffice.Acme, default);
        Assert.Equal([0, 1, 1, 1, 1, 0], Enum.GetValues<DeliveryCause>().Select(c => counts[c]));
        Assert.Equal([("TooLarge 413", null)], (await Ledger(test).ListAsync(TestOffice.Acme, DeliveryCause.Failed, default)).Select(l => (l.Code!, l.PersonId)));
        Assert.Equal("e", Assert.Single(await Ledger(test).ListAsync(TestOffice.Acme, DeliveryCause.Blocked, default)).PersonId);
        Assert.All((await Ledger(test).CountAsync("another", default)).Values, n => Assert.Equal(0, n));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Who_opened_another_chat_is_reached_there(StorageProvider provider)
    {
        await using var test = await OpenAsync(provider);
        await SeenAsync(test, "old", "anna");
        await test.Services.GetRequiredService<Conversations>().UnreachableAsync(TestOffice.Acme, "old");
        test.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(await Ledger(test).ListAsync(TestOffice.Acme, DeliveryCause.Blocked, default));
        await SeenAsync(test, "new", "anna");
        Assert.Empty(await Ledger(test).ListAsync(TestOffice.Acme, DeliveryCause.Blocked, default));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task For_whom_something_waits_without_a_chat_is_listed_until_there_is_one(StorageProvider provider)
    {
        await using var test = await OpenAsync(provider);
        await test.CreateAsync(record: Note("marco"));
        Assert.Equal("marco", Assert.Single(await Ledger(test).ListAsync(TestOffice.Acme, DeliveryCause.NotInstalled, default)).PersonId);
        await SeenAsync(test, "chat-of-marco", "marco");
        Assert.Empty(await Ledger(test).ListAsync(TestOffice.Acme, DeliveryCause.NotInstalled, default));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Only_what_failed_and_is_still_true_is_sent_again(StorageProvider provider)
    {
        await using var test = await OpenAsync(provider);
        var (still, moved) = (await test.CreateAsync(record: Note("marco")), await test.CreateAsync(record: Note("marco")));
        await SendAsync(test, "still", new Became.Refused("Invalid 400"), still);
        await SendAsync(test, "moved", new Became.Refused("Invalid 400"), moved);
        await SendAsync(test, "loose", new Became.Refused("gave up: 429"));
        await SendAsync(test, "unsure", new Became.Uncertain("500"), still);
        test.Time.Advance(TimeSpan.FromMinutes(1));
        await test.ChangeAsync(TestOffice.Anna, moved, "changed", r => r.Title = "Another");

        Assert.Equal((2, 1), await Ledger(test).RetryAsync(TestOffice.Acme, default));
        Assert.Equal(["loose", "still"], (await test.Outbox.ClaimAsync(TestOffice.Acme, 9, default)).Select(m => m.Target).Order());
        Assert.Equal((0, 0), await Ledger(test).RetryAsync(TestOffice.Acme, default));
        Assert.Equal(OutboxState.Uncertain, (await test.MessagesAsync()).Single(m => m.Target == "unsure").State);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Yesterdays_digest_and_what_was_told_since_are_not_sent_again(StorageProvider provider)
    {
        await using var test = await OpenAsync(provider);
        var record = await test.CreateAsync(record: Note("marco"));
        await SendAsync(test, "chat", new Became.Refused("Invalid 400"), record);
        await SendAsync(test, "chat", new Became.Sent("id"), record);
        await SendAsync(test, "digest", new Became.Refused("Invalid 400"));
        test.Time.Advance(TimeSpan.FromHours(25));
        Assert.Equal((0, 2), await Ledger(test).RetryAsync(TestOffice.Acme, default));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Of_digests_the_newest_of_each_slot_is_made_anew_and_none_is_sent_as_it_was(StorageProvider provider)
    {
        await using var test = await OpenAsync(provider);
        var record = await test.CreateAsync(record: Note("marco"));
        await SendAsync(test, "chat", new Became.Refused("Invalid 400"), record, "digest:morning:x:20261123");
        test.Time.Advance(TimeSpan.FromHours(23));
        foreach (var key in new[] { "digest:morning:x:20261124", "digest:evening:x:20261124" })
            await SendAsync(test, "chat", new Became.Refused("Invalid 400"), record, key);

        Assert.Equal((2, 1), await Ledger(test).RetryAsync(TestOffice.Acme, default));

        Assert.Empty(await test.Outbox.ClaimAsync(TestOffice.Acme, 9, default));
        Assert.Equal(1, (await Ledger(test).CountAsync(TestOffice.Acme, default))[DeliveryCause.Dropped]);
        await using var db = await test.Office.ReadAsync(TestOffice.Acme);
        Assert.Equal(["digest.again|digest:evening:x:20261124", "digest.again|digest:morning:x:20261124"], db.Due.Select(d => d.Task).Order());
    }

    private static async Task<TestOffice> OpenAsync(StorageProvider provider)
    {
        var test = TestOffice.Create(provider, kinds: [new NoteKind()], also: services => services.AddSingleton<DeliveryLedger>());
        await test.AddInstanceAsync();
        return test;
    }

    private static DeliveryLedger Ledger(TestOffice test) => test.Services.GetRequiredService<DeliveryLedger>();

    private static Record Note(string owner) => NoteKind.New("Call the bank", owner);

    private static ValueTask SeenAsync(TestOffice test, string chat, string person) => test.Services.GetRequiredService<Conversations>().SeenAsync(
        new() { Organisation = TestOffice.Acme, ConversationId = chat, PersonId = person, ServiceUrl = "https://x/", Reference = "{}" });

    private static async Task SendAsync(TestOffice test, string target, Became became, Record? about = null, string? key = null)
    {
        await using (var work = await test.Office.BeginAsync(TestOffice.Anna))
        {
            await work.SendAsync(TestOffice.Message(target, key: key), about);
            await work.CommitAsync();
        }
        await test.Outbox.FinishAsync(Assert.Single(await test.Outbox.ClaimAsync(TestOffice.Acme, 1, default)), became, default);
    }
}
