using System.Text.RegularExpressions;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Files;

internal enum FilePart { All, Recent, Shared }

/// What a sentence says of a file that is looked for.
/// <param name="Words">What its name or content holds; empty where nothing is said.</param>
/// <param name="By">Who shared it, as named.</param>
/// <param name="Endings">Of the kind of file that was named: they come first.</param>
internal sealed record FileWish(string Words, FilePart Part = FilePart.All, string? By = null, IReadOnlyList<string>? Endings = null)
{
    private const int Longest = 200;
    private static readonly string[] Sheets = [".xlsx", ".xls", ".csv", ".ods"], Slides = [".pptx", ".ppt", ".odp"], Letters = [".docx", ".doc", ".odt"], Prints = [".pdf"];

    private static readonly Dictionary<string, string[]> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["excel"] = Sheets, ["xlsx"] = Sheets, ["foglio"] = Sheets, ["spreadsheet"] = Sheets, ["spreadsheets"] = Sheets, ["sheet"] = Sheets, ["pdf"] = Prints, ["word"] = Letters, ["docx"] = Letters,
        ["powerpoint"] = Slides, ["pptx"] = Slides, ["slide"] = Slides, ["slides"] = Slides, ["presentazione"] = Slides, ["presentazioni"] = Slides, ["presentation"] = Slides, ["presentations"] = Slides,
    };

    private static readonly HashSet<string> Said = new(StringComparer.OrdinalIgnoreCase)
    {
        "cerca", "cercami", "cerco", "cercare", "cercando", "trova", "trovami", "trovi", "trovare", "trovo", "mostra", "mostrami", "mostri", "apri", "aprimi", "aprire", "elenca", "recupera", "rintraccia", "dammi", "vedere", "fammi", "vorrei", "voglio", "serve", "bisogno", "ho", "sto",
        "perso", "dove", "dov", "è", "e'", "trova", "si", "abbiamo", "salvato", "salvati", "sta", "mi", "ti", "ci", "puoi", "potresti", "per", "favore", "piacere", "il", "lo", "la", "i", "gli", "le", "un", "uno", "una", "l", "d", "un", "di", "del", "dello", "della", "dei", "degli", "delle", "dell",
        "da", "dal", "dalla", "su", "sul", "sullo", "sulla", "sui", "sulle", "sull", "nel", "nella", "nei", "nelle", "nell", "in", "tra", "fra", "con", "che", "quel", "quello", "quella", "quale", "quali", "questo", "questa", "mio", "mia", "miei", "mie", "nostro", "nostra", "ultima", "ultimo", "ultimi", "ultime",
        "versione", "file", "files", "documento", "documenti", "document", "documents", "doc", "cartella", "folder", "sharepoint", "onedrive", "chiamato", "intitolato", "calcolo", "copia", "nome", "ha", "hanno", "sono", "a", "al", "alla", "e", "o", "me",
        "find", "search", "look", "looking", "for", "the", "an", "my", "our", "get", "fetch", "give", "show", "open", "pull", "up", "need", "want", "where", "what", "whats", "is", "are", "can", "could", "you", "please", "i", "i'm", "am", "im", "to", "do", "we", "have", "did", "save", "saved", "that", "which",
        "about", "from", "called", "named", "with", "of", "on", "by", "this", "latest", "version", "lost", "ive", "i've", "copy", "scan", "mention", "mentions", "s", "in", "and", "at", "us", "your",
        "contiene", "contengono", "contenente", "contenenti", "contenuto", "parla", "parlano", "cita", "citano", "menziona", "menzionano", "riguarda", "riguardano", "riguardanti", "scritto", "dentro", "c", "contain", "contains", "containing", "content", "mentioning", "regarding", "concerning",
        "recent", "recente", "recenti", "recently", "condiviso", "condivisa", "condivisi", "condivise", "shared", "share", "mandato", "mandami", "inviato", "sent",
        "manda", "mandare", "mandalo", "mandamelo", "invia", "inviare", "invialo", "inviami", "inviamelo", "spedisci", "condividi", "condividilo", "condividere", "gira", "inoltra", "allega", "mandalo", "fai", "avere", "dai", "send", "forward", "email", "mail", "deliver", "access", "it", "them", "him", "her",
        "modifica", "modificare", "modificarlo", "modificarla", "così", "cosi", "tutti", "everyone", "everybody", "so", "possa", "possano", "può", "possono", "lettura", "sola", "diritti", "permesso", "permessi", "rights", "permission", "permissions", "edit", "editing", "only", "read", "they", "solo", "anche", "se", "lui", "lei", "loro", "subito", "poi", "ciao", "hi", "hello",
    };

    public static FileWish Of(string text, Understanding understood)
    {
        var shared = Shared.IsMatch(text);
        var by = shared && (understood.People is [var who, ..] ? who.Value : Sharer.Match(text) is { Success: true } named ? named.Groups["who"].Value : null) is { } someone ? someone : null;
        if (understood.Files is [var file, ..])
            return new(Short(file.Value), shared ? FilePart.Shared : FilePart.All, by);
        if (Quoted.Match(text) is { Success: true } quoted)
            return new(Short(quoted.Groups[1].Value), shared ? FilePart.Shared : FilePart.All, by);
        var said = Word.Matches(text).Select(m => m.Value.Trim('-', '.', '_')).Where(w => w.Length > 0).ToList();
        var kind = said.Select(w => Kinds.GetValueOrDefault(w)).FirstOrDefault(k => k is not null);
        var others = by?.Split(' ') ?? [];
        var words = said.Where((w, i) => !(i == 0 && w.Equals("list", StringComparison.OrdinalIgnoreCase))).Where(w => !Said.Contains(w) && !Kinds.ContainsKey(w) && !others.Contains(w, StringComparer.OrdinalIgnoreCase)).ToList();
        var part = shared ? FilePart.Shared : words.Count == 0 && Recent.IsMatch(text) ? FilePart.Recent : FilePart.All;
        // "trova la presentazione" says no more than its kind.
        if (words.Count == 0 && part == FilePart.All && kind is not null)
            words = [.. said.Where(Kinds.ContainsKey)];
        return new(Short(string.Join(' ', words)), part, by, kind);
    }

    public bool SaysNothing => Part == FilePart.All && Words.Length == 0;

    private static string Short(string words) => words.Trim() is { Length: > Longest } all ? all[..Longest] : words.Trim();

    private static readonly Regex Word = new(@"[\p{L}\p{N}][\p{L}\p{N}._-]*", RegexOptions.CultureInvariant);

    private static readonly Regex Quoted = new("[\"“«]([^\"”»]{2,})[\"”»]", RegexOptions.CultureInvariant);

    private static readonly Regex Shared = new(@"\bcondivis[oaie]\b|\bshared\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Sharer = new(@"\b(?:da|dal|dalla|by|from)\s+(?<who>\p{Lu}[\p{L}']+(?:\s\p{Lu}[\p{L}']+)?)|\b(?<who>\p{Lu}[\p{L}']+(?:\s\p{Lu}[\p{L}']+)?)\s+(?:mi ha|ha|has)?\s*(?:condiviso|shared)\b", RegexOptions.CultureInvariant);

    private static readonly Regex Recent = new(@"\b(?:recent[ei]?|recently|ultim[ie]|latest)\b|\b(?:i miei|my) (?:file|files|documenti|documents)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
