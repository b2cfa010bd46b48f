using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Calls;

/// Whether the slips have arrived: the desk is told either way.
internal sealed class CallCheck(Office office, CardCopies copies, CallPeople people) : IDueHandler
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    public string Task => CallKind.CheckTask;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        var sent = await CardCopies.SentAsync(work, record, ct);
        if (CallStates.IsOpen(record.State) && sent.Values.Any(s => s is OutboxState.Waiting or OutboxState.Sending))
            await work.DueAsync(record, Task, work.Now + Again, ct);
        var data = CallData.Of(record);
        var lost = data.For.Where(p => sent.GetValueOrDefault(p.Id) is OutboxState.Refused or OutboxState.Uncertain).Select(p => p.Name).Except(data.Unreached).ToList();
        // Of an office it is enough to reach one.
        var reached = data.Unreached.Where(name => people.Recipients([.. data.For.Where(p => p.Name == name)]).Any(id => sent.TryGetValue(id, out var state) && state <= OutboxState.Sent)).ToList();
        // The desk's own card says nothing about the slips.
        var hasArrived = record.State == CallStates.Logged && sent.Any(s => s.Key != record.CreatedById && s.Value is OutboxState.Sent);
        if (CallStates.IsOpen(record.State) && (hasArrived || lost.Count > 0 || reached.Count > 0))
        {
            work.Change(record, hasArrived ? "delivered" : lost.Count > 0 ? "not reached" : "reached", d => d with { Unreached = [.. d.Unreached.Except(reached), .. lost] }, hasArrived ? CallStates.Delivered : null);
            await copies.UpdateAsync(work, record, null, ct);
        }
        await work.CommitAsync(ct);
    }
}

/// A quarter of an hour before a promise falls due.
internal sealed class CallSoon(Office office, CardCopies copies) : IDueHandler
{
    public string Task => CallKind.SoonTask;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        if (CallStates.IsOpen(record.State) && CallData.Of(record).Promise is { IsReminded: false } promise)
        {
            work.Change(record, "reminded", data => data with { Promise = promise with { IsReminded = true } });
            await copies.SendAsync(work, record, promise.ById, $"soon{promise.At.UtcTicks}", ct, language => CallTexts.In(language).Soon);
        }
        await work.CommitAsync(ct);
    }
}

/// A promise that was not kept goes to the deputy, once that one works; both see it, and so does the desk.
internal sealed class CallMissed(Office office, CardCopies copies, Deputies deputies, WorkWeeks weeks, TimeProvider time) : IDueHandler
{
    public string Task => CallKind.MissedTask;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        var at = await AtAsync(due, ct);
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        if (CallStates.IsOpen(record.State) && CallData.Of(record).Promise is { IsMissed: false } waiting && at > work.Now)
            await work.DueAsync(record, Task, at > waiting.At ? at : waiting.At, ct);
        else if (CallStates.IsOpen(record.State) && CallData.Of(record).Promise is { IsMissed: false } promise)
        {
            var deputy = deputies.Of(due.Organisation, promise.ById) is { } standIn ? new CallPerson(standIn.DeputyId, standIn.DeputyName) : null;
            work.Change(record, "promise missed", data => data with
            {
                Promise = promise with { IsMissed = true },
                For = [.. data.For, .. new[] { new CallPerson(promise.ById, promise.ByName), deputy }.OfType<CallPerson>().Where(p => !data.For.Any(f => f.Id == p.Id))],
            }, deputy is null ? CallStates.Seen : CallStates.Escalated, also: r => (r.OwnerId, r.OwnerName) = (null, null));
            await copies.SendAsync(work, record, promise.ById, $"missed{promise.At.UtcTicks}", ct, language => CallTexts.In(language) is var t && deputy is not null ? $"{t.MissedByYou} {t.MissedSeen(deputy.Name)}" : CallTexts.In(language).MissedByYou);
            if (deputy is not null)
                await copies.SendAsync(work, record, deputy.Id, $"deputy{promise.At.UtcTicks}", ct, language => CallTexts.In(language).MissedBy(promise.ByName));
            await copies.UpdateAsync(work, record, null, ct);
        }
        await work.CommitAsync(ct);
    }

    // Whoever promised to call back at night is missed in the morning.
    private async Task<DateTimeOffset> AtAsync(DueRow due, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return await office.FindAsync(due.Organisation, due.RecordId, ct) is { } record && CallData.Of(record).Promise is { } promise && deputies.Of(due.Organisation, promise.ById) is { } deputy
            ? (await weeks.OfAsync(GraphCaller.App(due.Organisation), deputy.DeputyId, ct)).Add(now, TimeSpan.Zero) : now;
    }
}
