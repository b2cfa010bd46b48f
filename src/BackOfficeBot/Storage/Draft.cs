using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BackOfficeBot.Storage;

/// What a card refers to while nothing is decided yet. Never changed: a card that is older keeps its own.
internal sealed class Draft : IOfOrganisation
{
    public required string Organisation { get; init; }
    public required Guid Id { get; init; }
    public required string PersonId { get; init; }
    public required string ConversationId { get; init; }

    /// What it is, in the skill's words: the latest of a kind is what a button's text twin means.
    public required string Kind { get; init; }
    public required string Json { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    public T As<T>(JsonTypeInfo<T> type) => JsonSerializer.Deserialize(Json, type)!;
}
