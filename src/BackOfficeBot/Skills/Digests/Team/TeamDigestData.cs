using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Digests.Team;

/// The figures of an office that come into a chat of several: of which office, where and when. One for each chat or channel, in a record that carries the row of the next one.
internal sealed record TeamDigestData
{
    public required string OfficeId { get; init; }
    public required IReadOnlyList<DayOfWeek> Days { get; init; }
    public required TimeOnly At { get; init; }

    /// The chat or channel, as JSON: a new thread of it each time.
    public required string Conversation { get; init; }
    public required string Zone { get; init; }
    public required string Language { get; init; }

    /// Who wanted it so.
    public required string ByName { get; init; }

    public DigestPlan Plan(string organisation, string state, WorkWeeks weeks) =>
        new() { IsOn = state == DigestStates.On, Days = Days, At = At, Zone = WallClock.Zone(Zone), IsOff = weeks.Usual(organisation, WallClock.Zone(Zone)).IsOff };

    public static TeamDigestData Of(Record record) => record.DataAs(TeamDigestJson.Default.TeamDigestData)!;
}

internal sealed record TeamDigestForm
{
    public string? Office { get; init; }
    public string? On { get; init; }
    public string? Days { get; init; }
    public string? At { get; init; }
}

internal static class TeamDigestRecords
{
    public const string Due = "digest.team";

    public static Guid IdOf(string conversationId) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"digest of a team\n{conversationId}")).AsSpan(0, 16));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TeamDigestData))]
[JsonSerializable(typeof(TeamDigestForm))]
internal sealed partial class TeamDigestJson : JsonSerializerContext;
