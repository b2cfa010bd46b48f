using System.Globalization;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Meetings;

/// From a sentence or the form to a booked meeting.
internal sealed class MeetingSetup(
    MeetingPeople people, MeetingCalendars calendars, MeetingBooker booker, PersonZone zones, Drafts drafts, TimeProvider time)
{
    public IEnumerable<Route> Routes =>
    [
        Route.Command("schedule_meeting", NewAsync),
        Route.Command("pick_time", PickByTextAsync),
        Route.Command("book_meeting", BookByTextAsync),
        Route.Command("other_times", (turn, ct) => LatestAsync(turn, (_, p) => OtherTimesAsync(turn, p, ct), ct)),
        Route.Command("next_day", (turn, ct) => LatestAsync(turn, (_, p) => ProposeAsync(turn, p.Draft.OnNextDay(), null, ct), ct)),
        Route.Command("reschedule", AmendByTextAsync),
        Route.Command("add_attendee", AmendByTextAsync),
        Route.Command("edit_meeting", (turn, ct) => LatestAsync(turn, (_, p) => EditAsync(turn, p.Draft, ct), ct)),
        MeetingVerbs.Find.Handle(FindAsync),
        MeetingVerbs.Edit.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, p => EditAsync(turn, p.Draft, ct), ct)),
        MeetingVerbs.Times.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, p => OtherTimesAsync(turn, p, ct), ct)),
        MeetingVerbs.Change.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, p => ProposeAsync(turn, p.Changes![state.Index], null, ct), ct)),
        MeetingVerbs.NextDay.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, p => ProposeAsync(turn, p.Draft.OnNextDay(), null, ct), ct)),
        MeetingVerbs.Pick.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, p => PickAsync(turn, p, state.Start, ct), ct)),
        MeetingVerbs.Book.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, p => BookAsync(turn, state.Key, p.Draft, state.Start, ct), ct)),
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
        var state = new MeetingFormState(Guid.CreateVersion7(time.GetUtcNow()), organizer.Id!, organizer.Name, zone.Id);
        var others = string.Join(", ", named.Found.Select(p => p.Name).Concat(wish.Addresses));
        var form = wish.ToForm(named.Found) is var filled && filled.Subject is null && others.Length > 0
            ? filled with { Subject = Shortened(t.DefaultSubject(organizer.Name, others)) }
            : filled;
        var errors = new FormErrors();
        if (named.Problem is { } problem)
            errors["people"] = problem;
        var known = wish.Addresses.Count > 0 ? [.. named.Found, .. await people.KnownAsync(turn.Caller(), form with { People = null }, ct)] : named.Found;
        // A sentence that says it all needs no form.
        if (errors.Count == 0 && form is { People.Length: > 0, Day: not null } or { Outside.Length: > 0, Day: not null })
        {
            var (draft, wrong) = MeetingFormReader.Read(form, Basis(state, organizer), known, rooms, time.GetUtcNow(), t);
            if (draft is not null && errors.Count == 0)
                return await ProposeAsync(turn, draft, null, ct);
            foreach (var (field, error) in wrong)
                errors.TryAdd(field, error);
        }
        return Form(turn, state, form, errors, named.Candidates, rooms);
    }

    /// "spostala alle 16", "add Anna too": what was proposed last and is not booked yet.
    private async ValueTask<Reply> AmendByTextAsync(Turn turn, CancellationToken ct)
    {
        var open = await drafts.LatestAsync(turn.TenantId, turn.PersonId(), turn.Conversation.BaseId, MeetingProposal.Kind, MeetingJson.Default.MeetingProposal, ct);
        if (open is not { Value.Draft: var draft } || await booker.FindAsync(turn.TenantId, draft.Id, ct) is not null)
            return Reply.RouteTo(RouteKeys.Command + "not_yet", (turn.Argument as Understanding)?.Intent ?? "reschedule");
        var t = MeetingTexts.In(turn.Language);
        var wish = MeetingWish.Of(turn.Argument);
        var named = await people.ByNameAsync(turn.Caller(), wish.Names, t, ct);
        var (form, basis) = (wish.Over(MeetingForm.Of(draft), named.Found), draft);
        var rooms = await people.RoomsAsync(turn.Caller(), ct);
        var known = await people.KnownAsync(turn.Caller(), form, ct);
        var (amended, errors) = MeetingFormReader.Read(form, basis, [.. draft.People, .. named.Found, .. known], rooms, time.GetUtcNow(), t);
        if (named.Problem is { } problem)
            errors["people"] = problem;
        return amended is not null && errors.Count == 0
            ? await ProposeAsync(turn, amended, null, ct)
            : Form(turn, new(draft.Id, draft.OrganizerId, draft.OrganizerName, draft.Zone), form, errors, [.. draft.People, .. named.Candidates], rooms);
    }

    private async ValueTask<Reply> FindAsync(Turn turn, MeetingFormState state, MeetingForm form, CancellationToken ct)
    {
        var t = MeetingTexts.In(turn.Language);
        if (state.OrganizerId != turn.PersonId())
            return Reply.Error(t.OnlyOrganizer(state.OrganizerName));
        var known = await people.KnownAsync(turn.Caller(), form, ct);
        var rooms = await people.RoomsAsync(turn.Caller(), ct);
        if (await people.OrganizerAsync(turn, ct) is not { } organizer)
            return Reply.Error(t.NoMailbox);
        var (draft, errors) = MeetingFormReader.Read(form, Basis(state, organizer), known, rooms, time.GetUtcNow(), t);
        return draft is null ? Form(turn, state, form, errors, known, rooms) : await ProposeAsync(turn, draft, null, ct);
    }

    private async ValueTask<Reply> EditAsync(Turn turn, MeetingDraft draft, CancellationToken ct)
    {
        var rooms = await people.RoomsAsync(turn.Caller(), ct);
        var state = new MeetingFormState(draft.Id, draft.OrganizerId, draft.OrganizerName, draft.Zone);
        return Form(turn, state, MeetingForm.Of(draft), [], draft.People, rooms);
    }

    private Reply Form(Turn turn, MeetingFormState state, MeetingForm form, FormErrors errors, IReadOnlyList<Invitee> known, IReadOnlyList<Invitee> rooms) =>
        Reply.Card(MeetingFormCard.Build(CardPlace.Of(turn, time), state, form, errors, known, rooms), MeetingTexts.In(turn.Language).FormTitle);

    /// From a picked time back to the list; from the list to what was not on it.
    private ValueTask<Reply> OtherTimesAsync(Turn turn, MeetingProposal shown, CancellationToken ct) =>
        ProposeAsync(turn, shown.Draft, null, ct, shown is { Picked: null, Times.Count: > 0 } ? [.. shown.Before ?? [], .. shown.Times] : null);

    private async ValueTask<Reply> ProposeAsync(Turn turn, MeetingDraft draft, string? notice, CancellationToken ct, IReadOnlyList<DateTimeOffset>? before = null)
    {
        var t = MeetingTexts.In(turn.Language);
        var place = CardPlace.Of(turn, time);
        var found = await calendars.FindAsync(turn.Caller(), draft, before ?? [], ct);
        if (found.Times.Count == 0 && before is not null)
            return await ProposeAsync(turn, draft, t.NoMoreTimes, ct);
        var key = await KeepAsync(turn, new(draft, [.. found.Times.Select(p => p.Span.Start)], null) { Changes = found.Changes(draft), Before = before }, ct);
        return found.Times.Count > 0
            ? Reply.Card(MeetingCards.Times(place, key, draft, found, notice), MeetingCards.Question(t, found))
            : Reply.Card(MeetingCards.NoTimes(place, key, draft, found, notice), t.NoTimes);
    }

    private async ValueTask<Reply> PickAsync(Turn turn, MeetingProposal proposal, DateTimeOffset start, CancellationToken ct)
    {
        if (start <= time.GetUtcNow())
            return await ProposeAsync(turn, proposal.Draft, MeetingTexts.In(turn.Language).SlotPast, ct);
        var key = await KeepAsync(turn, proposal with { Picked = start }, ct);
        return Reply.Card(MeetingCards.Confirm(CardPlace.Of(turn, time), key, proposal.Draft, start), MeetingTexts.In(turn.Language).ConfirmAsk);
    }

    private async ValueTask<Reply> BookAsync(Turn turn, Guid key, MeetingDraft draft, DateTimeOffset start, CancellationToken ct)
    {
        var t = MeetingTexts.In(turn.Language);
        var place = CardPlace.Of(turn, time);
        var standing = await booker.FindAsync(turn.TenantId, draft.Id, ct);
        // A row that stands is the truth: pressed again, its own time is asked for again, never another one.
        if (standing is null or { State: MeetingStates.Refused })
        {
            if (start <= time.GetUtcNow())
                return await ProposeAsync(turn, draft, t.SlotPast, ct);
            if (!await calendars.IsFreeAsync(turn.Caller(), draft, new(start, start + draft.Duration), ct))
                return await ProposeAsync(turn, draft, t.SlotTaken, ct);
        }
        try
        {
            var record = await booker.BookAsync(turn.Actor(), turn.Caller(), draft, start, turn.Language, ct);
            return Reply.CardForAll(MeetingCards.Present(place, record, mayDecide: true), record.State == MeetingStates.Booked ? t.BookedSay : record.Title);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.Uncertain)
        {
            return Reply.Card(MeetingCards.Unsure(place, key, draft, start, t.NotSure), t.Booking);
        }
    }

    private ValueTask<Reply> PickByTextAsync(Turn turn, CancellationToken ct) => LatestAsync(turn, async (_, proposal) =>
    {
        var number = MeetingWish.NumberOf(turn.Argument);
        var changes = proposal.Changes ?? [];
        return number >= 1 && number <= proposal.Times.Count ? await PickAsync(turn, proposal, proposal.Times[number - 1], ct)
            : number > proposal.Times.Count && number - proposal.Times.Count <= changes.Count ? await ProposeAsync(turn, changes[number - proposal.Times.Count - 1], null, ct)
            : Reply.Message(MeetingTexts.In(turn.Language).PickWrong(proposal.Times.Count + changes.Count));
    }, ct);

    private ValueTask<Reply> BookByTextAsync(Turn turn, CancellationToken ct) => LatestAsync(turn, async (key, proposal) =>
        proposal.Picked is { } start
            ? await BookAsync(turn, key, proposal.Draft, start, ct)
            : Reply.Message(MeetingTexts.In(turn.Language).PickWrong(proposal.Times.Count)), ct);

    private async ValueTask<Reply> LatestAsync(Turn turn, Func<Guid, MeetingProposal, ValueTask<Reply>> then, CancellationToken ct) =>
        await drafts.LatestAsync(turn.TenantId, turn.PersonId(), turn.Conversation.BaseId, MeetingProposal.Kind, MeetingJson.Default.MeetingProposal, ct) is { } latest
            ? await then(latest.Id, latest.Value)
            : Reply.Message(MeetingTexts.In(turn.Language).NothingToBook);

    private async ValueTask<Reply> WithAsync(Turn turn, Guid key, Func<MeetingProposal, ValueTask<Reply>> then, CancellationToken ct)
    {
        var t = MeetingTexts.In(turn.Language);
        if (await drafts.FindAsync(turn.TenantId, key, MeetingJson.Default.MeetingProposal, ct) is not { } proposal)
            return Reply.Error(t.ProposalGone);
        return proposal.Draft.OrganizerId == turn.PersonId() ? await then(proposal) : Reply.Error(t.OnlyOrganizer(proposal.Draft.OrganizerName));
    }

    private Task<Guid> KeepAsync(Turn turn, MeetingProposal proposal, CancellationToken ct) =>
        drafts.KeepAsync(turn.TenantId, turn.PersonId(), turn.Conversation.BaseId, MeetingProposal.Kind, proposal, MeetingJson.Default.MeetingProposal, ct);

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

    private static string Shortened(string subject) =>
        subject.Length <= 120 ? subject : string.Create(CultureInfo.InvariantCulture, $"{subject[..(char.IsHighSurrogate(subject[118]) ? 118 : 119)]}…");
}
