using BackOfficeBot.AppPackage;
using BackOfficeBot.Channel.Auth;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Notifications;
using BackOfficeBot.Operation;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace BackOfficeBot;

/// "check", for the administrator, with the settings of the bot: what is wrong with what it needs, and what to do. Nothing is changed, nobody is written to.
/// Ends with 0 where nothing is wrong, with 1 where something is, with 2 where it is written wrongly.
internal static class CheckCommand
{
    public const string Name = "check";

    public static readonly Shape Shape = new("check", [], []);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(string[] words, TextWriter output)
    {
        try
        {
            await using var bot = BotHost.Build(Arguments.Of(words, Shape, OperationTexts.In("en")).Settings, b => b.Logging.ClearProviders());
            await output.WriteLineAsync("✓ settings");
            var isWell = await SaysAsync(output, "database", () => DatabaseAsync(bot.Services));
            if (bot.Configuration.GetConnectionString("Redis") is { Length: > 0 } redis)
                isWell &= await SaysAsync(output, "Redis", () => RedisAsync(redis));
            else
                await output.WriteLineAsync("– Redis: not set, and not needed by one instance");
            isWell &= await SaysAsync(output, "Bot Service", () => BotServiceAsync(bot.Services));
            isWell &= await GraphAsync(output, bot.Services);
            await NotificationsAsync(output, bot.Services);
            await ManifestAsync(output, bot.Services);
            return isWell ? 0 : 1;
        }
        catch (Refusal refusal)
        {
            await output.WriteLineAsync(refusal.Message);
            return Operate.CouldNot;
        }
        catch (Exception error) when (StartRefusal.Of(error) is { Count: > 0 } sentences)
        {
            foreach (var sentence in sentences)
                await output.WriteLineAsync($"✕ settings: {sentence}");
            return 1;
        }
    }

    /// A look answers what is wrong, or null; one that throws found something wrong, too.
    private static async Task<bool> SaysAsync(TextWriter output, string part, Func<Task<string?>> look)
    {
        string? wrong;
        try
        {
            wrong = await look().WaitAsync(Patience);
        }
        catch (Exception error)
        {
            wrong = CheckWords.Of(error);
        }
        await output.WriteLineAsync(wrong is null ? $"✓ {part}" : $"✕ {part}: {wrong}");
        return wrong is null;
    }

    private static async Task<string?> DatabaseAsync(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        var isSqlite = options.Provider == StorageProvider.Sqlite;
        if (isSqlite && !Writable(Path.GetDirectoryName(options.Path)!))
            return $"{options.Path} cannot be written. Let the bot write into its folder, or set Storage:Path.";
        if (isSqlite && !File.Exists(options.Path))
            return null;
        services.GetRequiredService<StorageReady>().Open();
        await using var db = await services.GetRequiredService<OfficeDatabase>().ReadAsync(null, default);
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync()).ToList();
        if (applied.Except(known).Any())
            return "it was brought up to date by a newer version of the bot. Run that one, or restore the backup that was made before.";
        return isSqlite || await PostgreSql.MayMakeTablesAsync(db) ? null
            : "its user may not make tables. As the database's owner: GRANT CREATE, USAGE ON SCHEMA public TO the user of ConnectionStrings:Office; a standby that is only read is of no use.";
    }

    /// The nearest folder that is there says whether one may be made below it.
    private static bool Writable(string folder)
    {
        while (!Path.Exists(folder) && Path.GetDirectoryName(folder) is { } above)
            folder = above;
        try
        {
            File.Create(Path.Combine(folder, Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose).Dispose();
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // A connection of its own, which says why it cannot be had; the bot's would go on trying.
    private static async Task<string?> RedisAsync(string connection)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(RedisServices.Options(connection));
        await redis.GetDatabase().PingAsync();
        return null;
    }

    private static async Task<string?> BotServiceAsync(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<BotOptions>>().Value;
        await services.GetRequiredService<BotCredentials>().TokenAsync();
        if (options.AllowAnonymous)
            return null;
        using var http = new HttpClient { Timeout = Patience };
        using var keys = await http.GetAsync(new Uri(options.OpenIdMetadata));
        return keys.IsSuccessStatusCode ? null : $"{options.OpenIdMetadata} answers {(int)keys.StatusCode}: without its keys the bot trusts nobody. Check Bot:OpenIdMetadata, or leave it out.";
    }

    // People's own access goes by their sign-in, which nobody is there for.
    private static async Task<bool> GraphAsync(TextWriter output, IServiceProvider services)
    {
        var (bot, graph) = (services.GetRequiredService<IOptions<BotOptions>>().Value, services.GetRequiredService<IOptions<GraphOptions>>().Value);
        if (graph.ClientId is { Length: > 0 } && bot.TenantId is { Length: > 0 } tenant)
            return await SaysAsync(output, "Graph", async () =>
            {
                await services.GetRequiredService<OwnAccess>().TryAsync(tenant);
                using var http = new HttpClient { Timeout = Patience };
                using var reached = await http.GetAsync(new Uri(graph.BaseUrl));
                return null;
            });
        await output.WriteLineAsync("– Graph: not asked, since the bot has no credential of its own for one tenant (Bot:AppId and Bot:TenantId); people's own access goes by their sign-in");
        return true;
    }

    // The bot works without them, and may not run yet.
    private static async Task NotificationsAsync(TextWriter output, IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<NotificationOptions>>().Value;
        await output.WriteLineAsync(!options.IsOn ? "– notifications: not set (Notifications:Address), and not needed: the bot looks by itself"
            : await NotificationEndpoint.AnswersAsync(options.Url, Patience) ? "✓ notifications"
            : $"– notifications, not needed to run: {options.Url} does not answer as the bot would. Graph calls it from the internet by https; check Notifications:Address, what stands before the bot, and whether it runs.");
    }

    // The bot works without it.
    private static async Task ManifestAsync(TextWriter output, IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var wrong = (configuration.GetSection("Manifest").Get<ManifestOptions>() ?? new()).Wrong(services.GetRequiredService<IOptions<BotOptions>>().Value).ToList();
        await output.WriteLineAsync(wrong.Count == 0 ? "✓ app package" : $"– app package, not needed to run: {string.Join(" ", wrong)}");
    }
}
