using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Health;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Series;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Skills.Meetings;

/// A booking that was confirmed but whose end nobody saw (the calendar was silent, the bot was stopped) is brought to one: the calendar is
/// looked at, the record says what is there, and the person is told. Nothing is booked here: that stays a press of the person's.
internal sealed partial class MeetingRecovery(
    Office office, MeetingBooker booker, SeriesBooker series, MeetingEditor editor, ICalendar calendar, Notices notices, Workers workers, TimeProvider time, ILogger<MeetingRecovery> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// Longer than any turn.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(2);

    /// What could not be settled is left alone for a while, so that it does not stand before the others.
    private readonly Memo<Guid, bool> _later = new(TimeSpan.FromMinutes(30), time);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => workers.KeepAsync(nameof(MeetingRecovery), LoopAsync, stoppingToken);

    private async Task LoopAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
                workers.Round(nameof(MeetingRecovery), isWell: true);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                workers.Round(nameof(MeetingRecovery), isWell: false);
                NotRun(log, e);
            }
        }
    }

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var record in await LeftAsync(ct))
        {
            if (_later.TryGet(record.Id, out _))
                continue;
            try
            {
                await SettleAsync(record, ct);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                _later.Set(record.Id, true);
                NotSettled(log, record.Reference, e);
            }
        }
    }

    private async Task<List<Record>> LeftAsync(CancellationToken ct)
    {
        await using var db = await office.ReadAsync("", ct);
        var before = time.GetUtcNow() - Settled;
        return await db.Records.IgnoreQueryFilters()
            .Where(r => r.Kind == MeetingBooker.Kind && (r.State == MeetingStates.Booking || r.State == MeetingStates.Changing) && r.UpdatedAt < before)
            .OrderBy(r => r.UpdatedAt).ToListAsync(ct);
    }

    private async Task SettleAsync(Record record, CancellationToken ct)
    {
        var data = MeetingBooker.Data(record);
        var isChanging = record.State == MeetingStates.Changing;
        var made = isChanging ? await SeenAsync(record.Organisation, data, by => editor.SeeAsync(by, data, ct))
            : data.Draft.Series is not null || data.Draft.IsInSteps ? await SeenAsync(record.Organisation, data, by => series.SettleAsync(by, data, record.Id, ct))
            : (await SeenAsync(record.Organisation, data, by => calendar.ViewAsync(by, data.Draft.OrganizerId, data.Span.Start, data.Span.End, ct: ct)))
                .FirstOrDefault(e => Guid.TryParse(e.TransactionId, out var id) && id == record.Id);
        await using var work = await office.BeginAsync(Actor.Bot(record.Organisation), ct);
        Record present;
        try
        {
            present = await work.OpenAsync(record.Id, record.Version, ct);
        }
        catch (VersionConflict)
        {
            return;
        }
        if (isChanging)
            await editor.SettleAsync(work, present, made, ct);
        else
            await booker.SettleAsync(work, present, made, ct);
        if (await notices.ToAsync(record.Organisation, data.Draft.OwnerId, present.Title, place => MeetingCards.Present(place, present, mayDecide: true),
            $"meeting.settled:{present.Id:N}:{present.Version}", ct) is { } notice)
            await work.SendAsync(notice, present, ct);
        await work.CommitAsync(ct);
        HasSettled(log, record.Reference, present.State);
    }

    /// In the name of who owns the meeting; in the bot's own where that person has signed out meanwhile and is not there to sign in.
    internal static async Task<T> SeenAsync<T>(string organisation, MeetingData data, Func<GraphCaller, Task<T>> look)
    {
        try
        {
            return await look(GraphCaller.User(organisation, data.Draft.OwnerId));
        }
        catch (GraphException e) when (e.Failure is GraphFailure.SignInNeeded)
        {
            return await look(GraphCaller.App(organisation));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Reference} is settled: {State}.")]
    private static partial void HasSettled(ILogger log, string reference, string state);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Reference} cannot be settled yet.")]
    private static partial void NotSettled(ILogger log, string reference, Exception cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Open bookings could not be looked for; trying again in a minute.")]
    private static partial void NotRun(ILogger log, Exception cause);
}
