using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Whose clocks a time means: "15:00 UTC", "10:00 GMT+2", "3pm EST", "9am Pacific", "10am London time", "alle 15 ora di Londra", "14:30:00+02:00".
internal sealed partial class Scan
{
    /// The zone that stands behind a time, in brackets or not; where it ends.
    private TimeZoneInfo? ZoneAt(int i, Grain grain, out int end)
    {
        end = i;
        if (i >= tokens.Count)
            return null;
        var isBracketed = IsMark(i, '(', '[');
        var zone = isBracketed ? ZoneName(i + 1, out end) : NumericOffset(i, grain, out end) ?? ZoneName(i, out end);
        if (zone is null || !isBracketed)
            return zone;
        end++;
        return IsMark(end - 1, ')', ']') ? zone : null;
    }

    private TimeZoneInfo? ZoneName(int i, out int end)
    {
        end = i + 1;
        if (At(i).Kind is not TokenKind.Word)
            return null;
        if (IsAny(i, "z") && IsTight(i))
            return TimeZoneInfo.Utc;
        if (ZoneTable.Abbreviation(At(i).Text, IsAllCapital(i) || !isItalian && At(i).Text.Length == 3 && !IsNoun(i + 1)) is { } known)
        {
            if (IsAny(i, "utc", "gmt") && IsMark(end, '+', '-') && IsTight(end) && IsTight(end + 1) && OffsetMinutes(end + 1, out var minutes, out var after))
            {
                var sign = IsMark(end, '-') ? -1 : 1;
                end = after;
                return ZoneTable.Offset(sign * minutes);
            }
            return known;
        }
        // "ora di Londra", "ora italiana", "ora locale di New York", "fuso orario di Londra"
        if (IsAny(i, "ora", "orario", "fuso"))
        {
            var j = IsAny(end, "locale", "orario") ? end + 1 : end;
            return Place(Skip(j, Role.Of), out end);
        }
        return Place(i, out end) is not { } place ? null : IsAny(end, "time") && end++ > 0 || ZoneTable.StandsAlone(At(i).Text) && end == i + 1 && IsEnd(end) ? place : null;
    }

    private bool IsAllCapital(int i)
    {
        for (var c = tokens[i].Span.Start; c < tokens[i].Span.End; c++)
            if (!char.IsUpper(text[c]))
                return false;
        return true;
    }

    private TimeZoneInfo? Place(int i, out int end)
    {
        end = i + 2;
        if (At(i + 1).Kind is TokenKind.Word && ZoneTable.Place(At(i).Text + " " + At(i + 1).Text) is { } two)
            return two;
        end = i + 1;
        return At(i).Kind is TokenKind.Word ? ZoneTable.Place(At(i).Text) : null;
    }

    // "14:30:00+02:00", "10:00 +0200"; with a minus only behind seconds, as "14:30-15:00" is a range.
    private TimeZoneInfo? NumericOffset(int i, Grain grain, out int end)
    {
        end = i;
        if (!IsMark(i, '+', '-') || !IsTight(i + 1) || IsMark(i, '-') && !(grain is Grain.Second && (IsTight(i) || DigitCount(i + 1) == 4)) || !OffsetMinutes(i + 1, out var minutes, out end) || DigitCount(i + 1) < 2 || DigitCount(i + 1) == 2 && end == i + 2 && !IsTight(i)
            || IsMark(end, ':') && IsTight(end))
            return null;
        return ZoneTable.Offset(IsMark(i, '-') ? -minutes : minutes);
    }

    // "2", "02", "0230", "02:30", "5:30"
    private bool OffsetMinutes(int i, out int minutes, out int end)
    {
        (minutes, end) = (0, i + 1);
        var (number, count) = (Digits(i), DigitCount(i));
        if (count is 1 or 2 && IsMark(i + 1, ':') && IsTight(i + 1) && IsTight(i + 2) && DigitCount(i + 2) == 2)
            (minutes, end) = (number * 60 + Digits(i + 2), i + 3);
        else
            minutes = count is 1 or 2 ? number * 60 : count is 3 or 4 ? number / 100 * 60 + number % 100 : -1;
        return minutes >= 0;
    }
}
