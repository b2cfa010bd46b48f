using BackOfficeBot.Assistant;

namespace BackOfficeBot.Skills.Minutes.Decisions;

/// The words of decisions.
internal sealed record DecisionTexts
{
    public required string ListName { get; init; }
    public required Func<string, string?> Action { get; init; }
    public required string InForce { get; init; }
    public required string Revoked { get; init; }
    public required Func<string, string> RevokedBy { get; init; }
    public required string Body { get; init; }
    public required string On { get; init; }
    public required string Item { get; init; }
    public required string Minutes { get; init; }
    public required Func<int, string> Line { get; init; }
    public required string Revokes { get; init; }
    public required string History { get; init; }
    public required string ByAssistant { get; init; }
    public required string Found { get; init; }
    public required Func<AssistantProblem, string> Unavailable { get; init; }

    public static DecisionTexts In(string language) => language == "it" ? It : En;

    private static readonly DecisionTexts It = new()
    {
        ListName = "Decisioni",
        Action = action => action switch { "decided" => "decisa", "revoked" => "revocata", _ => null },
        InForce = "in vigore",
        Revoked = "revocata",
        RevokedBy = reference => $"revocata da {reference}",
        Body = "Organo",
        On = "Decisa il",
        Item = "Punto",
        Minutes = "Verbale",
        Line = n => $"riga {n}",
        Revokes = "Revoca",
        History = "Storia",
        ByAssistant = "Risposta dell'AI, da controllare nelle fonti",
        Found = "Le fonti",
        Unavailable = problem => $"{AssistantTexts.It.Why(problem)}: ecco che cosa ho trovato.",
    };

    private static readonly DecisionTexts En = new()
    {
        ListName = "Decisions",
        Action = action => action is "decided" or "revoked" ? action : null,
        InForce = "in force",
        Revoked = "revoked",
        RevokedBy = reference => $"revoked by {reference}",
        Body = "Body",
        On = "Decided on",
        Item = "Item",
        Minutes = "Minutes",
        Line = n => $"line {n}",
        Revokes = "Revokes",
        History = "History",
        ByAssistant = "Answered by AI, to be checked in the sources",
        Found = "The sources",
        Unavailable = problem => $"{AssistantTexts.En.Why(problem)}: this is what I found.",
    };
}
