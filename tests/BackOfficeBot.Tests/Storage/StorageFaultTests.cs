using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BackOfficeBot.Tests.Storage;

public sealed class StorageFaultTests
{
    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Fact]
    public async Task Of_two_works_that_wait_for_each_other_in_PostgreSql_one_is_done_and_the_other_may_try_again()
    {
        await using var test = await TestOffice.OpenAsync(StorageProvider.PostgreSql);
        var (a, b) = (await test.CreateAsync(), await test.CreateAsync());
        using var both = new Barrier(2);
        async Task<Exception?> BothAsync(Guid first, Guid second)
        {
            try
            {
                await using var work = await test.Office.BeginAsync(TestOffice.Anna);
                work.Note(await work.OpenAsync(first), "viewed");
                both.SignalAndWait();
                work.Note(await work.OpenAsync(second), "viewed");
                await work.CommitAsync();
                return null;
            }
            catch (Exception e)
            {
                return e;
            }
        }

        var ends = await Task.WhenAll(Task.Run(() => BothAsync(a.Id, b.Id)), Task.Run(() => BothAsync(b.Id, a.Id)));

        Assert.True(StorageFault.IsPassing(Assert.Single(ends, e => e is not null)));
        Assert.Equal(2, (await test.Office.HistoryAsync(TestOffice.Acme, a.Id)).Count);
        Assert.True((await test.VerifyAsync(a.Id)).Intact && (await test.VerifyAsync(b.Id)).Intact);
    }

    [Fact]
    public async Task A_server_that_breaks_the_connection_in_the_middle_leaves_nothing_of_the_work_and_no_gap()
    {
        await using var test = await TestOffice.OpenAsync(StorageProvider.PostgreSql);
        await using (var work = await test.Office.BeginAsync(TestOffice.Anna))
        {
            await work.CreateAsync(TestOffice.NewMeeting("Perduta"));
            await work.SendAsync(TestOffice.Message());
            await using (var db = await test.Office.ReadAsync(TestOffice.Acme))
                await db.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'");
            Assert.True(StorageFault.IsPassing(await Assert.ThrowsAnyAsync<Exception>(() => work.CommitAsync())));
        }
        Assert.Empty(await test.MessagesAsync());
        Assert.Equal("MEET-2026-0000001", (await test.CreateAsync()).Reference);
    }

    [Fact]
    public async Task Another_process_that_holds_the_SQLite_file_is_waited_for()
    {
        await using var test = await TestOffice.OpenAsync(StorageProvider.Sqlite);
        await using var other = await (await test.AddInstanceAsync()).GetRequiredService<Office>().BeginAsync(TestOffice.Marco);
        await other.CreateAsync(TestOffice.NewMeeting());
        var waiting = Task.Run(() => test.CreateAsync());
        Assert.False(waiting.IsCompleted);
        await other.CommitAsync();
        Assert.Equal("MEET-2026-0000002", (await waiting).Reference);
    }

    [Fact]
    public void What_passes_is_told_from_what_does_not()
    {
        Assert.True(StorageFault.IsPassing(new DbUpdateException("x", new SqliteException("database is locked", 5))));
        Assert.True(StorageFault.IsPassing(new InvalidOperationException("x", new PostgresException("could not serialize access", "ERROR", "ERROR", PostgresErrorCodes.SerializationFailure))));
        Assert.True(StorageFault.IsPassing(new NpgsqlException("gone", new IOException())));
        Assert.False(StorageFault.IsPassing(new DbUpdateException("x", new SqliteException("UNIQUE constraint failed", 19))));
        Assert.False(StorageFault.IsPassing(new InvalidOperationException("x")));
    }
}
