using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// <summary>
/// Finds what a text says of dates and times, in Italian and English alike: days, times, ranges, lengths, recurrences and holidays. What the words mean where
/// people differ stands in <see cref="Conventions"/>. Pure; any number of threads may use it.
/// </summary>
public static class DateTimes
{
    /// <summary>Every expression of time, in the order of the text; they do not overlap. Never fails. Time grows in proportion to the text's length.</summary>
    /// <param name="text">As it was typed.</param>
    /// <param name="reference">The wall time at which it was said, of the years 1100 to 2900.</param>
    /// <param name="zone">Whose clocks it means, for the two nights on which they change; null: clocks that never change.</param>
    /// <param name="locale">"it-IT", "en-US", "en-GB": only decides what would be read differently: 3/4 (month first in en-US), 15.30 (a time in Italian).</param>
    /// <param name="direction">Which reading comes first where several are possible.</param>
    public static IReadOnlyList<When> Find(string text, DateTime reference, TimeZoneInfo? zone, string locale, Direction direction = Direction.Future) =>
        Find(text, Tokenizer.Read(text), reference, zone, locale, direction);

    internal static IReadOnlyList<When> Find(string text, List<Token> tokens, DateTime reference, TimeZoneInfo? zone, string locale, Direction direction) =>
        Find(text, tokens, reference, zone, locale, direction, out _);

    /// <summary>The same, with how many tokens were looked at: the work.</summary>
    internal static IReadOnlyList<When> Find(string text, List<Token> tokens, DateTime reference, TimeZoneInfo? zone, string locale, Direction direction, out long looks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(reference.Year, 1100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reference.Year, 2900);
        var scan = new Scan(text, tokens, reference, locale.Equals("en-US", StringComparison.OrdinalIgnoreCase), locale.StartsWith("it", StringComparison.OrdinalIgnoreCase), direction);
        var items = scan.Read();
        looks = scan.Looks;
        if (items.Count == 0)
            return [];
        var resolution = new Resolution(reference, zone, direction);
        var found = new When[items.Count];
        for (var i = 0; i < found.Length; i++)
            found[i] = resolution.Of(items[i], Span(items[i]));
        return found;

        // The prime of "in 15'" is no token.
        TextSpan Span(Item item)
        {
            var (last, span) = (tokens[item.End - 1], tokens[item.First].Span.To(tokens[item.End - 1].Span));
            var isPrimed = last.Kind is TokenKind.Number && (item.Exact is not null || item.Type is WhenType.Duration) && span.End < text.Length && text[span.End] is '\'' or '’' or '′' or '″';
            return isPrimed ? new(span.Start, span.Length + 1) : span;
        }
    }
}
