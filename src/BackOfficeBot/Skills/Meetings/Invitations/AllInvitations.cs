using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Overview;
using BackOfficeBot.Skills.Meetings.Words;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Meetings.Invitations;

/// "accetta tutte", "rifiuta tutte": all that wait are shown with what is in their way, and answered with one press.
internal sealed class AllInvitations(ICalendar calendar, InvitationReplies replies, InvitationMemory kept, PersonZone zones, TimeProvider time)
{
    /// As many as are answered while somebody waits.
    private const int Most = 10;
    private const int DaysAhead = 60;
    private const int AtOnce = 4;

    /// Of the days and people that are said; null where it is one at most.
    public async Task<Reply?> AskAsync(Turn turn, Understanding understood, InvitationAnswer answer, CancellationToken ct)
    {
        var (zone, now, wish) = (await zones.OfAsync(turn, ct), time.GetUtcNow(), MeetingWish.Of(understood));
        var events = await calendar.ViewAsync(turn.Caller(), turn.PersonId(), now, now.AddDays(DaysAhead), ct: ct);
        var waiting = events.Where(e => Invitation.IsWaiting(e, now) && IsOn(WallClock.Day(e.Start, zone), wish) && wish.Names.All(n => e.Organizer?.Name is { } name && NameLikeness.IsCalled(name, n)))
            .OrderBy(e => e.Start).DistinctBy(e => e.SeriesId ?? e.Id).ToList();
        if (waiting.Where(e => InvitationWords.Names(turn.Text, e.Subject)).ToList() is { Count: > 0 } titled)
            waiting = titled;
        if (waiting.Count < 2)
            return null;
        var key = await kept.KeepAsync(turn, new InvitationList([.. waiting.Take(Most).Select(Invitation.Of)]), ct);
        var lines = waiting.Take(Most).Select(e => new AllLine(Invitation.Of(e), DayStrip.Clashes(e, events) ? AgendaTexts.In(turn.Language).Clashes : null)).ToList();
        return answer is InvitationAnswer.Decline
            ? Reply.Card(AllInvitationsCard.AskDecline(CardPlace.Of(turn, time), key, lines, waiting.Count, zone, InvitationWords.Reason(turn.Text, understood), []), AllInvitationsTexts.In(turn.Language).AskDecline(lines.Count))
            : Reply.Card(AllInvitationsCard.Ask(CardPlace.Of(turn, time), key, lines, waiting.Count, zone), AllInvitationsTexts.In(turn.Language).Ask(lines.Count));
    }

    /// What is gone from the calendar is declined: a second press finds it so.
    public async Task<Reply> DeclineAsync(Turn turn, Guid key, InvitationList list, string? reason, CancellationToken ct)
    {
        var (t, place, zone) = (AllInvitationsTexts.In(turn.Language), CardPlace.Of(turn, time), await zones.OfAsync(turn, ct));
        if (reason?.Length > MeetingBooker.LongestReason)
            return Reply.Card(AllInvitationsCard.AskDecline(place, key, [.. list.Invitations.Select(one => new AllLine(one, null))], list.Invitations.Count, zone, reason,
                new() { ["reason"] = InvitationTexts.In(turn.Language).ReasonTooLong }), InvitationTexts.In(turn.Language).ReasonTooLong);
        var declined = await EachAsync(list.Invitations, async one => await replies.TryAsync(turn, one, InvitationAnswer.Decline, ct, reason) is not null || await replies.SeeAsync(turn, one.Event.Id, ct) is null, ct);
        var lines = list.Invitations.Select((one, i) => new AllLine(one, declined[i] ? null : t.NotDeclined)).ToList();
        return Reply.Card(AllInvitationsCard.Done(place, null, lines, zone, t.Declined(declined.Count(d => d))), t.Declined(declined.Count(d => d)));
    }

    public async Task<Reply> AcceptAsync(Turn turn, InvitationList list, CancellationToken ct)
    {
        var t = AllInvitationsTexts.In(turn.Language);
        var given = await EachAsync(list.Invitations, one => replies.TryAsync(turn, one, InvitationAnswer.Accept, ct), ct);
        List<AnswerGiven> done = [.. given.OfType<AnswerGiven>()];
        // What had been accepted before is not taken back.
        List<AnswerGiven> anew = [.. done.Where(g => g.Was is not AttendeeAnswer.Accepted)];
        Guid? undo = anew.Count == 0 ? null : await kept.KeepAsync(turn, new AnswersGiven(anew), ct);
        var lines = list.Invitations.Select((one, i) => new AllLine(one, given[i] is null ? t.Look : null)).ToList();
        return Reply.Card(AllInvitationsCard.Done(CardPlace.Of(turn, time), undo, lines, await zones.OfAsync(turn, ct), t.Accepted(done.Count)), t.Accepted(done.Count));
    }

    public async Task<Reply> UndoAsync(Turn turn, AnswersGiven given, CancellationToken ct)
    {
        var t = AllInvitationsTexts.In(turn.Language);
        if (given.Answers.Count == 0 || given.Answers[0].At + Work.UndoWithin <= time.GetUtcNow())
            return Reply.Error(InvitationTexts.In(turn.Language).UndoTooLate);
        await EachAsync(given.Answers, async one => await replies.UndoAsync(turn, one, ct), ct);
        var now = await EachAsync(given.Answers, one => replies.SeeAsync(turn, one.EventId, ct), ct);
        var lines = given.Answers.Select((one, i) => new AllLine(one.Invitation, now[i] is { Answer: not AttendeeAnswer.Accepted } ? null : t.Look)).ToList();
        return Reply.Card(AllInvitationsCard.Done(CardPlace.Of(turn, time), null, lines, await zones.OfAsync(turn, ct), t.Undone, isUndone: true), t.Undone);
    }

    /// No more at once than a mailbox takes.
    private static async Task<TResult[]> EachAsync<T, TResult>(IReadOnlyList<T> all, Func<T, Task<TResult>> one, CancellationToken ct)
    {
        var results = new TResult[all.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, all.Count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (i, _) => results[i] = await one(all[i]));
        return results;
    }

    private static bool IsOn(DateOnly day, MeetingWish wish) => wish.Day is not { } first || (day >= first && day <= (wish.LastDay is { } last && last > first ? last : first));
}
