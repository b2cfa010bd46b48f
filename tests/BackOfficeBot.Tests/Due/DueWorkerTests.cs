using System.Collections.Concurrent;
using BackOfficeBot.Due;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackOfficeBot.Tests.Due;

public sealed class DueWorkerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task What_is_due_is_done_at_its_instant_and_once(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var ring = new Ring(test);
        var record = await AppointAsync(test, Noon);

        await ring.RunAsync(test.Services);
        Assert.Empty(ring.Rung);
        test.Time.SetUtcNow(Noon);
        await ring.RunAsync(test.Services);
        await ring.RunAsync(test.Services);

        Assert.Equal(record.Id, Assert.Single(ring.Rung));
        Assert.Empty(await StandingAsync(test));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Of_several_instances_each_thing_is_done_by_one(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var instances = new[] { test.Services, await test.AddInstanceAsync(), await test.AddInstanceAsync() };
        var ring = new Ring(test);
        for (var i = 0; i < 40; i++)
            await AppointAsync(test, Noon.AddSeconds(i));
        test.Time.SetUtcNow(Noon.AddHours(1));

        await Task.WhenAll(instances.Select(i => ring.RunAsync(i)));

        Assert.Equal(40, ring.Rung.Count);
        Assert.Equal(40, ring.Rung.Distinct().Count());
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task What_was_moved_or_withdrawn_is_not_done_at_its_old_instant(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var ring = new Ring(test);
        var moved = await AppointAsync(test, Noon);
        var withdrawn = await AppointAsync(test, Noon);
        await ChangeAsync(test, moved, Noon.AddHours(2));
        await ChangeAsync(test, withdrawn, null);

        test.Time.SetUtcNow(Noon.AddHours(1));
        await ring.RunAsync(test.Services);
        Assert.Empty(ring.Rung);
        test.Time.SetUtcNow(Noon.AddHours(2));
        await ring.RunAsync(test.Services);
        Assert.Equal(moved.Id, Assert.Single(ring.Rung));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Whoever_moves_it_while_it_is_being_done_is_obeyed(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var ring = new Ring(test) { Before = due => ChangeAsync(test, due, Noon.AddDays(1)) };
        await AppointAsync(test, Noon);
        test.Time.SetUtcNow(Noon);

        await ring.RunAsync(test.Services);

        Assert.Empty(ring.Rung);
        Assert.Equal(Noon.AddDays(1), Assert.Single(await StandingAsync(test)).At);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task What_fails_is_tried_again_after_a_pause_that_grows(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var fails = 2;
        var ring = new Ring(test) { Before = _ => fails-- > 0 ? throw new HttpRequestException("away") : Task.CompletedTask };
        await AppointAsync(test, Noon);
        test.Time.SetUtcNow(Noon);

        await ring.RunAsync(test.Services);
        Assert.Equal(Noon.AddMinutes(1), Assert.Single(await StandingAsync(test)).NotBefore);
        test.Time.SetUtcNow(Noon.AddMinutes(1));
        await ring.RunAsync(test.Services);
        Assert.Equal(Noon.AddMinutes(3), Assert.Single(await StandingAsync(test)).NotBefore);
        test.Time.SetUtcNow(Noon.AddMinutes(3));
        await ring.RunAsync(test.Services);
        Assert.Single(ring.Rung);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_worker_that_dies_leaves_it_to_the_next_after_its_lease(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var ring = new Ring(test);
        await AppointAsync(test, Noon);
        test.Time.SetUtcNow(Noon);
        Assert.Single(await test.Services.GetRequiredService<DueStore>().ClaimAsync(8, default));

        await ring.RunAsync(test.Services);
        Assert.Empty(ring.Rung);
        test.Time.Advance(DueStore.Lease);
        await ring.RunAsync(test.Services);
        Assert.Single(ring.Rung);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Stopping_does_what_was_begun_and_begins_nothing_more(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var (begun, goOn) = (new SemaphoreSlim(0), new TaskCompletionSource());
        var ring = new Ring(test)
        {
            Before = _ =>
            {
                begun.Release();
                return goOn.Task;
            },
        };
        for (var i = 0; i < 20; i++)
            await AppointAsync(test, Noon);
        test.Time.SetUtcNow(Noon);
        using var stop = new CancellationTokenSource();
        var running = ring.RunAsync(test.Services, stop.Token);
        for (var i = 0; i < 8; i++)
            Assert.True(await begun.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        await stop.CancelAsync();
        Assert.False(running.IsCompleted);
        goOn.SetResult();
        await running;

        Assert.Equal(8, ring.Rung.Count);
        Assert.All(await StandingAsync(test), d => Assert.Equal(0, d.Attempts));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task What_falls_due_while_many_wait_does_not_wait_for_all_of_them(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var ring = new Ring(test);
        for (var i = 0; i < 100; i++)
            await AppointAsync(test, Noon);
        var later = await AppointAsync(test, Noon.AddMinutes(5));
        test.Time.SetUtcNow(Noon.AddMinutes(6));

        await ring.RunAsync(test.Services);

        Assert.Equal(101, ring.Rung.Count);
        Assert.InRange(ring.Rung.ToList().IndexOf(later.Id), 0, 40);
    }

    [Fact]
    public async Task What_takes_long_keeps_nothing_else_waiting()
    {
        await using var test = await TestOffice.OpenAsync(StorageProvider.Sqlite);
        var goOn = new TaskCompletionSource();
        var slow = await AppointAsync(test, Noon);
        for (var i = 1; i < 20; i++)
            await AppointAsync(test, Noon.AddSeconds(i));
        test.Time.SetUtcNow(Noon.AddMinutes(1));
        var ring = new Ring(test) { Before = due => due.RecordId == slow.Id ? goOn.Task : Task.CompletedTask };

        var running = ring.RunAsync(test.Services);

        await Until.TrueAsync(() => Task.FromResult(ring.Rung.Count == 19));
        goOn.SetResult();
        await running;
        Assert.Equal(20, ring.Rung.Count);
    }

    [Fact]
    public async Task Nothing_is_appointed_by_what_was_rolled_back()
    {
        await using var test = await TestOffice.OpenAsync(StorageProvider.Sqlite);
        await using (var work = await test.Office.BeginAsync(TestOffice.Anna))
        {
            var (record, _) = await work.CreateAsync(TestOffice.NewMeeting());
            await work.DueAsync(record, Ring.Bell, Noon);
        }
        Assert.Empty(await StandingAsync(test));
    }

    private static async Task<Record> AppointAsync(TestOffice test, DateTimeOffset at)
    {
        await using var work = await test.Office.BeginAsync(TestOffice.Anna);
        var (record, _) = await work.CreateAsync(TestOffice.NewMeeting());
        await work.DueAsync(record, Ring.Bell, at);
        await work.CommitAsync();
        return record;
    }

    private static Task ChangeAsync(TestOffice test, Record record, DateTimeOffset? at) => ChangeAsync(test, new DueRow { RecordId = record.Id }, at);

    private static async Task ChangeAsync(TestOffice test, DueRow due, DateTimeOffset? at)
    {
        await using var work = await test.Office.BeginAsync(TestOffice.Anna);
        await work.DueAsync(await work.OpenAsync(due.RecordId), Ring.Bell, at);
        await work.CommitAsync();
    }

    private static async Task<List<DueRow>> StandingAsync(TestOffice test)
    {
        await using var db = await test.Office.ReadAsync(TestOffice.Acme);
        return await db.Due.ToListAsync();
    }

    private sealed class Ring(TestOffice test) : IDueHandler
    {
        public const string Bell = "test.bell";

        public string Task => Bell;
        public ConcurrentQueue<Guid> Rung { get; } = [];
        public Func<DueRow, Task> Before { get; init; } = _ => System.Threading.Tasks.Task.CompletedTask;

        public async Task RunAsync(DueRow due, CancellationToken ct)
        {
            await Before(due);
            await using var work = await test.Office.BeginAsync(Actor.Bot(due.Organisation), ct);
            if (!await work.TakeAsync(due, ct))
                return;
            await work.CommitAsync(ct);
            Rung.Enqueue(due.RecordId);
        }

        public async Task RunAsync(IServiceProvider instance, CancellationToken ct = default)
        {
            using var worker = new DueWorker(instance.GetRequiredService<DueStore>(), [this], instance.GetRequiredService<BackOfficeBot.Health.Workers>(), test.Time, NullLogger<DueWorker>.Instance);
            await worker.RunAsync(ct);
        }
    }
}
