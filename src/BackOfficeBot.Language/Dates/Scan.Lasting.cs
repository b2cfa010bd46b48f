using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// From a time, for so long: "from 9:30 for two hours", "per un'ora dalle 15".
internal sealed partial class Scan
{
    private bool ForLength(int i, out Length length, out int end)
    {
        (length, end) = (default, i);
        return IsAny(i, "for", "per") && Measure(i + 1, out length, out end) && length.IsClock;
    }

    /// From a time, for so long: "from 9:30 for two hours".
    private static Item Lasting(int first, int end, Item begin, Length length) => begin with
    {
        Type = begin.Days.Length > 0 ? WhenType.DateTimeRange : WhenType.TimeRange, First = first, End = end, IsWeak = false, To = begin.From!.Value with { Seconds = begin.From.Value.Seconds + (int)length.Seconds },
    };

    /// Of a text that is nothing but that: "tomorrow at 4pm for 30 minutes", "alle 15 per due ore", "lunedì per tre giorni".
    private Item? TimeForLength(Item begin, Item length)
    {
        if (length is not { Type: WhenType.Duration, OrLength: null } || begin.Exact is not null || !IsAny(begin.End, "for", "per") || length.First != begin.End + 1 || !IsEnd(length.End) || length.End < tokens.Count - 1 || Whole(begin with { End = tokens.Count }).First > 0)
            return null;
        return begin is { Type: WhenType.Time or WhenType.DateTime, From: not null } ? length.Length.IsClock ? Lasting(begin.First, length.End, begin, length.Length) : null
            : begin.Type is WhenType.Date && !length.Length.IsClock ? Staying(begin.First, length.End, begin, length.Length) : null;
    }

    /// "for two hours from 3pm", "un'ora dalle 15"
    private Item? LengthThenTime(int i)
    {
        if (!Measure(i, out var length, out var end) || !length.IsClock || !Opening(end, out var bound, out var j) || bound is not Bound.Since || Time(j, IsTimely(j - 1)) is not { } time)
            return null;
        return Lasting(i, time.End, PartBehind(time) ?? time, length);
    }

    /// "for ten days from December 3rd", "for 3 days starting Monday", "from Dec 3 for ten days", "per tre giorni da lunedì": that many days.
    private Item? LengthThenDay(int i)
    {
        // "set the reminder for 5 days from today" is that day.
        if (IsAny(i, "for", "per"))
            return IsAny(i - 1, "alarm", "alarms", "reminder", "meeting", "call", "appointment", "it", "sveglia", "promemoria", "riunione") && Offset(i + 1) is { Type: WhenType.Date, End: var last } && (Word(last - 1).FromToday is not null || Is(last - 1, Role.Now)) ? null : Measure(i + 1, out var length, out var end) && !length.IsClock && Opening(end, out var bound, out var j) && bound is Bound.Since && DateBehindArticle(j) is { } day ? Staying(i, day.End, day, length) : null;
        // "3 days starting on the 5th"
        if (IsNumber(i) && Measure(i, out var lasting, out var until) && !lasting.IsClock && (IsAny(until, "starting", "beginning", "commencing") || IsAny(until + 1, "partire")) && Opening(until, out _, out var from) && (DateBehindArticle(from) ?? DayOfMonth(from, true)) is { } begin)
            return Staying(i, begin.End, begin, lasting);
        return Is(i, Role.From | Role.Since | Role.Start) && Opening(i, out var since, out var at) && since is Bound.Since && (Date(at) ?? DayOfMonth(at, IsAny(i, "dal", "dall"))) is { Type: WhenType.Date } first
            && IsAny(first.End, "for", "per") && Measure(first.End + 1, out var stay, out var over) && !stay.IsClock ? Staying(i, over, first, stay) : null;
    }

    private static Item Staying(int first, int end, Item day, Length length) => new(WhenType.DateRange, first, end)
    {
        Days = Array.ConvertAll(day.Days, d => new Days(d.First, DateOnly.FromDateTime(length.From(d.First!.Value.ToDateTime(default))))), Grain = Grain.Day,
    };
}
