namespace BackOfficeBot.Skills.Meetings.Executives;

internal sealed record BriefTexts
{
    public required Func<string, string> Of { get; init; }
    public required string Empty { get; init; }
    public required string Open { get; init; }
    public required Func<string, string> Coming { get; init; }
    public required Func<string, string> Perhaps { get; init; }
    public required Func<string, string> NotComing { get; init; }
    public required Func<string, string> Silent { get; init; }
    public required string NoAgenda { get; init; }
    public required string OpenQuestions { get; init; }
    public required Func<int, string> Questions { get; init; }
    public required Func<int, string> Waiting { get; init; }
    public required Func<int, string> Polls { get; init; }
    public required Func<string, string, string> Hold { get; init; }

    public static BriefTexts In(string language) => language == "it" ? It : En;

    public static readonly BriefTexts It = new()
    {
        Of = day => $"Il brief di {day}",
        Empty = "Giornata libera: nessun impegno in calendario.",
        Open = "Apri l'agenda",
        Coming = names => $"✓ {names}",
        Perhaps = names => $"forse: {names}",
        NotComing = names => $"✕ non viene: {names}",
        Silent = names => $"◷ non ha risposto: {names}",
        NoAgenda = "manca l'ordine del giorno",
        OpenQuestions = "Ancora aperto",
        Questions = n => n == 1 ? "Una riunione aspetta il tuo sì: trovi la richiesta qui in chat." : $"{n} riunioni aspettano il tuo sì: trovi le richieste qui in chat.",
        Waiting = n => n == 1 ? "Un invito aspetta risposta." : $"{n} inviti aspettano risposta.",
        Polls = n => n == 1 ? "Un sondaggio è aperto." : $"{n} sondaggi sono aperti.",
        Hold = (title, until) => $"Orari tenuti per «{title}» fino a {until}.",
    };

    public static readonly BriefTexts En = new()
    {
        Of = day => $"Brief for {day}",
        Empty = "A free day: nothing stands in the calendar.",
        Open = "Open the agenda",
        Coming = names => $"✓ {names}",
        Perhaps = names => $"perhaps: {names}",
        NotComing = names => $"✕ not coming: {names}",
        Silent = names => $"◷ no answer yet: {names}",
        NoAgenda = "the agenda is missing",
        OpenQuestions = "Still open",
        Questions = n => n == 1 ? "One meeting waits for your yes: the request is in this chat." : $"{n} meetings wait for your yes: the requests are in this chat.",
        Waiting = n => n == 1 ? "One invitation waits for an answer." : $"{n} invitations wait for an answer.",
        Polls = n => n == 1 ? "One poll is open." : $"{n} polls are open.",
        Hold = (title, until) => $"Times for “{title}” are held until {until}.",
    };
}
