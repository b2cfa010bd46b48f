using BackOfficeBot.Outbox;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Records;

/// What goes when a record is erased: what its history said, its own links, its words, its messages, what would fall due. That others led to it stands in their histories, by its number.
internal static class Erasure
{
    public static async Task ForgetAsync(this OfficeDb db, Record record, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE "History" SET "Salt" = NULL, "PersonId" = '', "PersonName" = '', "OnBehalfOfId" = NULL, "OnBehalfOfName" = NULL, "Reason" = NULL, "ActivityId" = NULL, "Changes" = '[]'
            WHERE "Organisation" = {record.Organisation} AND "RecordId" = {record.Id}
            """, ct);
        await db.Links.Where(l => l.FromId == record.Id).ExecuteDeleteAsync(ct);
        await db.RecordPeople.Where(p => p.RecordId == record.Id).ExecuteDeleteAsync(ct);
        await db.RecordTexts.Where(t => t.RecordId == record.Id).ExecuteDeleteAsync(ct);
        await db.CardCopies.Where(c => c.RecordId == record.Id).ExecuteDeleteAsync(ct);
        await db.Outbox.Where(m => m.RecordId == record.Id).ExecuteDeleteAsync(ct);
        await db.Due.Where(d => d.RecordId == record.Id).ExecuteDeleteAsync(ct);
    }

    /// The same of some lines only; and of its messages what they said: where its cards stand is still known.
    public static async Task ForgetLinesAsync(this OfficeDb db, Record record, IReadOnlyList<int> lines, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        foreach (var line in lines)
            await db.Database.ExecuteSqlAsync(
                $"""
                UPDATE "History" SET "Salt" = NULL, "PersonId" = '', "PersonName" = '', "OnBehalfOfId" = NULL, "OnBehalfOfName" = NULL, "Reason" = NULL, "ActivityId" = NULL, "Changes" = '[]'
                WHERE "Organisation" = {record.Organisation} AND "RecordId" = {record.Id} AND "Sequence" = {line}
                """, ct);
        var messages = db.Outbox.Where(m => m.RecordId == record.Id);
        await messages.Where(m => m.State > OutboxState.Sent).ExecuteDeleteAsync(ct);
        await messages.Where(m => m.State == OutboxState.Sent).ExecuteUpdateAsync(set => set.SetProperty(m => m.Activity, "{}"), ct);
    }
}
