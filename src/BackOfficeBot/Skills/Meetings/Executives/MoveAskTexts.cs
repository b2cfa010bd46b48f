namespace BackOfficeBot.Skills.Meetings.Executives;

internal sealed record MoveAskTexts
{
    public required Func<string, string> Ask { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required string Why { get; init; }
    public required Func<string, string, string> Sent { get; init; }
    public required Func<string, string> Moved { get; init; }
    public required Func<string, string?, string> Refused { get; init; }
    public required Func<string, string> Expired { get; init; }
    public required Func<string, string> NotThen { get; init; }
    public required Func<string, string> MovedOther { get; init; }
    public required string OthersAsk { get; init; }
    public required string Several { get; init; }
    public required string Agreed { get; init; }
    public required string Left { get; init; }

    public static MoveAskTexts In(string language) => language == "it" ? It : En;

    public static readonly MoveAskTexts It = new()
    {
        Ask = who => $"{who} vorrebbe spostare questa riunione. Va bene? Prima del tuo sì resta dov'è.",
        Yes = "Sì, spostala",
        No = "No, resta lì",
        Why = "Se no, perché? Lo legge solo chi l'ha chiesto",
        Sent = (names, until) => $"L'ho chiesto a {names} in chat: può rispondere fino a {until}. Intanto la riunione resta dov'è; ti scrivo appena risponde.",
        Moved = names => $"{names} ha detto di sì: la riunione è spostata.",
        Refused = (names, reason) => $"{names} ha detto di no: la riunione resta dov'è." + (reason is null ? "" : $" «{reason}»"),
        Expired = names => $"{names} non ha risposto in tempo: la riunione resta dov'è.",
        NotThen = names => $"{names} ha detto di sì, ma nel frattempo l'orario non è più libero o la riunione è cambiata: scegline un altro.",
        MovedOther = names => $"{names} ha scelto un altro orario: la riunione è spostata lì.",
        Several = "Rispondete in più persone: se l'orario non va, premi «No, resta lì» e scrivi quando ti andrebbe bene.",
        OthersAsk = "Quale preferisci? Con un tocco la sposto lì.",
        Agreed = "Hai detto di sì: la sposto.",
        Left = "Hai detto di no: resta dov'è.",
    };

    public static readonly MoveAskTexts En = new()
    {
        Ask = who => $"{who} would like to move this meeting. Is it all right? It stays where it is before your yes.",
        Yes = "Yes, move it",
        No = "No, leave it",
        Why = "If not, why? Only who asked reads it",
        Sent = (names, until) => $"I have asked {names} in their chat: there is time to answer until {until}. Meanwhile the meeting stays where it is; I will write to you as soon as there is an answer.",
        Moved = names => $"{names} said yes: the meeting is moved.",
        Refused = (names, reason) => $"{names} said no: the meeting stays where it is." + (reason is null ? "" : $" “{reason}”"),
        Expired = names => $"{names} did not answer in time: the meeting stays where it is.",
        NotThen = names => $"{names} said yes, but meanwhile the time is taken or the meeting has changed: choose another one.",
        MovedOther = names => $"{names} chose another time: the meeting is moved there.",
        Several = "Several people answer this one: if the time does not suit you, press “No, leave it” and write which one would.",
        OthersAsk = "Which one suits you? One press moves it there.",
        Agreed = "You said yes: I move it.",
        Left = "You said no: it stays where it is.",
    };
}
