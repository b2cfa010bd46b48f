using BackOfficeBot.Assistant;

namespace BackOfficeBot.Skills.Tasks;

/// The words about a form that the assistant completes.
internal sealed record TaskAiTexts
{
    public required string Complete { get; init; }
    public required Func<string, string> Proposed { get; init; }
    public required Func<AssistantProblem, string> Unavailable { get; init; }

    public static TaskAiTexts In(string language) => language == "it" ? It : En;

    private static readonly TaskAiTexts It = new()
    {
        Complete = "Completa con l'AI",
        Proposed = fields => $"◷ Proposto dall'AI dalla tua frase, da controllare: {fields}. Non ho ancora inviato nulla.",
        Unavailable = problem => $"{AssistantTexts.It.Why(problem)}: completa tu i campi che mancano.",
    };

    private static readonly TaskAiTexts En = new()
    {
        Complete = "Complete with AI",
        Proposed = fields => $"◷ Proposed by AI from your sentence, to be checked: {fields}. Nothing was sent yet.",
        Unavailable = problem => $"{AssistantTexts.En.Why(problem)}: fill in what is missing yourself.",
    };
}
