using BackOfficeBot.Staff.DaysOff;

namespace BackOfficeBot.Tests.Staff.DaysOff;

/// The days that the governments publish.
public class CountryHolidaysTests
{
    [Theory]
    // https://www.gov.uk/bank-holidays, England and Wales
    [InlineData("GB", 2026, "1/1 3/4 6/4 4/5 25/5 31/8 25/12 28/12")]
    [InlineData("GB", 2027, "1/1 26/3 29/3 3/5 31/5 30/8 27/12 28/12")]
    [InlineData("GB", 2022, "3/1 15/4 18/4 2/5 2/6 3/6 29/8 19/9 26/12 27/12")]
    [InlineData("GB", 2023, "2/1 7/4 10/4 1/5 8/5 29/5 28/8 25/12 26/12")]
    // https://www.citizensinformation.ie, public holidays in Ireland
    [InlineData("IE", 2026, "1/1 2/2 17/3 6/4 4/5 1/6 3/8 26/10 25/12 26/12")]
    [InlineData("IE", 2030, "1/1 1/2 17/3 22/4 6/5 3/6 5/8 28/10 25/12 26/12")]
    [InlineData("IE", 2022, "1/1 17/3 18/3 18/4 2/5 6/6 1/8 31/10 25/12 26/12")]
    // https://www.opm.gov/policy-data-oversight/pay-leave/federal-holidays
    [InlineData("US", 2026, "1/1 19/1 16/2 25/5 19/6 3/7 7/9 12/10 11/11 26/11 25/12")]
    [InlineData("US", 2027, "1/1 18/1 15/2 31/5 18/6 5/7 6/9 11/10 11/11 25/11 24/12 31/12")]
    [InlineData("US", 2020, "1/1 20/1 17/2 25/5 3/7 7/9 12/10 11/11 26/11 25/12")]
    public void A_year_has_the_days_that_are_published(string country, int year, string days) =>
        Assert.Equal(days, string.Join(' ', CountryHolidays.Between(country, new(year, 1, 1), new(year, 12, 31)).Select(h => h.Day).Distinct().Order().Select(d => $"{d:d/M}")));

    [Fact]
    public void Every_known_country_has_days_with_names_in_both_languages() => Assert.All(CountryHolidays.Known, country =>
        Assert.All(CountryHolidays.Between(country, new(2026, 1, 1), new(2026, 12, 31)), h => Assert.True(h.Country == country && h.Name.Length > 3 && h.EnglishName.Length > 3)));

    [Fact]
    public void Of_a_country_that_is_not_known_nothing_is_said() => Assert.Empty(CountryHolidays.Between("XX", new(2026, 1, 1), new(2026, 12, 31)));
}
