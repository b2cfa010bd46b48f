using System.Security.Cryptography;
using System.Text.Json.Serialization;
using System.Text;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Organisations;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Assistant;

/// Who set the switch as it stands.
internal sealed record SwitchedBy(string Name, DateTimeOffset At);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SwitchedBy))]
internal sealed partial class SwitchJson : JsonSerializerContext;

/// Whether an administrator switched the assistant off: one record of the organisation, so that it stands who did it and when. Where there is none, it is on.
internal sealed class AssistantSwitch(OfficeDatabase database, Office office, CardCopies copies)
{
    public const string On = "on", Off = "off";

    private static readonly Guid Id = new(SHA256.HashData(Encoding.UTF8.GetBytes($"{AssistantKind.Name}|assistant")).AsSpan(0, 16));

    /// Asked anew each time, of a client also for its tenant: once it is off, no instance sends anything any more.
    public async ValueTask<bool> IsOffAsync(string organisation, CancellationToken ct)
    {
        await using var db = await database.ReadAsync(organisation, ct);
        return (await db.ValuesAsync<string>($"""SELECT "State" FROM "Records" WHERE "Organisation" IN ({organisation}, {OrganisationId.Tenant(organisation)}) AND "Id" = {Id}""", ct)).Contains(Off);
    }

    /// Pressed twice it is done once.
    public async Task<Record> SetAsync(Turn turn, bool isOn, CancellationToken ct)
    {
        var state = isOn ? On : Off;
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        var by = new SwitchedBy(turn.PersonName(), work.Now);
        var first = new Record { Id = Id, Kind = AssistantKind.Name, Title = AssistantSkillTexts.It.SwitchHeading, State = state };
        first.SetData(by, SwitchJson.Default.SwitchedBy);
        var (record, isNew) = await work.CreateAsync(first, Action(isOn), ct);
        if (!isNew)
        {
            if (record.State == state) return record;
            work.Change(record, Action(isOn), r =>
            {
                r.State = state;
                r.SetData(by, SwitchJson.Default.SwitchedBy);
            });
        }
        await CardCopies.StandsAsync(work, record, turn, ct);
        await copies.UpdateAsync(work, record, turn.Activity.ReplyToId, ct);
        await work.CommitAsync(ct);
        return record;
    }

    private static string Action(bool isOn) => isOn ? AssistantKind.SwitchedOn : AssistantKind.SwitchedOff;
}
