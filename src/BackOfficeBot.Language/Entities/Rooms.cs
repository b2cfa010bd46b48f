using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

/// <summary>The room that is named: "sala Verdi", "room 12", "the Lincoln room", "stanza 3".</summary>
internal static class Rooms
{
    private static readonly HashSet<string> Before = ["sala", "saletta", "stanza", "aula", "room"];
    private static readonly HashSet<string> Kinds = ["riunioni", "riunione", "conferenze", "conferenza", "numero", "number", "n"];
    private static readonly HashSet<string> NoNames =
        ["per", "for", "in", "a", "al", "alla", "on", "at", "con", "with", "di", "da", "e", "and", "the", "il", "la", "libera", "free", "disponibile", "available", "piu", "grande", "please", "to", "of", "is", "dalle", "alle", "nel", "che", "del", "della", "my", "has", "was", "will", "that", "which", "not", "non", "needs", "too", "instead", "sara", "era", "niente", "senza", "no", "without", "online", "teams", "anziche", "invece", "su", "sul", "sulla", "sullo", "sui", "sugli", "sulle", "sull", "about", "regarding", "o", "or", "but", "ma"];
    private static readonly HashSet<string> Adjectives = ["a", "the", "una", "la", "meeting", "conference", "book", "reserve", "free", "another", "find", "any", "conf", "is", "other", "my", "for", "chat", "new"];

    public static Found<string>? Find(string text, List<Token> tokens, bool[] taken)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (taken[i] || !Before.Contains(tokens[i].Text))
                continue;
            var from = i + 1;
            while (from < tokens.Count && Kinds.Contains(tokens[from].Text))
                from++;
            var end = from;
            while (end < tokens.Count && end - from < 3 && !taken[end] && tokens[end].Kind is TokenKind.Word or TokenKind.Number && !NoNames.Contains(tokens[end].Text))
                end++;
            if (end > from)
                return Take(i, end);
            // "the Lincoln room"
            if (i > 0 && tokens[i].Text is "room" && !taken[i - 1] && tokens[i - 1].Kind is TokenKind.Word && !Adjectives.Contains(tokens[i - 1].Text))
                return Take(i - 1, i + 1);
        }
        return null;

        Found<string> Take(int from, int end)
        {
            taken.Take(from, end);
            return tokens.Rest(text, from, end);
        }
    }
}
