using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings.Rooms;

namespace BackOfficeBot.Skills.Meetings.Form;

/// The words of what a meeting rarely needs: people who need not come, rooms by what is in them, agenda and reminder.
internal sealed record FormTexts
{
    public required string Optional { get; init; }
    public required string OptionalLabel { get; init; }
    public required string OptionalMark { get; init; }
    public required string AlsoSet { get; init; }
    public required Func<string?, int?, string> AnyRoom { get; init; }
    public required Func<string, string> Feature { get; init; }
    public required string Floor { get; init; }
    public required string AnyFloor { get; init; }
    public required Func<int, string> OnFloor { get; init; }
    public required Func<int, IReadOnlyList<int>, string> NoRoomOnFloor { get; init; }
    public required string Behalf { get; init; }
    public required string OwnName { get; init; }
    public required string Seats { get; init; }
    public required string AllSeats { get; init; }
    public required string Equipment { get; init; }
    public required string SomeRoom { get; init; }
    public required string Agenda { get; init; }
    public required string AgendaHint { get; init; }
    public required string AgendaTooLong { get; init; }
    public required string Reminder { get; init; }
    public required string OwnReminder { get; init; }
    public required Func<int, string> ReminderWords { get; init; }
    public required string Importance { get; init; }
    public required string Important { get; init; }
    public required string High { get; init; }
    public required Func<string, string?, string> InWhoseName { get; init; }
    public required Func<string, string> NotInThatName { get; init; }
    public required Func<string, string> ForWhom { get; init; }
    public required Func<string, string> UntilDay { get; init; }
    public required Func<int, string> OthersToo { get; init; }
    public required Func<int, string> PickAlone { get; init; }

    public static FormTexts Beside(MeetingTexts texts) => ReferenceEquals(texts, MeetingTexts.It) ? It : En;

    public static FormTexts In(string language) => language == "it" ? It : En;

    public static readonly FormTexts It = new()
    {
        Optional = "Invitati facoltativi",
        OptionalLabel = "Facoltativi",
        OptionalMark = "facoltativo",
        AlsoSet = "In «Altre opzioni»",
        AnyRoom = (building, seats) => "una sala libera" + (building is null ? "" : $" a {building}") + (seats is null ? "" : $" per {seats}"),
        Feature = f => f switch { RoomFeatures.Screen => "schermo o proiettore", RoomFeatures.Video => "videoconferenza", RoomFeatures.Audio => "audio", RoomFeatures.Board => "lavagna", _ => "accesso in carrozzina" },
        Floor = "Piano della sala",
        AnyFloor = "Qualsiasi",
        OnFloor = ItFloor,
        NoRoomOnFloor = (floor, others) => $"{(floor < 0 ? "Nel seminterrato" : Capital(ItFloor(floor)))} non ci sono sale{(others.Count == 0 ? "." : $": ce ne sono {string.Join(", ", others.Select(ItFloor))}.")}",
        Behalf = "Per conto di",
        OwnName = "A nome mio",
        Seats = "Posti nella sala",
        AllSeats = "Quanti siamo",
        Equipment = "La sala deve avere",
        SomeRoom = "sala riunioni",
        Agenda = "Ordine del giorno",
        AgendaHint = "Un punto per riga; lo leggono tutti nell'invito",
        AgendaTooLong = "L'ordine del giorno può avere al massimo 2000 caratteri: accorcialo un po'.",
        Reminder = "Promemoria",
        OwnReminder = "Come di solito in Outlook",
        ReminderWords = minutes => minutes switch { MeetingDraft.NoReminder => "nessuno", 0 => "all'inizio", 1_440 => "un giorno prima", _ => $"{When.Duration(TimeSpan.FromMinutes(minutes), "it")} prima" },
        Importance = "Importanza",
        Important = "La riunione è importante",
        High = "alta",
        InWhoseName = (name, several) => several is null ? $"Non trovo «{name}» in rubrica: per conto di chi è la riunione? Scrivi nome e cognome." : $"Per «{name}» ci sono {several}: per conto di chi è la riunione? Scrivi nome e cognome.",
        NotInThatName = name => $"Non puoi scrivere nel calendario di {name}, quindi non posso fissare riunioni per suo conto. Chiedi {Italian.To(name)} di condividere il calendario con te in Outlook, con il permesso di modifica.",
        ForWhom = name => $"per conto di {name}",
        UntilDay = day => $"fino a {day}",
        OthersToo = n => $" e altri {n}",
        PickAlone = n => n == 1 ? "Quest'orario è libero. Va bene?" : "Questi orari sono liberi. Quale scegli?",
    };

    public static readonly FormTexts En = new()
    {
        Optional = "Optional people",
        OptionalLabel = "Optional",
        OptionalMark = "optional",
        AlsoSet = "Under “More options”",
        AnyRoom = (building, seats) => "any free room" + (building is null ? "" : $" in {building}") + (seats is null ? "" : $" for {seats}"),
        Feature = f => f switch { RoomFeatures.Screen => "screen or projector", RoomFeatures.Video => "video conference", RoomFeatures.Audio => "audio", RoomFeatures.Board => "whiteboard", _ => "wheelchair access" },
        Floor = "Floor of the room",
        AnyFloor = "Any",
        OnFloor = EnFloor,
        NoRoomOnFloor = (floor, others) => $"There are no rooms {EnFloor(floor)}{(others.Count == 0 ? "." : $": there are some {string.Join(", ", others.Select(EnFloor))}.")}",
        Behalf = "On behalf of",
        OwnName = "In my own name",
        Seats = "Seats in the room",
        AllSeats = "As many as we are",
        Equipment = "The room must have",
        SomeRoom = "meeting room",
        Agenda = "Agenda",
        AgendaHint = "One item a line; all read it in the invitation",
        AgendaTooLong = "The agenda can have 2000 characters at most: shorten it a little.",
        Reminder = "Reminder",
        OwnReminder = "As usual in Outlook",
        ReminderWords = minutes => minutes switch { MeetingDraft.NoReminder => "none", 0 => "at the start", 1_440 => "one day before", _ => $"{When.Duration(TimeSpan.FromMinutes(minutes), "en")} before" },
        Importance = "Importance",
        Important = "The meeting is important",
        High = "high",
        InWhoseName = (name, several) => several is null ? $"I can't find “{name}” in the directory: on whose behalf is the meeting? Write the first and the last name." : $"For “{name}” there are {several}: on whose behalf is the meeting? Write the first and the last name.",
        NotInThatName = name => $"You may not write into the calendar of {name}, so I can't set up meetings on that behalf. Ask {name} to share the calendar with you in Outlook, with the right to edit.",
        ForWhom = name => $"on behalf of {name}",
        UntilDay = day => $"until {day}",
        OthersToo = n => $" and {n} others",
        PickAlone = n => n == 1 ? "This time is free. Does it suit you?" : "These times are free. Which one?",
    };

    private static string ItFloor(int floor) => floor switch { < 0 => "nel seminterrato", 0 => "al piano terra", _ => $"al {floor}° piano" };

    private static string EnFloor(int floor) => floor switch { < 0 => "in the basement", 0 => "on the ground floor", _ => $"on floor {floor}" };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
