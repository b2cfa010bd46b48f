using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Operation;

/// What the commands for administrators have in common: their arguments, the settings and the database of the bot, and an end with 2 and a sentence where nothing could be done.
internal static class Operate
{
    public const int CouldNot = 2;

    public static async Task<int> RunAsync(string[] words, Shape shape, TextWriter output, Func<Arguments, OperationTexts, Task<int>> run)
    {
        var t = OperationTexts.In(Arguments.LanguageOf(words));
        try
        {
            return await run(Arguments.Of(words, shape, t), t);
        }
        catch (Exception error)
        {
            IReadOnlyList<string> sentences = error is Refusal refusal ? [refusal.Message] : StartRefusal.Of(error) is { Count: > 0 } wrong ? wrong : [CheckWords.WithPart(error)];
            foreach (var sentence in sentences)
                await output.WriteLineAsync(sentence);
            return CouldNot;
        }
    }

    /// Where a command writes its file.
    /// <exception cref="Refusal">The folder is not there, or such a file is and is not to be replaced.</exception>
    public static string Target(string file, bool isForced, OperationTexts t)
    {
        var path = Path.GetFullPath(file);
        return !Directory.Exists(Path.GetDirectoryName(path)) ? throw new Refusal(t.NoFolder(Path.GetDirectoryName(path)!))
            : File.Exists(path) && !isForced ? throw new Refusal(t.IsThere(path)) : path;
    }

    /// With the settings of the bot, of which only those of the database are needed.
    public static IHost Storage(string[] settings)
    {
        var builder = Host.CreateApplicationBuilder(settings);
        builder.Services.AddOfficeStorage(builder.Configuration);
        builder.Logging.ClearProviders();
        // Parts that a command never asks for lack what the bot gives them, which Development would look for.
        builder.ConfigureContainer(new DefaultServiceProviderFactory());
        return builder.Build();
    }

    /// The database as it is: nothing is migrated.
    /// <exception cref="Refusal">There is none of this version.</exception>
    public static async Task<OfficeDatabase> OpenAsync(IServiceProvider services, OperationTexts t)
    {
        // Wrong settings are said before they are used.
        _ = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        services.GetRequiredService<StorageReady>().Open();
        var database = services.GetRequiredService<OfficeDatabase>();
        await using var db = await database.ReadAsync(null, default);
        return (await db.Database.GetPendingMigrationsAsync()).Any() ? throw new Refusal(t.NoDatabase) : database;
    }

    /// Every organisation that has records, or has had some.
    public static async Task<IReadOnlyList<string>> OrganisationsAsync(OfficeDatabase database, CancellationToken ct = default)
    {
        await using var db = await database.ReadAsync(null, ct);
        return await db.Counters.IgnoreQueryFilters().Select(c => c.Organisation).Union(db.Records.IgnoreQueryFilters().Select(r => r.Organisation)).Distinct().Order().ToListAsync(ct);
    }

    /// The one that is named, or all of them.
    /// <exception cref="Refusal">The one that is named has no records.</exception>
    public static async Task<IReadOnlyList<string>> OrganisationsAsync(OfficeDatabase database, string? named, OperationTexts t)
    {
        var all = await OrganisationsAsync(database);
        return named is null ? all : all.Contains(named) ? [named] : throw new Refusal(t.NoOrganisation(named, all));
    }
}
