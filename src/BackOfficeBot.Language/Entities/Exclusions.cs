using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

/// <summary>What will not do: "non martedì", "not on Monday or Tuesday", "invita Marco ma non Giulia".</summary>
internal static class Exclusions
{
    private const int Reach = 3;

    /// <summary>Whether what begins at a token is excluded, and by which token.</summary>
    public static bool Excludes(List<Token> tokens, int at, out int by)
    {
        by = at - 1;
        while (by >= 0 && at - by <= Reach && tokens[by].Text is "di" or "il" or "la" or "lo" or "l" or "i" or "le" or "on" or "the" or "at" or "alle" or "posso" or "riesco" or "va" or "bene" or "in" or "per" or "for" or "con" or "with")
            by--;
        if (by > 0 && tokens[by].Text is "but" && IsAll(tokens, by - 1))
            return true;
        // "a parte giovedì", "apart from Tuesday", "other than Monday"
        if (by > 0 && (tokens[by - 1].Text, tokens[by].Text) is ("a", "parte") or ("other", "than") or ("apart" or "aside", "from"))
            return true;
        // "no Mondays"
        if (by >= 0 && by == at - 1 && tokens[by].Text is "no" && tokens[at].Text is "mondays" or "tuesdays" or "wednesdays" or "thursdays" or "fridays" or "mornings" or "afternoons" or "evenings" or "weekends")
            return true;
        return by >= 0 && tokens[by].Text is "mai" or "never" or "evita" or "evitare" or "evitando" or "evitiamo" or "avoid" or "avoiding" or "escluso" or "esclusa" or "esclusi" or "escluse" or "escludi" or "escludendo" or "excluding" or "excepting" or "barring" or "non" or "nn" or "not" or "tranne" or "eccetto" or "except" or "fuorche" or "salvo" or "ne" or "nor" && (tokens[by].Text is not "ne" || tokens[by].Span.Length == 2);
    }

    /// <summary>Whether something else is said instead of what begins at a token: "invece di lunedì", "instead of Monday", "rather than Monday".</summary>
    public static bool IsReplaced(List<Token> tokens, int at)
    {
        var by = at - 1;
        while (by > 0 && tokens[by].Text is "il" or "la" or "l" or "di" or "the" or "on" or "at" or "alle")
            by--;
        return by >= 0 && tokens[by].Text is "invece" or "anziche" || by > 0 && (tokens[by - 1].Text, tokens[by].Text) is ("invece", "che") or ("instead", "of") or ("rather", "than") or ("piuttosto", "che");
    }

    // "any day but Friday", "all the mornings but Monday"; "not Thursday afternoon but Friday" wants Friday.
    private static bool IsAll(List<Token> tokens, int at)
    {
        if (tokens[at].Text is "anytime" or "anything" or "anyone" or "everyone" or "everybody")
            return true;
        var of = at > 1 && tokens[at - 1].Text is "the" or "other" or "week" or "working" ? at - 2 : at - 1;
        return of >= 0 && tokens[of].Text is "any" or "every" or "all" or "each" && tokens[at].Text is "day" or "days" or "time" or "times" or "morning" or "mornings" or "afternoon" or "afternoons";
    }

    /// <summary>Whether only "or" and its like stand between two: the second is excluded with the first. Behind a comma alone stands what is right: "non domani, dopodomani".</summary>
    public static bool GoesOn(List<Token> tokens, int from, int to)
    {
        var isJoined = false;
        for (var i = from; i < to; i++)
            if (tokens[i].Text is "o" or "or" or "ne" or "nor" or "e" or "and" or "neanche" or "nemmeno")
                isJoined = true;
            else if (tokens[i].Text is not ("," or "di" or "il" or "on"))
                return false;
        return isJoined;
    }

    /// <summary>Whether a comma and nothing else stands between two.</summary>
    public static bool IsListed(List<Token> tokens, int from, int to) => to == from + 1 && tokens[from].Text is ",";
}
