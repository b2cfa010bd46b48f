using BackOfficeBot.Health;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Records;

/// What administrators set by card and everything asks for: the records of a kind that hold, of all organisations, in memory. Another instance knows of a change after <see cref="Every"/>.
internal abstract class StandingRecords<T>(OfficeDatabase database, Workers workers, TimeProvider time, string kind, string state) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile IReadOnlyList<T> _all = [];

    public IReadOnlyList<T> All => _all;

    /// Of two at once the later one reads what the earlier one saw, and more.
    public async Task ReadAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            await ReadNowAsync(ct);
        }
        finally
        {
            _one.Release();
        }
    }

    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    private async Task ReadNowAsync(CancellationToken ct)
    {
        await using var db = await database.ReadAsync(null, ct);
        // Many a firm sets none, and need not wait at each start until EF has compiled the question below.
        var some = await db.ValuesAsync<int>($"""SELECT 1 AS "Value" FROM "Records" WHERE "Kind" = {kind} AND "State" = {state} LIMIT 1""", ct);
        List<Record> records = some is [] ? [] : await db.Records.IgnoreQueryFilters().Where(r => r.Kind == kind && r.State == state).OrderByDescending(r => r.UpdatedAt).ToListAsync(ct);
        _all = [.. records.Select(Read)];
        Known(_all);
    }

    protected abstract T Read(Record record);

    protected virtual void Known(IReadOnlyList<T> all)
    {
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => workers.KeepAsync(kind, LoopAsync, stoppingToken);

    // What was known before holds while it cannot be read.
    private async Task LoopAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            await ReadAsync(ct);
            workers.Round(kind, isWell: true);
        }
        while (await timer.WaitForNextTickAsync(ct));
    }
}
