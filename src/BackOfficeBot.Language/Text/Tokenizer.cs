namespace BackOfficeBot.Language.Text;

/// <summary>Cuts a text into tokens; an apostrophe ends its word ("un'ora": un, ora).</summary>
internal static class Tokenizer
{
    private const string Openings = "\"“«„";
    private const string Closings = "\"”»“";

    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || c is '\'' or '’')
                i++;
            else if (Whole(text, i) is { } whole)
                i = Add(tokens, whole).End;
            else if (char.IsAsciiDigit(c))
                i = Add(tokens, TokenKind.Number, text, i, While(text, i, char.IsAsciiDigit)).End;
            else if (char.IsLetter(c))
                i = Add(tokens, TokenKind.Word, text, i, While(text, i, char.IsLetter)).End;
            else
                i = Add(tokens, TokenKind.Mark, text, i, i + 1).End;
        }
        return tokens;
    }

    private static Token? Whole(string text, int start)
    {
        if (Openings.Contains(text[start], StringComparison.Ordinal) && text.AsSpan(start + 1).IndexOfAny(Closings) is > 0 and var length && start + 1 + length is var close)
            return new(TokenKind.Quoted, text[(start + 1)..close].Trim(), new(start, close + 1 - start));
        if (!char.IsLetterOrDigit(text[start]))
            return null;
        var end = While(text, start, static c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '@' or '%');
        while (end > start && text[end - 1] is '.' or '-' or '_')
            end--;
        var run = text.AsSpan(start, end - start);
        if (run.IndexOf('@') is > 0 and var at && run[(at + 1)..].IndexOf('.') > 0 && run[(at + 1)..].IndexOf('@') < 0)
            return new(TokenKind.Address, run.ToString(), new(start, run.Length));
        return IsReference(run) ? new(TokenKind.Reference, run.ToString().ToUpperInvariant(), new(start, run.Length)) : null;
    }

    // MEET-2026-42
    private static bool IsReference(ReadOnlySpan<char> run)
    {
        var first = run.IndexOf('-');
        var last = run.LastIndexOf('-');
        return first is >= 3 and <= 5 && last == first + 5 && run.Length - last is > 1 and <= 13
            && All(run[..first], char.IsAsciiLetter) && All(run[(first + 1)..last], char.IsAsciiDigit) && All(run[(last + 1)..], char.IsAsciiDigit);
    }

    private static bool All(ReadOnlySpan<char> text, Func<char, bool> test)
    {
        foreach (var c in text)
            if (!test(c))
                return false;
        return true;
    }

    private static int While(string text, int start, Func<char, bool> test)
    {
        while (start < text.Length && test(text[start]))
            start++;
        return start;
    }

    private static TextSpan Add(List<Token> tokens, Token token)
    {
        tokens.Add(token);
        return token.Span;
    }

    private static TextSpan Add(List<Token> tokens, TokenKind kind, string text, int start, int end) =>
        Add(tokens, new(kind, Folding.Fold(text.AsSpan(start, end - start)), new(start, end - start)));
}
