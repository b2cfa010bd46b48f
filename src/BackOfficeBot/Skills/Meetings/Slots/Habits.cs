using BackOfficeBot.Common;
using BackOfficeBot.Staff.Offices;

namespace BackOfficeBot.Skills.Meetings.Slots;

/// What keeps time free without standing in the calendar: protected blocks, lunch, and days that are full.
internal static class Habits
{
    public static IEnumerable<Obstacle> Obstacles(SlotPerson person, ZoneDays days) =>
        Blocks(person, days).Concat(Limits(person, days)).Concat(person.Lunch is { } lunch ? Lunches(person, lunch, days) : []).Concat(person.MeetingsPerDay is { } most ? FullDays(person, most, days) : []);

    private static IEnumerable<Obstacle> Blocks(SlotPerson person, ZoneDays days) =>
        from block in person.Protected
        from day in days.Days
        where block.Days.Contains(day.DayOfWeek)
        let span = days.Between(day, block.From, block.To)
        select new Obstacle(span, new(CauseKind.Protected, span, block.Name));

    private static IEnumerable<Obstacle> Limits(SlotPerson person, ZoneDays days)
    {
        if (person is { Earliest: null, Latest: null })
            yield break;
        foreach (var day in days.Days)
        {
            var allowed = days.Between(day, person.Earliest ?? default, person.Latest ?? default);
            if (person.Earliest is not null)
                yield return new(new(days.At(day, default), allowed.Start), new(CauseKind.Limits, allowed));
            if (person.Latest is not null)
                yield return new(new(allowed.End, days.Whole(day).End), new(CauseKind.Limits, allowed));
        }
    }

    /// A meeting must leave one stretch of the lunch time free that is long enough, where there is one. Before it there may be the last such
    /// stretch, after it the first: so what may not be overlapped is what lies between the latest and the earliest lunch. Where the latest is
    /// after the earliest, only a meeting that covers both is too long.
    private static IEnumerable<Obstacle> Lunches(SlotPerson person, LunchBreak lunch, ZoneDays days)
    {
        var busy = Spans.Of(person.Calendar, e => e.Kind is EntryKind.Busy or EntryKind.OutOfOffice);
        var next = 0;
        foreach (var day in days.Days)
        {
            var window = days.Between(day, lunch.From, lunch.To);
            while (next < busy.Count && busy[next].End <= window.Start)
                next++;
            var (free, first, last) = (window.Start, default(DateTimeOffset?), default(DateTimeOffset?));
            for (var i = next; free < window.End; i++)
            {
                var end = i < busy.Count && busy[i].Start < window.End ? busy[i].Start : window.End;
                if (end - free >= lunch.Length)
                    (first, last) = (first ?? free + lunch.Length, end - lunch.Length);
                free = i < busy.Count && busy[i].Start < window.End ? busy[i].End : window.End;
            }
            if (first is { } earliest && last is { } latest)
                yield return new(new(latest, earliest), new(CauseKind.Lunch, window, Number: (int)lunch.Length.TotalMinutes));
        }
    }

    private static IEnumerable<Obstacle> FullDays(SlotPerson person, int most, ZoneDays days) =>
        from day in (person.Calendar ?? [])
            .Where(e => e.Kind is EntryKind.Busy or EntryKind.Tentative && e.End > e.Start && e.End - e.Start < TimeSpan.FromHours(12))
            .GroupBy(e => days.DayOf(e.Start))
        where day.Count() >= most
        let span = days.Whole(day.Key)
        select new Obstacle(span, new(CauseKind.FullDay, span, Number: day.Count()));
}
