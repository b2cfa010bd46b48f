using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Skills.Meetings.Series;

/// A whole series at another hour: the event of the series as the card showed it, and what it is to become.
internal sealed record SeriesMoved(string SeriesId, string OneId, string Subject, string Zone, DateTimeOffset FromStart, int FromMinutes, DateTimeOffset Start, int Minutes)
{
    /// How it comes back before and after, where that is on another day of the week.
    public EventRecurrence? FromDays { get; init; }
    public EventRecurrence? Days { get; init; }

    /// In whose calendar, where it is another one's.
    public AgendaOwner? Whose { get; init; }
}

internal sealed record SeriesUndo(Guid Key, DateTimeOffset At);

/// A series is moved to another hour, and a weekly one to another day of the week, whoever booked it in whichever way; all days to come are checked before.
internal sealed class SeriesMove(ICalendar calendar, Office office, OwnRecords own, SeriesCheck check, MeetingMemory memory, TimeProvider time)
{
    public static readonly CardVerb<OwnMove> Ask = new("series.askMove", MeetingJson.Default.OwnMove);
    public static readonly CardVerb<ProposalState> Move = new("series.move", MeetingJson.Default.ProposalState);
    public static readonly CardVerb<SeriesUndo> Undo = new("series.undoMove", MeetingJson.Default.SeriesUndo);
    private const int DaysAhead = 62;
    private const int MostTries = 3;
    private const int MostOthers = 2;
    private static readonly int[] Nearby = [30, -30, 60, -60, 90, -90, 120, -120, 180, -180];
    private static readonly TimeSpan DayBegins = TimeSpan.FromHours(8), DayEnds = TimeSpan.FromHours(18);

    public IEnumerable<Route> Routes =>
    [
        Ask.Handle((turn, picked, _, ct) => PickedAsync(turn, picked, ct)),
        Move.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, moved => DoAsync(turn, state.Key, moved, ct), ct)),
        Undo.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, moved => UndoAsync(turn, state, moved, ct), ct)),
    ];

    public ValueTask<Reply> PickedAsync(Turn turn, OwnMove picked, CancellationToken ct) =>
        ThereAsync(turn, async () => await AskAsync(turn, await calendar.GetAsync(turn.Caller(), picked.Whose?.Id ?? turn.PersonId(), picked.EventId, ct), picked.Wish, picked.Whose, null, ct));

    public async Task<Reply> AskAsync(Turn turn, CalendarEvent one, MeetingWish to, AgendaOwner? whose, string? notice, CancellationToken ct)
    {
        var t = SeriesMoveTexts.In(turn.Language);
        if (to is not { IsExact: true, From: not null } && to.Day is null)
            return Reply.Message(t.WhichHour);
        var mailbox = whose?.Id ?? turn.PersonId();
        var (now, series) = (time.GetUtcNow(), await calendar.GetAsync(turn.Caller(), mailbox, one.SeriesId!, ct));
        var data = await own.DataAsync(turn, series, ct, whose);
        var zone = WallClock.Zone(series.Zone is "UTC" ? data.Draft.Zone : series.Zone);
        var draft = data.Draft with { Zone = zone.Id, Minutes = to.Minutes ?? data.Draft.Minutes };
        var (first, usual) = (WallClock.Day(series.Start, zone), WallClock.Time(series.Start, zone));
        var hour = to is { IsExact: true, From: { } said } ? said : usual;
        var by = to.Day is { } day ? FromMonday(day) - FromMonday(WallClock.Day(one.Start, zone)) : 0;
        if (by != 0 && series.Recurrence is not { Kind: RecurrenceKind.Weekly, Days.Count: 1 })
            return Reply.Message(t.OnlyWeekly);
        var coming = (await calendar.ViewAsync(turn.Caller(), mailbox, now, now.AddDays(DaysAhead), ct: ct)).Where(e => e.SeriesId == series.Id && e.Start > now).OrderBy(e => e.Start).ToList();
        var start = WallClock.At(first.AddDays(by), hour, zone);
        if (coming.Count == 0 || (start == series.Start && draft.Minutes == data.Draft.Minutes))
            return Reply.Message(MeetingEditTexts.In(turn.Language).Same);
        var all = coming.Select(e => WallClock.Day(e.Start, zone).AddDays(by)).Distinct().Order().ToList();
        List<DateOnly> days = [.. all.Where(d => WallClock.At(d, hour, zone) > now)];
        // Moved back within the week, this week's would have been.
        var lost = all.Count > days.Count ? t.Lost(When.Day(all[0], turn.Language)) : null;
        if (days.Count == 0)
            return Reply.Message(MeetingEditTexts.In(turn.Language).Past);
        var at = await check.OnAsync(turn.Caller(), draft, days, turn.Language, coming.Select(e => (e.Start, e.End)).ToHashSet(), ct);
        var times = at(hour);
        var others = Others(times, hour, at);
        var odd = coming.Where(e => WallClock.Time(e.Start, zone) != usual).Select(e => When.Short(e.Start, zone, turn.Language)).ToList();
        var moved = new SeriesMoved(series.Id, one.Id, draft.Subject, zone.Id, series.Start, data.Draft.Minutes, start, draft.Minutes)
        {
            Whose = whose,
            FromDays = by == 0 ? null : series.Recurrence,
            Days = by == 0 ? null : series.Recurrence! with { Days = [start.In(zone).DayOfWeek], First = first.AddDays(by), Last = series.Recurrence.Last?.AddDays(by) },
        };
        var key = await memory.KeepSeriesAsync(turn, moved, ct);
        return Reply.Card(SeriesMoveCard.Confirm(CardPlace.Of(turn, time), key, moved, draft, times, others, odd, string.Join(' ', new[] { notice, lost }.OfType<string>())), MeetingEditTexts.In(turn.Language).ToMove);
    }

    private static int FromMonday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;

    /// The nearest hours of the same days at which fewer of them clash.
    private static IReadOnlyList<(TimeOnly Hour, int Clashes)> Others(IReadOnlyList<SeriesTime> times, TimeOnly hour, Func<TimeOnly, IReadOnlyList<SeriesTime>> at)
    {
        var clashes = times.Count(x => x.Why is not null);
        return clashes == 0 ? [] :
        [
            .. Nearby.Select(minutes => hour.ToTimeSpan() + TimeSpan.FromMinutes(minutes)).Where(near => near >= DayBegins && near <= DayEnds).Select(near => TimeOnly.FromTimeSpan(near))
                .Select((near, i) => (Hour: near, Clashes: at(near).Count(x => x.Why is not null), Rank: i)).Where(near => near.Clashes < clashes)
                .OrderBy(near => near.Clashes).ThenBy(near => near.Rank).Take(MostOthers).Select(near => (near.Hour, near.Clashes)),
        ];
    }

    private async ValueTask<Reply> DoAsync(Turn turn, Guid key, SeriesMoved moved, CancellationToken ct)
    {
        if (await ChangeAsync(turn, moved, ct) is not { } done)
        {
            var wall = moved.Start.In(WallClock.Zone(moved.Zone)).DateTime;
            MeetingWish to = new() { Day = moved.Days is null ? null : DateOnly.FromDateTime(wall), From = TimeOnly.FromDateTime(wall), IsExact = true, Minutes = moved.Minutes };
            return await AskAsync(turn, await calendar.GetAsync(turn.Caller(), moved.Whose?.Id ?? turn.PersonId(), moved.OneId, ct), to, moved.Whose, SeriesMoveTexts.In(turn.Language).Meanwhile, ct);
        }
        return Reply.CardForAll(SeriesMoveCard.Done(CardPlace.Of(turn, time), moved, new(key, time.GetUtcNow()), isUndone: false), done.Subject);
    }

    private async ValueTask<Reply> UndoAsync(Turn turn, SeriesUndo state, SeriesMoved moved, CancellationToken ct)
    {
        if (state.At + Work.UndoWithin <= time.GetUtcNow())
            return Reply.Error(MeetingEditTexts.In(turn.Language).TooLateToUndo);
        return await ChangeAsync(turn, moved with { FromStart = moved.Start, FromMinutes = moved.Minutes, FromDays = moved.Days, Start = moved.FromStart, Minutes = moved.FromMinutes, Days = moved.FromDays }, ct) is { } back
            ? Reply.CardForAll(SeriesMoveCard.Done(CardPlace.Of(turn, time), moved, null, isUndone: true), back.Subject)
            : Reply.Error(SeriesMoveTexts.In(turn.Language).ChangedSince);
    }

    /// Null where it is neither as it was shown nor as it is to be.
    private async Task<CalendarEvent?> ChangeAsync(Turn turn, SeriesMoved moved, CancellationToken ct)
    {
        var mailbox = moved.Whose?.Id ?? turn.PersonId();
        for (var tries = 1; ; tries++)
        {
            var there = await calendar.GetAsync(turn.Caller(), mailbox, moved.SeriesId, ct);
            if (there.Start == moved.Start && there.End == moved.Start.AddMinutes(moved.Minutes))
                return await RecordedAsync(turn, there, moved);
            if (there.Start != moved.FromStart || there.End != moved.FromStart.AddMinutes(moved.FromMinutes))
                return null;
            try
            {
                var change = new EventChange { Start = moved.Start, End = moved.Start.AddMinutes(moved.Minutes), Zone = moved.Zone, Recurrence = moved.Days };
                return await RecordedAsync(turn, await calendar.UpdateAsync(turn.Caller(), mailbox, there.Id, change, there.ETag, ct), moved);
            }
            // An answer to the invitation is a new version too: what counts is looked at again.
            catch (GraphException e) when (e.Failure is GraphFailure.Conflict && tries < MostTries)
            {
            }
        }
    }

    /// The record of a series that was booked here says so too: at one hour, its days have none of their own.
    private async Task<CalendarEvent> RecordedAsync(Turn turn, CalendarEvent there, SeriesMoved moved)
    {
        if (!Guid.TryParse(there.TransactionId, out var id) || await office.FindAsync(turn.Organisation, id, CancellationToken.None) is not { Kind: MeetingBooker.Kind, State: MeetingStates.Booked } seen
            || MeetingBooker.Data(seen) is not { Draft.Series: { } series } data || (data.Start == there.Start && data.Draft.Minutes == moved.Minutes))
            return there;
        await using var work = await office.BeginAsync(Delegates.Actor(turn, seen), CancellationToken.None);
        var rule = moved.Days is { } on ? series.Rule with { Days = on.Days, Until = on.Last } : series.Rule;
        work.Change(await work.OpenAsync(id), MeetingActions.SeriesMoved, r => r.SetData(data with { Start = there.Start, Draft = data.Draft with { Minutes = moved.Minutes, Series = series with { Rule = rule, Moved = [], LeftOut = [] } } }, MeetingJson.Default.MeetingData));
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
