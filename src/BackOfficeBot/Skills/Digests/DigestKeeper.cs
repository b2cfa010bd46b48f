using BackOfficeBot.Due;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Office = BackOfficeBot.Records.Office;

namespace BackOfficeBot.Skills.Digests;

/// Keeps what a person chose, and with it the row of the next digest.
internal sealed class DigestKeeper(Office office, DigestMaker maker, IOptions<DigestOptions> options, TimeProvider time)
{
    /// The kind of draft that says what was on a digest, and the conversation under which these stand: a digest is not what was shown last in a chat.
    public const string Draft = "digest";

    public static string KeyOf(DigestSlot slot, Guid id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Outbox.MadeAnew.Keys}{slot.Part}:{id:N}:{slot.Day:yyyyMMdd}").ToLowerInvariant();

    /// Whoever has a chat has the row of a digest, once, if the organisation has one for everybody; its hour is that of where the person is.
    public async Task EnsureAsync(string organisation, string personId, string? name, string? zone, CancellationToken ct)
    {
        var id = DigestRecords.IdOf(personId);
        var client = zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : null;
        if (await StandsAsync(organisation, id, ct) is { } known)
        {
            if (client is not null && known.Zone != client)
                await ChangeAsync(Actor.Bot(organisation) with { PersonId = personId, PersonName = name ?? "" }, null, data => data with { Zone = client }, ct);
            return;
        }
        if (options.Value.Of(organisation).IsOn is not true)
            return;
        await using var work = await office.BeginAsync(Actor.Bot(organisation), ct);
        var (record, isNew) = await work.CreateAsync(New(personId, name, new() { Zone = client }), "set up", ct);
        if (!isNew)
            return;
        await NextAsync(work, record, ct);
        await work.CommitAsync(ct);
    }

    /// Changes what a person chose; a digest of today that has gone out does not come again.
    public async Task<Record> ChangeAsync(Actor actor, string? state, Func<DigestData, DigestData> change, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        var (record, _) = await work.CreateAsync(New(actor.PersonId, actor.PersonName, new()), "set up", ct);
        var (before, after) = (record.Digest(), change(record.Digest()));
        if (!Same(before, after) || (state is not null && state != record.State))
            work.Change(record, "chosen", r =>
            {
                r.State = state ?? r.State;
                r.SetData(after, DigestJson.Default.DigestData);
            });
        await NextAsync(work, record, ct);
        await work.CommitAsync(ct);
        return record;
    }

    /// When a person's next one is due; of whoever has no row yet, when it will be.
    public async Task<DateTimeOffset?> NextAsync(string organisation, Record? record, CancellationToken ct)
    {
        if (record is null)
            return DigestSlots.Next(maker.Plan(organisation, null), time.GetUtcNow())?.At;
        await using var db = await office.ReadAsync(organisation, ct);
        return await db.Due.Where(d => d.RecordId == record.Id && d.Task == DigestRecords.Due).Select(d => (DateTimeOffset?)d.At).FirstOrDefaultAsync(ct);
    }

    private async Task NextAsync(Work work, Record record, CancellationToken ct)
    {
        var plan = maker.Plan(record.Organisation, record);
        var slot = DigestSlots.Next(plan, work.Now);
        if (slot is not null && KeyOf(slot, record.Id) is var key && await work.Db.Outbox.AsNoTracking().AnyAsync(m => m.IdempotencyKey == key, ct))
            slot = DigestSlots.Next(plan, slot.At);
        await work.DueAsync(record, DigestRecords.Due, slot?.At, ct);
    }

    private static Record New(string personId, string? name, DigestData data)
    {
        var record = new Record { Id = DigestRecords.IdOf(personId), Kind = DigestRecords.Kind, Title = "Digest", State = DigestStates.Usual, OwnerId = personId, OwnerName = name };
        record.SetData(data, DigestJson.Default.DigestData);
        return record;
    }

    private static bool Same(DigestData a, DigestData b) =>
        System.Text.Json.JsonSerializer.Serialize(a, DigestJson.Default.DigestData) == System.Text.Json.JsonSerializer.Serialize(b, DigestJson.Default.DigestData);

    /// What this person chose; null where there is no record of it.
    private async Task<DigestData?> StandsAsync(string organisation, Guid id, CancellationToken ct)
    {
        await using var db = await office.ReadAsync(organisation, ct);
        return await db.ValuesAsync<string>($"""SELECT "Data" FROM "Records" WHERE "Organisation" = {organisation} AND "Id" = {id} AND "State" <> {HistoryActions.Erased}""", ct) is [var json]
            ? System.Text.Json.JsonSerializer.Deserialize(json, DigestJson.Default.DigestData) : null;
    }
}
