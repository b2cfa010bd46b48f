using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Lengths with two ends: "2-3 days", "two or three weeks", "an hour or two", "between 20 and 30 minutes", "un giorno o due". The shorter counts, then the longer.
internal sealed partial class Scan
{
    private bool Either(int i, out Length shorter, out Length longer, out int end)
    {
        (shorter, longer, end) = (default, default, i);
        var j = IsAny(i, "between", "from", "da", "tra", "fra") ? Skip(i + 1, Role.Article) : i;
        if (Is(j, Role.One) && UnitAt(j + 1) is not Unit.None and var one && Is(j + 2, Role.Or) && WholeNumber(j + 3, out var several, out end) && several is 2 or 3 && UnitAt(end) is Unit.None)
        {
            (shorter, longer) = (In(1, one), In(several, one));
            return true;
        }
        if (!Number(j, out var few, out var after) || few <= 0 || IsMark(j - 1, '-', '/', '.', ',') && IsTight(j))
            return false;
        var isSlash = IsMark(after, '/');
        var joint = IsMark(after, '-', '–', '/') || Is(after, Role.Or) || IsAny(after, "to") || j > i && IsAny(after, "a", "and", "e") ? after + 1 : 0;
        if (joint == 0 || !Number(Skip(joint, Role.Article), out var many, out after) || many <= few || many > 100 || SkipMark(after, '-') is var at && (UnitAt(at) is Unit.None || Is(at, Role.Shy)) || UnitAt(at) is var unit && isSlash && unit is Unit.Hour or Unit.Minute)
            return false;
        (shorter, longer, end) = (In(few, unit), In(many, unit), SkipMark(after, '-') + 1);
        return true;
    }

    /// "in 2-3 days", "in a day or two", "2 or 3 weeks ago"
    private Item? OffsetOfEither(int first, int i, bool isAhead)
    {
        if (!Either(i, out var shorter, out var longer, out var end) || !isAhead && !Is(end, Role.Ago) && !(Is(end, "from") && Is(end + 1, Role.Now)))
            return null;
        var sign = Is(end, Role.Ago) ? -1 : 1;
        end = Is(end, Role.Ago) ? end + 1 : isAhead ? Is(end, "time") ? end + 1 : end : end + 2;
        var moment = Moment(first, end, shorter, sign, now) with { IsApproximate = true };
        return moment.Exact is not null ? moment : moment with { Days = [.. moment.Days, new(DateOnly.FromDateTime(longer.From(now, sign)))] };
    }
}
