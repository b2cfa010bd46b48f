using System.Text;

namespace BackOfficeBot.Skills.Calls;

/// A word of a sentence, or a comma, with its place.
internal readonly record struct CallWord(string Text, string Small, int Start, int End)
{
    public bool IsCapital => char.IsUpper(Text[0]);
    public bool IsPause => Small is "," or ";";
}

/// The words by which people say who called whom, and about what.
internal static class CallWords
{
    public static readonly HashSet<string> From = ["da", "dal", "dalla", "dallo", "dall'", "dai", "from", "by"];
    public static readonly HashSet<string> Of = ["di", "del", "della", "dello", "dell'", "dei", "of", "at"];
    public static readonly HashSet<string> Firm = ["ditta", "società", "societa", "azienda", "impresa", "company", "firm"];
    public static readonly HashSet<string> To = ["per", "x", "for", "to"];
    public static readonly HashSet<string> Nouns = ["chiamata", "chiamate", "telefonata", "call", "calls", "messaggio", "message", "appunto", "telefonico", "telefonica", "phone", "ricevuta", "received"];
    public static readonly HashSet<string> Intro =
    [
        "registra", "registrare", "registrami", "annota", "annotare", "annotami", "segna", "segnare", "segnami", "appunta", "prendi", "nota", "scrivi", "log", "record", "note", "take", "add", "enter", "register", "put", "down", "write",
        "new", "nuova", "nuovo", "una", "un", "la", "il", "a", "an", "the", "please", "favore", "there", "was", "is", "we", "had", "got", "have", "ho", "abbiamo", "preso", "took", "arrivata", "è", "e'", "made", "make", "of", "che", "that", "just", "appena",
        "then", "and", "e", "ciao", "buongiorno", "buonasera", "buondì", "salve", "scusa", "scusi", "scusate", "hi", "hello", "hey", "good", "morning", "afternoon", "evening", "sorry", "that's", "i", "i've", "you", "mi", "ti", "ci", "vi", "lo", "gli", "le", "l'",
    ];
    public static readonly HashSet<string> Articles = ["il", "lo", "la", "l'", "i", "gli", "le", "un", "uno", "una", "un'", "the", "a", "an"];
    public static readonly HashSet<string> Titles =
        ["sig", "sig.", "signor", "signora", "signorina", "sig.ra", "dott", "dott.", "dottor", "dottoressa", "dott.ssa", "dr", "dr.", "ing", "ing.", "avv", "avv.", "rag", "rag.", "geom", "geom.", "prof", "prof.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss"];
    public static readonly HashSet<string> And = ["e", "ed", "and", "&", "+"];
    public static readonly HashSet<string> Themselves = ["te", "me", "noi", "you", "us", "lei", "lui", "him", "her", "them"];
    public static readonly HashSet<string> Urgent = ["urgente", "urgent", "urgentemente", "urgently", "asap", "subito", "urgenza"];
    public static readonly HashSet<string> OfNumber = ["tel", "tel.", "telefono", "numero", "al", "n", "n.", "cell", "cell.", "cellulare", "phone", "number", "mobile", "on", "at", "no", "no."];

    /// Behind these stands what was called about.
    public static readonly HashSet<string> Says =
        ["dice", "dicendo", "ha", "hanno", "vuole", "vogliono", "vorrebbe", "voleva", "chiede", "chiedeva", "says", "said", "saying", "wants", "want", "wanted", "would", "asks", "asked", "asking", "needs", "about", "regarding", "re", "riguardo", "circa",
         "concerning", "perché", "because", "richiama", "richiamare", "richiamarlo", "richiamarla", "richiamalo", "richiamala", "richiamerà", "ritelefona", "will", "ring", "is", "has", "non", "cercare"];

    public static readonly HashSet<string> Verbs = ["chiamato", "telefonato", "richiamato", "cercato", "ritelefonato", "called", "phoned", "rang", "telephoned"];

    /// Words and commas; "dell'azienda" is two words, "D'Angelo" is one.
    public static List<CallWord> Read(string text)
    {
        var words = new List<CallWord>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is ',' or ';')
                words.Add(new(text[at..(at + 1)], text[at..(at + 1)], at, ++at));
            else if (!IsOfWord(text, at))
                at++;
            else
            {
                var start = at;
                for (; at < text.Length && IsOfWord(text, at); at++)
                    if (text[at] is '\'' or '’' && char.IsLower(text[start]) && at + 1 < text.Length && char.IsLetter(text[at + 1]) && at - start is > 0 and <= 5 && !(text[at + 1] == 's' && !IsOfWord(text, at + 2)))
                    {
                        at++;
                        break;
                    }
                var word = text[start..at].TrimEnd('.') is { Length: > 0 } bare && !IsShort(text[start..at]) ? bare : text[start..at];
                if (word.Any(char.IsLetterOrDigit) || word is "&" or "+")
                    words.Add(new(word, Spelt(word.ToLowerInvariant().Replace('’', '\'')), start, start + word.Length));
            }
        }
        return words;
    }

    // "kiamato", as it is typed on a telephone
    private static string Spelt(string word) => word.StartsWith("kiam", StringComparison.Ordinal) || word.StartsWith("rikiam", StringComparison.Ordinal) ? word.Replace("k", "ch", StringComparison.Ordinal) : word;

    /// The letters of a text, small, with single blanks around each word: what phrases are looked for in.
    public static string Flat(string text)
    {
        var flat = new StringBuilder(" ");
        foreach (var c in text)
            if (char.IsLetterOrDigit(c) || c is '\'' or '’')
                flat.Append(c == '’' ? '\'' : char.ToLowerInvariant(c));
            else if (flat[^1] != ' ')
                flat.Append(' ');
        return flat.Append(' ').ToString();
    }

    // "sig.", "S.r.l."
    private static bool IsShort(string word) => word.Length <= 5 && Titles.Contains(word.ToLowerInvariant()) || word.Count(c => c == '.') > 1;

    private static bool IsOfWord(string text, int at) => at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '\'' or '’' or '&' or '+' || (text[at] is '.' or '-' && at > 0 && char.IsLetterOrDigit(text[at - 1])));
}
