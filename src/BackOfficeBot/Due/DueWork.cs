using BackOfficeBot.Records;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Due;

/// What a unit of work does to the rows that fall due, inside its transaction.
internal static class DueWork
{
    /// Sets the instant of a record's task, or moves it; without an instant there is nothing to do any more.
    public static async Task DueAsync(this Work work, Record record, string task, DateTimeOffset? at, CancellationToken ct = default)
    {
        await work.WrittenAsync(record, ct);
        await work.PutDueAsync(record, task, at, ct);
    }

    /// The same of a record that is written already.
    public static Task PutDueAsync(this Work work, Record record, string task, DateTimeOffset? at, CancellationToken ct)
    {
        var organisation = work.Actor.Organisation;
        return work.Db.Database.ExecuteSqlAsync(at is not { UtcTicks: var ticks }
            ? $"""DELETE FROM "Due" WHERE "Organisation" = {organisation} AND "RecordId" = {record.Id} AND "Task" = {task}"""
            : (FormattableString)$"""
            INSERT INTO "Due" ("Organisation", "RecordId", "Task", "At", "NotBefore", "Attempts") VALUES ({organisation}, {record.Id}, {task}, {ticks}, {ticks}, 0)
            ON CONFLICT ("Organisation", "RecordId", "Task") DO UPDATE SET "At" = excluded."At", "NotBefore" = excluded."At", "Attempts" = 0
            """, ct);
    }

    /// Another record's task is due at once, if it has a row. What a worker has in its hands, or failed at, stays with it: its row is another one now, so it can see that there is more.
    public static Task WakeAsync(this Work work, Guid recordId, string task, CancellationToken ct = default) => work.Db.Database.ExecuteSqlAsync(
        $"""
        UPDATE "Due" SET "At" = {work.Now.UtcTicks}, "NotBefore" = CASE WHEN "Attempts" = 0 THEN {work.Now.UtcTicks} ELSE "NotBefore" END
        WHERE "Organisation" = {work.Actor.Organisation} AND "RecordId" = {recordId} AND "Task" = {task}
        """, ct);

    /// The same of every record that was made from this one.
    public static Task WakeMadeAsync(this Work work, Guid origin, string task, CancellationToken ct = default) => work.Db.Database.ExecuteSqlAsync(
        $"""
        UPDATE "Due" SET "At" = {work.Now.UtcTicks}, "NotBefore" = CASE WHEN "Attempts" = 0 THEN {work.Now.UtcTicks} ELSE "NotBefore" END
        WHERE "Organisation" = {work.Actor.Organisation} AND "RecordId" IN (SELECT "FromId" FROM "Links" WHERE "Organisation" = {work.Actor.Organisation} AND "ToId" = {origin}) AND "Task" = {task}
        """, ct);

    /// A record has something to do at once, once however often that is said. What a worker has in its hands stays with it, as above.
    public static Task CallAsync(this Work work, Guid recordId, string task, CancellationToken ct = default) => work.Db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO "Due" ("Organisation", "RecordId", "Task", "At", "NotBefore", "Attempts") VALUES ({work.Actor.Organisation}, {recordId}, {task}, {work.Now.UtcTicks}, {work.Now.UtcTicks}, 0)
        ON CONFLICT ("Organisation", "RecordId", "Task") DO UPDATE SET "At" = excluded."At", "NotBefore" = CASE WHEN "Due"."Attempts" = 0 THEN excluded."NotBefore" ELSE "Due"."NotBefore" END
        """, ct);

    /// True for the one that may do it: the row is taken away with this transaction. False where it was moved, withdrawn or done meanwhile.
    public static async Task<bool> TakeAsync(this Work work, DueRow due, CancellationToken ct = default) =>
        await work.Db.Due.Where(d => d.RecordId == due.RecordId && d.Task == due.Task && d.At == due.At).ExecuteDeleteAsync(ct) == 1;
}
