using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// What opens behind a day or a time: "3pm or later", "Friday or before", "2027 and later", "May 5 onwards", "venerdì o più tardi".
internal sealed partial class Scan
{
    private Item? OrLater(Item? what)
    {
        if (what is null or { Type: WhenType.Set or WhenType.Duration } or { Exact: not null } or { To: not null } || what.Days is [{ First: null } or { End: null }, ..] && what.Type is not (WhenType.Date or WhenType.DateTime))
            return what;
        var (bound, end) = Behind(what.End);
        return bound is Bound.None || what.IsWeak ? what : Bounded(what.First, what, bound) is { } open ? OnwardsOn(open with { End = end }) : what;
    }

    // "3pm onwards on Friday", "from 8 onwards on Monday"
    private Item OnwardsOn(Item open) => open is { Type: WhenType.TimeRange, To: null, Exact: null } && IsAny(open.End, "on") && WithDay(open) is { HasDay: true } dated ? dated : open;

    private (Bound Bound, int End) Behind(int i)
    {
        if (IsAny(i, "onwards", "onward"))
            return (Bound.Since, i + 1);
        if (!Is(i, Role.Or) && !Is(i, Role.And))
            return default;
        var j = i + 1;
        var end = IsAny(j, "piu") && IsAny(j + 1, "tardi") ? j + 2 : j + 1;
        if (!IsEnd(end))
            return default;
        return IsAny(j, "later", "after", "above", "dopo") || end == j + 2 ? (Bound.Since, end) : IsAny(j, "earlier", "before", "sooner", "below", "prima") ? (Bound.Until, end) : default;
    }

    /// "after 3pm but before 5pm", "later than 3 and before 5", "dopo le 15 ma prima delle 17"
    private Item? ButBefore(Item? open)
    {
        if (open is not { Type: WhenType.TimeRange or WhenType.DateTimeRange, From: { } from, To: null, Part: DayPart.None, Exact: null } || !IsAny(open.End, "but", "and", "ma", "e"))
            return open;
        return Opening(open.End + 1, out var bound, out var j) && bound is Bound.Before or Bound.Until && Time(j, IsTimely(j - 1)) is { From: { } to } end ? open with { End = end.End, To = (PartBehind(end) ?? end).From ?? to } : open;
    }
}
