using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Records;

/// Keeps a record's rows for lists and search what the record says, in the transaction of its change.
internal static class RecordIndex
{
    internal static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// Whom the record concerns: saved with it.
    public static async Task PutPeopleAsync(this OfficeDb db, Record record, IRecordKind kind, bool isNew, CancellationToken ct)
    {
        List<Concern> concerns = [.. kind.Concerns(record).Where(c => c.PersonId.Length > 0).Distinct(), new(RecordPerson.Everybody, ConcernRole.Sees)];
        var isOpen = kind.IsOpen(record.State);
        var at = isOpen ? record.DueAt ?? Never : record.UpdatedAt;
        var rows = isNew ? [] : await db.RecordPeople.Where(p => p.RecordId == record.Id).AsNoTracking().ToListAsync(ct);
        foreach (var row in rows)
            if (!concerns.Remove(new(row.PersonId, row.Role)))
                db.Remove(row);
        // All of them at once: one by one they would cost more than all the rest of the change.
        if (rows.Exists(r => r.IsOpen != isOpen || r.At != at))
            await db.Database.ExecuteSqlAsync(
                $"""UPDATE "RecordPeople" SET "IsOpen" = {isOpen}, "At" = {at.UtcTicks} WHERE "Organisation" = {record.Organisation} AND "RecordId" = {record.Id} AND ("IsOpen" <> {isOpen} OR "At" <> {at.UtcTicks})""", ct);
        foreach (var concern in concerns)
            db.Add(new RecordPerson { Organisation = record.Organisation, RecordId = record.Id, PersonId = concern.PersonId, Role = concern.Role, Kind = record.Kind, IsOpen = isOpen, At = at });
    }

    /// By which words it is found; the record is written first.
    public static Task PutWordsAsync(this OfficeDb db, Record record, IRecordKind kind, CancellationToken ct)
    {
        var text = RecordWords.Index(record, kind.Words(record), kind.Concerns(record));
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "RecordTexts" ("Organisation", "RecordId", "Text") VALUES ({record.Organisation}, {record.Id}, {text})
            ON CONFLICT ("Organisation", "RecordId") DO UPDATE SET "Text" = excluded."Text" WHERE "RecordTexts"."Text" <> excluded."Text"
            """, ct);
    }
}
