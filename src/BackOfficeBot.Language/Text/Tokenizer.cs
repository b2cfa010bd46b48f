namespace BackOfficeBot.Language.Text;

/// <summary>Cuts a text into tokens; an apostrophe ends its word ("un'ora": un, ora).</summary>
internal static class Tokenizer
{
    private const string Openings = "\"“«„";
    private const string Closings = "\"”»“";
    private const int WholeNumber = 7, LongestQuoted = 80;

    /// <summary>Looks at each character a fixed number of times, whatever the text.</summary>
    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>(Math.Min(64, text.Length / 4 + 4));
        var (runEnd, lastClosing) = (0, text.AsSpan().LastIndexOfAny(Closings));
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c is '\'' or '‘' && SingleQuoted(text, i) is { } single)
                i = Add(tokens, single).End;
            else if (char.IsWhiteSpace(c) || c is '\'' or '’' or '‘')
                i++;
            else if (i < lastClosing && Quoted(text, i) is { } quoted)
                i = Add(tokens, quoted).End;
            else if (i >= runEnd && char.IsLetterOrDigit(c) && Whole(text, i, out runEnd) is { } whole)
                i = Add(tokens, whole).End;
            else if (char.IsAsciiLetter(c) && Spaced(text, i) is { } spaced)
                i = Add(tokens, spaced).End;
            // "2moro", "2day"
            else if (c is '2' && i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]) && While(text, i + 1, char.IsAsciiLetter) is var shortEnd && Lexicon.Find(text.AsSpan(i, shortEnd - i)) is { FromToday: not null })
                i = Add(tokens, TokenKind.Word, text, i, shortEnd).End;
            else if (char.IsAsciiDigit(c))
                i = Add(tokens, TokenKind.Number, text, i, While(text, i, char.IsAsciiDigit)).End;
            else if (char.IsLetter(c))
                i = AddWord(tokens, text, i, While(text, i, IsLetter));
            else
                i = Add(tokens, TokenKind.Mark, text, i, i + 1).End;
        }
        return tokens;
    }

    private static readonly string[] Glued = ["last", "next", "this", "every", "prossima", "prossimo", "scorsa", "scorso", "questa", "questo", "ogni"];
    private static readonly string[] Small = Texts(100, n => n.ToString(System.Globalization.CultureInfo.InvariantCulture));
    private static readonly string[] Marks = Texts(128, c => ((char)c).ToString());

    private static string[] Texts(int count, Func<int, string> of)
    {
        var texts = new string[count];
        for (var i = 0; i < count; i++)
            texts[i] = of(i);
        return texts;
    }

    private static Token? Quoted(string text, int start) =>
        Openings.Contains(text[start], StringComparison.Ordinal) && text.AsSpan(start + 1).IndexOfAny(Closings) is > 0 and var length && start + 1 + length is var close
            ? new(TokenKind.Quoted, text[(start + 1)..close].Trim(), new(start, close + 1 - start)) : null;

    // 'Piano ferie': from before a word to behind one; not "l'ordine", "po' di", "nel '98".
    private static Token? SingleQuoted(string text, int start)
    {
        if (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or ':') || start + 1 >= text.Length || !char.IsLetter(text[start + 1]))
            return null;
        for (var end = start + 3; end < text.Length && end - start < LongestQuoted; end++)
            if (text[end] is '\'' or '’' && !char.IsWhiteSpace(text[end - 1]) && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1])))
                return new(TokenKind.Quoted, text[(start + 1)..end].Trim(), new(start, end + 1 - start));
        return null;
    }

    private static Token? Whole(string text, int start, out int runEnd)
    {
        runEnd = While(text, start, static c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '@' or '%');
        var end = runEnd;
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

    // What records are called where they are not in capitals: "appr 2026 42" is one, "spese 2026 42" is none.
    private static readonly string[] Kinds = ["appr", "call", "mail", "meet", "task"];

    // MEET 2026 0000042, appr 2026-42, APPR2026-42: as it is read aloud. With less than a whole number it may be "ago 2026 15".
    private static Token? Spaced(string text, int start)
    {
        var kind = While(text, start, char.IsAsciiLetter);
        var year = kind < text.Length && char.IsAsciiDigit(text[kind]) ? kind : kind + 1;
        var number = year + 5;
        if (kind - start is < 3 or > 5 || number >= text.Length || year > kind && text[kind] is not (' ' or '-' or '/') || text[number - 1] is not (' ' or '-' or '/') || !All(text.AsSpan(year, 4), char.IsAsciiDigit))
            return null;
        var end = number;
        while (end < text.Length && end - number <= WholeNumber && char.IsAsciiDigit(text[end]))
            end++;
        if (end == number || end - number > WholeNumber || end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '/' or '.' or ':' or ',' or ' ' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))
            return null;
        var name = text.AsSpan(start, kind - start);
        return end - number == WholeNumber || text[year] is '2' && text[year + 1] is '0' && IsKind(name)
            ? new(TokenKind.Reference, $"{name}-{text.AsSpan(year, 4)}-{text.AsSpan(number, end - number)}".ToUpperInvariant(), new(start, end - start)) : null;
    }

    private static bool IsKind(ReadOnlySpan<char> name)
    {
        foreach (var kind in Kinds)
            if (name.Equals(kind, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
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

    // "nextweek", "lastmonth", "questasettimana": the space was forgotten
    private static int AddWord(List<Token> tokens, string text, int start, int end)
    {
        var word = Word(text.AsSpan(start, end - start), new(start, end - start));
        // "ale 15", "att 3": mistyped before an hour
        if (word.Text is "ale" or "allle" or "alel" or "att" && end + 1 < text.Length && text[end] is ' ' && char.IsAsciiDigit(text[end + 1]))
            word = Word(word.Text is "att" ? "at" : "alle", word.Span);
        if (word.Lexeme is null)
            foreach (var first in Glued)
                if (word.Text.Length > first.Length + 3 && word.Text.Length == end - start && word.Text.StartsWith(first, StringComparison.Ordinal)
                    && Lexicon.Find(word.Text.AsSpan(first.Length)) is { } rest && (rest.Unit > Dates.Unit.Hour || rest.Weekday > 0 && rest.Text.Length > 4))
                {
                    Add(tokens, TokenKind.Word, text, start, start + first.Length);
                    return Add(tokens, TokenKind.Word, text, start + first.Length, end).End;
                }
        return Add(tokens, word).End;
    }

    private static TextSpan Add(List<Token> tokens, Token token)
    {
        tokens.Add(token);
        return token.Span;
    }

    private static TextSpan Add(List<Token> tokens, TokenKind kind, string text, int start, int end)
    {
        var run = text.AsSpan(start, end - start);
        var span = new TextSpan(start, end - start);
        return Add(tokens, kind switch
        {
            TokenKind.Word => Word(run, span),
            TokenKind.Number => new(kind, run.Length == 1 || run.Length == 2 && run[0] != '0' ? Small[int.Parse(run, System.Globalization.CultureInfo.InvariantCulture)] : run.ToString(), span),
            _ => new(kind, run[0] < 128 ? Marks[run[0]] : run.ToString(), span),
        });
    }

    private static Token Word(ReadOnlySpan<char> run, TextSpan span)
    {
        Span<char> letters = stackalloc char[32];
        if (run.Length <= letters.Length && Folding.TryFold(run, letters))
        {
            ReadOnlySpan<char> folded = letters[..run.Length];
            // A mistyped word keeps its own letters.
            return Lexicon.Find(folded) is not { } known ? new(TokenKind.Word, folded.ToString(), span)
                : new(TokenKind.Word, folded.SequenceEqual(known.Text) ? known.Text : folded.ToString(), span, known);
        }
        var text = Folding.Fold(run);
        return new(TokenKind.Word, text, span, Lexicon.Find(text));
    }

    // An accent may be a character of its own.
    private static bool IsLetter(char c) => char.IsLetter(c) || c > 127 && System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
