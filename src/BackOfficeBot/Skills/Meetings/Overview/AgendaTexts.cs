namespace BackOfficeBot.Skills.Meetings.Overview;

internal sealed record AgendaTexts
{
    public required string MyAgenda { get; init; }
    public required string Example { get; init; }
    public required Func<string, string> Of { get; init; }
    public required Func<string, string, string> OfSomebody { get; init; }
    public required Func<string, string> Empty { get; init; }
    public required Func<string, string, string> EmptyOf { get; init; }
    public required Func<int, string> Count { get; init; }
    public required Func<int, string> ShowAll { get; init; }
    public required Func<string, string> FreeAt { get; init; }
    public required string NothingFree { get; init; }
    public required string Clashes { get; init; }
    public required string AllDay { get; init; }
    public required string Tentative { get; init; }
    public required string PrivateEvent { get; init; }
    public required string FocusTime { get; init; }
    public required string KeepTime { get; init; }
    public required string NoSubject { get; init; }
    public required string OnlyPersonal { get; init; }
    public required string DayBefore { get; init; }
    public required string DayAfter { get; init; }
    public required string DayByDay { get; init; }
    public required Func<int, string> More { get; init; }
    public required string CannotChange { get; init; }
    public required string CannotCancel { get; init; }
    public required string NotOnline { get; init; }
    public required Func<string, string> Now { get; init; }
    public required string NoLink { get; init; }
    public required string NothingRuns { get; init; }
    public required Func<string, string> StartsAt { get; init; }
    public required Func<string, string> Left { get; init; }

    public static AgendaTexts In(string language) => language == "it" ? It : En;

    public static readonly AgendaTexts It = new()
    {
        MyAgenda = "La mia agenda",
        Example = "che cosa ho domani?",
        Of = day => $"Agenda di {day}",
        OfSomebody = (name, day) => $"Agenda di {name}, {day}",
        Empty = day => $"Per {day} non hai impegni in calendario.",
        EmptyOf = (name, day) => $"Per {day} {name} non ha impegni in calendario.",
        Count = n => n == 1 ? "1 impegno" : $"{n} impegni",
        ShowAll = n => $"Mostra tutti ({n})",
        FreeAt = times => $"Libero: {times}",
        NothingFree = "Nessuna mezz'ora libera.",
        Clashes = "si sovrappone a un altro impegno",
        AllDay = "tutto il giorno",
        Tentative = "provvisorio",
        PrivateEvent = "Impegno privato",
        FocusTime = "Tempo per concentrarsi",
        KeepTime = "Tengo occupato questo tempo nel tuo calendario?",
        NoSubject = "(senza oggetto)",
        OnlyPersonal = "L'agenda te la mostro solo nella nostra chat personale, dove gli altri non la vedono. Scrivimi lì.",
        DayBefore = "Giorno prima",
        DayAfter = "Giorno dopo",
        DayByDay = "Giorno per giorno",
        More = n => n == 1 ? "… e un altro impegno" : $"… e altri {n} impegni",
        CannotChange = "Non trovo una riunione tua come dici. Cambio quelle che hai organizzato tu, prenotate con me o già in calendario: scrivi il giorno e l'ora, per esempio «sposta la riunione di giovedì alle 10 alle 16». Quelle degli altri le cambia chi le ha organizzate.",
        CannotCancel = "Disdico le riunioni che hai organizzato tu, e in questo giorno non ne trovo una così. Quelle degli altri le disdice chi le ha organizzate: tu puoi rifiutare l'invito.",
        NotOnline = "Non trovo una riunione con il collegamento online. Ecco la tua giornata.",
        Now = left => $"In corso, ancora {left}",
        NoLink = "Questa riunione non ha un collegamento online.",
        NothingRuns = "In questo momento non sei in riunione. Ecco la prossima.",
        StartsAt = when => $"Comincia {when}",
        Left = length => $", tra {length}",
    };

    public static readonly AgendaTexts En = new()
    {
        MyAgenda = "My agenda",
        Example = "what do I have tomorrow?",
        Of = day => $"Agenda of {day}",
        OfSomebody = (name, day) => $"Agenda of {name}, {day}",
        Empty = day => $"You have nothing in the calendar on {day}.",
        EmptyOf = (name, day) => $"{name} has nothing in the calendar on {day}.",
        Count = n => n == 1 ? "1 event" : $"{n} events",
        ShowAll = n => $"Show all ({n})",
        FreeAt = times => $"Free: {times}",
        NothingFree = "No half hour is free.",
        Clashes = "overlaps with another event",
        AllDay = "all day",
        Tentative = "tentative",
        PrivateEvent = "Private event",
        FocusTime = "Focus time",
        KeepTime = "Shall I keep this time in your calendar?",
        NoSubject = "(no subject)",
        OnlyPersonal = "I show your agenda in our personal chat only, where others don't see it. Write to me there.",
        DayBefore = "Day before",
        DayAfter = "Day after",
        DayByDay = "Day by day",
        More = n => n == 1 ? "… and one more event" : $"… and {n} more events",
        CannotChange = "I find no meeting of yours like that. I change those that you called, booked with me or in the calendar already: write the day and the time, for example “move my Thursday 10am meeting to 4pm”. Those of others are changed by who called them.",
        CannotCancel = "I cancel the meetings that you called, and on this day I find none like that. Those of others are cancelled by who called them: you can decline the invitation.",
        NotOnline = "I find no meeting with an online link. Here is your day.",
        Now = left => $"Under way, {left} left",
        NoLink = "This meeting has no online link.",
        NothingRuns = "You are in no meeting just now. Here is the next one.",
        StartsAt = when => $"Starts {when}",
        Left = length => $", in {length}",
    };
}
