using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Intents;

/// <summary>One way to say something: its words, each with its alternatives.</summary>
internal sealed class Phrase
{
    private static readonly string[] Courtesies =
        ["per", "favore", "piacere", "please", "grazie", "thanks", "thank", "you", "ciao", "hello", "hi", "hey", "bot", "backofficebot", "ora", "now", "un", "il", "la", "lo", "the", "a", "mi", "me", "puoi", "can", "could", "potresti", "di", "al", "alla"];

    private readonly string[][] _words;
    private readonly bool _whole;

    public Phrase(string text)
    {
        _whole = text.StartsWith('=');
        _words = [.. text.TrimStart('=').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split('|').Select(a => a is "#" or "@ref" ? a : Folding.Fold(a)).ToArray())];
    }

    /// <summary>0 for no match, else how sure, up to 1; and the token at which it begins.</summary>
    public double Match(List<Token> tokens, out int begins)
    {
        (begins, var found, var exact) = (-1, 0, true);
        var slack = 0;
        for (var i = 0; i < tokens.Count && found < _words.Length; i++)
        {
            if (Fits(_words[found], tokens[i], ref exact))
            {
                if (begins < 0)
                    begins = i;
                found++;
            }
            else if (_whole && !IsCourtesy(tokens[i]))
                return 0;
            else if (found > 0)
                slack++;
        }
        if (found < _words.Length || (_whole && Rest(tokens, begins)))
            return 0;
        return (exact ? 1 : 0.9) * (slack > 6 ? 0.8 : 1);
    }

    // What is left after a whole phrase may only be courtesies.
    private bool Rest(List<Token> tokens, int begins)
    {
        var (found, exact) = (0, true);
        for (var i = begins; i < tokens.Count; i++)
            if (found < _words.Length && Fits(_words[found], tokens[i], ref exact))
                found++;
            else if (!IsCourtesy(tokens[i]))
                return true;
        return false;
    }

    private static bool IsCourtesy(Token token) => token.Kind is TokenKind.Mark || Courtesies.Contains(token.Text);

    private static bool Fits(string[] alternatives, Token token, ref bool exact)
    {
        foreach (var word in alternatives)
        {
            var fits = word switch
            {
                "#" => token.Kind is TokenKind.Number || Dates.Words.Ordinals.ContainsKey(token.Text),
                "@ref" => token.Kind is TokenKind.Reference,
                _ => token.Kind is TokenKind.Word && Slips.Same(token.Text, word),
            };
            if (!fits)
                continue;
            exact &= word is "#" or "@ref" || token.Text == word;
            return true;
        }
        return false;
    }
}
