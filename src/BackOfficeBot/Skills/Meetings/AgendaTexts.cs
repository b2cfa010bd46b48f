namespace BackOfficeBot.Skills.Meetings;

internal sealed record AgendaTexts
{
    public required string MyAgenda { get; init; }
    public required string Example { get; init; }
    public required Func<string, string> Of { get; init; }
    public required Func<string, string> Empty { get; init; }
    public required Func<int, string> Count { get; init; }
    public required Func<int, string> ShowAll { get; init; }
    public required string AllDay { get; init; }
    public required string Tentative { get; init; }
    public required string PrivateEvent { get; init; }
    public required string NoSubject { get; init; }
    public required string OnlyPersonal { get; init; }
    public required string DayBefore { get; init; }
    public required string DayAfter { get; init; }

    public static AgendaTexts In(string language) => language == "it" ? It : En;

    public static readonly AgendaTexts It = new()
    {
        MyAgenda = "La mia agenda",
        Example = "che cosa ho domani?",
        Of = day => $"Agenda di {day}",
        Empty = day => $"Per {day} non hai impegni in calendario.",
        Count = n => n == 1 ? "1 impegno" : $"{n} impegni",
        ShowAll = n => $"Mostra tutti ({n})",
        AllDay = "tutto il giorno",
        Tentative = "provvisorio",
        PrivateEvent = "Impegno privato",
        NoSubject = "(senza oggetto)",
        OnlyPersonal = "L'agenda te la mostro solo nella nostra chat personale, dove gli altri non la vedono. Scrivimi lì.",
        DayBefore = "Giorno prima",
        DayAfter = "Giorno dopo",
    };

    public static readonly AgendaTexts En = new()
    {
        MyAgenda = "My agenda",
        Example = "what do I have tomorrow?",
        Of = day => $"Agenda of {day}",
        Empty = day => $"You have nothing in the calendar on {day}.",
        Count = n => n == 1 ? "1 event" : $"{n} events",
        ShowAll = n => $"Show all ({n})",
        AllDay = "all day",
        Tentative = "tentative",
        PrivateEvent = "Private event",
        NoSubject = "(no subject)",
        OnlyPersonal = "I show your agenda in our personal chat only, where others don't see it. Write to me there.",
        DayBefore = "Day before",
        DayAfter = "Day after",
    };
}
