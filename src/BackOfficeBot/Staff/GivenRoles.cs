using System.Text.Json;
using System.Text.Json.Serialization;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

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

/// The roles that were given by card, beside those of the configuration. Kept in memory, since every right is asked by them: another instance knows of one after <see cref="Every"/>.
internal sealed partial class GivenRoles(OfficeDatabase database, TimeProvider time, ILogger<GivenRoles> log) : BackgroundService
{
    public const string Kind = "ROLE";
    public const string Given = "given";
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private volatile Known _known = new([]);

    public IReadOnlyList<GivenRole> All => _known.All;

    public IReadOnlyList<DeputyOptions> Deputies => _known.Deputies;

    public async Task ReadAsync(CancellationToken ct)
    {
        await using var db = await database.ReadAsync(null, ct);
        // Many a firm gives none, and need not wait at each start until EF has compiled the question below.
        if (await db.ValuesAsync<int>($"""SELECT 1 AS "Value" FROM "Records" WHERE "Kind" = {Kind} AND "State" = {Given} LIMIT 1""", ct) is [])
        {
            _known = new([]);
            return;
        }
        var rows = await db.Records.IgnoreQueryFilters().Where(r => r.Kind == Kind && r.State == Given).OrderByDescending(r => r.UpdatedAt)
            .Select(r => new { r.Organisation, r.Id, r.OwnerId, r.OwnerName, r.Data }).ToListAsync(ct);
        _known = new([.. rows.Select(r => new GivenRole(r.Organisation, r.Id, r.OwnerId!, r.OwnerName!, JsonSerializer.Deserialize(r.Data!, RoleJson.Default.RoleData)!))]);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
            try
            {
                await ReadAsync(stoppingToken);
            }
            catch (Exception cause) when (!stoppingToken.IsCancellationRequested)
            {
                CannotRead(log, cause);
            }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private sealed record Known(IReadOnlyList<GivenRole> All)
    {
        public IReadOnlyList<DeputyOptions> Deputies { get; } =
        [
            .. All.Where(r => r.Data.Role == StaffRole.Deputy).Select(r => new DeputyOptions
            {
                Id = r.Data.ForId!, Name = r.Data.ForName!, DeputyId = r.PersonId, DeputyName = r.PersonName, From = r.Data.From, To = r.Data.To,
            }),
        ];
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The roles that were given could not be read; those known before hold, and it is tried again in ten seconds.")]
    private static partial void CannotRead(ILogger log, Exception cause);
}
