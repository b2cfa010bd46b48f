namespace BackOfficeBot.Skills.Meetings.Overview;

internal sealed record FreeTexts
{
    public required string Title { get; init; }
    public required string Rooms { get; init; }
    public required string OnlyTimes { get; init; }
    public required Func<string, string> NotShared { get; init; }
    public required Func<string, string> ByRules { get; init; }
    public required Func<string, string> FreeAt { get; init; }
    public required Func<string, string> OnlyAt { get; init; }
    public required string FreeThen { get; init; }
    public required string Busy { get; init; }
    public required string NothingFree { get; init; }
    public required string Unknown { get; init; }
    public required string Together { get; init; }
    public required Func<int, string> More { get; init; }
    public required string Whose { get; init; }
    public required Func<string, string> NotFound { get; init; }
    public required Func<string, string, string> Several { get; init; }
    public required string SetUp { get; init; }

    public static FreeTexts In(string language) => language == "it" ? It : En;

    public static readonly FreeTexts It = new()
    {
        Title = "Chi è disponibile",
        Rooms = "Sale disponibili",
        OnlyTimes = "Qui vedi quando hanno tempo, non che cosa fanno.",
        NotShared = name => $"{name} non condivide il calendario con te: vedo quando ha tempo, non che cosa fa.",
        ByRules = names => $"Tiene conto delle regole dell'agenda di {names}.",
        FreeAt = times => $"tempo libero {times}",
        OnlyAt = times => $"✕ solo {times}",
        FreeThen = "✓ disponibile",
        Busy = "✕ ha già un impegno o non lavora",
        NothingFree = "nessun momento libero",
        Unknown = "non vedo il calendario",
        Together = "Tutti insieme",
        More = n => $"… e altri {n}",
        Whose = "Di chi? Scrivimi i nomi, per esempio: Marco Rossi e Giulia Romano sono liberi domani pomeriggio?",
        NotFound = n => $"Non trovo «{n}» in rubrica: controlla il nome e scrivimi di nuovo.",
        Several = (n, who) => $"Per «{n}» trovo più persone: {who}. Scrivimi nome e cognome.",
        SetUp = "Nuova riunione",
    };

    public static readonly FreeTexts En = new()
    {
        Title = "Who is free",
        Rooms = "Rooms that are free",
        OnlyTimes = "Here you see when they have time, not what they do.",
        NotShared = name => $"{name} does not share the calendar with you: I see when there is time, not what stands in it.",
        ByRules = names => $"The rules of {names}'s calendar are kept.",
        FreeAt = times => $"free {times}",
        OnlyAt = times => $"✕ only {times}",
        FreeThen = "✓ free",
        Busy = "✕ busy or not at work",
        NothingFree = "no free time",
        Unknown = "I don't see the calendar",
        Together = "All together",
        More = n => $"… and {n} more",
        Whose = "Of whom? Write the names, for example: are Marco Rossi and Giulia Romano free tomorrow afternoon?",
        NotFound = n => $"I can't find “{n}” in the directory: check the name and write again.",
        Several = (n, who) => $"For “{n}” I find several people: {who}. Write the full name.",
        SetUp = "New meeting",
    };
}
