using System.Globalization;
using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Organisations;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using Microsoft.Extensions.Options;
using Office = BackOfficeBot.Records.Office;

namespace BackOfficeBot.Skills.Digests.Team;

/// Sends the figures of an office at their hour, once for each day, as <see cref="DigestDue"/> does for a person.
internal sealed class TeamDigestDue(Office office, Departments departments, OfficeFigures figures, WorkWeeks weeks, RecordKinds kinds, Conversations conversations, OrganisationNames organisations, CardSeals seals, IOptions<DigestOptions> options, TimeProvider time) : IDueHandler
{
    public string Task => TeamDigestRecords.Due;

    public static string KeyOf(DigestSlot slot, Guid id) => string.Create(CultureInfo.InvariantCulture, $"{MadeAnew.Keys}team:{id:N}:{slot.Day:yyyyMMdd}");

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { } found)
            return;
        var now = time.GetUtcNow();
        var slot = DigestSlots.Latest(Plan(found), due.At, now);
        var isLate = slot is not null && now - slot.At > options.Value.LateAfter;
        var message = slot is null || (isLate && options.Value.Late == LateDigest.Drop) ? null : await MakeAsync(found, slot, isLate, KeyOf(slot, found.Id), ct);
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        if (message is not null)
            await work.SendKeptAsync(message, record, ct);
        await work.DueAsync(record, TeamDigestRecords.Due, DigestSlots.Next(Plan(record), work.Now > due.At ? work.Now : due.At)?.At, ct);
        await work.CommitAsync(ct);
    }

    public DigestPlan Plan(Record record) => TeamDigestData.Of(record).Plan(record.Organisation, record.State, weeks);

    /// Null where there is nothing to say, or nowhere to say it.
    public async Task<OutboxMessage?> MakeAsync(Record record, DigestSlot slot, bool isLate, string key, CancellationToken ct)
    {
        var (data, now) = (TeamDigestData.Of(record), time.GetUtcNow());
        var reference = JsonSerializer.Deserialize(data.Conversation, ActivityJson.Default.ConversationReference)!;
        var chat = reference.Conversation!.Id!;
        if (departments.ById(data.OfficeId) is not { } department || await conversations.FindAsync(record.Organisation, chat, ct) is { Unreachable: true })
            return null;
        var week = weeks.Usual(record.Organisation, WallClock.Zone(data.Zone));
        var flow = await figures.OfAsync(record.Organisation, department, now, week, withConfidential: false, ct);
        if (flow.IsTooSmall || flow.IsEmpty)
            return null;
        var place = new CardPlace(data.Language, seals.For(record.Organisation, chat), now) { IsPersonal = false, Zone = week.Zone };
        var card = TeamDigestCards.Figures(place, flow, data, week, DigestSlots.Next(data.Plan(record.Organisation, record.State, weeks), now)?.At, kinds, isLate ? slot.At : null);
        return new()
        {
            Target = chat, Conversation = data.Conversation, IdempotencyKey = key, Priority = isLate ? DigestMessages.LatePriority : DigestMessages.Priority,
            Activity = JsonSerializer.Serialize(new() { Type = ActivityTypes.Message, Expiration = isLate ? null : slot.At + options.Value.LateAfter, Summary = TeamDigestTexts.In(data.Language).Heading(department.Name), Attachments = [Attachment.Card(organisations.On(card, record.Organisation))] }, ActivityJson.Default.Activity),
        };
    }
}
