using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Rooms;
using BackOfficeBot.Skills.Meetings.Slots;

namespace BackOfficeBot.Skills.Meetings.Changes;

/// Holds a change against everybody's calendar, in which the meeting itself is not in the way, and shows it.
internal sealed class MeetingEditCheck(MeetingCalendars calendars, MeetingPeople people, MeetingMemory memory, TimeProvider time)
{
    private const int MostRooms = 2;

    /// "giovedì 26 novembre 2026, 15:00–16:00", as it stood when the card was made.
    public static string Said(Turn turn, MeetingEdit edit) =>
        When.Full(new(edit.FromStart, edit.FromStart + edit.From.Duration), WallClock.Zone(edit.From.Zone), turn.Language);

    /// To the time that is said, or one of the best in the days that are.
    public async ValueTask<Reply> ProposeAsync(Turn turn, MeetingEdit edit, string? notice, CancellationToken ct)
    {
        var t = MeetingEditTexts.In(turn.Language);
        if (edit.To.At is { } at && at == edit.FromStart && edit.To.Minutes == edit.From.Minutes && edit.To.Room?.Address == edit.From.Room?.Address && !edit.IsRenamed)
            return Reply.Message(t.Same);
        if (edit.To.At is { } past && past <= time.GetUtcNow() && (past != edit.FromStart || edit.To.Minutes != edit.From.Minutes))
            return await ProposeAsync(turn, edit with { To = MovedTime.Of("", new(), new(), edit.To, edit.FromStart, time.GetUtcNow()) }, t.Past, ct);
        if (edit.To.At <= time.GetUtcNow())
            return Reply.Message(MeetingDetailTexts.In(turn.Language).Begun);
        var found = await FindAsync(turn.Caller(), edit, ct);
        if (found.Answer.Asked is not { } asked)
        {
            var open = edit with { Start = null, Rooms = null, Times = [.. found.Times.Select(p => p.Span.Start)] };
            return Reply.Card(MeetingEditCard.Times(CardPlace.Of(turn, time), await memory.KeepEditAsync(turn, open, ct), open, found, notice), t.ToMove);
        }
        var roomIsTaken = asked is { NeedsRoom: true, Room: null };
        // Where the time stays, who is busy then has long been known.
        var fits = (edit with { Start = asked.Span.Start }).IsRetimed ? asked.Fits : !roomIsTaken;
        var moved = edit with
        {
            Start = asked.Span.Start,
            Anyway = !fits,
            Times = fits ? null : [.. found.Times.Where(p => p.Span.Start != asked.Span.Start).Select(p => p.Span.Start)],
            Rooms = roomIsTaken ? await RoomsAsync(turn.Caller(), edit, asked.Span, ct) : null,
        };
        return await ShowAsync(turn, moved, found, notice ?? (roomIsTaken ? t.RoomTaken(edit.To.Room!.Name) : null), ct);
    }

    /// As it is, whoever can come.
    public async ValueTask<Reply> ConfirmAsync(Turn turn, MeetingEdit edit, string? notice, CancellationToken ct)
    {
        var at = edit with { To = MovedTime.At(edit.To, edit.Start!.Value.In(WallClock.Zone(edit.To.Zone)).DateTime) };
        return await ShowAsync(turn, at with { Times = null, Rooms = null }, at.Start > time.GetUtcNow() ? await FindAsync(turn.Caller(), at, ct) : null, notice, ct);
    }

    /// The nearest times in the next days that suit everybody, other than where it is and where it was to go.
    public async Task<IReadOnlyList<DateTimeOffset>> NearAsync(GraphCaller caller, MeetingEdit edit, int days, int most, CancellationToken ct)
    {
        var (wanted, day) = (edit.Start!.Value, WallClock.Day(edit.Start.Value, WallClock.Zone(edit.To.Zone)));
        var found = await calendars.FindAsync(caller, edit.To with { Day = day, LastDay = day.AddDays(days), From = null, To = null }, [edit.FromStart, wanted], ct, request => WithoutItself(request, edit));
        return [.. found.Times.Where(p => p.Fits).Select(p => p.Span.Start).OrderBy(s => (s - wanted).Duration()).Take(most).Order()];
    }

    public async Task<bool> IsFreeAsync(GraphCaller caller, MeetingEdit edit, CancellationToken ct) => (await FindAsync(caller, edit, ct)).Answer.Asked is { } asked
        && (edit.IsRetimed ? asked.Fits : asked is not { NeedsRoom: true, Room: null });

    private async Task<Reply> ShowAsync(Turn turn, MeetingEdit edit, Availability? found, string? notice, CancellationToken ct)
    {
        var t = MeetingEditTexts.In(turn.Language);
        var key = await memory.KeepEditAsync(turn, edit, ct);
        return Reply.Card(MeetingEditCard.Confirm(CardPlace.Of(turn, time), key, edit, found, notice), edit.IsRetimed ? t.ToMove : t.ToChange);
    }

    private Task<Availability> FindAsync(GraphCaller caller, MeetingEdit edit, CancellationToken ct) => calendars.FindAsync(
        caller, edit.To, edit.To.At == edit.FromStart ? [] : [edit.FromStart], ct, request => WithoutItself(request, edit));

    /// In the calendars of those who are in it already, and of its room, it is the one entry of just its time.
    private static SlotRequest WithoutItself(SlotRequest request, MeetingEdit edit)
    {
        var invited = edit.From.People.Select(p => p.Address).Append(edit.From.OrganizerAddress).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return request with
        {
            People = [.. request.People.Select(p => invited.Contains(p.Id) ? p with { Calendar = Without(p.Calendar, edit) } : p)],
            Rooms = [.. request.Rooms.Select(r => r.Id.Equals(edit.From.Room?.Address, StringComparison.OrdinalIgnoreCase) ? r with { Calendar = Without(r.Calendar, edit) } : r)],
        };
    }

    private static IReadOnlyList<CalendarEntry>? Without(IReadOnlyList<CalendarEntry>? entries, MeetingEdit edit) =>
        entries?.FirstOrDefault(e => e.Start == edit.FromStart && e.End == edit.FromStart + edit.From.Duration) is { } itself ? [.. entries.Where(e => !ReferenceEquals(e, itself))] : entries;

    /// Rooms that are free then and hold as many: those of the same building first, then the smallest.
    public async Task<IReadOnlyList<Invitee>> RoomsAsync(GraphCaller caller, MeetingEdit edit, Span span, CancellationToken ct, RoomNeed? need = null, int most = MostRooms)
    {
        var seats = need?.Seats ?? edit.To.People.Count + 1;
        var all = (await people.RoomsAsync(caller, ct)).Where(r => (need?.Building is null || r.Building == need.Building) && (need?.Floor is null || RoomFloors.Of(r) == need.Floor) && (need?.Features ?? []).All(RoomFeatures.Of(r).Contains)).ToList();
        var building = all.FirstOrDefault(r => r.Address.Equals(edit.To.Room?.Address, StringComparison.OrdinalIgnoreCase))?.Building;
        var rooms = all.Where(r => r.Capacity is not { } holds || holds >= seats).OrderBy(r => r.Building != building).ThenBy(r => r.Capacity ?? int.MaxValue).ToList();
        var free = await calendars.FreeRoomsAsync(caller, [.. rooms.Select(r => r.Address)], span, ct);
        return [.. rooms.Where(r => free.Contains(r.Address)).Take(most).Select(MeetingPeople.Of)];
    }
}
