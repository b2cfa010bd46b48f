namespace BackOfficeBot.Skills.Mail;

/// The words of mails, their lists and what is done with them.
internal sealed record MailTexts
{
    public required string Menu { get; init; }
    public required string MenuExample { get; init; }
    public required string OnlyPersonal { get; init; }
    public required string Inbox { get; init; }
    public required string Own { get; init; }
    public required string Found { get; init; }
    public required string Nothing { get; init; }
    public required string NothingInInbox { get; init; }
    public required string Narrow { get; init; }
    public required string NoSubject { get; init; }
    public required string NoSender { get; init; }
    public required string Unread { get; init; }
    public required string Read { get; init; }
    public required string Flagged { get; init; }
    public required string Important { get; init; }
    public required string WithFiles { get; init; }
    public required string Open { get; init; }
    public required string More { get; init; }
    public required string Back { get; init; }
    public required string Search { get; init; }
    public required string SearchHeading { get; init; }
    public required string SearchAsk { get; init; }
    public required string SearchEmpty { get; init; }
    public required string PeriodWrong { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string Cc { get; init; }
    public required string Bcc { get; init; }
    public required string When { get; init; }
    public required string Files { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; init; }
    public required string Since { get; init; }
    public required string Until { get; init; }
    public required string Only { get; init; }
    public required Func<string, string> Outside { get; init; }
    public required Func<int, string> AndMore { get; init; }
    public required string Empty { get; init; }
    public required string Cut { get; init; }
    public required string ShowQuoted { get; init; }
    public required string MoreActions { get; init; }
    public required string MarkRead { get; init; }
    public required string MarkUnread { get; init; }
    public required string Flag { get; init; }
    public required string Unflag { get; init; }
    public required string Archive { get; init; }
    public required string Delete { get; init; }
    public required string Thread { get; init; }
    public required Func<string, string> ThreadOf { get; init; }
    public required string Outlook { get; init; }
    public required string Summarise { get; init; }
    public required Func<string, string> Asked { get; init; }
    public required string NothingAsked { get; init; }
    public required string Question { get; init; }
    public required string Request { get; init; }
    public required string MakeTask { get; init; }
    public required string MakeCall { get; init; }
    public required string MakeApproval { get; init; }
    public required string MakeDocument { get; init; }
    public required string NoFiles { get; init; }
    public required Func<string, string, string, string> Call { get; init; }
    public required string Deleted { get; init; }
    public required string Archived { get; init; }
    public required string PutBack { get; init; }
    public required string IsBack { get; init; }
    public required string NowRead { get; init; }
    public required string NowUnread { get; init; }
    public required string NowFlagged { get; init; }
    public required string NowUnflagged { get; init; }
    public required string Gone { get; init; }
    public required string NoMailbox { get; init; }
    public required string NoPermission { get; init; }
    public required Func<string, string> NoRights { get; init; }
    public required string WhichOne { get; init; }
    public required string NoneMeant { get; init; }
    public required Func<string, string> NoneOf { get; init; }
    public required string WhichOfThese { get; init; }

    public static MailTexts In(string language) => language == "it" ? It : En;

    public static readonly MailTexts It = new()
    {
        Menu = "Leggi la posta",
        MenuExample = "mail non lette di Anna",
        OnlyPersonal = "La tua posta te la mostro solo nella nostra chat personale, dove gli altri non la vedono. Scrivimi lì.",
        Inbox = "Posta in arrivo",
        Own = "La mia posta",
        Found = "Mail trovate",
        Nothing = "Non ho trovato mail così. Prova con meno parole o un periodo più lungo.",
        NothingInInbox = "Qui non c'è nessuna mail.",
        Narrow = "Ho guardato le 100 più recenti: se manca qualcosa, aggiungi un periodo o un'altra parola.",
        NoSubject = "(senza oggetto)",
        NoSender = "Mittente sconosciuto",
        Unread = "Non letta",
        Read = "Letta",
        Flagged = "contrassegnata",
        Important = "importante",
        WithFiles = "con allegati",
        Open = "Apri",
        More = "Altre",
        Back = "Torna alla mail",
        Search = "Cerca",
        SearchHeading = "Cerca nella posta",
        SearchAsk = "Basta un campo. Una parte del nome o qualche parola va bene.",
        SearchEmpty = "Riempi almeno un campo.",
        PeriodWrong = "Il periodo finisce prima di cominciare: correggi una delle due date.",
        From = "Da",
        To = "A",
        Cc = "Cc",
        Bcc = "Ccn",
        When = "Quando",
        Files = "Allegati",
        Subject = "Oggetto",
        Text = "Parole nel testo",
        Since = "Dal giorno",
        Until = "Al giorno",
        Only = "Solo",
        Outside = who => $"{who} (esterno)",
        AndMore = n => n == 1 ? "e un'altra persona" : $"e altre {n:N0} persone",
        Empty = "Questa mail non ha testo.",
        Cut = "La mail continua: il resto è in Outlook.",
        ShowQuoted = "Testo precedente",
        MoreActions = "Altro",
        MarkRead = "Segna come letta",
        MarkUnread = "Segna non letta",
        Flag = "Contrassegna",
        Unflag = "Togli contrassegno",
        Archive = "Archivia",
        Delete = "Elimina",
        Thread = "Conversazione",
        ThreadOf = subject => $"Conversazione: {subject}",
        Outlook = "Apri in Outlook",
        Summarise = "Riassumi",
        Asked = who => $"Ecco che cosa chiede {who}, con le sue parole:",
        NothingAsked = "Non ci trovo richieste, giorni o importi: conviene leggerla.",
        Question = "Domanda",
        Request = "Richiesta",
        MakeTask = "Fanne un'attività",
        MakeCall = "Da richiamare",
        MakeApproval = "Fanne una richiesta",
        MakeDocument = "Salva come file",
        NoFiles = "Questa mail non ha allegati: per salvare la mail stessa scrivi «salva la mail».",
        Call = (who, phone, about) => $"chiamata da {who} {phone}: {about}",
        Deleted = "L'ho messa nella posta eliminata.",
        Archived = "L'ho archiviata.",
        PutBack = "Annulla",
        IsBack = "La mail è tornata dov'era.",
        NowRead = "Segnata come letta.",
        NowUnread = "Segnata come non letta.",
        NowFlagged = "Contrassegnata: la ritrovi tra le mail da seguire.",
        NowUnflagged = "Contrassegno tolto.",
        Gone = "Questa mail non c'è più: forse è stata eliminata o spostata altrove. Non ho cambiato nulla.",
        NoMailbox = "Il tuo account non ha una casella di posta in Microsoft 365, o sta su un server a cui non arrivo. Chiedi all'amministratore.",
        NoPermission = "Non ho il permesso di usare la tua posta (Mail.ReadWrite). Chiedi all'amministratore di Microsoft 365, oppure apri Outlook.",
        NoRights = box => $"Non puoi aprire la casella {box}: chiedi all'amministratore di Microsoft 365 l'accesso completo.",
        WhichOne = "Quale mail intendi? Scrivi per esempio «apri la 2», o di chi è.",
        NoneMeant = "Non so quale mail intendi. Scrivi per esempio «le mail di Anna», poi aprila.",
        NoneOf = who => $"Non ho trovato mail di {who} nella tua posta.",
        WhichOfThese = "Sono più di una: apri quella che intendi.",
    };

    public static readonly MailTexts En = new()
    {
        Menu = "Read my mail",
        MenuExample = "unread mail from Anna",
        OnlyPersonal = "I show your mail in our personal chat only, where others don't see it. Write to me there.",
        Inbox = "Inbox",
        Own = "My own mail",
        Found = "Mails found",
        Nothing = "I found no such mail. Try fewer words or a longer period.",
        NothingInInbox = "There is no mail here.",
        Narrow = "I looked at the 100 newest: if something is missing, add a period or another word.",
        NoSubject = "(no subject)",
        NoSender = "Unknown sender",
        Unread = "Unread",
        Read = "Read",
        Flagged = "flagged",
        Important = "important",
        WithFiles = "with attachments",
        Open = "Open",
        More = "More",
        Back = "Back to the mail",
        Search = "Search",
        SearchHeading = "Search my mail",
        SearchAsk = "One field is enough. Part of a name or a few words will do.",
        SearchEmpty = "Fill in at least one field.",
        PeriodWrong = "The period ends before it begins: correct one of the two dates.",
        From = "From",
        To = "To",
        Cc = "Cc",
        Bcc = "Bcc",
        When = "When",
        Files = "Attachments",
        Subject = "Subject",
        Text = "Words of the text",
        Since = "From the day",
        Until = "To the day",
        Only = "Only",
        Outside = who => $"{who} (outside)",
        AndMore = n => n == 1 ? "and one more" : $"and {n:N0} more",
        Empty = "This mail has no text.",
        Cut = "The mail goes on: the rest is in Outlook.",
        ShowQuoted = "Earlier text",
        MoreActions = "More",
        MarkRead = "Mark as read",
        MarkUnread = "Mark as unread",
        Flag = "Flag",
        Unflag = "Remove the flag",
        Archive = "Archive",
        Delete = "Delete",
        Thread = "Conversation",
        ThreadOf = subject => $"Conversation: {subject}",
        Outlook = "Open in Outlook",
        Summarise = "Summarise",
        Asked = who => $"This is what {who} asks, in their own words:",
        NothingAsked = "I find no requests, days or amounts in it: better read it.",
        Question = "Question",
        Request = "Request",
        MakeTask = "Make it a task",
        MakeCall = "Call back",
        MakeApproval = "Request approval",
        MakeDocument = "Save as a file",
        NoFiles = "This mail has no attachments: to save the mail itself write “save the mail”.",
        Call = (who, phone, about) => $"call from {who} {phone}: {about}",
        Deleted = "I moved it to Deleted Items.",
        Archived = "I archived it.",
        PutBack = "Undo",
        IsBack = "The mail is back where it was.",
        NowRead = "Marked as read.",
        NowUnread = "Marked as unread.",
        NowFlagged = "Flagged: you find it among the mails to follow up.",
        NowUnflagged = "Flag removed.",
        Gone = "This mail is gone: perhaps it was deleted or moved elsewhere. Nothing was changed.",
        NoMailbox = "Your account has no mailbox in Microsoft 365, or it is on a server that I cannot reach. Ask your administrator.",
        NoPermission = "I am not allowed to use your mail (Mail.ReadWrite). Ask your Microsoft 365 administrator, or open Outlook.",
        NoRights = box => $"You cannot open the mailbox {box}: ask your Microsoft 365 administrator for full access.",
        WhichOne = "Which mail do you mean? Write for example “open 2”, or who it is from.",
        NoneMeant = "I don't know which mail you mean. Write for example “mail from Anna”, then open one.",
        NoneOf = who => $"I found no mail from {who}.",
        WhichOfThese = "There are several: open the one that you mean.",
    };
}
