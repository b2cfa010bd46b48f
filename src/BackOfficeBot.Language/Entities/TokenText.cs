using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

internal static class TokenText
{
    /// <summary>The text as it stands from one token to before another.</summary>
    public static Found<string> Rest(this List<Token> tokens, string text, int from, int end)
    {
        var span = tokens[from].Span.To(tokens[end - 1].Span);
        return new(text.Substring(span.Start, span.Length), span);
    }

    /// <summary>Marks the tokens from one to before another.</summary>
    public static void Take(this bool[] taken, int from, int end)
    {
        for (var i = from; i < end; i++)
            taken[i] = true;
    }
}
