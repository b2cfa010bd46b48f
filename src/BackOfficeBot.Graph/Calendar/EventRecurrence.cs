namespace BackOfficeBot.Graph;

/// <summary>How an event comes back, on days of its own zone.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/patternedrecurrence"/></remarks>
public sealed record EventRecurrence
{
    /// <summary>In which way.</summary>
    public required RecurrenceKind Kind { get; init; }

    /// <summary>Every so many days, weeks or months; 1 or more.</summary>
    public int Interval { get; init; } = 1;

    /// <summary>The days of a week, which begins on Monday; of <see cref="RecurrenceKind.MonthlyOnWeekday"/> one.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>Of <see cref="RecurrenceKind.MonthlyOnDay"/>, 1 to 31; in a shorter month its last day.</summary>
    public int DayOfMonth { get; init; }

    /// <summary>Of <see cref="RecurrenceKind.MonthlyOnWeekday"/>: the first to the fourth, or -1 for the last.</summary>
    public int Nth { get; init; }

    /// <summary>The day of the event itself.</summary>
    public required DateOnly First { get; init; }

    /// <summary>The last day on which it may be; null where <see cref="Times"/> ends it, or nothing.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>How often it is; null where a day ends it, or nothing.</summary>
    public int? Times { get; init; }
}

/// <summary>The ways in which an event comes back.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/recurrencepattern"/></remarks>
public enum RecurrenceKind
{
    /// <summary>Every so many days.</summary>
    Daily,

    /// <summary>On days of the week.</summary>
    Weekly,

    /// <summary>On a day of the month.</summary>
    MonthlyOnDay,

    /// <summary>On the first, second … last such weekday of the month.</summary>
    MonthlyOnWeekday,
}
