using System.Globalization;
using BackOfficeBot.Desk;
using BackOfficeBot.Operation;
using BackOfficeBot.Records;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Retention;

/// What a purge of one organisation did, or would do.
internal sealed record Purged(string Organisation, int Gone, int Held, int Linked, bool IsMeant, string? Deletion);

/// "purge", for the administrator: says what retention lets go, and with --yes takes its content away. Can run beside the bot, needs its settings, and may be repeated.
/// Ends with 0, with 2 where it could not.
internal static class PurgeCommand
{
    public const string Name = "purge";

    public static readonly Shape Shape = new("purge [--organisation ID] [--yes] [--language it|en]", ["organisation"], ["yes"]);

    public static Task<int> RunAsync(string[] words, TextWriter output, TimeProvider? time = null) => Operate.RunAsync(words, Shape, output, async (arguments, t) =>
    {
        await using var bot = BotHost.Build(arguments.Settings, b =>
        {
            b.Logging.ClearProviders();
            b.Services.AddSingleton(time ?? TimeProvider.System);
        });
        var database = await Operate.OpenAsync(bot.Services, t);
        foreach (var organisation in await Operate.OrganisationsAsync(database, arguments["organisation"], t))
            await RunAsync(bot.Services, organisation, arguments.Has("yes"), t, output);
        return 0;
    });

    private static async Task RunAsync(IServiceProvider services, string organisation, bool isMeant, OperationTexts t, TextWriter output)
    {
        var (purge, office) = (services.GetRequiredService<Purge>(), services.GetRequiredService<Office>());
        var lines = new SortedDictionary<string, DeletionLine>(StringComparer.Ordinal);
        Record? deletion = null;
        await foreach (var found in purge.FindAsync(organisation))
        {
            var one = found;
            if (isMeant && found.Verdict == PurgeVerdict.Goes)
            {
                deletion ??= await BeginAsync(office, organisation);
                one = await purge.EraseAsync(organisation, found.Id, deletion.Reference);
            }
            var kind = one.Reference.Split('-')[0];
            var line = lines.GetValueOrDefault(kind) ?? new(kind, 0, 0, 0);
            lines[kind] = one.Verdict switch
            {
                PurgeVerdict.Goes => line with { Gone = line.Gone + 1 },
                PurgeVerdict.Held => line with { Held = line.Held + 1 },
                PurgeVerdict.Linked => line with { Linked = line.Linked + 1 },
                _ => line,
            };
            await output.WriteLineAsync(t.Found(one));
        }
        if (deletion is not null)
            await EndAsync(office, organisation, deletion.Id, [.. lines.Values]);
        await output.WriteLineAsync(t.Purged(new(organisation, lines.Values.Sum(l => l.Gone), lines.Values.Sum(l => l.Held), lines.Values.Sum(l => l.Linked), isMeant, deletion?.Reference)));
    }

    private static async Task<Record> BeginAsync(Office office, string organisation)
    {
        await using var work = await office.BeginAsync(Actor.Bot(organisation));
        var (record, _) = await work.CreateAsync(
            new() { Id = Guid.NewGuid(), Kind = DeletionKind.Name, Title = string.Create(CultureInfo.InvariantCulture, $"{work.Now:yyyy-MM-dd}"), State = DeletionKind.Begun }, DeletionKind.Begun);
        await work.CommitAsync();
        return record;
    }

    private static async Task EndAsync(Office office, string organisation, Guid id, IReadOnlyList<DeletionLine> lines)
    {
        await using var work = await office.BeginAsync(Actor.Bot(organisation));
        // Lists that people look at may show what is gone; they are shown anew when they are asked for.
        await work.Db.Drafts.Where(d => d.Kind == ListCopies.Kind).ExecuteDeleteAsync();
        work.Change(await work.OpenAsync(id), DeletionKind.Done, r =>
        {
            r.State = DeletionKind.Done;
            r.SetData(new DeletionData { Lines = lines }, DeletionJson.Default.DeletionData);
        });
        await work.CommitAsync();
    }
}
