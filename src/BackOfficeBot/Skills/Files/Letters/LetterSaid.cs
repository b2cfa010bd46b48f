using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Common;
using BackOfficeBot.DocumentTemplates;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Files.Letters;

/// What a sentence says of a letter: which template, and what goes into its fields. Pure.
internal static partial class LetterSaid
{
    private static readonly string[] Tongues = ["it", "en"];
    private static readonly HashSet<string> Addressed = ["cliente", "client", "customer", "destinatario", "recipient", "addressee", "fornitore", "supplier", "azienda", "societa", "company", "ditta", "firm"], Subjects = ["oggetto", "subject"];

    /// Quick, for everything that is typed.
    public static bool MayBe(string text) => Asks.IsMatch(text);

    /// Whether a letter is asked for, and which; null where that is not said.
    public static (bool IsLetter, DocTemplate? Template) Of(string text, IReadOnlyList<DocTemplate> templates)
    {
        if (Asks.Match(text) is not { Success: true } asks)
            return default;
        var rest = FieldNames.Fold(text[asks.Length..]);
        var isLetter = Letter.IsMatch(rest) && !Mail.IsMatch(rest);
        var isFormal = isLetter || Formal.IsMatch(asks.Value);
        if (!isFormal || Mail.IsMatch(rest))
            return default;
        var padded = $" {rest} ";
        var named = templates.Where(t => t is { Use: TemplateUse.Letter, IsOn: true }).SelectMany(t => new[] { t.It, t.En }.Select(n => (Template: t, Name: FieldNames.Fold(n))))
            .Where(n => n.Name.Length > 0 && (padded.Contains($" {n.Name} ", StringComparison.Ordinal) || (First(n.Name) is { } first && rest.StartsWith(first + " ", StringComparison.Ordinal)) || (isLetter && First(n.Name) is { } word && padded.Contains($" di {word} ", StringComparison.Ordinal))))
            // "Lettera" is in what everybody says; another name says more.
            .OrderBy(n => n.Name is "lettera" or "letter").ThenByDescending(n => n.Name.Length).FirstOrDefault().Template;
        return (isLetter || named is not null, named);
    }

    // "sollecito" for "Sollecito di pagamento".
    private static string? First(string name) => name.Split(' ') is [{ Length: >= 8 } first, _, ..] ? first : null;

    public static Dictionary<string, string> Fill(DocTemplate template, string text, Understanding understood)
    {
        var typed = new Dictionary<string, string>();
        void Put(TemplateField? field, string? value)
        {
            if (field is not null && value?.Trim().Trim('«', '»', '"', '“', '”', '.') is { Length: > 0 } said) typed.TryAdd(LetterDraft.Input(field), said.Trim());
        }
        var fields = template.Fields.Where(f => f.Kind != FieldKind.Today).ToList();
        var texts = fields.Where(f => f.Kind is FieldKind.Text or FieldKind.Lines).ToList();
        foreach (var field in texts)
            Put(field, Labelled(text, field, fields));
        Put(texts.FirstOrDefault(f => Is(f, Addressed)), Recipient.Match(text[Asks.Match(text).Length..]) is { Success: true } to ? to.Groups["who"].Value : null);
        Put(texts.FirstOrDefault(f => Is(f, Subjects)), understood.Subject?.Value);
        foreach (var (field, amount) in fields.Where(f => f.Kind == FieldKind.Money).Zip(understood.Amounts))
            Put(field, amount.Value.Value.ToString("0.##", CultureInfo.InvariantCulture));
        var days = understood.Whens.Where(w => w is { IsImpossible: false } && w.Value.FirstDay is { } first && w.Value.LastDay == first).ToList();
        foreach (var when in days.ToList())
            if (fields.Where(f => f.Kind == FieldKind.Date).FirstOrDefault(f => StandsBefore(text, when.Span.Start, f)) is { } dated)
            {
                Put(dated, when.Value.FirstDay!.Value.Iso());
                days.Remove(when);
            }
        foreach (var (field, when) in fields.Where(f => f.Kind == FieldKind.Date && !typed.ContainsKey(LetterDraft.Input(f))).Zip(days))
            Put(field, when.Value.FirstDay!.Value.Iso());
        foreach (var field in fields.Where(f => f.Kind == FieldKind.Choice))
            if (Enumerable.Range(0, field.Choices("it").Count).Where(i => Tongues.Any(l => i < field.Choices(l).Count && Regex.IsMatch(text, $@"\b{Regex.Escape(field.Choices(l)[i])}\b", RegexOptions.IgnoreCase))).ToList() is [var one])
                Put(field, one.ToString(CultureInfo.InvariantCulture));
        return typed;
    }

    public static bool IsRecipient(TemplateField field) => Is(field, Addressed);

    private static bool Is(TemplateField field, HashSet<string> names) => new[] { field.It, field.En }.OfType<string>().SelectMany(n => FieldNames.Fold(n).Split(' ')).Any(names.Contains);

    /// "oggetto: rinnovo del contratto", "fattura 2026/118".
    private static string? Labelled(string text, TemplateField field, IReadOnlyList<TemplateField> all)
    {
        foreach (var label in new[] { field.It, field.En }.OfType<string>().Distinct().Where(l => l.Length >= 4))
        {
            if (Regex.Match(text, $@"\b{Regex.Escape(label)}\b\s*[:=]\s*(?<v>[^;]+?)\s*(?=;|$|,\s*(?:{string.Join('|', all.SelectMany(f => new[] { f.It, f.En }).OfType<string>().Distinct().Select(Regex.Escape))})\b)", RegexOptions.IgnoreCase) is { Success: true } said)
                return said.Groups["v"].Value;
            var word = FieldNames.Fold(label).Split(' ') is ["numero", var of] ? of : FieldNames.Fold(label).Split(' ') is [var what, "number"] ? what : FieldNames.Fold(label);
            if (Regex.Match(text, $@"\b{Regex.Escape(word)}\s+(?:n\.?\s*|no\.?\s*|numero\s+|number\s+)?(?<v>[\p{{L}}]{{0,5}}[-/]?\d[\p{{L}}\d/.-]*[\p{{L}}\d]|\d)(?=[\s,;.]|$)", RegexOptions.IgnoreCase) is { Success: true } numbered)
                return numbered.Groups["v"].Value;
        }
        return null;
    }

    // "in scadenza il 15 dicembre", "due 15 December": one of its own words stands just before the day.
    private static bool StandsBefore(string text, int at, TemplateField field)
    {
        var before = FieldNames.Fold(text[Math.Max(0, at - 28)..at]).Split(' ').TakeLast(3).ToList();
        return new[] { field.It, field.En }.OfType<string>().Any(n => FieldNames.Fold(n).Split(' ').Where(w => w.Length > 2 && w is not ("data" or "date" or "del" or "the")).Any(before.Contains));
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex Asks = new(@"^\s*(?:(?:per favore|please|puoi|potresti|vorrei|voglio|mi|can you|could you|i want to|i'd like to|let's)\s+)*(?:prepara(?:mi|re|rmi)?|scrivi(?:mi)?|scriver(?:e|mi)|redigi|redigere|fai|fammi|far(?:e|mi)|crea(?:mi|re|rmi)?|bozza(?:\s+di)?|draft|write|prepare|make|create)(?:\s+me)?\s+(?:un['’]|(?:una?|uno|la|lo|il|le|l['’]|a|an|the|nuova|nuovo|new|bozza di|draft of)\s+)*", Options);

    private static readonly Regex Formal = new(@"prepar|redig|draft", Options);

    private static readonly Regex Letter = new(@"\b(?:letter[ae]|letters?)\b", Options);

    private static readonly Regex Mail = new(@"\b(?:e?mails?|posta|modell[oi]|templates?|verbal[ei]|minutes)\b", Options);

    private static readonly Regex Recipient = new(@"\b(?:per|alla|allo|agli|alle|all['’]|al|ai|ad|a|for|to)\s*(?<who>(?!\d)(?:la |le |il |lo |the )?[^,;:]{2,80}?)\s*(?=[,;:]|$|\.\s|\.$|\s(?:di \d|da \d|del \d|entro|con|oggetto|fattura|scaden\w+|importo|per un|su|sul|sulla|sull['’]|about|by|on|due|invoice|subject|regarding|with|in italiano|in inglese|in english|in italian|nelle due lingue|in both languages|in entrambe)\b)", Options);

    /// "in inglese", "in both languages", else the language in which it is asked for; null where neither is known.
    public static string? Languages(string text) => Both.IsMatch(text) ? "both" : English.IsMatch(text) ? "en" : Italian.IsMatch(text) ? "it"
        : Asks.Match(text) is not { Success: true, Value: var asks } ? null : EnglishVerb.IsMatch(asks) ? "en" : "it";

    private static readonly Regex EnglishVerb = new(@"\b(?:draft|write|prepare|make|create)\b", Options);

    private static readonly Regex Both = new(@"\b(?:nelle due lingue|in (?:entrambe|tutte e due) le lingue|in (?:due|both|two) (?:lingue|languages)|in italiano e (?:in )?inglese|in inglese e (?:in )?italiano|in italian and english|in english and italian)\b", Options);

    private static readonly Regex English = new(@"\bin (?:inglese|english)\b", Options);

    private static readonly Regex Italian = new(@"\bin italian[o]?\b", Options);
}
