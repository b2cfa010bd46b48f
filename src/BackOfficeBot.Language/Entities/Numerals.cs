using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

/// <summary>Numbers in digits and in words.</summary>
internal static class Numerals
{
    private const int Dozen = 12, Hundred = 100, Thousand = 1000;

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
            "mille" => Word(at - 1) is "grazie",
            // "prima della riunione", not "la prima della lista"
            "prima" => Word(at - 1) is not ("la" or "alla" or "della" or "nella" or "una") && Word(at + 1) is ("di" or "del" or "della" or "dell" or "dello" or "dei" or "degli" or "delle" or "che" or "d"),
            "due" => Word(at - 1) is "task" or "tasks" or "is" or "are" or "s" or "payment" or "bill" or "invoice" or "reminders" or "was" or "it" or "not",
            "sei" => Word(at - 1) is "chi" or "come" or "dove" or "tu" or "ti" or "non" or "cosa" or "che" or "ci" || at == 0 && Word(1) is not ("" or "persone" or "copie" or "posti" or "euro" or "giorni" or "ore"),
            _ => false,
        };
    }

    /// <summary>The number that begins at a token, and of how many tokens it is: "forty-two", "two hundred and fifty", "2 mila", "un milione".</summary>
    public static (int Value, int Count)? At(List<Token> tokens, int at)
    {
        // "a hundred", "un milione"
        var isOne = IsOne(tokens, at) && at + 1 < tokens.Count && Scale(tokens[at + 1]) > 0;
        if (!isOne && Of(tokens, at) is null)
            return null;
        if (tokens[at] is { Kind: TokenKind.Number, Number: var digits })
            return at + 1 < tokens.Count && (tokens[at + 1].Text is "mila" || tokens[at + 1].Text is "k" && tokens[at + 1].Span.Start == tokens[at].Span.End) && digits < Thousand ? (digits.Value * Thousand, 2) : digits is { } plain ? (plain, 1) : null;
        if (!isOne && tokens[at] is not { Lexeme.Ordinal: 0 } and not { Lexeme: null })
            return (Of(tokens, at)!.Value, 1);
        var (whole, part, end) = (0L, isOne ? 1L : 0, isOne ? at + 1 : at);
        for (var next = end; ;)
        {
            if (Adds(tokens, next, whole, part, next == at) is not { } sum || sum.Whole + sum.Part > int.MaxValue)
                break;
            (whole, part) = sum;
            end = next + 1;
            next = end;
            // "two hundred and fifty", "mille e duecento"; "twenty-five"
            if (next + 1 < tokens.Count && (tokens[next].Text is "and" or "e" && (part == 0 || part % Hundred == 0)
                || tokens[next].Text is "-" && IsGlued(tokens, next) && (part % Hundred >= 20 || Scale(tokens[next + 1]) > 0)))
                next++;
            if (next >= tokens.Count)
                break;
        }
        return ((int)(whole + part), end - at);
    }

    /// <summary>What a word multiplies by: "hundred", "mila", "milioni"; 0 for others.</summary>
    public static int Scale(Token token) => token.Kind is not TokenKind.Word ? 0 : token.Text switch
    {
        "hundred" or "hundreds" or "centinaio" => Hundred,
        "thousand" or "thousands" or "mila" or "migliaio" => Thousand,
        "million" or "millions" or "milione" or "milioni" => 1_000_000,
        "billion" or "billions" or "miliardo" or "miliardi" => 1_000_000_000,
        _ => 0,
    };

    /// <summary>Whether a token says one: "un", "a", "one".</summary>
    public static bool IsOne(List<Token> tokens, int at) => at >= 0 && tokens[at] is { Kind: TokenKind.Word, Text: "un" or "una" or "uno" or "a" or "one" };

    private static bool IsGlued(List<Token> tokens, int at) => tokens[at - 1].Span.End == tokens[at].Span.Start && tokens[at].Span.End == tokens[at + 1].Span.Start;

    private static (long Whole, long Part)? Adds(List<Token> tokens, int at, long whole, long part, bool isFirst)
    {
        var token = tokens[at];
        if (token.Kind is not TokenKind.Word || !isFirst && token.Lexeme is { Ordinal: > 0 })
            return null;
        if (Scale(token) is > 0 and var scale && (part > 0 || isFirst))
            return scale == Hundred ? isFirst ? (0, Hundred) : part < Hundred && part % 10 != 0 || part is 10 ? (whole, part * Hundred) : null
                : isFirst ? (scale, 0) : part < Thousand && (whole == 0 || whole % (scale * 1000L) == 0) ? (whole + part * scale, 0) : null;
        if (!isFirst && token.Text is "dozen" or "dozens" or "dozzine")
            return whole == 0 && part is > 0 and < Hundred ? (0, part * Dozen) : null;
        if (Of(tokens, at) is not { } next || next < 0)
            return null;
        return isFirst ? next == Thousand ? (Thousand, 0) : (0, next)
            : part == 0 && whole > 0 && next > 0 && next < (whole % 1_000_000 == 0 ? 1_000_000 : Thousand) || part >= Thousand && part % Thousand == 0 && next is > 0 and < Thousand
            || part < Thousand && (next < Hundred && part % Hundred == 0 && (part > 0 || whole == 0) || next < 10 && part % Hundred is >= 20 && part % 10 == 0)
            || part >= Thousand && part % Hundred == 0 && next < Hundred ? (whole, part + next) : null;
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
