namespace BackOfficeBot.Skills.Meetings.Executives;

internal sealed record ExecutiveTexts
{
    public required Func<string, string> MayAnyway { get; init; }

    public static ExecutiveTexts In(string language) => language == "it" ? It : En;

    public static readonly ExecutiveTexts It = new()
    {
        MayAnyway = rules => $"Di solito qui non si prendono riunioni ({rules}): tu puoi prenotare lo stesso.",
    };

    public static readonly ExecutiveTexts En = new()
    {
        MayAnyway = rules => $"Usually no meetings are taken here ({rules}): you may book all the same.",
    };
}
