using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Meetings;

/// From a sentence or the form to what is to be booked.
internal sealed class MeetingSetup(MeetingPeople people, MeetingProposals proposals, MeetingBooker booker, PersonZone zones, TimeProvider time)
{
    public IEnumerable<Route> Routes =>
    [
        Route.Command("schedule_meeting", NewAsync),
        Route.Command("edit_meeting", (turn, ct) => proposals.LatestAsync(turn, (_, p) => EditAsync(turn, p.Draft, ct), ct, again: true)),
        Route.Command("reschedule", AmendByTextAsync),
        Route.Command("add_attendee", AmendByTextAsync),
        MeetingVerbs.Edit.Handle((turn, state, _, ct) => proposals.WithAsync(turn, state.Key, p => EditAsync(turn, p.Draft, ct), ct, again: true)),
        MeetingVerbs.Again.Handle(AgainAsync),
        MeetingVerbs.Find.Handle(FindAsync),
        Route.Invoke($"application/search/{MeetingPeople.Dataset}", people.ChoicesAsync),
    ];

    private async ValueTask<Reply> NewAsync(Turn turn, CancellationToken ct)
    {
        var t = MeetingTexts.In(turn.Language);
        var wish = MeetingWish.Of(turn.Argument);
        var zone = await zones.OfAsync(turn, ct);
        var (finding, naming, listing) = (people.OrganizerAsync(turn, ct), people.ByNameAsync(turn.Caller(), wish.Names, t, ct), people.RoomsAsync(turn.Caller(), ct));
        await Task.WhenAll(finding, naming, listing);
        if (await finding is not { } organizer)
            return Reply.Error(t.NoMailbox);
        var (named, rooms) = (await naming, await listing);
        var errors = new FormErrors();
        if (named.Problem is { } problem)
            errors["people"] = problem;
        var room = NamedRoom.Find(turn.Text, rooms);
        if (room is not null)
            wish = wish with { Subject = NamedRoom.Without(room, wish.Subject) };
        else if (NamedRoom.IsWished(turn.Text, wish.Subject))
            errors["room"] = t.RoomWhich;

        var state = new MeetingFormState(proposals.NewId(), organizer.Id!, organizer.Name, zone.Id);
        var others = string.Join(", ", (named.Problem is null ? named.Found.Select(p => p.Name) : wish.Names).Concat(wish.Addresses));
        var form = wish.ToForm(named.Found) with { Room = room?.Address };
        if (form.Subject is null && others.Length > 0)
            form = form with { Subject = MeetingForm.Shortened(t.DefaultSubject(organizer.Name, others)) };
        var known = wish.Addresses.Count > 0 ? [.. named.Found, .. await people.KnownAsync(turn.Caller(), form with { People = null }, ct)] : named.Found;
        // A sentence that says it all needs no form.
        if (errors.Count == 0 && form is { People.Length: > 0, Day: not null } or { Outside.Length: > 0, Day: not null })
        {
            var (draft, wrong) = MeetingFormReader.Read(form, Basis(state, organizer), known, rooms, time.GetUtcNow(), t);
            if (draft is not null && errors.Count == 0)
                return await proposals.ProposeAsync(turn, draft, null, ct);
            foreach (var (field, error) in wrong)
                errors.TryAdd(field, error);
        }
        return Form(turn, state, form, errors, named.Candidates, rooms);
    }

    /// "spostala alle 16", "add Anna too": what was proposed last and is not booked yet.
    private async ValueTask<Reply> AmendByTextAsync(Turn turn, CancellationToken ct)
    {
        var t = MeetingTexts.In(turn.Language);
        if (await proposals.OpenAsync(turn, ct) is not { } draft)
            return turn.Argument is Understanding { RefersToShown: false } || await proposals.WasShownAsync(turn, ct)
                ? Reply.RouteTo(RouteKeys.Command + "not_yet", (turn.Argument as Understanding)?.Intent ?? "reschedule")
                : Reply.Message(t.NothingToBook);
        var wish = MeetingWish.Of(turn.Argument);
        var named = await people.ByNameAsync(turn.Caller(), wish.Names, t, ct);
        var form = wish.Over(MeetingForm.Of(draft), named.Found);
        var rooms = await people.RoomsAsync(turn.Caller(), ct);
        var known = await people.KnownAsync(turn.Caller(), form, ct);
        var (amended, errors) = MeetingFormReader.Read(form, draft, [.. draft.People, .. named.Found, .. known], rooms, time.GetUtcNow(), t);
        if (named.Problem is { } problem)
            errors["people"] = problem;
        return amended is not null && errors.Count == 0
            ? await proposals.ProposeAsync(turn, amended, null, ct)
            : Form(turn, new(draft.Id, draft.OrganizerId, draft.OrganizerName, draft.Zone), form, errors, [.. draft.People, .. named.Candidates], rooms);
    }

    private async ValueTask<Reply> FindAsync(Turn turn, MeetingFormState state, MeetingForm form, CancellationToken ct)
    {
        var t = MeetingTexts.In(turn.Language);
        if (state.OrganizerId != turn.PersonId())
            return Reply.Error(t.OnlyOrganizer(state.OrganizerName));
        if (await proposals.DecidedAsync(turn, state.Id, ct) is { } decided)
            return proposals.Stands(turn, decided);
        var known = await people.KnownAsync(turn.Caller(), form, ct);
        var rooms = await people.RoomsAsync(turn.Caller(), ct);
        if (await people.OrganizerAsync(turn, ct) is not { } organizer)
            return Reply.Error(t.NoMailbox);
        var (draft, errors) = MeetingFormReader.Read(form, Basis(state, organizer), known, rooms, time.GetUtcNow(), t);
        return draft is null ? Form(turn, state, form, errors, known, rooms) : await proposals.ProposeAsync(turn, draft, null, ct);
    }

    private async ValueTask<Reply> EditAsync(Turn turn, MeetingDraft draft, CancellationToken ct)
    {
        var rooms = await people.RoomsAsync(turn.Caller(), ct);
        var state = new MeetingFormState(draft.Id, draft.OrganizerId, draft.OrganizerName, draft.Zone);
        return Form(turn, state, MeetingForm.Of(draft), [], draft.People, rooms);
    }

    /// The same meeting once more, to be changed: what was undone or cancelled keeps its number, the new one gets its own.
    private async ValueTask<Reply> AgainAsync(Turn turn, MeetingSeen seen, NoForm form, CancellationToken ct)
    {
        var t = MeetingTexts.In(turn.Language);
        if (await booker.FindAsync(turn.TenantId, seen.Id, ct) is not { } record)
            return Reply.Error(t.UnknownReference);
        var draft = MeetingBooker.Data(record).Draft;
        return draft.OrganizerId == turn.PersonId() ? await EditAsync(turn, proposals.Anew(record, draft), ct) : Reply.Error(t.OnlyOrganizer(draft.OrganizerName));
    }

    private Reply Form(Turn turn, MeetingFormState state, MeetingForm form, FormErrors errors, IReadOnlyList<Invitee> known, IReadOnlyList<Room> rooms) =>
        Reply.Card(MeetingFormCard.Build(CardPlace.Of(turn, time), state, form, errors, known, rooms), MeetingTexts.In(turn.Language).FormTitle);

    private static MeetingDraft Basis(MeetingFormState state, Invitee organizer) => new()
    {
        Id = state.Id,
        OrganizerId = state.OrganizerId,
        OrganizerName = organizer.Name,
        OrganizerAddress = organizer.Address,
        Zone = state.Zone,
        Subject = "",
        People = [],
        Day = default,
        LastDay = default,
        Minutes = 60,
    };
}
