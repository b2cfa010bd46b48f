using System.Text.Json.Serialization;

namespace BackOfficeBot.Skills.Minutes.Material;

/// What the assistant says stands in notes; nothing of it counts before <see cref="AssistantFinds"/> has checked it.
internal sealed record AssistantProposals(IReadOnlyList<AssistantProposal> Items);

/// <param name="Sentence">Word for word as in the notes.</param>
/// <param name="Who">As named in the sentence, or its speaker.</param>
/// <param name="Due">The words of the sentence that say by when.</param>
internal sealed record AssistantProposal(string Sentence, ProposalType Type, string Text, int? Item, IReadOnlyList<string> Who, string? Due, int? For, int? Against, int? Abstained);

[JsonConverter(typeof(JsonStringEnumConverter<ProposalType>))]
internal enum ProposalType
{
    [JsonStringEnumMemberName("decision")] Decision,
    [JsonStringEnumMemberName("action")] Action,
    [JsonStringEnumMemberName("vote")] Vote,
}

// Strict: an answer with a member more or less is none.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(AssistantProposals))]
internal sealed partial class AssistantJson : JsonSerializerContext;
