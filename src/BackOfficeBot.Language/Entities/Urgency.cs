using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

/// <summary>What says that something cannot wait: "urgente", "al più presto", "as soon as possible"; not "non è urgente" and "no rush".</summary>
internal static class Urgency
{
    private const int Reach = 5;

    private static readonly HashSet<string> Words =
        ["urgente", "urgenti", "urgent", "urgently", "urgentemente", "urgentissimo", "urgentissima", "urgentissimi", "urgentissime", "urgenza", "urgency", "asap", "subito", "immediatamente", "immediately"];

    private static readonly string[][] Phrases =
    [
        ["prima", "possibile"], ["piu", "presto", "possibile"], ["al", "piu", "presto"], ["quanto", "prima"], ["as", "soon", "as", "possible"], ["as", "soon", "as", "you", "can"], ["right", "away"],
        ["straight", "away"], ["top", "priority"], ["highest", "priority"], ["massima", "priorita"], ["priorita", "massima"],
        ["priorita", "assoluta"], ["super", "urgent"],
    ];

    private static readonly HashSet<string> Denials = ["non", "nn", "niente", "nulla", "nessuna", "nessun", "senza", "mai", "not", "isn", "isnt", "aren", "arent", "wasn", "nothing", "no", "without", "never", "neither", "hardly"];

    // Words that may stand between "not" and what it denies.
    private static readonly HashSet<string> Between =
        ["e", "era", "sono", "sia", "una", "un", "uno", "di", "cosa", "cose", "cosi", "molto", "troppo", "particolarmente", "affatto", "per", "niente", "nulla", "ha", "ho", "abbiamo", "c", "alcuna", "nessuna", "da", "fare", "di", "particolare", "la",
         "t", "is", "are", "a", "an", "that", "so", "very", "really", "particularly", "at", "all", "any", "too", "super", "anything", "in", "of", "great", "il", "al", "with"];

    /// <summary>Whether it is urgent; the words of a phrase are taken, so that "il prima possibile" is no first one.</summary>
    public static bool Find(List<Token> tokens, bool[] taken)
    {
        var isUrgent = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is not TokenKind.Word)
                continue;
            var count = Words.Contains(tokens[i].Text) ? IsAfter(tokens, i) ? 0 : 1 : Phrase(tokens, i);
            if (count > 1)
                taken.Take(i, i + count);
            isUrgent |= count > 0 && DeniedFrom(tokens, i) < 0;
            i += Math.Max(0, count - 1);
        }
        return isUrgent;
    }

    // "subito dopo pranzo", "immediately after lunch" is a time.
    private static bool IsAfter(List<Token> tokens, int at) =>
        tokens[at].Text is "subito" or "immediatamente" or "immediately" && at + 1 < tokens.Count && tokens[at + 1].Text is "dopo" or "prima" or "after" or "before" or "following";

    private static int Phrase(List<Token> tokens, int at)
    {
        foreach (var words in Phrases)
        {
            var i = 0;
            while (i < words.Length && at + i < tokens.Count && tokens[at + i].Text == words[i])
                i++;
            if (i == words.Length)
                return i;
        }
        return 0;
    }

    /// <summary>Where "non è urgente" begins, for its last token; -1 where nothing denies.</summary>
    private static int DeniedFrom(List<Token> tokens, int at)
    {
        var i = at - 1;
        while (i >= 0 && at - i <= Reach && Between.Contains(tokens[i].Text) && !Denials.Contains(tokens[i].Text))
            i--;
        return i >= 0 && at - i <= Reach + 1 && Denials.Contains(tokens[i].Text) ? i : -1;
    }

    /// <summary>What says that something can wait, from its "not" to its last token: it denies nothing else.</summary>
    public static IEnumerable<(int From, int To)> Denied(List<Token> tokens)
    {
        for (var i = 1; i < tokens.Count; i++)
            if (Words.Contains(tokens[i].Text) && DeniedFrom(tokens, i) is >= 0 and var from)
                yield return (from, i);
    }
}
