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

    public static DaysOffTexts In(string language) => language == "it" ? It : En;

    public static readonly DaysOffTexts It = new()
    {
        Heading = office => office is null ? "Giorni di chiusura" : $"Giorni di chiusura a {office}",
        Until = "I prossimi dodici mesi. In questi giorni mando solo i promemoria urgenti o che hai chiesto per quell'ora.",
        FromTo = (from, to) => $"da {from} a {to}",
        Patron = name => $"{name}, festa del patrono",
        PatronAlone = "festa del patrono",
        Closing = "chiusura aziendale",
        Nothing = "Non conosco giorni di chiusura per i prossimi dodici mesi: li imposta chi amministra BackOfficeBot.",
        Why = "Valgono la tua sede e il tuo Paese, come stanno nella rubrica.",
    };

    public static readonly DaysOffTexts En = new()
    {
        Heading = office => office is null ? "Closing days" : $"Closing days in {office}",
        Until = "The next twelve months. On these days I only send reminders that are urgent or that you asked for at that hour.",
        FromTo = (from, to) => $"{from} to {to}",
        Patron = name => $"{name}, patron saint's day",
        PatronAlone = "patron saint's day",
        Closing = "company closed",
        Nothing = "I know no closing days for the next twelve months: whoever administers BackOfficeBot sets them.",
        Why = "They follow your office and country, as the directory has them.",
    };
}
