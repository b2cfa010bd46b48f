using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Records;

/// What the rows of a record for lists, search and due instants say, by the record alone.
internal sealed record RecordRows(IReadOnlyList<Concern> Concerns, bool IsOpen, DateTimeOffset At, IReadOnlyList<string?> Words, IReadOnlyDictionary<string, DateTimeOffset?> Dues)
{
    internal static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static RecordRows Of(Record record, IRecordKind kind)
    {
        var isOpen = kind.IsOpen(record.State);
        return new([.. kind.Concerns(record)], isOpen, isOpen ? record.DueAt ?? Never : record.UpdatedAt, [record.Reference, record.Title, record.Body, .. kind.Words(record)], kind.Dues(record).ToDictionary(d => d.Task, d => d.At));
    }

    public bool HasPeopleOf(RecordRows? other) => other is not null && IsOpen == other.IsOpen && At == other.At && Concerns.SequenceEqual(other.Concerns);

    public bool HasWordsOf(RecordRows? other) => other is not null && Words.SequenceEqual(other.Words) && Concerns.Select(c => c.PersonId).SequenceEqual(other.Concerns.Select(c => c.PersonId));
}

/// Keeps a record's rows for lists and search what the record says, in the transaction of its change. What says the same as before is not written again.
internal static class RecordIndex
{
    private static readonly Compiled<Guid, RecordPerson> OfRecord = new((db, id) => db.RecordPeople.AsNoTracking().Where(p => p.RecordId == id));

    /// Whom the record concerns: saved with it.
    /// <param name="before">Null of a new record.</param>
    public static async Task PutPeopleAsync(this OfficeDb db, Record record, RecordRows? before, RecordRows after, CancellationToken ct)
    {
        if (after.HasPeopleOf(before))
            return;
        var (isOpen, at) = (after.IsOpen, after.At);
        List<Concern> concerns = [.. after.Concerns.Where(c => c.PersonId.Length > 0).Distinct(), new(RecordPerson.Everybody, ConcernRole.Sees)];
        var rows = before is null ? [] : await OfRecord.ListAsync(db, record.Id, ct);
        foreach (var row in rows)
            if (!concerns.Remove(new(row.PersonId, row.Role)))
                db.Remove(row);
        // All of them at once: one by one they would cost more than all the rest of the change.
        if (rows.Any(r => r.IsOpen != isOpen || r.At != at))
            await db.Database.ExecuteSqlAsync(
                $"""UPDATE "RecordPeople" SET "IsOpen" = {isOpen}, "At" = {at.UtcTicks} WHERE "Organisation" = {record.Organisation} AND "RecordId" = {record.Id} AND ("IsOpen" <> {isOpen} OR "At" <> {at.UtcTicks})""", ct);
        foreach (var concern in concerns)
            db.Add(new RecordPerson { Organisation = record.Organisation, RecordId = record.Id, PersonId = concern.PersonId, Role = concern.Role, Kind = record.Kind, IsOpen = isOpen, At = at });
    }

    /// By which words it is found; the record is written first.
    public static async Task PutWordsAsync(this OfficeDb db, Record record, RecordRows? before, RecordRows after, CancellationToken ct)
    {
        if (after.HasWordsOf(before))
            return;
        var text = RecordWords.Index(record, after);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "RecordTexts" ("Organisation", "RecordId", "Text") VALUES ({record.Organisation}, {record.Id}, {text})
            ON CONFLICT ("Organisation", "RecordId") DO UPDATE SET "Text" = excluded."Text" WHERE "RecordTexts"."Text" <> excluded."Text"
            """, ct);
    }
}
