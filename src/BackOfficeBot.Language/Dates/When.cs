namespace BackOfficeBot.Language.Dates;

/// <summary>What kind of answer to "when" an expression is.</summary>
public enum WhenType
{
    /// <summary>A day.</summary>
    Date,

    /// <summary>A time of day without a day.</summary>
    Time,

    /// <summary>A time on a day.</summary>
    DateTime,

    /// <summary>Days in a row: a week, a month, from one day to another, open at one end.</summary>
    DateRange,

    /// <summary>From one time of day to another, or a part of the day, without a day.</summary>
    TimeRange,

    /// <summary>From one instant to another.</summary>
    DateTimeRange,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Something that comes back.</summary>
    Set,
}

/// <summary>Which reading a form needs where the words allow both: a meeting looks ahead, a call that was taken looks back.</summary>
public enum Direction
{
    /// <summary>What comes is preferred.</summary>
    Future,

    /// <summary>What was is preferred.</summary>
    Past,
}

/// <summary>How precisely something was said.</summary>
public enum Grain
{
    /// <summary>To the second.</summary>
    Second,

    /// <summary>To the minute.</summary>
    Minute,

    /// <summary>To the hour.</summary>
    Hour,

    /// <summary>A part of the day, such as an evening.</summary>
    PartOfDay,

    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the week.</summary>
    Week,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the quarter.</summary>
    Quarter,

    /// <summary>To the year.</summary>
    Year,
}

/// <summary>What the clocks of a zone do at a wall time.</summary>
public enum ClockChange
{
    /// <summary>It comes once, as on most days.</summary>
    None,

    /// <summary>It was said but does not exist, because the clocks jump over it; the value is moved ahead by the jump (2:30 is 3:30).</summary>
    Skipped,

    /// <summary>It comes twice, because the clocks are put back: the values hold both, told apart by their offset.</summary>
    Twice,
}

/// <summary>An expression of time in a text.</summary>
/// <param name="Type">Of what kind it is.</param>
/// <param name="Span">Where it stands, in UTF-16 units.</param>
/// <param name="Values">What it may mean; empty only where it is impossible. The first is the one preferred by the direction; more than one: it is ambiguous.</param>
public sealed record When(WhenType Type, TextSpan Span, IReadOnlyList<WhenValue> Values)
{
    /// <summary>The preferred meaning, of what is possible.</summary>
    public WhenValue Value => Values[0];

    /// <summary>Whether other meanings are possible.</summary>
    public bool IsAmbiguous => Values.Count > 1;

    /// <summary>Of a day in two numbers that people order differently, "3/4": the other day that may be meant.</summary>
    public DateOnly? OtherOrder => Values.Count > 1 && Value.FirstDay is { } first && first.Day != first.Month ? Values.Select(v => v.FirstDay).FirstOrDefault(d => d is { } other && (other.Day, other.Month) == (first.Month, first.Day)) : null;

    /// <summary>Whether it says a day or a time that does not exist: "il 30 febbraio", "June 31, 2022", "alle 25". Tell the person, with the words of its span.</summary>
    public bool IsImpossible => Values.Count == 0;
}

/// <summary>One meaning of an expression. Wall times of the person who spoke, also of what was said of the clocks of another zone ("3pm London time");
/// midnight where only a day was said.</summary>
public sealed record WhenValue
{
    /// <summary>When it is or begins; null for a length, a recurrence, and where a range is open at its beginning. Of a time without a day: its next
    /// (or, looking back, its latest) occurrence.</summary>
    public DateTime? Start { get; init; }

    /// <summary>When a range ends; null for what is no range and where it is open at its end. See <see cref="IsEndIncluded"/>.</summary>
    public DateTime? End { get; init; }

    /// <summary>Whether the end's own day belongs to the range: "from the 3rd to the 7th" yes; "next week" ends before the Monday after.</summary>
    public bool IsEndIncluded { get; init; }

    /// <summary>How precisely it was said.</summary>
    public Grain Grain { get; init; }

    /// <summary>Of a duration; a month counts 30 days, a year 365.</summary>
    public TimeSpan? Length { get; init; }

    /// <summary>Of a recurrence: an RRULE of RFC 5545 without its name, such as <c>FREQ=WEEKLY;BYDAY=MO</c>.</summary>
    public string? Rule { get; init; }

    /// <summary>Of a recurrence: at what time of day.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>Of a recurrence: until what time of day, where a stretch was said.</summary>
    public TimeOnly? TimeEnd { get; init; }

    /// <summary>What was said around it: "verso le 3", "about 3".</summary>
    public bool IsApproximate { get; init; }

    /// <summary>What the clocks do at <see cref="Start"/> (or, of a range, at its end).</summary>
    public ClockChange Clock { get; init; }

    /// <summary>The offset from UTC at <see cref="Start"/>; null where no time of day was said. Where the speaker's zone is not known, that of the zone that was said.</summary>
    public TimeSpan? Offset { get; init; }

    /// <summary>The first day, of what has one.</summary>
    public DateOnly? FirstDay => Start is { } start ? DateOnly.FromDateTime(start) : null;

    /// <summary>The last day that belongs to it, of what has an end; of a day that day.</summary>
    public DateOnly? LastDay => End is { } end ? DateOnly.FromDateTime(IsEndIncluded || end == Start ? end : end.AddTicks(-1)) : FirstDay;
}
