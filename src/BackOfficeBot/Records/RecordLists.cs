using System.Globalization;
using System.Runtime.CompilerServices;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Records;

/// What a list shows: of these people (an office is one of them), in this part; the first due comes first, of what is closed the latest.
internal sealed record ListQuestion(IReadOnlyList<string> People, ConcernRole? Role = null)
{
    public string? Kind { get; init; }
    public bool IsOpen { get; init; } = true;

    /// Only what is due before.
    public DateTimeOffset? DueBefore { get; init; }

    /// The last line that was shown.
    public ListPlace? After { get; init; }
    public int Take { get; init; } = 5;

    /// Kinds that name whoever stands in are asked for this person alone: who is not named there has nothing to do yet.
    public string? Self { get; init; }
}

internal sealed record ListPlace(DateTimeOffset At, Guid Id);

/// Next is null on the last page.
internal sealed record ListPage(IReadOnlyList<Record> Records, ListPlace? Next);

/// Words that all have to be there, the beginnings of words will do; of these people, or of everybody where that is null.
internal sealed record SearchQuestion(string Text, IReadOnlyList<string>? People)
{
    public string? Kind { get; init; }
    public DateTimeOffset? From { get; init; }
    public DateTimeOffset? To { get; init; }
    public Func<Record, bool>? Fits { get; init; }
    public int Take { get; init; } = 5;
    public int Skip { get; init; }

    /// Whole words only, such as a mark.
    public bool IsWhole { get; init; }
}

/// Lists and searches: each reads by an index and no further than what it shows, however many records there are.
internal sealed class RecordLists(OfficeDatabase database, RecordKinds kinds)
{
    /// Of what the words find, so many of the newest are looked through for a period and a state.
    private const int MostLookedAt = 500;

    private const int Newest = 2_000;

    /// So many more than are wanted are looked at where others may be among them.
    private const int Others = 50;

    /// PostgreSQL has a second mark of each person, with the number of the stretch in which the record was written; the column "Words" makes it.
    private const int Stretch = 32_768;

    public async Task<ListPage> ListAsync(string organisation, ListQuestion question, CancellationToken ct = default)
    {
        await using var db = await database.ReadAsync(organisation, ct);
        var lines = (await PlacesAsync(db, organisation, question, ct)).OrderBy(p => question.IsOpen ? p.At.UtcTicks : -p.At.UtcTicks).ThenBy(p => p.Id).Take(question.Take + 1).ToList();
        if (lines.Count == 0)
            return new([], null);
        var shown = lines.Take(question.Take).ToList();
        var ids = shown.Select(p => p.Id).ToList();
        var records = (await db.Records.Where(r => ids.Contains(r.Id)).ToListAsync(ct)).ToDictionary(r => r.Id);
        return new([.. ids.Select(id => records[id])], lines.Count > shown.Count ? shown[^1] : null);
    }

    /// The ids of what is open and waits for one of these people. Asked at somebody's first word, so in SQL.
    public async Task<IReadOnlyList<Guid>> WaitingAsync(string organisation, IReadOnlyList<string> people, int most, CancellationToken ct = default)
    {
        await using var db = await database.ReadAsync(organisation, ct);
        var (found, acts) = (new List<Guid>(), (int)ConcernRole.Acts);
        foreach (var person in people)
            foreach (var kind in kinds.All.Select(k => k.Kind))
                found.AddRange(await db.ValuesAsync<Guid>(
                    $"""
                    SELECT "RecordId" FROM "RecordPeople" WHERE "Organisation" = {organisation} AND "PersonId" = {person} AND "Role" = {acts} AND "Kind" = {kind} AND "IsOpen" = {true} ORDER BY "At" LIMIT {most}
                    """, ct));
        return [.. found.Distinct().Take(most)];
    }

    /// How many, counted up to a limit.
    public async Task<int> CountAsync(string organisation, ListQuestion question, int limit = 100, CancellationToken ct = default)
    {
        await using var db = await database.ReadAsync(organisation, ct);
        return Math.Min((await PlacesAsync(db, organisation, question with { Take = limit, After = null }, ct)).Count(), limit);
    }

    /// The newest first.
    public async Task<IReadOnlyList<Record>> SearchAsync(string organisation, SearchQuestion question, CancellationToken ct = default)
    {
        var words = RecordWords.Of(question.Text).Distinct().Take(12).ToList();
        // Without words a period will do.
        if (words.Count == 0 && question is { From: null, To: null })
            return [];
        await using var db = await database.ReadAsync(organisation, ct);
        // Whole words are looked up; beginnings have to be gathered, which takes the longer the more there are: only where nothing has the words themselves.
        var limit = Limit(question);
        var ids = await FindAsync(db, organisation, words, question, limit, isWhole: true, ct);
        if (ids.Count == 0 && !question.IsWhole)
            ids = await FindAsync(db, organisation, words, question, limit, isWhole: false, ct);
        if (ids.Count == 0)
            return [];
        var records = (await db.Records.Where(r => ids.Contains(r.Id)).ToListAsync(ct)).ToDictionary(r => r.Id);
        return
        [
            .. ids.Where(records.ContainsKey).Select(id => records[id])
                .Where(r => (question.From is not { } from || r.CreatedAt >= from) && (question.To is not { } to || r.CreatedAt < to) && question.Fits?.Invoke(r) != false)
                .Skip(question.Skip).Take(question.Take),
        ];
    }

    // One range of the index for each: a database would sort what several have in common.
    private async Task<IEnumerable<ListPlace>> PlacesAsync(OfficeDb db, string organisation, ListQuestion question, CancellationToken ct)
    {
        var places = new List<ListPlace>();
        foreach (var person in question.People.Distinct(StringComparer.Ordinal))
            foreach (var role in question.Role is { } only ? [only] : Enum.GetValues<ConcernRole>())
                foreach (var kind in question.Kind is { } one ? [one] : kinds.All.Select(k => k.Kind))
                    if (question.Self is not { } self || person == self || !kinds.Of(kind)!.NamesDeputies)
                        places.AddRange(await db.RowsAsync(Range(question, organisation, person, role, kind), row => new ListPlace(new(row.GetInt64(1), TimeSpan.Zero), row.GetGuid(0)), ct));
        return places.DistinctBy(p => p.Id);
    }

    private static FormattableString Range(ListQuestion question, string organisation, string person, ConcernRole role, string kind)
    {
        List<object> values = [organisation, person, (int)role, kind, question.IsOpen, question.Take + 1];
        var (further, order) = question.IsOpen ? (">", "ASC") : ("<", "DESC");
        var sql = """SELECT "RecordId", "At" FROM "RecordPeople" WHERE "Organisation" = {0} AND "PersonId" = {1} AND "Role" = {2} AND "Kind" = {3} AND "IsOpen" = {4}""";
        if (question.DueBefore is { UtcTicks: var before })
            sql += $" AND \"At\" < {Value(before)}";
        if (question.After is ({ UtcTicks: var at }, var id))
            sql += $" AND (\"At\" {further} {Value(at)} OR (\"At\" = {Value(at)} AND \"RecordId\" > {Value(id)}))";
        return FormattableStringFactory.Create($$"""{{sql}} ORDER BY "At" {{order}}, "RecordId" LIMIT {5}""", [.. values]);

        string Value(object value)
        {
            values.Add(value);
            return $"{{{values.Count - 1}}}";
        }
    }

    private static async Task<IReadOnlyList<Guid>> FindAsync(OfficeDb db, string organisation, List<string> words, SearchQuestion question, int limit, bool isWhole, CancellationToken ct)
    {
        if (db is not PostgreSqlOfficeDb)
        {
            string[] said = [.. words.Select(w => isWhole ? $"\"{w}\"" : $"\"{w}\"*")];
            // Among all, the marks of organisation and kind take longer to look up than rare words. Each text begins with them, and mostly there are few others.
            if (question.People is null && isWhole && words.Count > 0)
            {
                var marks = string.Join(' ', Marks(organisation, question, "")) + ' ';
                var found = await db.RowsAsync(
                    $"""
                    SELECT t."RecordId", substr(t."Text", 1, {marks.Length}) = {marks} FROM "RecordTextWords" w JOIN "RecordTexts" t ON t."Sequence" = w.rowid
                    WHERE w."RecordTextWords" MATCH {string.Join(" AND ", said)} ORDER BY w.rowid DESC LIMIT {limit + Others}
                    """, row => (Id: row.GetGuid(0), IsMeant: row.GetBoolean(1)), ct);
                var own = found.Where(f => f.IsMeant).Select(f => f.Id).Take(limit).ToList();
                if (own.Count == limit || found.Count < limit + Others)
                    return own;
            }
            return await db.ValuesAsync<Guid>(
                $"""
                SELECT t."RecordId" FROM "RecordTextWords" w JOIN "RecordTexts" t ON t."Sequence" = w.rowid
                WHERE w."RecordTextWords" MATCH {string.Join(" AND ", [.. Marks(organisation, question, " OR "), .. said])} AND t."Organisation" = {organisation} ORDER BY w.rowid DESC LIMIT {limit}
                """, ct);
        }
        // The planner would go by the order for a rare word too, and read the whole table; the index alone gathers all that a common word has. So first the newest,
        // which are enough for a common word, then all. As a literal, because it plans once for all parameters; the words are letters and digits.
        var query = string.Join(" & ", [.. Marks(organisation, question, " | "), .. words.Select(w => isWhole ? w : w + ":*")]);
        var newest = !isWhole ? [] : await db.ValuesAsync<Guid>(question.People is null
            ? FormattableStringFactory.Create(
                $$"""
                SELECT "RecordId" FROM (SELECT "RecordId", "Words" FROM "RecordTexts" ORDER BY "Sequence" DESC LIMIT {{Newest}}) n WHERE "Words" @@ '{{query}}'::tsquery LIMIT {{limit}}
                """)
            : FormattableStringFactory.Create(
                $$"""
                SELECT "RecordId" FROM "RecordTexts", (SELECT max("Sequence") / {{Stretch}} AS "Last" FROM "RecordTexts") s
                WHERE "Organisation" = {0} AND "Words" @@ regexp_replace('{{query}}', '(qp[0-9a-f]+)', '\1x' || "Last" || ' | \1x' || ("Last" - 1), 'g')::tsquery ORDER BY "Sequence" + 0 DESC LIMIT {{limit}}
                """, organisation), ct);
        return newest.Count == limit ? newest : await db.ValuesAsync<Guid>(FormattableStringFactory.Create(
            $$"""
            SELECT "RecordId" FROM "RecordTexts" WHERE "Organisation" = {0} AND "Words" @@ '{{query}}'::tsquery ORDER BY "Sequence" + 0 DESC LIMIT {{limit}}
            """, organisation), ct);
    }

    private static int Limit(SearchQuestion question) =>
        question.From is null && question.To is null && question.Fits is null ? question.Skip + question.Take : MostLookedAt;

    private static IEnumerable<string> Marks(string organisation, SearchQuestion question, string or)
    {
        // A mark that nearly all records have is dear to look up, where those of people are few.
        if (question.People is null)
            yield return RecordWords.Organisation(organisation);
        if (question.Kind is { } kind)
            yield return RecordWords.Kind(kind);
        if (question.People is { } people)
            yield return string.Create(CultureInfo.InvariantCulture, $"({string.Join(or, people.Select(RecordWords.Person))})");
    }
}
