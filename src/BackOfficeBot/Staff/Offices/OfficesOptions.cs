namespace BackOfficeBot.Staff.Offices;

/// The section Offices: where people work, when nobody does, and how long the ways are.
internal sealed class OfficesOptions
{
    public const string Section = "Offices";

    /// Stays free between two meetings of anybody.
    public TimeSpan Gap { get; set; }

    /// Days on which the whole organisation is closed.
    public List<ClosingOptions> Closings { get; set; } = [];
    public List<OfficeOptions> Places { get; set; } = [];
    public List<JourneyOptions> Journeys { get; set; } = [];
}

internal sealed class OfficeOptions
{
    public string Name { get; set; } = "";

    /// Other words for it in the directory's office or city, and in the building of its rooms.
    public List<string> Locations { get; set; } = [];

    /// ISO 3166: IT, GB.
    public string? Country { get; set; }

    /// IANA.
    public string? Zone { get; set; }

    /// "12-07"; of many Italian towns it is known.
    public string? PatronDay { get; set; }
    public string? PatronName { get; set; }

    /// Between these hours so much stays free for lunch.
    public TimeOnly? LunchFrom { get; set; }
    public TimeOnly? LunchTo { get; set; }
    public TimeSpan LunchLength { get; set; } = TimeSpan.FromMinutes(45);
    public List<ClosingOptions> Closings { get; set; } = [];
}

/// A day or a period: "2026-12-24" in one year, "12-24" in each.
internal sealed class ClosingOptions
{
    public string From { get; set; } = "";
    public string? To { get; set; }
    public string? Name { get; set; }
}

internal sealed class JourneyOptions
{
    public string From { get; set; } = "";
    public string To { get; set; } = "";
    public TimeSpan Length { get; set; }
}
