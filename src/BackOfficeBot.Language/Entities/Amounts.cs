using System.Globalization;
using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

/// <summary>Amounts of money: "1.200 €", "€ 350,50", "500 euro", "$20", "duemila euro", "$3k", "1,5 milioni di euro". What is not read whole gives none.</summary>
internal static class Amounts
{
    private const decimal Most = 1_000_000_000_000;
    private const int LongestDigits = 9, MostScales = 2, FarthestCount = 6;

    private static string? Currency(string word) => word switch
    {
        "€" or "euro" or "euros" or "eur" or "euri" => "EUR",
        "$" or "dollari" or "dollaro" or "dollars" or "dollar" or "usd" or "bucks" => "USD",
        "£" or "sterline" or "sterlina" or "pounds" or "pound" or "gbp" or "quid" => "GBP",
        "chf" or "franchi" or "franco" or "francs" => "CHF",
        _ => null,
    };

    private static bool IsSign(Token token) => token.Text is "€" or "$" or "£";

    public static List<Found<Money>> Find(string text, List<Token> tokens, bool[] taken)
    {
        var found = new List<Found<Money>>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (taken[i])
                continue;
            if (Currency(tokens[i].Text) is { } before && Quantity(text, tokens, taken, i + 1) is { } behind)
                i = Take(i, behind.End, behind.Value, before);
            else if (Quantity(text, tokens, taken, i) is { } quantity)
            {
                var at = quantity.End < tokens.Count && tokens[quantity.End].Text is "di" or "of" && tokens[quantity.End - 1].Kind is TokenKind.Word ? quantity.End + 1 : quantity.End;
                if (at < tokens.Count && !taken[at] && Currency(tokens[at].Text) is { } currency && !IsSomeOf(tokens, i) && !IsEndOfRange(tokens, taken, i))
                {
                    var cents = IsSign(tokens[at]) ? null : Cents(tokens, at + 1);
                    i = Take(i, cents?.End ?? at + 1, quantity.Value + (cents?.Value ?? 0), currency);
                }
                else
                    i = quantity.End - 1;
            }
        }
        return found;

        int Take(int from, int end, decimal value, string currency)
        {
            taken.Take(from, end);
            if (EachEnd(tokens, end) is > 0 and var each)
            {
                taken.Take(end, each);
                // Of how many is not said: the sum is not known.
                if (Count(tokens, taken, from, each) is not { } count)
                    return each - 1;
                (value, end) = (value * count, each);
            }
            found.Add(new(new(value, currency), tokens[from].Span.To(tokens[end - 1].Span)));
            return end - 1;
        }
    }

    // "l'uno", "ciascuna", "a testa", "each"
    private static int EachEnd(List<Token> tokens, int at)
    {
        var next = at + 1 < tokens.Count ? tokens[at + 1].Text : "";
        return at >= tokens.Count ? 0 : tokens[at].Text switch
        {
            "each" or "apiece" or "ciascuno" or "ciascuna" or "cadauno" or "cadauna" or "cad" => at + 1,
            "l" when next is "uno" or "una" => at + 2,
            "a" when next is "testa" or "persona" or "head" or "piece" or "person" => at + 2,
            "al" when next is "pezzo" => at + 2,
            "per" when next is "head" or "person" or "unit" or "piece" => at + 2,
            _ => 0,
        };
    }

    // "two monitors at 300 pounds each", "30 euro a testa per dodici persone"
    private static int? Count(List<Token> tokens, bool[] taken, int from, int end)
    {
        for (var i = from - 1; i >= 0 && from - i <= FarthestCount && (!taken[i] || IsLength(i)) && tokens[i].Kind is not TokenKind.Mark; i--)
            // "sei" is a number where it counts.
            if ((tokens[i].Text is "sei" ? 6 : Numerals.At(tokens, i)?.Value) is > 0 and var before)
                return before;
        // "45 euro a persona, 20 persone"
        if (end + 2 < tokens.Count && tokens[end].Text is "," && tokens[end + 2].Text is "persone" or "people" or "pax" && Numerals.At(tokens, end + 1) is { Value: > 0 } people)
            return people.Value;
        return end + 1 < tokens.Count && tokens[end].Text is "per" or "for" or "x" && !taken[end + 1] && Numerals.At(tokens, end + 1) is { Value: > 0 } behind ? behind.Value : null;

        // "two nights at 120 euros each"
        bool IsLength(int i) => IsUnit(tokens[i]) || i + 1 < tokens.Count && IsUnit(tokens[i + 1]);

        static bool IsUnit(Token token) => token.Text is "notti" or "giorni" or "ore" or "nights" or "days" or "hours";
    }

    // "a couple of hundred euros", "qualche centinaio di euro" are no hundred.
    private static bool IsSomeOf(List<Token> tokens, int at)
    {
        var before = at > 0 && tokens[at - 1].Text is "of" or "di" ? at - 2 : at - 1;
        return before >= 0 && tokens[before].Text is "couple" or "few" or "several" or "some" or "many" or "qualche" or "alcune" or "alcuni" or "paio" or "diversi" or "diverse" or "poche";
    }

    // "20-30 euro", "tra 100 e 200 euro", "30 o 40 euro": which of them is not said.
    private static bool IsEndOfRange(List<Token> tokens, bool[] taken, int at)
    {
        if (at < 2 || taken[at - 1] || taken[at - 2] || Numerals.Of(tokens, at - 2) is null && tokens[at - 2].Kind is not TokenKind.Number && (at < 3 || Scale(tokens, at - 2) == 0))
            return false;
        return tokens[at - 1].Text is "-" or "–" or "—" or "/" or "." or "," && tokens[at - 1].Span.End == tokens[at].Span.Start && (tokens[at - 1].Span.Start == tokens[at - 2].Span.End || tokens[at - 1].Text is "-" or "–" or "—")
            || tokens[at - 1].Text is "–" or "e" or "and" or "o" or "or" || tokens[at - 1].Text is "a" or "to" && at > 2 && tokens[at - 3].Text is "da" or "from";
    }

    // "20 euro e 50", "12 euro 50", "tre euro e venti centesimi"
    private static (decimal Value, int End)? Cents(List<Token> tokens, int at)
    {
        var from = at < tokens.Count && tokens[at].Text is "e" or "and" ? at + 1 : at;
        if (from >= tokens.Count || Numerals.At(tokens, from) is not { Value: > 0 and < 100 } cents)
            return null;
        var end = from + cents.Count;
        var isNamed = end < tokens.Count && tokens[end].Text is "centesimi" or "centesimo" or "cents" or "cent" or "pence" or "p";
        return isNamed ? (cents.Value / 100m, end + 1)
            : (end == tokens.Count || tokens[end].Kind is TokenKind.Mark) && cents.Value >= 10 ? (cents.Value / 100m, end) : null;
    }

    private static (decimal Value, int End)? Quantity(string text, List<Token> tokens, bool[] taken, int at, int scales = MostScales)
    {
        if (at >= tokens.Count || taken[at])
            return null;
        // "mezzo milione", "half a million"
        if (tokens[at].Text is "mezzo" or "half")
            return (at + 1 < tokens.Count && Numerals.IsOne(tokens, at + 1) ? at + 2 : at + 1) is var of && of < tokens.Count && Numerals.Scale(tokens[of]) is >= 1000 and var whole ? (whole / 2m, of + 1) : null;
        var (value, end) = (0m, at);
        if (tokens[at].Kind is TokenKind.Number)
        {
            end = DigitsEnd(tokens, taken, at);
            if (Digits(text, tokens, at, end) is not { } digits)
                return null;
            value = digits;
        }
        else if (Numerals.At(tokens, at) is { } words && tokens[at].Kind is TokenKind.Word)
        {
            (value, end) = (words.Value, at + words.Count);
            if (Half(tokens, end) is > 0 and var behind)
                return (value + Numerals.Scale(tokens[end - 1]) / 2m, behind);
            // "duecentocinquanta,50"
            if (end + 1 < tokens.Count && tokens[end].Text is "," or "." && tokens[end + 1] is { Kind: TokenKind.Number, Text: { Length: 2 } digits } && tokens[end].Span.Start == tokens[end - 1].Span.End && tokens[end].Span.End == tokens[end + 1].Span.Start)
                return (value + int.Parse(digits, CultureInfo.InvariantCulture) / 100m, end + 2);
        }
        // "un euro", "one pound"
        else if (tokens[at].Text is "un" or "una" or "uno" or "one" && at + 1 < tokens.Count && Currency(tokens[at + 1].Text) is not null)
            return (1, at + 1);
        else
            return null;
        if (end < tokens.Count && !taken[end] && Scale(tokens, end) is > 0 and var scale)
        {
            (value, end) = (value * scale, end + 1);
            if (Half(tokens, end) is > 0 and var behind)
                return (value + scale / 2, behind);
            // "3 mila e 500", "2 milioni trecentomila"
            var rest = end < tokens.Count && tokens[end].Text is "e" or "and" ? end + 1 : end;
            if (scales > 0 && Quantity(text, tokens, taken, rest, scales - 1) is { } more && more.Value < scale && more.Value >= 1)
                (value, end) = (value + more.Value, more.End);
        }
        return value < Most ? (value, end) : null;
    }

    // "un milione e mezzo", "a million and a half": where the half ends.
    private static int Half(List<Token> tokens, int at) => at == 0 || at + 1 >= tokens.Count || Numerals.Scale(tokens[at - 1]) < 1000 ? 0
        : tokens[at].Text is "e" && tokens[at + 1].Text is "mezzo" ? at + 2
        : tokens[at].Text is "and" && tokens[at + 1].Text is "a" && at + 2 < tokens.Count && tokens[at + 2].Text is "half" ? at + 3 : 0;

    // "3k", "2.5M", "1,5 mln": short ones only behind digits.
    private static decimal Scale(List<Token> tokens, int at) => Numerals.Scale(tokens[at]) is > 0 and var scale ? scale
        : tokens[at - 1].Kind is not TokenKind.Number ? 0
        : tokens[at].Text switch { "k" => 1000, "m" or "mn" or "mln" or "mio" => 1_000_000, "mld" or "bn" or "b" => 1_000_000_000, _ => 0 };

    // Digits with their points and commas, without blanks between; three behind a blank are thousands.
    private static int DigitsEnd(List<Token> tokens, bool[] taken, int at)
    {
        var end = at + 1;
        while (end < tokens.Count && !taken[end] && end - at < LongestDigits)
            if (tokens[end].Text is "." or "," or "'" && end + 1 < tokens.Count && !taken[end + 1] && tokens[end + 1].Kind is TokenKind.Number && tokens[end].Span.Start == tokens[end - 1].Span.End && tokens[end].Span.End == tokens[end + 1].Span.Start)
                end += 2;
            else if (tokens[end] is { Kind: TokenKind.Number, Span.Length: 3 } && tokens[end - 1].Span.Length <= 3 && tokens[end].Span.Start == tokens[end - 1].Span.End + 1)
                end++;
            else
                break;
        return end;
    }

    private static decimal? Digits(string text, List<Token> tokens, int from, int end)
    {
        var span = tokens[from].Span.To(tokens[end - 1].Span);
        var digits = string.Concat(text.Substring(span.Start, span.Length).Where(c => c is '.' or ',' || char.IsAsciiDigit(c)));
        // The last mark divides the cents where two digits or one follow it; every other groups thousands.
        var mark = digits.LastIndexOfAny(['.', ',']);
        var (whole, cents) = mark >= 0 && digits.Length - mark is 2 or 3 ? (digits[..mark], digits[(mark + 1)..]) : (digits, "0");
        whole = whole.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        return whole.Length <= 12 && decimal.TryParse($"{whole}.{cents}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
