using System.Text.Json.Serialization;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Assistant;

/// What was sent for somebody: our instructions and the data, word for word.
internal sealed record AssistantSent(string Skill, DateTimeOffset At, string Instructions, string Data);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AssistantSent))]
internal sealed partial class AssistantSentJson : JsonSerializerContext;

/// Keeps what was sent, so that whoever asked can look at it for as long as drafts are kept. Of others nobody sees it.
internal sealed class AssistantLedger(Drafts drafts, TimeProvider time)
{
    /// So many of one person's can be looked at, the latest.
    public const int Most = 50;

    /// The kind of these drafts; they stand in no chat, so nothing that is said there means them.
    public const string Sent = "assistant.sent";

    public Task KeepAsync(AssistantQuestion question, CancellationToken ct) =>
        drafts.KeepAsync(question.Organisation, question.PersonId, Sent, Sent, new(question.Skill, time.GetUtcNow(), question.Instructions, question.Data), AssistantSentJson.Default.AssistantSent, ct);

    /// The latest first.
    public async Task<IReadOnlyList<(Guid Id, AssistantSent Sent)>> OfAsync(string organisation, string personId, int most, CancellationToken ct) =>
        [.. (await drafts.SeveralAsync(organisation, personId, Sent, Sent, most, ct)).Select(d => (d.Id, d.As(AssistantSentJson.Default.AssistantSent)))];
}
