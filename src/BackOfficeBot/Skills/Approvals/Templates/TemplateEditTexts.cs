namespace BackOfficeBot.Skills.Approvals.Templates;

/// What an administrator reads while a template is written.
internal sealed record TemplateEditTexts
{
    public required string NewTitle { get; init; }
    public required Func<string, string> EditTitle { get; init; }
    public required string NamesAsk { get; init; }
    public required string NameIt { get; init; }
    public required string NameEn { get; init; }
    public required string Words { get; init; }
    public required string WordsHint { get; init; }
    public required string People { get; init; }
    public required string Offices { get; init; }
    public required string Years { get; init; }
    public required string More { get; init; }
    public required string Within { get; init; }
    public required string Away { get; init; }
    public required string Bulk { get; init; }
    public required string BulkUpTo { get; init; }
    public required string Confidential { get; init; }
    public required string Yes { get; init; }
    public required string Next { get; init; }
    public required string FieldsTitle { get; init; }
    public required string FieldsAsk { get; init; }
    public required string NoFields { get; init; }
    public required string NewFieldLabel { get; init; }
    public required string AddField { get; init; }
    public required Func<string, string> FieldTitle { get; init; }
    public required string LabelIt { get; init; }
    public required string LabelEn { get; init; }
    public required string Required { get; init; }
    public required string FieldType { get; init; }
    public required string TypeChanged { get; init; }
    public required string Voids { get; init; }
    public required string Min { get; init; }
    public required string Max { get; init; }
    public required string MaxDays { get; init; }
    public required string Longest { get; init; }
    public required string Lines { get; init; }
    public required string Days { get; init; }
    public required string AnyDay { get; init; }
    public required string NotPast { get; init; }
    public required string Past { get; init; }
    public required string Choices { get; init; }
    public required string ChoicesHint { get; init; }
    public required string KeepField { get; init; }
    public required string Up { get; init; }
    public required string Down { get; init; }
    public required string RemoveField { get; init; }
    public required string StepsTitle { get; init; }
    public required string StepsAsk { get; init; }
    public required string NoSteps { get; init; }
    public required string NewStepLabel { get; init; }
    public required string AddStep { get; init; }
    public required Func<int, string> StepTitle { get; init; }
    public required Func<StepWho, string> StepKind { get; init; }
    public required string Office { get; init; }
    public required string Deciding { get; init; }
    public required string Needs { get; init; }
    public required Func<StepNeeds, string> Need { get; init; }
    public required string Count { get; init; }
    public required string Over { get; init; }
    public required string OverHint { get; init; }
    public required string KeepStep { get; init; }
    public required string RemoveStep { get; init; }
    public required string Back { get; init; }
    public required string ToNames { get; init; }
    public required string ToFields { get; init; }
    public required string ToSteps { get; init; }
    public required string ToReview { get; init; }
    public required string NotSaved { get; init; }
    public required string ReviewAsk { get; init; }
    public required string Preview { get; init; }
    public required string Save { get; init; }
    public required string SaveMine { get; init; }
    public required string AsItIs { get; init; }
    public required string Missing { get; init; }
    public required Func<string, string> Saved { get; init; }
    public required string SavedAlready { get; init; }
    public required Func<string, string, string> ChangedBy { get; init; }
    public required string DraftGone { get; init; }
    public required string Full { get; init; }
    public required string CopyIt { get; init; }
    public required string CopyEn { get; init; }
    public required string NotNumber { get; init; }
    public required string NotMoney { get; init; }
    public required Func<int, int, string> WholeBetween { get; init; }
    public required Func<int, int, string> Between { get; init; }
    public required string NameTaken { get; init; }
    public required Func<Flaw, string> Wrong { get; init; }

    public static TemplateEditTexts In(string language) => language == "it" ? It : En;

    public static readonly TemplateEditTexts It = new()
    {
        NewTitle = "Nuovo tipo di richiesta", EditTitle = name => $"Modifica: {name}",
        NamesAsk = "Come si chiama e chi può chiederlo. Poi vengono i campi e chi decide; niente vale finché non salvi.",
        NameIt = "Nome in italiano", NameEn = "Nome in inglese", Words = "Parole con cui si chiede", WordsHint = "corso, formazione, training", People = "Chi può chiedere (vuoto: tutti)", Offices = "Uffici che possono chiedere", Years = "Anni di conservazione",
        More = "Altre regole", Within = "Risposta attesa in ore lavorative", Away = "Al sostituto se chi decide è via oltre (ore)", Bulk = "Se ne possono approvare più insieme", BulkUpTo = "Insieme fino a (euro)", Confidential = "Richiesta riservata",
        Yes = "Sì", Next = "Avanti", FieldsTitle = "Campi", FieldsAsk = "Che cosa si compila, nell'ordine. Apri un campo per cambiarlo, spostarlo o toglierlo.", NoFields = "Ancora nessun campo: scegli di che tipo è il primo.",
        NewFieldLabel = "Tipo del nuovo campo", AddField = "Aggiungi campo", FieldTitle = type => $"Campo: {type}", LabelIt = "Etichetta in italiano", LabelEn = "Etichetta in inglese", Required = "Obbligatorio", FieldType = "Tipo", TypeChanged = "Adesso è di un altro tipo: guarda le sue regole, poi tieni il campo.", Voids = "Se cambia, va approvata di nuovo", Min = "Almeno", Max = "Al massimo", MaxDays = "Al massimo giorni",
        Longest = "Caratteri al massimo", Lines = "Su più righe", Days = "Quali giorni", AnyDay = "Qualsiasi giorno", NotPast = "Non prima di oggi", Past = "Di solito già passati", Choices = "Possibilità, una per riga", ChoicesHint = "Interna / Internal", KeepField = "Tieni il campo", Up = "Sposta su", Down = "Sposta giù", RemoveField = "Togli il campo",
        StepsTitle = "Chi decide", StepsAsk = "I passaggi, uno dopo l'altro. Apri un passaggio per cambiarlo, spostarlo o toglierlo.", NoSteps = "Ancora nessun passaggio: scegli chi decide per primo.", NewStepLabel = "Chi decide nel nuovo passaggio", AddStep = "Aggiungi passaggio",
        StepTitle = n => $"Passaggio {n}", StepKind = who => who switch { StepWho.Chosen => "Chi sceglie chi chiede", StepWho.Manager => "Il responsabile di chi chiede", StepWho.OfficeHead => "Chi guida un ufficio", StepWho.Authority => "Chi ha la firma per l'importo", _ => "Persone indicate qui" },
        Office = "Ufficio", Deciding = "Chi decide", Needs = "Quanti devono approvare", Need = n => n switch { StepNeeds.All => "Tutti", StepNeeds.Count => "Almeno alcuni", _ => "Basta uno" }, Count = "Quanti, se alcuni", Over = "Solo oltre (euro)", OverHint = "vuoto: sempre",
        KeepStep = "Tieni il passaggio", RemoveStep = "Togli il passaggio", Back = "Indietro", ToNames = "Nome e regole", ToFields = "Campi", ToSteps = "Chi decide", ToReview = "Riepilogo",
        NotSaved = "non ancora salvato", ReviewAsk = "Va bene così?", Preview = "Come lo vede chi chiede", Save = "Salva", SaveMine = "Salva la mia", AsItIs = "Vedi com'è adesso", Missing = "Prima di salvare, qualcosa da sistemare:",
        Saved = name => $"Salvato. «{name}» si può chiedere da adesso; le richieste già inviate non cambiano.", SavedAlready = "È già salvato.",
        ChangedBy = (who, when) => $"{who} l'ha cambiato nel frattempo ({when}). Quello che hai scritto è ancora qui: guarda com'è adesso, oppure salva la tua versione al suo posto.",
        DraftGone = "Questa scheda è troppo vecchia: ricomincia da qui.", Full = "Ci sono già tutti i campi o i passaggi possibili.", CopyIt = " (copia)", CopyEn = " (copy)",
        NotNumber = "Scrivi un numero, per esempio 4 o 2,5.", NotMoney = "Scrivi un importo in euro, per esempio 300 o 1.250,50.",
        WholeBetween = (a, b) => $"Scrivi un numero intero da {a} a {b}.", Between = (a, b) => $"Scrivi un numero da {a} a {b}.", NameTaken = "C'è già un tipo di richiesta con questo nome: scegline un altro.",
        Wrong = flaw => flaw switch
        {
            Flaw.Names or Flaw.FieldNames => $"Scrivilo in tutte e due le lingue, con al massimo {TemplateRules.LongestName} caratteri.", Flaw.Id => "Il nome deve avere almeno una lettera.",
            Flaw.FieldCount => $"I campi devono essere da 1 a {TemplateRules.MostFields}.", Flaw.StepCount => $"I passaggi devono essere da 1 a {TemplateRules.MostSteps}: serve qualcuno che decida.",
            Flaw.RetentionYears => "Si conserva da 1 a 50 anni.", Flaw.AwayFor => "Da 0 a 1440 ore.", Flaw.AnswerWithin => "Da 1 a 400 ore lavorative.", Flaw.MayAsk => "Scegli persone della rubrica o uffici.",
            Flaw.FieldId or Flaw.FieldTwice => "Due campi si chiamano allo stesso modo: cambia un'etichetta.", Flaw.MinOverMax => "Il massimo è più piccolo del minimo.", Flaw.Longest => $"Da 1 a {TemplateRules.LongestText} caratteri.",
            Flaw.FewChoices => "Scrivi almeno due possibilità, una per riga.", Flaw.ManyChoices => $"Le possibilità sono al massimo {TemplateRules.MostChoices}.", Flaw.Choices => "Ogni possibilità va scritta una volta sola, con al massimo 80 caratteri.",
            Flaw.MoneyTwice => "Un tipo di richiesta ha un solo importo, quello che conta per la firma.", Flaw.NoCount => "Scrivi quanti devono approvare.", Flaw.Office => "Scegli un ufficio che ha un responsabile.",
            Flaw.Nobody => "Scegli almeno una persona.", Flaw.CountOverPeople => "Sono più delle persone indicate.", Flaw.NoAmount => "Per decidere in base all'importo serve un campo di tipo importo: aggiungilo ai campi.",
            _ => "Nessuno ha la firma per questo tipo di richiesta: aggiungilo a chi può firmare.",
        },
    };

    public static readonly TemplateEditTexts En = new()
    {
        NewTitle = "New kind of request", EditTitle = name => $"Change: {name}",
        NamesAsk = "What it is called and who may ask. Then come the fields and who decides; nothing counts until you save.",
        NameIt = "Name in Italian", NameEn = "Name in English", Words = "Words by which it is asked for", WordsHint = "course, training, corso", People = "Who may ask (empty: everybody)", Offices = "Offices that may ask", Years = "Years it is kept",
        More = "More rules", Within = "Answer expected in working hours", Away = "To the deputy if who decides is away over (hours)", Bulk = "Several can be approved at once", BulkUpTo = "At once up to (euros)", Confidential = "Confidential request",
        Yes = "Yes", Next = "Next", FieldsTitle = "Fields", FieldsAsk = "What is filled in, in this order. Open a field to change, move or remove it.", NoFields = "No field yet: choose of which type the first one is.",
        NewFieldLabel = "Type of the new field", AddField = "Add field", FieldTitle = type => $"Field: {type}", LabelIt = "Label in Italian", LabelEn = "Label in English", Required = "Required", FieldType = "Type", TypeChanged = "It is of another type now: look at its rules, then keep the field.", Voids = "A change of it asks for approval again", Min = "At least", Max = "At most", MaxDays = "At most days",
        Longest = "Characters at most", Lines = "On several lines", Days = "Which days", AnyDay = "Any day", NotPast = "Not before today", Past = "Usually past days", Choices = "Choices, one a line", ChoicesHint = "Interna / Internal", KeepField = "Keep the field", Up = "Move up", Down = "Move down", RemoveField = "Remove the field",
        StepsTitle = "Who decides", StepsAsk = "The steps, one after the other. Open a step to change, move or remove it.", NoSteps = "No step yet: choose who decides first.", NewStepLabel = "Who decides in the new step", AddStep = "Add step",
        StepTitle = n => $"Step {n}", StepKind = who => who switch { StepWho.Chosen => "Whom the person who asks chooses", StepWho.Manager => "The manager of who asks", StepWho.OfficeHead => "Who heads an office", StepWho.Authority => "Who signs for the amount", _ => "People named here" },
        Office = "Office", Deciding = "Who decides", Needs = "How many have to approve", Need = n => n switch { StepNeeds.All => "All of them", StepNeeds.Count => "At least some", _ => "One of them" }, Count = "How many, if some", Over = "Only above (euros)", OverHint = "empty: always",
        KeepStep = "Keep the step", RemoveStep = "Remove the step", Back = "Back", ToNames = "Name and rules", ToFields = "Fields", ToSteps = "Who decides", ToReview = "Overview",
        NotSaved = "not saved yet", ReviewAsk = "Is it right like this?", Preview = "As who asks sees it", Save = "Save", SaveMine = "Save mine", AsItIs = "See as it is now", Missing = "Before it is saved, this has to be put right:",
        Saved = name => $"Saved. “{name}” can be asked for from now; requests that were sent do not change.", SavedAlready = "It is saved already.",
        ChangedBy = (who, when) => $"{who} changed it meanwhile ({when}). What you wrote is still here: see as it is now, or save your version in its place.",
        DraftGone = "This card is too old: start again from here.", Full = "There are as many fields or steps as there can be.", CopyIt = " (copia)", CopyEn = " (copy)",
        NotNumber = "Write a number, for example 4 or 2.5.", NotMoney = "Write an amount in euros, for example 300 or 1,250.50.",
        WholeBetween = (a, b) => $"Write a whole number from {a} to {b}.", Between = (a, b) => $"Write a number from {a} to {b}.", NameTaken = "There is a kind of request of this name already: choose another.",
        Wrong = flaw => flaw switch
        {
            Flaw.Names or Flaw.FieldNames => $"Write it in both languages, with at most {TemplateRules.LongestName} characters.", Flaw.Id => "The name needs at least one letter.",
            Flaw.FieldCount => $"There must be 1 to {TemplateRules.MostFields} fields.", Flaw.StepCount => $"There must be 1 to {TemplateRules.MostSteps} steps: somebody has to decide.",
            Flaw.RetentionYears => "It is kept for 1 to 50 years.", Flaw.AwayFor => "From 0 to 1440 hours.", Flaw.AnswerWithin => "From 1 to 400 working hours.", Flaw.MayAsk => "Choose people of the directory or offices.",
            Flaw.FieldId or Flaw.FieldTwice => "Two fields are called the same: change one label.", Flaw.MinOverMax => "The most is less than the least.", Flaw.Longest => $"From 1 to {TemplateRules.LongestText} characters.",
            Flaw.FewChoices => "Write at least two choices, one a line.", Flaw.ManyChoices => $"There are at most {TemplateRules.MostChoices} choices.", Flaw.Choices => "Each choice is written once, with at most 80 characters.",
            Flaw.MoneyTwice => "A kind of request has one amount, the one that counts for who signs.", Flaw.NoCount => "Write how many have to approve.", Flaw.Office => "Choose an office that has a head.",
            Flaw.Nobody => "Choose at least one person.", Flaw.CountOverPeople => "That is more than the people named.", Flaw.NoAmount => "To decide by the amount there has to be a field of type amount: add it to the fields.",
            _ => "Nobody signs for this kind of request: add somebody to who may sign.",
        },
    };
}
