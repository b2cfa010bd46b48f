namespace BackOfficeBot.Skills.Meetings;

/// The words of what a meeting rarely needs: people who need not come, rooms by what is in them, agenda and reminder.
internal sealed record FormTexts
{
    public required string Optional { get; init; }
    public required string OptionalLabel { get; init; }
    public required string OptionalMark { get; init; }
    public required string AlsoSet { get; init; }
    public required Func<string, string> UntilDay { get; init; }
    public required Func<int, string> OthersToo { get; init; }

    public static FormTexts In(string language) => language == "it" ? It : En;

    public static readonly FormTexts It = new()
    {
        Optional = "Invitati facoltativi",
        OptionalLabel = "Facoltativi",
        OptionalMark = "facoltativo",
        AlsoSet = "In «Altre opzioni»",
        UntilDay = day => $"fino a {day}",
        OthersToo = n => $" e altri {n}",
    };

    public static readonly FormTexts En = new()
    {
        Optional = "Optional people",
        OptionalLabel = "Optional",
        OptionalMark = "optional",
        AlsoSet = "Under “More options”",
        UntilDay = day => $"until {day}",
        OthersToo = n => $" and {n} others",
    };
}
