namespace BackOfficeBot.Skills.Meetings;

/// The words of a booked meeting's room and title, and of a room that declines.
internal sealed record MeetingDetailTexts
{
    public required string Title { get; init; }
    public required string WhichTitle { get; init; }
    public required string WhichRoom { get; init; }
    public required string NoRoomFree { get; init; }
    public required string RoomAsk { get; init; }
    public required string NoRoomToTakeOff { get; init; }
    public required string Begun { get; init; }
    public required Func<string, string> RoomFree { get; init; }
    public required string Declined { get; init; }
    public required Func<string, string> DeclinedAsk { get; init; }
    public required Func<string, string> DeclinedNoOther { get; init; }
    public required string OneAtATime { get; init; }
    public required string NothingToMove { get; init; }
    public required Func<string, string> NoneOf { get; init; }
    public required string OnlyThisOne { get; init; }
    public required Func<int, string> Seats { get; init; }

    public static MeetingDetailTexts In(string language) => language == "it" ? It : En;

    public static readonly MeetingDetailTexts It = new()
    {
        Title = "Oggetto",
        WhichTitle = "Come la chiamo? Scrivi, per esempio, «cambia l'oggetto in Budget 2027».",
        WhichRoom = "Quale sala? Queste sono libere a quell'ora: premine una o scrivi, per esempio, «scegli 1».",
        NoRoomFree = "A quell'ora non c'è una sala libera abbastanza grande. Puoi lasciare tutto com'è, o spostare la riunione.",
        RoomAsk = "Scegli un'altra sala, o premi Lascia com'è. Puoi anche scrivere «scegli 1».",
        NoRoomToTakeOff = "Questa riunione non ha una sala: non c'è niente da togliere.",
        Begun = "La riunione è già cominciata: la sala non si può più cambiare da qui.",
        RoomFree = room => $"{room} è libera a quell'ora.",
        Declined = "Sala non concessa",
        DeclinedAsk = room => $"{room} ha rifiutato: la riunione resta fissata, ma senza quella sala. Ne prendo un'altra che è libera a quell'ora?",
        DeclinedNoOther = room => $"{room} ha rifiutato: la riunione resta fissata, ma senza quella sala, e a quell'ora non ce n'è un'altra libera abbastanza grande. Che cosa faccio?",
        OneAtATime = "Le sposto una alla volta, perché di ognuna controllo chi è libero e gli invitati ricevono l'avviso. Da quale comincio?",
        NothingToMove = "In questo giorno non hai riunioni tue da spostare. Quelle organizzate da altri le sposta chi le ha organizzate.",
        NoneOf = name => $"Non trovo una riunione così tra quelle che ha convocato {name}. Scrivi il giorno e l'ora, per esempio «sposta la riunione di {name} di giovedì alle 10 alle 16».",
        OnlyThisOne = "una di una serie: cambia solo questa, le altre restano come sono",
        Seats = seats => seats == 1 ? "1 posto" : $"{seats} posti",
    };

    public static readonly MeetingDetailTexts En = new()
    {
        Title = "Subject",
        WhichTitle = "What shall I call it? Write, for example, “change the subject to Budget 2027”.",
        WhichRoom = "Which room? These are free at that time: press one or write, for example, “pick 1”.",
        NoRoomFree = "No room that is big enough is free at that time. You can leave it as it is, or move the meeting.",
        RoomAsk = "Pick another room, or press Leave as it is. You can also write “pick 1”.",
        NoRoomToTakeOff = "This meeting has no room: there is nothing to take off.",
        Begun = "The meeting has begun already: its room cannot be changed from here any more.",
        RoomFree = room => $"{room} is free at that time.",
        Declined = "Room declined",
        DeclinedAsk = room => $"{room} declined: the meeting stands, but without that room. Shall I take another one that is free at that time?",
        DeclinedNoOther = room => $"{room} declined: the meeting stands, but without that room, and no other one that is big enough is free at that time. What shall I do?",
        OneAtATime = "I move them one at a time: for each I check who is free, and the people invited are told. Which one first?",
        NothingToMove = "On this day you have no meetings of your own to move. Those that others called are moved by who called them.",
        NoneOf = name => $"I find no meeting like that among those that {name} called. Write the day and the time, for example “move {name}'s Thursday 10am meeting to 4pm”.",
        OnlyThisOne = "one of a series: only this one changes, the others stay as they are",
        Seats = seats => seats == 1 ? "1 seat" : $"{seats} seats",
    };
}
