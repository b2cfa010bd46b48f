using BackOfficeBot.Channel.Auth;
using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Health;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Meetings.Executives;

/// Sends the brief of the next working day at its hour: one record for each executive carries one row, which moves itself on, so that each day has one brief whoever is alive.
internal sealed class BriefDue(Office office, Brief brief, ExecutiveRules rules, Notices notices, TimeProvider time) : IDueHandler
{
    public const string Due = "executive.brief";
    public const string Kind = "BRIEF";

    public string Task => Due;

    /// The first hour of a brief after an instant.
    public DateTimeOffset Next(string organisation, ExecutiveOptions executive, DateTimeOffset after)
    {
        var zone = WallClock.Zone(executive.Zone);
        var today = WallClock.Day(after, zone);
        var at = WallClock.At(today, executive.Brief!.Value, zone);
        return at > after && brief.IsWorkingDay(organisation, today, zone) ? at : WallClock.At(brief.NextWorkingDay(organisation, today, zone), executive.Brief.Value, zone);
    }

    /// The executive's record with its row. A row that is due stays as it is, one for another hour than is configured now is moved.
    public async System.Threading.Tasks.Task EnsureAsync(string organisation, ExecutiveOptions executive, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(Actor.Bot(organisation), ct);
        var row = new Record { Id = Guid.Parse(executive.Id), Kind = Kind, Title = executive.Name.Trim(), State = "on", OwnerId = executive.Id, OwnerName = executive.Name };
        var (record, _) = await work.CreateAsync(row, ct: ct);
        var standing = await work.Db.Due.AsNoTracking().FirstOrDefaultAsync(d => d.RecordId == record.Id && d.Task == Due, ct);
        var next = executive.Brief is null ? default(DateTimeOffset?) : Next(organisation, executive, work.Now);
        if (standing?.At != next && (standing is null || standing.At > work.Now || next is null))
            await work.DueAsync(record, Due, next, ct);
        await work.CommitAsync(ct);
    }

    public async System.Threading.Tasks.Task RunAsync(DueRow due, CancellationToken ct)
    {
        var executive = rules.Of(due.RecordId.ToString());
        if (executive?.Brief is null)
            return;
        var zone = WallClock.Zone(executive.Zone);
        var day = brief.NextWorkingDay(due.Organisation, WallClock.Day(due.At, zone), zone);
        // What was missed for longer than its day says nothing any more.
        var told = time.GetUtcNow() < WallClock.At(day.AddDays(1), default, zone) ? await OfAsync(due.Organisation, executive, day, zone, ct) : null;
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        if (told is not null && await notices.ToAsync(due.Organisation, executive.Id, BriefTexts.In("it").Of(When.Day(day, "it")), place => BriefCard.Of(place, told), $"{Due}:{executive.Id}:{day:yyyyMMdd}", ct) is { } message)
            await work.SendAsync(message, record, ct);
        await work.DueAsync(record, Due, Next(due.Organisation, executive, work.Now > due.At ? work.Now : due.At), ct);
        await work.CommitAsync(ct);
    }

    /// In the executive's name, else in that of who prepares the calendar; without any of them signed in there is none.
    private async Task<BriefDay?> OfAsync(string organisation, ExecutiveOptions executive, DateOnly day, TimeZoneInfo zone, CancellationToken ct)
    {
        foreach (var id in executive.Assistants.Select(a => a.Id).Prepend(executive.Id))
        {
            try
            {
                return await brief.OfAsync(GraphCaller.User(organisation, id), executive.Id, day, zone, ct);
            }
            catch (GraphException e) when (e.Failure is GraphFailure.SignInNeeded or GraphFailure.NotAllowed or GraphFailure.NotFound)
            {
            }
        }
        return null;
    }
}

/// Sees to it, soon after the start, that each executive's brief has its row; asked again until it is so.
internal sealed partial class BriefStart(BriefDue due, ExecutiveRules rules, IOptions<BotOptions> bot, Workers workers, TimeProvider time, ILogger<BriefStart> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => workers.KeepAsync(nameof(BriefStart), LoopAsync, stoppingToken);

    private async Task LoopAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (rules.All.Count > 0 && await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
                workers.Round(nameof(BriefStart), isWell: true);
                return;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                workers.Round(nameof(BriefStart), isWell: false);
                NotSet(log, e);
            }
        }
    }

    public async Task RunAsync(CancellationToken ct)
    {
        // A bot of several organisations does not know whose executives they are.
        if (bot.Value.TenantId is { Length: > 0 } organisation)
            foreach (var executive in rules.All)
                await due.EnsureAsync(organisation, executive, ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The briefs could not be set; trying again in a minute.")]
    private static partial void NotSet(ILogger log, Exception cause);
}
