using BackOfficeBot.Due;
using BackOfficeBot.Organisations;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Desk;

/// Whoever opens the chat with the bot for the first time, or again, gets what was waiting meanwhile; whoever sent it sees that it has arrived.
internal sealed partial class WaitingCards(RecordLists lists, RecordKinds kinds, Departments departments, Office office, CardCopies copies, Clients clients, ILogger<WaitingCards> log) : IDueHandler
{
    public const string Name = "desk.arrived";

    /// The rest stands in the lists.
    private const int Most = 25;

    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(5);

    public string Task => Name;

    /// The cards leave beside the first answer: what they wait for are rows.
    public async Task ArrivedAsync(string tenant, string personId, CancellationToken ct)
    {
        foreach (var organisation in clients.WithThoseOf(tenant, personId))
            await ArrivedInAsync(organisation, personId, ct);
    }

    private async Task ArrivedInAsync(string organisation, string personId, CancellationToken ct)
    {
        try
        {
            List<string> ids = [personId, .. departments.Of(personId).Select(d => d.Id)];
            foreach (var id in await lists.WaitingAsync(organisation, ids, Most, ct))
            {
                await using var work = await office.BeginAsync(Actor.Bot(organisation), ct);
                await work.DueAsync(await work.OpenAsync(id, ct), Name, work.Now, ct);
                await work.CommitAsync(ct);
            }
        }
        // The answer does not wait for it, and the lists show all of it.
        catch (System.Data.Common.DbException e)
        {
            Failed(log, e);
        }
    }

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        var kind = kinds.Of(record);
        if (kind.IsOpen(record.State))
        {
            var sent = await CardCopies.SentAsync(work, record, ct);
            List<Concern> concerns = [.. kind.Concerns(record)];
            // What one wrote down oneself is no news.
            var people = concerns.Where(c => c.Role == ConcernRole.Acts).SelectMany(c => departments.ById(c.PersonId)?.Everybody ?? [c.PersonId]).Distinct().Where(p => !concerns.Contains(new(p, ConcernRole.Asked)));
            foreach (var person in people.Where(p => !sent.TryGetValue(p, out var state) || state > OutboxState.Sent))
                await copies.SendAsync(work, record, person, $"{Name}{record.HistoryCount}", ct, language => DeskTexts.In(language).Waited);
            await copies.UpdateAsync(work, record, null, ct);
            if (kind.ArrivalTask is { } task)
                await work.DueAsync(record, task, work.Now + Settled, ct);
        }
        await work.CommitAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What waits for somebody who has just arrived could not be sent; it stands in the lists")]
    private static partial void Failed(ILogger log, Exception e);
}
