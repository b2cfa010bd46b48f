using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Ranges that are open at one end: "da lunedì", "entro venerdì", "before 5pm", "after 2018", "a partire dal 3", "within two days".
internal sealed partial class Scan
{
    private enum Bound { None, Before, Until, After, Since }

    private Item? Open(int i)
    {
        // "nel giro di due ore"
        if (IsAny(i, "nel") && IsAny(i + 1, "giro") && Is(i + 2, Role.Of) && Measure(i + 3, out var turn, out var over))
            return Within(i, over, turn);
        if (Opening(i, out var bound, out var j) is false)
            return null;
        // "within the next week", "within the hour"
        if (IsAny(i, "within") && Skip(Skip(j, Role.Article), Role.Next) is var within && UnitAt(within) is not Unit.None and var unitary && (Is(within - 1, Role.Next) || unitary is Unit.Hour) && !IsPlural(within) && Word(within + 1).Weekday == 0)
            return Within(i, within + 1, In(1, unitary));
        if (Is(i, Role.Within) && Duration(j) is { } length && length.First == j)
            // "within 30 days of June 1st", "entro 30 giorni dal 5"
            return (Is(length.End, Role.Of | Role.From) || IsAny(length.End, "after")) && !length.Length.IsClock && (DateBehindArticle(length.End + 1) ?? (IsAny(length.End, "dal", "dall") ? DayOfMonth(length.End + 1, true) : null)) is { } from
                ? Staying(i, from.End, from, length.Length) with { IsEndIncluded = true } : Within(i, length.End, length.Length);
        if (bound is Bound.Until && Is(Is(j, Role.Article) ? j + 1 : j, Role.Next) && Several(j) is { } next)
            return next with { First = i };
        // "entro il mese"; "by the end" says its own, "by month", "up to a week" nothing of this one
        if (bound is Bound.Until && !Is(j, Role.One) && !(IsAny(i, "by") && UnitAt(j) is not Unit.None) && Skip(j, Role.Article) is var unit && UnitAt(unit) is Unit.Week or Unit.Month or Unit.Quarter or Unit.Year && (IsEnd(unit + 1) || IsAny(i, "entro")) && Unitary(i, unit + 1, UnitAt(unit), 0) is { } current && !Is(unit + 1, Role.Next | Role.Last | Role.This) && !IsNumber(unit + 1))
            return Bounded(i, current, Bound.Until);
        var isTimely = IsTimely(j - 1) || IsHourBehindFrom(j);
        var what = Phrase(j, isTimely) ?? (IsElidedDay(j - 1) || IsAny(j - 1, "il", "dal", "del", "al", "the", "from", "since", "by", "before", "after", "until") || IsAny(j, "il", "the") ? DayOfMonth(j, true) is { } day && !(Joint(day.End, false) is > 0 and var to && IsNumber(to)) ? day : null : null);
        // "It rose from 8 units"
        if (!isItalian && IsAny(j - 1, "from") && DigitCount(j) > 0 && what is { Type: WhenType.Date, Parts: { Month: 0, Weekday: 0 } } && what.End == j + 1 && IsNoun(j + 1))
            return null;
        what ??= YearAlone(j, true);
        // "after 3 attempts"
        if (what is { Type: WhenType.Time, IsWeak: true } weak)
        {
            if (IsCounted(weak.End))
                return null;
            what = isTimely ? WithDay(weak with { IsWeak = false }) : weak;
        }
        // Before the end of the year is in the year.
        if (bound is Bound.Before && Is(Skip(j, Role.Article), Role.End))
            bound = Bound.Until;
        if (Occasion(j, bound) is { } occasion)
            what = WithDay(occasion) is { HasDay: true } dated && (dated.Part is not DayPart.None || occasion.Part is DayPart.None) ? dated : occasion;
        if (bound is Bound.Since && what is { From: not null, To: null, Exact: null, Type: WhenType.Time or WhenType.DateTime } && ForLength(what.End, out var lasts, out var lasted))
            return Lasting(i, lasted, what, lasts);
        // "dalle 20 alle 30 persone"; "extend it by a week", "up to a week"
        if (bound is Bound.Since && what is { Type: WhenType.Time, Days.Length: 0 } && Joint(what.End, false) is > 0 and var toward && WholeNumber(toward, out var most, out var counted) && (most > 24 && DigitCount(toward) < 3 || Is(counted, Role.Money))
            || IsAny(i, "up", "by") && what is { Type: not (WhenType.Date or WhenType.DateTime) } && Measure(j, out _, out var measured) && measured >= what.End)
            return null;
        return what is null || what.IsWeak && !isTimely || what.To is not null && what.Part is DayPart.None && what.Type is not WhenType.DateRange || what.Type is WhenType.Set or WhenType.Duration ? null
            : Onward(i, Is(i, "since") ? what with { Days = [.. what.Days.OrderBy(d => d.First > _today)] } : what, bound);
    }

    // "from Monday on", "da lunedì in poi"
    // not "drop Luca from tomorrow's call"
    private Item? Onward(int first, Item what, Bound bound) => IsAny(first, "from") && IsPossessive(what.End) || Bounded(first, what, bound) is not { } open ? null
        : bound is Bound.Until && IsAny(first, "by", "entro") ? FromNow(open)
        : bound is not Bound.Since ? open
        : IsAny(open.End, "onward", "onwards", "forward", "forwards") || IsAny(open.End, "on") && (IsEnd(open.End + 1) || !IsNumber(open.End + 1) && Word(open.End + 1).Weekday == 0 && !Is(open.End + 1, Role.Article)) ? OnwardsOn(open with { End = open.End + 1 })
        : IsAny(open.End, "in") && IsAny(open.End + 1, "poi", "avanti") ? open with { End = open.End + 2 } : open;

    // "by 5pm": also from now until then
    private Item FromNow(Item until)
    {
        if (until is not { Type: WhenType.TimeRange or WhenType.DateTimeRange, Exact: null, Zone: null, From: null, To: { } clock } || until.Days is { Length: > 0 } && until.Day is null && until.Days[0].End is null)
            return until;
        var end = (until.Days.Length > 0 ? until.Days[0].End!.Value : _today).ToDateTime(default).AddSeconds((clock.IsTwelve && !Conventions.IsMorning(clock.Hour) ? clock.Afternoon : clock).Seconds);
        return end > now ? until with { OrExact = (now, end) } : until;
    }

    // A noun in the plural, with at most one word in front
    private bool IsCounted(int i) => IsPluralNoun(i) || At(i) is { Kind: TokenKind.Word, Lexeme: null } && !isItalian && IsPluralNoun(i + 1) && !IsAny(i, "please", "thanks", "if", "because", "so", "but", "we", "i", "you", "they", "he", "she", "it", "then", "when");

    private bool IsPluralNoun(int i) => !isItalian && At(i) is { Kind: TokenKind.Word, Lexeme: null, Text: [.., not 's', 's'] and { Length: > 3 } } && !IsAny(i, "thanks", "this", "unless", "always", "perhaps", "does", "means", "works", "suits", "is", "was", "plus", "onwards", "afterwards");

    // "open from 8", "free from 2 tomorrow": no day is told so without "the"
    private bool IsHourBehindFrom(int i) => !isItalian && IsAny(i - 1, "from") && (DigitCount(i) is 1 or 2 ? Digits(i) : Word(i).Cardinal) is > 0 and <= 12 && (HourEnds(i + 1) || IsAny(i + 1, "onwards", "onward")) && !IsMark(i + 1, '-', '–', '/', ':', '%', '€', '$') && !(IsMark(i + 1, '.', ',') && IsTight(i + 2) && DigitCount(i + 2) > 0);

    private bool IsTimely(int i) => !IsElidedDay(i) && IsAny(i, "le", "alle", "delle", "dalle", "l", "dell", "dall", "all", "alla", "after", "before", "until", "till", "by", "since", "at", "than", ">", "<", "=");

    /// "after 4pm", "dopo le 16": of a day that was named.
    private Item? OpenTime(int i) =>
        Opening(i, out var bound, out var j) && Time(j, IsTimely(j - 1) || IsHourBehindFrom(j)) is { } time && (!time.IsWeak || (IsTimely(j - 1) || IsHourBehindFrom(j)) && !IsCounted(time.End) && UnitAt(time.End) is Unit.None) && Joint(time.End, false) == 0 && !(PartBehind(time) is { } part && Joint(part.End, false) is > 0 and var joint && Time(joint, true) is not null)
            ? bound is Bound.Since && ForLength(time.End, out var length, out var end) ? Lasting(i, end, time, length)
            : Onward(i, PartBehind(time) ?? time, bound)
        : IsAny(i, "for", "per") ? LengthThenTime(i + 1)
        : bound is not Bound.None && Occasion(j, bound) is { } occasion ? Bounded(i, occasion, bound) : null;

    // "(before) lunch", "(after) work", "(dopo) il lavoro"
    private Item? Occasion(int i, Bound bound)
    {
        if (Conventions.IsMeal(Word(i).Part))
            return PartItem(Word(i).Part, i, i + 1);
        var work = IsAny(i, "il") ? i + 1 : i;
        return bound is Bound.After && (IsAny(work, "work", "lavoro") || IsAny(i, "school", "scuola")) ? new(WhenType.Time, i, work + 1) { From = new(IsAny(work, "work", "lavoro") ? Conventions.Closing : Conventions.SchoolEnds), Grain = Grain.Hour } : null;
    }

    private bool Opening(int i, out Bound bound, out int end)
    {
        (bound, end) = (Bound.None, i + 1);
        if (IsAny(i, "just", "right", "subito", "immediately", "immediatamente") && IsAny(i + 1, "before", "after", "dopo", "prima"))
            return Opening(i + 1, out bound, out end);
        switch (At(i).Text)
        {
            case "on" when IsAny(i + 1, "or") && IsAny(i + 2, "before", "after"):
                (bound, end) = (Is(i + 2, "before") ? Bound.Until : Bound.Since, i + 3);
                break;
            case "not" or "non" or "no" when IsAny(i + 1, "before") || Is(i + 1, "prima") && Is(i + 2, Role.Of) || IsAny(i + 1, "earlier") && Is(i + 2, "than"):
                (bound, end) = (Bound.Since, Is(i + 1, "before") ? i + 2 : i + 3);
                break;
            case "not" when IsAny(i + 1, "later") && Is(i + 2, "than"):
                (bound, end) = (Bound.Until, i + 3);
                break;
            case "as" when IsAny(i + 1, "late", "early") && IsAny(i + 2, "as"):
                (bound, end) = (Is(i + 1, "late") ? Bound.Until : Bound.Since, i + 3);
                break;
            case "as" when IsAny(i + 1, "of", "from"):
                (bound, end) = (Bound.Since, i + 2);
                break;
            case "decorrenza":
                (bound, end) = (Bound.Since, Is(i + 1, Role.From) ? i + 2 : i + 1);
                break;
            case "entro" when Is(i + 1, "e") && IsAny(i + 2, "non") && IsAny(i + 3, "oltre"):
                (bound, end) = (Bound.Until, i + 4);
                break;
            case "al" when IsAny(i + 1, "piu") && IsAny(i + 2, "tardi"):
                (bound, end) = (Bound.Until, i + 3);
                break;
            case "up" when IsAny(i + 1, "to", "until", "till"):
                (bound, end) = (Bound.Until, i + 2);
                break;
            case "at" when IsAny(i + 1, "or") && IsAny(i + 2, "before", "after"):
                (bound, end) = (Is(i + 2, "before") ? Bound.Until : Bound.Since, i + 3);
                break;
            case "before" or "after" when IsAny(i + 1, "or") && IsAny(i + 2, "on", "at", "by"):
                (bound, end) = (Is(i, "before") ? Bound.Until : Bound.Since, i + 3);
                break;
            case "prior" when Is(i + 1, "to"):
                (bound, end) = (Bound.Before, i + 2);
                break;
            case "in" when IsAny(i + 1, "advance") && Is(i + 2, "of"):
                (bound, end) = (Bound.Before, i + 3);
                break;
            case "sooner" when Is(i + 1, "than"):
                (bound, end) = (Bound.Before, i + 2);
                break;
            case "before" or "precedente":
                bound = Bound.Before;
                break;
            case "prima" when Is(i + 1, Role.Of):
                (bound, end) = (Bound.Before, i + 2);
                break;
            case "ending" when IsAny(i + 1, "with", "on", "by"):
                (bound, end) = (Bound.Before, i + 2);
                break;
            case "ending":
                bound = Bound.Until;
                break;
            case "earlier" when Is(i + 1, "than"):
                (bound, end) = (Bound.Before, i + 2);
                break;
            case "until" or "untill" or "till" or "til" or "through" or "thru" or "by" or "entro" or "within":
                bound = Bound.Until;
                break;
            case "fino" or "sino":
                (bound, end) = (Bound.Until, IsAny(i + 1, "a", "al", "alle", "all", "alla", "ad") ? i + 2 : i + 1);
                break;
            case "no" when IsAny(i + 1, "later") && Is(i + 2, "than"):
                (bound, end) = (Bound.Until, i + 3);
                break;
            case "not" when IsAny(i + 1, "after"):
                (bound, end) = (Bound.Until, i + 2);
                break;
            case "non" when IsAny(i + 1, "oltre", "dopo"):
                (bound, end) = (Bound.Until, i + 2);
                break;
            case "non" when IsAny(i + 1, "piu") && Is(i + 2, "tardi") && Is(i + 3, Role.Of):
                (bound, end) = (Bound.Until, i + 4);
                break;
            case "al" when IsAny(i + 1, "massimo"):
                (bound, end) = (Bound.Until, i + 2);
                break;
            case "at" when IsAny(i + 1, "the") && Is(i + 2, "latest"):
                (bound, end) = (Bound.Until, IsAny(i + 3, "by") ? i + 4 : i + 3);
                break;
            case "after" when IsMark(i + 1, '-') && IsTight(i + 1) && IsAny(i + 2, "work", "school", "lunch", "dinner"):
                (bound, end) = (Bound.After, i + 2);
                break;
            case "after" or "dopo":
                bound = Bound.After;
                break;
            case "later" when Is(i + 1, "than"):
                (bound, end) = (Bound.After, i + 2);
                break;
            case "piu" when Is(i + 1, "tardi") && Is(i + 2, Role.Of):
                (bound, end) = (Bound.After, i + 3);
                break;
            case "termina" or "terminano" or "finisce" or "finiscono" when Is(i + 1, "con"):
                (bound, end) = (Bound.Until, IsAny(i + 2, "il", "la", "l") ? i + 3 : i + 2);
                break;
            case "since" or "from" or "da" or "dal" or "dalle" or "dall" or "dalla":
                bound = Bound.Since;
                break;
            case "starting" or "beginning" or "commencing" or "effective":
                (bound, end) = (Bound.Since, IsAny(i + 1, "on", "from", "at", "with") ? i + 2 : i + 1);
                break;
            case "a" or "partire" when Is(i, "partire") || Is(i + 1, "partire") || Is(i + 1, "decorrere"):
                end = Is(i, "partire") ? i + 1 : i + 2;
                (bound, end) = (Is(end, Role.From) ? Bound.Since : Bound.None, end + 1);
                break;
            case "<" or ">":
                var isEqual = IsMark(i + 1, '=');
                (bound, end) = (Is(i, "<") ? isEqual ? Bound.Until : Bound.Before : isEqual ? Bound.Since : Bound.After, isEqual ? i + 2 : i + 1);
                break;
        }
        if (bound is not Bound.None && (IsAny(end, "le", "l", "la") || IsAny(end, "the") && !IsNumber(end + 1)) && !(IsAny(end, "la", "l") && (UnitAt(end + 1) is not Unit.None || IsAny(end + 1, "fine", "inizio", "altro", "anno", "prossima", "ultima"))))
            end++;
        return bound is not Bound.None;
    }

    private Item Within(int first, int end, Length length)
    {
        var to = length.From(now);
        return length.IsClock ? new(WhenType.DateTimeRange, first, end) { Exact = (now, to), Grain = GrainOf(length.Smallest) }
            : new(WhenType.DateRange, first, end) { Days = [new(_today, DateOnly.FromDateTime(to))], IsEndIncluded = true };
    }

    private static Item? Bounded(int first, Item what, Bound bound)
    {
        var isFirst = bound is Bound.After or Bound.Since;
        var open = what with { First = first, IsWeak = false };
        if (what.Exact is { } exact)
            return exact.To is not null ? null : open with { Type = WhenType.DateTimeRange, Exact = isFirst ? (exact.From, null) : (null, exact.From) };
        switch (what.Type)
        {
            case WhenType.Date:
                return open with
                {
                    Type = WhenType.DateRange,
                    // From the day after; said loosely, from that day.
                    Days = bound is Bound.After ? [.. what.Days.Select(d => new Days(d.First?.AddDays(1))), .. what.Days.Select(d => new Days(d.First))]
                        : Array.ConvertAll(what.Days, d => isFirst ? new Days(d.First) : new Days(null, d.First)),
                    IsEndIncluded = bound is Bound.Until,
                };
            case WhenType.DateRange:
                return open with
                {
                    Days = bound switch
                    {
                        Bound.After => Array.ConvertAll(what.Days, d => new Days(d.End)),
                        Bound.Since => Array.ConvertAll(what.Days, d => new Days(d.First)),
                        Bound.Before => Array.ConvertAll(what.Days, d => new Days(null, d.First)),
                        // "until 2012" may end where it begins.
                        _ => [.. Array.ConvertAll(what.Days, d => new Days(null, d.End)), .. Array.ConvertAll(what.Days, d => new Days(null, d.First))],
                    },
                };
            default:
                var edge = what.Part is not DayPart.None && bound is Bound.Until or Bound.After ? what.To : what.From;
                return open with
                {
                    Type = what.HasDay ? WhenType.DateTimeRange : WhenType.TimeRange,
                    Days = Array.ConvertAll(what.Days, d => isFirst ? new Days(d.First) : new Days(null, d.First)),
                    From = isFirst ? edge : null, To = isFirst ? null : edge, Part = DayPart.None,
                };
        }
    }
}
