using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Numbers in digits and in words.
internal sealed partial class Scan
{
    /// "2", "2,5", "twenty-one", "ventuno", "two thousand and eighteen"; not "a", "un".
    private bool Number(int i, out double number, out int end)
    {
        number = 0;
        end = i;
        if (At(i).Kind is TokenKind.Number)
        {
            if (DigitCount(i) > 6)
                return false;
            number = Digits(i);
            end = i + 1;
            if (IsMark(end, '.', ',') && IsTight(end) && IsTight(end + 1) && DigitCount(end + 1) is > 0 and <= 6 and var places)
            {
                number += Digits(end + 1) / Math.Pow(10, places);
                end += 2;
            }
            return true;
        }
        if (!WholeNumber(i, out var whole, out end))
            return false;
        number = whole;
        // "due virgola cinque", "two point five"
        if (IsAny(end, "virgola", "point") && Word(end + 1).Cardinal is >= 0 and < 10 and var tenths)
            (number, end) = (whole + tenths / 10.0, end + 2);
        return true;
    }

    /// Whole numbers, in words at most eight of them.
    private bool WholeNumber(int i, out int number, out int end)
    {
        number = 0;
        end = i;
        if (At(i).Kind is TokenKind.Number)
        {
            number = Digits(i);
            end = i + 1;
            return number >= 0;
        }
        if (Word(i).Cardinal < 0)
            return false;
        var (total, part) = (0, 0);
        var last = int.MaxValue;
        for (var j = i; j < i + 8; j++)
        {
            var at = j > i && (IsMark(j, '-') && IsTight(j) || Is(j, "and") && last >= 100 || Is(j, "e") && last >= 1000 && last % 1000 == 0) ? j + 1 : j;
            var n = At(at).Kind is TokenKind.Word ? Word(at).Cardinal : -1;
            if (n < 0)
                break;
            if (n is 100 or 1000 && j > i && part is > 0 and < 100 && n > last)
                part *= n;
            else if (j == i || (last is 100 || last >= 1000 && last % 1000 == 0) && n > 0 && n < Math.Min(last, 1000) || last is >= 20 and < 100 && last % 10 == 0 && n is > 0 and < 10)
                part += n;
            else
                break;
            if (n == 1000)
                (total, part) = (total + part, 0);
            last = n;
            end = at + 1;
            j = at;
        }
        number = total + part;
        return end > i;
    }

    /// A year: four digits, "'98", "nineteen eighty six", "duemilaventisei".
    private bool Year(int i, out int year, out int end)
    {
        if (YearOfEra(i, out year, out end))
            return true;
        end = i + 1;
        year = Digits(i);
        // "3 March, 1730 hours"
        if (DigitCount(i) == 4)
            return !IsAny(end, "hours", "hrs") && year is >= Calendar.FirstYear and <= Calendar.LastYear;
        if (DigitCount(i) == 2 && tokens[i].Span.Start is > 0 and var start && text[start - 1] is '\'' or '’' && !(IsAny(i - 1, "l", "all", "dell", "dall", "nell") && tokens[i - 1].Span.End == start - 1))
        {
            year = Conventions.FullYear(year);
            return true;
        }
        if (Word(i).Cardinal is 1 or 2 && Word(i + 1).Cardinal is 1000 && WholeNumber(i, out year, out end))
            return year is >= Calendar.FirstYear and <= Calendar.LastYear;
        if (At(i).Kind is not TokenKind.Word || Word(i).Cardinal is not (>= 18 and <= 2100 and var first))
            return false;
        if (first is 19 or 20 or 18 && WholeNumber(i + 1, out var rest, out end) && rest is >= 10 and < 100)
        {
            year = first * 100 + rest;
            return true;
        }
        return WholeNumber(i, out year, out end) && year is >= 1900 and <= 2100;
    }

    /// A day of the month: "3", "3rd", "1°", "third", "twenty first", "primo", "ventuno".
    private bool DayNumber(int i, out int day, out int end, out bool isRank)
    {
        isRank = false;
        end = i + 1;
        day = Digits(i);
        if (At(i).Kind is TokenKind.Number)
        {
            if (day is < 1 or > 31 || DigitCount(i) > 2)
                return false;
            if (IsTight(end) && After(end - 1) is 'º' or 'ª' || Is(end, Role.Suffix) && (IsTight(end) || IsEnd(end + 1)) || IsMark(end, '°', 'º', 'ª') || Is(end, "o") && IsTight(end))
                (end, isRank) = (end + 1, true);
            return true;
        }
        // "lunedì prima delle 12" is no first.
        return At(i).Kind is TokenKind.Word && !IsAny(i, "prima", "una") && (Rank(i, out day, out end) && day <= 31 && (isRank = true) || WholeNumber(i, out day, out end) && day is >= 1 and <= 31);
    }

    /// "II (trimestre)", "XX (secolo)", before the period that they count.
    private bool Roman(int i, out int rank, out int end)
    {
        (rank, end) = (At(i).Text switch { "i" => 1, "ii" => 2, "iii" => 3, "iv" => 4, "xix" => 19, "xx" => 20, "xxi" => 21, _ => 0 }, i + 1);
        return rank > 0 && IsAllCapital(i) && (IsAny(end, "quadrimestre") || Word(end).Unit is Unit.Quarter or Unit.Semester or Unit.Bimester or Unit.Century);
    }

    /// "first", "twenty first", "ventunesimo", "3rd".
    private bool Rank(int i, out int rank, out int end)
    {
        end = i + 1;
        rank = Word(i).Ordinal;
        if (rank > 0)
            return true;
        if (Word(i).Cardinal is 20 or 30 && SkipMark(end, '-') is var unit && Word(unit).Ordinal is > 0 and < 10 and var ones)
        {
            (rank, end) = (Word(i).Cardinal + ones, unit + 1);
            return true;
        }
        rank = Digits(i);
        if (rank is >= 1 and <= 31 && (Is(end, Role.Suffix) && IsTight(end) || IsMark(end, '°', 'º', 'ª') || IsTight(end) && After(end - 1) is 'º' or 'ª' || isItalian && IsAny(end, "o", "a") && IsTight(end)))
        {
            end++;
            return true;
        }
        return false;
    }
}
