using BackOfficeBot.Staff.Offices;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Tests.Staff.Offices;

public class OfficeMapTests
{
    private static readonly OfficeMap Map = new(Options.Create(OfficesValidationTests.Options(
        ("Places:0:Name", "Milano"), ("Places:0:Locations:0", "Milan HQ"), ("Places:0:Country", "it"), ("Places:0:Zone", "Europe/Rome"),
        ("Places:1:Name", "Roma"), ("Places:1:Country", "IT"), ("Places:1:PatronDay", "06-30"), ("Places:1:PatronName", "Santi Primi Martiri"),
        ("Places:2:Name", "Leeds"), ("Places:2:Country", "GB"), ("Places:2:Closings:0:From", "2026-12-07"), ("Places:2:Closings:0:Name", "Stocktaking"),
        ("Closings:0:From", "12-24"))), new GivenClosings(null!, null!, TimeProvider.System));

    [Theory]
    [InlineData("milano", null, "Milano")]
    [InlineData("Milan HQ", null, "Milano")]
    [InlineData("Roma, via dei Coronari 48", null, "Roma")]
    [InlineData("Romagnano", null, null)]
    [InlineData("Torino", "GB", null)]
    [InlineData(null, "GB", "Leeds")]
    [InlineData(null, "IT", null)]
    [InlineData("", null, null)]
    public void An_office_is_known_by_the_directory_and_else_by_the_only_one_in_the_country(string? office, string? country, string? name) =>
        Assert.Equal(name, Map.Of(office, country)?.Name);

    [Theory]
    [InlineData("Milano", null, "Europe/London", "IT")]
    [InlineData(null, "us", "Europe/Rome", "US")]
    [InlineData(null, null, "Europe/Rome", "IT")]
    [InlineData(null, null, "Europe/Dublin", "IE")]
    [InlineData(null, null, "Europe/Berlin", null)]
    public void The_country_is_the_office_s_then_the_person_s_then_the_clock_s(string? office, string? country, string zone, string? known) =>
        Assert.Equal(known, Map.CountryOf(office, country, zone));

    [Fact]
    public void Days_off_are_those_of_countries_and_offices_and_of_all()
    {
        var days = Map.Holidays("acme", ["IT", "GB"], ["Milano", "Torino", "Leeds"], new(2026, 12, 7), new(2026, 12, 25)).ToList();
        string Of(string? country, string? office) => string.Join(' ', days.Where(d => d.Holds(country, office)).OrderBy(d => d.Day).Select(d => $"{d.Day:d/M} {d.Kind}"));
        Assert.Equal("7/12 Patron 8/12 National 24/12 Closing 25/12 National", Of("IT", "Milano"));
        Assert.Equal("8/12 National 24/12 Closing 25/12 National", Of("IT", "Torino"));
        Assert.Equal("7/12 Closing 24/12 Closing 25/12 National", Of("GB", "Leeds"));
        Assert.Equal("24/12 Closing", Of(null, null));
    }

    [Fact]
    public void A_patron_that_is_set_counts_before_the_table_and_a_town_needs_no_setting()
    {
        Assert.Equal([new DateOnly(2026, 6, 30)], Map.Holidays("acme", [], ["Roma"], new(2026, 6, 20), new(2026, 6, 30)).Select(h => h.Day));
        Assert.Equal(["San Giovanni"], Map.Holidays("acme", [], ["Torino"], new(2026, 6, 20), new(2026, 6, 30)).Select(h => h.Name));
    }
}
