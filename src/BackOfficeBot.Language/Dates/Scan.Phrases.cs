using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Days, times and parts of the day that stand together: "giovedì alle 15", "3 pm on Friday", "domani sera alle 8", "this afternoon".
internal sealed partial class Scan
{
    /// A single day that begins here.
    private Item? Date(int i) => Day(i) is { Type: WhenType.Date } day ? day : null;

    /// The same, or behind an article.
    private Item? DateBehindArticle(int i) => Date(i) ?? (Is(i, Role.Article) ? Date(i + 1) : null);

    /// A day or a period that begins here. Many rules ask for the same one: it is read once for each beginning.
    private Item? Day(int i)
    {
        if (_depth > 0 || i >= tokens.Count)
            return NewDay(i);
        if (_readFor[i] != _begin)
            (_readFor[i], _days[i]) = (_begin, NewDay(i));
        return _days[i];
    }

    private Item? NewDay(int i) => Nested(i, static (scan, i) => scan.AnyDay(i)) is { } day ? day.Type is WhenType.Date ? WeekendOf(day) ?? AllThatDay(Restated(Formal(day))) : day : null;

    // "lunedì in giornata"
    private Item AllThatDay(Item day) => IsAny(day.End, "in") && IsAny(day.End + 1, "giornata") ? day with { End = day.End + 2 } : day;

    private Item? AnyDay(int i)
    {
        if (At(i).Kind is TokenKind.Number)
            return NumericDay(i) ?? NamedDay(i) ?? Listed(i) ?? Month(i) ?? QuarterOrWeek(i) ?? Offset(i) ?? Several(i) ?? Ranked(i) ?? DayOfMonth(i, IsFormal(i + 1) || IsOfDay(i)) ?? YearAlone(i, false);
        if (At(i).Kind is not TokenKind.Word || At(i).Lexeme is null)
            return null;
        return PartOfPeriod(i) ?? Bridge(i) ?? RelativeDay(i) ?? Beside(i) ?? NearNamedDay(i) ?? NamedDay(i) ?? WeekThenDay(i) ?? Ranked(i) ?? Holiday(i) ?? Weekday(i) ?? Now(i) ?? Offset(i) ?? Month(i) ?? QuarterOrWeek(i) ?? RelativePeriod(i)
            ?? SeasonPeriod(i) ?? NumericAfterArticle(i) ?? Listed(i) ?? DayOfMonth(i, false) ?? YearAlone(i, false);
    }

    // "la riunione del 26", "spostala al 26"
    private bool IsOfDay(int i) => isItalian && IsAny(i - 1, "del", "al", "dell", "all") && !(Digits(i) == 1 && Is(i - 1, "all")) && DigitCount(i) is 1 or 2 && IsDayEnd(i + 1) && !(Is(i + 1, "per") && IsAny(i + 2, "cento"));

    private Item? NumericAfterArticle(int i) =>
        IsAny(i, "il", "l", "the", "on", "this", "questo") && At(i + 1).Kind is TokenKind.Number && NumericDay(i + 1) is { } day ? IsAny(i, "this") ? day with { First = i } : day
        : IsAny(i, "on") && DigitCount(i + 1) > 0 && (IsEnd(i + 2) || Is(i + 2, Role.At | Role.From)) ? DayOfMonth(i + 1, true) : null;

    /// What only a few words open: "same time tomorrow", "late Friday", "EOD tomorrow".
    private Item? Opened(int i)
    {
        if (!Is(i, Role.At | Role.Article | Role.This | Role.Early | Role.Late | Role.End | Role.Lead | Role.For) && Word(i).Ordinal == 0)
            return null;
        if (SameTime(i) is { } same && (Day(Skip(same.End, Role.Of | Role.On)) is { Type: WhenType.Date } day ? day : SameDay(same.End)) is { } then)
            return Join(then, same);
        if (IsAny(i, "same", "stesso", "this") && IsAny(i + 1, "day", "giorno") && SameDay(i + 2) is { } sameDay)
            return sameDay with { First = i };
        return OnHalfADay(i) is { } half ? AndTime(half) : Close(i) is { } close ? OnItsDay(close) : null;
    }

    /// A day with its time, or a time with its day.
    private Item? Phrase(int i, bool bare)
    {
        if ((At(i).Kind is TokenKind.Number ? Compact(i) : Opened(i)) is { } opened)
            return opened;
        if (Day(i) is { } day)
            return day.Type is WhenType.Date ? WithTime(day) : day.Type is WhenType.DateTimeRange && day.Part is not DayPart.None ? WithTime(day) : day;
        if (Time(i, bare) is { } time)
            return WithDay(time);
        return PartOfDay(i) is { } part ? WithDay(part) : null;
    }

    /// Behind a day: a time, a stretch of time, a part of the day.
    private Item WithTime(Item day)
    {
        if (Halved(day) is { } half)
            return AndTime(half);
        var j = Connected(day.End);
        // "today in one hour"
        if (day.Day == _today && day.Days.Length == 1 && IsAny(j, "in", "tra", "fra") && Offset(j) is { Exact: not null } soon)
            return soon with { First = day.First };
        if ((SameTime(j) ?? Close(IsAny(j, "at", "by", "a", "per") ? j + 1 : j)) is { } same)
            return Join(day, same);
        if (TimeStretch(j, true) is { } stretch)
            return AreDays(day, stretch) ? day : Join(day, stretch);
        var isBareHour = day.Part is not DayPart.None && IsBareHour(j);
        var bare = isBareHour || DigitCount(j) == 4 && At(j).Text[0] is '0' && IsEnd(j + 1) || day.Part is DayPart.None && j > day.End && IsMark(j - 1, ':', '@') || IsAny(j - 1, "t") && j > day.End;
        if (Time(j, bare) is { } time && (!time.IsWeak || bare) && (day.Part is DayPart.None || isBareHour || Is(time.First - 1, Role.At) || IsMark(time.First - 1, ',') || !time.From!.Value.IsTwelve || j == day.End))
            return WithYearBehind(Join(day, PartBehind(time) ?? time));
        if (day.Part is not DayPart.None)
            return day;
        var at = Skip(SkipMark(j, ','), Role.In | Role.Of | Role.At);
        return PartOfDay(j) is { } part ? AndTime(Join(day, part)) : j != at && PartOfDay(at) is { } other ? AndTime(Join(day, other)) : Meridian(day);
    }

    // "March 3 till 7" are days
    private bool AreDays(Item day, Item stretch) => day.Parts is { Month: > 0, Day: > 0 and var from } && stretch is { From: null, To: { IsTwelve: true, Grain: Grain.Hour } } && IsAny(day.End, "till", "until") && DigitCount(stretch.End - 1) is 1 or 2 && Digits(stretch.End - 1) > from;

    // "tonight 10", "tomorrow morning, 9": nothing follows
    private bool IsBareHour(int i) => DigitCount(i) is 1 or 2 && Digits(i) is > 0 and <= 12 && IsEnd(i + 1) && !IsMark(i + 1, '-', '–', '/', ':', '%', '€', '$') && !(IsMark(i + 1, '.', ',') && IsTight(i + 2) && DigitCount(i + 2) > 0);

    // "Wed Oct 26 15:50:06 2016"
    private Item WithYearBehind(Item phrase)
    {
        var j = SkipMark(phrase.End, ',');
        return phrase.Parts is { Year: 0, Month: > 0, Day: > 0 } parts && DigitCount(j) == 4 && Year(j, out var year, out var end) && year is > 1900 and < 2100 && (IsEnd(end) || phrase.Grain is Grain.Second && j == phrase.End) && !(IsMark(end, ':', '.', ',') && IsTight(end) && IsTight(end + 1))
            && Calendar.Day(year, parts.Month, parts.Day) is { } day ? phrase with { Days = [new(day)], End = end, Parts = new(year, parts.Month, parts.Day) } : phrase;
    }

    // "Friday pm"
    private Item Meridian(Item day) => IsAny(day.End, "pm", "am") ? Join(day, PartItem(Is(day.End, "pm") ? DayPart.Afternoon : DayPart.Morning, day.End, day.End + 1)) : day;

    private Item AndTime(Item phrase)
    {
        var j = SkipMark(phrase.End, ',');
        if (TimeStretch(j, true) is { } stretch)
            return Join(phrase, stretch);
        if (phrase.Part is not DayPart.None && !isItalian && IsBareHour(j) && Time(j, true) is { } bare)
            return Join(phrase, bare);
        // "Friday evening 7 to 9"
        if (phrase.Part is not DayPart.None && At(j).Kind is TokenKind.Number && To(j, j, null, true, false) is { Type: WhenType.TimeRange, Part: DayPart.None } hours && IsEnd(hours.End))
            return Join(phrase, hours);
        return Time(j, false) is { IsWeak: false } time && (Is(time.First - 1, Role.At | Role.Article | Role.About) || j < phrase.End + 1) ? Join(phrase, time) : phrase;
    }

    private int Connected(int i)
    {
        // "tomorrow's 9am call"
        i = IsPossessive(i) ? i + 1 : i;
        var j = SkipMark(i, ',', ':', '-');
        if (j > i && IsMark(i, '-') && DigitCount(j) == 0 && !Is(j, Role.At))
            return i;
        j = Is(j, "t") && IsTight(j) && IsTight(j + 1) && DigitCount(j + 1) > 0 ? j + 1 : j;
        return j;
    }

    /// "from 9 to 11", "dalle 9:30 alle 11", "between 1PM and 4PM", "after 4pm", "9-11am": times only.
    private Item? TimeStretch(int i, bool afterDay = false)
    {
        if (OpenTime(i) is { } open)
            return open;
        var isFrom = Is(i, Role.From | Role.Between) && !IsAny(i, "tra", "fra", "da", "dal") || IsAny(i, "tra", "fra") && IsAny(i + 1, "le", "l") || IsAny(i, "da") && Is(i + 1, Role.Noon | Role.Midnight);
        var j = isFrom ? SkipOre(i + 1) : i;
        if (Time(j, isFrom || At(j).Kind is TokenKind.Number) is not { } from || PartBehind(from) is { } within && (from = within) is null)
            return null;
        if (Joint(from.End, Is(i, Role.Between) && !Is(i, Role.From)) is not (> 0 and var joint))
            return null;
        if (Time(joint, true) is not { } to)
            return null;
        to = PartBehind(to) ?? to;
        // "venerdì 14-16", "Friday 9 to 11"
        if (!isFrom && from.IsWeak && to.IsWeak && !(afterDay && (IsMark(joint - 1, '-', '–') && IsTight(joint - 1) && IsTight(joint) || IsAny(joint - 1, "to", "till", "until") && joint == from.End + 1)))
            return null;
        return Between(isFrom ? i : from.First, from, to);
    }

    private int SkipOre(int i)
    {
        var j = IsAny(i, "le", "l", "the") ? i + 1 : i;
        if (IsAny(j, "hours") && IsAny(j + 1, "of"))
            return j + 2;
        return IsAny(j, "ore") ? j + 1 : j;
    }

    /// Where the second part of a stretch begins; 0 for none.
    private int Joint(int i, bool isBetween)
    {
        if (isBetween && Is(i, Role.And))
            return SkipOre(i + 1);
        if (IsMark(i, '-', '–', '—', '~', '/') && !IsMark(i, '/'))
            return i + 1;
        if (IsAny(i, "fino", "sino", "up"))
            return IsAny(i + 1, "a", "al", "alle", "all", "alla", "ad", "to", "agli") ? SkipOre(i + 2) : SkipOre(i + 1);
        // "due a week from tomorrow" is English.
        if (!isItalian && IsAny(i, "a") && IsAny(i - 1, "due"))
            return 0;
        return Is(i, Role.To) && !IsAny(i, "agli") ? SkipOre(i + 1) : 0;
    }

    private static Item Between(int first, Item from, Item to) =>
        new(WhenType.TimeRange, first, to.End) { From = from.From, To = to.From, Zone = to.Zone ?? from.Zone, Grain = to.Grain < from.Grain ? to.Grain : from.Grain };

    // A time, then "of the afternoon", "in the morning", "di sera", "this evening"
    private Item? PartBehind(Item time)
    {
        var j = SkipMark(time.End, ',');
        var at = Skip(j, Role.In | Role.Of | Role.At | Role.On);
        at = IsAny(at, "the", "la", "il", "l", "al") ? at + 1 : at;
        var part = Word(at).Part;
        if (part is DayPart.None || Word(at).FromToday is not null || Conventions.IsMeal(part) && at == j || at == j && IsMark(j - 1, ',') || IsAny(j, "a", "ad"))
            return null;
        // "from 10 to 12 in the morning" ends at noon, as do "le 12 di mattina".
        var isNoon = part is DayPart.Morning && time.From is { IsTwelve: true, Hour: 12 } && (isItalian || Is(time.First - 1, Role.To | Role.And) || IsMark(time.First - 1, '-', '–'));
        return time with { End = Precisely(at + 1), From = isNoon ? time.From!.Value with { IsTwelve = false } : Within(time.From!.Value, part), IsWeak = false };
    }

    private static Clock Within(Clock clock, DayPart part) => !clock.IsTwelve ? clock : part switch
    {
        DayPart.Morning or DayPart.Breakfast => clock.Morning,
        DayPart.Lunch => clock.Hour is 11 ? clock.Morning : clock.Afternoon,
        DayPart.Afternoon => clock.Afternoon,
        DayPart.Daytime => OfOffice(clock),
        DayPart.Evening or DayPart.Dinner => clock.Hour is 12 ? new(clock.Seconds + 12 * 3600, false, clock.Grain) : clock.Afternoon,
        _ => clock.Hour is 12 ? new(clock.Seconds + 12 * 3600, false, clock.Grain) : clock.Hour is < 6 ? clock.Morning : clock.Afternoon,
    };

    /// Behind a time or a part of the day: its day.
    private Item? WithDay(Item time)
    {
        time = time.Type is WhenType.Time ? PartBehind(time) ?? time : time;
        if (time.Part is not DayPart.None)
            time = AndTime(time);
        var j = SkipMark(time.End, ',', ';');
        if (time.Part is DayPart.Night && NightBetween(time, j) is { } night)
            return night;
        var isCounted = IsAny(j, "in", "tra", "fra") && Offset(j) is { Type: WhenType.Date };
        j = !isCounted && IsAny(j, "on", "of", "di", "del", "della", "dell", "per", "for", "in", "nel") ? j + 1 : j;
        if ((Day(j) ?? (j > time.End && IsAny(j - 1, "on", "del", "dell") ? DayOfMonth(j, true) : null) ?? (time.Type is WhenType.Time && Is(j, Role.This) ? PartOfDay(j) : null)) is not { Type: WhenType.Date or WhenType.DateTimeRange } day
            || day.Type is WhenType.DateTimeRange && day.Part is DayPart.None)
            return time;
        var whole = day.Type is WhenType.Date ? WithPart(day) : day;
        if (whole.Part is DayPart.None && j == time.End && time.IsWeak)
            return time;
        var joined = Join(whole, time) with { First = time.First };
        return joined.Part is not DayPart.None ? AndTime(joined) : joined;
    }

    // "la notte tra il 4 e il 5 maggio", "the night between Monday and Tuesday"
    private Item? NightBetween(Item time, int i) =>
        IsAny(i, "tra", "fra", "between") && DateBehindArticle(i + 1) is { } eve && Is(eve.End, Role.And) && DateBehindArticle(eve.End + 1) is { } morning && PairDays(eve, morning) is [var days, ..] nights && days.First?.AddDays(1) == days.End
            ? Join(OnDay(time.First, morning.End, Array.ConvertAll(nights, d => new Days(d.First))), time) with { End = morning.End } : null;

    private Item WithPart(Item day)
    {
        var at = Skip(SkipMark(day.End, ','), Role.In | Role.Of);
        return PartOfDay(day.End) is { } part ? Join(day, part) : at > day.End && PartOfDay(at) is { } other ? Join(day, other) : day;
    }

    private Item WithPart(Item day, DayPart part, int end) => Join(day, PartItem(part, end - 1, end)) with { End = end };

    /// A day and what was said of its hours.
    private Item Join(Item day, Item time) => Joined(day, time) with { Zone = time.Zone ?? day.Zone };

    private Item Joined(Item day, Item time)
    {
        var (first, end) = (Math.Min(day.First, time.First), Math.Max(day.End, time.End));
        if (time.Type is WhenType.Time && day.Part is not DayPart.None)
            return day with { Type = day.Days.Length > 0 ? WhenType.DateTime : WhenType.Time, First = first, End = end, From = InTheNight(day, Within(time.From!.Value, day.Part)), To = null, Part = DayPart.None, Grain = time.Grain, IsApproximate = time.IsApproximate };
        if (time.Type is WhenType.TimeRange && day.Part is not DayPart.None && time.Part is DayPart.None)
            return day with { Type = day.Days.Length > 0 ? WhenType.DateTimeRange : WhenType.TimeRange, First = first, End = end, From = time.From is { } from ? Within(from, day.Part) : null, To = time.To is { } to ? to is { IsTwelve: true, Hour: 12 } && day.Part is DayPart.Morning ? to with { IsTwelve = false } : Within(to, day.Part) : null, Part = DayPart.None, Grain = time.Grain };
        return day with
        {
            Type = time.Type is WhenType.Time ? WhenType.DateTime : WhenType.DateTimeRange, First = first, End = end, From = time.From, To = time.To, Part = time.Part, Grain = time.Grain,
            IsApproximate = time.IsApproximate, IsWeak = false,
        };
    }

    // "stanotte alle 2", said by day: of the night that comes
    private Clock InTheNight(Item day, Clock clock) => day is { Part: DayPart.Night, Days: [{ First: { } first }] } && first == _today && clock.Hour < NightEnds && now.Hour >= NightEnds && direction is Direction.Future
        ? clock with { Seconds = clock.Seconds + 24 * 3600 } : clock;

    private const int NightEnds = 6;
}
