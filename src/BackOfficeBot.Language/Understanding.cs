namespace BackOfficeBot.Language;

/// <summary>What a text says, as far as it was understood; each part with its place in the text.</summary>
public sealed record Understanding
{
    /// <summary>Below this an intent is a guess: ask instead of doing.</summary>
    public const double Certain = 0.6;

    /// <summary>What is wanted, by the name of its <see cref="Vocabulary"/>; null where nothing fits.</summary>
    public string? Intent { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>What else might be meant.</summary>
    public string? RunnerUp { get; init; }

    /// <summary>Whether the intent may be taken without asking.</summary>
    public bool IsCertain => Intent is not null && Confidence >= Certain;

    /// <summary>Days and stretches of days, in the order of the text.</summary>
    public IReadOnlyList<Found<DayRange>> Days { get; init; } = [];

    /// <summary>Times of day, stretches of them and parts of the day.</summary>
    public IReadOnlyList<Found<TimeRange>> Times { get; init; } = [];

    /// <summary>How long something takes.</summary>
    public IReadOnlyList<Found<TimeSpan>> Durations { get; init; } = [];

    /// <summary>People as they are named, without titles.</summary>
    public IReadOnlyList<Found<string>> People { get; init; } = [];

    /// <summary>E-mail addresses.</summary>
    public IReadOnlyList<Found<string>> Addresses { get; init; } = [];

    /// <summary>References of records, such as MEET-2026-0000042, in capitals.</summary>
    public IReadOnlyList<Found<string>> References { get; init; } = [];

    /// <summary>Numbers and ordinals that belong to no date, time or duration.</summary>
    public IReadOnlyList<Found<int>> Numbers { get; init; } = [];

    /// <summary>What it's about: quoted, or after "su", "per parlare di", "about".</summary>
    public Found<string>? Subject { get; init; }

    /// <summary>Why: after "perché", "because".</summary>
    public Found<string>? Reason { get; init; }

    /// <summary>Whether an online meeting is wished (true), excluded (false) or not spoken of.</summary>
    public bool? Online { get; init; }
}

/// <summary>A day, or several.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day; it belongs to the range.</param>
public readonly record struct DayRange(DateOnly First, DateOnly Last);

/// <summary>A time of day or a stretch of the day.</summary>
/// <param name="From">When it begins; null: no matter.</param>
/// <param name="To">When it ends; null where only the beginning is said.</param>
/// <param name="IsExact">True for "at three", false for "in the afternoon" or "after three".</param>
public readonly record struct TimeRange(TimeOnly? From, TimeOnly? To, bool IsExact);
