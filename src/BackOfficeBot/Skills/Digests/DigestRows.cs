using System.Globalization;
using System.Text;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Skills.Digests;

/// A record, and until when its reader has put it off.
internal sealed record DigestRow(Record Record, DateTimeOffset? SnoozedUntil);

/// Reads what may stand on a digest: one question for all sections, each of them a stretch of the index of lists, and one for the records.
internal sealed class DigestRows(Office office)
{
    /// Of each section so many: what is due first, and the newest of what has no due.
    public const int Most = 30;

    /// Without what the person has put off.
    public async Task<IReadOnlyDictionary<DigestRange, IReadOnlyList<Record>>> ReadAsync(string organisation, IReadOnlyList<DigestRange> ranges, DigestMoment moment, CancellationToken ct)
    {
        var (sql, values) = Question(organisation, ranges, moment.Ids, moment.Since, moment.Until <= moment.Now);
        // Whoever has every section off asks for none.
        if (sql.Length == 0)
            return new Dictionary<DigestRange, IReadOnlyList<Record>>();
        await using var db = await office.ReadAsync(organisation, ct);
        var rows = await db.RecordPeople.FromSqlRaw(sql, values).IgnoreQueryFilters().AsNoTracking().ToListAsync(ct);
        var records = (await RecordsAsync(db, [.. rows.Select(r => r.RecordId).Distinct()], moment.PersonId, ct)).ToDictionary(r => r.Record.Id);
        // Only what waits can be put off: not what is closed, nor what somebody did and others still have.
        return rows.GroupBy(r => new DigestRange(r.Kind, r.Role, r.IsOpen)).ToDictionary(
            g => g.Key, g => (IReadOnlyList<Record>)[.. g.OrderBy(r => r.At).Select(r => r.RecordId).Distinct().Where(records.ContainsKey).Select(id => records[id])
                .Where(r => r.SnoozedUntil is null || g.Key is { IsOpen: false } or { Role: ConcernRole.Sees }).Select(r => r.Record)]);
    }

    public async Task<IReadOnlyList<DigestRow>> FindAsync(string organisation, IReadOnlyList<Guid> ids, string personId, CancellationToken ct)
    {
        await using var db = await office.ReadAsync(organisation, ct);
        return await RecordsAsync(db, ids, personId, ct);
    }

    private static async Task<IReadOnlyList<DigestRow>> RecordsAsync(OfficeDb db, IReadOnlyList<Guid> ids, string personId, CancellationToken ct)
    {
        var snooze = Snoozes.TaskOf(personId);
        return ids.Count == 0 ? [] : await db.Records.Where(r => ids.Contains(r.Id))
            .Select(r => new DigestRow(r, db.Due.Where(d => d.RecordId == r.Id && d.Task == snooze).Select(d => (DateTimeOffset?)d.At).FirstOrDefault())).ToListAsync(ct);
    }

    internal static (string Sql, object[] Values) Question(string organisation, IReadOnlyList<DigestRange> ranges, IReadOnlyList<string> ids, DateTimeOffset since, bool isPast = false)
    {
        var (sql, values) = (new StringBuilder(), new List<object> { organisation });
        foreach (var range in ranges)
            foreach (var id in ids)
            {
                var where = string.Create(CultureInfo.InvariantCulture,
                    $$"""
                    FROM "RecordPeople" WHERE "Organisation" = {0} AND "PersonId" = {{{Add(id)}}} AND "Role" = {{{Add((int)range.Role)}}} AND "Kind" = {{{Add(range.Kind)}}} AND "IsOpen" = {{{Add(range.IsOpen)}}}
                    """);
                // Of what is closed only what was since: the newest, or of days that are over the first.
                if (!range.IsOpen)
                    Branch(where + string.Create(CultureInfo.InvariantCulture, $$""" AND "At" >= {{{Add(since.UtcTicks)}}} ORDER BY "At" {{(isPast ? "ASC" : "DESC")}} LIMIT {{Most}}"""));
                else
                {
                    Branch(where + string.Create(CultureInfo.InvariantCulture, $""" ORDER BY "At", "RecordId" LIMIT {Most}"""));
                    Branch(where + string.Create(CultureInfo.InvariantCulture, $""" ORDER BY "At" DESC, "RecordId" DESC LIMIT {Most}"""));
                }
            }
        return (sql.ToString(), [.. values]);

        int Add(object value)
        {
            values.Add(value);
            return values.Count - 1;
        }

        void Branch(string from)
        {
            if (sql.Length > 0)
                sql.Append(" UNION ALL ");
            sql.Append(CultureInfo.InvariantCulture, $"""SELECT * FROM (SELECT "Organisation", "RecordId", "PersonId", "Role", "Kind", "IsOpen", "At" {from}) AS b{sql.Length}""");
        }
    }
}
