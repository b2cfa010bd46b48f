using BackOfficeBot.Common;

namespace BackOfficeBot.Assistant;

/// The words about the assistant that all skills use; each goes on with what is shown instead.
internal sealed record AssistantTexts
{
    /// Why there is no answer, without a full stop.
    public required Func<AssistantProblem, string> Why { get; init; }

    /// The button that asks for what a form lacks.
    public required string Complete { get; init; }

    /// The sentence, and the fields that were filled in from it.
    public required Func<string, IReadOnlyList<string>, string> Proposed { get; init; }

    /// Why a form stays as it was.
    public string NotCompleted(AssistantProblem problem) => $"{Why(problem)}: {FillIn}.";

    public required string FillIn { get; init; }

    public static AssistantTexts In(string language) => language == "it" ? It : En;

    public static readonly AssistantTexts It = new()
    {
        Why = problem => problem switch
        {
            AssistantProblem.DayIsSpent => "L'assistente (AI) per oggi ha esaurito il suo limite",
            AssistantProblem.TooLong => "Il testo è troppo lungo per l'assistente (AI)",
            AssistantProblem.TimedOut => "L'assistente (AI) non ha risposto in tempo",
            AssistantProblem.Busy => "L'assistente (AI) in questo momento è troppo occupato",
            AssistantProblem.Filtered => "Il filtro dei contenuti ha fermato l'assistente (AI)",
            AssistantProblem.Refused or AssistantProblem.Nonsense => "L'assistente (AI) non ha dato una risposta utile",
            AssistantProblem.Off => "L'assistente (AI) è spento",
            _ => "L'assistente (AI) non è raggiungibile",
        },
        Complete = "Completa con l'AI",
        Proposed = (said, fields) => $"◷ Proposto dall'AI dalla tua frase «{Short(said)}», da controllare: {string.Join(", ", fields)}. Non ho ancora inviato nulla.",
        FillIn = "completa tu i campi che mancano",
    };

    public static readonly AssistantTexts En = new()
    {
        Why = problem => problem switch
        {
            AssistantProblem.DayIsSpent => "The assistant (AI) has used up its limit for today",
            AssistantProblem.TooLong => "The text is too long for the assistant (AI)",
            AssistantProblem.TimedOut => "The assistant (AI) did not answer in time",
            AssistantProblem.Busy => "The assistant (AI) is too busy at the moment",
            AssistantProblem.Filtered => "The content filter stopped the assistant (AI)",
            AssistantProblem.Refused or AssistantProblem.Nonsense => "The assistant (AI) gave no useful answer",
            AssistantProblem.Off => "The assistant (AI) is switched off",
            _ => "The assistant (AI) cannot be reached",
        },
        Complete = "Complete with AI",
        Proposed = (said, fields) => $"◷ Proposed by AI from your sentence “{Short(said)}”, to be checked: {string.Join(", ", fields)}. Nothing was sent yet.",
        FillIn = "fill in what is missing yourself",
    };

    private static string Short(string said) => PlainText.OneLine(said) is var line && line.Length <= 200 ? line : line[..199] + "…";
}
