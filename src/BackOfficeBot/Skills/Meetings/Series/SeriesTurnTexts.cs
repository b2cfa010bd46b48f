namespace BackOfficeBot.Skills.Meetings.Series;

/// The words about bad hours that are shared.
internal sealed record SeriesTurnTexts
{
    public required string Take { get; init; }
    public required Func<int, string> Fact { get; init; }
    public required Func<string, string, string, string> AlwaysOrInTurn { get; init; }
    public required Func<string, int, string> Times { get; init; }

    public static SeriesTurnTexts In(string language) => language == "it" ? It : En;

    public static SeriesTurnTexts Beside(SeriesTexts texts) => In(texts.Language);

    /// "Alle 17:00 sarebbe sempre fuori orario per Emily Carter (4 volte). A turno: …"
    public string Told(SeriesTurns turns, DateTimeOffset start) => AlwaysOrInTurn($"{start:HH:mm}",
        string.Join(", ", turns.Burdens.Where(b => b.Always > 0).Select(b => Times(b.Name, b.Always))), string.Join(", ", turns.Burdens.Where(b => b.InTurn > 0).Select(b => Times(b.Name, b.InTurn))));

    public static readonly SeriesTurnTexts It = new()
    {
        Take = "A turno",
        Fact = other => other == 1 ? "a turno: una volta a un'altra ora" : $"a turno: {other} volte a un'altra ora",
        AlwaysOrInTurn = (hour, always, inTurn) => $"Sempre alle {hour} è fuori orario per {always}. Cambiando ora di volta in volta il disagio si divide: {inTurn}.",
        Times = (name, n) => n == 1 ? $"{name} (una volta)" : $"{name} ({n} volte)",
    };

    public static readonly SeriesTurnTexts En = new()
    {
        Take = "Take turns",
        Fact = other => other == 1 ? "in turn: once at another hour" : $"in turn: {other} times at another hour",
        AlwaysOrInTurn = (hour, always, inTurn) => $"Always at {hour} is outside the hours of {always}. Changing the hour from time to time shares the burden: {inTurn}.",
        Times = (name, n) => n == 1 ? $"{name} (once)" : $"{name} ({n} times)",
    };
}
