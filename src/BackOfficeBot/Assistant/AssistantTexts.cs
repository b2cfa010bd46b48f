namespace BackOfficeBot.Assistant;

/// The words about the assistant that all skills use; each goes on with what is shown instead.
internal sealed record AssistantTexts
{
    /// Why there is no answer, without a full stop.
    public required Func<AssistantProblem, string> Why { get; init; }

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
    };
}
