using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Records;

/// "verify", for the administrator: says on the console whether the records are what their histories say, and ends with 1 where they are not.
internal static class VerifyCommand
{
    public const string Name = "verify";

    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken ct = default)
    {
        // The database is taken as it is: nothing is migrated.
        services.GetRequiredService<StorageReady>().Open();
        await using (var db = await services.GetRequiredService<OfficeDatabase>().ReadAsync(null, ct))
            if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
            {
                await output.WriteLineAsync("There is no database of this version. Check Storage:Path or ConnectionStrings:Office; an older one is brought up to date when the bot starts.");
                return 2;
            }
        var verdict = await ActivatorUtilities.CreateInstance<OfficeVerifier>(services).VerifyAsync(ct);
        foreach (var finding in verdict.Findings)
            await output.WriteLineAsync(finding);
        await output.WriteLineAsync($"{verdict.Records} records, {verdict.Events} events, {verdict.Findings.Count} findings.");
        return verdict.Findings.Count == 0 ? 0 : 1;
    }
}
