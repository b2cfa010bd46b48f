namespace BackOfficeBot.DocumentTemplates;

internal sealed record DocTemplateTexts
{
    public required string Menu { get; init; }
    public required string MenuExample { get; init; }
    public required string Title { get; init; }
    public required string ListAsk { get; init; }
    public required string Open { get; init; }
    public required string NewButton { get; init; }
    public required string How { get; init; }
    public required string OnlyAdministrators { get; init; }
    public required string OnlyPersonal { get; init; }
    public required string Gone { get; init; }
    public required string SentGone { get; init; }
    public required string NotHad { get; init; }
    public required string On { get; init; }
    public required string Off { get; init; }
    public required string Undone { get; init; }
    public required string Own { get; init; }
    public required string Shipped { get; init; }
    public required string From { get; init; }
    public required string UseLabel { get; init; }
    public required Func<TemplateUse, string> Uses { get; init; }
    public required string LanguagesLabel { get; init; }
    public required string Italian { get; init; }
    public required string English { get; init; }
    public required Func<int, string> Count { get; init; }
    public required string FieldsTitle { get; init; }
    public required string FoundTitle { get; init; }
    public required string MinutesNote { get; init; }
    public required string Try { get; init; }
    public required string GetIt { get; init; }
    public required string GetEn { get; init; }
    public required string GetAsk { get; init; }
    public required string TurnOn { get; init; }
    public required string TurnOff { get; init; }
    public required string Reset { get; init; }
    public required string History { get; init; }
    public required string Back { get; init; }
    public required Func<string, string> AddTitle { get; init; }
    public required string AddAsk { get; init; }
    public required string AddWrong { get; init; }
    public required string FormWrong { get; init; }
    public required string Which { get; init; }
    public required string WhichNew { get; init; }
    public required string NameIt { get; init; }
    public required string NameEn { get; init; }
    public required string Language { get; init; }
    public required string Add { get; init; }
    public required string NameMissing { get; init; }
    public required Func<string, string> NameTaken { get; init; }
    public required Func<string, string> WasAdded { get; init; }
    public required Func<string, string?> Action { get; init; }
    public required Func<TemplateField, string> Field { get; init; }
    public required Func<Finding, string> Finding { get; init; }
    public required Func<DocxProblem, string> Problem { get; init; }

    public static DocTemplateTexts In(string language) => language == "it" ? It : En;

    private static string Said(TemplateField f, string kind, string language, string optional) =>
        $"{(f.It == f.En || f.It is null || f.En is null ? f.Label(language) : $"{f.It} / {f.En}")}: {kind}{(f.Choices(language) is { Count: > 0 } c ? $" ({string.Join(", ", c.Take(8))}{(c.Count > 8 ? ", …" : "")})" : "")}{(f.IsOptional ? ", " + optional : "")}";

    private static string KindIt(FieldKind kind) => kind switch { FieldKind.Lines => "testo di più righe", FieldKind.Date => "data", FieldKind.Number => "numero", FieldKind.Money => "importo", FieldKind.Choice => "scelta", FieldKind.Person => "persona", FieldKind.Today => "la data del giorno, la metto io", _ => "testo" };

    private static string KindEn(FieldKind kind) => kind switch { FieldKind.Lines => "text of several lines", FieldKind.Date => "date", FieldKind.Number => "number", FieldKind.Money => "amount", FieldKind.Choice => "choice", FieldKind.Person => "person", FieldKind.Today => "the day's date, filled in by me", _ => "text" };

    public static readonly DocTemplateTexts It = new()
    {
        Menu = "Modelli di documenti",
        MenuExample = "modelli di lettera",
        Title = "Modelli di documenti",
        ListAsk = "Con questi modelli si preparano lettere e verbali. Per aggiungerne o cambiarne uno, mandami il documento di Word e scrivi «nuovo modello».",
        Open = "Apri",
        NewButton = "Nuovo modello",
        How = "Prepara il modello in Word e segna i campi così: {{Cliente}}, {{Importo}}, {{Scadenza: data}}, {{Tono: cortese | fermo}}; con un ? un campo può restare vuoto: {{Note?}}; con una / dai il nome nelle due lingue: {{Pratica / Case}}. Vanno bene anche i controlli contenuto di Word con un titolo. Poi mandami qui il file .docx e scrivi «nuovo modello», oppure «modello del verbale».",
        OnlyAdministrators = "I modelli di documenti li cambiano gli amministratori. Per preparare una lettera scrivimi per esempio «prepara una lettera per Bianchi».",
        OnlyPersonal = "I modelli si gestiscono nella nostra chat personale: scrivimi lì.",
        Gone = "Questo modello non c'è più: ecco quelli che ci sono.",
        SentGone = "Quel documento non ce l'ho più. Mandamelo di nuovo.",
        NotHad = "Il file non si scarica più: mandamelo di nuovo.",
        On = "attivo",
        Off = "disattivato",
        Undone = "annullato",
        Own = "vostro",
        Shipped = "fornito con il bot",
        From = "Origine",
        UseLabel = "Serve per",
        Uses = use => use == TemplateUse.Minutes ? "verbali" : "lettere",
        LanguagesLabel = "Lingue",
        Italian = "italiano",
        English = "inglese",
        Count = n => n == 1 ? "1 campo" : $"{n} campi",
        FieldsTitle = "Campi",
        FoundTitle = "Da sapere",
        MinutesNote = "Dal modello prendo stili, pagina, intestazione e piè di pagina; il testo lo scrivo io. Vale per i documenti preparati da adesso in poi.",
        Try = "Prepara una lettera",
        GetIt = "Scarica italiano",
        GetEn = "Scarica inglese",
        GetAsk = "Il modello in Word: correggilo e mandamelo di nuovo.",
        TurnOn = "Attiva",
        TurnOff = "Disattiva",
        Reset = "Torna all'originale",
        History = "Storia",
        Back = "Tutti i modelli",
        AddTitle = name => $"Nuovo modello: «{name}»",
        AddAsk = "Ho letto il documento. Controlla i campi, poi dimmi che modello è.",
        AddWrong = "Così non può diventare un modello: correggi in Word quello che è segnato con ⚠ e mandamelo di nuovo.",
        FormWrong = "C'è qualcosa da sistemare: guarda quello che è segnato con ⚠.",
        Which = "Quale modello",
        WhichNew = "Uno nuovo (dagli un nome qui sotto)",
        NameIt = "Nome in italiano (per uno nuovo)",
        NameEn = "Nome in inglese (per uno nuovo)",
        Language = "Lingua di questo documento",
        Add = "Aggiungi",
        NameMissing = "Scrivi come si chiama il nuovo modello, al massimo 60 caratteri.",
        NameTaken = name => $"C'è già un modello «{name}»: per cambiarlo sceglilo sopra, oppure dai un altro nome.",
        WasAdded = name => $"Fatto: adesso tutti possono scrivere «prepara {name.ToLowerInvariant()}». Per 5 minuti puoi ancora annullare.",
        Action = action => action switch { DocTemplateKind.Added => "aggiunto", DocTemplateKind.Changed => "cambiato", DocTemplateKind.SwitchedOn => "attivato", DocTemplateKind.SwitchedOff => "disattivato", DocTemplateKind.Reset => "riportato all'originale", _ => null },
        Field = f => Said(f, KindIt(f.Kind), "it", "può restare vuoto"),
        Finding = f => f.Kind switch
        {
            FindingKind.Unclosed => $"Manca {f.More} in «{f.Words}».",
            FindingKind.NoName => $"Il campo {f.Words} non ha un nome.",
            FindingKind.NameTooLong => $"Il nome del campo «{f.Words}» è troppo lungo: al massimo {FieldNames.Longest} caratteri. Forse manca una chiusura }}}}.",
            FindingKind.UnknownKind => $"Del campo «{f.Words}» non conosco il tipo «{f.More}». Si può scrivere: testo, righe, data, numero, importo, persona, oppure almeno due scelte divise da |; «in lettere» dopo numero, importo o data.",
            FindingKind.KindsDiffer => $"Il campo «{f.Words}» è scritto con due tipi diversi: usa lo stesso dappertutto.",
            FindingKind.ChoicesDiffer => $"Le scelte di «{f.Words}» non sono lo stesso numero in italiano e in inglese: devono corrispondersi una per una.",
            FindingKind.TooMany => $"I campi sono {f.Words}: in un modulo ce ne stanno al massimo {TemplateFields.Most}.",
            FindingKind.OneBrace => $"{{{f.Words}}} ha una parentesi sola e resta scritto così. Se è un campo, scrivi {{{{{f.Words}}}}}.",
            FindingKind.Split => $"Word aveva spezzato il campo «{f.Words}» in più pezzi: l'ho ricomposto, con il formato della sua prima lettera.",
            FindingKind.NamelessControl => $"C'è un controllo contenuto senza titolo («{f.Words}»): non so che cosa chiedere e resta com'è. In Word: Sviluppo, Proprietà, Titolo.",
            FindingKind.OddControl => $"Nel controllo «{f.Words}» (immagine o casella di spunta) non scrivo nulla.",
            FindingKind.MergeField => $"Il campo della stampa unione «{f.Words}» non lo riempio: scrivi {{{{{f.Words.Replace('_', ' ')}}}}} al suo posto.",
            FindingKind.OnlyInOne => $"Il campo «{f.Words}» è usato solo nella versione {(f.More == "it" ? "italiana" : "inglese")}. Se nell'altra c'è con un altro nome, scrivi i due nomi insieme: {{{{{f.Words} / …}}}}.",
            FindingKind.NoTranslation => $"Di «{f.Words}» non so il nome {(f.More == "it" ? "inglese" : "italiano")}: nel modulo resta così. Puoi darlo con {{{{{f.Words} / …}}}}.",
            FindingKind.NoLonger => $"Il campo «{f.Words}» c'era nella versione di prima e adesso non è più usato: non lo chiederò più.",
            _ => "Non ho trovato campi: ogni lettera sarebbe uguale al modello.",
        },
        Problem = problem => problem switch
        {
            DocxProblem.OldWord => "È un documento nel formato vecchio di Word (.doc): salvalo come .docx e mandamelo di nuovo.",
            DocxProblem.Locked => "Il documento è protetto da password: togli la password in Word e mandamelo di nuovo.",
            DocxProblem.Broken => "Il documento è rovinato e non si apre: riaprilo in Word, salvalo di nuovo come .docx e rimandamelo.",
            DocxProblem.TooMuchInside => "Il documento, una volta aperto, è troppo grande: non l'ho toccato. Fanne uno più semplice.",
            DocxProblem.TooLarge => "Il documento è più grande di 1 MB: riduci le immagini (in Word: Comprimi immagini) e mandamelo di nuovo.",
            DocxProblem.Macros => "Il documento contiene macro: salvalo come .docx semplice e mandamelo di nuovo.",
            DocxProblem.Empty => "Il file è vuoto: controlla e mandamelo di nuovo.",
            _ => "Non è un documento di Word: per un modello serve un file .docx.",
        },
    };

    public static readonly DocTemplateTexts En = new()
    {
        Menu = "Document templates",
        MenuExample = "letter templates",
        Title = "Document templates",
        ListAsk = "Letters and minutes are made from these. To add or change one, send me the Word document and write “new template”.",
        Open = "Open",
        NewButton = "New template",
        How = "Make the template in Word and mark its fields like this: {{Client}}, {{Amount}}, {{Deadline: date}}, {{Tone: polite | firm}}; with a ? a field may stay empty: {{Notes?}}; with a / you give its name in both languages: {{Case / Pratica}}. Word's content controls with a title will do, too. Then send me the .docx here and write “new template”, or “template of minutes”.",
        OnlyAdministrators = "Document templates are changed by administrators. To draft a letter write, for example, “draft a letter to Bianchi”.",
        OnlyPersonal = "Templates are managed in our personal chat: write to me there.",
        Gone = "This template is no longer there: here are those that are.",
        SentGone = "I no longer have that document. Send it again.",
        NotHad = "The file can no longer be fetched: send it again.",
        On = "in use",
        Off = "switched off",
        Undone = "undone",
        Own = "yours",
        Shipped = "comes with the bot",
        From = "From",
        UseLabel = "Used for",
        Uses = use => use == TemplateUse.Minutes ? "minutes" : "letters",
        LanguagesLabel = "Languages",
        Italian = "Italian",
        English = "English",
        Count = n => n == 1 ? "1 field" : $"{n} fields",
        FieldsTitle = "Fields",
        FoundTitle = "Worth knowing",
        MinutesNote = "I take styles, page, header and footer from the template; the text I write myself. It holds for documents made from now on.",
        Try = "Draft a letter",
        GetIt = "Get the Italian one",
        GetEn = "Get the English one",
        GetAsk = "The template in Word: correct it and send it back to me.",
        TurnOn = "Switch on",
        TurnOff = "Switch off",
        Reset = "Back to original",
        History = "History",
        Back = "All templates",
        AddTitle = name => $"New template: “{name}”",
        AddAsk = "I have read the document. Check its fields, then tell me which template it is.",
        AddWrong = "It cannot become a template like this: correct in Word what is marked with ⚠, and send it again.",
        FormWrong = "Something has to be put right: look at what is marked with ⚠.",
        Which = "Which template",
        WhichNew = "A new one (name it below)",
        NameIt = "Name in Italian (of a new one)",
        NameEn = "Name in English (of a new one)",
        Language = "Language of this document",
        Add = "Add",
        NameMissing = "Write what the new template is called, at most 60 characters.",
        NameTaken = name => $"There is a template “{name}” already: to change it choose it above, or give another name.",
        WasAdded = name => $"Done: everybody can now write “draft {name.ToLowerInvariant()}”. For 5 minutes you can still undo it.",
        Action = action => action switch { DocTemplateKind.Added => "added", DocTemplateKind.Changed => "changed", DocTemplateKind.SwitchedOn => "switched on", DocTemplateKind.SwitchedOff => "switched off", DocTemplateKind.Reset => "back to original", _ => null },
        Field = f => Said(f, KindEn(f.Kind), "en", "may stay empty"),
        Finding = f => f.Kind switch
        {
            FindingKind.Unclosed => $"A {f.More} is missing in “{f.Words}”.",
            FindingKind.NoName => $"The field {f.Words} has no name.",
            FindingKind.NameTooLong => $"The name of the field “{f.Words}” is too long: at most {FieldNames.Longest} characters. Perhaps a closing }}}} is missing.",
            FindingKind.UnknownKind => $"Of the field “{f.Words}” I do not know the kind “{f.More}”. You can write: text, lines, date, number, amount, person, or at least two choices with | between; “in words” behind number, amount or date.",
            FindingKind.KindsDiffer => $"The field “{f.Words}” is written with two different kinds: use the same everywhere.",
            FindingKind.ChoicesDiffer => $"The choices of “{f.Words}” are not as many in Italian as in English: they have to match one by one.",
            FindingKind.TooMany => $"There are {f.Words} fields: a form holds at most {TemplateFields.Most}.",
            FindingKind.OneBrace => $"{{{f.Words}}} has one brace only and stays as it is. If it is a field, write {{{{{f.Words}}}}}.",
            FindingKind.Split => $"Word had split the field “{f.Words}” into pieces: I joined them, with the format of its first letter.",
            FindingKind.NamelessControl => $"There is a content control without a title (“{f.Words}”): I do not know what to ask, and it stays as it is. In Word: Developer, Properties, Title.",
            FindingKind.OddControl => $"Into the control “{f.Words}” (a picture or a check box) I write nothing.",
            FindingKind.MergeField => $"The mail merge field “{f.Words}” is not filled in by me: write {{{{{f.Words.Replace('_', ' ')}}}}} instead.",
            FindingKind.OnlyInOne => $"The field “{f.Words}” is used in the {(f.More == "it" ? "Italian" : "English")} version only. If it has another name in the other one, write both names together: {{{{{f.Words} / …}}}}.",
            FindingKind.NoTranslation => $"I do not know the {(f.More == "it" ? "English" : "Italian")} name of “{f.Words}”: it stays so in the form. You can give it by {{{{{f.Words} / …}}}}.",
            FindingKind.NoLonger => $"The field “{f.Words}” was in the version before and is not used now: I shall ask for it no more.",
            _ => "I found no fields: every letter would be just like the template.",
        },
        Problem = problem => problem switch
        {
            DocxProblem.OldWord => "It is a document of the old kind of Word (.doc): save it as .docx and send it again.",
            DocxProblem.Locked => "The document is behind a password: take the password away in Word and send it again.",
            DocxProblem.Broken => "The document is damaged and cannot be opened: open it in Word, save it again as .docx and send it once more.",
            DocxProblem.TooMuchInside => "Once unpacked the document is too large: I have not touched it. Make a simpler one.",
            DocxProblem.TooLarge => "The document is larger than 1 MB: make its pictures smaller (in Word: Compress Pictures) and send it again.",
            DocxProblem.Macros => "The document holds macros: save it as a plain .docx and send it again.",
            DocxProblem.Empty => "The file is empty: check it and send it again.",
            _ => "It is no document of Word: a template is a .docx.",
        },
    };
}
