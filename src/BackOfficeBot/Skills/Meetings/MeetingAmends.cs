using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Executives;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Skills.Meetings.Overview;
using BackOfficeBot.Skills.Meetings.Series;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Skills.Meetings;

/// "spostala alle 16", "no, venerdì", "add Anna too": the form or the proposal that was shown last, changed by words.
internal sealed class MeetingAmends(
    MeetingPeople people, OnBehalf behalf, MeetingProposals proposals, MeetingForms forms, MeetingMemory memory, MeetingBooker booker, MeetingEdits edits, OwnMeetings own, Agenda agenda, FreeTimes free, AskByWords executive, PersonTokens tokens, TimeProvider time) : IMeetingPart
{
    public IEnumerable<Route> Routes =>
    [
        Route.Command("reschedule", ByTextAsync),
        Route.Command("add_attendee", ByTextAsync),
        Route.Command("follow_up", FollowUpAsync),
    ];

    private async ValueTask<Reply> ByTextAsync(Turn turn, CancellationToken ct)
    {
        var understood = turn.Argument as Understanding ?? new();
        if (understood.References.Count == 0 && await proposals.OpenAsync(turn, ct) is { } draft && (PeopleChange.TakesOff(turn.Text) || !IsOfAnother(understood, draft)))
            return await AmendAsync(turn, understood, draft, MeetingForm.Of(draft, turn.Language), ct);
        var isSignedIn = await tokens.GetAsync(turn.Caller(), ct) is not null;
        if (isSignedIn && await own.ByWordsAsync(turn, understood, any: false, ct) is { } meant)
            return meant;
        if (await edits.ByTextAsync(turn, ct) is { } booked)
            return booked;
        if (isSignedIn && await own.ByWordsAsync(turn, understood, any: true, ct) is { } perhaps)
            return perhaps;
        // What waits for the sign-in goes on by itself, and can be changed then.
        return !isSignedIn ? Reply.Message(UnclearTexts.In(turn.Language).SignInFirst)
            : !understood.RefersToShown || await proposals.WasShownAsync(turn, ct) ? await agenda.InsteadAsync(turn, AgendaTexts.In(turn.Language).CannotChange, ct)
            : Reply.Message(MeetingTexts.In(turn.Language).NothingToBook);
    }

    private async ValueTask<Reply> FollowUpAsync(Turn turn, CancellationToken ct)
    {
        var followUp = (FollowUp)turn.Argument!;
        if (await executive.RatherAsync(turn, ct) is { } answered)
            return answered;
        return await memory.ShownAsync(turn, ct) switch
        {
            MeetingProposal { Times: var times, Changes: var changes } when FollowUp.Picked(turn.Text) is { } number && number <= times.Count + (changes?.Count ?? 0) => Pick(number),
            MeetingEdit { Times: var times } when FollowUp.Picked(turn.Text) is { } number && number <= times?.Count => Pick(number),
            _ when FollowUp.Picked(turn.Text) is not null => followUp.Otherwise,
            MeetingProposal { Draft: var draft } when await booker.FindAsync(turn.Organisation, draft.Id, ct) is null =>
                await AmendAsync(turn, followUp.Understood, draft, MeetingForm.Of(draft, turn.Language), ct),
            MeetingOpenForm { State: var state, Form: var form } when await booker.FindAsync(turn.Organisation, state.Id, ct) is null && await people.OrganizerAsync(turn, ct, state.OrganizerId) is { } organizer =>
                await AmendAsync(turn, followUp.Understood, MeetingForms.Basis(state, organizer), form, ct),
            // Who says "spostala" means a meeting, not the question or the day that was looked at.
            AgendaDay or FreeQuestion when followUp.Understood is { Intent: "reschedule", IsCertain: true } => followUp.Otherwise,
            AgendaDay shown when MeetingWish.DayOf(followUp.Understood) is not null && followUp.Understood is { People: [], Addresses: [], Room: null } =>
                await agenda.AgainAsync(turn, shown, followUp.Understood, ct),
            MeetingProposal when RoomOrTitle.IsIn(turn.Text) || (PeopleChange.TakesOff(turn.Text) && followUp.Understood.People.Count > 0) => await edits.ByTextAsync(turn with { Argument = followUp.Understood with { Intent = "reschedule", RefersToShown = true } }, ct) ?? followUp.Otherwise,
            MeetingProposal when followUp.Understood is { Intent: "add_attendee", People.Count: > 0 } => await edits.ByTextAsync(turn with { Argument = followUp.Understood }, ct) ?? followUp.Otherwise,
            MeetingEdit => await edits.ByTextAsync(turn with { Argument = followUp.Understood with { Intent = IsOfPeople(turn.Text, followUp.Understood) ? "add_attendee" : "reschedule", RefersToShown = true } }, ct) ?? followUp.Otherwise,
            Invitation when followUp.Understood.Whens.Count > 0 => Reply.RouteTo(RouteKeys.Command + InvitationAnswers.ProposeCommand, followUp.Understood),
            FreeQuestion asked => await free.AgainAsync(turn, asked, followUp.Understood, ct) ?? followUp.Otherwise,
            _ => followUp.Otherwise,
        };
    }

    private static Reply Pick(int number) => Reply.RouteTo(RouteKeys.Command + "pick_time", new Understanding { Numbers = [new(number, default)] });

    // "anche con Anna" is somebody more.
    private static bool IsOfPeople(string text, Understanding u) => u.Whens.Count == 0 && u.People.Count + u.Addresses.Count + u.Roles.Count > 0 && !PeopleChange.TakesOff(text);

    // "sposta la riunione con Giulia" is not the one that is being set up with Elena.
    private static bool IsOfAnother(Understanding understood, MeetingDraft draft) =>
        understood is { Intent: "reschedule", RefersToShown: false, People: { Count: > 0 } named } && !named.Any(n => draft.People.Any(p => p.IsCalled(n.Value)));

    private async ValueTask<Reply> AmendAsync(Turn turn, Understanding understood, MeetingDraft basis, MeetingForm shown, CancellationToken ct)
    {
        var (t, u) = (MeetingTexts.In(turn.Language), UnclearTexts.In(turn.Language));
        (var said, var words, understood) = SpokenDetails.Of(turn.Text, understood);
        var (owner, refusal, owners) = said.OnBehalfOf is { } whose ? await behalf.OfAsync(turn, whose, ct) : (null, null, []);
        if (owner is not null)
            basis = basis.For(owner, turn.PersonId(), turn.PersonName());
        var wish = MeetingWish.Of(understood).Saying(words, understood).AtNumber(understood);
        var rooms = await people.RoomsAsync(turn.Caller(), ct);
        IReadOnlyList<Invitee> invited = basis.People.Count > 0 ? basis.People : await people.KnownAsync(turn.Caller(), shown, ct);
        var change = PeopleChange.Of(turn.Text, [.. understood.People.Where(p => wish.Names.Contains(p.Value, StringComparer.OrdinalIgnoreCase))], invited);
        var named = await people.NamedAsync(turn, wish with { Names = change.Joining }, ct);
        List<Invitee> staying = [.. invited.Except(change.Leaving)];
        var form = said.Into(wish.Over(shown.Without(change.Leaving), named.Found, named.Optional)) with { Room = RoomOf(turn.Text, shown, rooms) };
        if (RoomOrTitle.NoRoomSaid(turn.Text))
            form = form with { Floor = null, Seats = null, Equipment = null };
        else if (NamedRoom.Find(turn.Text, rooms) is null && RoomWords.Of(turn.Text, understood, isForRoom: false, rooms) is { } need)
            form = RoomWords.Into(form, need);
        form = form with { Behalf = basis.AskedById is null ? owners is [var only] ? only.Id : null : basis.OrganizerId };
        form = SeriesWish.Over(form, wish, turn.Text, understood, WallClock.Day(time.GetUtcNow(), WallClock.Zone(basis.Zone)), turn.Language);
        if (MeetingSubject.IsDefault(shown.Subject, basis.OrganizerName, turn.Language) && wish.Subject is null)
            form = form with { Subject = MeetingSubject.Default(basis.OrganizerName, [.. staying.Concat(named.All).Select(p => p.Name).Distinct()], turn.Language) };
        var known = await people.KnownAsync(turn.Caller(), form, ct);
        var (amended, errors) = MeetingFormReader.Read(form, basis, [.. staying, .. named.All, .. known], rooms, time.GetUtcNow(), t);
        MeetingForms.Understood(turn.Text, understood, wish, errors, u);
        named.Say(errors);
        if (refusal is not null)
            errors["behalf"] = refusal;
        if (named.Problem is null && change.Absent is { } absent)
            errors["people"] = u.NotInvited(absent);
        return amended is not null && errors.Count == 0
            ? await proposals.ProposeAsync(turn, amended, null, ct)
            : await forms.ShowAsync(turn, MeetingFormState.Of(basis), form, errors, [.. staying, .. named.Candidates, .. known], rooms, ct, owners: owners);
    }

    private static string? RoomOf(string text, MeetingForm shown, IReadOnlyList<Graph.Room> rooms) =>
        RoomOrTitle.NoRoomSaid(text) ? null : NamedRoom.Find(text, rooms)?.Address ?? shown.Room;
}
