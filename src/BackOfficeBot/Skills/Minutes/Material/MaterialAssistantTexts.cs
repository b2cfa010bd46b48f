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
        Unavailable = problem => problem switch
        {
            AssistantProblem.DayIsSpent => "L'assistente (AI) per oggi ha esaurito il suo limite: ecco quello che ho trovato senza.",
            AssistantProblem.TooLong => "Il testo è troppo lungo per l'assistente (AI): ecco quello che ho trovato senza.",
            AssistantProblem.TimedOut => "L'assistente (AI) non ha risposto in tempo: ecco quello che ho trovato senza.",
            AssistantProblem.Busy => "L'assistente (AI) in questo momento è troppo occupato: ecco quello che ho trovato senza.",
            AssistantProblem.Filtered => "Il filtro dei contenuti ha fermato l'assistente (AI): ecco quello che ho trovato senza.",
            AssistantProblem.Refused or AssistantProblem.Nonsense => "L'assistente (AI) non ha dato una risposta utile: ecco quello che ho trovato senza.",
            _ => "L'assistente (AI) non è raggiungibile: ecco quello che ho trovato senza.",
        },
    };

    private static readonly MaterialAssistantTexts En = new()
    {
        ByAssistant = "proposed by AI, to be confirmed",
        Proposed = n => n == 1 ? "The assistant (AI) proposes one more line, at the end and unticked: read it with its sentence, and tick it only if it is right."
            : $"The assistant (AI) proposes {n} more lines, at the end and unticked: read them with their sentences, and tick only what is right.",
        Unavailable = problem => problem switch
        {
            AssistantProblem.DayIsSpent => "The assistant (AI) has used up its limit for today: this is what I found without it.",
            AssistantProblem.TooLong => "The text is too long for the assistant (AI): this is what I found without it.",
            AssistantProblem.TimedOut => "The assistant (AI) did not answer in time: this is what I found without it.",
            AssistantProblem.Busy => "The assistant (AI) is too busy at the moment: this is what I found without it.",
            AssistantProblem.Filtered => "The content filter stopped the assistant (AI): this is what I found without it.",
            AssistantProblem.Refused or AssistantProblem.Nonsense => "The assistant (AI) gave no useful answer: this is what I found without it.",
            _ => "The assistant (AI) cannot be reached: this is what I found without it.",
        },
    };
}
