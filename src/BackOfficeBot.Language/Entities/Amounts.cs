using System.Globalization;
using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

/// <summary>Amounts of money: "1.200 €", "€ 350,50", "500 euro", "$20", "duemila euro".</summary>
internal static class Amounts
{
    private static string? Currency(string word) => word switch
    {
        "€" or "euro" or "euros" or "eur" => "EUR",
        "$" or "dollari" or "dollaro" or "dollars" or "dollar" or "usd" => "USD",
        "£" or "sterline" or "sterlina" or "pounds" or "pound" or "gbp" => "GBP",
        "chf" or "franchi" or "francs" => "CHF",
        _ => null,
    };

    public static List<Found<Money>> Find(string text, List<Token> tokens, bool[] taken)
    {
        var found = new List<Found<Money>>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Currency(tokens[i].Text) is not { } currency)
                continue;
            // Behind its number, as in "500 euro", else before it.
            var (from, to) = (i, i);
            while (from > 0 && !taken[from - 1] && IsPart(tokens, from - 1, from))
                from--;
            if (from < i && tokens[from].Kind is not TokenKind.Mark && Value(text, tokens, from, i) is { } before)
                found.Add(Take(from, i, before, currency));
            else
            {
                while (to + 1 < tokens.Count && !taken[to + 1] && IsPart(tokens, to + 1, to))
                    to++;
                while (to > i && tokens[to].Kind is TokenKind.Mark)
                    to--;
                if (to > i && Value(text, tokens, i + 1, to + 1) is { } after)
                    found.Add(Take(i, to, after, currency));
            }
        }
        return found;

        Found<Money> Take(int from, int to, decimal value, string currency)
        {
            taken.Take(from, to + 1);
            return new(new(value, currency), tokens[from].Span.To(tokens[to].Span));
        }
    }

    // Digits with their points and commas, without blanks between; or a number in words.
    private static bool IsPart(List<Token> tokens, int at, int beside) =>
        tokens[at].Kind is TokenKind.Number || (tokens[at].Kind is TokenKind.Word && Numerals.Of(tokens, at) is not null)
        || (tokens[at].Text is "." or "," && tokens[beside].Kind is TokenKind.Number && (tokens[at].Span.End == tokens[beside].Span.Start || tokens[beside].Span.End == tokens[at].Span.Start));

    private static decimal? Value(string text, List<Token> tokens, int from, int end)
    {
        if (tokens[from].Kind is TokenKind.Word)
            return Numerals.At(tokens, from) is { } words && words.Count == end - from ? words.Value : null;
        var span = tokens[from].Span.To(tokens[end - 1].Span);
        var digits = text.Substring(span.Start, span.Length).Replace(" ", "", StringComparison.Ordinal);
        // The last mark divides the cents where two digits or one follow it; every other groups thousands.
        var mark = digits.LastIndexOfAny(['.', ',']);
        var (whole, cents) = mark >= 0 && digits.Length - mark is 2 or 3 ? (digits[..mark], digits[(mark + 1)..]) : (digits, "0");
        whole = whole.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        return whole.Length <= 12 && decimal.TryParse($"{whole}.{cents}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
