using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Calls;

/// Writes a call down and sends its slips, in one transaction.
internal sealed class CallKeeper(Office office, CardCopies copies, CallPeople people, CallThreads threads, Conversations conversations)
{
    /// Slips leave within moments; then it is looked at whether they have arrived.
    public static readonly TimeSpan CheckAfter = TimeSpan.FromSeconds(5);

    /// Once: a double press finds the call that is there.
    /// <param name="stands">Whether the answer stands in the pressed card's place; else the desk gets a card of its own, which is kept true.</param>
    public async Task<Record> LogAsync(Turn turn, Guid id, CallEntry entry, bool stands, CancellationToken ct)
    {
        var me = turn.PersonId();
        var recipients = people.Recipients(entry.Data.For).Where(p => p != me).ToList();
        var reached = await conversations.ReachedAsync(turn.Organisation, recipients, ct);
        var earlier = await threads.BeforeAsync(turn.Organisation, id, entry.Data, ct);
        var isMine = recipients.Count == 0;
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        var data = entry.Data with
        {
            Thread = [.. earlier.Select(r => new CallOfThread(r.Id, r.Reference))],
            Unreached = Unreached(entry.Data.For, reached, me),
            CheckAt = isMine ? null : work.Now + CheckAfter,
            Seen = isMine ? new(turn.PersonName(), work.Now) : null,
            // What was said in a call that one made oneself has happened.
            EndedById = isMine && entry.Data.Direction is CallDirection.Out ? me : null,
        };
        var row = new Record { Id = id, Kind = CallRecords.Kind, Title = data.Title, Body = entry.Message, State = data.EndedById is not null ? CallStates.Done : isMine ? CallStates.Seen : CallStates.Logged, Priority = Raised(entry.Priority, earlier.Count + 1) };
        if (data.For is [var only] && !Staff.Departments.IsOffice(only.Id))
            (row.OwnerId, row.OwnerName) = (only.Id, only.Name);
        row.SetData(data, CallJson.Default.CallData);
        var (record, isNew) = await work.CreateAsync(row, "logged", ct);
        if (!isNew)
            return record;
        foreach (var person in recipients.Where(reached.Contains))
            await copies.SendAsync(work, record, person, "slip", ct, language => CallTexts.In(language).NewSlip);
        if (stands)
            await CardCopies.StandsAsync(work, record, turn, ct);
        else
            await copies.SendAsync(work, record, me, SentLast.OfOneself, ct);
        foreach (var other in earlier.Where(r => CallStates.IsOpen(r.State)))
            await JoinAsync(work, other.Id, record, ct);
        await work.CommitAsync(ct);
        return record;
    }

    /// To somebody else: they get the slip, everybody else's shows where it went.
    public async Task PassAsync(Work work, Record record, CallPerson to, string from, string? note, IReadOnlySet<string> reached, CancellationToken ct)
    {
        work.Change(record, "passed on", data => data with
        {
            For = [to],
            Before = [.. data.Before.Concat(data.For).Where(p => p.Id != to.Id).DistinctBy(p => p.Id)],
            Promise = null,
            Seen = null,
            Unreached = Unreached([to], reached, work.Actor.PersonId),
            CheckAt = work.Now + CheckAfter,
        }, CallStates.Reassigned, note, r =>
        {
            (r.OwnerId, r.OwnerName) = Staff.Departments.IsOffice(to.Id) ? (null, null) : (to.Id, to.Name);
            if (note is not null && (r.Body?.Length ?? 0) + from.Length + note.Length + 4 <= Record.LongestBody)
                r.Body = $"{r.Body}\n{from}: {note}".Trim();
        });
        foreach (var person in people.Recipients([to]).Where(p => p != work.Actor.PersonId && reached.Contains(p)))
            await copies.SendAsync(work, record, person, $"pass{record.Version}", ct, language => CallTexts.In(language).PassedToYou(from));
    }

    public async Task<IReadOnlySet<string>> ReachedAsync(string organisation, CallPerson to, CancellationToken ct) => await conversations.ReachedAsync(organisation, people.Recipients([to]).ToList(), ct);

    /// What one call back settles: the other open calls of the caller that wait for the same person.
    public async Task CloseThreadAsync(Work work, Record record, Func<Record, bool> may, CancellationToken ct)
    {
        foreach (var other in CallData.Of(record).Thread)
        {
            var opened = await work.OpenAsync(other.Id, ct);
            if (!may(opened))
                continue;
            work.Change(opened, "done with", data => data with { Outcome = record.Reference, EndedById = work.Actor.PersonId }, CallStates.Done, record.Reference);
            await copies.UpdateAsync(work, opened, null, ct);
        }
    }

    /// A call that is taken back does not count: neither for the others' threads nor for the urgency of those that came after it.
    public async Task LeaveThreadAsync(Work work, Record record, CancellationToken ct)
    {
        foreach (var other in CallData.Of(record).Thread)
        {
            var opened = await work.OpenAsync(other.Id, ct);
            if (opened.State == HistoryActions.Undone || CallData.Of(opened).Thread.All(c => c.Id != record.Id))
                continue;
            work.Change(opened, "one call fewer", data => data with { Thread = [.. data.Thread.Where(c => c.Id != record.Id)] }, reason: record.Reference, also: Reckon);
            await copies.UpdateAsync(work, opened, null, ct);
        }
    }

    /// The same the other way round.
    public async Task ReturnToThreadAsync(Work work, Record record, CancellationToken ct)
    {
        foreach (var other in CallData.Of(record).Thread)
        {
            var opened = await work.OpenAsync(other.Id, ct);
            if (opened.State == HistoryActions.Undone || CallData.Of(opened).Thread.Any(c => c.Id == record.Id))
                continue;
            work.Change(opened, "called again", data => data with { Thread = [.. data.Thread.Append(new(record.Id, record.Reference)).OrderBy(c => Place(c.Reference))] }, reason: record.Reference, also: Reckon);
            await copies.UpdateAsync(work, opened, null, ct);
        }
    }

    /// The calls that this one had closed with it wait again.
    public async Task ReopenThreadAsync(Work work, Record record, CancellationToken ct)
    {
        foreach (var other in CallData.Of(record).Thread)
        {
            var closed = await work.OpenAsync(other.Id, ct);
            if (closed.State == CallStates.Done && CallData.Of(closed).Outcome == record.Reference && (await work.UndoAsync(closed.Id, closed.Version, ct)).Outcome == UndoOutcome.Undone)
                await copies.UpdateAsync(work, closed, null, ct);
        }
    }

    // As urgent as it was said, and one more from the third on.
    private static void Reckon(Record record)
    {
        var data = CallData.Of(record);
        record.Priority = Raised(data.Ticks.Contains(CallTick.Urgent) ? Priority.Urgent : Priority.Normal, data.Thread.Count(c => Place(c.Reference).CompareTo(Place(record.Reference)) < 0) + 1);
    }

    private static (int Year, long Number) Place(string reference) => Reference.TryParse(reference, out var r) ? (r.Year, r.Number) : default;

    private async Task JoinAsync(Work work, Guid earlier, Record call, CancellationToken ct)
    {
        var record = await work.OpenAsync(earlier, ct);
        work.Change(record, "called again", data => data with { Thread = [.. data.Thread, new(call.Id, call.Reference)] }, reason: call.Reference);
        await copies.UpdateAsync(work, record, null, ct);
    }

    // Of an office it is enough to reach one.
    private IReadOnlyList<string> Unreached(IReadOnlyList<CallPerson> to, IReadOnlySet<string> reached, string me) =>
        [.. to.Where(p => p.Id != me && !people.Recipients([p]).Any(id => reached.Contains(id) || id == me)).Select(p => p.Name)];

    private static Priority Raised(Priority priority, int calls) => calls >= CallThreads.ManyCalls && priority < Priority.Urgent ? priority + 1 : priority;
}
