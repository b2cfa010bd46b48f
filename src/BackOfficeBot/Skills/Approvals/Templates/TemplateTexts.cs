using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Approvals.Templates;

/// What an administrator reads of the templates and of who signs.
internal sealed record TemplateTexts
{
    public required string Title { get; init; }
    public required string Where { get; init; }
    public required string OnlyAdministrators { get; init; }
    public required string Open { get; init; }
    public required string Back { get; init; }

    /// From what can be asked for to where that is set.
    public required string Change { get; init; }
    public required string New { get; init; }
    public required string Edit { get; init; }
    public required string Copy { get; init; }
    public required string SwitchOn { get; init; }
    public required string SwitchOff { get; init; }
    public required string Reset { get; init; }
    public required string WhoSigns { get; init; }
    public required string On { get; init; }
    public required string Off { get; init; }
    public required string Undone { get; init; }
    public required string From { get; init; }
    public required Func<KnownTemplate, string> Origin { get; init; }
    public required Func<int, int, string> Counts { get; init; }
    public required string Who { get; init; }
    public required string Everybody { get; init; }
    public required string Within { get; init; }
    public required string Away { get; init; }
    public required string Kept { get; init; }
    public required Func<TimeSpan, string> Hours { get; init; }
    public required Func<TimeSpan, string> WorkingHours { get; init; }
    public required Func<int, string> Years { get; init; }
    public required string Bulk { get; init; }
    public required string Confidential { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required Func<string, string> UpTo { get; init; }
    public required Func<string, string> AtLeast { get; init; }
    public required Func<string, string, string> FromTo { get; init; }
    public required Func<int, string> MostDays { get; init; }
    public required string NotPast { get; init; }
    public required string Past { get; init; }
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
    public required string OneOf { get; init; }
    public required Func<int, string> SoMany { get; init; }
    public required Func<int, int, string> SoManyOf { get; init; }
    public required Func<string, string> Over { get; init; }

    /// What was done, or had been done already, with a template of this name.
    public required Func<string, bool, string> Switched { get; init; }
    public required Func<string, bool, string> IsSoAlready { get; init; }
    public required Func<string, string> WasReset { get; init; }
    public required Func<string, string> NoneCalled { get; init; }
    public required string Gone { get; init; }

    public static TemplateTexts In(string language) => language == "it" ? It : En;

    public static readonly TemplateTexts It = new()
    {
        Title = "Tipi di richiesta", Where = "Quello che i colleghi possono chiedere. Apri un tipo per cambiarlo, copiarlo o disattivarlo.", OnlyAdministrators = "I tipi di richiesta li vedono solo gli amministratori.",
        Open = "Apri", Back = "Tutti i tipi", Change = "Modifica i tipi", New = "Nuovo tipo", Edit = "Modifica", Copy = "Copia", SwitchOn = "Attiva", SwitchOff = "Disattiva", Reset = "Come all'origine", WhoSigns = "Chi può firmare",
        On = "attivo", Off = "disattivato", Undone = "annullato", From = "Da dove viene",
        Origin = k => k switch { { Origin: TemplateOrigin.Card, Replaces: null } => "fatto qui", { Origin: TemplateOrigin.Card } => "cambiato qui", { Origin: TemplateOrigin.Configured } => "dalla configurazione", _ => "di serie" },
        Counts = (fields, steps) => $"{(fields == 1 ? "1 campo" : fields + " campi")}, {(steps == 1 ? "1 passaggio" : steps + " passaggi")}", Who = "Chi può chiedere", Everybody = "tutti", Within = "Risposta attesa in", Away = "Al sostituto se via oltre",
        Kept = "Si conserva", Hours = h => When.Duration(h, "it"), WorkingHours = h => $"{h.TotalHours.ToString("0.##", When.Culture("it"))} ore lavorative", Years = n => n == 1 ? "1 anno" : $"{n} anni", Bulk = "Approvabile insieme", Confidential = "Riservata", Yes = "sì", No = "no", UpTo = most => $"fino a {most}", AtLeast = min => $"almeno {min}",
        FromTo = (min, max) => $"da {min} a {max}", MostDays = n => n == 1 ? "al massimo 1 giorno" : $"al massimo {n} giorni", NotPast = "non nel passato", Past = "di giorni già passati", Fields = "Campi",
        Type = type => type switch { FieldType.Text => "testo", FieldType.Number => "numero", FieldType.Money => "importo", FieldType.Date => "giorno", FieldType.Range => "periodo", FieldType.Choice => "scelta", FieldType.Person => "persona", _ => "file" },
        Required = "obbligatorio", DoesNotVoid = "si può cambiare dopo un'approvazione", Steps = "Chi decide, nell'ordine", Manager = "il responsabile di chi chiede", Head = office => $"chi guida l'ufficio {office}", ByTable = "chi ha la firma per l'importo",
        Chosen = "chi sceglie chi chiede", AllOf = "tutti", OneOf = "basta uno", SoMany = n => $"almeno {n}", SoManyOf = (n, all) => $"{n} su {all}", Over = amount => $"solo oltre {amount}",
        Switched = (name, isOn) => isOn ? $"«{name}» è attivo: da adesso si può chiedere." : $"«{name}» è disattivato: non si può più chiedere. Le richieste già inviate vanno avanti.",
        IsSoAlready = (name, isOn) => isOn ? $"«{name}» era già attivo." : $"«{name}» era già disattivato.",
        WasReset = name => $"«{name}» è tornato com'era all'origine.",
        NoneCalled = name => $"Non c'è un tipo di richiesta «{name}». Eccoli tutti.", Gone = "Questo tipo di richiesta non c'è più. Eccoli tutti.",
    };

    public static readonly TemplateTexts En = new()
    {
        Title = "Kinds of requests", Where = "What your colleagues can ask for. Open one to change it, copy it or switch it off.", OnlyAdministrators = "Only administrators see the kinds of requests.",
        Open = "Open", Back = "All kinds", Change = "Change the kinds", New = "New kind", Edit = "Change", Copy = "Copy", SwitchOn = "Switch on", SwitchOff = "Switch off", Reset = "As it was shipped", WhoSigns = "Who may sign",
        On = "on", Off = "switched off", Undone = "undone", From = "Where it is from",
        Origin = k => k switch { { Origin: TemplateOrigin.Card, Replaces: null } => "made here", { Origin: TemplateOrigin.Card } => "changed here", { Origin: TemplateOrigin.Configured } => "from the configuration", _ => "shipped" },
        Counts = (fields, steps) => $"{(fields == 1 ? "1 field" : fields + " fields")}, {(steps == 1 ? "1 step" : steps + " steps")}", Who = "Who may ask", Everybody = "everybody", Within = "Answer expected in", Away = "To the deputy if away over",
        Kept = "Kept for", Hours = h => When.Duration(h, "en"), WorkingHours = h => $"{h.TotalHours.ToString("0.##", When.Culture("en"))} working hours", Years = n => n == 1 ? "1 year" : $"{n} years", Bulk = "Several at once", Confidential = "Confidential", Yes = "yes", No = "no", UpTo = most => $"up to {most}", AtLeast = min => $"at least {min}",
        FromTo = (min, max) => $"from {min} to {max}", MostDays = n => n == 1 ? "at most 1 day" : $"at most {n} days", NotPast = "not in the past", Past = "of past days", Fields = "Fields",
        Type = type => type switch { FieldType.Text => "text", FieldType.Number => "number", FieldType.Money => "amount", FieldType.Date => "day", FieldType.Range => "period", FieldType.Choice => "choice", FieldType.Person => "person", _ => "file" },
        Required = "required", DoesNotVoid = "may change after an approval", Steps = "Who decides, in this order", Manager = "the manager of who asks", Head = office => $"who heads the office {office}", ByTable = "who signs for the amount",
        Chosen = "whom the person who asks chooses", AllOf = "all of them", OneOf = "one of them", SoMany = n => $"at least {n}", SoManyOf = (n, all) => $"{n} of {all}", Over = amount => $"only above {amount}",
        Switched = (name, isOn) => isOn ? $"“{name}” is on: it can be asked for from now." : $"“{name}” is switched off: it can be asked for no more. Requests that were sent go on.",
        IsSoAlready = (name, isOn) => isOn ? $"“{name}” was on already." : $"“{name}” was switched off already.",
        WasReset = name => $"“{name}” is again as it was shipped or configured.",
        NoneCalled = name => $"There is no kind of request “{name}”. Here they are all.", Gone = "This kind of request is gone. Here they are all.",
    };
}
