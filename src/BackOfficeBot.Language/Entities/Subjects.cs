using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

/// <summary>What it is about: what is quoted, else what stands after "su", "per parlare di", "about".</summary>
internal static class Subjects
{
    private static readonly HashSet<string> Abouts = ["su", "sul", "sulla", "sullo", "sui", "sugli", "sulle", "sull", "about", "regarding", "riguardo", "oggetto", "subject", "titled", "called", "titolo", "intitolata", "intitolato"];
    private static readonly HashSet<string> Ends = ["con", "with", "online"];

    public static Found<string>? Find(string text, List<Token> tokens, bool[] taken, HashSet<string> alsoAfter)
    {
        var quoted = Enumerable.Range(0, tokens.Count).FirstOrDefault(i => !taken[i] && tokens[i] is { Kind: TokenKind.Quoted, Text.Length: > 0 }, -1);
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
        string Word(int ahead) => i + ahead < tokens.Count && tokens[i + ahead].Kind is TokenKind.Word ? tokens[i + ahead].Text : "";
        return Word(0) switch
        {
            "per" or "to" when Word(1) is "parlare" or "discutere" or "discuss" or "talk" or "vedere" or "rivedere" or "review" or "definire" or "decidere" =>
                Word(2) is "di" or "del" or "della" or "dei" or "delle" or "dell" or "about" or "over" ? 3 : 2,
            "a" when Word(1) is "proposito" => 3,
            "riguardo" when Word(1) is "a" or "al" or "alla" or "ai" or "alle" or "all" => 2,
            var word => Abouts.Contains(word) && Word(1) is not "teams" ? 1 : 0,
        };
    }
}
