using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

/// <summary>Numbers in digits and in words.</summary>
internal static class Numerals
{
    private const int Hundred = 100, Thousand = 1000;

    /// <summary>The number or the rank that a token says; null for words that are no number ("un", "a").</summary>
    public static int? Of(List<Token> tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Number } digits ? digits.Number
        : tokens[at] is not { Kind: TokenKind.Word } token || IsOtherWord(tokens, at) ? null
        : token.Lexeme is { Ordinal: > 0 and var rank } ? rank
        : token.Lexeme is { Cardinal: >= 0 and var number } ? number
        : InOneWord(token.Text);

    // "sei libero?" and "tasks due today" speak of no 6 and no 2.
    private static bool IsOtherWord(List<Token> tokens, int at)
    {
        string Word(int where) => where >= 0 && where < tokens.Count && tokens[where].Kind is TokenKind.Word ? tokens[where].Text : "";
        return Word(at) switch
        {
            "un" or "una" or "uno" or "a" or "an" or "one" or "none" => true,
            "due" => Word(at - 1) is "task" or "tasks" or "is" or "are" or "s" or "payment" or "bill" or "invoice" or "reminders" or "was" or "it" or "not",
            "sei" => Word(at - 1) is "chi" or "come" or "dove" or "tu" or "ti" or "non" or "cosa" or "che" or "ci" || at == 0 && Word(1) is not ("" or "persone" or "copie" or "posti" or "euro" or "giorni" or "ore"),
            _ => false,
        };
    }

    /// <summary>The number that begins at a token, and of how many tokens it is: "forty two", "two thousand five hundred".</summary>
    public static (int Value, int Count)? At(List<Token> tokens, int at)
    {
        if (Of(tokens, at) is not { } first)
            return null;
        if (tokens[at] is not { Kind: TokenKind.Word, Lexeme.Ordinal: 0 })
            return (first, 1);
        var (whole, part, end) = (0, first, at + 1);
        if (part == Thousand)
            (whole, part) = (Thousand, 0);
        for (; end < tokens.Count && tokens[end] is { Kind: TokenKind.Word } token && Of(tokens, end) is { } next && token.Lexeme is not { Ordinal: > 0 }; end++)
            if (next == Thousand && part is > 0 and < Thousand && whole == 0)
                (whole, part) = (part * Thousand, 0);
            else if (next == Hundred && part is > 0 and < 10)
                part *= Hundred;
            else if (next < Hundred && part % Hundred == 0 || next < 10 && part % Hundred is >= 20 && part % 10 == 0)
                part += next;
            else
                break;
        return (whole + part, end - at);
    }

    // "trecentocinquanta", "milleduecento", "diecimila"
    private static int? InOneWord(ReadOnlySpan<char> word)
    {
        if (word.Length > 40)
            return null;
        if (word.StartsWith("mille"))
            return word.Length == 5 ? Thousand : Thousand + BelowThousand(word[5..]);
        if (word.IndexOf("mila") is > 0 and var thousands)
            return BelowThousand(word[..thousands]) * Thousand + (word.Length == thousands + 4 ? 0 : BelowThousand(word[(thousands + 4)..]));
        return word.Contains("cento", StringComparison.Ordinal) ? BelowThousand(word) : null;
    }

    private static int? BelowThousand(ReadOnlySpan<char> word)
    {
        if (word.IndexOf("cento") is >= 0 and var hundreds)
            return (hundreds == 0 ? 1 : Small(word[..hundreds], 10)) * Hundred + (word.Length == hundreds + 5 ? 0 : Small(word[(hundreds + 5)..], Hundred));
        return word.IndexOf("cent") is 0 && word.Length > 5 && word[4] == 'o' ? Hundred + Small(word[4..], Hundred) : Small(word, Hundred);
    }

    private static int? Small(ReadOnlySpan<char> word, int below) => Lexicon.Find(word) is { Cardinal: > 0 and var number } && number < below ? number : null;
}
