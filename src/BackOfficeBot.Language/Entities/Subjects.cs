using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

/// <summary>What it is about: what is quoted, else what stands after "su", "per parlare di", "about".</summary>
internal static class Subjects
{
    private static readonly HashSet<string> Abouts = ["su", "sul", "sulla", "sullo", "sui", "sugli", "sulle", "sull", "about", "regarding", "riguardo", "oggetto", "subject", "titled", "called", "titolo", "intitolata", "intitolato"];
    private static readonly HashSet<string> Ends = ["con", "with", "online"];

    public static Found<string>? Find(string text, List<Token> tokens, bool[] taken, HashSet<string> alsoAfter)
    {
        var quoted = tokens.FindIndex(t => t.Kind is TokenKind.Quoted && t.Text.Length > 0);
        if (quoted >= 0)
        {
            taken[quoted] = true;
            return new(tokens[quoted].Text, tokens[quoted].Span);
        }
        return After(text, tokens, taken, null) ?? (alsoAfter.Count > 0 ? After(text, tokens, taken, alsoAfter) : null);
    }

    private static Found<string>? After(string text, List<Token> tokens, bool[] taken, HashSet<string>? openings)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var opening = openings is null ? Opening(tokens, i) : openings.Contains(tokens[i].Text) ? 1 : 0;
            if (opening == 0 || taken[i])
                continue;
            var from = i + opening;
            while (from < tokens.Count && tokens[from].Kind is TokenKind.Mark)
                from++;
            var end = from;
            while (end < tokens.Count && !taken[end] && !(openings is null && Ends.Contains(tokens[end].Text)) && tokens[end].Text is not ("." or "!" or "?" or ";"))
                end++;
            // What led to a date ("… budget alle 15", "… offer on Thursday") is not part of it.
            while (end > from && tokens[end - 1].Text is "di" or "il" or "per" or "on" or "at" or "the" or "for" or "da" or "in" or "," or "next" or "this" or "of")
                end--;
            if (end <= from)
                continue;
            Array.Fill(taken, true, i, end - i);
            return tokens.Rest(text, from, end);
        }
        return null;
    }

    // "per parlare di", "per discutere", "to discuss", "to talk about", "a proposito di", "su"
    private static int Opening(List<Token> tokens, int i)
    {
        var at = new Reader(tokens, i);
        if (at.IsAny(0, "per", "to") && at.IsAny(1, "parlare", "discutere", "discuss", "talk", "vedere", "rivedere", "review", "definire", "decidere"))
            return at.IsAny(2, "di", "del", "della", "dei", "delle", "dell", "about", "over") ? 3 : 2;
        if (at.Is(0, "a") && at.Is(1, "proposito"))
            return 3;
        if (at.Is(0, "riguardo") && at.IsAny(1, "a", "al", "alla", "ai", "alle", "all"))
            return 2;
        return Abouts.Contains(tokens[i].Text) && tokens[i].Kind is TokenKind.Word && !at.IsAny(1, "teams") ? 1 : 0;
    }
}
