using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Approvals.Templates;

/// What an administrator reads of the templates.
internal sealed record TemplateTexts
{
    public required string Title { get; init; }
    public required string Where { get; init; }
    public required string OnlyAdministrators { get; init; }
    public required string Open { get; init; }
    public required string Back { get; init; }
    public required Func<int, int, string> Counts { get; init; }
    public required string Who { get; init; }
    public required string Everybody { get; init; }
    public required string Within { get; init; }
    public required string Away { get; init; }
    public required string Kept { get; init; }
    public required Func<int, string> Years { get; init; }
    public required string Bulk { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required Func<string, string> UpTo { get; init; }
    public required string Fields { get; init; }
    public required Func<FieldType, string> Type { get; init; }
    public required string Required { get; init; }
    public required string DoesNotVoid { get; init; }
    public required string Steps { get; init; }
    public required string Manager { get; init; }
    public required Func<string, string> Head { get; init; }
    public required string ByTable { get; init; }
    public required string Chosen { get; init; }
    public required string AllOf { get; init; }
    public required Func<int, string> SoMany { get; init; }
    public required Func<string, string> Over { get; init; }
    public required string Authority { get; init; }
    public required Func<AuthorityOptions, string?, string> Signs { get; init; }

    public static TemplateTexts In(string language) => language == "it" ? It : En;

    private static string Days(AuthorityOptions a, string from, string to, string language) =>
        (a.From is { } first ? $", {from} {first.ToString("d MMMM yyyy", When.Culture(language))}" : "") + (a.To is { } last ? $", {to} {last.ToString("d MMMM yyyy", When.Culture(language))}" : "");

    public static readonly TemplateTexts It = new()
    {
        Title = "Tipi di richiesta", Where = "Si cambiano nella sezione Approvals della configurazione: all'avvio ti dico che cosa non va.", OnlyAdministrators = "I tipi di richiesta li vedono solo gli amministratori.",
        Open = "Apri", Back = "Tutti i tipi", Counts = (fields, steps) => $"{fields} campi, {(steps == 1 ? "1 passaggio" : steps + " passaggi")}", Who = "Chi può chiedere", Everybody = "tutti", Within = "Risposta attesa in", Away = "Al sostituto se via oltre",
        Kept = "Si conserva", Years = n => n == 1 ? "1 anno" : $"{n} anni", Bulk = "Approvabile insieme", Yes = "sì", No = "no", UpTo = most => $"fino a {most}", Fields = "Campi",
        Type = type => type switch { FieldType.Text => "testo", FieldType.Number => "numero", FieldType.Money => "importo", FieldType.Date => "giorno", FieldType.Range => "periodo", FieldType.Choice => "scelta", FieldType.Person => "persona", _ => "file" },
        Required = "obbligatorio", DoesNotVoid = "si può cambiare dopo un'approvazione", Steps = "Chi decide, nell'ordine", Manager = "il responsabile di chi chiede", Head = office => $"chi guida l'ufficio {office}", ByTable = "chi ha la firma per l'importo",
        Chosen = "chi sceglie chi chiede", AllOf = "tutti", SoMany = n => $"almeno {n}", Over = amount => $"solo oltre {amount}", Authority = "Chi firma",
        Signs = (a, most) => $"{a.Name}: {(most is null ? "ogni importo" : "fino a " + most)}{Days(a, "dal", "al", "it")}{(a.DeputyName is { } deputy ? $", sostituto {deputy}" : "")}",
    };

    public static readonly TemplateTexts En = new()
    {
        Title = "Kinds of requests", Where = "They are changed in the section Approvals of the configuration: at start I say what is wrong.", OnlyAdministrators = "Only administrators see the kinds of requests.",
        Open = "Open", Back = "All kinds", Counts = (fields, steps) => $"{fields} fields, {(steps == 1 ? "1 step" : steps + " steps")}", Who = "Who may ask", Everybody = "everybody", Within = "Answer expected in", Away = "To the deputy if away over",
        Kept = "Kept for", Years = n => n == 1 ? "1 year" : $"{n} years", Bulk = "Several at once", Yes = "yes", No = "no", UpTo = most => $"up to {most}", Fields = "Fields",
        Type = type => type switch { FieldType.Text => "text", FieldType.Number => "number", FieldType.Money => "amount", FieldType.Date => "day", FieldType.Range => "period", FieldType.Choice => "choice", FieldType.Person => "person", _ => "file" },
        Required = "required", DoesNotVoid = "may change after an approval", Steps = "Who decides, in this order", Manager = "the manager of who asks", Head = office => $"who heads the office {office}", ByTable = "who signs for the amount",
        Chosen = "whom the person who asks chooses", AllOf = "all of them", SoMany = n => $"at least {n}", Over = amount => $"only above {amount}", Authority = "Who signs",
        Signs = (a, most) => $"{a.Name}: {(most is null ? "any amount" : "up to " + most)}{Days(a, "from", "to", "en")}{(a.DeputyName is { } deputy ? $", deputy {deputy}" : "")}",
    };
}
