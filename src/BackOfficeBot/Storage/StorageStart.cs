using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Storage;

/// Brings the database up to date while the server starts; whatever needs it waits for StorageReady. A failure stops the host.
internal sealed partial class StorageStart(IOptions<StorageOptions> options, StorageReady ready, ILoggerFactory logs, ILogger<StorageStart> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await (options.Value.Provider == StorageProvider.PostgreSql
                ? PostgreSql.MigrateAsync(options.Value.ConnectionString!, logs, stoppingToken)
                : Sqlite.MigrateAsync(options.Value.Path, logs, stoppingToken));
            ready.Open();
        }
        catch (Exception cause) when (!stoppingToken.IsCancellationRequested)
        {
            CannotOpen(log, options.Value.Provider, cause);
            ready.Fail(cause);
            throw;
        }
    }

    /// The newest migration of a context in this program. The common case at start, nothing to do, is found with it and one query, without EF's machinery.
    public static string Newest<TDb>() where TDb : OfficeDb => typeof(TDb).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Migration)) && t.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(TDb))
        .Max(t => t.GetCustomAttribute<MigrationAttribute>()!.Id)!;

    [LoggerMessage(Level = LogLevel.Critical, Message = "The {Provider} database could not be opened or brought up to date. Check Storage:Provider, Storage:Path or ConnectionStrings:Office.")]
    private static partial void CannotOpen(ILogger log, StorageProvider provider, Exception cause);
}
