using System.Globalization;

namespace BackOfficeBot.Retention;

/// The section Retention: after how many months the content of closed records may go, and what is held all the same. Without it nothing goes.
internal sealed class RetentionOptions
{
    public const string Section = "Retention";
    public const int MostMonths = 1200;

    /// By kind, from when a record was closed: CALL 24. As it is written: what does not fit is refused, where the binder would pass over it in silence.
    public Dictionary<string, string> Months { get; set; } = [];
    public List<OrganisationRetention> Organisations { get; set; } = [];
    public List<HoldOptions> Holds { get; set; } = [];
}

/// What holds for one organisation in place of the rest; 0 keeps a kind for ever.
internal sealed class OrganisationRetention
{
    public string Id { get; set; } = "";
    public Dictionary<string, string> Months { get; set; } = [];
}

/// A legal hold: what is in it is not erased, neither by the command nor by itself. Each line narrows it; without any it holds everything.
internal sealed class HoldOptions
{
    /// Why: it is said wherever it holds something.
    public string Name { get; set; } = "";
    public string? Organisation { get; set; }
    public List<string> Kinds { get; set; } = [];
    public List<string> References { get; set; } = [];

    /// Days on which records were made, both included, by the zone in which records get their numbers, as they are written.
    public string? From { get; set; }
    public string? To { get; set; }

    /// Null where none is named.
    /// <exception cref="FormatException">It is no day.</exception>
    public static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
