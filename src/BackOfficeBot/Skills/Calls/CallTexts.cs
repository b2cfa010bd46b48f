using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Calls;

/// What the slip and the register say.
internal sealed record CallTexts
{
    public required string Name { get; init; }
    public required string MyCalls { get; init; }
    public required string TakenByMe { get; init; }
    public required string OfficeCalls { get; init; }
    public required string AllCalls { get; init; }
    public required Func<string, string> State { get; init; }
    public required Func<string, string?> Action { get; init; }
    public required Func<CallDirection, string> Direction { get; init; }
    public required Func<CallTick, string> Tick { get; init; }
    public required Func<string, string> Language { get; init; }
    public required string PairsLabel { get; init; }
    public required string ForLabel { get; init; }
    public required string DirectionLabel { get; init; }
    public required string BackLabel { get; init; }
    public required Func<string, string> Until { get; init; }
    public required string OrLater { get; init; }
    public required string LanguageLabel { get; init; }
    public required string AtLabel { get; init; }
    public required string SeenLabel { get; init; }
    public required string PromiseLabel { get; init; }
    public required string OutcomeLabel { get; init; }
    public required string ThreadLabel { get; init; }
    public required string ReadBack { get; init; }
    public required Func<string, string, string> By { get; init; }
    public required Func<string, string> Unreached { get; init; }
    public required string UnreachedLabel { get; init; }
    public required Func<int, string> CallsInAll { get; init; }
    public required Func<string, string> IsCalling { get; init; }
    public required Func<string, string, string> WillCall { get; init; }
    public required Func<string, string> Left { get; init; }
    public required Func<string, string> IsPassedTo { get; init; }
    public required string CallBack { get; init; }
    public required string ByTeams { get; init; }
    public required string MessageLabel { get; init; }
    public required string OpenMessage { get; init; }
    public required string Done { get; init; }
    public required string Later { get; init; }
    public required string Pass { get; init; }
    public required string Wrong { get; init; }
    public required string NoAction { get; init; }
    public required string Take { get; init; }
    public required string Withdraw { get; init; }
    public required string AskDone { get; init; }
    public required string OutcomeField { get; init; }
    public required string OutcomeTooLong { get; init; }
    public required string AskPromise { get; init; }
    public required string PromiseDay { get; init; }
    public required string PromiseTime { get; init; }
    public required string Promise { get; init; }
    public required string PromiseMissing { get; init; }
    public required string PromisePast { get; init; }
    public required string AskPass { get; init; }
    public required string PassTo { get; init; }
    public required string PassNote { get; init; }
    public required string PassMissing { get; init; }
    public required string PassSame { get; init; }
    public required string NewSlip { get; init; }
    public required Func<string, string> PassedToYou { get; init; }
    public required string WrongOffice { get; init; }
    public required Func<string, string> TakenOff { get; init; }
    public required Func<string, string> SaidWrong { get; init; }
    public required string Soon { get; init; }
    public required string MissedByYou { get; init; }
    public required Func<string, string> MissedBy { get; init; }
    public required Func<string, string> MissedSeen { get; init; }
    public required Func<string, string> PromiseMissed { get; init; }

    public static CallTexts In(string language) => language == "it" ? It : En;

    public static readonly CallTexts It = new()
    {
        Name = "chiamata",
        MyCalls = "Le tue chiamate",
        TakenByMe = "Chiamate prese da te",
        OfficeCalls = "Chiamate del tuo ufficio",
        AllCalls = "Registro delle chiamate",
        State = state => state switch
        {
            CallStates.Logged => "annotata", CallStates.Delivered => "consegnata", CallStates.Seen => "vista", CallStates.Calling => "si sta richiamando", CallStates.Reassigned => "passata", CallStates.WrongPerson => "persona sbagliata",
            CallStates.Escalated => "al vice", CallStates.Done => "fatta", CallStates.NoAction => "niente da fare", _ => "ritirata",
        },
        Action = action => action switch
        {
            "logged" => "annotata", "delivered" => "consegnata", "seen" => "vista", "calling back" => "richiama", "promised" => "promesso di richiamare", "passed on" => "passata", "wrong person" => "persona sbagliata", "taken" => "presa in carico",
            "done" => "fatta", "no action needed" => "niente da fare", "withdrawn" => "ritirata", "reminded" => "ricordata", "promise missed" => "promessa mancata", "not reached" => "non consegnata", "reached" => "consegnata più tardi", "called again" => "ha richiamato", "one call fewer" => "una chiamata ritirata", "one addressee fewer" => "un destinatario in meno", "done with" => "chiusa insieme", _ => null,
        },
        Direction = direction => direction switch { CallDirection.In => "ricevuta", CallDirection.Out => "fatta", _ => "persa" },
        Tick = tick => tick switch
        {
            CallTick.Telephoned => "ha telefonato", CallTick.PleaseCall => "prega di richiamare", CallTick.WillCallAgain => "richiamerà", CallTick.Returned => "ha risposto a una tua chiamata", CallTick.WantsToSee => "vuole vederti", _ => "urgente",
        },
        Language = language => language == "en" ? "inglese" : "italiano",
        PairsLabel = "Da rileggere",
        ForLabel = "Per",
        DirectionLabel = "Chiamata",
        BackLabel = "Quando richiamare",
        Until = time => $", entro le {time}",
        OrLater = " o più tardi",
        LanguageLabel = "Parla",
        AtLabel = "Ora",
        SeenLabel = "Vista",
        PromiseLabel = "Promessa",
        OutcomeLabel = "Esito",
        ThreadLabel = "Altre chiamate",
        ReadBack = "numero riletto",
        By = (who, when) => $"da {who}, {when}",
        Unreached = names => $"Non posso scrivere {Italian.To(names)}: avvisa tu a voce o per mail.",
        UnreachedLabel = "Non raggiunti",
        CallsInAll = n => $"In tutto {n} chiamate in cinque giorni lavorativi.",
        IsCalling = name => $"{name} sta richiamando",
        WillCall = (name, when) => $"{name} richiama {when}",
        Left = reference => $"Il biglietto {reference} è partito. La scheda nella nostra chat ti dice che cosa succede.",
        IsPassedTo = names => $"Passata {Italian.To(names)}.",
        CallBack = "Richiamo ora",
        ByTeams = "☎ Chiama con Teams",
        MessageLabel = "Dal messaggio di",
        OpenMessage = "Apri il messaggio",
        Done = "Fatto",
        Later = "Richiamo alle…",
        Pass = "Passa ad altri",
        Wrong = "Non è per me",
        WrongOffice = "Non è per noi",
        TakenOff = names => $"Va bene, non è più per te: resta {Italian.To(names)}.",
        NoAction = "Niente da fare",
        Take = "La prendo io",
        Withdraw = "Ritira",
        AskDone = "Com'è andata? Chi ha preso la chiamata lo vedrà sulla sua scheda.",
        OutcomeField = "Esito",
        OutcomeTooLong = "L'esito è troppo lungo: al massimo 500 caratteri.",
        AskPromise = "Quando richiami? Te lo ricordo un quarto d'ora prima.",
        PromiseDay = "Giorno",
        PromiseTime = "Ora",
        Promise = "Prometti",
        PromiseMissing = "Scegli il giorno e l'ora in cui richiami, per esempio «richiamo alle 15».",
        PromisePast = "Quest'ora è già passata: scegline una che viene.",
        AskPass = "A chi la passi?",
        PassTo = "Persona o ufficio",
        PassNote = "Nota (se serve)",
        PassMissing = "Scegli una persona o un ufficio.",
        PassSame = "La chiamata è già per questa persona: scegline un'altra.",
        NewSlip = "C'è una chiamata per te.",
        PassedToYou = name => $"{name} ti passa questa chiamata.",
        SaidWrong = name => $"{name} dice che la chiamata è per qualcun altro: a chi la passi?",
        Soon = "Hai promesso di richiamare tra poco.",
        MissedByYou = "L'ora in cui avevi promesso di richiamare è passata. Puoi ancora farlo, o passare la chiamata.",
        MissedBy = name => $"{name} non ha richiamato all'ora promessa: puoi pensarci tu?",
        MissedSeen = deputy => $"Lo vede anche {deputy}.",
        PromiseMissed = name => $"{name} non ha richiamato all'ora promessa.",
    };

    public static readonly CallTexts En = new()
    {
        Name = "call",
        MyCalls = "Your calls",
        TakenByMe = "Calls that you took",
        OfficeCalls = "Your office's calls",
        AllCalls = "Register of calls",
        State = state => state switch
        {
            CallStates.Reassigned => "passed on", CallStates.Escalated => "with the deputy", HistoryUndone => "withdrawn", _ => state,
        },
        Action = action => action switch { "one call fewer" => "a call withdrawn", "done with" => "closed together", _ => null },
        Direction = direction => direction switch { CallDirection.In => "received", CallDirection.Out => "made", _ => "missed" },
        Tick = tick => tick switch
        {
            CallTick.Telephoned => "telephoned", CallTick.PleaseCall => "please call", CallTick.WillCallAgain => "will call again", CallTick.Returned => "returned your call", CallTick.WantsToSee => "wants to see you", _ => "urgent",
        },
        Language = language => language == "en" ? "English" : "Italian",
        PairsLabel = "Read it back",
        ForLabel = "For",
        DirectionLabel = "Call",
        BackLabel = "When to call back",
        Until = time => $", by {time}",
        OrLater = " or later",
        LanguageLabel = "Speaks",
        AtLabel = "Time",
        SeenLabel = "Seen",
        PromiseLabel = "Promise",
        OutcomeLabel = "Outcome",
        ThreadLabel = "Other calls",
        ReadBack = "number read back",
        By = (who, when) => $"by {who}, {when}",
        Unreached = names => $"I cannot write to {names}: tell them yourself, in person or by mail.",
        UnreachedLabel = "Not reached",
        CallsInAll = n => $"{n} calls in all within five working days.",
        IsCalling = name => $"{name} is calling back",
        WillCall = (name, when) => $"{name} calls back {when}",
        Left = reference => $"The slip {reference} has left. The card in our chat tells you what happens.",
        IsPassedTo = names => $"Passed on to {names}.",
        CallBack = "Call back now",
        ByTeams = "☎ Call with Teams",
        MessageLabel = "From a message by",
        OpenMessage = "Open the message",
        Done = "Done",
        Later = "Call back at…",
        Pass = "Pass on",
        Wrong = "Not for me",
        WrongOffice = "Not for us",
        TakenOff = names => $"All right, it is no longer for you: it stays with {names}.",
        NoAction = "No action needed",
        Take = "I'll take it",
        Withdraw = "Withdraw",
        AskDone = "How did it go? Whoever took the call sees it on their card.",
        OutcomeField = "Outcome",
        OutcomeTooLong = "The outcome is too long: at most 500 characters.",
        AskPromise = "When will you call back? I remind you a quarter of an hour before.",
        PromiseDay = "Day",
        PromiseTime = "Time",
        Promise = "Promise",
        PromiseMissing = "Choose the day and the time at which you will call back, for example “I'll call back at 3pm”.",
        PromisePast = "That time has passed: choose one to come.",
        AskPass = "Who shall have it?",
        PassTo = "Person or office",
        PassNote = "Note (if needed)",
        PassMissing = "Choose a person or an office.",
        PassSame = "The call is for this person already: choose another one.",
        NewSlip = "There is a call for you.",
        PassedToYou = name => $"{name} passes this call on to you.",
        SaidWrong = name => $"{name} says that the call is for somebody else: who shall have it?",
        Soon = "You promised to call back shortly.",
        MissedByYou = "The time at which you promised to call back has passed. You can still do it, or pass the call on.",
        MissedBy = name => $"{name} did not call back at the promised time: can you do it?",
        MissedSeen = deputy => $"{deputy} sees it too.",
        PromiseMissed = name => $"{name} did not call back at the promised time.",
    };

    private const string HistoryUndone = Records.HistoryActions.Undone;
}
