using BackOfficeBot.Staff.Offices;

namespace BackOfficeBot.Tests.Staff.Offices;

public class ClosingTests
{
    private static string Days(string from, string? to, int year = 2026) =>
        string.Join(' ', Closing.Of(from, to, null)!.Between(new(year, 1, 1), new(year, 12, 31)).Select(d => $"{d:d/M}"));

    [Fact]
    public void A_day_of_one_year_is_that_day_only()
    {
        Assert.Equal("5/6", Days("2026-06-05", null));
        Assert.Equal("", Days("2026-06-05", null, 2027));
    }

    [Fact]
    public void A_period_of_each_year_comes_back_and_goes_over_New_Year()
    {
        Assert.Equal("10/8 11/8 12/8", Days("08-10", "08-12", 2031));
        Assert.Equal("1/1 2/1 30/12 31/12", Days("12-30", "01-02"));
        Assert.Equal("1/1 2/1", Days("2025-12-30", "2026-01-02"));
    }

    [Fact]
    public void The_leap_day_is_the_last_of_February_in_other_years() => Assert.Equal("28/2", Days("02-29", null));

    [Theory]
    [InlineData("Natale", null)]
    [InlineData("2026-02-30", null)]
    [InlineData("2026-12-24", "2026-12-20")]
    [InlineData("2026-12-24", "01-06")]
    [InlineData("12-24", "2027-01-06")]
    [InlineData("01-01", "11-30")]
    [InlineData("2026-01-01", "2028-01-01")]
    public void What_is_no_day_or_period_is_not_understood(string from, string? to) => Assert.Null(Closing.Of(from, to, null));
}
