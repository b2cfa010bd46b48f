using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Parts of the day: "nel pomeriggio", "in the morning", "di sera", "early morning", "tarda mattinata", "this evening".
internal sealed partial class Scan
{
    private Item? PartOfDay(int i)
    {
        var j = i;
        if (Is(j, Role.In | Role.Of | Role.At | Role.On) && !IsAny(j, "for", "within", "tra", "fra", "e", "entro") || IsAny(j, "over"))
            j++;
        else if (IsAny(j, "verso", "around", "towards"))
            j++;
        // "last night", "ieri notte" is a day's name
        if (IsAny(j, "last", "scorsa") && Word(j + 1).Part is DayPart.Night or DayPart.Evening && IsAny(j + 1, "night", "evening", "notte", "sera"))
            return Join(OnDay(j, j + 2, new Days(_today.AddDays(-1))), PartItem(Word(j + 1).Part, j, j + 2));
        if (isItalian && Word(Skip(j, Role.Article)).Part is DayPart.Night or DayPart.Evening && Skip(j, Role.Article) is var night && Word(night).FromToday is null && IsAny(night + 1, "scorsa", "passata"))
            return Join(OnDay(j, night + 2, new Days(_today.AddDays(-1))), PartItem(Word(night).Part, j, night + 2));
        // "l'altra sera": two days ago, or yesterday
        if (IsAny(j, "l") && IsAny(j + 1, "altro", "altra") && Word(j + 2) is { Part: not DayPart.None, FromToday: null } lately)
            return Join(OnDay(j, j + 3, new Days(_today.AddDays(-2)), new Days(_today.AddDays(-1))), PartItem(lately.Part, j, j + 3));
        // "the night before last"; "the next morning"
        var named = IsAny(j, "the") ? j + 1 : j;
        if (IsAny(named, "night", "evening") && IsAny(named + 1, "before") && IsAny(named + 2, "last"))
            return Join(OnDay(j, named + 3, new Days(_today.AddDays(-2))), PartItem(Word(named).Part, j, named + 3));
        if (IsAny(named, "next", "following") && Word(named + 1) is { Part: DayPart.Morning or DayPart.Afternoon or DayPart.Evening or DayPart.Night, FromToday: null } next && !Is(named + 1, Role.Plural) && !At(named + 1).Text.EndsWith('s'))
            return Join(OnDay(named, named + 2, new Days(_today.AddDays(1))), PartItem(next.Part, named, named + 2));
        var isThis = IsAny(j, "this", "questo", "questa", "quest", "sto", "sta");
        j = isThis || Is(j, Role.Article) && !IsAny(j, "i") && !(j == i && Is(j, "a")) ? j + 1 : j;
        if (OfficeHours(j) is > 0 and var over && (j > i || i == 0 && IsEnd(over) || Word(i - 1).FromToday is not null || Word(i - 1).Weekday > 0))
            return PartItem(DayPart.Daytime, i, over);
        if ((IsAny(i, "durante") && IsAny(i + 1, "il") || IsAny(i, "during") && IsAny(i + 1, "the")) && IsAny(i + 2, "giorno", "day") && !Is(i + 3, Role.Of))
            return PartItem(DayPart.Daytime, i, i + 3);
        // "all'ora di pranzo", "in pausa pranzo"
        if (IsAny(j, "ora") && Is(j + 1, Role.Of) && Conventions.IsMeal(Word(j + 2).Part) || IsAny(j, "pausa") && Conventions.IsMeal(Word(j + 1).Part))
            return PartItem(Word(IsAny(j, "ora") ? j + 2 : j + 1).Part, i, IsAny(j, "ora") ? j + 3 : j + 2);
        var half = 0;
        if (Is(j, Role.Early | Role.Late) || IsAny(j, "mid", "meta", "inizio", "fine") || IsAny(j, "prima", "seconda") || IsAny(j, "prime") && IsAny(j + 1, "ore"))
        {
            var k = SkipMark(j + 1, '-');
            // "prima di sera" is before it.
            if (Is(k, Role.Of) && IsAny(j, "prima"))
                return null;
            k = IsAny(j, "early", "prime") && IsAny(k, "hours", "ore") ? k + 1 : k;
            k = Skip(k, Role.Of);
            // "early in the morning", "late at night"
            k = Is(j, Role.Early | Role.Late) && IsAny(k, "at") ? k + 1 : k;
            k = IsAny(k, "the") && IsAny(k - 1, "in", "of") ? k + 1 : k;
            if (Word(k).Part is DayPart.None || Word(k).FromToday is not null && !IsAny(k, "tonight"))
                return null;
            (half, j) = (Is(j, Role.Late) || IsAny(j, "fine", "seconda") ? 2 : IsAny(j, "mid", "meta") ? 3 : 1, k);
        }
        if (IsAny(j, "midmorning", "midafternoon"))
            half = 3;
        var word = Word(j);
        if (word.Part is DayPart.None || word.FromToday is not null || IsAny(j - 1, "buon", "buona", "good", "nice", "great", "lovely", "wonderful", "pleasant", "bella") || Conventions.IsMeal(word.Part) && j == i && !IsAny(j, "lunchtime", "dinnertime"))
            return null;
        var end = j + 1;
        end = IsAny(j, "pom", "matt") ? SkipMark(end, '.') : end;
        if (Is(end, Role.Early | Role.Late) && IsAny(end, "presto", "tardi", "inoltrata", "inoltrato", "fonda"))
            half = Is(end++, Role.Late) ? 2 : 1;
        else if (IsAny(end, "sul") && IsAny(end + 1, "presto", "tardi"))
            (half, end) = (IsAny(end + 1, "tardi") ? 2 : 1, end + 2);
        var part = PartItem(word.Part, j == i || !isThis ? i : j - 1, end);
        // "la sera prima", "la mattina dopo"
        if (j > i && half == 0 && (IsAny(end, "dopo", "prima", "seguente", "successivo", "successiva", "precedente") && At(end + 1).Lexeme is null || IsAny(end, "after") && IsEnd(end + 1)))
            return Join(OnDay(part.First, end + 1, new Days(_today.AddDays(IsAny(end, "prima", "precedente") ? -1 : 1))), part);
        if (half > 0 && part is { From: { } from, To: { } to } && (from.Seconds + to.Seconds) / 2 is var middle)
            part = part with { From = half == 1 ? from : new(half == 2 ? middle : middle - 1800), To = half == 1 ? new(middle) : half == 2 ? to : new(middle + 1800) };
        if (!isThis)
            return part;
        return Join(OnDay(j - 1, end, new Days(_today)), part) with { First = j - 1 };
    }

    // "(during) business hours", "(in) orario d'ufficio", "(in) orario lavorativo"
    private int OfficeHours(int i) => IsAny(i, "business", "office", "working", "work") && Is(i + 1, "hours") ? i + 2
        : IsAny(i, "orario", "orari", "ore") ? Is(i + 1, Role.Of) && IsAny(i + 2, "ufficio", "lavoro") ? i + 3 : IsAny(i + 1, "lavorativo", "lavorativi", "lavorative") ? i + 2 : 0 : 0;

    private static Item PartItem(DayPart part, int first, int end)
    {
        var (from, to) = Conventions.Of(part);
        return new(WhenType.TimeRange, first, end) { Part = part, From = new(from, false, Grain.PartOfDay), To = new(to, false, Grain.PartOfDay), Grain = Grain.PartOfDay };
    }
}
