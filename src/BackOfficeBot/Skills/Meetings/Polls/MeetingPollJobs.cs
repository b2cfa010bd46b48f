using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Executives;
using BackOfficeBot.Skills.Meetings.Holds;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Meetings.Polls;

/// What a poll does by itself: mails go and are read, who is silent is reminded, the time ends, and what all agree on is booked where that was asked for.
internal sealed class MeetingPollJobs(Office office, MeetingPollKeeper keeper, MeetingPollMail mail, MeetingCalendars calendars, MeetingBooker booker, ExecutiveRules executives, AskKeeper asks, Settings settings, TimeProvider time)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(5);

    /// Looks into the mailbox now; a mailbox that does not answer is looked into later.
    public async Task LookAsync(Record record, CancellationToken ct)
    {
        if (MeetingBooker.Data(record).Poll is not { IsOpen: true } poll || !poll.Voters.Any(v => v.ByMail))
            return;
        try
        {
            await mail.ReadAsync(record, ct);
        }
        catch (GraphException)
        {
        }
    }

    public async Task MailAsync(DueRow due, CancellationToken ct)
    {
        if (await OpenAsync(due, ct) is not { } record)
            return;
        await mail.SendAsync(record, ct);
        await mail.ReadAsync((await OpenAsync(due, ct)) ?? record, ct);
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (await work.TakeAsync(due, ct) && await work.OpenAsync(due.RecordId, ct) is { State: MeetingStates.Polling } present && MeetingBooker.Data(present).Poll!.IsOpen)
            await work.DueAsync(present, due.Task, time.GetUtcNow() + BetweenLooks, ct);
        await work.CommitAsync(ct);
    }

    public async Task EndAsync(DueRow due, CancellationToken ct)
    {
        if (await OpenAsync(due, ct) is not { } record)
            return;
        await LookAsync(record, ct);
        await keeper.CloseAsync(Actor.Bot(due.Organisation), due.RecordId, tells: true, ct);
    }

    public async Task BookAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { State: MeetingStates.Polling or MeetingStates.Booking } record
            || MeetingBooker.Data(record) is not { Poll: { BookOnConsensus: true, Consensus: { } option } poll } data)
            return;
        var (actor, caller) = (Actor.Bot(due.Organisation) with { OnBehalfOfId = record.OwnerId, OnBehalfOfName = record.OwnerName }, GraphCaller.User(due.Organisation, record.OwnerId!));
        var start = poll.Options[option];
        var draft = MeetingHolds.Over(data.Draft, [start]);
        var span = new Span(start, start + draft.Duration);
        var may = record.State == MeetingStates.Booking || (start > time.GetUtcNow() && await calendars.IsFreeAsync(caller, draft, span, ct));
        if (may && draft is { AnyRoom: not null, Room: null })
            may = (draft = draft with { Room = await calendars.RoomAtAsync(caller, draft, span, ct) }).Room is not null;
        // An executive who has voted has said so; who has not, is asked as before any booking.
        List<AskedPerson> whom = [.. executives.ToAsk(draft).Where(p => poll.Voters.All(v => v.PersonId != p.Id))];
        if (may && record.State == MeetingStates.Polling && whom.Count > 0 && !MeetingAsk.Agreed(record, start, whom))
        {
            await AskAsync(due, actor, draft with { AnyRoom = null }, start, whom, ct);
            return;
        }
        var booked = may ? await booker.BookAsync(actor, caller, draft, start, await settings.LanguageAsync(due.Organisation, record.OwnerId!, ct) ?? "it", ct) : record;
        await using var work = await office.BeginAsync(actor, ct);
        await keeper.TellAsync(work, booked, t => may ? t.BookedAlone : t.CannotBook, may ? "booked" : $"cannot:{option}", ct);
        await work.CommitAsync(ct);
    }

    private async Task AskAsync(DueRow due, Actor actor, MeetingDraft draft, DateTimeOffset start, IReadOnlyList<AskedPerson> whom, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var (asked, unreachable) = await asks.AskAsync(actor, draft, start, new() { AskedAt = now, Until = executives.AnswerBy(whom, now, start), People = whom }, ct);
        await using var work = await office.BeginAsync(actor, ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = asked ?? await work.OpenAsync(due.RecordId, ct);
        await keeper.TellAsync(work, record, t => unreachable is null ? t.EveryoneAgreed : t.CannotBook, $"asked:{now.UtcTicks}", ct);
        await work.CommitAsync(ct);
    }

    private async Task<Record?> OpenAsync(DueRow due, CancellationToken ct) =>
        await office.FindAsync(due.Organisation, due.RecordId, ct) is { State: MeetingStates.Polling } record && MeetingBooker.Data(record).Poll is { IsOpen: true } ? record : null;
}

internal sealed class MeetingPollMailDue(MeetingPollJobs jobs) : IDueHandler
{
    public string Task => MeetingPollKeeper.MailTask;

    public System.Threading.Tasks.Task RunAsync(DueRow due, CancellationToken ct) => jobs.MailAsync(due, ct);
}

internal sealed class MeetingPollRemindDue(MeetingPollKeeper keeper, QuietHours quiet) : IDueHandler
{
    public string Task => MeetingPollKeeper.RemindTask;

    /// Those who are silent are reminded together, in the working time of one of them; who is outside the office, in that of the organiser.
    public ValueTask<DateTimeOffset?> QuietUntilAsync(DueRow due, CancellationToken ct) =>
        quiet.UntilAsync(due, record => MeetingBooker.Data(record).Poll?.Voters.FirstOrDefault(v => v is { HasVoted: false, PersonId: not null })?.PersonId ?? record.OwnerId, ct);

    public System.Threading.Tasks.Task RunAsync(DueRow due, CancellationToken ct) => keeper.RemindAsync(due, ct);
}

internal sealed class MeetingPollEndDue(MeetingPollJobs jobs) : IDueHandler
{
    public string Task => MeetingPollKeeper.EndTask;

    public System.Threading.Tasks.Task RunAsync(DueRow due, CancellationToken ct) => jobs.EndAsync(due, ct);
}

internal sealed class MeetingPollBookDue(MeetingPollJobs jobs) : IDueHandler
{
    public string Task => MeetingPollKeeper.BookTask;

    public System.Threading.Tasks.Task RunAsync(DueRow due, CancellationToken ct) => jobs.BookAsync(due, ct);
}
