using System.Text.Json;
using BackOfficeBot.Assistant;
using BackOfficeBot.Common;
using BackOfficeBot.Notifications;
using BackOfficeBot.Organisations;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Privacy;

/// Gathers what is held of one person, table by table and by the index of each, all of one moment.
internal sealed class OwnDataReader(OfficeDatabase database, PersonTrace trace, RecordKinds kinds, Access access, Departments departments, Deputies deputies, GivenRoles given, IOptions<StaffOptions> staff, TimeProvider time)
{
    private const int Page = 500;

    public async Task<OwnData> ReadAsync(string organisation, string personId, string personName, string language, CancellationToken ct)
    {
        await using var db = await database.ReadAsync(organisation, ct);
        await using var moment = await db.MomentAsync(ct);
        var drafts = await db.Drafts.Where(d => d.PersonId == personId).OrderBy(d => d.CreatedAt).ToListAsync(ct);
        return new()
        {
            PersonId = personId,
            PersonName = personName,
            Organisation = organisation,
            MadeAt = time.GetUtcNow(),
            Roles = Roles(organisation, personId),
            Records = await RecordsAsync(db, personId, ct),
            Settings = await SettingsAsync(db, personId, ct),
            Drafts = [.. drafts.Where(d => d.Kind is not (AssistantLedger.Sent or ErasureTask.Kind)).Select(d => new OwnDraft(d.Kind, d.CreatedAt, Json(d.Json)!.Value))],
            SentToAssistant = [.. drafts.Where(d => d.Kind == AssistantLedger.Sent).Select(d => d.As(AssistantSentJson.Default.AssistantSent)).Select(s => new OwnQuestion(s.Skill, s.At, s.Instructions, s.Data))],
            Chats = await ChatsAsync(db, personId, ct),
            Messages = await MessagesAsync(db, personId, ct),
            Notes = MyDataTexts.In(language).Notes,
        };
    }

    private OwnRoles Roles(string organisation, string personId) => new(
        access.IsAdministrator(organisation, personId), [.. departments.Of(personId).Select(d => d.Name)], [.. given.Deputies(organisation).Concat(staff.Value.Deputies).Where(d => d.DeputyId == personId).Select(d => d.Name).Distinct()], deputies.Of(organisation, personId)?.DeputyName,
        [.. kinds.All.Select(k => k.Kind).Where(k => access.ReadsAll(organisation, k, personId))]);

    private async Task<IReadOnlyList<OwnRecord>> RecordsAsync(OfficeDb db, string personId, CancellationToken ct)
    {
        var (mine, behind) = (access.IdsOf(db.Organisation!, personId), "|" + personId);
        List<OwnRecord> found = [];
        await foreach (var (record, roles, acts) in trace.RecordsAsync(db, personId, ct))
            found.Add(Of(record, roles, mine, acts, await db.Due.Where(d => d.RecordId == record.Id && d.Task.EndsWith(behind)).Select(d => (DateTimeOffset?)d.At).FirstOrDefaultAsync(ct)));
        return [.. found.OrderBy(r => r.CreatedAt).ThenBy(r => r.Reference, StringComparer.Ordinal)];
    }

    private OwnRecord Of(Record record, IReadOnlyList<ConcernRole> roles, IReadOnlyList<string> mine, IEnumerable<HistoryEvent> acts, DateTimeOffset? comesBack) => new(
        record.Reference, record.Kind, record.Title, record.State, roles, record.CreatedAt, record.UpdatedAt, Json(kinds.Of(record).DataFor(record, mine)),
        [.. acts.Select(h => new OwnAct(record.Reference, h.At, h.Action, h.OnBehalfOfName, h.FromState, h.ToState, h.Reason))])
    {
        Body = record.Body, Owner = record.OwnerName, CreatedBy = record.CreatedByName, OnBehalfOf = record.OnBehalfOfName, DueAt = record.DueAt, ComesBack = comesBack,
        Priority = record.Priority, Confidentiality = record.Confidentiality, Attachments = record.Attachments,
    };

    /// What was chosen, and the rows of parts that are no work of anybody's: digests, To Do, subscriptions.
    private async Task<IReadOnlyList<OwnSetting>> SettingsAsync(OfficeDb db, string personId, CancellationToken ct)
    {
        List<OwnSetting> found = [];
        if (await db.PersonSettings.FirstOrDefaultAsync(s => s.PersonId == personId, ct) is { } chosen)
        {
            found.Add(new("language", chosen.Language ?? "", null));
            found.Add(new("welcomed", "", chosen.WelcomedAt));
        }
        found.AddRange((await trace.OwnRowsAsync(db, personId, ct)).OrderBy(r => r.Kind, StringComparer.Ordinal).ThenBy(r => r.Reference, StringComparer.Ordinal).Select(r => new OwnSetting(r.Kind, r.Title, r.UpdatedAt, r.Kind == WatchRecords.Kind ? null : Json(r.Data), r.State)));
        return found;
    }

    private static async Task<IReadOnlyList<OwnChat>> ChatsAsync(OfficeDb db, string personId, CancellationToken ct)
    {
        List<OwnChat> found = [];
        foreach (var chat in await db.Conversations.Where(c => c.PersonId == personId).ToListAsync(ct))
            found.Add(new(chat.ConversationId, chat.Unreachable, chat.UpdatedAt, Json(chat.Reference)!.Value, await db.CardCopies.CountAsync(c => c.ConversationId == chat.ConversationId, ct)));
        return found;
    }

    /// What waits for the person's own chats, and what was sent to them.
    private static async Task<IReadOnlyList<OwnMessage>> MessagesAsync(OfficeDb db, string personId, CancellationToken ct)
    {
        var tenant = OrganisationId.Tenant(db.Organisation!);
        var targets = await db.Conversations.IgnoreQueryFilters().Where(c => c.Organisation == tenant && c.PersonId == personId).Select(c => c.ConversationId).ToListAsync(ct);
        List<OutboxMessage> rows = [];
        foreach (var target in targets)
        {
            rows.AddRange(await db.Outbox.Open().Where(m => m.Target == target).ToListAsync(ct));
            // In the words of its index.
            rows.AddRange(await db.Outbox.Where(m => m.State >= OutboxState.Sending && m.State <= OutboxState.Sent && m.Kind == OutboxKind.Send && m.Target == target && m.State == OutboxState.Sent).ToListAsync(ct));
        }
        var about = rows.Select(m => m.RecordId).OfType<Guid>().Distinct().ToList();
        var numbers = new Dictionary<Guid, string>();
        foreach (var page in about.Chunk(Page).Select(c => c.ToList()))
            foreach (var known in await db.Records.Where(r => page.Contains(r.Id)).Select(r => new { r.Id, r.Reference }).ToListAsync(ct))
                numbers[known.Id] = known.Reference;
        return [.. rows.OrderBy(m => m.Sequence).Select(m => new OwnMessage(m.FinishedAt ?? m.CreatedAt, $"{m.State}".ToLowerInvariant(), m.RecordId is { } id ? numbers.GetValueOrDefault(id) : null, [.. CardTexts.Of(m.Activity)]))];
    }

    private static JsonElement? Json(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
