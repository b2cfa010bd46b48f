using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Language;

/// <summary>What a text says, as far as it was understood; each part with its place in the text.</summary>
public sealed record Understanding
{
    /// <summary>Below this an intent is a guess: ask instead of doing.</summary>
    public const double Certain = 0.6;

    /// <summary>The text itself.</summary>
    public string Text { get; init; } = "";

    /// <summary>What is wanted, by the name of an <see cref="Language.Intent"/>; null where nothing fits.</summary>
    public string? Intent { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>What else might be meant.</summary>
    public string? RunnerUp { get; init; }

    /// <summary>0 to 1.</summary>
    public double RunnerUpConfidence { get; init; }

    /// <summary>Whether it speaks of what was shown last: "spostala", "cancel it".</summary>
    public bool RefersToShown { get; init; }

    /// <summary>Whether the sentence says what is not to be done: "non disdire la riunione". <see cref="Intent"/> is never certain then.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>Whether the intent may be taken without asking.</summary>
    public bool IsCertain => Intent is not null and not Language.Intent.None && Confidence >= Certain;

    /// <summary>When: days, times, durations and recurrences, in the order of the text.</summary>
    public IReadOnlyList<When> Whens { get; init; } = [];

    /// <summary>When not: "non martedì", "not on Tuesday".</summary>
    public IReadOnlyList<When> Excluded { get; init; } = [];

    /// <summary>Days and times that do not exist: "il 30 febbraio"; they have no values. Say so, with the words of their span.</summary>
    public IReadOnlyList<When> Impossible { get; init; } = [];

    /// <summary>People as they are named, without titles.</summary>
    public IReadOnlyList<Found<string>> People { get; init; } = [];

    /// <summary>People by what they are to who speaks.</summary>
    public IReadOnlyList<Found<PersonRole>> Roles { get; init; } = [];

    /// <summary>E-mail addresses.</summary>
    public IReadOnlyList<Found<string>> Addresses { get; init; } = [];

    /// <summary>Telephone numbers in E.164, such as +390612345678.</summary>
    public IReadOnlyList<Found<string>> Phones { get; init; } = [];

    /// <summary>Amounts of money.</summary>
    public IReadOnlyList<Found<Money>> Amounts { get; init; } = [];

    /// <summary>Names of files, such as budget.xlsx.</summary>
    public IReadOnlyList<Found<string>> Files { get; init; } = [];

    /// <summary>References of records, such as MEET-2026-0000042, in capitals.</summary>
    public IReadOnlyList<Found<string>> References { get; init; } = [];

    /// <summary>Numbers and ordinals, in digits or in words, that belong to nothing else; "la 42" names the record of that number.</summary>
    public IReadOnlyList<Found<int>> Numbers { get; init; } = [];

    /// <summary>What it's about: quoted, or after "su", "per parlare di", "about".</summary>
    public Found<string>? Subject { get; init; }

    /// <summary>What it is, where that says what it's about and there is no <see cref="Subject"/>: "pranzo", "interview".</summary>
    public Found<string>? Occasion { get; init; }

    /// <summary>A second wish behind "then", "poi": it is not part of what is understood, and worth a sentence of its own.</summary>
    public Found<string>? Then { get; init; }

    /// <summary>What a message shall say: after "dicendo", "saying".</summary>
    public Found<string>? Body { get; init; }

    /// <summary>The room as it is named: "sala Verdi".</summary>
    public Found<string>? Room { get; init; }

    /// <summary>Whether it is said to be urgent.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>The language that is spoken of, "it" or "en".</summary>
    public string? SpokenLanguage { get; init; }

    /// <summary>Why: after "perché", "because".</summary>
    public Found<string>? Reason { get; init; }

    /// <summary>Whether an online meeting is wished (true), excluded (false) or not spoken of.</summary>
    public bool? Online { get; init; }
}

/// <summary>People without a name.</summary>
public enum PersonRole
{
    /// <summary>"il mio capo", "my boss".</summary>
    Manager,

    /// <summary>"tutti", "everyone".</summary>
    Everyone,

    /// <summary>"il team", "my team".</summary>
    Team,
}

/// <summary>An amount of money.</summary>
/// <param name="Value">How much.</param>
/// <param name="Currency">Of which, in ISO 4217, such as EUR.</param>
public readonly record struct Money(decimal Value, string Currency);

/// <summary>A day, or several.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day; it belongs to the range.</param>
public readonly record struct DayRange(DateOnly First, DateOnly Last);

/// <summary>A time of day or a stretch of the day.</summary>
/// <param name="From">When it begins; null: no matter.</param>
/// <param name="To">When it ends; null where only the beginning is said.</param>
/// <param name="IsExact">True for "at three", false for "in the afternoon" or "after three".</param>
public readonly record struct TimeRange(TimeOnly? From, TimeOnly? To, bool IsExact);
