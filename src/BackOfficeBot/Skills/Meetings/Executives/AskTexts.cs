namespace BackOfficeBot.Skills.Meetings.Executives;

internal sealed record AskTexts
{
    public required string ForYou { get; init; }
    public required Func<string, string> Ask { get; init; }
    public required string Yes { get; init; }
    public required string Others { get; init; }
    public required string No { get; init; }
    public required string Delegate { get; init; }
    public required string Back { get; init; }
    public required string OthersAsk { get; init; }
    public required string NoOthers { get; init; }
    public required string NoAsk { get; init; }
    public required string NoReason { get; init; }
    public required string DelegateAsk { get; init; }
    public required string DelegateTo { get; init; }
    public required string DelegateMissing { get; init; }
    public required Func<string, string> Waits { get; init; }
    public required Func<string, string, string> Sent { get; init; }
    public required string Withdraw { get; init; }
    public required Func<string, string> NoChat { get; init; }
    public required Func<string, string> OnlyAsked { get; init; }
    public required string Over { get; init; }
    public required string NoneWaits { get; init; }
    public required string UntilLabel { get; init; }
    public required Func<string, bool, string> SaidYes { get; init; }
    public required Func<string, string> SignInToBook { get; init; }
    public required Func<string, string?, string> SaidNo { get; init; }
    public required Func<string, string, string> Delegated { get; init; }
    public required Func<string, string> Expired { get; init; }
    public required string Withdrawn { get; init; }
    public required string AlmostBooked { get; init; }

    public static AskTexts In(string language) => language == "it" ? It : En;

    public static readonly AskTexts It = new()
    {
        ForYou = "Aspetta la tua risposta",
        Ask = who => $"{who} ha preparato questa riunione. Va bene? Prima del tuo sì non parte nessun invito.",
        Yes = "Sì, prenota",
        Others = "Un altro orario",
        No = "No",
        Delegate = "Delega",
        Back = "Indietro",
        OthersAsk = "Quale preferisci? Con un tocco la prenoto.",
        NoOthers = "Nei prossimi giorni non trovo un altro orario libero per tutti.",
        NoAsk = "Vuoi dire perché? Lo legge solo chi l'ha preparata.",
        NoReason = "Motivo (facoltativo)",
        DelegateAsk = "A chi la lasci? Chi l'ha preparata riceve il nome e la propone senza di te.",
        DelegateTo = "Persona delegata",
        DelegateMissing = "Scegli una persona diversa da te e da chi è già invitato.",
        Waits = name => $"Aspetta il sì di {name}",
        Sent = (name, until) => $"L'ho chiesto a {name} in chat: può rispondere fino a {until}. Prima non parte nessun invito; ti scrivo appena risponde.",
        Withdraw = "Ritira la richiesta",
        NoChat = name => $"{name} non ha ancora una chat con me, e qui decide prima lei o lui: chiedile di scrivermi «ciao» e premi di nuovo Prenota.",
        OnlyAsked = names => $"Può rispondere solo {names}.",
        Over = "A questa richiesta è già stato risposto, o è cambiata: eccola com'è adesso.",
        NoneWaits = "Nessuna riunione aspetta la tua risposta, quindi non c'è niente da delegare.",
        UntilLabel = "Rispondi entro",
        SaidYes = (name, isOther) => isOther ? $"{name} ha scelto un altro orario: la riunione è prenotata." : $"{name} ha detto di sì: la riunione è prenotata.",
        SignInToBook = name => $"{name} ha detto di sì, ma per scrivere nel calendario serve che tu acceda: scrivi «prenota».",
        SaidNo = (name, reason) => $"{name} ha detto di no" + (reason is null ? "." : $": {reason}"),
        Delegated = (name, other) => $"{name} lascia la riunione a {other}. Premi «Proponi di nuovo»: è già pronta con {other}.",
        Expired = name => $"{name} non ha risposto in tempo: la riunione non è prenotata.",
        Withdrawn = "La richiesta è stata ritirata.",
        AlmostBooked = "Il calendario non risponde: ci riprovo da solo tra poco e ti faccio sapere.",
    };

    public static readonly AskTexts En = new()
    {
        ForYou = "Waits for your answer",
        Ask = who => $"{who} has prepared this meeting. Is it all right? No invitation leaves before your yes.",
        Yes = "Yes, book it",
        Others = "Another time",
        No = "No",
        Delegate = "Delegate",
        Back = "Back",
        OthersAsk = "Which one suits you? One press books it.",
        NoOthers = "In the next days I find no other time at which everybody is free.",
        NoAsk = "Would you like to say why? Only who prepared it reads it.",
        NoReason = "Reason (optional)",
        DelegateAsk = "To whom do you leave it? Who prepared it gets the name and proposes it without you.",
        DelegateTo = "Who goes instead",
        DelegateMissing = "Choose somebody other than you and those who are invited already.",
        Waits = name => $"Waits for the yes of {name}",
        Sent = (name, until) => $"I have asked {name} in their chat: there is time to answer until {until}. No invitation leaves before that; I will write to you as soon as there is an answer.",
        Withdraw = "Withdraw the request",
        NoChat = name => $"{name} has no chat with me yet and has to be asked first: have them write “hello” to me and press Book again.",
        OnlyAsked = names => $"Only {names} can answer.",
        Over = "This request has been answered already, or has changed: here it is as it stands now.",
        NoneWaits = "No meeting waits for your answer, so there is nothing to delegate.",
        UntilLabel = "Answer by",
        SaidYes = (name, isOther) => isOther ? $"{name} chose another time: the meeting is booked." : $"{name} said yes: the meeting is booked.",
        SignInToBook = name => $"{name} said yes, but to write into the calendar you have to be signed in: write “book”.",
        SaidNo = (name, reason) => $"{name} said no" + (reason is null ? "." : $": {reason}"),
        Delegated = (name, other) => $"{name} leaves the meeting to {other}. Press “Propose again”: it is prepared with {other}.",
        Expired = name => $"{name} did not answer in time: the meeting is not booked.",
        Withdrawn = "The request was withdrawn.",
        AlmostBooked = "The calendar does not answer: I will try again by myself shortly and let you know.",
    };
}
