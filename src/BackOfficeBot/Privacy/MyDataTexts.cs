using BackOfficeBot.Records;

namespace BackOfficeBot.Privacy;

/// The words of what the bot holds of somebody, for that person.
internal sealed record MyDataTexts
{
    public required string FileName { get; init; }
    public required string ReadMe { get; init; }
    public required string Save { get; init; }
    public required string Heading { get; init; }
    public required IReadOnlyList<string> Notes { get; init; }
    public required string Records { get; init; }
    public required string Acts { get; init; }
    public required string Settings { get; init; }
    public required string Drafts { get; init; }
    public required string Assistant { get; init; }
    public required string Messages { get; init; }
    public required string Chats { get; init; }
    public required string None { get; init; }
    public required string Role { get; init; }
    public required Func<ConcernRole, string> RoleName { get; init; }
    public required string Text { get; init; }
    public required string When { get; init; }
    public required string What { get; init; }
    public required string Why { get; init; }
    public required string For { get; init; }
    public required string State { get; init; }
    public required string Value { get; init; }
    public required string Detail { get; init; }
    public required string Files { get; init; }
    public required string Instructions { get; init; }
    public required string Administrator { get; init; }
    public required string Departments { get; init; }
    public required string StandsInFor { get; init; }
    public required string Deputy { get; init; }
    public required string ReadsAllOf { get; init; }
    public required string Yes { get; init; }
    public required Func<string, string> SettingName { get; init; }
    public required Func<OwnSetting, string> SettingValue { get; init; }

    /// Of what a draft or a question to the assistant is: by the beginning of its kind.
    public required Func<string, string> DraftName { get; init; }
    public required Func<string, string> MessageState { get; init; }
    public required string Chat { get; init; }
    public required string ChatClosed { get; init; }

    public static MyDataTexts In(string language) => language == "it" ? It : En;

    public static readonly MyDataTexts It = new()
    {
        FileName = "i-miei-dati",
        ReadMe = "leggimi.html",
        Save = "Tutto quello che conservo di te, da salvare nel tuo OneDrive: da leggere (leggimi.html), come tabelle (CSV) e come JSON.",
        Heading = "Quello che BackOfficeBot conserva di te",
        Notes =
        [
            "Qui c'è tutto quello che il bot conserva di te: le pratiche che ti riguardano e quello che vi hai fatto, le tue scelte, le bozze, quello che è stato mandato all'assistente (AI) per te, i messaggi e le chat. Altre persone compaiono solo dove fanno parte di una pratica che puoi vedere.",
            "I token dell'assistente si contano per lavoro e per giorno di tutta l'organizzazione, mai per persona: di te non ce n'è un conto. La presenza non si conserva e nessuno fa classifiche di quanto lavori.",
            "Bozze e testi mandati all'assistente restano 30 giorni. Calendario, posta, file e To Do stanno in Microsoft 365 e non qui. Per correggere o cancellare qualcosa rivolgiti a chi amministra il bot o al titolare del trattamento.",
        ],
        Records = "Pratiche che ti riguardano",
        Acts = "Che cosa hai fatto",
        Settings = "Ruoli e scelte",
        Drafts = "Bozze e moduli aperti (30 giorni)",
        Assistant = "Mandato all'assistente (30 giorni)",
        Messages = "Messaggi che il bot ti ha mandato",
        Chats = "Dove il bot può scriverti",
        None = "Nulla.",
        Role = "Perché ti riguarda",
        RoleName = role => role switch { ConcernRole.Acts => "tocca a te", ConcernRole.Asked => "l'hai chiesta tu", _ => "puoi vederla" },
        Text = "Testo",
        When = "Quando",
        What = "Che cosa",
        Why = "Motivo",
        For = "Per conto di",
        State = "Stato",
        Value = "Valore",
        Detail = "Nel dettaglio",
        Files = "Allegati",
        Instructions = "Istruzioni del bot",
        Administrator = "Amministri il bot",
        Departments = "Uffici di cui fai parte",
        StandsInFor = "Sostituisci",
        Deputy = "Ti sostituisce",
        ReadsAllOf = "Vedi tutte le pratiche di tipo",
        Yes = "sì",
        SettingName = kind => kind switch { "language" => "Lingua", "welcomed" => "Benvenuto", "DIG" => "Riepilogo", "TODO" => "Attività in To Do", "ITEM" => "Attività copiata in To Do", "BRIEF" => "Brief della sera", "SUBS" => "Avvisi di Microsoft 365", _ => kind },
        SettingValue = setting => setting switch
        {
            { Kind: "language" } => setting.Value switch { "it" => "italiano", "en" => "inglese", _ => "come in Teams" },
            { State: null } => setting.Value,
            { Kind: "ITEM" } => $"{setting.Value}: {StateWord(setting.State, "it")}",
            _ => StateWord(setting.State, "it"),
        },
        DraftName = kind => kind switch
        {
            _ when Begins(kind, "record") => "Ultima pratica mostrata",
            _ when Begins(kind, "list") => "Ultimo elenco mostrato",
            _ when Begins(kind, "call") => "Chiamata",
            _ when Begins(kind, "task") => "Attività",
            _ when Begins(kind, "bulk") => "Approvazione di più richieste",
            _ when Begins(kind, "approval") => "Richiesta di approvazione",
            _ when Begins(kind, "template") => "Tipo di richiesta",
            _ when Begins(kind, "agenda") => "Agenda",
            _ when Begins(kind, "free") => "Orari liberi",
            _ when Begins(kind, "form") => "Modulo di riunione",
            _ when Begins(kind, "meeting") => "Riunione",
            _ when Begins(kind, "invitation") => "Invito",
            _ when Begins(kind, "mail") => "Mail",
            _ when Begins(kind, "file") => "File",
            _ when Begins(kind, "letter") => "Lettera",
            _ when Begins(kind, "minutes") => "Verbale",
            _ when Begins(kind, "decision") => "Decisioni",
            _ when Begins(kind, "digest") => "Riepilogo",
            _ when Begins(kind, "dtpl") => "Modello di documento",
            _ when Begins(kind, "draft_letter") => "Lettera",
            _ => "Altro",
        },
        MessageState = state => state switch { "waiting" => "in attesa", "sending" => "in partenza", _ => "mandato" },
        Chat = "La tua chat con il bot",
        ChatClosed = "La tua chat con il bot, dove ora non può scriverti",
    };

    public static readonly MyDataTexts En = new()
    {
        FileName = "my-data",
        ReadMe = "read-me.html",
        Save = "All that I hold of you, to be saved in your OneDrive: to read (read-me.html), as tables (CSV) and as JSON.",
        Heading = "What BackOfficeBot holds of you",
        Notes =
        [
            "This is all that the bot holds of you: the records that concern you and what you did to them, your choices, drafts, what was sent to the assistant (AI) for you, messages and chats. Other people appear only where they are part of a record that you may see.",
            "The assistant's tokens are counted by job and day of the whole organisation, never by person: there is no count of yours. Presence is not stored, and nobody ranks how much you work.",
            "Drafts and texts that were sent to the assistant stay for 30 days. Calendar, mail, files and To Do lie in Microsoft 365 and not here. To have something corrected or erased, turn to whoever administrates the bot or to the data controller.",
        ],
        Records = "Records that concern you",
        Acts = "What you did",
        Settings = "Roles and choices",
        Drafts = "Drafts and open forms (30 days)",
        Assistant = "Sent to the assistant (30 days)",
        Messages = "Messages that the bot sent you",
        Chats = "Where the bot can write to you",
        None = "Nothing.",
        Role = "Why it concerns you",
        RoleName = role => role switch { ConcernRole.Acts => "it waits for you", ConcernRole.Asked => "you asked for it", _ => "you may see it" },
        Text = "Text",
        When = "When",
        What = "What",
        Why = "Reason",
        For = "On behalf of",
        State = "State",
        Value = "Value",
        Detail = "In detail",
        Files = "Attachments",
        Instructions = "The bot's instructions",
        Administrator = "You administrate the bot",
        Departments = "Offices that you belong to",
        StandsInFor = "You stand in for",
        Deputy = "Stands in for you",
        ReadsAllOf = "You see all records of kind",
        Yes = "yes",
        SettingName = kind => kind switch { "language" => "Language", "welcomed" => "Welcome", "DIG" => "Digest", "TODO" => "Tasks in To Do", "ITEM" => "Task copied to To Do", "BRIEF" => "Evening brief", "SUBS" => "Notices of Microsoft 365", _ => kind },
        SettingValue = setting => setting switch
        {
            { Kind: "language" } => setting.Value switch { "it" => "Italian", "en" => "English", _ => "as in Teams" },
            { State: null } => setting.Value,
            { Kind: "ITEM" } => $"{setting.Value}: {StateWord(setting.State, "en")}",
            _ => StateWord(setting.State, "en"),
        },
        DraftName = kind => kind switch
        {
            _ when Begins(kind, "record") => "Record shown last",
            _ when Begins(kind, "list") => "List shown last",
            _ when Begins(kind, "call") => "Telephone call",
            _ when Begins(kind, "task") => "Task",
            _ when Begins(kind, "bulk") => "Approval of several requests",
            _ when Begins(kind, "approval") => "Request of approval",
            _ when Begins(kind, "template") => "Kind of request",
            _ when Begins(kind, "agenda") => "Agenda",
            _ when Begins(kind, "free") => "Free times",
            _ when Begins(kind, "form") => "Meeting form",
            _ when Begins(kind, "meeting") => "Meeting",
            _ when Begins(kind, "invitation") => "Invitation",
            _ when Begins(kind, "mail") => "Mail",
            _ when Begins(kind, "file") => "File",
            _ when Begins(kind, "letter") => "Letter",
            _ when Begins(kind, "minutes") => "Minutes",
            _ when Begins(kind, "decision") => "Decisions",
            _ when Begins(kind, "digest") => "Digest",
            _ when Begins(kind, "dtpl") => "Document template",
            _ when Begins(kind, "draft_letter") => "Letter",
            _ => "Something else",
        },
        MessageState = state => state switch { "waiting" => "waiting", "sending" => "being sent", _ => "sent" },
        Chat = "Your chat with the bot",
        ChatClosed = "Your chat with the bot, where it cannot write to you at present",
    };

    private static string StateWord(string state, string language) => (state, language) switch
    {
        ("on", "it") => "attivo", ("off", "it") => "spento", ("paused", "it") => "in pausa", ("usual", "it") => "agli orari soliti", ("put", "it") => "copiata", ("left out", "it") => "lasciata fuori", ("over", "it") => "conclusa",
        ("put", _) => "copied", ("usual", _) => "at the usual hours", _ => state,
    };

    private static bool Begins(string kind, string part) => kind.StartsWith(part, StringComparison.Ordinal);
}
