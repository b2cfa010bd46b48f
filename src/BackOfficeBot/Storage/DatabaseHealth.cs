using BackOfficeBot.Health;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Storage;

/// Ill until it has been brought up to date, and whenever it does not answer a question to one of its tables.
internal sealed class DatabaseHealth(OfficeDatabase database) : IHealthPart
{
    public string Name => "database";

    public bool IsNeeded => true;

    public async Task LookAsync(CancellationToken ct)
    {
        await using var db = await database.ReadAsync(null, ct);
        await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM \"__EFMigrationsHistory\"").SingleAsync(ct);
    }
}
