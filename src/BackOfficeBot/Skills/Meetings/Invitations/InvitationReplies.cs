using System.Threading.RateLimiting;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Meetings.Invitations;

/// Sends an answer, once: what stands in the calendar is looked at first, so that a second press, or an answer given in Outlook, is seen. What was changed
/// since the card was made is shown before anything is answered.
internal sealed class InvitationReplies(ICalendar calendar, InvitationFinder finder, InvitationMemory kept, PersonZone zones, TimeProvider time) : IDisposable
{
    /// One answer at a time to a meeting: who presses twice at once finds the first answer standing.
    private readonly PartitionedRateLimiter<string> _gate = PartitionedRateLimiter.Create<string, string>(
        name => RateLimitPartition.GetConcurrencyLimiter(name, _ => new() { PermitLimit = 1, QueueLimit = int.MaxValue }));

    public void Dispose() => _gate.Dispose();

    /// The event as it is now; null where it is gone or called off.
    public async Task<CalendarEvent?> SeeAsync(Turn turn, string eventId, CancellationToken ct)
    {
        try
        {
            return await calendar.GetAsync(turn.Caller(), turn.PersonId(), eventId, ct) is { IsCancelled: false } there ? there : null;
        }
        catch (GraphException gone) when (gone.Failure is GraphFailure.NotFound)
        {
            return null;
        }
    }

    public async ValueTask<Reply> ShowAsync(Turn turn, Invitation invitation, string? notice, CancellationToken ct)
    {
        var t = Texts(turn);
        if (!Invitation.IsInvited(invitation.Event))
            return Reply.Message(t.Own);
        if (invitation.Event.End <= time.GetUtcNow())
            return Reply.Message(t.Over);
        var clash = await finder.ClashAsync(turn, new(invitation.Event.Start, invitation.Event.End), invitation.Event.Id, invitation.Event.SeriesId, ct);
        var key = await kept.KeepAsync(turn, invitation, ct);
        return Reply.Card(InvitationCards.Show(CardPlace.Of(turn, time), key, invitation, await zones.OfAsync(turn, ct), clash is null ? null : t.Clash(clash), notice), t.Of(invitation.Event.Answer));
    }

    public async ValueTask<Reply> GiveAsync(Turn turn, Invitation shown, bool series, InvitationReply reply, CancellationToken ct)
    {
        using var alone = await _gate.AcquireAsync($"{turn.Organisation} {turn.PersonId()} {shown.Event.SeriesId ?? shown.Event.Id}", 1, ct);
        var t = Texts(turn);
        if (await SeeAsync(turn, shown.Event.Id, ct) is not { } now || (series ? await SeeAsync(turn, shown.Event.SeriesId!, ct) : now) is not { } target)
            return Reply.Message(t.Gone);
        if (!Invitation.IsInvited(now))
            return Reply.Message(t.Own);
        if (now.End <= time.GetUtcNow())
            return Reply.Message(t.Over);
        var present = Invitation.Of(now);
        if (!IsAsShown(now, shown))
            return await ShowAsync(turn, present, t.Changed(await SaidAsync(turn, shown, ct)), ct);
        var isSame = target.Answer == Wanted(reply.Answer);
        // Answered since the card was made: by the other press, or in Outlook.
        if (!series && now.AnsweredAt != shown.Event.AnsweredAt)
            return isSame ? await AnsweredAsync(turn, present, series, null, t.Already, ct) : await ShowAsync(turn, present, t.AlreadyOther, ct);
        if (isSame && reply is { Comment: null, Proposed: null })
            return await AnsweredAsync(turn, present, series, null, t.Already, ct);
        if (!await SendAsync(turn, target, reply, ct))
            return await ShowAsync(turn, present, t.NotSure, ct);
        var given = new AnswerGiven(present, series, target.Answer, reply.Answer, time.GetUtcNow());
        var said = reply.Proposed is { } proposed
            ? t.Proposed(present.Organizer, When.Full(new(proposed.Start, proposed.End), await zones.OfAsync(turn, ct), turn.Language)) : t.Told(present.Organizer);
        return await AnsweredAsync(turn, present with { Event = now with { Answer = Wanted(reply.Answer), Attendees = [] } }, series, reply.Answer is InvitationAnswer.Decline ? null : given, said, ct);
    }

    /// The answer, where the invitation stands as it was shown; nothing where it is another one by now, or nobody knows whether it left.
    public async Task<AnswerGiven?> TryAsync(Turn turn, Invitation shown, InvitationAnswer answer, CancellationToken ct, string? comment = null)
    {
        using var alone = await _gate.AcquireAsync($"{turn.Organisation} {turn.PersonId()} {shown.Event.SeriesId ?? shown.Event.Id}", 1, ct);
        if (await SeeAsync(turn, shown.Event.Id, ct) is not { } now || (shown.IsOfSeries ? await SeeAsync(turn, shown.Event.SeriesId!, ct) : now) is not { } target
            || !Invitation.IsInvited(now) || now.End <= time.GetUtcNow() || !IsAsShown(now, shown))
            return null;
        return target.Answer == Wanted(answer) || await SendAsync(turn, target, new(answer, comment), ct)
            ? new(Invitation.Of(now with { Answer = Wanted(answer) }), shown.IsOfSeries, target.Answer, answer, time.GetUtcNow()) : null;
    }

    private static bool IsAsShown(CalendarEvent now, Invitation shown) =>
        now.Start == shown.Event.Start && now.End == shown.Event.End && now.Location == shown.Event.Location && now.Subject == shown.Event.Subject;

    /// Back to what was answered before. To no answer at all nobody gets back: "perhaps" is nearest, and is told.
    public async ValueTask<Reply> UndoAsync(Turn turn, AnswerGiven given, CancellationToken ct)
    {
        using var alone = await _gate.AcquireAsync($"{turn.Organisation} {turn.PersonId()} {given.Invitation.Event.SeriesId ?? given.Invitation.Event.Id}", 1, ct);
        var t = Texts(turn);
        if (await SeeAsync(turn, given.EventId, ct) is not { } now)
            return Reply.Message(t.Gone);
        var present = given.Invitation with { Event = given.Invitation.Event with { Answer = now.Answer, AnsweredAt = now.AnsweredAt } };
        if (given.At + Work.UndoWithin <= time.GetUtcNow())
            return await ShowAsync(turn, present, t.UndoTooLate, ct);
        if (now.Answer != Wanted(given.Answer))
            return await ShowAsync(turn, present, t.UndoOther, ct);
        var back = given.Was is AttendeeAnswer.Accepted ? InvitationAnswer.Accept : given.Was is AttendeeAnswer.Declined ? InvitationAnswer.Decline : InvitationAnswer.Tentative;
        if (!await SendAsync(turn, now, new(back, given.Was is AttendeeAnswer.None ? t.UndoneMail : null), ct))
            return await ShowAsync(turn, present, t.NotSure, ct);
        return await AnsweredAsync(turn, present with { Event = present.Event with { Answer = Wanted(back) } }, given.Series, null, given.Was is AttendeeAnswer.None ? t.UndonePerhaps(present.Organizer) : t.Undone, ct);
    }

    /// Whether it is known to have left.
    private async Task<bool> SendAsync(Turn turn, CalendarEvent target, InvitationReply reply, CancellationToken ct)
    {
        try
        {
            await calendar.RespondAsync(turn.Caller(), turn.PersonId(), target.Id, reply, ct);
            return true;
        }
        // What the calendar says now tells whether it went through.
        catch (GraphException unsure) when (unsure.Failure is GraphFailure.Uncertain)
        {
            var now = await SeeAsync(turn, target.Id, ct);
            return now is null ? reply.Answer is InvitationAnswer.Decline : now.Answer == Wanted(reply.Answer) && now.AnsweredAt != target.AnsweredAt;
        }
    }

    private async Task<Reply> AnsweredAsync(Turn turn, Invitation invitation, bool series, AnswerGiven? given, string notice, CancellationToken ct)
    {
        Guid? undo = given is null ? null : await kept.KeepAsync(turn, given, ct);
        return Reply.Card(InvitationCards.Answered(CardPlace.Of(turn, time), undo, invitation, await zones.OfAsync(turn, ct), invitation.Event.Answer, series, notice), Texts(turn).Of(invitation.Event.Answer));
    }

    private async Task<string> SaidAsync(Turn turn, Invitation shown, CancellationToken ct)
    {
        var (place, zone) = (CardPlace.Of(turn, time), await zones.OfAsync(turn, ct));
        return string.Join(", ", new[] { InvitationCards.Subject(place, shown), InvitationCards.When(place, shown, zone), shown.Event.Location }.OfType<string>());
    }

    private static AttendeeAnswer Wanted(InvitationAnswer answer) => answer switch
    {
        InvitationAnswer.Accept => AttendeeAnswer.Accepted, InvitationAnswer.Tentative => AttendeeAnswer.Tentative, _ => AttendeeAnswer.Declined,
    };

    private static InvitationTexts Texts(Turn turn) => InvitationTexts.In(turn.Language);
}
