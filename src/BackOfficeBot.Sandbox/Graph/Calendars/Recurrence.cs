using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace BackOfficeBot.Sandbox.Graph.Calendars;

/// <summary>The days of a patternedRecurrence (<see href="https://learn.microsoft.com/graph/api/resources/recurrencepattern"/>).</summary>
internal static class Recurrence
{
    private static readonly string[] Days = ["", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    private static readonly string[] Indexes = ["first", "second", "third", "fourth", "last"];

    /// <summary>The days up to <paramref name="until"/>, beginning with the first of the series.</summary>
    public static IEnumerable<LocalDate> Dates(JsonNode recurrence, LocalDate until)
    {
        var (pattern, range) = (recurrence.At("pattern"), recurrence.At("range"));
        var start = Date(range, "startDate")!.Value;
        var end = range.Text("type") == "endDate" ? Date(range, "endDate")!.Value : until;
        var left = range.Text("type") == "numbered" ? range.Number("numberOfOccurrences")!.Value : int.MaxValue;
        foreach (var date in Candidates(pattern, start).TakeWhile(date => date <= end && date <= until))
        {
            if (date < start) continue;
            if (left-- <= 0) yield break;
            yield return date;
        }
    }

    /// <summary>What is missing or wrong is the caller's problem.</summary>
    public static JsonObject Checked(JsonNode? recurrence, LocalDate eventStart, string zoneName)
    {
        var copy = (recurrence as JsonObject)?.Clone() ?? throw Wrong("recurrence must have a pattern and a range");
        if (copy.At("pattern") is not JsonObject pattern || copy.At("range") is not JsonObject range) throw Wrong("recurrence must have a pattern and a range");
        var type = pattern.Text("type");
        if (type is not ("daily" or "weekly" or "absoluteMonthly" or "relativeMonthly" or "absoluteYearly" or "relativeYearly")) throw Wrong("pattern.type");
        if (pattern.Number("interval") is not > 0) throw Wrong("pattern.interval must be 1 or more");
        if (type is "weekly" or "relativeMonthly" or "relativeYearly" && (!pattern.Texts("daysOfWeek").Any() || pattern.Texts("daysOfWeek").Any(day => Array.IndexOf(Days, day) < 1)))
            throw Wrong("pattern.daysOfWeek");
        if (type is "absoluteMonthly" or "absoluteYearly" && pattern.Number("dayOfMonth") is not (>= 1 and <= 31)) throw Wrong("pattern.dayOfMonth");
        if (type is "absoluteYearly" or "relativeYearly" && pattern.Number("month") is not (>= 1 and <= 12)) throw Wrong("pattern.month");
        if (type is "relativeMonthly" or "relativeYearly" && pattern.Text("index") is { } index && !Indexes.Contains(index)) throw Wrong("pattern.index");
        pattern["month"] ??= 0;
        pattern["dayOfMonth"] ??= 0;
        pattern["firstDayOfWeek"] ??= "sunday";
        pattern["index"] ??= "first";
        if (pattern["daysOfWeek"] is null) pattern.Remove("daysOfWeek");
        range["startDate"] ??= LocalDatePattern.Iso.Format(eventStart);
        range["recurrenceTimeZone"] ??= zoneName;
        range["numberOfOccurrences"] ??= 0;
        switch (range.Text("type"))
        {
            case "noEnd":
            case "numbered" when range.Number("numberOfOccurrences") is >= 1 and <= 999:
            case "endDate" when Date(range, "endDate") is { } end && end >= Date(range, "startDate"):
                break;
            default: throw Wrong("range");
        }
        range["endDate"] ??= "0001-01-01";
        return Date(range, "startDate") is null ? throw Wrong("range.startDate") : copy;
    }

    private static IEnumerable<LocalDate> Candidates(JsonNode? pattern, LocalDate start)
    {
        var interval = pattern.Number("interval") ?? 1;
        var days = pattern.Texts("daysOfWeek").Select(day => (IsoDayOfWeek)Array.IndexOf(Days, day)).ToHashSet();
        var type = pattern.Text("type");
        if (type == "daily")
        {
            for (var date = start; ; date = date.PlusDays(interval)) yield return date;
        }
        if (type == "weekly")
        {
            var first = (IsoDayOfWeek)Math.Max(1, Array.IndexOf(Days, pattern.Text("firstDayOfWeek") ?? "sunday"));
            var week = start.DayOfWeek == first ? start : start.Previous(first);
            for (; ; week = week.PlusWeeks(interval))
            {
                for (var i = 0; i < 7; i++)
                {
                    if (days.Contains(week.PlusDays(i).DayOfWeek)) yield return week.PlusDays(i);
                }
            }
        }
        var yearly = type!.EndsWith("Yearly", StringComparison.Ordinal);
        var month = new YearMonth(start.Year, yearly ? pattern.Number("month")!.Value : start.Month);
        for (; ; month = month.PlusMonths(yearly ? 12 * interval : interval))
        {
            if (type.StartsWith("absolute", StringComparison.Ordinal))
                yield return month.OnDayOfMonth(Math.Min(pattern.Number("dayOfMonth")!.Value, CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month)));
            else if (Relative(month, days, Array.IndexOf(Indexes, pattern.Text("index") ?? "first")) is { } date) yield return date;
        }
    }

    private static LocalDate? Relative(YearMonth month, HashSet<IsoDayOfWeek> days, int index)
    {
        var fitting = Enumerable.Range(1, CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month)).Select(month.OnDayOfMonth).Where(date => days.Contains(date.DayOfWeek)).ToList();
        return index == 4 ? fitting[^1] : index < fitting.Count ? fitting[index] : null;
    }

    private static LocalDate? Date(JsonNode? range, string name) => range.Text(name) is { } text
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? LocalDate.FromDateOnly(date) : null;

    private static GraphProblem Wrong(string what) => GraphProblem.BadRequest("ErrorInvalidRequest", $"The recurrence of the event is not valid: {what}.");
}
