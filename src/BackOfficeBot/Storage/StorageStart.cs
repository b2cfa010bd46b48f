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
                ? PostgreSql.MigrateAsync(options.Value.ConnectionString!, logs, PostgreSql.Passwords(options.Value), stoppingToken)
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

    /// What the database's history of migrations calls one.
    public static string IdOf<TMigration>() where TMigration : Migration => typeof(TMigration).GetCustomAttribute<MigrationAttribute>()!.Id;

    [LoggerMessage(Level = LogLevel.Critical, Message = "The {Provider} database could not be opened or brought up to date. Check Storage:Provider, Storage:Path or ConnectionStrings:Office.")]
    private static partial void CannotOpen(ILogger log, StorageProvider provider, Exception cause);
}
