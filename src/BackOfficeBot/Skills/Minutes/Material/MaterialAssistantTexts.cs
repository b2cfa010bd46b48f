using BackOfficeBot.Assistant;

namespace BackOfficeBot.Skills.Minutes.Material;

/// The words about what the assistant finds in notes.
internal sealed record MaterialAssistantTexts
{
    public required string ByAssistant { get; init; }
    public required Func<int, string> Proposed { get; init; }
    public required Func<AssistantProblem, string> Unavailable { get; init; }

    public static MaterialAssistantTexts In(string language) => language == "it" ? It : En;

    private static readonly MaterialAssistantTexts It = new()
    {
        ByAssistant = "proposta dell'AI, da confermare",
        Proposed = n => n == 1 ? "L'assistente (AI) propone un'altra riga, in fondo e senza spunta: leggila con la sua frase e spuntala solo se è giusta."
            : $"L'assistente (AI) propone altre {n} righe, in fondo e senza spunta: leggile con la loro frase e spunta solo quelle giuste.",
        Unavailable = problem => $"{AssistantTexts.It.Why(problem)}: ecco quello che ho trovato senza.",
    };

    private static readonly MaterialAssistantTexts En = new()
    {
        ByAssistant = "proposed by AI, to be confirmed",
        Proposed = n => n == 1 ? "The assistant (AI) proposes one more line, at the end and unticked: read it with its sentence, and tick it only if it is right."
            : $"The assistant (AI) proposes {n} more lines, at the end and unticked: read them with their sentences, and tick only what is right.",
        Unavailable = problem => $"{AssistantTexts.En.Why(problem)}: this is what I found without it.",
    };
}
