namespace BackOfficeBot.Skills.Meetings.Changes;

/// The words of a booked meeting's changes.
internal sealed record MeetingEditTexts
{
    public required string ToMove { get; init; }
    public required string ToChange { get; init; }
    public required string Before { get; init; }
    public required string After { get; init; }
    public required string Coming { get; init; }
    public required string Leaving { get; init; }
    public required string NewcomersFree { get; init; }
    public required string MoveAsk { get; init; }
    public required string MoveAnywayAsk { get; init; }
    public required string ChangeAsk { get; init; }
    public required string When { get; init; }
    public required string WhenNot { get; init; }
    public required string Nearest { get; init; }
    public required string WhoComes { get; init; }
    public required string People { get; init; }
    public required string Move { get; init; }
    public required string MoveAnyway { get; init; }
    public required string Update { get; init; }
    public required string Continue { get; init; }
    public required string Keep { get; init; }
    public required string MoveMeeting { get; init; }
    public required string UndoChange { get; init; }
    public required string TryAgain { get; init; }
    public required string NoRoom { get; init; }
    public required Func<string, string> RoomTaken { get; init; }
    public required Func<string, string> WithRoom { get; init; }
    public required string WithoutRoom { get; init; }
    public required string Clash { get; init; }
    public required string NoLongerFree { get; init; }
    public required string Past { get; init; }
    public required string Over { get; init; }
    public required Func<string, string> ChangedMeanwhile { get; init; }
    public required string Gone { get; init; }
    public required string Moved { get; init; }
    public required string Updated { get; init; }
    public required string TakenBack { get; init; }
    public required string Same { get; init; }
    public required string Changing { get; init; }
    public required string NotSure { get; init; }
    public required string TooLateToUndo { get; init; }
    public required string InOutlook { get; init; }
    public required string NoTimes { get; init; }

    public static MeetingEditTexts In(string language) => language == "it" ? It : En;

    public static readonly MeetingEditTexts It = new()
    {
        ToMove = "Da spostare",
        ToChange = "Da aggiornare",
        Before = "Prima",
        After = "Dopo",
        Coming = "Si aggiunge",
        Leaving = "Non partecipa più",
        NewcomersFree = "Chi si aggiunge è libero a quell'ora.",
        MoveAsk = "Sposto la riunione? Gli invitati ricevono l'aggiornamento quando premi Sposta.",
        MoveAnywayAsk = "Scegli un altro orario, o sposta comunque. Puoi anche scrivere «scegli 1» o «sì».",
        ChangeAsk = "Aggiorno la riunione? Gli inviti partono quando premi Aggiorna.",
        When = "Quando? Ecco gli orari migliori: premine uno o scrivi, per esempio, «scegli 1» o «spostala a giovedì alle 16».",
        WhenNot = "Quando? Scrivimi il giorno e l'ora, per esempio «spostala a giovedì alle 16».",
        Nearest = "Gli orari più vicini:",
        WhoComes = "Chi si aggiunge?",
        People = "Persone da aggiungere",
        Move = "Sposta",
        MoveAnyway = "Sposta comunque",
        Update = "Aggiorna",
        Continue = "Continua",
        Keep = "Lascia com'è",
        MoveMeeting = "Sposta riunione",
        UndoChange = "Annulla modifica",
        TryAgain = "Riprova",
        NoRoom = "nessuna sala",
        RoomTaken = room => $"{room} è occupata a quell'ora.",
        WithRoom = room => room,
        WithoutRoom = "Senza sala",
        Clash = "A quell'ora non tutti possono.",
        NoLongerFree = "Nel frattempo qualcuno non è più libero a quell'ora.",
        Past = "Quell'ora è già passata.",
        Over = "Questa riunione si è già svolta: non si può più spostare.",
        ChangedMeanwhile = when => $"Nel frattempo la riunione è stata cambiata: adesso è {when}. Non ho toccato nulla: controlla e premi di nuovo.",
        Gone = "Questa riunione non è più nel calendario: qualcuno l'ha tolta in Outlook.",
        Moved = "Spostata: gli invitati ricevono il nuovo orario.",
        Updated = "Aggiornata: chi è coinvolto riceve l'avviso.",
        TakenBack = "Modifica annullata: la riunione è com'era prima.",
        Same = "La riunione è già così: non c'è niente da cambiare.",
        Changing = "Modifica in corso",
        NotSure = "Il calendario non ha risposto in tempo e non so se la modifica è arrivata. Premi Riprova: non verrà fatta due volte.",
        TooLateToUndo = "I cinque minuti per annullare sono passati. Puoi spostare di nuovo la riunione o disdirla.",
        InOutlook = "Una riunione di giornate intere o che si ripete si cambia in Outlook.",
        NoTimes = "Non trovo un orario in cui possano tutti.",
    };

    public static readonly MeetingEditTexts En = new()
    {
        ToMove = "To be moved",
        ToChange = "To be updated",
        Before = "Before",
        After = "After",
        Coming = "Joins",
        Leaving = "No longer comes",
        NewcomersFree = "Who joins is free then.",
        MoveAsk = "Shall I move the meeting? The people invited are told when you press Move.",
        MoveAnywayAsk = "Pick another time, or move it anyway. You can also write “pick 1” or “yes”.",
        ChangeAsk = "Shall I update the meeting? The invitations leave when you press Update.",
        When = "When? These are the best times: press one or write, for example, “pick 1” or “move it to Thursday at 4pm”.",
        WhenNot = "When? Tell me the day and the time, for example “move it to Thursday at 4pm”.",
        Nearest = "The nearest times:",
        WhoComes = "Who joins?",
        People = "People to add",
        Move = "Move",
        MoveAnyway = "Move anyway",
        Update = "Update",
        Continue = "Continue",
        Keep = "Leave as it is",
        MoveMeeting = "Move meeting",
        UndoChange = "Undo change",
        TryAgain = "Try again",
        NoRoom = "no room",
        RoomTaken = room => $"{room} is taken at that time.",
        WithRoom = room => room,
        WithoutRoom = "Without a room",
        Clash = "Not everybody can make it then.",
        NoLongerFree = "Meanwhile somebody is no longer free at that time.",
        Past = "That time has passed already.",
        Over = "This meeting has taken place already: it cannot be moved any more.",
        ChangedMeanwhile = when => $"Meanwhile the meeting was changed: it is now on {when}. I touched nothing: check and press again.",
        Gone = "This meeting is no longer in the calendar: somebody removed it in Outlook.",
        Moved = "Moved: the people invited get the new time.",
        Updated = "Updated: those concerned are told.",
        TakenBack = "Change undone: the meeting is as it was before.",
        Same = "The meeting is like that already: there is nothing to change.",
        Changing = "Being changed",
        NotSure = "The calendar did not answer in time and I don't know whether the change arrived. Press Try again: it will not be done twice.",
        TooLateToUndo = "The five minutes to undo are over. You can move the meeting again or cancel it.",
        InOutlook = "A meeting of whole days or one that repeats is changed in Outlook.",
        NoTimes = "I find no time at which everybody can.",
    };
}
