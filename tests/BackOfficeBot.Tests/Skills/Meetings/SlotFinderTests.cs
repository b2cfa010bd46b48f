using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings;
using CsCheck;

namespace BackOfficeBot.Tests.Skills.Meetings;

public class SlotFinderTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 26, 0, 0, 0, TimeSpan.Zero);

    private static Span At(double from, double to) => new(Day.AddHours(from), Day.AddHours(to));

    private static readonly Span[] Office = [At(9, 13), At(14, 18)];

    [Fact]
    public void A_free_day_offers_the_first_times_of_the_working_hours() =>
        Assert.Equal([At(9, 10), At(10, 11), At(11, 12)], SlotFinder.Find([At(0, 24)], TimeSpan.FromHours(1), [new([], Office)]));

    [Fact]
    public void Times_lie_where_nobody_is_busy_and_start_on_quarter_hours() =>
        Assert.Equal([At(14.25, 15.25), At(16.5, 17.5)], SlotFinder.Find(
            [At(13, 18)], TimeSpan.FromHours(1),
            [new([At(13, 14.1)], Office), new([At(15.5, 16.5)], Office)]));

    [Fact]
    public void Nobody_meets_over_lunch_or_at_night() =>
        Assert.Empty(SlotFinder.Find([At(12.5, 14.5), At(18, 24)], TimeSpan.FromHours(1), [new([], Office)]));

    [Fact]
    public void A_meeting_may_fill_the_free_time_to_the_minute() =>
        Assert.Equal([At(9, 13)], SlotFinder.Find([At(9, 13)], TimeSpan.FromHours(4), [new([], Office)]));

    [Fact]
    public void However_short_a_meeting_the_next_time_is_a_quarter_hour_too() =>
        Assert.Equal([new(Day.AddHours(9), Day.AddMinutes(546)), new(Day.AddMinutes(555), Day.AddMinutes(561)), new(Day.AddMinutes(570), Day.AddMinutes(576))], SlotFinder.Find([At(9, 13)], TimeSpan.FromMinutes(6), [new([], Office)]));

    private static readonly Gen<Span> AnySpan =
        Gen.Select(Gen.Int[0, 280], Gen.Int[1, 40], (start, length) => new Span(Day.AddMinutes(start * 5), Day.AddMinutes((start + length) * 5)));

    private static readonly Gen<Attendance> AnyPerson =
        Gen.Select(AnySpan.List[0, 6], AnySpan.List[1, 3], (busy, working) => new Attendance(busy, working));

    [Fact]
    public void The_first_time_found_is_the_one_a_search_over_all_quarter_hours_finds() =>
        Gen.Select(AnyPerson.List[1, 4], Gen.Int[1, 8]).Sample((people, quarters) =>
        {
            var length = TimeSpan.FromMinutes(quarters * 15);
            var oracle = Enumerable.Range(0, 96).Select(q => new Span(Day.AddMinutes(q * 15), Day.AddMinutes(q * 15) + length))
                .Where(s => s.End <= Day.AddDays(1))
                .Cast<Span?>()
                .FirstOrDefault(s => people.All(p => !p.Busy.Any(s!.Value.Overlaps) && p.Working.Any(w => w.Start <= s!.Value.Start && s.Value.End <= w.End)));
            var found = SlotFinder.Find([new(Day, Day.AddDays(1))], length, people);
            Assert.Equal(oracle, found.Count > 0 ? found[0] : null);
        });
}
