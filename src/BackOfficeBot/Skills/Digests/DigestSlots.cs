using BackOfficeBot.Common;
using BackOfficeBot.Desk;

namespace BackOfficeBot.Skills.Digests;

/// Before the day, after it, of the week, or what somebody did, which is never sent by itself.
internal enum DigestPart { Morning, Evening, Weekly, Review }

/// When somebody gets digests: the own choices over the organisation's.
internal sealed record DigestPlan
{
    public required bool IsOn { get; init; }
    public required IReadOnlyList<DayOfWeek> Days { get; init; }
    public TimeOnly? At { get; init; }
    public TimeOnly? Evening { get; init; }
    public DayOfWeek? Weekly { get; init; }
    public TimeOnly WeeklyAt { get; init; }

    public IReadOnlyList<DigestSection> Without { get; init; } = [];

    /// The first day on which there is one again.
    public DateOnly? PausedUntil { get; init; }

    /// The first without one; null where it is paused already.
    public DateOnly? PausedFrom { get; init; }

    /// Null: that of the chat.
    public string? Language { get; init; }
    public required TimeZoneInfo Zone { get; init; }

    /// Days on which the office is closed: then none comes, except to who chose every day of the week.
    public Func<DateOnly, bool> IsOff { get; init; } = static _ => false;

    public bool IsPaused(DateOnly day) => PausedUntil > day && !(PausedFrom > day);
}

/// One digest of a person: of a kind and a day there is one, however the clocks go and however often its hour is moved.
internal sealed record DigestSlot(DigestPart Part, DateOnly Day, DateTimeOffset At);

/// The instants at which digests are due. An hour that a night skips comes when the clocks have jumped, one that comes twice comes the first time.
internal static class DigestSlots
{
    /// What a digest of the week tells.
    public static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private const int DaysAhead = 400;

    /// The first after an instant; null where there is none any more.
    public static DigestSlot? Next(DigestPlan plan, DateTimeOffset after)
    {
        if (!plan.IsOn)
            return null;
        var day = WallClock.Day(after, plan.Zone);
        for (var i = 0; i < DaysAhead; i++, day = day.AddDays(1))
        {
            if (plan.IsPaused(day))
                day = plan.PausedUntil!.Value;
            if (On(plan, day).Where(s => s.At > after).MinBy(s => s.At) is { } slot)
                return slot;
        }
        return null;
    }

    /// The last of those from one instant to another, both included: who was away for days gets one.
    public static DigestSlot? Latest(DigestPlan plan, DateTimeOffset from, DateTimeOffset to)
    {
        DigestSlot? latest = null;
        for (var slot = Next(plan, from.AddTicks(-1)); slot is not null && slot.At <= to; slot = Next(plan, slot.At))
            latest = slot;
        return latest;
    }

    /// The one before, of the same kind: since then what is new is news.
    public static DateTimeOffset Before(DigestPlan plan, DigestSlot slot)
    {
        var day = slot.Day;
        for (var i = 0; i < DaysAhead; i++)
            if (On(plan with { PausedUntil = null }, day = day.AddDays(-1)).FirstOrDefault(s => s.Part == slot.Part) is { } before)
                return before.At;
        return slot.At.AddDays(-1);
    }

    /// That of a day, if there still is to be one.
    public static DigestSlot? Of(DigestPlan plan, DigestPart part, DateOnly day, DateTimeOffset now) =>
        !plan.IsOn || plan.IsPaused(WallClock.Day(now, plan.Zone)) ? null : On(plan, day).FirstOrDefault(s => s.Part == part);

    private static IEnumerable<DigestSlot> On(DigestPlan plan, DateOnly day)
    {
        var isDay = plan.Days.Contains(day.DayOfWeek) && (plan.At ?? plan.Evening) is not null;
        // Only of days that have one it is asked whether they are holidays.
        if ((!isDay && plan.Weekly != day.DayOfWeek) || (plan.Days.Count < DigestData.Week.Count && plan.IsOff(day)))
            yield break;
        if (isDay && plan.At is { } morning)
            yield return new(DigestPart.Morning, day, WallClock.At(day, morning, plan.Zone));
        if (isDay && plan.Evening is { } evening)
            yield return new(DigestPart.Evening, day, WallClock.At(day, evening, plan.Zone));
        if (plan.Weekly == day.DayOfWeek)
            yield return new(DigestPart.Weekly, day, WallClock.At(day, plan.WeeklyAt, plan.Zone));
    }
}
