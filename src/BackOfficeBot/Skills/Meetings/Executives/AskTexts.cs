using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Executives;

internal sealed record AskTexts
{
    public required string ForYou { get; init; }
    public required Func<string, string> Ask { get; init; }
    public required Func<string, string> AskOther { get; init; }
    public required string Yes { get; init; }
    public required string Others { get; init; }
    public required string No { get; init; }
    public required string Delegate { get; init; }
    public required string Back { get; init; }
    public required string OthersAsk { get; init; }
    public required string OthersAskSeveral { get; init; }
    public required string NoOthers { get; init; }
    public required string NoAsk { get; init; }
    public required string NoReason { get; init; }
    public required string DelegateAsk { get; init; }
    public required string DelegateTo { get; init; }
    public required string DelegateMissing { get; init; }
    public required Func<IReadOnlyList<string>, string> Waits { get; init; }
    public required Func<IReadOnlyList<string>, string, string> Sent { get; init; }
    public required string Withdraw { get; init; }
    public required Func<string, string> NoChat { get; init; }
    public required Func<string, string> OnlyAsked { get; init; }
    public required string Over { get; init; }
    public required string NoneWaits { get; init; }
    public required string UntilLabel { get; init; }
    public required Func<IReadOnlyList<string>, bool, string> SaidYes { get; init; }
    public required Func<IReadOnlyList<string>, string> SignInToBook { get; init; }
    public required Func<string, string?, string> SaidNo { get; init; }
    public required Func<string, string, string> Delegated { get; init; }
    public required Func<IReadOnlyList<string>, string> Expired { get; init; }
    public required Func<string, IReadOnlyList<string>, string> Countered { get; init; }
    public required Func<IReadOnlyList<string>, string> Proposed { get; init; }
    public required Func<string, string> AskedAnew { get; init; }
    public required string Withdrawn { get; init; }
    public required string AlmostBooked { get; init; }

    public static AskTexts In(string language) => language == "it" ? It : En;

    public static readonly AskTexts It = new()
    {
        ForYou = "Aspetta la tua risposta",
        Ask = who => $"{who} ha preparato questa riunione. Va bene? Prima del tuo sì non parte nessun invito.",
        AskOther = who => $"{who} propone questo altro orario. Va bene anche a te? Prima del sì di tutti non parte nessun invito.",
        Yes = "Sì, prenota",
        Others = "Un altro orario",
        No = "No",
        Delegate = "Delega",
        Back = "Indietro",
        OthersAsk = "Quale preferisci? Con un tocco la prenoto.",
        OthersAskSeveral = "Quale preferisci? Con un tocco la propongo anche agli altri a cui l'ho chiesto; si prenota quando tutti dicono di sì.",
        NoOthers = "Nei prossimi giorni non trovo un altro orario libero per tutti.",
        NoAsk = "Vuoi dire perché? Lo legge solo chi l'ha preparata.",
        NoReason = "Motivo (facoltativo)",
        DelegateAsk = "A chi la lasci? Chi l'ha preparata riceve il nome e la propone senza di te.",
        DelegateTo = "Persona delegata",
        DelegateMissing = "Scegli una persona diversa da te e da chi è già invitato.",
        Waits = names => $"Aspetta il sì di {AskNames.Of(names, "it")}",
        Sent = (names, until) => $"L'ho chiesto {Italian.To(AskNames.Of(names, "it"))} in chat: {(names.Count == 1 ? "può" : "possono")} rispondere fino a {until}. Prima non parte nessun invito; ti scrivo appena {(names.Count == 1 ? "risponde" : "rispondono")}.",
        Withdraw = "Ritira la richiesta",
        NoChat = name => $"Qui serve prima il sì di {name}, che però non ha ancora una chat con me: chiedi che mi scriva «ciao», poi premi di nuovo il pulsante.",
        OnlyAsked = names => $"Può rispondere solo {names}.",
        Over = "A questa richiesta è già stato risposto, o è cambiata: eccola com'è adesso.",
        NoneWaits = "Nessuna riunione aspetta la tua risposta, quindi non c'è niente da delegare.",
        UntilLabel = "Rispondi entro",
        SaidYes = (names, isOther) => !isOther ? $"{AskNames.Have(names)} detto di sì: la riunione è prenotata."
            : names.Count == 1 ? $"{names[0]} ha scelto un altro orario: la riunione è prenotata." : $"{AskNames.Have(names)} detto di sì a un altro orario: la riunione è prenotata.",
        SignInToBook = names => $"{AskNames.Have(names)} detto di sì, ma per scrivere nel calendario serve che tu acceda: scrivi «prenota».",
        SaidNo = (name, reason) => $"{name} ha detto di no" + (reason is null ? "." : $": {reason}"),
        Delegated = (name, other) => $"{name} lascia la riunione {Italian.To(other)}. Premi «Proponi di nuovo»: è già pronta con {other}.",
        Expired = names => $"{AskNames.HaveNot(names)} risposto in tempo: la riunione non è prenotata.",
        Countered = (who, others) => $"{who} preferisce questo altro orario: l'ho chiesto anche {Italian.To(AskNames.Of(others, "it"))}, e ti scrivo appena so qualcosa.",
        Proposed = others => $"Fatto: l'ho proposto {Italian.To(AskNames.Of(others, "it"))}. Se va bene, prenoto.",
        AskedAnew = who => $"{who} propone un altro orario: te l'ho chiesto di nuovo qui sotto.",
        Withdrawn = "La richiesta è stata ritirata.",
        AlmostBooked = "Il calendario non risponde: ci riprovo da solo tra poco e ti faccio sapere.",
    };

    public static readonly AskTexts En = new()
    {
        ForYou = "Waits for your answer",
        Ask = who => $"{who} has prepared this meeting. Is it all right? No invitation leaves before your yes.",
        AskOther = who => $"{who} proposes this other time. Does it suit you, too? No invitation leaves before everybody's yes.",
        Yes = "Yes, book it",
        Others = "Another time",
        No = "No",
        Delegate = "Delegate",
        Back = "Back",
        OthersAsk = "Which one suits you? One press books it.",
        OthersAskSeveral = "Which one suits you? One press proposes it to the others who are asked, too; it is booked once all of you say yes.",
        NoOthers = "In the next days I find no other time at which everybody is free.",
        NoAsk = "Would you like to say why? Only who prepared it reads it.",
        NoReason = "Reason (optional)",
        DelegateAsk = "To whom do you leave it? Who prepared it gets the name and proposes it without you.",
        DelegateTo = "Who goes instead",
        DelegateMissing = "Choose somebody other than you and those who are invited already.",
        Waits = names => $"Waits for the yes of {AskNames.Of(names, "en")}",
        Sent = (names, until) => $"I have asked {AskNames.Of(names, "en")} in their chat: there is time to answer until {until}. No invitation leaves before that; I will write to you as soon as there is an answer.",
        Withdraw = "Withdraw the request",
        NoChat = name => $"{name} has to say yes first, but has no chat with me yet: have them write “hello” to me, then press the button again.",
        OnlyAsked = names => $"Only {names} can answer.",
        Over = "This request has been answered already, or has changed: here it is as it stands now.",
        NoneWaits = "No meeting waits for your answer, so there is nothing to delegate.",
        UntilLabel = "Answer by",
        SaidYes = (names, isOther) => !isOther ? $"{AskNames.Of(names, "en")} said yes: the meeting is booked."
            : names.Count == 1 ? $"{names[0]} chose another time: the meeting is booked." : $"{AskNames.Of(names, "en")} said yes to another time: the meeting is booked.",
        SignInToBook = names => $"{AskNames.Of(names, "en")} said yes, but to write into the calendar you have to be signed in: write “book”.",
        SaidNo = (name, reason) => $"{name} said no" + (reason is null ? "." : $": {reason}"),
        Delegated = (name, other) => $"{name} leaves the meeting to {other}. Press “Propose again”: it is prepared with {other}.",
        Expired = names => $"{AskNames.Of(names, "en")} did not answer in time: the meeting is not booked.",
        Countered = (who, others) => $"{who} would rather have this other time: I have asked {AskNames.Of(others, "en")}, too, and will write to you as soon as I know.",
        Proposed = others => $"Done: I have proposed it to {AskNames.Of(others, "en")}. If it suits, I book it.",
        AskedAnew = who => $"{who} proposes another time: I have asked you again below.",
        Withdrawn = "The request was withdrawn.",
        AlmostBooked = "The calendar does not answer: I will try again by myself shortly and let you know.",
    };
}
