namespace BackOfficeBot.Common;

/// The words that every skill shares: what went wrong, and what to do about it.
internal sealed record CommonTexts
{
    public required string CardGone { get; init; }
    public required string CardGoneHeading { get; init; }
    public required string FormUnreadable { get; init; }
    public required string UnknownButton { get; init; }
    public required string TooLong { get; init; }
    public required Func<int, string> TooMany { get; init; }
    public required string StorageBusy { get; init; }
    public required string NotOfClient { get; init; }
    public required string NotAllowed { get; init; }
    public required string NotFound { get; init; }
    public required Func<string, string> Busy { get; init; }
    public required string Changed { get; init; }
    public required string Invalid { get; init; }
    public required string QuotaFull { get; init; }
    public required string Unavailable { get; init; }
    public required string Uncertain { get; init; }
    public required Func<string, string> Unexpected { get; init; }
    public required string PerhapsUnseen { get; init; }
    public required string SignIn { get; init; }
    public required string SignInButton { get; init; }
    public required string SignInFailed { get; init; }
    public required Func<string, string, string> AlreadyDone { get; init; }

    public required string YesToWhat { get; init; }

    public static CommonTexts In(string language) => language == "it" ? It : En;

    public static readonly CommonTexts It = new()
    {
        CardGone = "I pulsanti di quella scheda non valgono più. Riparti da qui: non è stato cambiato nulla.",
        CardGoneHeading = "Questa scheda è scaduta",
        FormUnreadable = "Non sono riuscito a leggere il modulo. Controlla i campi e premi di nuovo: quello che hai scritto è ancora lì.",
        UnknownButton = "Questo pulsante è di una versione precedente. Scrivi «aiuto» per vedere che cosa posso fare.",
        TooMany = seconds => $"Le tue richieste arrivano più in fretta di quanto riesca a rispondere: questa e quelle subito dopo non le ho lette. Aspetta {(seconds == 1 ? "un secondo" : $"{seconds} secondi")} e mandale di nuovo.",
        TooLong = "Ci sto mettendo troppo e mi fermo qui. Riprova tra poco: se qualcosa è già stato fatto, non verrà fatto due volte.",
        NotOfClient = "Questo riguarda un cliente per cui non lavori. Se lo segui, chiedi a chi amministra il bot; se riguarda il vostro ufficio, comincia la frase con il suo nome e i due punti.",
        StorageBusy = "Il mio archivio in questo momento non risponde. Riprova tra poco: se qualcosa è già stato fatto, non verrà fatto due volte.",
        NotAllowed = "Il tuo account non ha il permesso per farlo. Chiedi all'amministratore di Microsoft 365.",
        NotFound = "Non lo trovo più: forse nel frattempo è stato tolto. Controlla e riprova.",
        Busy = when => $"Microsoft 365 ha troppe richieste in questo momento. Riprova {when}.",
        Changed = "Nel frattempo qualcuno l'ha cambiato. Guarda com'è adesso e decidi di nuovo.",
        Invalid = "Microsoft 365 non ha accettato questi dati. Controllali e riprova.",
        QuotaFull = "Lo spazio per i file in Microsoft 365 è finito: non ho salvato nulla. Libera spazio o chiedi all'amministratore di aumentarlo, poi riprova.",
        Unavailable = "Microsoft 365 non risponde. Non è stato cambiato nulla: riprova tra un minuto.",
        Uncertain = "Microsoft 365 non ha risposto in tempo e non so se è stato fatto. Controlla prima di riprovare.",
        Unexpected = reference => $"Mi dispiace, qualcosa non ha funzionato. Riprova; se succede ancora, dai all'amministratore questo codice: {reference}.",
        PerhapsUnseen = "Teams ha avuto un problema e non so se la mia ultima risposta ti è arrivata. Se non la vedi, scrivimi di nuovo: se qualcosa è già stato fatto, non verrà fatto due volte.",
        SignIn = "Per vedere colleghi e calendari mi serve il tuo permesso. Accedi una volta sola: poi continuo da dove eravamo.",
        SignInButton = "Accedi",
        SignInFailed = "L'accesso non è riuscito. Riprova con il pulsante, o scrivi di nuovo la richiesta.",
        AlreadyDone = (who, when) => $"Già fatto da {who}, {when}.",
        YesToWhat = "Nel frattempo ti ho scritto altro e non so a che cosa dici di sì: non ho fatto niente. Premi il pulsante sulla scheda che intendi.",
    };

    public static readonly CommonTexts En = new()
    {
        CardGone = "The buttons of that card no longer work. Start from here: nothing was changed.",
        CardGoneHeading = "This card has expired",
        FormUnreadable = "I could not read the form. Check the fields and press again: what you typed is still there.",
        UnknownButton = "This button belongs to an earlier version. Write “help” to see what I can do.",
        TooMany = seconds => $"Your requests come faster than I can answer: I have not read this one nor those right after it. Wait {(seconds == 1 ? "a second" : $"{seconds} seconds")} and send them again.",
        TooLong = "This takes too long and I stop here. Try again shortly: what has been done already is not done twice.",
        NotOfClient = "This is about a client for whom you do not work. If you do, ask whoever administers the bot; if it is about your own office, begin the sentence with its name and a colon.",
        StorageBusy = "My records do not answer just now. Try again shortly: what has been done already is not done twice.",
        NotAllowed = "Your account is not allowed to do this. Ask your Microsoft 365 administrator.",
        NotFound = "I can't find it any more: perhaps it was removed. Check and try again.",
        Busy = when => $"Microsoft 365 has too many requests just now. Try again {when}.",
        Changed = "Somebody changed it meanwhile. Look at it as it is now and decide again.",
        Invalid = "Microsoft 365 did not accept these data. Check them and try again.",
        QuotaFull = "There is no room left for files in Microsoft 365: nothing was saved. Free some or ask the administrator for more, then try again.",
        Unavailable = "Microsoft 365 does not answer. Nothing was changed: try again in a minute.",
        Uncertain = "Microsoft 365 did not answer in time and I don't know whether it was done. Look before you try again.",
        Unexpected = reference => $"I am sorry, something went wrong. Try again; if it happens again, give this code to the administrator: {reference}.",
        PerhapsUnseen = "Teams had a problem and I don't know whether my last answer reached you. If you don't see it, write to me again: what has been done already is not done twice.",
        SignIn = "To see colleagues and calendars I need your permission. Sign in once: then I go on where we were.",
        SignInButton = "Sign in",
        SignInFailed = "The sign-in did not work. Try the button again, or write your request once more.",
        AlreadyDone = (who, when) => $"Already done by {who}, {when}.",
        YesToWhat = "I have written something else meanwhile and don't know what you say yes to: nothing was done. Press the button on the card that you mean.",
    };
}
