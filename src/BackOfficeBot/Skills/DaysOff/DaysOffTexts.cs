namespace BackOfficeBot.Skills.DaysOff;

internal sealed record DaysOffTexts
{
    /// Of which office, where that is known.
    public required Func<string?, string> Heading { get; init; }
    public required string Until { get; init; }
    public required Func<string, string, string> FromTo { get; init; }
    public required Func<string, string> Patron { get; init; }
    public required string PatronAlone { get; init; }
    public required string Closing { get; init; }
    public required string Nothing { get; init; }
    public required string Why { get; init; }
    public required string SetHere { get; init; }
    public required string Add { get; init; }
    public required string NewTitle { get; init; }
    public required string NewAsk { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string DayMissing { get; init; }
    public required string Backwards { get; init; }
    public required string Past { get; init; }
    public required string NameLabel { get; init; }
    public required string NameHint { get; init; }
    public required string NameTooLong { get; init; }
    public required string OfficeLabel { get; init; }
    public required string AllOffices { get; init; }
    public required string OfficeUnknown { get; init; }
    public required string HowOften { get; init; }
    public required string Yearly { get; init; }
    public required string EachYear { get; init; }
    public required string Save { get; init; }
    public required string Saved { get; init; }
    public required string Already { get; init; }
    public required string Holds { get; init; }
    public required string When { get; init; }
    public required string One { get; init; }
    public required string Remove { get; init; }
    public required string OnlyAdministrators { get; init; }
    public required string OnlyPersonal { get; init; }
    public required Func<int, string> TooLong { get; init; }

    public static DaysOffTexts In(string language) => language == "it" ? It : En;

    public static readonly DaysOffTexts It = new()
    {
        Heading = office => office is null ? "Giorni di chiusura" : $"Giorni di chiusura a {office}",
        Until = "I prossimi dodici mesi. In questi giorni mando solo i promemoria urgenti o che hai chiesto per quell'ora.",
        FromTo = (from, to) => $"da {from} a {to}",
        Patron = name => $"{name}, festa del patrono",
        PatronAlone = "festa del patrono",
        Closing = "chiusura aziendale",
        Nothing = "Non conosco giorni di chiusura per i prossimi dodici mesi: li imposta chi amministra il bot.",
        Why = "Valgono la tua sede e il tuo Paese, come stanno nella rubrica.",
        SetHere = "Impostati qui",
        Add = "Aggiungi chiusura",
        NewTitle = "Nuova chiusura",
        NewAsk = "Quando è chiuso?",
        From = "Dal",
        To = "Al, compreso (facoltativo)",
        DayMissing = "Scegli un giorno dal calendario.",
        Backwards = "L'ultimo giorno viene prima del primo: correggi una delle due date.",
        Past = "È già passato: scegli un giorno da oggi in poi.",
        NameLabel = "Come si chiama (facoltativo)",
        NameHint = "Ponte dell'Immacolata",
        NameTooLong = "Al massimo 80 caratteri.",
        OfficeLabel = "Sede",
        AllOffices = "Tutte le sedi",
        OfficeUnknown = "Questa sede non è impostata: scegline una dall'elenco.",
        HowOften = "Quanto spesso",
        Yearly = "Ogni anno negli stessi giorni",
        EachYear = " di ogni anno",
        Save = "Salva",
        Saved = "Fatto: da ora scadenze, promemoria e riunioni ne tengono conto.",
        Already = "È già così: non è cambiato niente.",
        Holds = "Vale per tutti quelli che lavorano lì. Le riunioni già fissate restano.",
        When = "Quando",
        One = "Chiusura",
        Remove = "Togli",
        OnlyAdministrators = "I giorni di chiusura li imposta solo chi amministra il bot.",
        OnlyPersonal = "I giorni di chiusura si impostano solo nella nostra chat personale.",
        TooLong = most => $"Al massimo {most} giorni: dividi in più chiusure.",
    };

    public static readonly DaysOffTexts En = new()
    {
        Heading = office => office is null ? "Closing days" : $"Closing days in {office}",
        Until = "The next twelve months. On these days I only send reminders that are urgent or that you asked for at that hour.",
        FromTo = (from, to) => $"{from} to {to}",
        Patron = name => $"{name}, patron saint's day",
        PatronAlone = "patron saint's day",
        Closing = "company closed",
        Nothing = "I know no closing days for the next twelve months: whoever administers the bot sets them.",
        Why = "They follow your office and country, as the directory has them.",
        SetHere = "Set here",
        Add = "Add a closing",
        NewTitle = "New closing",
        NewAsk = "When is it closed?",
        From = "From",
        To = "Until, included (optional)",
        DayMissing = "Choose a day from the calendar.",
        Backwards = "The last day is before the first: correct one of the two.",
        Past = "It is over: choose a day from today on.",
        NameLabel = "What it is called (optional)",
        NameHint = "Christmas week",
        NameTooLong = "At most 80 characters.",
        OfficeLabel = "Office",
        AllOffices = "All offices",
        OfficeUnknown = "This office is not set: choose one from the list.",
        HowOften = "How often",
        Yearly = "Each year on the same days",
        EachYear = " of each year",
        Save = "Save",
        Saved = "Done: deadlines, reminders and meetings reckon with it from now on.",
        Already = "It is so already: nothing has changed.",
        Holds = "It holds for everybody who works there. Meetings that are booked already stay.",
        When = "When",
        One = "Closing",
        Remove = "Remove",
        OnlyAdministrators = "Only those who administer the bot set closing days.",
        OnlyPersonal = "Closing days are set in our personal chat only.",
        TooLong = most => $"At most {most} days: make several closings of it.",
    };
}
