using BackOfficeBot.Common;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Meetings.Preparation;

/// "aggiungi l'ordine del giorno a MEET-…: prezzi, consegne": what stands behind the colon are its items, and names no meeting.
internal static class AgendaWords
{
    /// Where the items begin, and they themselves, one a line.
    public static (int Until, string? Said) Of(string text)
    {
        // Not the colon of an hour.
        for (var i = text.IndexOf(':', StringComparison.Ordinal); i >= 0; i = text.IndexOf(':', i + 1))
            if (i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1]) || i == 0 || !char.IsAsciiDigit(text[i - 1]))
                return (i, PlainText.Lines(string.Join('\n', text[(i + 1)..].Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))) is { Length: > 0 } said ? said : null);
        return (text.Length, null);
    }

    public static Understanding Until(this Understanding understood, int end) => understood with
    {
        People = [.. understood.People.Where(p => p.Span.Start < end)],
        Whens = [.. understood.Whens.Where(w => w.Span.Start < end)],
        Numbers = [.. understood.Numbers.Where(n => n.Span.Start < end)],
        References = [.. understood.References.Where(r => r.Span.Start < end)],
    };
}
