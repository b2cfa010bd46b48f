using System.Text.Json;
using System.Text.Json.Serialization;
using BackOfficeBot.Records;

namespace BackOfficeBot.Privacy;

/// All that the bot holds of one person, for that person.
internal sealed record OwnData
{
    public required string PersonId { get; init; }
    public required string PersonName { get; init; }
    public required string Organisation { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// What the settings let this person do.
    public required OwnRoles Roles { get; init; }
    public required IReadOnlyList<OwnRecord> Records { get; init; }
    public required IReadOnlyList<OwnSetting> Settings { get; init; }
    public required IReadOnlyList<OwnDraft> Drafts { get; init; }
    public required IReadOnlyList<OwnQuestion> SentToAssistant { get; init; }
    public required IReadOnlyList<OwnChat> Chats { get; init; }
    public required IReadOnlyList<OwnMessage> Messages { get; init; }

    /// What is not held of anybody, and where else to look.
    public required IReadOnlyList<string> Notes { get; init; }
}

/// Names of offices and people.
internal sealed record OwnRoles(bool IsAdministrator, IReadOnlyList<string> Departments, IReadOnlyList<string> StandsInFor, string? Deputy, IReadOnlyList<string> ReadsAllOf);

/// <param name="Data">What only its kind has, as far as this person may see it.</param>
/// <param name="YouDid">The lines of its history that are this person's; of others' the record's own history tells.</param>
/// <param name="ComesBack">Until when this person put it off.</param>
internal sealed record OwnRecord(string Reference, string Kind, string Title, string State, IReadOnlyList<ConcernRole> Roles, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, JsonElement? Data, IReadOnlyList<OwnAct> YouDid)
{
    public string? Body { get; init; }
    public string? Owner { get; init; }
    public string? CreatedBy { get; init; }
    public string? OnBehalfOf { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public DateTimeOffset? ComesBack { get; init; }
    public Priority Priority { get; init; }
    public Confidentiality Confidentiality { get; init; }
    public IReadOnlyList<RecordAttachment> Attachments { get; init; } = [];
}

internal sealed record OwnAct(string Reference, DateTimeOffset At, string Action, string? OnBehalfOf, string? FromState, string? ToState, string? Reason);

/// <param name="Kind">As the database calls it.</param>
/// <param name="State">Where it is a row of a part that is switched on and off.</param>
internal sealed record OwnSetting(string Kind, string Value, DateTimeOffset? At, JsonElement? Data = null, string? State = null);

internal sealed record OwnDraft(string Kind, DateTimeOffset At, JsonElement Data);

internal sealed record OwnQuestion(string Skill, DateTimeOffset At, string Instructions, string Data);

internal sealed record OwnChat(string ConversationId, bool Unreachable, DateTimeOffset At, JsonElement Reference, int Cards);

internal sealed record OwnMessage(DateTimeOffset At, string State, string? Record, IReadOnlyList<string> Texts);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(OwnData))]
internal sealed partial class OwnDataJson : JsonSerializerContext;
