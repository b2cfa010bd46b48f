namespace BackOfficeBot.Language.Intents;

/// <summary>
/// Where a sentence says that something is not to be done: "non disdire la riunione", "I don't want to book a room". Only what is told, not what is
/// so ("non posso venire"), asked ("why don't we meet?") or urged ("don't forget to call").
/// </summary>
internal static class Refusals
{
    private static readonly HashSet<string> Wanting =
        ["voglio", "vorrei", "vogliamo", "volevo", "vorremmo", "volevamo", "devi", "dovete", "dobbiamo", "devo", "dovresti", "intendo", "intendiamo", "serve", "occorre", "bisogna", "conviene", "desidero", "preferirei"];

    private static readonly HashSet<string> Filling = ["piu", "affatto", "assolutamente", "mica", "ancora", "per", "niente", "neanche", "nemmeno", "necessario", "bisogno", "intenzione", "caso", "il", "di", "e", "c", "ho", "abbiamo", "ti", "chiesto", "detto"];

    private static readonly HashSet<string> Urging =
        ["dimenticare", "dimenticarti", "dimenticarmi", "dimenticarci", "dimenticate", "scordare", "scordarti", "scordarmi", "scordate", "farmi", "farci", "fare", "perdere", "perdetevi", "esitare", "preoccuparti", "mancare", "sapere", "essere", "avere",
         "forget", "let", "worry", "hesitate", "miss", "lose", "mind", "know", "think", "have", "see", "understand", "remember", "recall", "be", "fail", "believe"];

    private static readonly HashSet<string> Persons = ["i", "we", "you", "they", "he", "she", "it", "the", "this", "that"];

    private static readonly string[] Infinitives = ["are", "ere", "ire", "rre"];
    private static readonly string[] Clitics = ["la", "lo", "le", "li", "gli", "mi", "ti", "ci", "vi", "ne", "si", "melo", "mela", "meli", "mele", "telo", "glielo", "gliela"];

    /// <summary>The place of the verb that is refused; -1 where none is.</summary>
    /// <param name="words">Folded words, null for what is none.</param>
    public static int VerbAt(IReadOnlyList<string?> words)
    {
        for (var i = 0; i < words.Count; i++)
            if ((Italian(words, i) ?? English(words, i)) is { } verb)
                return verb;
        return -1;
    }

    private static int? Italian(IReadOnlyList<string?> words, int i)
    {
        if (words[i] is "evita" or "evitiamo" or "evitate" && At(words, i + 1) is "di" && IsInfinitive(At(words, i + 2)))
            return i + 2;
        // "ricordami di non prenotare"
        if (words[i] is not ("non" or "nn") || At(words, i - 1) is "di" or "perche" or "per" or "se")
            return null;
        var at = i + 1;
        if (At(words, at) is "va" or "vanno" or "andrebbe" or "deve" or "devono" or "dev" or "dovrebbe")
        {
            while (At(words, ++at) is "piu" or "essere" or "mica") { }
            return IsParticiple(At(words, at)) ? at : null;
        }
        while (at - i <= 5 && At(words, at) is { } word && (Wanting.Contains(word) || Filling.Contains(word)))
            at++;
        // "non la spostare"
        if (At(words, at) is "lo" or "la" or "li" or "le" or "gli" or "mi" or "ci" or "l" or "me" or "ne" && IsInfinitive(At(words, at + 1)))
            at++;
        return IsInfinitive(At(words, at)) || at == i + 1 && IsPlural(At(words, at)) ? at : null;
    }

    private static int? English(IReadOnlyList<string?> words, int i)
    {
        if (words[i] is "no" && At(words, i + 1) is "need" && At(words, i + 2) is "to")
            return Verb(words, i + 3);
        if (words[i] is "rather" && At(words, i + 1) is "not")
            return Verb(words, i + 2);
        if (words[i] is "shouldn" or "mustn" or "shouldnt" or "mustnt" || words[i] is "should" or "must" && At(words, i + 1) is "not")
            return Verb(words, At(words, i + 1) is "t" or "not" ? At(words, i + 2) is "be" ? i + 3 : i + 2 : At(words, i + 1) is "be" ? i + 2 : i + 1);
        var after = words[i] is "dont" or "never" ? i + 1 : words[i] is "don" && At(words, i + 1) is "t" || words[i] is "do" && At(words, i + 1) is "not" ? i + 2 : -1;
        if (after < 0)
            return null;
        if (At(words, after) is "want" or "wish" or "wanna" or "need" or "have" or "intend" or "plan" or "like")
        {
            // "I don't need to call any more, remove it"
            if (At(words, after) is "need" && (words.Contains("anymore") || words.Contains("longer")))
                return null;
            var to = At(words, after + 1) is "you" or "anyone" or "him" or "her" or "them" ? after + 2 : after + 1;
            return At(words, after) is "wanna" ? Verb(words, after + 1) : At(words, to) is "to" ? Verb(words, to + 1) : null;
        }
        return At(words, i - 1) is null or "please" or "pls" or "plz" or "so" or "and" or "but" or "then" or "just" or "ok" or "okay" or "no" ? Verb(words, after) : null;
    }

    private static string? At(IReadOnlyList<string?> words, int i) => i >= 0 && i < words.Count ? words[i] : null;

    private static int? Verb(IReadOnlyList<string?> words, int at) => at < words.Count && (words[at] is not { } verb || !Urging.Contains(verb) && !Persons.Contains(verb)) ? at : null;

    private static bool IsInfinitive(string? word)
    {
        if (word is null || word.Length < 5 || Urging.Contains(word))
            return false;
        if (Array.Exists(Infinitives, e => word.EndsWith(e, StringComparison.Ordinal)))
            return true;
        foreach (var clitic in Clitics)
            if (word.Length > clitic.Length + 3 && word.EndsWith(clitic, StringComparison.Ordinal) && word[^(clitic.Length + 1)] is 'r' && word[^(clitic.Length + 2)] is 'a' or 'e' or 'i')
                return true;
        return false;
    }

    // "non spostate la riunione"
    private static bool IsPlural(string? word) => word is { Length: > 6 } && word.EndsWith("ate", StringComparison.Ordinal) && !Urging.Contains(word) && word is not ("trovate" or "arrivate" or "passate");

    private static bool IsParticiple(string? word) => word is { Length: > 4 } && word[^1] is 'a' or 'o' or 'i' or 'e' && word![^2] is 't' or 's';
}
