using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Records;

/// "verify", for the administrator: says whether the records are what their histories say. Ends with 0 where they are, with 1 where not, with 2 where
/// it could not look. The database is taken as it is: nothing is migrated.
internal static class VerifyCommand
{
    public const string Name = "verify";

    /// With the settings of the bot, of which only those of the database are needed.
    public static async Task<int> RunAsync(string[] settings, TextWriter output)
    {
        var builder = Host.CreateApplicationBuilder(settings);
        builder.Services.AddOfficeStorage(builder.Configuration);
        builder.Logging.ClearProviders();
        using var host = builder.Build();
        try
        {
            host.Services.GetRequiredService<StorageReady>().Open();
            return await RunAsync(host.Services, output);
        }
        catch (Exception error) when (StartRefusal.Of(error) is { Count: > 0 } sentences)
        {
            foreach (var sentence in sentences)
                await output.WriteLineAsync(sentence);
            return 2;
        }
    }

    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output)
    {
        var database = services.GetRequiredService<OfficeDatabase>();
        await using (var db = await database.ReadAsync(null, default))
            if ((await db.Database.GetPendingMigrationsAsync()).Any())
            {
                await output.WriteLineAsync("There is no database of this version. Check Storage:Path or ConnectionStrings:Office; an older one is brought up to date when the bot starts.");
                return 2;
            }
        var verdict = await new OfficeVerifier(database).VerifyAsync();
        foreach (var finding in verdict.Findings)
            await output.WriteLineAsync(finding);
        await output.WriteLineAsync($"{verdict.Records} records, {verdict.Events} events, {verdict.Findings.Count} findings.");
        return verdict.Findings.Count == 0 ? 0 : 1;
    }
}
