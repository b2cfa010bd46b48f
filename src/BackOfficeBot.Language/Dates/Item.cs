namespace BackOfficeBot.Language.Dates;

/// <summary>A day, or days in a row up to but without the end (with it where the item says so); null where open.</summary>
internal readonly record struct Days(DateOnly? First, DateOnly? End = null);

/// <summary>A time of day in seconds; more than a day for the day after.</summary>
/// <param name="Seconds">Since midnight.</param>
/// <param name="IsTwelve">Whether it was said on a clock of twelve hours, so that it may be before or after noon.</param>
/// <param name="Grain">How precisely.</param>
/// <param name="IsHalved">Whether "pm", "di sera" and the like said which half of the day.</param>
internal readonly record struct Clock(int Seconds, bool IsTwelve = false, Grain Grain = Grain.Minute, bool IsHalved = false)
{
    public int Hour => Seconds / 3600;

    public Clock Afternoon => new(Hour is 12 ? Seconds : Seconds + 12 * 3600, false, Grain, true);

    public Clock Morning => new(Hour is 12 ? Seconds - 12 * 3600 : Seconds, false, Grain, true);
}

/// <summary>The parts of a date that were said; 0 for those that were not.</summary>
internal readonly record struct DateParts(int Year, int Month, int Day, int Weekday = 0);

/// <summary>A piece of the text that was understood: which tokens, and what it says, before it becomes a <see cref="When"/>.</summary>
internal sealed record Item(WhenType Type, int First, int End)
{
    /// <summary>The days that may be meant, the preferred first; none for times of day.</summary>
    public Days[] Days { get; init; } = [];

    /// <summary>Whether the end day belongs to it.</summary>
    public bool IsEndIncluded { get; init; }

    public Grain Grain { get; init; } = Grain.Day;

    public Clock? From { get; init; }

    public Clock? To { get; init; }

    /// <summary>Of what is a moment by itself, such as "in two hours": that, or from where to where.</summary>
    public (DateTime? From, DateTime? To)? Exact { get; init; }

    /// <summary>Another reading of it.</summary>
    public (DateTime From, DateTime To)? OrExact { get; init; }

    public DateParts Parts { get; init; }

    /// <summary>Whether it is a part of the day and no time of the clock.</summary>
    public DayPart Part { get; init; }

    public Length Length { get; init; }

    /// <summary>The other end of "two or three days".</summary>
    public Length? OrLength { get; init; }

    public string? Rule { get; init; }

    /// <summary>Another reading, as a recurrence.</summary>
    public string? OrRule { get; init; }

    /// <summary>Whether it is a plain number that only its neighbours make a time.</summary>
    public bool IsWeak { get; init; }

    public bool IsApproximate { get; init; }

    /// <summary>Whose clocks its times are of; null for those of who speaks.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>Whether no calendar or clock has it.</summary>
    public bool IsImpossible { get; init; }

    public bool HasDay => Type is WhenType.Date or WhenType.DateTime || Type is WhenType.DateTimeRange && Days.Length > 0;

    public DateOnly? Day => Days.Length > 0 ? Days[0].First : null;
}

/// <summary>A length in units, as it was said.</summary>
/// <param name="Months">Whole and broken months.</param>
/// <param name="Seconds">The rest.</param>
/// <param name="Smallest">The smallest unit that was named.</param>
/// <param name="IsBusiness">Whether its days are those from Monday to Friday.</param>
internal readonly record struct Length(double Months, double Seconds, Unit Smallest, bool IsBusiness = false)
{
    public bool IsClock => Smallest is Unit.Second or Unit.Minute or Unit.Hour;

    /// <summary>Years of 365, months of 30 days.</summary>
    public TimeSpan ToTimeSpan()
    {
        var years = Smallest is Unit.Year ? Months / 12 : Math.Truncate(Months / 12);
        var seconds = years * Calendar.SecondsOf(Unit.Year) + (Months - 12 * years) * Calendar.SecondsOf(Unit.Month) + Seconds;
        return TimeSpan.FromSeconds(Math.Min(seconds, 9e11));
    }

    public DateTime From(DateTime start, int sign = 1) => IsBusiness && Months == 0
        ? Calendar.AddBusinessDays(DateOnly.FromDateTime(start), sign * (int)Math.Clamp(Seconds / Calendar.SecondsOf(Unit.Day), 0, 2000)).ToDateTime(TimeOnly.FromDateTime(start))
        : Calendar.Add(Calendar.Add(start, sign * Months, Unit.Month), sign * Seconds, Unit.Second);
}
