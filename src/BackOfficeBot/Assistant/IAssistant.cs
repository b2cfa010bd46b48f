using System.Text.Json.Serialization.Metadata;

namespace BackOfficeBot.Assistant;

/// A language model that proposes what a person then confirms. It never acts: it has no tools, and what it answers is a value of a type that its caller names.
internal interface IAssistant
{
    /// Whether it may be asked for this organisation at all.
    ValueTask<bool> IsOnAsync(string organisation, CancellationToken ct);

    /// Whatever goes wrong is an outcome; only the caller's own cancelling is thrown.
    /// <param name="answer">The type of the answer, whose JSON schema is sent with the question; what does not fit it is no answer.</param>
    Task<AssistantOutcome<T>> AskAsync<T>(AssistantQuestion question, JsonTypeInfo<T> answer, CancellationToken ct)
        where T : class;
}

/// <param name="PersonId">Who asks; may look at what was sent.</param>
/// <param name="Skill">For whom the tokens are counted, such as "minutes".</param>
/// <param name="Instructions">What is to be done; ours, in English.</param>
/// <param name="Data">What it is to be done with. Whoever wrote it, it gives no orders.</param>
internal sealed record AssistantQuestion(string Organisation, string PersonId, string Skill, string Instructions, string Data)
{
    /// How long whoever asks can wait, where that is less than the configured time.
    public TimeSpan? Patience { get; init; }
}

/// An answer, or why there is none.
internal sealed record AssistantOutcome<T>(T? Answer, AssistantProblem? Unavailable)
    where T : class;

internal enum AssistantProblem
{
    /// Not configured, or off for this organisation.
    Off,

    /// The organisation's tokens of the day are used up.
    DayIsSpent,

    /// More text than is sent at once.
    TooLong,

    TimedOut,

    /// 429: the service takes no more for now.
    Busy,

    /// The service's content filter stopped the question or the answer.
    Filtered,

    /// The model does not want to.
    Refused,

    /// No JSON, cut off, or not of the schema.
    Nonsense,

    /// The service cannot be reached, refuses the credential or fails.
    Failed,
}
