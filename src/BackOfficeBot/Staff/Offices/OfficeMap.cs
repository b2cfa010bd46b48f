using BackOfficeBot.Organisations;
using BackOfficeBot.Staff.DaysOff;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Staff.Offices;

/// One of the organisation's offices.
internal sealed record Office(string Name, IReadOnlyList<string> Names, string? Country, string? Zone, LunchBreak? Lunch);

/// Between two times of the day a stretch of this length stays free, wherever it lies.
internal sealed record LunchBreak(TimeOnly From, TimeOnly To, TimeSpan Length);

/// How long it takes from one place to another, and back.
internal sealed record Journey(string From, string To, TimeSpan Length);

/// Who works where, and what follows from it: zone, days off, lunch and journeys.
internal sealed class OfficeMap
{
    private readonly OfficesOptions _options;
    private readonly IReadOnlyList<Office> _offices;
    private readonly IReadOnlyList<(Closing Closing, string? Office)> _closings;
    private readonly GivenClosings _given;

    public OfficeMap(IOptions<OfficesOptions> options, GivenClosings given)
    {
        _given = given;
        _options = options.Value;
        _offices = [.. _options.Places.Select(p => new Office(p.Name, [p.Name, .. p.Locations], p.Country?.ToUpperInvariant(), p.Zone, p is { LunchFrom: { } from, LunchTo: { } to } ? new(from, to, p.LunchLength) : null))];
        _closings = [.. _options.Closings.Select(c => (Closing.Of(c.From, c.To, c.Name)!, default(string?))), .. _options.Places.SelectMany(p => p.Closings.Select(c => (Closing.Of(c.From, c.To, c.Name)!, (string?)p.Name)))];
        Journeys = [.. _options.Journeys.Select(j => new Journey(At(j.From)!.Name, At(j.To)!.Name, j.Length))];
    }

    public TimeSpan Gap => _options.Gap;

    public IReadOnlyList<Journey> Journeys { get; }

    /// By the office in the directory; where that says nothing, the only one in the person's country.
    public Office? Of(string? office, string? country) => !string.IsNullOrWhiteSpace(office) ? At(office)
        : country is not null && _offices.Where(o => Is(o.Country, country)).ToList() is [var only] ? only : null;

    /// "Milano", or "Milano, 3° piano".
    public Office? At(string? location) => location is null ? null
        : _offices.FirstOrDefault(o => o.Names.Any(n => Is(n, location))) ?? _offices.FirstOrDefault(o => o.Names.Any(n => HasWords(location, n)));

    /// Of the country only where the directory or the configuration says it, or all who have this clock are in one.
    public string? CountryOf(string? office, string? country, string zone) =>
        Of(office, country)?.Country ?? country?.ToUpperInvariant() ?? (_offices.Where(o => o.Zone == zone && o.Country is not null).Select(o => o.Country).Distinct().ToList() is [var only] ? only : CountryHolidays.OfZone(zone));

    public IReadOnlyList<string> Names => [.. _offices.Select(o => o.Name)];

    /// All that may concern somebody of these: national days, patron saints, and closings as configured or as the organisation set them.
    public IReadOnlyList<Holiday> Holidays(string organisation, IEnumerable<string?> countries, IEnumerable<string?> offices, DateOnly first, DateOnly last) =>
    [
        .. countries.OfType<string>().Distinct().SelectMany(c => CountryHolidays.Between(c, first, last)),
        .. offices.OfType<string>().Distinct().SelectMany(o => Patrons(o, first, last)),
        .. from closing in _closings.Concat(_given.All.Where(g => g.Organisation == OrganisationId.Tenant(organisation) || g.Organisation == organisation).Select(g => (g.Closing, g.Office))) from day in closing.Closing.Between(first, last) select new Holiday(day, closing.Closing.Name ?? "", closing.Closing.Name ?? "") { Office = closing.Office, Kind = HolidayKind.Closing },
    ];

    private IEnumerable<Holiday> Patrons(string office, DateOnly first, DateOnly last)
    {
        var place = _options.Places.Find(p => Is(p.Name, office));
        return place?.PatronDay is not { } day
            ? (place is null ? [office] : (string[])[place.Name, .. place.Locations]).Select(town => ItalianHolidays.Patron(office, town, first, last)).FirstOrDefault(days => days.Any()) ?? []
            : Closing.Of(day, null, null)!.Between(first, last).Select(d => new Holiday(d, place.PatronName ?? "", place.PatronName ?? "") { Office = office, Kind = HolidayKind.Patron });
    }

    private static bool HasWords(string text, string words) => $" {Spaced(text)} ".Contains($" {Spaced(words)} ", StringComparison.OrdinalIgnoreCase);

    private static string Spaced(string text) => string.Join(' ', text.Split([' ', ',', ';', '.', '-', '–', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries));

    private static bool Is(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
