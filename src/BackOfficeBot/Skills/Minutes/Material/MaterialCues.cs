using System.Buffers;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Skills.Minutes.Material;

/// By which words a sentence says that something was decided, is to be done, was voted or comes next; Italian and English at once, since a meeting may speak both.
internal static partial class MaterialCues
{
    private const int LongestSection = 40;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Most sentences have none of these letters; looked for all at once, they spare the rest.
    private static readonly SearchValues<string> Decisions = Any("decis", "decid", "delib", "stabili", "approv", "concord", "conven", "convien", "ratifi", "respin", "autori", "authori", "agree", "resolv", "reject", "go with", "d'accordo", "carried", "passed");
    private static readonly SearchValues<string> Promises = Any(" io", "io ", "erò", "irò", "arò", "occup", "incaric", "I'll", "I will", "I can", "I'm going", "I am going", "leave ");
    private static readonly SearchValues<string> Times = Any("entro", "oltre", " per ", " by ", " before ", " than ", " until ", ",by ", "(by ");
    private static readonly SearchValues<string> Votes = Any("favor", "favour", "contrar", "astenu", "astens", "against", "oppos", "abst", "unanim", " sì", " yes", " aye");
    private static readonly SearchValues<string> Places = Any("punto", "item", "point", "topic");

    public static bool IsDecision(string sentence) => Has(sentence, Decisions) && Decided.IsMatch(sentence) && !Open.IsMatch(sentence) && !sentence.EndsWith('?');

    /// Somebody promises it: "me ne occupo io", "I'll send".
    public static bool IsPromise(string sentence) => Has(sentence, Promises) && Promise.IsMatch(sentence) && !sentence.EndsWith('?');

    /// What somebody of whom the sentence speaks has to do, behind the name.
    public static bool IsDuty(string behindName) => Duty.IsMatch(behindName);

    /// "Carla Neri prepara il prospetto entro lunedì": a name of nobody who was invited, at the beginning of a sentence with a duty and a time.
    public static string? Stranger(string sentence) =>
        Has(sentence, Times) && !sentence.EndsWith('?') && Called.Match(sentence) is { Success: true } called && IsDuty(sentence[called.Length..]) && By.IsMatch(sentence) ? called.Value : null;

    /// "da fare entro", "bisogna inviare … entro venerdì": nobody is named, but there is a time.
    public static bool IsTask(string sentence) => Has(sentence, Times) && Task.IsMatch(sentence) && By.IsMatch(sentence) && !sentence.EndsWith('?');

    public static string? Due(string sentence) => Has(sentence, Times) && By.Match(sentence) is { Success: true } by ? by.Value.Trim(' ', ',', '.', ';') : null;

    /// "cinque favorevoli, uno contrario e due astenuti": as <see cref="LineVote"/> reads it.
    public static LineVote? Vote(string sentence)
    {
        if (!Has(sentence, Votes)) return null;
        var counted = LineVote.WithDigits(sentence);
        var (counts, all) = (Counts.Matches(counted), LineVote.Unanimous.Match(counted));
        if (counts.Count > 1) return LineVote.Read(counted[Math.Min(counts[0].Index, all.Success ? all.Index : int.MaxValue)..]);
        return !all.Success || !Voting.IsMatch(sentence) || Open.IsMatch(sentence) ? null
            : counts.Count == 1 ? LineVote.Read(counted[Math.Min(counts[0].Index, all.Index)..]) : LineVote.IsLeftOver(sentence) ? null : new LineVote { IsUnanimous = true };
    }

    /// Under a heading of this name every line is of this type.
    public static EntryType? Section(string heading) => heading.Length <= LongestSection && SectionName.Match(heading) is { Success: true } name
        ? name.Groups["d"].Success ? EntryType.Decision : name.Groups["a"].Success ? EntryType.Action : EntryType.Note : null;

    /// "passiamo al punto tre", "next item": null where the talk stays where it is; 0 where the next one is meant.
    public static int? Moves(string sentence)
    {
        if (!Has(sentence, Places)) return null;
        if (Next.IsMatch(sentence)) return 0;
        if (ToItem.Match(sentence) is not { Success: true } to) return null;
        var said = to.Groups["n"].Value.ToLowerInvariant();
        return int.TryParse(said, out var number) ? number : LineVote.Numbers.TryGetValue(said, out var word) ? word : Ranks.TryGetValue(said, out var rank) ? rank : null;
    }

    private static SearchValues<string> Any(params ReadOnlySpan<string> words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);

    private static bool Has(string sentence, SearchValues<string> words) => sentence.AsSpan().ContainsAny(words);

    private static readonly Dictionary<string, int> Ranks = new()
    {
        ["primo"] = 1, ["secondo"] = 2, ["terzo"] = 3, ["quarto"] = 4, ["quinto"] = 5, ["sesto"] = 6, ["settimo"] = 7, ["ottavo"] = 8, ["nono"] = 9, ["decimo"] = 10,
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9, ["tenth"] = 10,
    };

    private static readonly Regex Decided = new(@"\b(abbiamo|si è|è stat[oa]|viene|vengono|sono stat[ie]|hanno|ha)\s+(quindi\s+|così\s+|poi\s+|infine\s+|anche\s+)?(deciso|decisa|deliberat[oa]|stabilit[oa]|approvat[oaie]|concordat[oa]|convenuto|ratificat[oa]|respint[oaie])\b"
        + @"|\bsi (decide|delibera|stabilisce|approva|conviene|concorda)\b|\b(decidiamo|deliberiamo|approviamo)\b|\b(il consiglio|l'assemblea|il comitato|la giunta|il collegio|la commissione)\s+(approva|delibera|decide|respinge|ratifica|autorizza)\b"
        + @"|^(deciso|decisione|deliberato|approvato|concordato|stabilito|decided|decision|agreed|resolved|approved)\s*:"
        + @"|\b(la decisione è|decisione finale|resta deciso|rimane deciso|siamo d'accordo (di|che|su))\b"
        + @"|\b(we|we've|they|it was|has been|have been|it is|is|was|were|the board|the committee|the council|the meeting)\s+(then\s+|therefore\s+|also\s+|all\s+|hereby\s+|has\s+|have\s+)?(decided|agreed|resolved|approved|ratified|rejected)\b"
        + @"|\b(the board|the committee|the council|the meeting)\s+(approves|resolves|decides|rejects|authori[sz]es)\b|\bthe decision is\b|\bour decision is\b|\bwe('ll| will) go with\b|\blet's go with\b|\b(motion|proposal) (is )?(carried|passed)\b", Options);

    private static readonly Regex Open = new(@"\b(non|nulla|niente|mai)\b[^.]{0,30}\b(deciso|decis[aie]|deliberat|stabilit|approvat|concordat|decidiamo|decide)|\b(se|quando|prima di|bisogna|dobbiamo|dovremmo|possiamo|da)\s+(\w+\s+){0,2}(decid\w+|deliber\w+|approv\w+|stabilir\w+|concordar\w+)"
        + @"|\b(not|haven't|hasn't|didn't|never|nothing|isn't|wasn't)\b[^.]{0,30}\b(decided|agreed|resolved|approved|decide)|\b(if|when|before|once|need to|have to|should|must|to be|until|whether)\s+(\w+\s+){0,3}(decid\w+|agreed?|approv\w+|resolv\w+)|\b(ancora da|yet to|to be) (decid|approv|agreed)", Options);

    private static readonly Regex Promise = new(@"\b(me ne occupo|mi occupo io|me ne incarico|ci penso io|lo faccio io|la faccio io|li faccio io|le faccio io|provvedo io|me ne faccio carico|lo prendo io|la prendo io|(lo|la|li|le|ve lo|ve la|glielo|gliela)?\s?(mando|invio|preparo|scrivo|verifico|controllo|chiamo|contatto|sento|aggiorno|organizzo|prenoto|condivido|giro)\s+io)\b"
        + @"|\bio\s+(mando|invio|preparo|scrivo|verifico|controllo|chiamo|contatto|sento|aggiorno|organizzo|prenoto|condivido|mi occupo|provvedo)\b|\b(manderò|invierò|preparerò|scriverò|verificherò|controllerò|chiamerò|contatterò|aggiornerò|organizzerò|prenoterò|condividerò|provvederò|farò avere|mi occuperò)\b"
        + @"|\b(I'll|I will|I'm going to|I am going to|I can)\s+(then\s+|also\s+|definitely\s+|personally\s+)?(take care|send|prepare|write up|draft|check with|follow up|call|contact|email|update|organi[sz]e|book|share|circulate|look into|chase|set up|arrange|submit|finish|deliver|get back)\b|\bleave (that|it) (to|with) me\b|\bI'll take (that|this|it)( one)?\b", Options);

    private static readonly Regex Duty = new(@"^[\s,:–-]*(@?(ed? |and |& )?)?(si (occupa|occuperà|incarica|impegna|incaricherà)|se ne (occupa|occuperà)|deve|dovrà|devono|dovranno|farà|faranno|è incaricat[oa]|sono incaricat[ie]|ha l'incarico|prende in carico|provvede|provvederà|(manda|invia|prepara|scrive|verifica|controlla|chiama|contatta|sente|aggiorna|organizza|prenota|condivide|redige|raccoglie|completa|consegna|presenta)(no)?\s|(mander|invier|preparer|scriver|verificher|controller|chiamer|contatter|aggiorner|organizzer|prenoter|condivider|raccoglier|completer|consegner|presenter|sentir|rediger)(à|anno)\b"
        + @"|(will|shall|should|must)\b(?!\s+(be|have|not)\b)|'ll\b(?!\s+(be|have)\b)|is going to\b|are going to\b|has to\b|have to\b|needs to\b|need to\b|is to\b|are to\b|takes? (care|on|ownership)\b|to (send|prepare|write|draft|check|follow|call|contact|email|update|organi[sz]e|book|share|circulate|review|provide|arrange|submit|finish|deliver|confirm|investigate|speak)\b)", Options);

    private static readonly Regex Called = new(@"^(?!(Quest[oaie]|Quell[oaie]|Ciò|Tutt[oaie]|Ognuno|Ciascuno|Nessuno|Qualcuno|Noi|Voi|Loro|Lui|Lei|Io|Chi|Si|Poi|We|He|She|They|It|You|I|This|That|These|Those|Everyone|Everybody|Nobody|Someone|Somebody|All|Who|Each|There|Then)\b)\p{Lu}\p{Ll}[\p{L}'’]*( \p{Lu}\p{Ll}[\p{L}'’]*){0,2}(?=[\s,])", RegexOptions.CultureInvariant);

    private static readonly Regex Task = new(@"\b(bisogna|occorre|è necessario|va|vanno|da)\s+(\w+(are|ere|ire|ato|ata|ati|ate|uto|uta|ito|ita|arlo|arla))\b|\b(dobbiamo|we need to|we have to|we must|needs to be|must be|has to be|to be (sent|done|prepared|completed|submitted|paid))\b", Options);

    private static readonly Regex By = new(@"[\s,(]+(entro|non oltre|per)\s+(e non oltre\s+)?(il\s+|la\s+|l'|le\s+)?((fine|metà|inizio)\s+(del\s+|della\s+|di\s+)?\w+|oggi|domani|dopodomani|stasera|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|prossim[oa] \w+|settimana( prossima)?|mese( prossimo)?|\d{1,2}([/.]\d{1,2}([/.]\d{2,4})?|°)?|primo|\w+ (gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre))( (prossim[oa]|\d{1,2}|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|mattina|pomeriggio|sera|\d{4}|alle \d{1,2}([:.]\d{2})?)\b){0,3}"
        + @"|[\s,(]+(by|before|no later than|not later than|until)\s+(the\s+)?((end|close|beginning|middle)\s+of\s+(the\s+)?(\w+)( \w+)?|today|tomorrow|tonight|(next |this )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|quarter)|\d{1,2}(st|nd|rd|th)?( of)?( (january|february|march|april|may|june|july|august|september|october|november|december))?|(january|february|march|april|may|june|july|august|september|october|november|december)( \d{1,2}(st|nd|rd|th)?)?|EOD|COB|noon)( (next|morning|afternoon|evening|at \d{1,2}([:.]\d{2})?( ?[ap]m)?|\d{4})\b){0,2}", Options);

    private static readonly Regex Counts = new(@"\b\d{1,4}\s+(voti?\s+|votes?\s+)?(favorevol[ei]|a favore|sì|contrar(io?|ia|ie)|contro|astenut[ioae]|astension[ei]|in favou?r|for|against|oppose[ds]?|abst\w*|yes|no|ayes?|nays?)\b"
        + @"|\b(favorevol[ei]|a favore|sì|contrar(io?|ia|ie)|contro|astenut[ioae]|astension[ei]|in favou?r|for|against|oppose[ds]?|abst\w*|yes|no|ayes?|nays?)\s*:?\s*\d{1,4}\b", Options);

    private static readonly Regex Voting = new(@"\b(vot\w+|approv\w+|deliber\w+|decid\w+|decis\w+|carried|passed|agreed|resolved|favorevoli|in favou?r)\b", Options);

    private static readonly Regex SectionName = new(@"^((?<d>decisioni( prese)?|delibere|deliberazioni|decisions?( made| taken)?|resolutions?)|(?<a>azioni|attività|cose da fare|prossimi passi|to[- ]?do|actions?( items?| points?)?|next steps|tasks?|follow[- ]?ups?)|(?<n>note|appunti|discussione|notes?|discussion|remarks))\s*:?$", Options);

    private static readonly Regex Next = new(@"\b(passiamo|andiamo|procediamo|veniamo|vediamo)\b[^.?!]{0,20}\b(al|il) (prossimo|successivo) punto|\bpunto successivo\b|\b(let's |let us |we )?(move|moving|go|going|on) (on )?to the next (item|point|topic)|\bnext (item|point) (on|of) the agenda", Options);

    private static readonly Regex ToItem = new(@"\b(passiamo|andiamo|procediamo|veniamo|apriamo|iniziamo|cominciamo|partiamo|siamo|affrontiamo|trattiamo)\b[^.?!]{0,20}\b(al|dal|il|con il|col|sul)\s+(punto\s+(numero\s+|n\.?\s*)?(?<n>\d{1,3}|\p{L}+)|(?<n>primo|secondo|terzo|quarto|quinto|sesto|settimo|ottavo|nono|decimo)\s+punto)\b"
        + @"|\b(move|moving|go|going|turn|turning|come|coming|on|start|starting|begin|open)\b[^.?!]{0,12}\b(to|with)\s+((agenda\s+)?(item|point)\s+(number\s+|no\.?\s*)?(?<n>\d{1,3}|\p{L}+)|the\s+(?<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(item|point))\b", Options);
}
