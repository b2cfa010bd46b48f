namespace BackOfficeBot.Language.Text;

/// <summary>What takes back what was just said: "lunedì, anzi martedì", "at 10, no sorry, 11", "Marco, I mean Sara".</summary>
internal static class Corrections
{
    private const int Longest = 8;

    private static readonly HashSet<string> Takes =
        ["anzi", "no", "cioe", "scusa", "scusi", "scusate", "scusami", "pardon", "ops", "oops", "sorry", "actually", "rather", "better", "meglio", "mean", "meant", "dire", "intendevo", "intendo", "correggo", "sbaglio", "sbagliavo", "sbagliato",
         "aspetta", "wait", "correction", "scratch", "make", "nope", "macche", "apologies"];

    private static readonly HashSet<string> Fills =
        [",", ".", "-", "–", "—", ";", "…", "ah", "eh", "ehm", "uh", "um", "er", "hmm", "oh", "i", "o", "or", "e", "volevo", "mi", "ho", "that", "it", "to", "the", "il", "lo", "la", "l", "le", "alle", "all", "al", "at", "on", "di", "con", "with", "a", "da", "dalle", "per", "for", "un", "so"];

    /// <summary>Whether what stands from one token to before another takes back what was before it.</summary>
    public static bool Between(List<Token> tokens, int from, int to) => to - from is > 0 and <= Longest && End(tokens, from, to) == to;

    /// <summary>Whether what takes back for certain stands right before a token, whatever is before that: "lunedì con Anna, anzi martedì".</summary>
    public static bool Before(List<Token> tokens, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= Longest && (Takes.Contains(tokens[i].Text) || Fills.Contains(tokens[i].Text)); i--)
            if (tokens[i].Text is "anzi" or "mean" or "meant" or "actually" or "dire" or "intendevo" or "correggo" or "correction" or "scratch")
                return true;
        return false;
    }

    /// <summary>Where what takes back ends; where it begins if it does not.</summary>
    public static int End(List<Token> tokens, int from) => End(tokens, from, Math.Min(tokens.Count, from + Longest));

    private static int End(List<Token> tokens, int from, int most)
    {
        var (at, takes) = (from, false);
        for (; at < most && (Takes.Contains(tokens[at].Text) || Fills.Contains(tokens[at].Text)); at++)
            takes |= Takes.Contains(tokens[at].Text)
                // "make that", but not "make" alone; "or rather", but not "I'd rather"
                && (tokens[at].Text is not "make" || at + 1 < most && tokens[at + 1].Text is "that" or "it") && (tokens[at].Text is not ("rather" or "better") || at > from);
        return takes ? at : from;
    }
}
