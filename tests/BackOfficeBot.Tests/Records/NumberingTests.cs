using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Records;

public sealed class NumberingTests
{
    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Fifty_at_once_from_two_instances_leave_no_gap_though_some_roll_back(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        Office[] instances = [test.Office, (await test.AddInstanceAsync()).GetRequiredService<Office>()];
        var random = new Random(42);
        var plans = Enumerable.Range(0, 50).Select(i => (Office: instances[i % 2], RollBack: random.Next(3) == 0)).ToList();

        await Task.WhenAll(plans.Select(plan => Task.Run(async () =>
        {
            await using var work = await plan.Office.BeginAsync(TestOffice.Anna);
            await work.CreateAsync(TestOffice.NewMeeting());
            if (!plan.RollBack)
                await work.CommitAsync();
        })));

        await using var db = await test.Office.ReadAsync(TestOffice.Acme);
        var references = await db.Records.OrderBy(r => r.Reference).Select(r => r.Reference).ToListAsync();
        Assert.Equal(Enumerable.Range(1, plans.Count(p => !p.RollBack)).Select(n => $"MEET-2026-{n:0000000}"), references);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Each_kind_and_organisation_counts_for_itself(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        await test.CreateAsync();
        var task = await test.CreateAsync(record: new() { Id = Guid.NewGuid(), Kind = "TASK", Title = "Contratto", State = "requested" });
        var elsewhere = await test.CreateAsync(new Actor("other", "zoe", "Zoe"));
        Assert.Equal("TASK-2026-0000001", task.Reference);
        Assert.Equal("MEET-2026-0000001", elsewhere.Reference);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task The_year_turns_at_midnight_of_the_organisations_zone(StorageProvider provider)
    {
        foreach (var (zone, offset) in new[] { ("Europe/Rome", 1), ("America/New_York", -5), ("Pacific/Auckland", 13) })
        {
            await using var test = await TestOffice.OpenAsync(provider, zone: zone);
            await TheYearTurnsAsync(test, new(2026, 12, 31, 23, 59, 59, TimeSpan.FromHours(offset)));
        }
    }

    private static async Task TheYearTurnsAsync(TestOffice test, DateTimeOffset lastSecond)
    {
        test.Time.SetUtcNow(lastSecond);
        Assert.Equal("MEET-2026-0000001", (await test.CreateAsync()).Reference);
        test.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("MEET-2027-0000001", (await test.CreateAsync()).Reference);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_clock_that_is_put_back_over_new_year_takes_no_number_twice(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        test.Time.SetUtcNow(new(2026, 12, 31, 23, 0, 0, TimeSpan.Zero));
        await test.CreateAsync();
        test.Time.AdjustTime(new(2026, 12, 31, 22, 30, 0, TimeSpan.Zero));
        var record = await test.CreateAsync();
        Assert.Equal("MEET-2026-0000001", record.Reference);
        test.Time.AdjustTime(new(2026, 12, 31, 22, 0, 0, TimeSpan.Zero));
        await test.ChangeAsync(TestOffice.Anna, record, "booked", r => r.State = "booked");
        Assert.True((await test.VerifyAsync(record.Id)).Intact);
        test.Time.AdjustTime(new(2026, 12, 31, 23, 30, 0, TimeSpan.Zero));
        Assert.Equal("MEET-2027-0000002", (await test.CreateAsync()).Reference);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_form_sent_twice_is_one_record_and_takes_one_number(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var id = Guid.NewGuid();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(async () =>
        {
            await using var work = await test.Office.BeginAsync(TestOffice.Anna);
            var answer = await work.CreateAsync(TestOffice.NewMeeting(id: id));
            await work.CommitAsync();
            return answer;
        })));
        Assert.Single(answers, a => a.IsNew);
        Assert.All(answers, a => Assert.Equal("MEET-2026-0000001", a.Record.Reference));
        Assert.Equal("MEET-2026-0000002", (await test.CreateAsync()).Reference);
    }
}
