namespace BackOfficeBot.Desk;

/// The words that every record shares.
internal sealed record DeskTexts
{
    public required string Unknown { get; init; }
    public required Func<string, string, string> CannotBy { get; init; }
    public required Func<string, string> WhichKind { get; init; }

    /// With how it is said of the first of several.
    public required Func<string, string> OneAtATime { get; init; }
    public required string Refresh { get; init; }
    public required string Show { get; init; }
    public required string Undo { get; init; }
    public required string History { get; init; }
    public required string Comment { get; init; }
    public required string CommentLabel { get; init; }
    public required Func<string, string, string> CommentFrom { get; init; }
    public required string Back { get; init; }
    public required Func<string, string> HistoryOf { get; init; }
    public required Func<string, string> Action { get; init; }
    /// What a field of a record is called; those of a kind's own data keep their names.
    public required Func<string, string> Field { get; init; }

    /// A priority, or a confidentiality.
    public required Func<string, string> Value { get; init; }
    public required string CommentMissing { get; init; }
    public required string CommentTooLong { get; init; }
    public required string Commented { get; init; }
    public required string More { get; init; }
    public required string Nothing { get; init; }
    public required string NothingClosed { get; init; }
    public required Func<string, string> NothingFound { get; init; }
    public required string FoundElsewhere { get; init; }
    public required Func<string, string> Found { get; init; }
    public required Func<string, string> OpenByNumber { get; init; }
    public required Func<int, string> Overdue { get; init; }
    public required string OnlyLate { get; init; }
    public required string OnlyClosed { get; init; }
    public required string EverythingClosed { get; init; }
    public required string ClosedToo { get; init; }
    public required string OpenOnly { get; init; }
    public required string AskedByMe { get; init; }
    public required string WholeRegister { get; init; }
    public required string OfOffice { get; init; }
    public required string From { get; init; }
    public required string LedTo { get; init; }
    public required string Undone { get; init; }
    public required string UndoneWhole { get; init; }
    public required string UndoNotYours { get; init; }
    public required string UndoTooLate { get; init; }
    public required string UndoLeft { get; init; }
    public required string NothingToUndo { get; init; }
    public required Func<string, string, string> Linked { get; init; }
    public required string LinkWhat { get; init; }
    public required Func<string, string> SnoozedUntil { get; init; }
    public required string SnoozeNow { get; init; }
    public required string SnoozeWhen { get; init; }
    public required string SnoozeOver { get; init; }
    public required string SnoozeOnlyPersonal { get; init; }
    public required Func<int, string> NoSuchLine { get; init; }

    /// Of the only one that words may mean, where more is said than shown.
    public required string ThisOne { get; init; }
    public required string LeftAsItIs { get; init; }
    public required string NoList { get; init; }
    public required Func<string, string> For { get; init; }
    public required Func<string, string> NotNow { get; init; }

    /// What others read in place of what is confidential.
    public required string Hidden { get; init; }
    public required string Everything { get; init; }
    public required string Export { get; init; }
    public required string ExportJson { get; init; }
    public required string ExportAsk { get; init; }
    public required Func<int, string> ExportCut { get; init; }

    /// Number, title, state, with whom, from whom, since when, due.
    public required IReadOnlyList<string> Columns { get; init; }

    /// When, who, for whom, what, from state, to state, changes, reason, check.
    public required IReadOnlyList<string> AuditColumns { get; init; }
    public required string MakeTask { get; init; }

    /// To whoever could not be written to before.
    public required string Waited { get; init; }
    public required string MailSubject { get; init; }

    /// To whom, the record's number, the list in which it stands.
    public required Func<string, string, string, string> MailBody { get; init; }
    public required string Forwarded { get; init; }
    public required string NoLonger { get; init; }
    public required string Whole { get; init; }
    public required string NotWhole { get; init; }

    public static DeskTexts In(string language) => language == "it" ? It : En;

    public static readonly DeskTexts It = new()
    {
        Unknown = "Non trovo questo numero, o non è tra i tuoi. Controlla le cifre, oppure scrivi «elenca».",
        CannotBy = (reference, can) => $"Con {reference} questo non si può fare. Puoi scrivere: {can}.",
        WhichKind = numbers => $"Quale intendi? {numbers}",
        ThisOne = "Intendi questa? Scrivi «sì», oppure usa i pulsanti qui sotto.",
        LeftAsItIs = "Va bene: resta com'è.",
        OneAtATime = words => $"Una alla volta: non ho cambiato nulla. Scrivi «{words}», poi la prossima.",
        Refresh = "Aggiorna",
        Show = "Mostra",
        Undo = "Annulla",
        History = "Storia",
        Comment = "Commenta",
        CommentLabel = "Il tuo commento",
        CommentFrom = (name, words) => $"{name} commenta: {words}",
        Back = "Indietro",
        HistoryOf = reference => $"Storia di {reference}",
        Action = action => action switch { "created" => "creata", "undone" => "annullata", "linked" => "collegata", "viewed" => "vista", "commented" => "commento", "erased" => "cancellata", "forgotten" => "nome tolto", _ => action },
        Field = field => field switch
        {
            "title" => "titolo", "body" => "testo", "priority" => "priorità", "confidentiality" => "riservatezza", "owner" => "id di chi se ne occupa", "ownerName" => "se ne occupa", "due" => "scadenza", "dueZone" => "fuso della scadenza", "attachments" => "allegati",
            "kind" => "tipo", "reference" => "numero", "createdBy" => "id di chi l'ha creata", "createdByName" => "creata da", "onBehalfOf" => "id di chi rappresenta", "onBehalfOfName" => "per conto di", "createdAt" => "creata il", "organisation" => "organizzazione", _ => field,
        },
        Value = value => value switch { "Low" => "bassa", "Normal" => "normale", "High" => "alta", "Urgent" => "urgente", "Confidential" => "riservata", "Private" => "privata", _ => value },
        CommentMissing = "Scrivi il commento.",
        CommentTooLong = "Il commento è troppo lungo: al massimo 1.000 caratteri.",
        Commented = "Commento aggiunto.",
        More = "Mostra altri",
        Nothing = "Qui non c'è niente in sospeso.",
        NothingClosed = "Qui non c'è niente di chiuso.",
        NothingFound = words => $"Non ho trovato niente con «{words}».",
        FoundElsewhere = "Tra i file e nella posta cerco se lo scrivi: «cerca il file …», «cerca la mail …».",
        Found = words => $"Trovati con «{words}»",
        OpenByNumber = reference => $"{reference} · per aprirla, scrivi questo numero a BackOfficeBot",
        OnlyLate = ": in ritardo",
        OnlyClosed = ": già chiuse",
        EverythingClosed = "Già chiuse",
        Overdue = n => n == 1 ? "1 è in ritardo." : $"{n} sono in ritardo.",
        ClosedToo = "Mostra i chiusi",
        OpenOnly = "Mostra gli aperti",
        AskedByMe = "Inseriti da me",
        WholeRegister = "Tutto il registro",
        OfOffice = "Del mio ufficio",
        From = "Da",
        LedTo = "Ha portato a",
        Undone = "Annullato: è tutto come prima.",
        UndoneWhole = "Annullato: non vale più.",
        UndoNotYours = "L'ultima modifica è di un'altra persona: può annullarla solo lei.",
        UndoTooLate = "Sono passati più di cinque minuti: non si può più annullare.",
        UndoLeft = "Nel frattempo è già uscito dall'ufficio: non si può più annullare.",
        NothingToUndo = "Non c'è niente da annullare.",
        Linked = (a, b) => $"Collegati: {a} e {b}.",
        NoSuchLine = lines => lines switch { 0 => "L'elenco che ti ho mostrato è vuoto.", 1 => "L'elenco che ti ho mostrato ha una riga sola: scrivi «la 1».", _ => $"L'elenco che ti ho mostrato ha {lines} righe: scrivi un numero da 1 a {lines}." },
        NoList = "L'ultima cosa che ti ho mostrato non è un elenco. Scrivi il riferimento per intero, per esempio TASK-2026-0000012, oppure chiedimi di nuovo l'elenco.",
        SnoozedUntil = at => $"Va bene: te lo ricordo {at}.", SnoozeNow = "Mi hai chiesto di ricordartelo adesso.", SnoozeWhen = "Per quando? Scrivi per esempio «rinvia di un'ora» o «rinvia a domani».",
        SnoozeOver = "Non c'è più niente da fare: è già chiusa.", SnoozeOnlyPersonal = "Un promemoria è solo per te: chiedimelo nella nostra chat.",
        LinkWhat = "Scrivi i due numeri, per esempio «collega TASK-2026-0000012 a CALL-2026-0000003».",
        For = name => $"per conto di {name}",
        Hidden = "Riservata: che cosa dice lo vede solo chi riguarda.",
        NotNow = state => $"Questo ora non si può fare: lo stato è «{state}».",
        Everything = "In sospeso",
        Export = "Esporta in Excel",
        ExportJson = "Esporta in JSON",
        ExportAsk = "Lo salvo nel tuo OneDrive.",
        ExportCut = most => $"Sono stati esportati i primi {most}: restringi l'elenco per vedere gli altri.",
        Columns = ["Numero", "Titolo", "Stato", "Assegnato a", "Da", "Creato", "Scadenza"],
        AuditColumns = ["Quando", "Chi", "Per conto di", "Che cosa", "Da stato", "A stato", "Modifiche", "Motivo", "Impronta"],
        MakeTask = "Crea un'attività",
        Waited = "Questa ti aspettava da prima che aprissi la nostra chat.", MailSubject = "Qualcosa ti aspetta in Teams",
        MailBody = (name, reference, list) => $"Ciao {name},\n\n{reference} aspetta te. Non posso scriverti in Teams, perché lì non abbiamo una chat.\n\nApri Teams, cerca BackOfficeBot tra le app e scrivigli «ciao»: lo trovi in «{list}». Questo messaggio è automatico e non dice altro, perché il contenuto resta in Teams.",
        Forwarded = "Quella scheda veniva da un'altra chat e lì non ha cambiato nulla: ecco com'è adesso.",
        NoLonger = "non ti riguarda più",
        Whole = "La storia è intatta: nessuna riga manca o è stata cambiata.",
        NotWhole = "Attenzione: la storia non è intatta. Avvisa l'amministratore.",
    };

    public static readonly DeskTexts En = new()
    {
        Unknown = "I can't find this number, or it is not one of yours. Check the digits, or write “list”.",
        CannotBy = (reference, can) => $"That cannot be done with {reference}. You can write: {can}.",
        WhichKind = numbers => $"Which one do you mean? {numbers}",
        ThisOne = "Do you mean this one? Write “yes”, or use the buttons below.",
        LeftAsItIs = "All right: it stays as it is.",
        OneAtATime = words => $"One at a time: nothing was changed. Write “{words}”, then the next one.",
        Refresh = "Refresh",
        Show = "Show",
        Undo = "Undo",
        History = "History",
        Comment = "Comment",
        CommentLabel = "Your comment",
        CommentFrom = (name, words) => $"{name} comments: {words}",
        Back = "Back",
        HistoryOf = reference => $"History of {reference}",
        Action = action => action == "forgotten" ? "name taken out" : action,
        Field = field => field switch
        {
            "body" => "text", "owner" => "assigned to (id)", "ownerName" => "assigned to", "dueZone" => "zone of the due time", "reference" => "number", "createdBy" => "created by (id)", "createdByName" => "created by",
            "onBehalfOf" => "on behalf of (id)", "onBehalfOfName" => "on behalf of", "createdAt" => "created at", _ => field,
        },
        Value = value => value.ToLowerInvariant(),
        CommentMissing = "Write the comment.",
        CommentTooLong = "The comment is too long: at most 1,000 characters.",
        Commented = "Comment added.",
        More = "Show more",
        Nothing = "Nothing is waiting here.",
        NothingClosed = "Nothing here is closed yet.",
        NothingFound = words => $"I found nothing with “{words}”.",
        FoundElsewhere = "Among files and mails I look if you say so: “find the file …”, “find the email …”.",
        Found = words => $"Found with “{words}”",
        OpenByNumber = reference => $"{reference} · to open it, write this number to BackOfficeBot",
        OnlyLate = ": late",
        OnlyClosed = ": closed",
        EverythingClosed = "Closed",
        Overdue = n => n == 1 ? "1 is late." : $"{n} are late.",
        ClosedToo = "Show closed ones",
        OpenOnly = "Show open ones",
        AskedByMe = "Entered by me",
        WholeRegister = "Whole register",
        OfOffice = "My office's",
        From = "From",
        LedTo = "Led to",
        Undone = "Undone: all is as it was.",
        UndoneWhole = "Undone: it no longer counts.",
        UndoNotYours = "The last change is somebody else's: only that person can undo it.",
        UndoTooLate = "More than five minutes have passed: it can no longer be undone.",
        UndoLeft = "It has left the office meanwhile: it can no longer be undone.",
        NothingToUndo = "There is nothing to undo.",
        Linked = (a, b) => $"Linked: {a} and {b}.",
        NoSuchLine = lines => lines switch { 0 => "The list I showed you is empty.", 1 => "The list I showed you has one line only: write “number 1”.", _ => $"The list I showed you has {lines} lines: write a number from 1 to {lines}." },
        NoList = "What I showed you last is no list. Write the whole reference, for example TASK-2026-0000012, or ask for the list again.",
        SnoozedUntil = at => $"All right: I remind you {at}.", SnoozeNow = "You asked me to remind you now.", SnoozeWhen = "Until when? Write for example “snooze for an hour” or “snooze until tomorrow”.",
        SnoozeOver = "There is nothing left to do: it is closed.", SnoozeOnlyPersonal = "A reminder is for you alone: ask me in our own chat.",
        LinkWhat = "Write both numbers, for example “link TASK-2026-0000012 to CALL-2026-0000003”.",
        For = name => $"on behalf of {name}",
        Hidden = "Confidential: only those it concerns see what it says.",
        NotNow = state => $"That cannot be done now: the state is “{state}”.",
        Everything = "Waiting",
        Export = "Export to Excel",
        ExportJson = "Export as JSON",
        ExportAsk = "I save it in your OneDrive.",
        ExportCut = most => $"The first {most} were exported: narrow the list to see the others.",
        Columns = ["Number", "Title", "State", "Assigned to", "From", "Created", "Due"],
        AuditColumns = ["When", "Who", "On behalf of", "What", "From state", "To state", "Changes", "Reason", "Fingerprint"],
        MakeTask = "Make a task of it",
        Waited = "This has been waiting for you since before you opened our chat.", MailSubject = "Something waits for you in Teams",
        MailBody = (name, reference, list) => $"Hello {name},\n\n{reference} waits for you. I cannot write to you in Teams, because we have no chat there.\n\nOpen Teams, look for BackOfficeBot among the apps and write “hello” to it: you find it under “{list}”. This message is automatic and says no more, because the contents stay in Teams.",
        Forwarded = "That card came from another chat and changed nothing: this is how it is now.",
        NoLonger = "no longer a matter of yours",
        Whole = "The history is whole: no line is missing or was changed.",
        NotWhole = "Careful: the history is not whole. Tell the administrator.",
    };
}
