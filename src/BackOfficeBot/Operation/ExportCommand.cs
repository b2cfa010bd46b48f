using System.Globalization;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Operation;

/// "export", for the administrator: writes the records of one organisation with their histories, of a kind or a period where one is named, or everything that is kept of it, into a zip.
/// Reads only, and can run beside the bot. Ends with 0, or with 2 where it could not.
internal static class ExportCommand
{
    public const string Name = "export";

    public static readonly Shape Shape = new(
        "export [FILE.zip] --organisation ID [--kind CALL] [--from 2026-01-01] [--to 2026-12-31] [--everything] [--force] [--language it|en]",
        ["organisation", "kind", "from", "to"], ["everything", "force"], TakesFile: true);

    public static Task<int> RunAsync(string[] words, TextWriter output) => Operate.RunAsync(words, Shape, output, async (arguments, t) =>
    {
        using var host = Operate.Storage(arguments.Settings);
        var filter = Filter(arguments, t, host.Services.GetRequiredService<IOptions<StorageOptions>>().Value);
        var database = await Operate.OpenAsync(host.Services, t);
        var organisation = (await Operate.OrganisationsAsync(database, arguments["organisation"] ?? throw new Refusal($"{t.WhichOrganisation} {t.Usage(Shape.Usage)}"), t))[0];
        if (filter.Kind is { } kind && await KindsAsync(database, organisation) is var there && !there.Contains(kind))
            throw new Refusal(t.NoneOfKind(kind, there));
        var path = Operate.Target(arguments.File ?? string.Create(CultureInfo.InvariantCulture, $"export-{TimeProvider.System.GetUtcNow():yyyyMMdd-HHmmss}.zip"), arguments.Has("force"), t);
        var part = path + ".part";
        try
        {
            ExportManifest manifest;
            await using (var stream = File.Create(part))
                manifest = await new OfficeExport(database, Arguments.LanguageOf(words) == "it" ? ';' : ',', TimeProvider.System).WriteAsync(organisation, filter, arguments.Has("everything"), stream);
            File.Move(part, path, overwrite: true);
            await output.WriteLineAsync(t.Exported(path, manifest, SqliteCopy.Hash(path)));
            return 0;
        }
        finally
        {
            File.Delete(part);
        }
    });

    // Of which something was ever numbered; the other counters are none of records.
    private static async Task<IReadOnlyList<string>> KindsAsync(OfficeDatabase database, string organisation)
    {
        await using var db = await database.ReadAsync(organisation, default);
        return [.. (await db.Counters.Select(c => c.Kind).Distinct().ToListAsync()).Where(Reference.IsKind).Order()];
    }

    // Days are those of the zone in which records get their numbers.
    private static ExportFilter Filter(Arguments arguments, OperationTexts t, StorageOptions storage)
    {
        if (arguments.Has("everything") && (arguments["kind"] ?? arguments["from"] ?? arguments["to"]) is not null)
            throw new Refusal(t.EverythingIsAll);
        var kind = arguments["kind"]?.ToUpperInvariant();
        if (kind is not null && !Reference.IsKind(kind))
            throw new Refusal(t.NoKind(kind));
        var (from, to, zone) = (Day(arguments["from"], t), Day(arguments["to"], t), WallClock.Zone(storage.Zone));
        if (to < from)
            throw new Refusal(t.ToBeforeFrom);
        return new(kind, Start(from, zone), Start(to?.AddDays(1), zone));
    }

    private static DateOnly? Day(string? text, OperationTexts t) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new Refusal(t.NoDay(text));

    private static DateTimeOffset? Start(DateOnly? day, TimeZoneInfo zone) => day is { } date ? WallClock.At(date, TimeOnly.MinValue, zone) : null;
}
