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

    // Who must not: "I asked you not to", "I'd prefer not to"; not "tell Anna not to".
    private static readonly HashSet<string> Preferring = ["prefer", "prefers", "preferred", "better", "best", "rather", "safer", "wiser", "wise"];

    // "I'm not coming" says what is so, "I'm not cancelling the meeting" what is not to be done.
    private static readonly HashSet<string> Happening =
        ["coming", "going", "attending", "joining", "making", "seeing", "getting", "receiving", "finding", "having", "being", "feeling", "working", "using", "participating", "taking", "able", "doing", "answering", "hearing"];

    // "il file non si apre" says what is so.
    private static readonly HashSet<string> Seeming = ["trova", "trovano", "apre", "vede", "sente", "capisce", "riesce", "legge", "carica", "collega", "accende", "tratta", "ricorda"];

    private static readonly string[] Infinitives = ["are", "ere", "ire", "rre"];
    private static readonly string[] Clitics = ["la", "lo", "le", "li", "gli", "mi", "ti", "ci", "vi", "ne", "si", "melo", "mela", "meli", "mele", "telo", "glielo", "gliela"];

    /// <summary>The place of the verb that is refused; -1 where none is.</summary>
    /// <param name="words">Folded words, null for what is none.</param>
    public static int VerbAt(IReadOnlyList<string?> words)
    {
        for (var i = 0; i < words.Count; i++)
            if ((Italian(words, i) ?? English(words, i) ?? Plain(words, i)) is { } verb)
                return verb;
        return -1;
    }

    private static int? Italian(IReadOnlyList<string?> words, int i)
    {
        if (words[i] is "evita" or "evitiamo" or "evitate" && At(words, i + 1) is "di" && IsInfinitive(At(words, i + 2)))
            return i + 2;
        if (words[i] is "mai" && i is 0 && IsInfinitive(At(words, 1)))
            return 1;
        // "ricordami di non prenotare", but "ti prego di non prenotare"
        if (words[i] is not ("non" or "nn") || At(words, i - 1) is "perche" or "per" or "se" || At(words, i - 1) is "di" && !IsToldToYou(words, i - 2))
            return null;
        var at = i + 1;
        if (At(words, at) is "va" or "vanno" or "andrebbe" or "deve" or "devono" or "dev" or "dovrebbe")
        {
            while (At(words, ++at) is "piu" or "essere" or "mica") { }
            return IsParticiple(At(words, at)) ? at : null;
        }
        // "la riunione non si sposta", "non è da spostare"
        if (At(words, at) is "si")
            return At(words, at + 1) is { Length: > 4 } done && done[^1] is 'a' or 'e' && !Seeming.Contains(done) ? at + 1 : null;
        if (At(words, at) is "e" or "era" or "sono" && At(words, at + 1) is "da")
            return IsInfinitive(At(words, at + 2)) ? at + 2 : null;
        while (at - i <= 5 && At(words, at) is { } word && (Wanting.Contains(word) || Filling.Contains(word)))
            at++;
        // "non voglio una riunione"
        if (At(words, i + 1) is "voglio" or "vogliamo" && At(words, i + 2) is "un" or "una" or "uno" && i + 3 < words.Count)
            return i + 3;
        // "non vorrei che spostassi la riunione"
        if (at > i + 1 && At(words, at) is "che" && At(words, at + 1) is { Length: > 4 } wished && !Urging.Contains(wished))
            return at + 1;
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
            // "I don't want a meeting"
            if (At(words, after) is "want" && At(words, after + 1) is "a" or "an" or "any" && after + 2 < words.Count)
                return after + 2;
            // "I don't need to call any more, remove it"
            if (At(words, after) is "need" && (words.Contains("anymore") || words.Contains("longer")))
                return null;
            var to = At(words, after + 1) is "you" or "anyone" or "him" or "her" or "them" ? after + 2 : after + 1;
            return At(words, after) is "wanna" ? Verb(words, after + 1) : At(words, to) is "to" ? Verb(words, to + 1) : null;
        }
        return IsFirst(words, i) ? Verb(words, after) : null;
    }

    private static int? Plain(IReadOnlyList<string?> words, int i) => words[i] switch
    {
        // "invita Marco, anzi no"
        "anzi" or "actually" or "thought" or "thoughts" when i > 0 && At(words, i + 1) is "no" && i + 2 == words.Count => 0,
        "no" when At(words, i + 1) is "longer" && At(words, i + 2) is "want" or "wish" or "wants" && At(words, i + 3) is "to" => Verb(words, i + 4),
        // "we no longer need the room", but "I no longer need to call, remove it"
        "no" when At(words, i + 1) is "longer" && At(words, i + 2) is "need" or "needs" or "want" && At(words, i + 3) is not "to" => i + 2,
        "not" or "isn" or "isnt" when Necessary(words, i) is { } to => Verb(words, to),
        "not" when At(words, i + 1) is "to" && (At(words, i - 1) is { } who && Preferring.Contains(who) || At(words, i - 1) is "you" && At(words, i - 2) is "asked" or "told" or "asking" or "telling" or "want" or "need" or "beg") => Verb(words, i + 2),
        "not" when At(words, i - 1) is "am" or "m" or "im" or "are" or "re" && At(words, i + 1) is { Length: > 5 } doing && IsGerund(doing) && At(words, i + 2) is "the" or "my" or "our" or "it" or "this" or "that" or "any" or "a" => i + 1,
        "not" when At(words, i + 1) is "to" && At(words, i + 2) is "be" => Verb(words, i + 3),
        "wouldn" or "wouldnt" when (At(words, i + 1) is "t" ? i + 2 : i + 1) is var at && At(words, at) is "want" or "like" => At(words, at + 1) is "to" ? Verb(words, at + 2) : At(words, at + 2) is "to" ? Verb(words, at + 3) : null,
        "no" when At(words, i + 1) is "need" && At(words, i + 2) is "for" => i + 1,
        "hold" when At(words, i + 1) is "off" => At(words, i + 2) is "on" ? i + 3 : i + 2,
        "leave" when IsFirst(words, i) && At(words, words.Count - 1) is "alone" => i,
        "avoid" when At(words, i + 1) is { } verb && IsGerund(verb) => i + 1,
        "forget" when IsFirst(words, i) && At(words, i + 1) is "about" or "the" or "that" => At(words, i + 2) is { } verb && IsGerund(verb) ? i + 2 : i,
        "nobody" or "noone" when At(words, i + 1) is "wants" or "wanted" or "needs" && At(words, i + 2) is "to" => Verb(words, i + 3),
        "needn" or "neednt" => Verb(words, At(words, i + 1) is "t" ? i + 2 : i + 1),
        _ => null,
    };

    // "isn't really necessary to", "not needed to"
    private static int? Necessary(IReadOnlyList<string?> words, int i)
    {
        var at = i + 1;
        while (At(words, at) is "t" or "really" or "at" or "all" or "so")
            at++;
        return At(words, at) is "necessary" or "needed" or "required" or "worth" ? At(words, at) is "worth" ? at + 1 : At(words, at + 1) is "to" ? at + 2 : null : null;
    }

    private static bool IsGerund(string word) => word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) && !Happening.Contains(word) && word is not ("meeting" or "briefing" or "training" or "morning" or "evening");

    private static bool IsFirst(IReadOnlyList<string?> words, int i) => At(words, i - 1) is null or "please" or "pls" or "plz" or "so" or "and" or "but" or "then" or "just" or "ok" or "okay" or "no";

    // "ti prego", "vi chiedo", "ti ho detto"
    private static bool IsToldToYou(IReadOnlyList<string?> words, int i) =>
        At(words, i) is "prego" or "chiedo" or "chiediamo" or "pregherei" or "preghiamo" or "raccomando" && At(words, i - 1) is "ti" or "vi" or "le"
        || At(words, i) is "chiesto" or "detto" or "pregato" && At(words, i - 1) is "ho" or "avevo" or "abbiamo" && At(words, i - 2) is "ti" or "vi" or "le"
        || At(words, i) is "meglio" or "preferisco" or "preferirei" or "preferiamo";

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
