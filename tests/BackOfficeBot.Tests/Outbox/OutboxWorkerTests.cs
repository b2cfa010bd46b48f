using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Outbox;

public sealed class OutboxWorkerTests
{
    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_message_leaves_at_once_after_its_transaction_without_the_clock_moving(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider, worker: true);
        await test.SendAsync(TestOffice.Message());
        await Until.TrueAsync(async () => (await test.MessagesAsync()) is [{ State: OutboxState.Sent, SentId: "sent-1", Attempts: 1, FinishedAt: not null }]);
        Assert.Single(test.Sender.Sent);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Nothing_leaves_of_what_was_rolled_back(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider, worker: true);
        await using (var work = await test.Office.BeginAsync(TestOffice.Anna))
            await work.SendAsync(TestOffice.Message("lost"));
        await test.SendAsync(TestOffice.Message("kept"));
        await AllFinishedAsync(test);
        Assert.Equal("kept", Assert.Single(test.Sender.Sent).Target);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Three_instances_send_each_message_once_and_in_the_order_of_its_conversation(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider, worker: true);
        await test.AddInstanceAsync(worker: true);
        await test.AddInstanceAsync(worker: true);
        for (var i = 0; i < 120; i++)
            await test.SendAsync(TestOffice.Message($"chat-{i % 5}", i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await AllFinishedAsync(test, advance: true);

        Assert.Equal(120, test.Sender.Sent.Count);
        Assert.Equal(120, test.Sender.Sent.Select(m => m.Sequence).Distinct().Count());
        foreach (var chat in test.Sender.Sent.GroupBy(m => m.Target))
            Assert.Equal(chat.OrderBy(m => m.Sequence).Select(m => m.Sequence), chat.Select(m => m.Sequence));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_worker_that_dies_while_sending_leaves_an_uncertain_message_that_is_never_sent_again(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        await test.SendAsync(TestOffice.Message());
        Assert.Single(await test.Outbox.ClaimAsync(TestOffice.Acme, 8, default));

        await test.AddInstanceAsync(worker: true);
        await test.SendAsync(TestOffice.Message("chat-2"));
        await Until.TrueAsync(async () => (await test.MessagesAsync())[1].State == OutboxState.Sent || Advance(test, TimeSpan.FromSeconds(1)));
        Assert.Equal(OutboxState.Sending, (await test.MessagesAsync())[0].State);

        await Until.TrueAsync(async () => (await test.MessagesAsync())[0].State == OutboxState.Uncertain || Advance(test, TimeSpan.FromSeconds(5)));
        Assert.Equal("chat-2", Assert.Single(test.Sender.Sent).Target);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task What_became_of_each_is_in_the_ledger(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider, worker: true);
        var conversations = test.Services.GetRequiredService<Conversations>();
        await conversations.SeenAsync(new() { Organisation = TestOffice.Acme, ConversationId = "blocked", PersonId = "anna", ServiceUrl = "https://x/", Reference = "{}" });
        test.Sender.Answer = (m, _) => m.Target switch
        {
            "blocked" => Task.FromResult<Delivery>(new Delivery.Refused("BotBlockedByUser", Unreachable: true)),
            "timeout" => Task.FromResult<Delivery>(new Delivery.Uncertain("504")),
            "broken" => throw new HttpRequestException("connection reset"),
            "busy" when m.Attempts == 1 => Task.FromResult<Delivery>(new Delivery.Later(TimeSpan.FromSeconds(30), "429")),
            _ => Task.FromResult<Delivery>(new Delivery.Sent("id")),
        };
        foreach (var target in new[] { "blocked", "timeout", "broken", "busy", "busy" })
            await test.SendAsync(TestOffice.Message(target));

        await Until.TrueAsync(async () => (await test.MessagesAsync())[3] is { Attempts: 1, State: OutboxState.Waiting });
        Assert.Equal(OutboxState.Waiting, (await test.MessagesAsync())[4].State);
        await AllFinishedAsync(test, advance: true);

        var ledger = await test.MessagesAsync();
        Assert.Equal(
            [(OutboxState.Refused, "BotBlockedByUser"), (OutboxState.Uncertain, "504"), (OutboxState.Uncertain, "HttpRequestException"), (OutboxState.Sent, null), (OutboxState.Sent, null)],
            ledger.Select(m => (m.State, m.Cause)));
        Assert.Equal([1, 1, 1, 2, 2], ledger.Select(m => m.Attempts));
        Assert.True((await conversations.FindAsync(TestOffice.Acme, "blocked"))!.Unreachable);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_later_hour_is_waited_for_and_holds_nobody_back(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var reminder = TestOffice.Message(text: "later");
        reminder.NotBefore = test.Time.GetUtcNow() + TimeSpan.FromHours(1);
        await test.SendAsync(reminder);
        await test.SendAsync(TestOffice.Message(text: "now"));
        Assert.Equal("now", Assert.Single(await test.Outbox.ClaimAsync(TestOffice.Acme, 8, default)).Activity);
        test.Time.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await test.Outbox.ClaimAsync(TestOffice.Acme, 8, default));
        await test.Outbox.FinishAsync((await test.MessagesAsync())[1], new Delivery.Sent(null), default);
        Assert.Equal("later", Assert.Single(await test.Outbox.ClaimAsync(TestOffice.Acme, 8, default)).Activity);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_decision_leaves_before_a_digest(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        await test.SendAsync(new() { Target = "a", Conversation = "{}", Activity = "digest", Priority = 9 });
        await test.SendAsync(new() { Target = "b", Conversation = "{}", Activity = "decision", Priority = 1 });
        Assert.Equal("decision", Assert.Single(await test.Outbox.ClaimAsync(TestOffice.Acme, 1, default)).Activity);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task The_same_key_is_written_once_and_a_newer_card_replaces_the_one_that_waits(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        for (var i = 0; i < 2; i++)
            await test.SendAsync(new() { Target = "a", Conversation = "{}", Activity = $"digest {i}", IdempotencyKey = "digest-anna-2026-11-24" });
        for (var i = 0; i < 3; i++)
            await test.SendAsync(new() { Target = "b", Conversation = "{}", Activity = $"card {i}", CoalescingKey = "card-7" });
        Assert.Equal(["digest 0", "card 2"], (await test.Outbox.ClaimAsync(TestOffice.Acme, 8, default)).OrderBy(m => m.Sequence).Select(m => m.Activity));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task What_a_process_committed_before_it_was_killed_leaves_once_the_next_one_starts(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        await test.SendAsync(TestOffice.Message());
        await test.AddInstanceAsync(worker: true);
        await Until.TrueAsync(async () => (await test.MessagesAsync()) is [{ State: OutboxState.Sent, Attempts: 1 }]);
        Assert.Single(test.Sender.Sent);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_worker_that_was_only_slow_writes_what_it_knows_over_uncertain(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        await test.SendAsync(TestOffice.Message());
        var message = Assert.Single(await test.Outbox.ClaimAsync(TestOffice.Acme, 1, default));
        test.Time.Advance(new DeliveryOptions().Lease + TimeSpan.FromSeconds(1));
        Assert.Equal(1, await test.Outbox.MarkUncertainAsync(default));
        await test.Outbox.FinishAsync(message, new Delivery.Sent("id"), default);
        Assert.Equal((OutboxState.Sent, "id", null), (await test.MessagesAsync()).Select(m => (m.State, m.SentId, m.Cause)).Single());
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_card_that_was_being_replaced_by_a_worker_that_died_is_replaced_again(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        await test.SendAsync(new() { Target = "a", Kind = OutboxKind.Update, ActivityId = "m", Conversation = "{}", Activity = "{}" });
        Assert.Single(await test.Outbox.ClaimAsync(TestOffice.Acme, 1, default));
        test.Time.Advance(new DeliveryOptions().Lease + TimeSpan.FromSeconds(1));
        Assert.Equal(0, await test.Outbox.MarkUncertainAsync(default));
        Assert.Equal(2, Assert.Single(await test.Outbox.ClaimAsync(TestOffice.Acme, 1, default)).Attempts);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Only_organisations_with_something_open_are_looked_at_and_none_where_nothing_is_due(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        Assert.Empty(await test.Outbox.WaitingAsync(default));
        var later = TestOffice.Message();
        later.NotBefore = test.Time.GetUtcNow() + TimeSpan.FromHours(1);
        await test.SendAsync(later);
        Assert.Empty(await test.Outbox.WaitingAsync(default));
        foreach (var organisation in new[] { "b", "a", "b" })
        {
            await using var work = await test.Office.BeginAsync(Actor.Bot(organisation));
            await work.SendAsync(TestOffice.Message());
            await work.CommitAsync();
        }
        Assert.Equal([TestOffice.Acme, "a", "b"], await test.Outbox.WaitingAsync(default));
        Assert.Equal("a", Assert.Single(await test.Outbox.ClaimAsync("a", 8, default)).Organisation);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Who_is_unreachable_gets_nothing_more_of_what_waits(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        for (var i = 0; i < 3; i++)
            await test.SendAsync(TestOffice.Message("gone"));
        await test.SendAsync(TestOffice.Message("there"));
        var first = (await test.Outbox.ClaimAsync(TestOffice.Acme, 1, default)).Single();
        await test.Outbox.FinishAsync(first, new Delivery.Refused("Blocked 403", Unreachable: true), default);
        Assert.Equal(["there"], (await test.Outbox.ClaimAsync(TestOffice.Acme, 8, default)).Select(m => m.Target));
        Assert.Equal([OutboxState.Refused, OutboxState.Refused, OutboxState.Refused, OutboxState.Sending], (await test.MessagesAsync()).Select(m => m.State));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task The_same_key_from_two_instances_at_once_or_twice_in_one_work_is_written_once_and_fails_nobody(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        Office[] instances = [test.Office, (await test.AddInstanceAsync()).GetRequiredService<Office>()];
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
        {
            await using var work = await instances[i % 2].BeginAsync(TestOffice.Anna);
            await work.CreateAsync(TestOffice.NewMeeting());
            for (var twice = 0; twice < 2; twice++)
                await work.SendAsync(new() { Target = "a", Conversation = "{}", Activity = "digest", IdempotencyKey = $"digest-{i / 4}" });
            await work.CommitAsync();
        })));
        Assert.Equal(5, (await test.MessagesAsync()).Count);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Stopping_waits_for_what_is_being_sent(StorageProvider provider)
    {
        var test = await TestOffice.OpenAsync(provider, worker: true);
        var (sending, answer) = (new TaskCompletionSource(), new TaskCompletionSource<Delivery>());
        test.Sender.Answer = (_, _) =>
        {
            sending.TrySetResult();
            return answer.Task;
        };
        await test.SendAsync(TestOffice.Message());
        await sending.Task;
        var worker = test.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<OutboxWorker>().Single();
        var stopping = worker.StopAsync(default);
        Assert.False(stopping.IsCompleted);
        answer.SetResult(new Delivery.Sent("id"));
        await stopping;
        Assert.Equal(OutboxState.Sent, (await test.MessagesAsync())[0].State);
        await test.DisposeAsync();
    }

    private static bool Advance(TestOffice test, TimeSpan by)
    {
        test.Time.Advance(by);
        return false;
    }

    private static Task AllFinishedAsync(TestOffice test, bool advance = false) => Until.TrueAsync(async () =>
        (await test.MessagesAsync()).TrueForAll(m => m.FinishedAt is not null) || (advance && Advance(test, TimeSpan.FromSeconds(1))));
}
