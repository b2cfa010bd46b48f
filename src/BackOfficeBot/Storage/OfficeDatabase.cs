using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Storage;

/// Hands out contexts once the database is ready. SQLite takes one writer at a time, so that writers of this process queue here and not in a busy file.
internal sealed class OfficeDatabase(Func<OfficeDb> rent, bool oneWriter, StorageReady ready) : IDisposable
{
    private readonly SemaphoreSlim? _writer = oneWriter ? new(1, 1) : null;

    public bool LocksRows => _writer is null;

    /// A context for reading one organisation's rows; without an organisation, for the few tables and jobs that stand above them.
    public async ValueTask<OfficeDb> ReadAsync(string? organisation, CancellationToken ct)
    {
        await ready.WaitAsync(ct);
        var db = rent();
        db.Organisation = organisation;
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }

    /// A context that may write. Hold it briefly and never across a call to another service.
    public async ValueTask<Writer> WriteAsync(string? organisation, CancellationToken ct)
    {
        await ready.WaitAsync(ct);
        if (_writer is not null)
            await _writer.WaitAsync(ct);
        var db = rent();
        db.Organisation = organisation;
        // Once, before it is saved; EF would look at every column again at each step.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        // What cannot be saved ends the whole transaction: nothing goes back to a point within it.
        db.Database.AutoSavepointsEnabled = false;
        return new(db, _writer);
    }

    /// For the key ring, whose interface knows no waiting; a turn has waited for the database before it seals anything.
    public OfficeDb Rent()
    {
        ready.WaitAsync(CancellationToken.None).GetAwaiter().GetResult();
        var db = rent();
        db.Organisation = null;
        return db;
    }

    public void Dispose() => _writer?.Dispose();

    internal sealed class Writer(OfficeDb db, SemaphoreSlim? gate) : IAsyncDisposable
    {
        private SemaphoreSlim? _gate = gate;

        public OfficeDb Db => db;

        public async ValueTask DisposeAsync()
        {
            await db.DisposeAsync();
            Interlocked.Exchange(ref _gate, null)?.Release();
        }
    }
}
