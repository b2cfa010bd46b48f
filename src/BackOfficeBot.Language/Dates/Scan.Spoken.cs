using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// How it is said at the desk: "da qui a venerdì", "il 5 e 6 maggio", "5/7 maggio", "l'altra settimana", "quest'altro mese".
internal sealed partial class Scan
{
    /// "da qui a venerdì", "di qui a fine mese", "da adesso al 20"; "da qui a due settimane" is a day.
    private Item? FromHere(int i)
    {
        if (!IsAny(i, "da", "di") || !IsAny(i + 1, "qui", "adesso", "ora") || !IsAny(i + 2, "a", "al", "all", "alla", "ad"))
            return null;
        var end = Phrase(i + 3, false) ?? (IsAny(i + 2, "al", "all") ? DayOfMonth(i + 3, true) : null);
        return end is { Type: WhenType.Date or WhenType.DateRange, Exact: null } && !IsLength(i + 3, end) ? FromDayToDay(i, OnDay(i, i + 2, new Days(_today)), end) : null;
    }

    private bool IsLength(int i, Item than) => Measure(i, out _, out var end) && end >= than.End;

    /// "5/7 maggio": from the 5th to the 7th.
    private Item? Slashed(int i) => SlashedAt(IsAny(i, "il", "i") ? i + 1 : i);

    private Item? SlashedAt(int i) =>
        DigitCount(i) is 1 or 2 && IsMark(i + 1, '/') && IsTight(i + 1) && IsTight(i + 2) && DigitCount(i + 2) is 1 or 2 && Digits(i) < Digits(i + 2) && IsMonth(i + 3) && !IsDashed(i - 1)
            && NamedDay(i + 2) is { Type: WhenType.Date } to && Of(i, i + 1, to.Parts with { Day = Digits(i) }) is { IsImpossible: false } from ? Pair(i, from, to) : null;

    /// The first of several days of a month that is named once: "il 5 e il 6 maggio", "5, 6 e 7 maggio", "5 or 6 May".
    private Item? Listed(int i)
    {
        var j = Skip(i, Role.Article);
        if (DigitCount(j) is not (1 or 2) || IsTight(j) && !IsMark(j - 1, '(') || !DayNumber(j, out var day, out var end, out _))
            return null;
        var at = end;
        for (var n = 0; n < 5; n++)
        {
            var isLast = Is(at, Role.And | Role.Or) || IsMark(at, '&');
            if (!isLast && !IsMark(at, ','))
                return null;
            var next = Skip(at + 1, Role.Article);
            if (DigitCount(next) is not (1 or 2) || !DayNumber(next, out _, out at, out _))
                return null;
            if (isLast)
                return MonthAfter(at, out _, out _) && NamedDay(next) is { Type: WhenType.Date, Parts: { Month: > 0 } parts } ? Of(i, end, parts with { Day = day, Weekday = 0 }) : null;
        }
        return null;
    }

    /// "l'altra settimana": the last one; "quest'altra settimana": the next one.
    private int? Another(int i) => IsAny(i, "l", "quest", "quell") && IsAny(i + 1, "altra", "altro", "altr") && UnitAt(i + 2) is Unit.Week or Unit.Month or Unit.Year ? IsAny(i, "quest") ? 1 : -1 : null;

    /// Whether the word behind a number is what it counts: "alle 3 colleghe".
    private bool IsThing(int i) => IsAny(i, "colleghe", "persone", "ragazze", "signore", "aziende", "ditte", "societa", "filiali", "sedi", "banche", "clienti", "assistenti", "segretarie", "candidate", "impiegate", "squadre",
        "mail", "email", "richieste", "domande", "fatture", "offerte", "pratiche", "proposte", "opzioni", "voci", "righe", "copie", "bozze", "slide", "pagine", "parti", "linee", "figure", "risorse", "unita");
}
