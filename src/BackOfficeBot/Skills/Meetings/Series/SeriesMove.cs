using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Invitations;

namespace BackOfficeBot.Skills.Meetings.Series;

/// A whole series at another hour: the event of the series as the card showed it, and what it is to become.
internal sealed record SeriesMoved(string SeriesId, string OneId, string Subject, string Zone, DateTimeOffset FromStart, int FromMinutes, DateTimeOffset Start, int Minutes);

internal sealed record SeriesUndo(Guid Key, DateTimeOffset At);

/// A series is moved to another hour of its own days, whoever booked it in whichever way; all days to come are checked before.
internal sealed class SeriesMove(ICalendar calendar, Office office, OwnRecords own, SeriesCheck check, MeetingMemory memory, TimeProvider time)
{
    public static readonly CardVerb<OwnMove> Ask = new("series.askMove", MeetingJson.Default.OwnMove);
    public static readonly CardVerb<ProposalState> Move = new("series.move", MeetingJson.Default.ProposalState);
    public static readonly CardVerb<SeriesUndo> Undo = new("series.undoMove", MeetingJson.Default.SeriesUndo);
    private const int DaysAhead = 62;
    private const int MostTries = 3;

    public IEnumerable<Route> Routes =>
    [
        Ask.Handle((turn, picked, _, ct) => ThereAsync(turn, async () => await AskAsync(turn, await calendar.GetAsync(turn.Caller(), turn.PersonId(), picked.EventId, ct), picked.Wish, null, ct))),
        Move.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, moved => DoAsync(turn, state.Key, moved, ct), ct)),
        Undo.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, moved => UndoAsync(turn, state, moved, ct), ct)),
    ];

    public async Task<Reply> AskAsync(Turn turn, CalendarEvent one, MeetingWish to, string? notice, CancellationToken ct)
    {
        var t = SeriesMoveTexts.In(turn.Language);
        if (to is not { IsExact: true, From: { } hour })
            return Reply.Message(t.WhichHour);
        var (now, series) = (time.GetUtcNow(), await calendar.GetAsync(turn.Caller(), turn.PersonId(), one.SeriesId!, ct));
        var data = await own.DataAsync(turn, series, ct);
        var zone = WallClock.Zone(series.Zone is "UTC" ? data.Draft.Zone : series.Zone);
        var draft = data.Draft with { Zone = zone.Id, Minutes = to.Minutes ?? data.Draft.Minutes };
        var coming = (await calendar.ViewAsync(turn.Caller(), turn.PersonId(), now, now.AddDays(DaysAhead), ct: ct)).Where(e => e.SeriesId == series.Id && e.Start > now).OrderBy(e => e.Start).ToList();
        var start = WallClock.At(WallClock.Day(series.Start, zone), hour, zone);
        if (coming.Count == 0 || (start == series.Start && draft.Minutes == data.Draft.Minutes))
            return Reply.Message(MeetingEditTexts.In(turn.Language).Same);
        var days = coming.Select(e => WallClock.Day(e.Start, zone)).Distinct().ToList();
        var itself = coming.Select(e => (e.Start, e.End)).ToHashSet();
        var times = await check.FindAsync(turn.Caller(), draft, days, hour, turn.Language, itself, ct);
        var usual = TimeOnly.FromDateTime(series.Start.In(zone).DateTime);
        var odd = coming.Where(e => TimeOnly.FromDateTime(e.Start.In(zone).DateTime) != usual).Select(e => When.Short(e.Start, zone, turn.Language)).ToList();
        var moved = new SeriesMoved(series.Id, one.Id, draft.Subject, zone.Id, series.Start, data.Draft.Minutes, start, draft.Minutes);
        var key = await memory.KeepSeriesAsync(turn, moved, ct);
        return Reply.Card(SeriesMoveCard.Confirm(CardPlace.Of(turn, time), key, moved, draft, times, odd, notice), MeetingEditTexts.In(turn.Language).ToMove);
    }

    private async ValueTask<Reply> DoAsync(Turn turn, Guid key, SeriesMoved moved, CancellationToken ct)
    {
        if (await ChangeAsync(turn, moved, moved.FromStart, moved.FromMinutes, moved.Start, moved.Minutes, ct) is not { } done)
        {
            var hour = TimeOnly.FromDateTime(moved.Start.In(WallClock.Zone(moved.Zone)).DateTime);
            return await AskAsync(turn, await calendar.GetAsync(turn.Caller(), turn.PersonId(), moved.OneId, ct), new() { From = hour, IsExact = true, Minutes = moved.Minutes }, SeriesMoveTexts.In(turn.Language).Meanwhile, ct);
        }
        return Reply.CardForAll(SeriesMoveCard.Done(CardPlace.Of(turn, time), moved, new(key, time.GetUtcNow()), isUndone: false), done.Subject);
    }

    private async ValueTask<Reply> UndoAsync(Turn turn, SeriesUndo state, SeriesMoved moved, CancellationToken ct)
    {
        if (state.At + Work.UndoWithin <= time.GetUtcNow())
            return Reply.Error(MeetingEditTexts.In(turn.Language).TooLateToUndo);
        return await ChangeAsync(turn, moved, moved.Start, moved.Minutes, moved.FromStart, moved.FromMinutes, ct) is { } back
            ? Reply.CardForAll(SeriesMoveCard.Done(CardPlace.Of(turn, time), moved, null, isUndone: true), back.Subject)
            : Reply.Error(SeriesMoveTexts.In(turn.Language).ChangedSince);
    }

    /// Null where it is neither as it was shown nor as it is to be.
    private async Task<CalendarEvent?> ChangeAsync(Turn turn, SeriesMoved moved, DateTimeOffset from, int fromMinutes, DateTimeOffset to, int minutes, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var there = await calendar.GetAsync(turn.Caller(), turn.PersonId(), moved.SeriesId, ct);
            if (there.Start == to && there.End == to.AddMinutes(minutes))
                return await RecordedAsync(turn, there, moved, minutes);
            if (there.Start != from || there.End != from.AddMinutes(fromMinutes))
                return null;
            try
            {
                return await RecordedAsync(turn, await calendar.UpdateAsync(turn.Caller(), turn.PersonId(), there.Id, new() { Start = to, End = to.AddMinutes(minutes), Zone = moved.Zone }, there.ETag, ct), moved, minutes);
            }
            // An answer to the invitation is a new version too: what counts is looked at again.
            catch (GraphException e) when (e.Failure is GraphFailure.Conflict && tries < MostTries)
            {
            }
        }
    }

    /// The record of a series that was booked here says so too: at one hour, its days have none of their own.
    private async Task<CalendarEvent> RecordedAsync(Turn turn, CalendarEvent there, SeriesMoved moved, int minutes)
    {
        if (!Guid.TryParse(there.TransactionId, out var id) || await office.FindAsync(turn.TenantId, id, CancellationToken.None) is not { Kind: MeetingBooker.Kind, State: MeetingStates.Booked } seen
            || MeetingBooker.Data(seen) is not { Draft.Series: { } series } data || (data.Start == there.Start && data.Draft.Minutes == minutes))
            return there;
        await using var work = await office.BeginAsync(turn.Actor(), CancellationToken.None);
        work.Change(await work.OpenAsync(id), MeetingActions.SeriesMoved, r => r.SetData(data with { Start = there.Start, Draft = data.Draft with { Minutes = minutes, Series = series with { Moved = [], LeftOut = [] } } }, MeetingJson.Default.MeetingData));
        await work.CommitAsync();
        return there;
    }

    private async ValueTask<Reply> WithAsync(Turn turn, Guid key, Func<SeriesMoved, ValueTask<Reply>> then, CancellationToken ct) =>
        await memory.FindSeriesAsync(turn, key, ct) is { } moved ? await ThereAsync(turn, () => then(moved)) : Reply.Error(MeetingTexts.In(turn.Language).ProposalGone);

    private static async ValueTask<Reply> ThereAsync(Turn turn, Func<ValueTask<Reply>> then)
    {
        try
        {
            return await then();
        }
        catch (GraphException gone) when (gone.Failure is GraphFailure.NotFound)
        {
            return Reply.Error(MeetingEditTexts.In(turn.Language).Gone);
        }
        catch (GraphException unsure) when (unsure.Failure is GraphFailure.Uncertain)
        {
            return Reply.Error(SeriesMoveTexts.In(turn.Language).NotSure);
        }
    }
}
