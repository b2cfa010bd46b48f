using System.Text.Json.Serialization;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Administration.Roles;

/// The id becomes the record's: sent twice, it is one. Oneself's is the form of one's own deputy.
internal sealed record RoleFormState(Guid Id, bool IsOwn);

internal sealed record RolePage(int Skip);

/// The form as it was typed.
internal sealed record RoleForm
{
    /// A <see cref="StaffRole"/>, of a reader with the kind behind it: "Reader|CALL".
    public string? Role { get; init; }
    public string? Who { get; init; }

    /// For whom a deputy stands in.
    public string? For { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
}

internal static class RoleVerbs
{
    public static readonly CardVerb<RolePage> All = new("role.all", RoleFormJson.Default.RolePage);
    public static readonly CardVerb<NoState> New = new("role.new", NoState.Json);
    public static readonly CardVerb<RoleFormState, RoleForm> Save = new("role.save", RoleFormJson.Default.RoleFormState, RoleFormJson.Default.RoleForm);
    public static readonly CardVerb<RecordSeen> End = new("role.end", DeskJson.Default.RecordSeen);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RoleFormState))]
[JsonSerializable(typeof(RoleForm))]
[JsonSerializable(typeof(RolePage))]
internal sealed partial class RoleFormJson : JsonSerializerContext;
