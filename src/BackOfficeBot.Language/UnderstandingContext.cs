using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Language;

/// <summary>What the same words depend on.</summary>
/// <param name="Now">The person's wall time.</param>
/// <param name="Zone">The IANA zone of <paramref name="Now"/>.</param>
/// <param name="Locale">"it-IT" or "en-US": only decides what both languages would read differently (3/4 in en-US is 4 March).</param>
public sealed record UnderstandingContext(DateTime Now, string Zone, string Locale)
{
    /// <summary>Which reading of a day or a time comes first where several are possible.</summary>
    public Direction Direction { get; init; }

    /// <summary>The person's day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    internal TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Zone);

    internal bool MonthFirst => Locale.Equals("en-US", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where telephone numbers without a country code are at home, by its ISO 3166 code; that of the locale where nothing else is said.</summary>
    public string Region { get; init; } = Locale.Length == 5 ? Locale[3..].ToUpperInvariant() : "IT";
}
