using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Days off in a row: "il ponte dell'Immacolata", "il ponte del 2 giugno", "Labor Day weekend".
internal sealed partial class Scan
{
    private Item? Bridge(int i)
    {
        if (!isItalian || !IsAny(i, "ponte") || !Is(i + 1, Role.Of) || (Holiday(i + 2) ?? NumericDay(i + 2) ?? NamedDay(i + 2)) is not { Type: WhenType.Date } feast)
            return null;
        return Period(i, feast.End, Grain.Day, Array.ConvertAll(feast.Days, LongWeekend));
    }

    // "the 4th of July weekend"
    private Item? WeekendOf(Item day) => !isItalian && day.Parts is { Month: > 0, Day: > 0, Weekday: 0 } && WeekendAt(day.End) is > 0 and var end ? Period(day.First, end, Grain.Day, Array.ConvertAll(day.Days, LongWeekend)) : null;

    /// From the feast to the weekend that is nearer, or from that weekend to it; Easter has its Monday.
    private static Days LongWeekend(Days feast)
    {
        var day = feast.First!.Value;
        return Calendar.Weekday(day) switch
        {
            var weekday and <= 3 => new(day.AddDays(-weekday - 1), day.AddDays(1)),
            7 => new(day.AddDays(-1), day.AddDays(day == Holidays.Easter(day.Year) ? 2 : 1)),
            var weekday => new(day, day.AddDays(8 - weekday)),
        };
    }
}
