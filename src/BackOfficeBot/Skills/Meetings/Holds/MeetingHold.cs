using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Slots;
using BackOfficeBot.Staff.DaysOff;

namespace BackOfficeBot.Skills.Meetings.Holds;

/// One time that is kept free in the organiser's calendar until it is decided. The id is the event's transactionId.
internal sealed record MeetingHold(Guid Id, DateTimeOffset Start)
{
    /// Null until the calendar has answered.
    public string? EventId { get; init; }
}

/// One of a record's holds, as a button names it.
internal sealed record HoldState(Guid RecordId, Guid HoldId);

/// Times of a proposal that are to be held.
internal sealed record HoldRequest(Guid Key);

internal static class MeetingHolding
{
    public const int Most = 3;

    private const int DaysByDefault = 2;
    private static readonly TimeOnly EndOfDay = new(18, 0);

    public static bool IsHeld(Record record) => record.State is MeetingStates.Holding or MeetingStates.Held;

    /// What is not under way and may begin anew with the same number.
    public static bool MayBegin(string state) => state is MeetingStates.Refused or MeetingStates.Holding or MeetingStates.Held or MeetingStates.Releasing or MeetingStates.Released or MeetingStates.Polling;

    /// Where a booking that was refused goes back to.
    public static string Before(MeetingData data) => data.Holds is { Count: > 0 } ? MeetingStates.Held : data.Poll is not null ? MeetingStates.Polling : MeetingStates.Refused;

    /// The end of the second working day; what is held until after its time would hold nothing.
    public static DateTimeOffset Until(DateTimeOffset from, string zone)
    {
        var info = WallClock.Zone(zone);
        var day = WallClock.Day(from, info);
        for (var left = DaysByDefault; left > 0; left--)
            day = day.NextWorking(zone);
        return WallClock.At(day, EndOfDay, info);
    }

    public static DateTimeOffset Within(DateTimeOffset until, IEnumerable<DateTimeOffset> starts) => starts.Max() is var last && last < until ? last : until;

    public static Span SpanOf(this MeetingHold hold, MeetingDraft draft) => new(hold.Start, hold.Start + draft.Duration);
}
