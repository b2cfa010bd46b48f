using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// When an office is open, as what comes back: "lun-ven 9-18", "Monday to Friday, 9 to 5"; a rule's exceptions: "every day except Sunday"; and so many of a weekday: "the next 3 Mondays".
internal sealed partial class Scan
{
    private Item? OpeningHours(int i)
    {
        var j = IsAny(i, "da", "dal", "from") ? i + 1 : i;
        if (Word(j).Weekday is not (> 0 and var first) || !(IsMark(j + 1, '-', '–') || IsAny(j + 1, "to", "through", "thru", "al", "a", "alla")) || Word(j + 2).Weekday <= first || Is(j, Role.Plural))
            return null;
        var end = Weekdays(j, out var by);
        var at = SkipMark(end, ',', ':');
        // "lun-ven 9/18"
        var slashed = IsMark(at + 1, '/') && Digits(at) is > 0 and <= 24 and var opens && Digits(at + 2) is > 0 and <= 24 and var closes && opens < closes && IsEnd(at + 3) ? Between(at, FullHour(at, opens), FullHour(at + 2, closes)) : null;
        return end == j + 3 && (slashed ?? TimeStretch(at, true)) is { From: not null, To: not null, Part: DayPart.None } hours
            ? Set(i, hours.End, Every("WEEKLY", 1, by)) with { From = OfOffice(hours.From.Value), To = OfOffice(hours.To.Value) } : null;
    }

    private static Item FullHour(int i, int hour) => new(WhenType.Time, i, i + 1) { From = new(hour * 3600, hour <= 12, Grain.Hour), Grain = Grain.Hour };

    private static Clock OfOffice(Clock clock) => !clock.IsTwelve ? clock : Conventions.IsMorning(clock.Hour) ? clock.Morning : clock.Afternoon;

    private const string Workdays = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";

    private Item Except(Item rule)
    {
        var j = rule.End;
        if (rule.Rule is not ("FREQ=DAILY" or Workdays) || !IsAny(j, "tranne", "eccetto", "salvo", "escluso", "esclusa", "escluse", "esclusi", "except", "but", "excluding") && !(IsAny(j, "meno") && IsAny(j + 1, "il", "la")))
            return rule;
        j = IsAny(j + 1, "on", "for") ? j + 2 : j + 1;
        if (WeekendAt(IsAny(j, "il", "i", "the") ? j + 1 : j) is > 0 and var weekend)
            return rule with { End = weekend, Rule = Every("WEEKLY", 1, "BYDAY=MO,TU,WE,TH,FR") };
        var days = rule.Rule is Workdays ? [.. Workdays[Workdays.IndexOf('M')..].Split(',')] : new List<string>(7) { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };
        var all = days.Count;
        var end = j;
        for (var n = 0; n < 6; n++)
        {
            var next = IsMark(j, ',') || IsAny(j, "and", "e", "ed", "or", "o") ? j + 1 : j;
            next = IsAny(next, "il", "la", "i", "le", "l", "on") ? next + 1 : next;
            if (Word(next).Weekday == 0 || n > 0 && next == j)
                break;
            days.Remove(ByDay(Word(next).Weekday));
            j = end = next + 1;
        }
        return days.Count == all || days.Count == 0 ? rule : rule with { End = end, Rule = Every("WEEKLY", 1, "BYDAY=" + string.Join(',', days)) };
    }

    private Item? SoMany(int i)
    {
        var j = IsAny(i, "the", "i", "le") ? i + 1 : i;
        return IsAny(j, "next", "prossimi", "prossime") && WholeNumber(j + 1, out var count, out var day) && count is > 1 and < 54 && Word(day).Weekday is > 0 and var weekday
            ? Set(i, day + 1, Every("WEEKLY", 1, $"BYDAY={ByDay(weekday)};COUNT={count}")) : null;
    }
}
