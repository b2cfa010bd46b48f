using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Skills.Meetings.Series;

/// One day of a series, or all of it, called off by whoever called it or may write that calendar: booked here or in Outlook.
internal sealed class SeriesCancel(ICalendar calendar, Office office, MeetingBooker booker, InvitationMemory kept, MeetingMemory memory, PersonZone zones, TimeProvider time) : IMeetingPart
{
    public static readonly CardVerb<SeriesScope> Ask = new("series.askCancel", InvitationJson.Default.SeriesScope);
    public static readonly CardVerb<SeriesScope> Back = new("series.back", InvitationJson.Default.SeriesScope);
    public static readonly CardVerb<SeriesScope, DeclineForm> Cancel = new("series.cancel", InvitationJson.Default.SeriesScope, InvitationJson.Default.DeclineForm);

    public IEnumerable<Route> Routes =>
    [
        Ask.Handle((turn, scope, _, ct) => AskAsync(turn, scope, ct)),
        Back.Handle((turn, scope, _, ct) => WithAsync(turn, scope, one => OneOrAllAsync(turn, scope, one, ct), ct)),
        Cancel.Handle((turn, scope, form, ct) => WithAsync(turn, scope, one => CancelAsync(turn, scope, one, form.Reason, ct), ct)),
    ];

    /// Null where no series of the person's own, or of whose calendar it is, is meant, or several may be.
    public async Task<Reply?> ByWordsAsync(Turn turn, IReadOnlyList<CalendarEvent> events, MeetingWish wish, AgendaOwner? whose, string? reason, CancellationToken ct)
    {
        var (zone, now) = (await zones.OfAsync(turn, ct), time.GetUtcNow());
        var meant = events.Where(e => e is { IsOrganizer: true, SeriesId: not null } && e.Start > now
            && (!wish.IsExact || wish.From is not { } said || said == WallClock.Time(e.Start, zone))
            && wish.Names.All(n => e.Attendees.Any(a => new Invitee(null, a.Name ?? a.Address, a.Address).IsCalled(n)))).DistinctBy(e => e.SeriesId).ToList();
        if (meant.Where(e => InvitationWords.Names(turn.Text, e.Subject)).ToList() is { Count: > 0 } named)
            meant = named;
        // A lunch break that one keeps for oneself is meant only by its name.
        else
            meant = [.. meant.Where(e => e.Attendees.Count > 0)];
        if (meant is not [var only])
            return null;
        var one = Invitation.Of(only);
        var key = await kept.KeepAsync(turn, one, InvitationMemory.Own, ct);
        return InvitationWords.IsSeries(turn.Text) is { } all ? await AskAsync(turn, new(key, all, whose), one, reason, null, ct) : await OneOrAllAsync(turn, new(key, false, whose), one, ct);
    }

    public ValueTask<Reply> AskAsync(Turn turn, SeriesScope scope, CancellationToken ct) => WithAsync(turn, scope, one => AskAsync(turn, scope, one, null, null, ct), ct);

    private async ValueTask<Reply> OneOrAllAsync(Turn turn, SeriesScope scope, Invitation one, CancellationToken ct)
    {
        await memory.KeepOneOrAllAsync(turn, new OneOrAllAsked { Cancel = scope }, ct);
        return Reply.Card(SeriesCancelCard.OneOrAll(CardPlace.Of(turn, time), scope, one, await zones.OfAsync(turn, ct)), SeriesTexts.In(turn.Language).OneOrAll);
    }

    private async ValueTask<Reply> AskAsync(Turn turn, SeriesScope scope, Invitation one, string? reason, string? problem, CancellationToken ct)
    {
        var errors = new FormErrors();
        if (problem is not null)
            errors["reason"] = problem;
        return Reply.Card(SeriesCancelCard.Ask(CardPlace.Of(turn, time), scope, one, await zones.OfAsync(turn, ct), reason, errors), MeetingTexts.In(turn.Language).CancelAsk);
    }

    private async ValueTask<Reply> CancelAsync(Turn turn, SeriesScope scope, Invitation one, string? reason, CancellationToken ct)
    {
        var (t, m) = (SeriesTexts.In(turn.Language), MeetingTexts.In(turn.Language));
        var said = PlainText.Lines(reason) is { Length: > 0 } lines ? lines : null;
        if (said?.Length > MeetingBooker.LongestReason)
            return await AskAsync(turn, scope, one, said, m.ReasonTooLong, ct);
        var mailbox = scope.Whose?.Id ?? turn.PersonId();
        try
        {
            // Moved since the card was made: it is shown before anything is called off.
            if (!scope.All && await calendar.GetAsync(turn.Caller(), mailbox, one.Event.Id, ct) is var now && now.Start != one.Event.Start)
                return await OneOrAllAsync(turn, scope with { Key = await kept.KeepAsync(turn, Invitation.Of(now), InvitationMemory.Own, ct) }, Invitation.Of(now), ct);
            var series = await calendar.GetAsync(turn.Caller(), mailbox, one.Event.SeriesId!, ct);
            var record = Guid.TryParse(series.TransactionId, out var id) && await office.FindAsync(turn.Organisation, id, ct) is { State: MeetingStates.Booked } booked ? booked : null;
            if (scope.All && record is not null)
                await booker.CancelAsync(Delegates.Actor(turn, record), turn.Caller(), record, MeetingStates.Cancelled, said, ct);
            else
                await calendar.CancelAsync(turn.Caller(), mailbox, scope.All ? series.Id : one.Event.Id, said, ct);
            if (!scope.All && record is not null)
                await LeaveOutAsync(Delegates.Actor(turn, record), record.Id, one, said);
        }
        // Pressed twice: it is gone already.
        catch (GraphException gone) when (gone.Failure is GraphFailure.NotFound)
        {
        }
        catch (GraphException unsure) when (unsure.Failure is GraphFailure.Uncertain)
        {
            return Reply.Error(m.NotSureEnded);
        }
        return Reply.Card(SeriesCancelCard.Done(CardPlace.Of(turn, time), scope, one, await zones.OfAsync(turn, ct)), t.CalledOff(scope.All));
    }

    private async Task LeaveOutAsync(Actor actor, Guid id, Invitation one, string? reason)
    {
        await using var work = await office.BeginAsync(actor, CancellationToken.None);
        work.Change(await work.OpenAsync(id), "one of the series cancelled", r =>
        {
            var data = MeetingBooker.Data(r);
            var (series, day) = (data.Draft.Series!, WallClock.Day(one.Event.Start, WallClock.Zone(data.Draft.Zone)));
            r.SetData(data with { Draft = data.Draft with { Series = series with { LeftOut = [.. series.LeftOut.Append(day).Distinct()] } } }, MeetingJson.Default.MeetingData);
        }, reason);
        await work.CommitAsync();
    }

    private async ValueTask<Reply> WithAsync(Turn turn, SeriesScope scope, Func<Invitation, ValueTask<Reply>> then, CancellationToken ct) =>
        await kept.FindAsync(turn, scope.Key, ct) is { } one ? await then(one) : Reply.Error(MeetingTexts.In(turn.Language).ProposalGone);
}
