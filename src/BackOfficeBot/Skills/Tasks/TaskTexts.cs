using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Tasks;

/// The words on a task's card and beside it; those of its forms are <see cref="TaskFormTexts"/>.
internal sealed record TaskTexts
{
    public required Func<string, string> State { get; init; }
    public required Func<string, string?> Action { get; init; }
    public required string From { get; init; }
    public required string AskedBy { get; init; }
    public required string Owner { get; init; }
    public required string Due { get; init; }
    public required string Late { get; init; }
    public required string Priority { get; init; }
    public required Func<Records.Priority, string> PriorityName { get; init; }
    public required string Repeats { get; init; }
    public required string Watchers { get; init; }
    public required string Chain { get; init; }
    public required Func<string, string> WaitsFor { get; init; }
    public required string Offer { get; init; }
    public required string Reason { get; init; }
    public required string Missing { get; init; }
    public required string Message { get; init; }
    public required string OpenMessage { get; init; }
    public required string Items { get; init; }
    public required string AddItems { get; init; }
    public required string Office { get; init; }

    public required Func<string, string> AskRequested { get; init; }
    public required string AskOffice { get; init; }
    public required Func<string, string> WaitAnswer { get; init; }
    public required Func<string, string> WaitOffice { get; init; }
    public required Func<string, string> AskCountered { get; init; }
    public required Func<string, string> WaitCountered { get; init; }
    public required Func<string, string> AskBlocker { get; init; }
    public required Func<string, string> AskDone { get; init; }
    public required Func<string, string, string> WaitDone { get; init; }
    public required string AskDeclined { get; init; }

    public required string Accept { get; init; }
    public required string Decline { get; init; }
    public required string Counter { get; init; }
    public required string Agree { get; init; }
    public required string Disagree { get; init; }
    public required string Pass { get; init; }
    public required string AskOthers { get; init; }
    public required string Withdraw { get; init; }
    public required string Remove { get; init; }
    public required string Take { get; init; }
    public required string Start { get; init; }
    public required string Done { get; init; }
    public required string Confirm { get; init; }
    public required string Reopen { get; init; }
    public required string Block { get; init; }
    public required string Unblock { get; init; }
    public required string Freed { get; init; }
    public required string WaitToo { get; init; }
    public required string Snooze { get; init; }
    public required string Save { get; init; }
    public required string More { get; init; }
    public required string MoreAsk { get; init; }

    public required Func<string, string> Sent { get; init; }
    public required Func<string, string> SentToOffice { get; init; }
    public required Func<string, string> Unreachable { get; init; }
    public required string Noted { get; init; }
    public required Func<string, string> Follows { get; init; }
    public required Func<string, string> HasAccepted { get; init; }
    public required Func<string, string> HasTaken { get; init; }
    public required Func<string, string, string> HasDeclined { get; init; }
    public required Func<string, string> HasCountered { get; init; }
    public required Func<string, string> HasAgreed { get; init; }
    public required Func<string, string> HasDisagreed { get; init; }
    public required Func<string, string, string> HasPassed { get; init; }
    public required Func<string, string> HasStarted { get; init; }
    public required Func<string, string> HasDone { get; init; }
    public required Func<string, string> HasConfirmed { get; init; }
    public required Func<string, string, string> HasReopened { get; init; }
    public required Func<string, string, string> HasBlocked { get; init; }
    public required Func<string, string, string> BlocksYou { get; init; }
    public required Func<string, string, string> HasAttached { get; init; }
    public required Func<string, string?, string> HasFreed { get; init; }
    public required Func<string, string> HasWithdrawn { get; init; }
    public required Func<string, string> NoAnswer { get; init; }
    public required Func<string, string> NoneTook { get; init; }
    public required Func<string, string> PerhapsAsk { get; init; }
    public required string Reminder { get; init; }
    public required string Overdue { get; init; }
    public required Func<string, string> OverdueOf { get; init; }
    public required string ConfirmedAlone { get; init; }
    public required string HasExpired { get; init; }
    public required string NextMade { get; init; }
    public required string Snoozed { get; init; }
    public required Func<string, string> Moved { get; init; }
    public required Func<string, string> HasMoved { get; init; }
    public required string MeetingGone { get; init; }
    public required string Move { get; init; }
    public required Func<string, string?, string> NotNow { get; init; }

    public static TaskTexts In(string language) => language == "it" ? It : En;

    public static readonly TaskTexts It = new()
    {
        State = state => state switch
        {
            TaskStates.Requested => "richiesta", TaskStates.Accepted => "da fare", TaskStates.InProgress => "in corso", TaskStates.Blocked => "bloccata", TaskStates.Countered => "proposta diversa",
            TaskStates.Declined => "rifiutata", TaskStates.Done => "fatta, da confermare", TaskStates.Confirmed => "fatta", TaskStates.Cancelled => "ritirata", TaskStates.Expired => "scaduta senza risposta", _ => "annullata",
        },
        Action = action => action switch
        {
            "asked" => "richiesta", "noted" => "annotata", "accepted" => "accettata", "taken" => "presa in carico", "declined" => "rifiutata", "counter-proposed" => "fatta una proposta diversa", "agreed" => "proposta accettata",
            "disagreed" => "proposta non accettata", "delegated" => "passata a un'altra persona", "started" => "iniziata", "blocked" => "bloccata", "freed" => "sbloccata", "done" => "fatta", "confirmed" => "confermata",
            "reopened" => "riaperta", "cancelled" => "ritirata", "unanswered" => "ancora senza risposta", "expired" => "scaduta senza risposta", "reminded" => "ricordata", "overdue" => "in ritardo", "snoozed" => "rinviata",
            "checked" => "lista aggiornata", "attached" => "file allegato", "changed" => "modificata", _ => null,
        },
        From = "Da",
        AskedBy = "Chiesta da",
        Owner = "La fa",
        Due = "Entro",
        Late = "in ritardo",
        Priority = "Priorità",
        PriorityName = p => p switch { Records.Priority.Low => "bassa", Records.Priority.High => "alta", Records.Priority.Urgent => "urgente", _ => "normale" },
        Repeats = "Si ripete",
        Watchers = "La seguono",
        Chain = "Chi aspetta chi",
        WaitsFor = name => $"aspetta {name}",
        Offer = "Proposta",
        Reason = "Motivo",
        Missing = "Che cosa manca",
        Message = "Dal messaggio di",
        OpenMessage = "Apri il messaggio",
        Items = "Da spuntare",
        AddItems = "Aggiungi voci (una per riga)",
        Office = "Ufficio",
        AskRequested = name => $"{name} ti chiede di farlo. Accetti?",
        AskOffice = "È per il tuo ufficio: la fa chi la prende per primo.",
        WaitAnswer = name => $"Aspetto la risposta di {name}.",
        WaitOffice = name => $"Nell'ufficio {name} non l'ha ancora presa nessuno.",
        AskCountered = name => $"{name} propone di fare diversamente. Va bene?",
        WaitCountered = name => $"Ora tocca {Italian.To(name)}: aspetto la risposta alla tua proposta.",
        AskBlocker = name => $"{name} aspetta te per andare avanti.",
        AskDone = name => $"{name} dice che è fatta. Confermi?",
        WaitDone = (name, when) => $"{name} può confermare; altrimenti si conferma da sola {when}.",
        AskDeclined = "Vuoi chiedere a un'altra persona?",
        Accept = "Accetto",
        Decline = "Rifiuto",
        Counter = "Propongo altro",
        Agree = "Va bene",
        Disagree = "No, come prima",
        Pass = "Passa ad altri",
        AskOthers = "Chiedi ad altri",
        Withdraw = "Ritira",
        Remove = "Elimina",
        Take = "La prendo io",
        Start = "Inizio",
        Done = "Fatta",
        Confirm = "Confermo",
        Reopen = "Non è finita",
        Block = "Sono in attesa",
        Unblock = "Riprendo",
        Freed = "Fatto, può andare",
        WaitToo = "Aspetto altri",
        Snooze = "Rinvia",
        Save = "Salva la lista",
        More = "Altro",
        MoreAsk = "Che cosa vuoi fare?",
        Sent = name => $"Ho inviato la richiesta {Italian.To(name)}.",
        SentToOffice = name => $"Ho inviato la richiesta all'ufficio {name}.",
        Unreachable = name => $"Non posso ancora scrivere {Italian.To(name)}: non ha aperto la chat con me. Avvisa tu; qui la richiesta resta.",
        Noted = "Annotata.",
        Follows = name => $"{name} ti ha aggiunto tra chi la segue: non devi fare nulla.",
        HasAccepted = name => $"{name} ha accettato.",
        HasTaken = name => $"{name} l'ha presa in carico.",
        HasDeclined = (name, why) => $"{name} non può: {why}",
        HasCountered = name => $"{name} fa una proposta diversa.",
        HasAgreed = name => $"{name} ha accettato la tua proposta.",
        HasDisagreed = name => $"{name} preferisce come aveva chiesto.",
        HasPassed = (name, to) => $"{name} l'ha passata {Italian.To(to)}.",
        HasStarted = name => $"{name} ha iniziato.",
        HasDone = name => $"{name} ha finito.",
        HasConfirmed = name => $"{name} ha confermato: è chiusa.",
        HasReopened = (name, why) => $"{name} l'ha riaperta: {why}",
        HasBlocked = (name, whom) => $"{name} è in attesa di {whom}.",
        BlocksYou = (name, why) => $"{name} aspetta te: {why}",
        HasAttached = (name, file) => $"{name} ha allegato {file}.",
        HasFreed = (name, next) => $"{name} ha fatto la sua parte: {(next is null ? "si può andare avanti" : $"ora tocca {Italian.To(next)}")}.",
        HasWithdrawn = name => $"{name} ha ritirato la richiesta.",
        NoAnswer = name => $"{name} non ha ancora risposto dopo un giorno di lavoro.",
        NoneTook = name => $"Nell'ufficio {name} non l'ha presa nessuno dopo un giorno di lavoro.",
        PerhapsAsk = names => $"Potresti chiedere {Italian.To(names)}.",
        Reminder = "Promemoria.",
        Overdue = "È passata la scadenza: fatta, o la rinvii?",
        OverdueOf = name => $"È passata la scadenza e {name} non l'ha ancora finita.",
        ConfirmedAlone = "Dopo tre giorni di lavoro si è confermata da sola.",
        HasExpired = "La scadenza è passata senza una risposta: la richiesta è chiusa.",
        NextMade = "Ho preparato la prossima.",
        Snoozed = "Rinviata.",
        Moved = name => $"Scadenza spostata: lo dico {Italian.To(name)}.",
        MeetingGone = "La riunione è stata annullata: questo promemoria non serve più.",
        HasMoved = name => $"{name} ha spostato la scadenza.",
        Move = "Sposta la scadenza",
        NotNow = (state, owner) => owner is null ? $"Questo ora non si può fare: l'attività è «{state}»." : $"Questo ora non si può fare: l'attività è di {owner} ed è «{state}».",
    };

    public static readonly TaskTexts En = new()
    {
        State = state => state switch
        {
            TaskStates.Requested => "asked", TaskStates.Accepted => "to do", TaskStates.InProgress => "in progress", TaskStates.Blocked => "blocked", TaskStates.Countered => "another proposal",
            TaskStates.Declined => "declined", TaskStates.Done => "done, to be confirmed", TaskStates.Confirmed => "done", TaskStates.Cancelled => "withdrawn", TaskStates.Expired => "expired without an answer", _ => "undone",
        },
        Action = action => action switch { "delegated" => "passed on", "freed" => "unblocked", "checked" => "list changed", _ => null },
        From = "From",
        AskedBy = "Asked by",
        Owner = "Done by",
        Due = "Due",
        Late = "late",
        Priority = "Priority",
        PriorityName = p => p switch { Records.Priority.Low => "low", Records.Priority.High => "high", Records.Priority.Urgent => "urgent", _ => "normal" },
        Repeats = "Repeats",
        Watchers = "Followed by",
        Chain = "Who waits for whom",
        WaitsFor = name => $"is waiting for {name}",
        Offer = "Proposal",
        Reason = "Reason",
        Missing = "What is missing",
        Message = "From a message by",
        OpenMessage = "Open the message",
        Items = "To tick off",
        AddItems = "Add items (one per line)",
        Office = "Office",
        AskRequested = name => $"{name} asks you to do this. Do you accept?",
        AskOffice = "It is for your office: whoever takes it first does it.",
        WaitAnswer = name => $"I am waiting for {name}'s answer.",
        WaitOffice = name => $"Nobody of the {name} office has taken it yet.",
        AskCountered = name => $"{name} proposes to do it otherwise. Is that all right?",
        WaitCountered = name => $"Your proposal is with {name}.",
        AskBlocker = name => $"{name} is waiting for you and cannot go on.",
        AskDone = name => $"{name} says it is done. Do you confirm?",
        WaitDone = (name, when) => $"{name} can confirm; otherwise it confirms itself on {when}.",
        AskDeclined = "Do you want to ask somebody else?",
        Accept = "Accept",
        Decline = "Decline",
        Counter = "Propose otherwise",
        Agree = "All right",
        Disagree = "No, as I asked",
        Pass = "Pass on",
        AskOthers = "Ask somebody else",
        Withdraw = "Withdraw",
        Remove = "Delete",
        Take = "I'll take it",
        Start = "Start",
        Done = "Done",
        Confirm = "Confirm",
        Reopen = "Not finished",
        Block = "I am blocked",
        Unblock = "Go on",
        Freed = "Done, go ahead",
        WaitToo = "I'm waiting too",
        Snooze = "Postpone",
        Save = "Save the list",
        More = "More",
        MoreAsk = "What do you want to do?",
        Sent = name => $"I sent the request to {name}.",
        SentToOffice = name => $"I sent the request to the {name} office.",
        Unreachable = name => $"I cannot write to {name} yet, who has not opened the chat with me. Please say so yourself; the request stays here.",
        Noted = "Noted.",
        Follows = name => $"{name} added you to those who follow this: there is nothing to do.",
        HasAccepted = name => $"{name} has accepted.",
        HasTaken = name => $"{name} has taken it.",
        HasDeclined = (name, why) => $"{name} cannot do it: {why}",
        HasCountered = name => $"{name} makes another proposal.",
        HasAgreed = name => $"{name} accepted your proposal.",
        HasDisagreed = name => $"{name} prefers it as it was asked.",
        HasPassed = (name, to) => $"{name} passed it on to {to}.",
        HasStarted = name => $"{name} has started.",
        HasDone = name => $"{name} has finished.",
        HasConfirmed = name => $"{name} confirmed: it is closed.",
        HasReopened = (name, why) => $"{name} reopened it: {why}",
        HasBlocked = (name, whom) => $"{name} is waiting for {whom}.",
        BlocksYou = (name, why) => $"{name} is waiting for you: {why}",
        HasAttached = (name, file) => $"{name} attached {file}.",
        HasFreed = (name, next) => $"{name} has done their part: {(next is null ? "it can go on" : $"now it is with {next}")}.",
        HasWithdrawn = name => $"{name} withdrew the request.",
        NoAnswer = name => $"{name} has not answered for a working day.",
        NoneTook = name => $"Nobody of the {name} office has taken it for a working day.",
        PerhapsAsk = names => $"You could ask {names}.",
        Reminder = "A reminder.",
        Overdue = "The due time has passed: is it done, or do you postpone it?",
        OverdueOf = name => $"The due time has passed and {name} has not finished yet.",
        ConfirmedAlone = "After three working days it has confirmed itself.",
        HasExpired = "The due time has passed without an answer: the request is closed.",
        NextMade = "I have made the next one.",
        Snoozed = "Postponed.",
        Moved = name => $"The due date has moved: I tell {name}.",
        MeetingGone = "The meeting was called off: this reminder is of no more use.",
        HasMoved = name => $"{name} moved the due date.",
        Move = "Move the due date",
        NotNow = (state, owner) => owner is null ? $"That cannot be done now: the task is “{state}”." : $"That cannot be done now: the task is with {owner} and is “{state}”.",
    };
}
