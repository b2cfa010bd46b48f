using BackOfficeBot.Organisations;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Storage;

/// What people chose for themselves; remembered for half a minute, as every turn asks.
internal sealed class Settings(OfficeDatabase database, TimeProvider time)
{
    private readonly Memo<(string Organisation, string PersonId), string?> _languages = new(TimeSpan.FromSeconds(30), time);

    /// "it", "en", or null where the person has not chosen.
    public async ValueTask<string?> LanguageAsync(string organisation, string personId, CancellationToken ct = default)
    {
        organisation = OrganisationId.Tenant(organisation);
        if (_languages.TryGet((organisation, personId), out var language))
            return language;
        await using var db = await database.ReadAsync(organisation, ct);
        language = await db.ValuesAsync<string>(
            $"""SELECT "Language" FROM "PersonSettings" WHERE "Organisation" = {organisation} AND "PersonId" = {personId} AND "Language" IS NOT NULL""", ct) is [var chosen] ? chosen : null;
        _languages.Set((organisation, personId), language);
        return language;
    }

    public async Task ChooseLanguageAsync(string organisation, string personId, string? language, CancellationToken ct = default)
    {
        organisation = OrganisationId.Tenant(organisation);
        await using (var writer = await database.WriteAsync(organisation, ct))
            await writer.Db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "PersonSettings" ("Organisation", "PersonId", "Language") VALUES ({organisation}, {personId}, {language})
                ON CONFLICT ("Organisation", "PersonId") DO UPDATE SET "Language" = excluded."Language"
                """, ct);
        _languages.Set((organisation, personId), language);
    }

    /// Whoever adds the app again is welcomed again.
    public async Task ForgetWelcomeAsync(string organisation, string key, CancellationToken ct = default)
    {
        organisation = OrganisationId.Tenant(organisation);
        await using var writer = await database.WriteAsync(organisation, ct);
        await writer.Db.Database.ExecuteSqlAsync($"""UPDATE "PersonSettings" SET "WelcomedAt" = NULL WHERE "Organisation" = {organisation} AND "PersonId" = {key}""", ct);
    }

    /// True once for each person, for the welcome.
    public async Task<bool> WelcomeOnceAsync(string organisation, string personId, CancellationToken ct = default)
    {
        organisation = OrganisationId.Tenant(organisation);
        var now = time.GetUtcNow().UtcTicks;
        await using var writer = await database.WriteAsync(organisation, ct);
        return await writer.Db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "PersonSettings" ("Organisation", "PersonId", "WelcomedAt") VALUES ({organisation}, {personId}, {now})
            ON CONFLICT ("Organisation", "PersonId") DO UPDATE SET "WelcomedAt" = excluded."WelcomedAt" WHERE "PersonSettings"."WelcomedAt" IS NULL
            """, ct) == 1;
    }
}
