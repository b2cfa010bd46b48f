using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Organisations;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Retention;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Privacy;

/// Whom a deletion is about, until it is done.
internal sealed record ErasureTask(Forgotten Who)
{
    /// The kind of its draft, which stands in no chat.
    public const string Kind = "privacy.erase";

    public static string PseudonymOf(Guid deletion) => $"erased-{deletion:N}"[..19];
}

/// Erases a person, one record in one transaction; what was done already is not found any more, so it may be broken off and begun again.
internal sealed class ErasureDue(PersonTrace trace, Drafts drafts, Office office, CardCopies copies) : IDueHandler
{
    public const string Name = "privacy.erase";

    public string Task => Name;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (due.Task.Split('|') is not [_, var key] || !Guid.TryParse(key, out var draft))
            return;
        if (await drafts.FindAsync(due.Organisation, draft, ErasureJson.Default.ErasureTask, ct) is not { Who: var who } || await office.FindAsync(due.Organisation, due.RecordId, ct) is not { } deletion)
            return;
        var found = await trace.FindAsync(due.Organisation, who.PersonId, ct);
        foreach (var one in found.Where(f => f.Verdict is TraceVerdict.Erased or TraceVerdict.Nameless))
            await DoAsync(due.Organisation, one.Id, who, deletion.Reference, ct);
        var left = await trace.FindAsync(due.Organisation, who.PersonId, ct);
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        if (left.All(l => l.Verdict != TraceVerdict.Held))
            await ForgetRestAsync(work.Db, who.PersonId, ct);
        // Lists that others look at may show the name; they are shown anew when they are asked for.
        await work.Db.Drafts.Where(d => d.Id == draft || d.Kind == ListCopies.Kind).ExecuteDeleteAsync(ct);
        var record = await work.OpenAsync(due.RecordId, ct);
        var planned = DeletionData.Of(record);
        work.Change(record, DeletionKind.Done, r =>
        {
            r.State = DeletionKind.Done;
            r.SetData(planned with { Lines = Done(planned.Lines, ErasureCards.Lines(left)) }, DeletionJson.Default.DeletionData);
        });
        await copies.UpdateAsync(work, record, null, ct);
        await work.CommitAsync(ct);
    }

    /// Looked at once more, in the transaction that does it.
    private async Task DoAsync(string organisation, Guid id, Forgotten who, string deletion, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(Actor.Bot(organisation), ct);
        var record = await work.OpenAsync(id, ct);
        if (record.IsErased)
            return;
        switch (trace.Judge(record, who.PersonId, await work.LinksAsync(id, ct)).Verdict)
        {
            case TraceVerdict.Erased:
                await work.EraseAsync(record, deletion, ct);
                break;
            case TraceVerdict.Nameless:
                await work.ForgetAsync(record, who, deletion, ct);
                break;
            default:
                return;
        }
        await work.CommitAsync(ct);
    }

    /// What is no record: choices, drafts with what was sent to the assistant, chats with the messages and cards in them.
    private static async Task ForgetRestAsync(OfficeDb db, string personId, CancellationToken ct)
    {
        var tenant = OrganisationId.Tenant(db.Organisation!);
        var chats = await db.Conversations.IgnoreQueryFilters().Where(c => c.Organisation == tenant && c.PersonId == personId).Select(c => c.ConversationId).ToListAsync(ct);
        foreach (var target in chats)
        {
            await db.CardCopies.Where(c => c.ConversationId == target).ExecuteDeleteAsync(ct);
            await db.Outbox.Open().Where(m => m.Target == target).ExecuteDeleteAsync(ct);
            // Each in the words of its index: what was sent, and what did not arrive.
            await db.Outbox.Where(m => m.State >= OutboxState.Sending && m.State <= OutboxState.Sent && m.Kind == OutboxKind.Send && m.Target == target).ExecuteDeleteAsync(ct);
            await db.Outbox.Where(m => m.State >= OutboxState.Refused && m.State <= OutboxState.Uncertain && m.FinishedAt > DateTimeOffset.MinValue && m.Target == target).ExecuteDeleteAsync(ct);
        }
        await db.Conversations.Where(c => c.PersonId == personId).ExecuteDeleteAsync(ct);
        await db.PersonSettings.Where(s => s.PersonId == personId).ExecuteDeleteAsync(ct);
        // An administrator who is erased may have begun another erasure, which goes on.
        await db.Drafts.Where(d => d.PersonId == personId && d.Kind != ErasureTask.Kind).ExecuteDeleteAsync(ct);
    }

    /// What was to go and is not found any more is gone.
    private static IReadOnlyList<DeletionLine> Done(IReadOnlyList<DeletionLine> planned, IReadOnlyList<DeletionLine> left) =>
    [
        .. planned.Select(p => left.FirstOrDefault(l => l.Kind == p.Kind) is { } l ? l with { Gone = p.Gone - l.Gone, Nameless = p.Nameless - l.Nameless } : p with { Kept = 0, Open = 0, Held = 0 }),
        .. left.Where(l => planned.All(p => p.Kind != l.Kind)),
    ];
}
