using System.Text.Json.Serialization;
using BackOfficeBot.Health;
using BackOfficeBot.Organisations;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Staff;

[JsonConverter(typeof(JsonStringEnumConverter<StaffRole>))]
internal enum StaffRole { Deputy, Administrator, Reader }

/// What the owner of a ROLE record is.
internal sealed record RoleData
{
    public StaffRole Role { get; init; }

    /// Of a reader: which records.
    public string? Kind { get; init; }

    /// Of a deputy: for whom, from and to a day where these are set, both included.
    public string? ForId { get; init; }
    public string? ForName { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    public static RoleData Of(Record record) => record.DataAs(RoleJson.Default.RoleData) ?? new();
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RoleData))]
internal sealed partial class RoleJson : JsonSerializerContext;

internal sealed record GivenRole(string Organisation, Guid RecordId, string PersonId, string PersonName, RoleData Data);

/// The roles that were given by card, beside those of the configuration.
internal sealed class GivenRoles(OfficeDatabase database, Workers workers, TimeProvider time) : StandingRecords<GivenRole>(database, workers, time, Kind, Given)
{
    public const string Kind = "ROLE";
    public const string Given = "given";

    private volatile IReadOnlyList<(string Organisation, DeputyOptions Deputy)> _deputies = [];

    /// Those of an organisation; of a client, its own before its tenant's.
    public IEnumerable<DeputyOptions> Deputies(string organisation) =>
        _deputies.Where(d => OrganisationId.Covers(d.Organisation, organisation)).OrderByDescending(d => d.Organisation.Length).Select(d => d.Deputy);

    protected override GivenRole Read(Record record) => new(record.Organisation, record.Id, record.OwnerId!, record.OwnerName!, RoleData.Of(record));

    protected override void Known(IReadOnlyList<GivenRole> all) => _deputies =
    [
        .. all.Where(r => r.Data.Role == StaffRole.Deputy).Select(r => (r.Organisation, new DeputyOptions
        {
            Id = r.Data.ForId!, Name = r.Data.ForName!, DeputyId = r.PersonId, DeputyName = r.PersonName, From = r.Data.From, To = r.Data.To,
        })),
    ];
}
