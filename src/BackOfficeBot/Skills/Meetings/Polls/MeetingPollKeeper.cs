using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Holds;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Skills.Meetings.Polls;

/// Votes in the record, each in a transaction that opens the record as it is, so that two at once both count; what follows of them (the cards of the
/// others, what falls due) is written with them.
internal sealed class MeetingPollKeeper(Office office, Notices notices, TimeProvider time)
{
    public const string MailTask = "meeting.pollMail";
    public const string RemindTask = "meeting.pollRemind";
    public const string EndTask = "meeting.pollEnd";
    public const string BookTask = "meeting.pollBook";

    /// Asks everybody, once: a poll that stands already is not sent again.
    public async Task<Record> OpenAsync(Actor actor, MeetingDraft draft, MeetingPoll poll, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        var row = new Record { Id = draft.Id, Kind = MeetingBooker.Kind, Title = draft.Subject, State = MeetingStates.Polling, OwnerId = draft.OwnerId, OwnerName = draft.OwnerName };
        row.SetData(new MeetingData { Draft = draft, Start = poll.Options[0], Poll = poll }, MeetingJson.Default.MeetingData);
        var (record, isNew) = await work.CreateAsync(row, "poll opened", ct);
        if (!isNew && (record.State == MeetingStates.Polling || !MeetingHolding.MayBegin(record.State)))
            return record;
        if (!isNew)
            work.Change(record, "poll opened", r =>
            {
                (r.State, r.Title) = (MeetingStates.Polling, draft.Subject);
                r.SetData(MeetingBooker.Data(r) with { Draft = draft, Start = poll.Options[0], Poll = poll }, MeetingJson.Default.MeetingData);
            });
        foreach (var voter in poll.Voters.Where(v => !v.ByMail))
            await AskAsync(work, record, voter, "", ct);
        if (poll.Voters.Any(v => v.ByMail))
            await work.DueAsync(record, MailTask, work.Now, ct);
        await work.DueAsync(record, RemindTask, poll.RemindAt, ct);
        await work.DueAsync(record, EndTask, poll.Until, ct);
        await work.CommitAsync(ct);
        return record;
    }

    /// One vote; the same once more changes nothing. Null where the poll is over or this is nobody who was asked.
    public Task<Record?> CastAsync(Actor actor, Guid id, string address, IReadOnlyList<PollVote> votes, DateTimeOffset? answeredAt, CancellationToken ct) =>
        ChangeAsync(actor, id, "voted", address, v => v.Votes is { } old && old.SequenceEqual(votes) && (answeredAt is null || v.AnsweredAt >= answeredAt) ? v
            : v with { Votes = votes, IsUnclear = false, AnsweredAt = answeredAt ?? v.AnsweredAt }, ct);

    /// An answer by mail that says no vote.
    public Task<Record?> UnclearAsync(Actor actor, Guid id, string address, DateTimeOffset answeredAt, CancellationToken ct) =>
        ChangeAsync(actor, id, "answer not understood", address, v => v.AnsweredAt >= answeredAt ? v : v with { IsUnclear = true, AnsweredAt = answeredAt }, ct);

    public Task<Record?> MailAsync(Actor actor, Guid id, string address, PollMailState from, PollMailState to, CancellationToken ct) =>
        ChangeAsync(actor, id, $"mail {to}", address, v => v.Mail == from ? v with { Mail = to, MailAt = time.GetUtcNow() } : v, ct);

    public async Task UnreadableAsync(Actor actor, Guid id, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        var record = await work.OpenAsync(id, ct);
        if (MeetingBooker.Data(record).Poll is not { MailUnreadable: false } poll)
            return;
        Put(work, record, "mail may not be read", poll with { MailUnreadable = true });
        await CardsAsync(work, record, null, ct);
        await work.CommitAsync(ct);
    }

    /// No more votes. The organiser is told where it was not the organiser who closed it.
    public async Task<Record> CloseAsync(Actor actor, Guid id, bool tells, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        var record = await work.OpenAsync(id, ct);
        if (MeetingBooker.Data(record).Poll is not { IsOpen: true } poll)
            return record;
        Put(work, record, "poll closed", poll with { ClosedAt = work.Now });
        foreach (var task in new[] { MailTask, RemindTask, EndTask, BookTask })
            await work.DueAsync(record, task, null, ct);
        await CardsAsync(work, record, null, ct);
        if (tells)
            await TellAsync(work, record, t => t.TimeOver, "over", ct);
        await work.CommitAsync(ct);
        return record;
    }

    /// Those who have not voted are asked once more, and only once.
    public async Task RemindAsync(DueRow due, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        if (record.State != MeetingStates.Polling || MeetingBooker.Data(record).Poll is not { IsOpen: true } poll || poll.Voters.Where(v => !v.HasVoted && !v.IsReminded).ToList() is not { Count: > 0 } silent)
        {
            await work.CommitAsync(ct);
            return;
        }
        Put(work, record, "reminded", poll with { Voters = [.. poll.Voters.Select(v => silent.Contains(v) ? v with { IsReminded = true, Mail = v.ByMail && v.Mail == PollMailState.Sent ? PollMailState.ToSend : v.Mail } : v)] });
        foreach (var voter in silent.Where(v => !v.ByMail))
            await AskAsync(work, record, voter with { IsReminded = true }, "again:", ct);
        if (silent.Exists(v => v.ByMail))
            await work.DueAsync(record, MailTask, work.Now, ct);
        await work.CommitAsync(ct);
    }

    /// Once a time is booked, everybody's card says so.
    public async Task<Record> AfterAsync(Actor actor, Record booked, CancellationToken ct)
    {
        if (!MeetingEditor.Stands(booked) || MeetingBooker.Data(booked).Poll is null)
            return booked;
        await using var work = await office.BeginAsync(actor, ct);
        var record = await work.OpenAsync(booked.Id, ct);
        if (MeetingBooker.Data(record).Poll is not { IsOpen: true } poll)
        {
            await CardsAsync(work, record, null, ct);
            await work.CommitAsync(ct);
            return record;
        }
        Put(work, record, "poll decided", poll with { ClosedAt = work.Now });
        foreach (var task in new[] { MailTask, RemindTask, EndTask, BookTask })
            await work.DueAsync(record, task, null, ct);
        await CardsAsync(work, record, null, ct);
        await work.CommitAsync(ct);
        return record;
    }

    public async Task TellAsync(Work work, Record record, Func<MeetingPollTexts, string> notice, string what, CancellationToken ct)
    {
        if (await notices.ToAsync(record.Organisation, record.OwnerId!, record.Title, place => MeetingCards.Present(place, record, mayDecide: true, notice(MeetingPollTexts.In(place.Language))),
            $"meeting.pollTold:{record.Id:N}:{what}", ct) is { } message)
            await work.SendAsync(message, record, ct);
    }

    private async Task<Record?> ChangeAsync(Actor actor, Guid id, string action, string address, Func<PollVoter, PollVoter> change, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        var record = await work.OpenAsync(id, ct);
        if (record.State != MeetingStates.Polling || MeetingBooker.Data(record).Poll is not { IsOpen: true } poll || poll.Voters.FirstOrDefault(v => v.Address == address) is not { } voter)
            return null;
        if (change(voter) is var changed && changed == voter)
            return record;
        Put(work, record, action, poll = poll.With(changed));
        // How far a mail has come is nobody's concern.
        if (changed.Votes != voter.Votes || changed.IsUnclear != voter.IsUnclear || changed.Mail is PollMailState.Unsure)
            await CardsAsync(work, record, actor.PersonId, ct);
        if (poll is { BookOnConsensus: true, Consensus: not null })
            await work.DueAsync(record, BookTask, work.Now, ct);
        else if (!voter.HasVoted && poll.Voters.All(v => v.HasVoted))
            await TellAsync(work, record, t => t.EveryoneVoted, "all", ct);
        await work.CommitAsync(ct);
        return record;
    }

    private async Task AskAsync(Work work, Record record, PollVoter voter, string again, CancellationToken ct)
    {
        if (await notices.ToAsync(record.Organisation, voter.PersonId!, record.Title, place => MeetingPollCard.Voting(place, record, voter), $"{KeyOf(record)}{again}{voter.PersonId}", ct) is { } message)
            await work.SendAsync(message, record, ct);
    }

    /// The cards that were sent and the organiser's table, as the votes are now; whoever has just pressed gets the own one as the answer.
    private async Task CardsAsync(Work work, Record record, string? pressed, CancellationToken ct)
    {
        var (poll, prefix, key) = (MeetingBooker.Data(record).Poll!, KeyOf(record), $"meeting.pollCard:{record.Id:N}:{record.Version}:{record.State}");
        var sent = await work.Db.Outbox.AsNoTracking().Where(m => m.RecordId == record.Id && m.SentId != null && m.IdempotencyKey!.StartsWith(prefix)).ToListAsync(ct);
        foreach (var message in sent)
            if (poll.Voters.FirstOrDefault(v => v.PersonId is { } id && message.IdempotencyKey!.EndsWith(id, StringComparison.Ordinal)) is { } voter && voter.PersonId != pressed)
                await work.SendAsync(await notices.AgainAsync(message, voter.PersonId!, record.Title, place => MeetingPollCard.Voting(place, record, voter), key, ct), record, ct);
        if (poll.Table is { } table && record.OwnerId != pressed && await notices.AgainAsync(
            record.Organisation, table.ConversationId, table.ActivityId, record.OwnerId!, record.Title, place => MeetingCards.Present(place, record, mayDecide: true), key, ct) is { } own)
            await work.SendAsync(own, record, ct);
    }

    private static string KeyOf(Record record) => $"meeting.poll:{record.Id:N}:";

    private static void Put(Work work, Record record, string action, MeetingPoll poll) =>
        work.Change(record, action, r => r.SetData(MeetingBooker.Data(r) with { Poll = poll }, MeetingJson.Default.MeetingData));
}
