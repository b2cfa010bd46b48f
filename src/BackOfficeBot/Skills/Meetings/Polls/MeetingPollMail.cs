using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Meetings.Polls;

/// Asks those who have no chat with the bot by mail from the organiser's mailbox, and reads their answers there: only mails of those who were asked, and of
/// their text nothing but the vote.
internal sealed class MeetingPollMail(MeetingPollKeeper keeper, IMail mail, Settings settings, TimeProvider time)
{
    /// Longer than any attempt: then a mail stands among the sent ones or did not leave.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(2);

    /// Sends what is to be sent, each once: the row says so first, and of what nobody saw the end the sent mails tell.
    public async Task SendAsync(Record record, CancellationToken ct)
    {
        var (data, actor) = (MeetingBooker.Data(record), Actor.Bot(record.Organisation));
        var caller = GraphCaller.User(record.Organisation, data.Draft.OwnerId);
        foreach (var voter in data.Poll!.Voters.Where(v => v.ByMail))
        {
            var state = voter.Mail;
            if (state == PollMailState.Sending && voter.MailAt + Settled < time.GetUtcNow())
                await keeper.MailAsync(actor, record.Id, voter.Address, PollMailState.Sending, state = await FoundAsync(caller, record, data, voter, ct), ct);
            if (state != PollMailState.ToSend || await keeper.MailAsync(actor, record.Id, voter.Address, PollMailState.ToSend, PollMailState.Sending, ct) is null)
                continue;
            try
            {
                await mail.SendAsync(caller, data.Draft.OwnerId, await MailAsync(record, data, voter, ct), ct);
            }
            catch (GraphException e) when (e.Failure is not GraphFailure.Uncertain)
            {
                await keeper.MailAsync(actor, record.Id, voter.Address, PollMailState.Sending, PollMailState.ToSend, CancellationToken.None);
                throw;
            }
            await keeper.MailAsync(actor, record.Id, voter.Address, PollMailState.Sending, PollMailState.Sent, CancellationToken.None);
        }
    }

    /// The newest answer of each that was asked by mail becomes the vote.
    public async Task ReadAsync(Record record, CancellationToken ct)
    {
        var (data, actor) = (MeetingBooker.Data(record), Actor.Bot(record.Organisation));
        var caller = GraphCaller.User(record.Organisation, data.Draft.OwnerId);
        try
        {
            foreach (var voter in data.Poll!.Voters.Where(v => v.ByMail && v.Mail != PollMailState.ToSend))
            {
                // A mailbox tells whole seconds.
                var after = voter.AnsweredAt ?? data.Poll.OpenedAt - TimeSpan.FromSeconds(1);
                var came = await mail.FromAsync(caller, data.Draft.OwnerId, voter.Address, after, ct);
                if (await NewestAsync(caller, record, data, [.. came.Where(m => m.At > after)], ct) is not { } answer)
                    continue;
                var votes = MeetingPollAnswer.Read(await mail.TextAsync(caller, data.Draft.OwnerId, answer.Id, ct), data.Poll.Options.Count);
                if (votes is null)
                    await keeper.UnclearAsync(actor, record.Id, voter.Address, answer.At, ct);
                else
                    await keeper.CastAsync(new(record.Organisation, voter.Address, voter.Name), record.Id, voter.Address, votes, answer.At, ct);
            }
        }
        catch (GraphException e) when (e.Failure is GraphFailure.NotAllowed)
        {
            await keeper.UnreadableAsync(actor, record.Id, ct);
        }
    }

    /// By the number in the subject; where that was changed, by the conversation of the mail that asked.
    private async Task<ReceivedMail?> NewestAsync(GraphCaller caller, Record record, MeetingData data, IReadOnlyList<ReceivedMail> came, CancellationToken ct)
    {
        if (came.Count == 0)
            return null;
        HashSet<string?>? asked = null;
        foreach (var one in came.OrderByDescending(m => m.At))
        {
            if (IsOf(one, record))
                return one;
            asked ??= [.. (await mail.FromAsync(caller, data.Draft.OwnerId, data.Poll!.From ?? data.Draft.OrganizerAddress, data.Poll!.OpenedAt, ct)).Where(m => IsOf(m, record)).Select(m => m.ConversationId)];
            if (one.ConversationId is { } conversation && asked.Contains(conversation))
                return one;
        }
        return null;
    }

    private async Task<PollMailState> FoundAsync(GraphCaller caller, Record record, MeetingData data, PollVoter voter, CancellationToken ct)
    {
        try
        {
            var sent = await mail.FromAsync(caller, data.Draft.OwnerId, data.Poll!.From ?? data.Draft.OrganizerAddress, voter.MailAt!.Value - Settled, ct);
            return sent.Any(m => IsOf(m, record) && m.To.Contains(voter.Address, StringComparer.OrdinalIgnoreCase)) ? PollMailState.Sent : PollMailState.ToSend;
        }
        catch (GraphException e) when (e.Failure is GraphFailure.NotAllowed)
        {
            return PollMailState.Unsure;
        }
    }

    private static bool IsOf(ReceivedMail mail, Record record) => mail.Subject.Contains(record.Reference, StringComparison.OrdinalIgnoreCase);

    private async Task<OutgoingMail> MailAsync(Record record, MeetingData data, PollVoter voter, CancellationToken ct)
    {
        var language = await settings.LanguageAsync(record.Organisation, data.Draft.OwnerId, ct) ?? "it";
        var (t, zone, poll) = (MeetingPollTexts.In(language), WallClock.Zone(data.Draft.Zone), data.Poll!);
        var times = poll.Options.Select((o, i) => $"{i + 1}. {When.Full(new(o, o + data.Draft.Duration), zone, language)} ({t.TimeOf(Towns.Of(data.Draft.Zone, language))})");
        return new()
        {
            Subject = t.MailSubject(data.Draft.Subject, record.Reference),
            Body = (voter.IsReminded ? t.MailReminder : "")
                + $"{t.MailGreeting(data.Draft.OrganizerName, data.Draft.Subject, When.Duration(data.Draft.Duration, language))}\n\n{string.Join('\n', times)}\n\n{t.MailHow(When.Short(poll.Until, zone, language))}\n\n{data.Draft.OwnerName}",
            To = [new(voter.Address, voter.Name)],
        };
    }
}
