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
}
