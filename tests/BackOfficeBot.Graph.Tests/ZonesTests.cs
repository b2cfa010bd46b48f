using CsCheck;

namespace BackOfficeBot.Graph.Tests;

public sealed class ZonesTests
{
    private static readonly string[] Some = ["Europe/Rome", "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC", "Mars/Olympus"];

    [Theory]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("Pacific Standard Time", "America/Los_Angeles")]
    [InlineData("Europe/Rome", "Europe/Rome")]
    [InlineData("UTC", "UTC")]
    [InlineData("tzone://Microsoft/Utc", "UTC")]
    [InlineData("Customized Time Zone", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Windows_names_become_iana_names(string? name, string? iana) => Assert.Equal(iana, Zones.Iana(name));

    [Theory]
    [InlineData("2026-03-29T01:30:00", "2026-03-29T00:30:00")] // before the gap
    [InlineData("2026-03-29T02:30:00", "2026-03-29T01:30:00")] // in the gap: moved on
    [InlineData("2026-03-29T03:30:00", "2026-03-29T01:30:00")] // after it
    [InlineData("2026-10-25T02:30:00", "2026-10-25T00:30:00")] // twice: the first
    [InlineData("2026-10-25T03:30:00", "2026-10-25T02:30:00")]
    public void Wall_times_around_dst_nights_are_instants(string wall, string utc)
    {
        var time = Zones.ToGraph(DateTime.Parse(wall, System.Globalization.CultureInfo.InvariantCulture), "W. Europe Standard Time");
        Assert.Equal(utc, Zones.Instant(time).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Every_instant_survives_the_way_to_graph_and_back() =>
        Gen.Select(Gen.Int[0, 60 * 24 * 365 * 3], Gen.Int[0, Some.Length - 1]).Sample((minutes, zone) =>
        {
            var instant = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes);
            return Zones.Instant(Zones.ToGraph(instant, Some[zone])) == instant;
        });
}
