using System.Globalization;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Assistant;

/// <param name="Day">As a number, such as 20261124.</param>
internal sealed record AssistantUse(int Day, string Skill, long Tokens);

/// How many tokens each skill of an organisation used on a day (UTC). They stand among the counters, which each instance adds to in one statement.
internal sealed class AssistantTokens(OfficeDatabase database, TimeProvider time)
{
    /// No kind of record has a name with a colon.
    private const string Counted = "tokens:";

    public async Task<long> UsedAsync(string organisation, int day, CancellationToken ct)
    {
        await using var db = await database.ReadAsync(organisation, ct);
        return await SumAsync(db, organisation, day, ct);
    }

    /// Counts a question before it is asked, so that many at once keep the limit too. False where it would pass the limit; then nothing is counted.
    public async Task<bool> TryTakeAsync(string organisation, string skill, int day, long tokens, long limit, CancellationToken ct)
    {
        await using var writer = await database.WriteAsync(organisation, ct);
        if (await SumAsync(writer.Db, organisation, day, ct) + tokens > limit) return false;
        await AddAsync(writer.Db, organisation, skill, day, tokens, ct);
        return true;
    }

    /// What the answer turned out to have used, more or less than was taken.
    public async Task CorrectAsync(string organisation, string skill, int day, long difference, CancellationToken ct)
    {
        if (difference == 0) return;
        await using var writer = await database.WriteAsync(organisation, ct);
        await AddAsync(writer.Db, organisation, skill, day, difference, ct);
    }

    /// What each skill used on each day from this one on.
    public async Task<IReadOnlyList<AssistantUse>> SinceAsync(string organisation, int day, CancellationToken ct)
    {
        await using var db = await database.ReadAsync(organisation, ct);
        return [.. (await db.Counters.AsNoTracking().Where(c => c.Organisation == organisation && c.Kind.StartsWith(Counted) && c.Year >= day).ToListAsync(ct)).Select(c => new AssistantUse(c.Year, c.Kind[Counted.Length..], c.Last))];
    }

    /// As a number, such as 20261124.
    public int Today() => int.Parse(time.GetUtcNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static Task<int> AddAsync(OfficeDb db, string organisation, string skill, int day, long tokens, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO "Counters" ("Organisation", "Kind", "Year", "Last") VALUES ({organisation}, {Counted + skill}, {day}, {tokens})
        ON CONFLICT ("Organisation", "Kind", "Year") DO UPDATE SET "Last" = "Counters"."Last" + excluded."Last"
        """, ct);

    private static async Task<long> SumAsync(OfficeDb db, string organisation, int day, CancellationToken ct) =>
        (await db.ValuesAsync<long>($"""SELECT "Last" FROM "Counters" WHERE "Organisation" = {organisation} AND "Kind" LIKE 'tokens:%' AND "Year" = {day}""", ct)).Sum();
}
