using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// <summary>
/// One pass over the tokens. At each place the rules are tried, each looks at a bounded number of tokens, and the scan goes on behind what was found: time is
/// proportional to the length. The rules stand in the other parts of this class, by kind.
/// </summary>
internal sealed partial class Scan(string text, List<Token> tokens, DateTime now, bool monthFirst, bool isItalian, Direction direction)
{
    private static readonly Token Nothing = new(TokenKind.None, "", default);

    private readonly DateOnly _today = DateOnly.FromDateTime(now);

    private const int Deepest = 3;

    private readonly Item?[] _days = new Item?[tokens.Count];
    private readonly int[] _readFor = new int[tokens.Count];

    private int _done = -1, _depth, _begin;

    private Item? _impossible, _last;

    /// <summary>How many tokens were looked at: the work.</summary>
    public long Looks { get; private set; }

    public List<Item> Read()
    {
        var items = new List<Item>(4);
        for (var i = 0; i < tokens.Count;)
        {
            if (CanBegin(i) && (Instead(i) ?? Longest(i)) is { } item)
            {
                items.Add(Worded(item.End <= tokens.Count ? item : item with { End = tokens.Count }));
                _last = items[^1];
                i = _done = Math.Max(item.End, i + 1);
            }
            else
                i++;
        }
        if (items.Count > 1)
            TellOfOthers(items);
        for (var i = 0; i < items.Count; i++)
            items[i] = OrTurned(items[i]);
        if (items.Count == 2 && TimeForLength(items[0], items[1]) is { } lasting)
            items = [lasting];
        return items.Count == 1 ? [Whole(items[0])] : items;
    }

    // "June 31" is not June; but of "domani alle 25" the day stays.
    private Item? Longest(int i)
    {
        (_impossible, _begin) = (null, i + 1);
        var item = Recurring(i) ?? Expression(i);
        if (item is not null && IsWithinWord(item.End))
            item = null;
        return _impossible is { } none && none.End > (item?.End ?? i) && none.First < (item?.End ?? none.End) ? none : item;
    }

    // "at 10, actually 11", "3 to 4, no, make that 5"
    private Item? Instead(int i) => _last is { Type: WhenType.Time or WhenType.DateTime or WhenType.TimeRange or WhenType.DateTimeRange, From: not null, Part: DayPart.None } && IsNumber(i) && Corrections.Between(tokens, _last.End, i) && Time(i, true) is { } time && HourEnds(time.End) ? WithDay(time with { IsWeak = false }) : null;

    // "fri3nds"
    private bool IsWithinWord(int end) => IsTight(end) && At(end) is { Kind: TokenKind.Word, Lexeme: null } && DigitCount(end - 1) > 0 && IsTight(end - 1) && At(end - 2).Kind is TokenKind.Word;

    /// <summary>Remembers what was said as a day or a time but does not exist; null, so that other rules are tried.</summary>
    private Item? Impossible(WhenType type, int first, int end)
    {
        if (end > (_impossible?.End ?? 0))
            _impossible = new(type, first, end) { IsImpossible = true };
        return null;
    }

    /// <summary>The longest of what begins here.</summary>
    private Item? Expression(int i)
    {
        if ((IsAny(i, "da", "from", "between") || IsAny(i, "tra", "fra") && Number(i + 1, out _, out var joint) && Is(joint, "e")) && Either(i, out _, out _, out _))
            return Duration(i);
        if (At(i).Kind is TokenKind.Mark && Signed(i) is { } signed)
            return signed;
        if ((LengthThenDay(i) ?? MovedTo(i) ?? OrAtAnother(i)) is { } told)
            return told;
        var range = OrLater(Zoned(OnTheirDay(Range(i) ?? ButBefore(Open(i)))));
        var length = range is { Type: not (WhenType.Time or WhenType.DateRange) } ? null : LengthThenTime(i) is { } lasting ? WithDay(lasting) : Duration(i);
        return length is not null && (range is null || length.End > range.End) ? length : range is { IsWeak: true } ? null : range;
    }

    // "3pm tomorrow London time"
    private Item? Zoned(Item? item) =>
        item is { Zone: null, Exact: null, IsImpossible: false } && (item.From ?? item.To) is { Grain: < Grain.PartOfDay } clock && ZoneAt(item.End, clock.Grain, out var end) is { } zone ? item with { Zone = zone, End = end } : item;

    /// <summary>What is told of another day or period, which may be told of another: "two days before the end of the week after Easter". Deeper than anybody speaks, nothing is there.</summary>
    private Item? Nested(int i, Func<Scan, int, Item?> rule)
    {
        if (_depth == Deepest)
            return null;
        _depth++;
        var item = rule(this, i);
        _depth--;
        return item;
    }

    private bool CanBegin(int i) => At(i).Kind switch
    {
        // "with June on Saturday", "con Domenica": people; nothing happens with a month.
        TokenKind.Word when IsAny(i - 1, "with", "con") && IsAny(i, "april", "may", "june", "august", "domenica", "aprile", "maggio", "agosto") && At(i + 1).Kind is not TokenKind.Number && !Is(i + 1, Role.Next | Role.Last) && !(Word(i + 1).Ordinal > 0) => false,
        // Within a longer number with dashes or dots nothing begins.
        TokenKind.Number or TokenKind.Word when IsStreet(i) => false,
        TokenKind.Number when IsNumberOfRoom(i) => false,
        TokenKind.Word when IsEach(i) => false,
        TokenKind.Number => !(i > _done + 1 && IsMark(i - 1, '-', '.', '/') && IsTight(i) && IsTight(i - 1) && At(i - 2).Kind is TokenKind.Number),
        // "giù" is no June, nor is "giu" before other words.
        TokenKind.Word when Is(i, "giu") && (text[tokens[i].Span.End - 1] is 'ù' or 'Ù' or '\u0300' || At(i + 1).Kind is TokenKind.Word && !Is(i + 1, Role.Next | Role.Last | Role.To)) => false,
        TokenKind.Word when (Word(i) is { Month: > 0 } || Is(i, "domenica")) && IsTitle(IsMark(i - 1, '.') ? i - 2 : i - 1) => false,
        TokenKind.Word => At(i).Lexeme is { } word && !(word.IsSmall && At(i + 1) is { Kind: TokenKind.Word, Lexeme: null } next && !Lexicon.GoesOn(next.Text)),
        TokenKind.Mark => At(i).Text is "<" or ">" or "=" or "@" or "½" || IsSigned(i),
        _ => false,
    };

    // "la signora Aprile", "Mr. March", "suor Domenica"
    private bool IsTitle(int i) => IsAny(i, "signor", "signora", "signorina", "sig", "dott", "dottor", "dottore", "dottoressa", "ing", "ingegner", "avv", "avvocato", "geom", "geometra", "rag", "ragionier", "prof", "professor", "professoressa", "suor", "mr", "mrs", "ms", "miss", "dr");

    // "300 euro l'uno", "100 € l'una": each, and no day or hour; "l'uno dicembre" is a day
    private bool IsEach(int i)
    {
        var one = IsAny(i, "l") ? i + 1 : IsAny(i - 1, "l") ? i : -1;
        return one > 1 && IsAny(one, "uno", "una") && (Is(one - 2, Role.Money) || IsMark(one - 2, '€', '$', '£') || IsMark(one - 3, '€', '$', '£') || Is(one, "uno") && !IsMonth(one + 1) && !Is(one + 1, Role.Of));
    }

    // "room 12 at 3pm", "sala 4 alle 15", "a1/01"; not "prenota la sala 15-16", "sala 10/12 alle 15"
    private bool IsNumberOfRoom(int i) => IsAny(i - 1, "stanza", "sala", "camera", "aula", "room", "rm", "suite") ? !IsMeridiem(i + 1) && !IsMeasured(i + 1) && !(IsMark(i + 1, ':', '.', '-', '–', '/') && IsTight(i + 1) && DigitCount(i + 2) > 0) && !(Is(i + 1, Role.To) && !IsAny(i + 1, "alle", "all", "a")) && !IsMonth(i + 1)
        : IsTight(i) && At(i - 1) is { Kind: TokenKind.Word, Text.Length: 1 } && IsMark(i + 1, '/') && DigitCount(i + 2) > 0;

    // "una sala 30 minuti", "a room 2 hours", "a room 3rd March"; not "sala 2 ore 15".
    private bool IsMeasured(int i) => UnitAt(i) is >= Unit.Minute && !(IsAny(i, "ore", "ora", "h") && IsNumber(i + 1)) || IsTight(i) && Is(i, Role.Suffix);

    // "via 4 novembre 12", "piazza XX settembre"; not "sono via 4 giorni"
    private bool IsStreet(int i)
    {
        var j = isItalian && IsMonth(i) ? i - 2 : isItalian && IsMonth(i + 1) ? i - 1 : -1;
        return j >= 0 && (IsAny(j, "viale", "piazza", "piazzale", "largo") || IsAny(j, "via") && !IsAny(j - 1, "sono", "sei", "siamo", "siete", "vado", "va", "saro", "sara", "saremo", "andro", "staro", "sto"));
    }

    // Of a text that is nothing but an expression, its prepositions and articles are a part.
    private Item Whole(Item item)
    {
        for (var i = 0; i < item.First; i++)
            if (!Is(i, Role.At | Role.On | Role.In | Role.Of | Role.Article | Role.About | Role.For | Role.From | Role.This | Role.To | Role.Exactly) && !IsMark(i, '@') && !(IsAny(i, "mese", "month") && Is(i + 1, Role.Of)) && !IsAny(i, "tutto", "tutta", "ai", "over", "under", "above", "up", "oltre", "massimo", "minimo", "max", "close", "extra", "additional", "any", "anytime", "sometime", "sometimes") && !(Is(i, "time") && i > 0 && Is(i - 1, "any")))
                return item;
        var end = item.End;
        while (Is(end, Role.About | Role.Exactly) || item.Type is WhenType.Duration && IsAny(end, "more"))
            end++;
        end = Is(end, "or") && Is(end + 1, "so") ? end + 2 : end;
        for (var i = end; i < tokens.Count; i++)
            if (At(i).Kind is not TokenKind.Mark)
                return item;
        // The point of "15 genn." belongs to it.
        end = end == tokens.Count - 1 && IsMark(end, '.') && IsTight(end) && At(end - 1).Text.Length <= 4 && (IsMonth(end - 1) || Word(end - 1).Weekday > 0) && !Is(end - 1, "may") ? end + 1 : end;
        return item with { First = 0, End = end };
    }

    private Token At(int i)
    {
        Looks++;
        return (uint)i < (uint)tokens.Count ? tokens[i] : Nothing;
    }

    private Lexeme Word(int i) => At(i).Lexeme ?? Lexeme.None;

    private bool Is(int i, Role role) => Word(i).Is(role);

    private bool Is(int i, string word) => At(i).Text == word;

    private bool IsAny(int i, params ReadOnlySpan<string> words)
    {
        if (At(i).Text is { } said)
            foreach (var word in words)
                if (word == said)
                    return true;
        return false;
    }

    private bool IsMark(int i, params ReadOnlySpan<char> marks) => At(i) is { Kind: TokenKind.Mark, Text: [var mark] } && marks.Contains(mark);

    /// <summary>The number in digits that stands here, or -1.</summary>
    private int Digits(int i)
    {
        if (At(i) is not { Kind: TokenKind.Number, Text: { Length: <= 6 } digits })
            return -1;
        var number = 0;
        foreach (var c in digits)
            number = number * 10 + (c - '0');
        return number;
    }

    private int DigitCount(int i) => At(i) is { Kind: TokenKind.Number, Text: var digits } ? digits.Length : 0;

    /// <summary>Whether nothing stands between this token and the one before.</summary>
    private bool IsTight(int i) => i > 0 && i < tokens.Count && tokens[i].Span.Start == tokens[i - 1].Span.End;

    private bool IsCapital(int i) => i < tokens.Count && char.IsUpper(text[tokens[i].Span.Start]);

    private bool IsEnd(int i) => i >= tokens.Count || At(i).Kind is TokenKind.Mark;

    /// <summary>The character behind a token.</summary>
    private char After(int i) => i < tokens.Count && tokens[i].Span.End < text.Length ? text[tokens[i].Span.End] : ' ';

    // The "s" of "tomorrow's"
    private bool IsPossessive(int i) => Is(i, "s") && i > 0 && tokens[i].Span.Start == tokens[i - 1].Span.End + 1 && text[tokens[i].Span.Start - 1] is '\'' or '’';

    private int Skip(int i, Role role) => Is(i, role) ? i + 1 : i;

    private int SkipMark(int i, params ReadOnlySpan<char> marks) => IsMark(i, marks) ? i + 1 : i;

    /// <summary>What comes and what was, in the order that the direction prefers.</summary>
    private Days[] Choose(DateOnly? coming, DateOnly? gone) =>
        // "le chiamate del 26 novembre", said on that day, are today's.
        direction is Direction.Past && coming == _today && gone is { } before ? [new(_today), new(before)] : Choose(coming is { } c ? new Days(c) : null, gone is { } g ? new Days(g) : null);

    private Days[] Choose(Days? coming, Days? gone) => (coming, gone) switch
    {
        ({ } c, { } g) when c == g => [c],
        ({ } c, { } g) => direction is Direction.Future ? [c, g] : [g, c],
        ({ } c, null) => [c],
        (null, { } g) => [g],
        _ => [],
    };

    private static Item OnDay(int first, int end, params Days[] days) => new(WhenType.Date, first, end) { Days = days };

    private static Item Period(int first, int end, Grain grain, params Days[] days) => new(WhenType.DateRange, first, end) { Days = days, Grain = grain };

    private static Item? Some(Item item) => item.Days.Length > 0 ? item : null;
}
