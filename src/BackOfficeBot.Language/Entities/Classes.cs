using BackOfficeBot.Language.Dates;
using BackOfficeBot.Language.Intents;
using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

/// <summary>What changes from sentence to sentence counts as its class when intents are compared: any day is a day.</summary>
internal static class Classes
{
    /// <summary>For each token a term of <see cref="Terms"/>, or 0 where the word itself counts.</summary>
    public static byte[] Of(string text, List<Token> tokens, IReadOnlyList<When> whens, IReadOnlyList<Found<string>> phones, Terms known)
    {
        var classes = new byte[tokens.Count];
        var (when, phone) = (0, 0);
        for (var i = 0; i < classes.Length; i++)
        {
            var span = tokens[i].Span;
            while (when < whens.Count && whens[when].Span.End <= span.Start)
                when++;
            while (phone < phones.Count && phones[phone].Span.End <= span.Start)
                phone++;
            classes[i] = when < whens.Count && whens[when].Span.Overlaps(span) ? whens[when].Type is WhenType.Duration ? Terms.Long : Terms.When
                : phone < phones.Count && phones[phone].Span.Overlaps(span) ? Terms.Phone
                : tokens[i].Kind switch
                {
                    TokenKind.Address => Terms.Mail,
                    TokenKind.Reference => Terms.Reference,
                    TokenKind.Quoted => Terms.Quoted,
                    _ => Numerals.Of(tokens, i) is not null ? Terms.Number : IsName(text, tokens, i, known) ? Terms.Name : (byte)0,
                };
        }
        // "Not on Monday" says no to Monday, "but not Anna" to Anna: the wish stands.
        for (var i = 1; i < classes.Length; i++)
            if (classes[i] is Terms.When or Terms.Name && classes[i - 1] != classes[i] && Exclusions.Excludes(tokens, i, out var by) && (classes[i] is Terms.When || by > 0 && tokens[by - 1].Text is "ma" or "but"))
                classes[by] = Terms.Ignored;
        // "lunedì, anzi martedì" says when once.
        for (var i = 1; i < classes.Length - 1; i++)
            if (classes[i] is 0 or Terms.Ignored && classes[i - 1] is Terms.When or Terms.Name or Terms.Number && Corrections.End(tokens, i) is var over && over > i && over < classes.Length && classes[over] is Terms.When or Terms.Name or Terms.Number)
                classes.AsSpan(i, over - i).Fill(Terms.Ignored);
        foreach (var (from, to) in Urgency.Denied(tokens))
            classes.AsSpan(from, to - from + 1).Fill(Terms.Ignored);
        for (var i = UrgedTo(tokens) - 1; i >= 0; i--)
            classes[i] = Terms.Ignored;
        return classes;
    }

    // "It is urgent: call Paolo", "urgente: chiama Paolo" are no other wish than what follows; "urgent calls" are.
    private static int UrgedTo(List<Token> tokens)
    {
        bool Is(int i, params ReadOnlySpan<string> words) => i < tokens.Count && words.Contains(tokens[i].Text);
        var at = Is(0, "it", "this", "that", "questo", "questa") ? 1 : 0;
        var said = Is(at, "is", "s", "e") ? at + 1 : 0;
        at = Is(said, "very", "really", "quite", "so", "molto", "davvero", "proprio") ? said + 1 : said;
        return Is(at, "urgent", "important", "urgente", "importante", "urgentissimo") && at + 2 < tokens.Count && (said > 0 || Is(at + 1, ":", ",", "!")) ? at + 1 : 0;
    }

    // "Bea Greco": two words with a capital, after the first of the sentence; and first names that are also words, such as Mark and Sara.
    private static bool IsName(string text, List<Token> tokens, int at, Terms known) => IsNameThere(tokens, at, known) ||
        IsCapital(text, tokens, at) && (IsCapital(text, tokens, at - 1) || IsCapital(text, tokens, at + 1) || known.IsName(tokens[at].Text));

    // "con sara", "davide e sara": also where nobody writes capitals.
    private static bool IsNameThere(List<Token> tokens, int at, Terms known) => at > 0 && known.IsName(tokens[at].Text)
        && (tokens[at - 1].Text is "con" or "cn" or "with" || known.Term(tokens[at - 1].Text) == Terms.Name || at > 1 && tokens[at - 1].Text is "e" or "and" or "," && known.IsName(tokens[at - 2].Text));

    private static bool IsCapital(string text, List<Token> tokens, int at) =>
        at > 0 && at < tokens.Count && tokens[at] is { Kind: TokenKind.Word, Span: { Length: > 1 } span } && char.IsUpper(text[span.Start]) && char.IsLower(text[span.Start + 1]);
}
