using BackOfficeBot.Due;
using BackOfficeBot.Health;
using BackOfficeBot.Organisations;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Storage;

internal static class StorageServices
{
    /// Records, outbox, what falls due, and the database under them. The host adds the IOutboxSender.
    public static IServiceCollection AddOfficeStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection("Storage"))
            .Configure<IHostEnvironment>((o, host) =>
            {
                o.ConnectionString ??= configuration.GetConnectionString("Office");
                o.Path = Path.Combine(host.ContentRootPath, o.Path ?? "");
            })
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidation>();
        services.AddSingleton<StorageReady>();
        services.AddOptions<DeliveryOptions>().Bind(configuration.GetSection(DeliveryOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryValidation>();
        services.AddSingleton<LocalRates>();
        services.TryAddSingleton<IRates>(s => s.GetRequiredService<LocalRates>());
        services.AddSingleton<OrganisationRest>().AddSingleton<OutboxSignal>();
        services.AddSingleton<Office>().AddSingleton<RecordKinds>().AddSingleton<RecordLists>();
        services.AddSingleton<OutboxStore>();
        services.AddSingleton<SentLast>();
        services.AddSingleton<Conversations>().AddSingleton<Clients>();
        services.AddSingleton<Settings>();
        services.AddSingleton<Drafts>();
        // Before the key ring's own start, which reads the database.
        services.AddHostedService<StorageStart>();
        // What one instance seals the others open, after a restart too.
        services.AddScoped(s => s.GetRequiredService<OfficeDatabase>().Rent());
        services.AddDataProtection().SetApplicationName("BackOfficeBot");
        services.AddOptions<KeyManagementOptions>().Configure<OfficeDatabase, IServiceProvider, ILoggerFactory>((o, database, provider, logs) => o.XmlRepository = new KeyRing(database, provider, logs));
        services.AddSingleton(Open);
        services.AddSingleton<IHealthPart, DatabaseHealth>().AddSingleton<Workers>().AddSingleton<IHealthPart>(s => s.GetRequiredService<Workers>());
        services.AddHostedService<OutboxWorker>();
        services.AddSingleton<DueStore>();
        services.AddHostedService<DueWorker>();
        return services;
    }

    private static OfficeDatabase Open(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
        var (ready, logs) = (provider.GetRequiredService<StorageReady>(), provider.GetRequiredService<ILoggerFactory>());
        if (options.Provider == StorageProvider.PostgreSql)
        {
            var pool = new PooledDbContextFactory<PostgreSqlOfficeDb>(PostgreSql.Options(options.ConnectionString!, logs, PostgreSql.Passwords(options)));
            return new(pool.CreateDbContext, oneWriter: false, ready);
        }
        var sqlite = new PooledDbContextFactory<SqliteOfficeDb>(Sqlite.Options(options.Path, logs));
        return new(sqlite.CreateDbContext, oneWriter: true, ready);
    }
}
