using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Lengths: "un'ora e mezza", "90 min", "1h30", "tre quarti d'ora", "two weeks and three days", "all day".
internal sealed partial class Scan
{
    private const int MostParts = 8;

    private Item? Duration(int i)
    {
        var bound = MoreOrLess(i);
        if (bound > 0 && PlainDuration(i + bound) is { } bounded && bounded.First == i + bound)
            return bounded with { First = i };
        return PlainDuration(i);
    }

    private Item? PlainDuration(int i)
    {
        var j = Skip(i, Role.About);
        if (j > i && !Is(j, Role.Article) && !IsNumber(j))
            return null;
        if (Either(j, out var shorter, out var longer, out var over))
            return new(WhenType.Duration, j, over) { Length = shorter, OrLength = longer, IsApproximate = true, Grain = GrainOf(shorter.Smallest) };
        if (!Measure(j, out var length, out var end))
            return AllDay(i);
        return new(WhenType.Duration, j, end) { Length = length, IsApproximate = j > i, Grain = GrainOf(length.Smallest) };
    }

    // "more than two hours", "meno di un'ora", "almeno 20 minuti"; "over", "up to" and the like stay outside
    private int MoreOrLess(int i) => IsAny(i, "more", "less", "fewer", "longer") && Is(i + 1, "than") || IsAny(i, "piu", "meno") && Is(i + 1, "di") || Is(i, "at") && IsAny(i + 1, "least", "most") ? 2
        : IsAny(i, "almeno") ? 1 : 0;

    private Item? AllDay(int i)
    {
        if (UnitAt(i) is Unit.Day or Unit.Week or Unit.Month or Unit.Year && IsAny(i + 1, "intero", "intera"))
            return new(WhenType.Duration, i, i + 2) { Length = In(1, UnitAt(i)), Grain = GrainOf(UnitAt(i)) };
        if (!Is(i, Role.All) || Is(i, Role.Every))
            return null;
        var j = SkipMark(i + 1, '-');
        j = Skip(j, Role.Article);
        var unit = Word(j).Unit;
        // "tutta la giornata di domani" is that day.
        if (unit is Unit.Day && Is(j + 1, Role.Of) && DateBehindArticle(j + 2) is { } thatDay)
            return thatDay with { First = i };
        // "per tutta la settimana prossima" is that week.
        if (Relative(j, out _, out var away, out _) && away != 0)
            return null;
        return unit is Unit.Day or Unit.Week or Unit.Month or Unit.Year && !(unit is Unit.Month && Is(j + 1, Role.Of) && IsMonth(j + 2)) && !Is(j, "giorni") && !Is(j, "days")
            ? new(WhenType.Duration, i, Is(j + 1, "long") ? j + 2 : j + 1) { Length = In(1, unit), Grain = GrainOf(unit) } : null;
    }

    private bool IsNumber(int i) => At(i).Kind is TokenKind.Number || Word(i).Cardinal >= 0;

    /// Parts one after another, each smaller than the one before: "1 year, 2 days and 3 hours".
    private bool Measure(int i, out Length length, out int end)
    {
        length = default;
        end = i;
        if (!Part(i, out length, out end))
            return false;
        for (var parts = 1; parts < MostParts; parts++)
        {
            // "1 hr. 15 min.", "1 month 2 years 21 days"
            var j = IsMark(end, '.') && At(end + 1).Kind is TokenKind.Number && At(end - 1).Text.Length <= 4 ? end + 1 : SkipMark(end, ',');
            // "in 3 days 17h30" is an hour of that day.
            if (length.Smallest >= Unit.Day && Digits(j) is >= 8 and < 24 && Is(j + 1, "h") && DigitCount(j + 2) == 2 && IsTight(j + 1) && IsTight(j + 2))
                break;
            j = Skip(j, Role.And);
            if (Tail(j, length, j > end && Is(j - 1, Role.And), out var more, out var after) || Part(j, out more, out after) && (more.Smallest < length.Smallest || parts == 1 && (j == end || IsMark(end, ',') && Part(Skip(SkipMark(after, ','), Role.And), out _, out _)) && more.Smallest is > Unit.Day and not Unit.Quarter && more.Smallest != length.Smallest && length.Smallest > Unit.Hour))
            {
                length = new(length.Months + more.Months, length.Seconds + more.Seconds, more.Smallest is Unit.None || more.Smallest > length.Smallest ? length.Smallest : more.Smallest, length.IsBusiness || more.IsBusiness);
                end = after;
            }
            else
                break;
        }
        return true;
    }

    // After a unit: "e mezza", "and a half", "e un quarto", "e 15", "h30"
    private bool Tail(int i, Length so, bool joined, out Length more, out int end)
    {
        more = default;
        end = i;
        var unit = so.Smallest;
        var j = Is(i, Role.One) && (Is(i + 1, Role.Half) || Is(i + 1, Role.Quarter)) ? i + 1 : i;
        if (joined && Is(j, Role.Half) && Word(j + 1).Unit is Unit.None)
            (more, end) = (In(0.5, unit), j + 1);
        else if (joined && j > i && IsAny(j, "quarto", "quarter") && unit is Unit.Hour or Unit.Year)
            (more, end) = (In(0.25, unit), j + 1);
        else if (joined && IsMark(i, '½'))
            (more, end) = (In(0.5, unit), i + 1);
        else if (joined && Digits(i) is > 0 and < 10 and var above && IsMark(i + 1, '/') && Digits(i + 2) is > 1 and < 10 and var below && UnitAt(i + 3) is Unit.None)
            (more, end) = (In((double)above / below, unit), i + 3);
        else if (joined && unit is Unit.Hour && IsAny(i, "tre", "3") && Is(i + 1, "quarti"))
            (more, end) = (In(0.75, unit), i + 2);
        else if (unit is Unit.Hour && (joined || IsTight(i) || IsBehindHours(i)) && WholeNumber(i, out var minutes, out var after) && minutes is > 0 and < 60 && Word(after).Unit is Unit.None
            && (At(i).Kind is TokenKind.Number && DigitCount(i) == 2 || At(i).Kind is TokenKind.Word) && !IsMark(after, ':', '.'))
            (more, end) = (In(minutes, Unit.Minute), after);
        return end > i;
    }

    // "1 hour 15", "an hour thirty": nothing follows
    private bool IsBehindHours(int i) => (!IsAny(i - 1, "h") || i == 2 && tokens.Count == 3) && (DigitCount(i) == 2 || Word(i).Cardinal >= 10) && WholeNumber(i, out _, out var end) && IsEnd(end) && !IsMark(end, '/', '-', ':', '%', '$', '€');

    private bool Part(int i, out Length length, out int end)
    {
        length = default;
        end = i;
        var j = i;
        // "mezz'ora", "half an hour", "una mezz'ora", "mezza giornata", "mezzora"
        var half = Is(j, Role.One) && Is(j + 1, Role.Half) && !(isItalian && IsAny(j, "a")) ? j + 1 : j;
        if (IsAny(half, "mezzora", "mezzoretta"))
            return Found(0.5, Unit.Hour, half + 1, out length, out end);
        if (Is(half, Role.Half) && IsAny(half + 1, "oretta"))
            return Found(0.5, Unit.Hour, half + 2, out length, out end);
        if (Is(half, Role.Half) && Skip(SkipMark(half + 1, '-'), Role.Article) is var of && UnitAt(of) is not Unit.None and var halved && (halved is not Unit.Second || Is(of - 1, Role.Article)))
            return Found(0.5, halved, of + 1, out length, out end);
        // "un quarto d'ora", "tre quarti d'ora", "three quarters of an hour", "a quarter hour"
        if (QuarterHours(j, out var quarters, out var after))
            return Found(quarters, Unit.Hour, after, out length, out end);
        var vague = Skip(j, Role.Article);
        // "una decina di giorni", "un centinaio di ore"
        if (IsAny(vague, "decina", "diecina", "dozzina", "quindicina", "ventina", "trentina", "quarantina", "cinquantina", "centinaio") && Is(vague + 1, Role.Of) && UnitAt(vague + 2) is not Unit.None and var dozens)
            return Found(Is(vague, "quindicina") ? 15 : Word(vague).Cardinal, dozens, vague + 3, out length, out end);
        // "un paio d'ore", "a couple of hours", "qualche giorno", "a few days"
        if (Is(vague, Role.Couple | Role.Few) && Skip(vague + 1, Role.Of) is var more && (IsAny(more, "more", "less", "fewer", "extra", "additional") ? more + 1 : more) is var what && UnitAt(what) is not Unit.None and var vaguely)
            return Found(Is(vague, Role.Couple) ? 2 : 3, vaguely, what + 1, out length, out end);
        if (IsMark(j, '½') && Skip(j + 1, Role.Article) is var halfOf && UnitAt(halfOf) is not Unit.None and var halves)
            return Found(0.5, halves, halfOf + 1, out length, out end);
        // "week and a half", "the hour and a half"
        if (UnitAt(vague) is >= Unit.Hour and var wholeAnd && !IsNumber(vague - 1) && !Is(vague - 1, Role.One | Role.Every | Role.This | Role.Next | Role.Last) && IsAny(vague + 1, "and") && Is(vague + 2, Role.One) && Is(vague + 3, Role.Half) && UnitAt(vague + 4) is Unit.None)
            return Found(1.5, wholeAnd, vague + 4, out length, out end);
        if (!Amount(j, out var amount, out after))
            return false;
        // "1:30 h", "3/4 h"
        if (IsMark(after, '/') && Digits(after + 1) is > 0 and var below && Skip(Skip(after + 2, Role.Of), Role.Article) is var wholly && UnitAt(wholly) is not Unit.None and var broken)
            return Found(amount / below, broken, wholly + 1, out length, out end);
        if (IsMark(after, ':') && IsTight(after) && Digits(after + 1) is >= 0 and < 60 and var colon && DigitCount(after + 1) == 2 && UnitAt(after + 2) is Unit.Hour && !(amount >= 10 && IsAny(after + 2, "hours")))
            return Found(amount + colon / 60d, Unit.Hour, after + 3, out length, out end);
        // "2027's" is no length, nor is the beginning of "1'250"
        if (IsPrime(After(after - 1)) && !(DigitCount(after) == 3 && tokens[after].Span.Start == tokens[after - 1].Span.End + 1) && !(Is(after, "s") && tokens[after].Span.Start == tokens[after - 1].Span.End + 1) && At(after - 1).Kind is TokenKind.Number && UnitAt(after) is Unit.None)
            return Found(amount, text[tokens[after - 1].Span.End] is '\'' or '’' or '′' ? Unit.Minute : Unit.Second, after, out length, out end);
        if (IsMark(after, '"') && IsTight(after) && At(after - 1).Kind is TokenKind.Number && (i > 0 || after + 1 == tokens.Count))
            return Found(amount, Unit.Second, after + 1, out length, out end);
        after = SkipMark(after, '-');
        if (IsAny(after, "nights", "notti"))
            return Found(amount, Unit.Day, after + 1, out length, out end);
        // "due fine settimana", "three week-ends"
        if (amount > 1 && UnitAt(after) is not Unit.Weekend && WeekendAt(after) is > 0 and var weekend)
            return Found(amount, Unit.Weekend, weekend, out length, out end);
        var isBusiness = Is(after, Role.Business) && UnitAt(after + 1) is Unit.Day;
        // "5 weekdays from now"
        if (IsAny(after, "weekdays", "workdays") && (IsAny(after + 1, "from", "later", "after", "before") || Is(after + 1, Role.Ago) || IsAny(i - 1, "in")))
        {
            (length, end) = (In(amount, Unit.Day) with { IsBusiness = true }, after + 1);
            return true;
        }
        after = IsAny(after, "business", "working", "full", "whole", "more", "less", "fewer", "altri", "altre", "altro", "further", "buone", "buoni", "altra", "buona", "additional", "extra", "entire", "intero", "intera", "lavorativi", "lavorativo", "feriali", "single") && UnitAt(after + 1) is not Unit.None ? after + 1 : after;
        var unit = UnitAt(after);
        if (Is(after, "second") && Is(i, "a") && At(after + 1) is { Kind: TokenKind.Word, Lexeme: null })
            return false;
        // "un secondo parere"; not "un secondo solo"
        if (Is(after, "secondo") && Is(i, "un") && At(after + 1) is { Kind: TokenKind.Word, Lexeme: null, Text.Length: > 3 } && !IsAny(after + 1, "solo", "soltanto", "solamente", "grazie", "scusa", "scusate", "scusami", "mentre", "perche", "anche", "prego", "esatto"))
            return false;
        // "a quarter of the team"
        if (unit is Unit.Quarter && Is(i, Role.One) && IsAny(after + 1, "of") && At(Skip(after + 2, Role.Article)) is { Kind: TokenKind.Word, Lexeme: null })
            return false;
        if (unit is Unit.None || unit is Unit.Second && Is(after, Role.Shy) && After(after - 1) is not ' ' && !IsTight(after))
            return false;
        after++;
        if (unit is Unit.Day && (isBusiness || Is(after, Role.Business) && !IsAny(after, "work", "working", "business")))
        {
            (length, end) = (In(amount, unit) with { IsBusiness = true }, isBusiness ? after : after + 1);
            return true;
        }
        return Found(amount, unit, IsAny(after, "intero", "intera", "interi", "intere") ? after + 1 : after, out length, out end);

        static bool IsPrime(char c) => c is '\'' or '’' or '′' or '″';
    }

    private static bool Found(double amount, Unit unit, int after, out Length length, out int end)
    {
        (length, end) = (In(amount, unit), after);
        return true;
    }

    // "2", "a", "one and a half", "due e mezzo", "two and a quarter", "one and two quarters of"
    private bool Amount(int i, out double amount, out int end)
    {
        amount = 1;
        if (!Number(i, out amount, out end))
        {
            if (!Is(i, Role.One) && !IsAny(i, "another"))
                return false;
            (amount, end) = (1, i + 1);
        }
        if (IsAny(end, "dozen"))
            (amount, end) = (12 * amount, end + 1);
        // "3 1/2"
        if (Digits(end) is > 0 and < 10 and var above && IsMark(end + 1, '/') && Digits(end + 2) is > 1 and < 10 and var below && UnitAt(end + 3) is not Unit.None)
            (amount, end) = (amount + (double)above / below, end + 3);
        if (IsMark(end, '½'))
        {
            amount += 0.5;
            end++;
        }
        var j = Skip(end, Role.And);
        if (j == end)
            return true;
        var part = Is(j, Role.One) ? j + 1 : j;
        var (more, after) = Is(part, Role.Half) ? (0.5, part + 1) : Is(part, "quarter") ? (0.25, part + 1)
            : Word(j).Cardinal is > 1 and < 4 and var n && IsAny(j + 1, "quarters", "quarter") ? (0.25 * n, j + 2) : (0, 0);
        if (after > 0 && Skip(Skip(after, Role.Of), Role.Article) is var of && UnitAt(of) is not Unit.None)
            (amount, end) = (amount + more, of);
        return true;
    }

    private bool QuarterHours(int i, out double hours, out int end)
    {
        hours = 0;
        end = i;
        var n = Is(i, Role.One) ? 1 : Digits(i) is > 0 and < 10 and var digits ? digits : Word(i).Cardinal;
        var at = n is > 0 and < 10 ? SkipMark(i + 1, '-') : i;
        if (!IsAny(at, "quarto", "quarti", "quarter", "quarters"))
            return false;
        var hour = SkipMark(at + 1, '-');
        hour = Is(hour, Role.Of) || Is(hour, "d") ? hour + 1 : hour;
        hour = Skip(hour, Role.Article);
        if (Word(hour).Unit is not Unit.Hour)
            return false;
        (hours, end) = (0.25 * Math.Max(1, n), hour + 1);
        return true;
    }

    /// The unit that a word is; single letters only behind a digit.
    private Unit UnitAt(int i)
    {
        var word = Word(i);
        // "week-end" is no week.
        if (Is(i, "week") && IsMark(i + 1, '-') && Is(i + 2, "end"))
            return Unit.None;
        return word.Unit is not Unit.None && At(i).Text.Length == 1 && !(IsTight(i) || i > 0 && At(i - 1).Kind is TokenKind.Number && (At(i).Text is "h" || Is(i + 1, Role.Ago) || tokens.Count == 2)) ? Unit.None
            : At(i).Text is "o" ? Unit.None : word.Unit;
    }

    private static Length In(double amount, Unit unit) =>
        Calendar.MonthsOf(unit) is > 0 and var months ? new(amount * months, 0, unit) : new(0, amount * Calendar.SecondsOf(unit), unit is Unit.Weekend ? Unit.Day : unit);

    private static Grain GrainOf(Unit unit) => unit switch
    {
        Unit.Second => Grain.Second, Unit.Minute => Grain.Minute, Unit.Hour => Grain.Hour, Unit.Week or Unit.Fortnight => Grain.Week, Unit.Month or Unit.Bimester => Grain.Month,
        Unit.Quarter or Unit.Semester => Grain.Quarter, Unit.Year or Unit.Decade or Unit.Century => Grain.Year, _ => Grain.Day,
    };
}
