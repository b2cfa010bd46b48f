namespace BackOfficeBot.Skills.Mail.Writing;

/// The words of a mail that is written, shown and sent.
internal sealed record MailWriteTexts
{
    public required string Menu { get; init; }
    public required string MenuExample { get; init; }
    public required string Reply { get; init; }
    public required string ReplyAll { get; init; }
    public required string Forward { get; init; }
    public required string NewHeading { get; init; }
    public required Func<string?, string> FormAsk { get; init; }
    public required string To { get; init; }
    public required string ToHint { get; init; }
    public required string ToMissing { get; init; }
    public required string Cc { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; init; }
    public required string TextMissing { get; init; }
    public required string TooLong { get; init; }
    public required string Template { get; init; }
    public required string TemplateHint { get; init; }
    public required string UseTemplate { get; init; }
    public required string TemplateMissing { get; init; }
    public required string Check { get; init; }
    public required string Wrong { get; init; }
    public required string Edit { get; init; }
    public required string Drop { get; init; }
    public required string Dropped { get; init; }
    public required string Send { get; init; }
    public required string NotSent { get; init; }
    public required Func<int, int, string> Goes { get; init; }
    public required Func<string, string> LeavesFrom { get; init; }
    public required string Ask { get; init; }
    public required string NoSubject { get; init; }
    public required string Sent { get; init; }
    public required string SentAlready { get; init; }
    public required string IsSending { get; init; }
    public required string Changed { get; init; }
    public required string Uncertain { get; init; }
    public required string DraftGone { get; init; }
    public required string Placeholder { get; init; }
    public required string NoSuchCard { get; init; }
    public required Func<string, string> NobodyCalled { get; init; }
    public required Func<string, string, string> SeveralCalled { get; init; }
    public required Func<string, string> NoAddress { get; init; }
    public required Func<int, string> TooMany { get; init; }
    public required Func<int, string> TooManyNames { get; init; }
    public required Func<string, string> FileTooLarge { get; init; }
    public required Func<string, string> Linked { get; init; }
    public required string LinksLabel { get; init; }
    public required string AsLink { get; init; }

    /// By how many of those who get it are outside.
    public required Func<int, string> LinkFor { get; init; }
    public required string OutsideLabel { get; init; }
    public required string OutsideYes { get; init; }
    public required string OutsideNo { get; init; }
    public required string OutsideMissing { get; init; }
    public required Func<string, string> LinkRefused { get; init; }
    public required Func<string, string, string> LinkMissed { get; init; }
    public required Func<string, string, string> LinkUnsure { get; init; }

    /// What stands in the service's own mail to who is outside.
    public required Func<string, string> LinkMail { get; init; }
    public required Func<string, string> FileUncertain { get; init; }
    public required Func<string, string> FileUnread { get; init; }
    public required Func<string, string> Attached { get; init; }

    public static MailWriteTexts In(string language) => language == "it" ? It : En;

    public static readonly MailWriteTexts It = new()
    {
        Menu = "Scrivi una mail",
        MenuExample = "scrivi ad Anna che la relazione è pronta",
        Reply = "Rispondi",
        ReplyAll = "Rispondi a tutti",
        Forward = "Inoltra",
        NewHeading = "Nuova mail",
        FormAsk = box => $"Non parte nulla finché non l'hai riletta: la bozza è già tra {(box is null ? "le tue bozze" : $"le bozze di {box}")} in Outlook.",
        To = "A (nomi o indirizzi, separati da virgola)",
        ToHint = "Anna Rossi, info@cliente.it",
        ToMissing = "Scrivi almeno un destinatario.",
        Cc = "Cc",
        Subject = "Oggetto",
        Text = "Testo",
        TextMissing = "Scrivi il testo della mail.",
        TooLong = "Il testo è troppo lungo: al massimo 8.000 caratteri.",
        Template = "Modello",
        TemplateHint = "Scegli un testo pronto",
        UseTemplate = "Usa il modello",
        TemplateMissing = "Scegli prima un modello.",
        Check = "Rileggi",
        Wrong = "Manca ancora qualcosa: guarda i campi segnati.",
        Edit = "Modifica",
        Drop = "Lascia perdere",
        Dropped = "Va bene: non ho inviato nulla, la bozza è nella posta eliminata.",
        Send = "Invia",
        NotSent = "Non ancora inviata",
        Goes = (all, outside) => (all == 1 ? "Va a una persona" : $"Va a {all:N0} persone") + (outside == 0 ? ", in azienda." : outside == all ? all == 1 ? ", FUORI dall'azienda." : ", TUTTE fuori dall'azienda." : outside == 1 ? ", di cui 1 FUORI dall'azienda." : $", di cui {outside:N0} FUORI dall'azienda."),
        LeavesFrom = box => $"Parte da {box}.",
        Ask = "La invio così?",
        NoSubject = "Non ha oggetto.",
        Sent = "Inviata",
        SentAlready = "Questa mail è già stata inviata: non la mando due volte.",
        IsSending = "La sto già inviando: guarda tra poco nella posta inviata.",
        Changed = "La bozza è cambiata in Outlook: rileggila prima di inviarla.",
        Uncertain = "Microsoft 365 non ha risposto e la bozza c'è ancora. Aspetta due minuti, guarda nella posta inviata, poi premi di nuovo: non parte due volte.",
        DraftGone = "La bozza non c'è più: è stata eliminata o spostata in Outlook. Non ho inviato nulla.",
        Placeholder = "Nel testo c'è ancora un posto da riempire (…): completalo.",
        NoSuchCard = "Questa bozza è troppo vecchia: la trovi tra le bozze in Outlook, oppure scrivimi di nuovo.",
        NobodyCalled = name => $"Non trovo nessuno che si chiami «{name}»: scrivi l'indirizzo.",
        SeveralCalled = (name, who) => $"«{name}» può essere più di una persona: {who}. Scrivi nome e cognome.",
        NoAddress = said => $"«{said}» non è un indirizzo: controllalo.",
        TooMany = n => $"Sono {n:N0} destinatari: al massimo 500. Usa una lista di distribuzione.",
        TooManyNames = n => $"Al massimo {n} nomi: per gli altri scrivi l'indirizzo.",
        FileTooLarge = name => $"«{name}» non ci sta in una mail (al massimo 25 MB) e non lo trovo nel tuo OneDrive: mettilo lì, poi dal bot «cerca {name}» e premi Per mail.",
        Linked = names => $"Troppo grande da allegare (al massimo 25 MB), va come link: {names}.",
        LinksLabel = "Nella mail come link (togli la spunta per lasciarlo fuori)",
        AsLink = "Come link",
        LinkFor = outside => outside == 0 ? "lo apre, in sola lettura, solo chi riceve questa mail" : "lo apre, in sola lettura, solo chi riceve questa mail; per chi è fuori decidi qui sotto",
        OutsideLabel = "Anche chi è FUORI dall'azienda può aprire il file? (obbligatorio)",
        OutsideYes = "Sì, solo in lettura: riceve anche l'invito di Microsoft 365",
        OutsideNo = "No, lo apre solo chi è in azienda",
        OutsideMissing = "Scegli se anche chi è fuori può aprire il file.",
        LinkRefused = name => $"Non ho inviato nulla: «{name}» non lo puoi condividere con questi destinatari. Forse puoi solo leggerlo, o la tua azienda non lo permette: rispondi No per chi è fuori, oppure togli il link con Modifica.",
        LinkMissed = (name, who) => $"Non ho inviato nulla: non ho potuto dare «{name}» a {who}. Controlla l'indirizzo, oppure togli il link con Modifica.",
        LinkUnsure = (names, who) => $"La mail è partita, ma non so se l'invito ad aprire «{names}» è arrivato a {who}: Microsoft 365 non ha risposto. Chiedi se si apre; se no, condividi il file da OneDrive.",
        LinkMail = who => $"{who} ti scrive a parte: questo è il file di cui parla la mail.",
        FileUncertain = name => $"Non so se «{name}» è stato allegato: guarda gli allegati qui sotto prima di inviare.",
        FileUnread = name => $"Non sono riuscito a leggere «{name}»: mandamelo di nuovo.",
        Attached = names => $"Allegato: {names}.",
    };

    public static readonly MailWriteTexts En = new()
    {
        Menu = "Write an e-mail",
        MenuExample = "write to Anna that the report is ready",
        Reply = "Reply",
        ReplyAll = "Reply to all",
        Forward = "Forward",
        NewHeading = "New mail",
        FormAsk = box => $"Nothing leaves before you have read it once more: the draft is already among {(box is null ? "your drafts" : $"the drafts of {box}")} in Outlook.",
        To = "To (names or addresses, with commas)",
        ToHint = "Anna Rossi, info@client.com",
        ToMissing = "Write at least one recipient.",
        Cc = "Cc",
        Subject = "Subject",
        Text = "Text",
        TextMissing = "Write the text of the mail.",
        TooLong = "The text is too long: at most 8,000 characters.",
        Template = "Template",
        TemplateHint = "Choose a ready text",
        UseTemplate = "Use the template",
        TemplateMissing = "Choose a template first.",
        Check = "Read it over",
        Wrong = "Something is still missing: look at the marked fields.",
        Edit = "Edit",
        Drop = "Forget it",
        Dropped = "All right: nothing was sent, the draft is in Deleted Items.",
        Send = "Send",
        NotSent = "Not sent yet",
        Goes = (all, outside) => (all == 1 ? "It goes to one person" : $"It goes to {all:N0} people") + (outside == 0 ? ", inside the company." : outside == all ? all == 1 ? ", OUTSIDE the company." : ", ALL outside the company." : $", {outside:N0} of them OUTSIDE the company."),
        LeavesFrom = box => $"It leaves from {box}.",
        Ask = "Shall I send it like this?",
        NoSubject = "It has no subject.",
        Sent = "Sent",
        SentAlready = "This mail has been sent already: I don't send it twice.",
        IsSending = "I am sending it already: look into Sent Items in a moment.",
        Changed = "The draft was changed in Outlook: read it over before it is sent.",
        Uncertain = "Microsoft 365 did not answer and the draft is still there. Wait two minutes, look into Sent Items, then press again: it does not go twice.",
        DraftGone = "The draft is gone: it was deleted or moved in Outlook. Nothing was sent.",
        Placeholder = "There is still a gap (…) in the text: fill it in.",
        NoSuchCard = "This draft is too old: you find it among the drafts in Outlook, or write to me again.",
        NobodyCalled = name => $"I find nobody called “{name}”: write the address.",
        SeveralCalled = (name, who) => $"“{name}” may be more than one person: {who}. Write the whole name.",
        NoAddress = said => $"“{said}” is not an address: check it.",
        TooMany = n => $"That is {n:N0} recipients: at most 500. Use a distribution list.",
        TooManyNames = n => $"At most {n} names: for the others write the address.",
        FileTooLarge = name => $"“{name}” does not fit into a mail (25 MB at most) and I do not find it in your OneDrive: put it there, then say “find {name}” and press By mail.",
        Linked = names => $"Too large to attach (25 MB at most), goes as a link: {names}.",
        LinksLabel = "In the mail as a link (untick to leave it out)",
        AsLink = "As a link",
        LinkFor = outside => outside == 0 ? "only who gets this mail can open it, to read" : "only who gets this mail can open it, to read; decide below about those outside",
        OutsideLabel = "May those OUTSIDE the company open the file, too? (required)",
        OutsideYes = "Yes, to read only: they also get Microsoft 365's invitation",
        OutsideNo = "No, only who is inside the company opens it",
        OutsideMissing = "Choose whether those outside may open the file, too.",
        LinkRefused = name => $"Nothing was sent: you cannot share “{name}” with these people. Perhaps you may only read it, or your company does not allow it: answer No for those outside, or take the link out with Edit.",
        LinkMissed = (name, who) => $"Nothing was sent: “{name}” could not be given to {who}. Check the address, or take the link out with Edit.",
        LinkUnsure = (names, who) => $"The mail has left, but I do not know whether the invitation to open “{names}” reached {who}: Microsoft 365 did not answer. Ask whether it opens; if not, share the file from OneDrive.",
        LinkMail = who => $"{who} is writing to you separately: this is the file that the mail is about.",
        FileUncertain = name => $"I do not know whether “{name}” was attached: look at the attachments below before you send.",
        FileUnread = name => $"I could not read “{name}”: send it to me again.",
        Attached = names => $"Attached: {names}.",
    };
}
