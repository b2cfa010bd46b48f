using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Approvals.Templates;

internal enum TemplateWish { Show, New, Edit, Copy, On, Off, Reset, Signing, ResetSigning }

/// What an administrator says of templates: "nuovo modello Formazione", "disattiva il modello ferie", "show the template leave".
internal static class TemplateSaid
{
    private static readonly (TemplateWish Wish, string[] Beginnings)[] Verbs =
    [
        (TemplateWish.Signing, ["firm*", "autorita", "authority", "sign", "signs"]),
        (TemplateWish.Off, ["disattiv*", "spegn*", "nascond*", "disable", "deactivate", "hide", "off"]),
        (TemplateWish.On, ["attiv*", "riattiv*", "accend*", "enable", "activate", "on"]),
        (TemplateWish.Reset, ["ripristin*", "reset", "restore"]),
        (TemplateWish.Copy, ["copia*", "duplic*", "copy"]),
        (TemplateWish.Edit, ["modific*", "cambia*", "corregg*", "edit", "change"]),
        (TemplateWish.New, ["nuov*", "crea*", "aggiung*", "new", "create", "add", "make"]),
    ];

    private static readonly string[] Nouns = ["modello", "modelli", "tipo", "tipi", "template", "templates", "kind", "kinds", "type", "types"];
    private static readonly string[] Small =
    [
        "mostra", "mostrami", "vedi", "elenca", "apri", "show", "list", "open", "see", "me", "switch", "turn", "il", "lo", "la", "i", "gli", "le", "l", "un", "uno", "una", "di", "del", "della", "delle", "dei", "richiesta", "richieste",
        "the", "a", "an", "of", "for", "request", "requests", "called", "chiamato", "per", "chi", "puo", "can", "who", "may", "are", "there", "ci", "sono",
    ];

    // "Modelli di approvazione" are all of them.
    private static readonly string[] Approval = ["approvazione", "approvazioni", "approval", "approvals"];

    public static (TemplateWish Wish, string Name) Of(string text)
    {
        var words = text.Split([' ', '\'', '’', '«', '»', '“', '”', '"', ',', '.', ':', '?', '!'], StringSplitOptions.RemoveEmptyEntries).ToList();
        var noun = words.FindIndex(w => Nouns.Contains(Folded(w)));
        // "Ripristina chi può firmare": the table, where no template is named.
        if (noun < 0 && words.Exists(w => VerbOf(Folded(w)) == TemplateWish.Reset) && words.Exists(w => VerbOf(Folded(w)) == TemplateWish.Signing))
            return (TemplateWish.ResetSigning, "");
        // What is done stands before the noun, or behind the name: "switch the template leave off".
        var done = words.Select((w, i) => (i, Verb: noun >= 0 && i > noun && i < words.Count - 1 ? null : VerbOf(Folded(w)))).FirstOrDefault(w => w.Verb is not null);
        var name = words.Where((w, i) => i > noun && (done.Verb is null || i != done.i) && !(noun < 0 && Nouns.Contains(Folded(w)))).SkipWhile(w => Small.Contains(Folded(w)) || Nouns.Contains(Folded(w)));
        var named = string.Join(' ', name);
        return (done.Verb ?? TemplateWish.Show, Approval.Contains(Folded(named)) ? "" : named);
    }

    /// "Mostra i tipi di richiesta", "modelli di approvazione": all of them, and no template is spoken of.
    public static bool IsOfKinds(string text) =>
        Of(text) is (TemplateWish.Show, "") && text.Split(' ').Select(Folded).Any(w => w is "tipi" or "kinds" or "types" || Approval.Contains(w));

    public static KnownTemplate? Called(string name, IReadOnlyList<KnownTemplate> known) =>
        known.FirstOrDefault(k => NameLikeness.Same(k.Options.It, name) || NameLikeness.Same(k.Options.En, name) || string.Equals(k.Id, name, StringComparison.OrdinalIgnoreCase));

    /// By its name or its id, else by the words by which it is asked for.
    public static KnownTemplate? Named(string name, IReadOnlyList<KnownTemplate> known) => name.Length == 0 ? null
        : Called(name, known) ?? (TemplateSet.Meant(name, known.Select(k => k.Options)) is { } meant ? known.First(k => k.Options == meant) : known.FirstOrDefault(k => NameLikeness.Has(k.Options.It, name) || NameLikeness.Has(k.Options.En, name)));

    private static TemplateWish? VerbOf(string word)
    {
        foreach (var (wish, beginnings) in Verbs)
            if (beginnings.Any(b => b[^1] == '*' ? word.StartsWith(b[..^1], StringComparison.Ordinal) : word == b))
                return wish;
        return null;
    }

    private static string Folded(string word) => string.Concat(RecordWords.Of(word));
}
