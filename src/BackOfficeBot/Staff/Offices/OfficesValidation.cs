using BackOfficeBot.Staff.DaysOff;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Staff.Offices;

/// Says at start what is wrong with the section Offices, and what to set.
internal sealed class OfficesValidation : IValidateOptions<OfficesOptions>
{
    private static readonly TimeSpan LongestGap = TimeSpan.FromHours(2);

    public ValidateOptionsResult Validate(string? name, OfficesOptions options)
    {
        List<string> wrong = [];
        if (options.Gap < TimeSpan.Zero || options.Gap > LongestGap)
            wrong.Add("Offices:Gap must lie between 00:00:00 and 02:00:00; ten minutes are 00:10:00.");
        wrong.AddRange(Closings("Offices", options.Closings));
        for (var i = 0; i < options.Places.Count; i++)
            wrong.AddRange(Place($"Offices:Places:{i}", options.Places[i], options));
        for (var i = 0; i < options.Journeys.Count; i++)
            wrong.AddRange(Journey($"Offices:Journeys:{i}", options.Journeys[i], options));
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Place(string at, OfficeOptions place, OfficesOptions all)
    {
        if (string.IsNullOrWhiteSpace(place.Name))
            yield return $"{at}:Name must be set: the office as people call it, such as Milano.";
        else if (all.Places.Count(p => p.Name.Equals(place.Name, StringComparison.OrdinalIgnoreCase)) > 1)
            yield return $"{at}:Name: there is another office called {place.Name}.";
        if (place.Country is { } country && !CountryHolidays.Known.Contains(country, StringComparer.OrdinalIgnoreCase))
            yield return $"{at}:Country must be one whose holidays are known: {string.Join(", ", CountryHolidays.Known)}. Of another country leave it out and write its days as Closings.";
        if (place.Zone is { } zone && !(zone.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)))
            yield return $"{at}:Zone must be an IANA zone such as Europe/Rome.";
        if (place.PatronDay is { } patron && !(patron.Length == 5 && Closing.Of(patron, null, null) is not null))
            yield return $"{at}:PatronDay must be a month and a day, such as 12-07.";
        if (place.PatronName is not null && place.PatronDay is null)
            yield return $"{at}:PatronName needs PatronDay, such as 12-07.";
        if (place.LunchFrom is null != place.LunchTo is null)
            yield return $"{at}:LunchFrom and LunchTo go together, such as 12:30 and 14:30.";
        if (place is { LunchFrom: { } from, LunchTo: { } to } && (to <= from || place.LunchLength <= TimeSpan.Zero || to - from < place.LunchLength))
            yield return $"{at}:LunchTo must be after LunchFrom, with room for LunchLength between them, such as 12:30, 14:30 and 00:45:00.";
        foreach (var sentence in Closings(at, place.Closings))
            yield return sentence;
    }

    private static IEnumerable<string> Closings(string at, List<ClosingOptions> closings) =>
        from i in Enumerable.Range(0, closings.Count)
        where Closing.Of(closings[i].From, closings[i].To, null) is null
        select $"{at}:Closings:{i}: From and To must be days such as 2026-12-24, or 12-24 for each year, both in the same way, and at most {Closing.MostDays} days long.";

    private static IEnumerable<string> Journey(string at, JourneyOptions journey, OfficesOptions all)
    {
        foreach (var (end, office) in new[] { ("From", journey.From), ("To", journey.To) })
            if (!all.Places.Exists(p => p.Name.Equals(office, StringComparison.OrdinalIgnoreCase)))
                yield return $"{at}:{end} must be the Name of one of Offices:Places.";
        if (journey.Length <= TimeSpan.Zero || journey.Length > TimeSpan.FromDays(1))
            yield return $"{at}:Length must lie between 00:01:00 and 1.00:00:00; three and a half hours are 03:30:00.";
    }
}
