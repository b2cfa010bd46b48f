using BackOfficeBot.Assistant;

namespace BackOfficeBot.Skills.Help;

/// The words about a sentence that the assistant reads.
internal sealed record HelpReadingTexts
{
    public required string Ask { get; init; }
    public required string Heading { get; init; }
    public required string State { get; init; }
    public required string Wrote { get; init; }
    public required string Read { get; init; }
    public required string Below { get; init; }
    public required Func<AssistantProblem, string> Unavailable { get; init; }

    public static HelpReadingTexts In(string language) => language == "it" ? It : En;

    private static readonly HelpReadingTexts It = new()
    {
        Ask = "Chiedi all'AI",
        Heading = "L'AI legge così la tua frase",
        State = "Proposta dell'AI, da controllare",
        Wrote = "Hai scritto",
        Read = "L'AI propone",
        Below = "Qui sotto ho preparato tutto con queste parole: controlla, correggi se serve e conferma tu. Non ho ancora fatto nulla.",
        Unavailable = problem => $"{AssistantTexts.It.Why(problem)}. Forse cercavi una di queste; puoi anche scriverlo con altre parole.",
    };

    private static readonly HelpReadingTexts En = new()
    {
        Ask = "Ask the AI",
        Heading = "This is how the AI reads it",
        State = "Proposed by AI, to be checked",
        Wrote = "You wrote",
        Read = "The AI proposes",
        Below = "Below is what these words become: check it, correct it if need be, and confirm it yourself. Nothing was done yet.",
        Unavailable = problem => $"{AssistantTexts.En.Why(problem)}. Perhaps you were looking for one of these; you can also put it in other words.",
    };
}
