namespace BackOfficeBot.Language.Text;

/// <summary>A place in the tokens; rules read from it and say how many they took.</summary>
internal readonly ref struct Reader(List<Token> tokens, int at)
{
    public int At => at;

    public bool AtEnd => at >= tokens.Count;

    public Token this[int ahead] => at + ahead < tokens.Count && at + ahead >= 0 ? tokens[at + ahead] : default;

    public Reader Skip(int count) => new(tokens, at + count);

    public bool Is(int ahead, string word) => this[ahead].Text is { } text && text == word && this[ahead].Kind is TokenKind.Word or TokenKind.Mark;

    public bool IsAny(int ahead, params ReadOnlySpan<string> words)
    {
        if (this[ahead] is { Text: { } text, Kind: TokenKind.Word or TokenKind.Mark })
            foreach (var word in words)
                if (word == text)
                    return true;
        return false;
    }

    public TextSpan Span(int count) => this[0].Span.To(this[count - 1].Span);
}
