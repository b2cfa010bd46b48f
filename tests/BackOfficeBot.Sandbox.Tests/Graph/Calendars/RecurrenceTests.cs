using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph;
using BackOfficeBot.Sandbox.Graph.Calendars;
using NodaTime;

namespace BackOfficeBot.Sandbox.Tests.Graph.Calendars;

public sealed class RecurrenceTests
{
    [Theory]
    [InlineData("""{"type":"daily","interval":2}""", "2026-11-24", "24/11 26/11 28/11 30/11")]
    [InlineData("""{"type":"weekly","interval":1,"daysOfWeek":["monday","thursday"],"firstDayOfWeek":"monday"}""", "2026-11-24", "26/11 30/11 03/12 07/12")]
    [InlineData("""{"type":"weekly","interval":2,"daysOfWeek":["tuesday","sunday"],"firstDayOfWeek":"monday"}""", "2026-11-24", "24/11 29/11 08/12 13/12")]
    [InlineData("""{"type":"weekly","interval":2,"daysOfWeek":["tuesday","sunday"],"firstDayOfWeek":"sunday"}""", "2026-11-24", "24/11 06/12 08/12 20/12")]
    [InlineData("""{"type":"absoluteMonthly","interval":1,"dayOfMonth":31}""", "2026-11-24", "30/11 31/12 31/01 28/02")]
    [InlineData("""{"type":"relativeMonthly","interval":1,"daysOfWeek":["friday"],"index":"last"}""", "2026-11-24", "27/11 25/12 29/01 26/02")]
    [InlineData("""{"type":"relativeMonthly","interval":3,"daysOfWeek":["monday"],"index":"second"}""", "2026-11-01", "09/11 08/02 10/05 09/08")]
    [InlineData("""{"type":"absoluteYearly","interval":1,"dayOfMonth":29,"month":2}""", "2027-01-01", "28/02 29/02 28/02 28/02")]
    [InlineData("""{"type":"relativeYearly","interval":1,"daysOfWeek":["thursday"],"index":"fourth","month":11}""", "2026-11-01", "26/11 25/11 23/11 22/11")]
    public void A_series_falls_on_its_days(string pattern, string start, string days)
    {
        var series = Series(pattern, $$"""{"type":"numbered","startDate":"{{start}}","numberOfOccurrences":4}""");
        Assert.Equal(days, string.Join(' ', Recurrence.Dates(series, new(2040, 1, 1)).Select(date => date.ToString("dd/MM", System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void A_series_ends_on_its_last_day() => Assert.Equal(3, Recurrence.Dates(Series("""{"type":"daily","interval":1}""", """{"type":"endDate","startDate":"2026-11-24","endDate":"2026-11-26"}"""), new(2040, 1, 1)).Count());

    [Theory]
    [InlineData("""{"type":"weekly","interval":1}""", """{"type":"noEnd","startDate":"2026-11-24"}""")]
    [InlineData("""{"type":"daily","interval":0}""", """{"type":"noEnd","startDate":"2026-11-24"}""")]
    [InlineData("""{"type":"daily","interval":1}""", """{"type":"endDate","startDate":"2026-11-24","endDate":"2026-11-20"}""")]
    [InlineData("""{"type":"hourly","interval":1}""", """{"type":"noEnd"}""")]
    public void A_broken_series_is_refused(string pattern, string range) =>
        Assert.Throws<GraphProblem>(() => Recurrence.Checked(Series(pattern, range), new LocalDate(2026, 11, 24), "UTC"));

    private static JsonObject Series(string pattern, string range) => new() { ["pattern"] = JsonNode.Parse(pattern), ["range"] = JsonNode.Parse(range) };
}
