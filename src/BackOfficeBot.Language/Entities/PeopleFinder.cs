using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

/// <summary>The people after "con" and "with", up to the word that begins something else.</summary>
internal static class PeopleFinder
{
    private const int LongestName = 4;

    private static readonly HashSet<string> Openings = ["con", "with", "invita", "invitare", "invite", "inviting", "invitando"];
    private static readonly HashSet<string> Joints = ["e", "ed", "and", "&", ",", "con", "with", "piu", "plus"];
    private static readonly HashSet<string> Titles =
        ["il", "lo", "la", "l", "gli", "le", "i", "the", "dott", "dottor", "dottore", "dottoressa", "dr", "sig", "signor", "signora", "signorina", "ing", "ingegner", "avv", "avvocato", "rag", "geom", "prof",
         "mr", "mrs", "ms", "miss", "collega", "colleague", "colleghi", "colleagues", "nostro", "nostra", "mio", "mia", "my", "our", ".", "anche", "pure", "also",
         "libero", "libera", "disponibile", "occupato", "occupata", "free", "available", "busy"];
    private static readonly HashSet<string> Stops =
        ["su", "sul", "sulla", "sullo", "sui", "sugli", "sulle", "per", "a", "al", "alla", "alle", "all", "ad", "at", "on", "in", "nel", "nella", "about", "regarding", "re", "for", "to", "da", "dal", "dalle", "dalla", "del",
         "di", "dopo", "prima", "entro", "verso", "tra", "fra", "from", "between", "before", "after", "by", "online", "ore", "h", "domani", "oggi", "riguardo", "circa", "perche", "because", "of", "this", "next", "questo",
         "questa", "prossimo", "prossima", "settimana", "week", "teams", "me", "noi", "us", "tutti", "everyone", "everybody", "che", "that", "is", "are", "fine", "end", "o", "or", "mezz", "mezza", "half", "un", "una", "an", "as", "too", "well", "ai", "alle", "dei", "the", "not", "non", "ma", "but", "it", "dicendo", "saying"];

    /// <summary>Names, where the tokens are not taken by something else already.</summary>
    public static void Find(string text, List<Token> tokens, bool[] taken, List<Found<string>> people, HashSet<string> alsoAfter)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (taken[i] || !(Openings.Contains(tokens[i].Text) || alsoAfter.Contains(tokens[i].Text)))
                continue;
            var at = i + 1;
            while (at < tokens.Count && !taken[at])
            {
                if (Joints.Contains(tokens[at].Text) || Titles.Contains(tokens[at].Text) || tokens[at].Kind is TokenKind.Address)
                {
                    at++;
                    continue;
                }
                var end = at;
                while (end < tokens.Count && end - at < LongestName && IsName(text, tokens, taken, end))
                    end++;
                if (end == at)
                    break;
                var span = tokens[at].Span.To(tokens[end - 1].Span);
                people.Add(new(text.Substring(span.Start, span.Length), span));
                Array.Fill(taken, true, at, end - at);
                at = end;
            }
            i = at - 1;
        }
    }

    private static bool IsName(string text, List<Token> tokens, bool[] taken, int at) =>
        !taken[at] && tokens[at].Kind is TokenKind.Word && !Joints.Contains(tokens[at].Text) && (!Stops.Contains(tokens[at].Text) || IsParticle(text, tokens, at));

    // "Di Stefano", "O'Brien": a stop word with a capital, before another capital, belongs to the name.
    private static bool IsParticle(string text, List<Token> tokens, int at) =>
        at + 1 < tokens.Count && char.IsUpper(text[tokens[at].Span.Start]) && tokens[at + 1].Kind is TokenKind.Word && char.IsUpper(text[tokens[at + 1].Span.Start])
        && tokens[at + 1].Span.Start == tokens[at].Span.End + 1;
}
