using BackOfficeBot.Skills.Meetings.Slots;
using BackOfficeBot.Staff.DaysOff;
using static BackOfficeBot.Tests.Skills.Meetings.Slots.Scene;
using BackOfficeBot.Tests.Skills.Meetings.Slots;

namespace BackOfficeBot.Tests.Staff.DaysOff;

public class ItalianHolidaysTests
{
    [Theory]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    [InlineData(1818, 3, 22)]
    public void Easter_is_where_the_church_has_it(int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), ItalianHolidays.Easter(year));

    [Fact]
    public void A_year_has_its_national_days_and_Easter_Monday()
    {
        string[] days = [.. ItalianHolidays.Between(new(2027, 1, 1), new(2027, 12, 31)).OrderBy(h => h.Day).Select(h => $"{h.Day:d/M}")];
        Assert.Equal(["1/1", "6/1", "29/3", "25/4", "1/5", "2/6", "15/8", "4/10", "1/11", "8/12", "25/12", "26/12"], days);
    }

    [Theory]
    [InlineData(2025, false)]
    [InlineData(2026, true)]
    public void Saint_Francis_is_a_day_off_since_2026(int year, bool isHoliday) =>
        Assert.Equal(isHoliday, ItalianHolidays.Between(new(year, 10, 4), new(year, 10, 4)).Any());

    [Fact]
    public void A_patron_saint_counts_in_that_office_only()
    {
        Holiday[] holidays = [.. ItalianHolidays.Patron("Sede di Milano", "milano", new(2026, 12, 1), new(2026, 12, 31))];
        var ambrose = new DateOnly(2026, 12, 7);
        Assert.Equal([ambrose], holidays.Select(h => h.Day));
        var request = Request(Person("Anna") with { Office = "Sede di Milano" }, Person("Marco") with { Office = "Sede di Roma", IsRequired = false }) with
        {
            Windows = [new(ambrose, ambrose.AddDays(2))], Known = new(At("0", 10), At("0", 15)),
            Holidays = [.. holidays, .. ItalianHolidays.Between(ambrose, ambrose.AddDays(2))], At = At("10", 11),
        };
        var asked = SlotEngine.Find(request).Asked!;
        Assert.Equal("Sant'Ambrogio", asked.Of("Anna")?.Name);
        Assert.Null(asked.Of("Marco"));
    }

    [Fact]
    public void A_town_that_is_not_known_has_no_patron() => Assert.Empty(ItalianHolidays.Patron("x", "Atlantide", new(2026, 1, 1), new(2026, 12, 31)));

    [Fact]
    public void The_eighth_of_December_is_no_working_day_in_Italy_and_one_elsewhere()
    {
        var day = new DateOnly(2026, 12, 8);
        var request = Request(Person("Anna") with { Country = "IT" }) with { Windows = [new(day, day)], Known = new(At("0", 12), At("0", 13)), Holidays = [.. ItalianHolidays.Between(day, day)] };
        Assert.Empty(SlotEngine.Find(request).Proposals);
        Assert.NotEmpty(SlotEngine.Find(request with { People = [Person("Kurt") with { Country = "CH" }] }).Proposals);
    }

    [Fact]
    public void A_closing_day_holds_between_its_years()
    {
        var bridge = new YearlyDay(12, 24, "Chiusura aziendale", "Company closed", From: 2026, Until: 2027);
        Assert.Equal([false, true, true, false], new[] { 2025, 2026, 2027, 2028 }.Select(y => bridge.In(y) is not null));
        Assert.Null(new YearlyDay(2, 29, "x", "x").In(2027));
    }
}
