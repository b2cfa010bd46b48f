namespace BackOfficeBot.Skills.Meetings;

internal sealed record AgendaTexts
{
    public required string MyAgenda { get; init; }
    public required string Example { get; init; }
    public required Func<string, string> Of { get; init; }
    public required Func<string, string> Empty { get; init; }
    public required Func<int, string> Count { get; init; }
    public required Func<int, string> ShowAll { get; init; }
    public required Func<string, string> FreeAt { get; init; }
    public required string NothingFree { get; init; }
    public required string Clashes { get; init; }
    public required string AllDay { get; init; }
    public required string Tentative { get; init; }
    public required string PrivateEvent { get; init; }
    public required string NoSubject { get; init; }
    public required string OnlyPersonal { get; init; }
    public required string DayBefore { get; init; }
    public required string DayAfter { get; init; }
    public required string DayByDay { get; init; }
    public required Func<int, string> More { get; init; }
    public required string CannotChange { get; init; }
    public required string CannotCancel { get; init; }
    public required string NotOnline { get; init; }
    public required string Now { get; init; }
    public required Func<string, string> StartsAt { get; init; }
    public required Func<string, string> Left { get; init; }

    public static AgendaTexts In(string language) => language == "it" ? It : En;

    public static readonly AgendaTexts It = new()
    {
        MyAgenda = "La mia agenda",
        Example = "che cosa ho domani?",
        Of = day => $"Agenda di {day}",
        Empty = day => $"Per {day} non hai impegni in calendario.",
        Count = n => n == 1 ? "1 impegno" : $"{n} impegni",
        ShowAll = n => $"Mostra tutti ({n})",
        FreeAt = times => $"Libero: {times}",
        NothingFree = "Nessuna mezz'ora libera.",
        Clashes = "si sovrappone a un altro impegno",
        AllDay = "tutto il giorno",
        Tentative = "provvisorio",
        PrivateEvent = "Impegno privato",
        NoSubject = "(senza oggetto)",
        OnlyPersonal = "L'agenda te la mostro solo nella nostra chat personale, dove gli altri non la vedono. Scrivimi lì.",
        DayBefore = "Giorno prima",
        DayAfter = "Giorno dopo",
        DayByDay = "Giorno per giorno",
        More = n => n == 1 ? "… e un altro impegno" : $"… e altri {n} impegni",
        CannotChange = "Da qui cambio le riunioni prenotate con me: scrivi il numero, per esempio «MEET-2026-0000001 spostala alle 16». Un'altra che è già in calendario si cambia in Outlook: premi il suo titolo.",
        CannotCancel = "Da qui disdico solo le riunioni che hai fissato con me, e in questo giorno non ne trovo. Per le altre premi il titolo e disdicile in Outlook.",
        NotOnline = "Non trovo una riunione con il collegamento online. Ecco la tua giornata.",
        Now = "In corso",
        StartsAt = when => $"Comincia {when}",
        Left = length => $", tra {length}",
    };

    public static readonly AgendaTexts En = new()
    {
        MyAgenda = "My agenda",
        Example = "what do I have tomorrow?",
        Of = day => $"Agenda of {day}",
        Empty = day => $"You have nothing in the calendar on {day}.",
        Count = n => n == 1 ? "1 event" : $"{n} events",
        ShowAll = n => $"Show all ({n})",
        FreeAt = times => $"Free: {times}",
        NothingFree = "No half hour is free.",
        Clashes = "overlaps with another event",
        AllDay = "all day",
        Tentative = "tentative",
        PrivateEvent = "Private event",
        NoSubject = "(no subject)",
        OnlyPersonal = "I show your agenda in our personal chat only, where others don't see it. Write to me there.",
        DayBefore = "Day before",
        DayAfter = "Day after",
        DayByDay = "Day by day",
        More = n => n == 1 ? "… and one more event" : $"… and {n} more events",
        CannotChange = "From here I change the meetings booked with me: write the number, for example “MEET-2026-0000001 move it to 4pm”. Another one that is in the calendar already is changed in Outlook: press its title.",
        CannotCancel = "From here I cancel only meetings that you set up with me, and on this day I find none. For others press the title and cancel in Outlook.",
        NotOnline = "I find no meeting with an online link. Here is your day.",
        Now = "Under way",
        StartsAt = when => $"Starts {when}",
        Left = length => $", in {length}",
    };
}
