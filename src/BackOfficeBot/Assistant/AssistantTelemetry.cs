using System.Diagnostics.Metrics;

namespace BackOfficeBot.Assistant;

/// What the assistant was asked for, how it ended and what it took. No question, no answer.
internal static class AssistantTelemetry
{
    public const string Name = "BackOfficeBot.Assistant";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Questions = Meter.CreateCounter<long>("backoffice.assistant.questions", description: "Questions to the assistant, by skill and outcome");
    private static readonly Counter<long> Tokens = Meter.CreateCounter<long>("backoffice.assistant.tokens", description: "Tokens of the assistant, by skill");

    public static void Asked(string skill, AssistantProblem? problem, long tokens)
    {
        Questions.Add(1, new("skill", skill), new("outcome", problem?.ToString() ?? "ok"));
        Tokens.Add(tokens, new KeyValuePair<string, object?>("skill", skill));
    }
}
