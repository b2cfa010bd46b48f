using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Executives;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Outside;
using BackOfficeBot.Skills.Meetings.Rooms;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Skills.Meetings.Changes;

/// A booked meeting moved to another time, and its people changed: asked for in words or by a button, shown on a card, then done.
internal sealed class MeetingEdits(
    Office office, MeetingEditor editor, MeetingEditCheck check, MeetingEditDetails details, MeetingPeople people, MeetingMemory memory, Delegates delegates, MoveAsks asks, MeetingCopies copies, TimeProvider time) : IMeetingPart
{
    public const string Pick = "change_pick";
    public const string Confirm = "change_confirm";

    public IEnumerable<Route> Routes =>
    [
        Route.Command(Pick, (turn, ct) => LatestAsync(turn, (_, edit) => PickAsync(turn, edit, MeetingWish.NumberOf(turn.Argument), ct), ct)),
        Route.Command(Confirm, (turn, ct) => LatestAsync(turn, (key, edit) => DoAsync(turn, key, edit, ct), ct)),
        MeetingVerbs.AskMove.Handle((turn, seen, _, ct) => OwnAsync(turn, seen.Id, record => OnAsync(turn, record, (edit, ct) => MoveAsync(turn, edit, new(), new(), ct), ct), ct)),
        MeetingVerbs.ChangeBooked.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, (_, edit) => DoAsync(turn, state.Key, edit, ct), ct)),
        MeetingVerbs.MoveTo.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, (_, edit) => ToAsync(turn, edit, state.Start, ct), ct)),
        MeetingVerbs.MoveToRoom.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, (_, edit) =>
            check.ProposeAsync(turn, edit with { To = edit.To with { Room = state.Index < 0 ? null : edit.Rooms![state.Index] } }, null, ct), ct)),
        RoomDeclinedCard.Take.Handle((turn, state, _, ct) => OwnAsync(turn, state.Id, record => OnAsync(turn, record, (edit, ct) => details.ToRoomAsync(turn, edit, state.Room, ct), ct), ct)),
        MeetingVerbs.ChangePeople.Handle((turn, state, form, ct) => WithAsync(turn, state.Key, (_, edit) => PeopleAsync(turn, edit, form, ct), ct)),
        MeetingVerbs.UndoChange.Handle((turn, seen, _, ct) => OwnAsync(turn, seen.Id, record => UndoAsync(turn, record, ct), ct)),
    ];

    /// Whether its last change can be taken back.
    public static bool MayUndo(MeetingData data, DateTimeOffset now) => data.Before is { Draft: not null } before && before.At + Work.UndoWithin > now;

    /// "spostala alle 16", "add Anna too": of the meeting that is named, else of the one that was spoken of last here. Null where it is about neither.
    public async ValueTask<Reply?> ByTextAsync(Turn turn, CancellationToken ct)
    {
        var understood = turn.Argument as Understanding ?? new();
        var named = MeetingWish.ReferenceOf(understood);
        var record = named is null ? await memory.LatestIdAsync(turn, ct) is { } id ? await office.FindAsync(turn.Organisation, id, ct) : null
            : Reference.TryParse(named, out var reference) && reference.Kind == MeetingBooker.Kind ? await office.FindAsync(turn.Organisation, reference, ct) : null;
        if (record is null || !await delegates.MaySeeAsync(turn, record, ct))
            return named is null ? null : Reply.Message(MeetingTexts.In(turn.Language).UnknownReference);
        if (named is null && (!MeetingEditor.Stands(record) || !MayMean(turn, understood, record)))
            return null;
        if (!await delegates.MayDecideAsync(turn, record, ct))
            return MeetingChanges.OnlyOrganizer(turn, record);
        (var said, understood) = RoomOrTitle.Of(turn.Text, understood, RoomOrTitle.IsIn(turn.Text) ? await people.RoomsAsync(turn.Caller(), ct) : []);
        var wish = MeetingWish.Of(understood).Saying(turn.Text, understood).AtNumber(understood with { References = [] });
        return await OnAsync(turn, record, (edit, ct) => said is not null && wish is { Names: [], Addresses: [], Roles: [] } ? details.ChangeAsync(turn, edit, said, () => MoveAsync(turn, edit, wish, understood, ct, said), wish, ct)
            : understood.Intent == "add_attendee" ? AddAsync(turn, edit, wish, ct)
            : PeopleChange.TakesOff(turn.Text) && wish.Names.Count > 0 ? RemoveAsync(turn, edit, wish, ct)
            : MoveAsync(turn, edit, wish, understood, ct), ct);
    }

    /// What a sentence makes of the one that it named.
    public async ValueTask<Reply> MoveAsync(Turn turn, Record record, MeetingWish to, CancellationToken ct)
    {
        var (said, _) = RoomOrTitle.Of(turn.Text, new(), RoomOrTitle.IsIn(turn.Text) ? await people.RoomsAsync(turn.Caller(), ct) : []);
        return await OnAsync(turn, record, (edit, ct) => said is null ? MoveAsync(turn, edit, to, new(), ct) : details.ChangeAsync(turn, edit, said, () => MoveAsync(turn, edit, to, new(), ct, said), to, ct), ct);
    }

    public async ValueTask<Reply> UndoAsync(Turn turn, Record record, CancellationToken ct)
    {
        var (t, data) = (MeetingEditTexts.In(turn.Language), MeetingBooker.Data(record));
        if (record.State != MeetingStates.Booked || !MayUndo(data, time.GetUtcNow()))
            return Present(turn, record, record.State == MeetingStates.Booked ? t.TooLateToUndo : null);
        return await OnAsync(turn, record, async (edit, ct) =>
        {
            var before = data.Before!;
            // A title that was changed since in Outlook stays.
            var title = data.Draft.Subject == edit.From.Subject ? before.Draft!.Subject : edit.From.Subject;
            var back = edit with { To = edit.To with { Subject = title, People = before.Draft!.People, Optional = before.Draft.Optional, Room = before.Draft.Room, Minutes = before.Draft.Minutes }, Start = before.Start, IsUndo = true };
            // What was changed in Outlook since is shown before it is replaced.
            if (!data.IsAs(edit.From, edit.FromStart))
                return await check.ConfirmAsync(turn, back, t.ChangedMeanwhile(MeetingEditCheck.Said(turn, edit)), ct);
            return await DoAsync(turn, await memory.KeepEditAsync(turn, back, ct), back, ct);
        }, ct);
    }

    private async ValueTask<Reply> MoveAsync(Turn turn, MeetingEdit edit, MeetingWish wish, Understanding understood, CancellationToken ct, RoomOrTitle? said = null)
    {
        var (t, u, now) = (MeetingEditTexts.In(turn.Language), UnclearTexts.In(turn.Language), time.GetUtcNow());
        if (edit.FromStart + edit.From.Duration <= now)
            return Reply.Message(t.Over);
        var (day, hour, length) = UnclearWords.In(turn.Text, understood);
        var unclear = day is not null ? u.DayUnclear(day) : hour is not null && wish.From is null ? u.HourUnclear(hour) : length is not null ? u.LengthUnclear(length) : null;
        var to = MovedTime.Of(turn.Text, understood, unclear is null ? wish : new(), edit.From, edit.FromStart, now);
        if (to.Minutes is < 5 or > 1440)
            (to, unclear) = (MovedTime.Of("", new(), new(), edit.From, edit.FromStart, now), MeetingTexts.In(turn.Language).DurationWrong);
        return await check.ProposeAsync(turn, edit with { To = MeetingEditDetails.With(to, said) }, unclear, ct);
    }

    private async ValueTask<Reply> AddAsync(Turn turn, MeetingEdit edit, MeetingWish wish, CancellationToken ct)
    {
        var named = await people.NamedAsync(turn, wish, ct);
        var byAddress = await people.KnownAsync(turn.Caller(), new() { Outside = string.Join(',', wish.Addresses) }, ct);
        IEnumerable<Invitee> addressed = wish.Addresses.Select(a => byAddress.FirstOrDefault(p => p.Address.Equals(a, StringComparison.OrdinalIgnoreCase)) ?? new(null, a, a));
        var coming = With(edit, [.. named.All, .. addressed]);
        coming = coming with { To = coming.To with { Optional = [.. edit.To.Optional ?? [], .. named.Optional.Select(p => p.Address), .. wish.Addresses.Intersect(wish.Optional)] } };
        return named.Problem is not null || named.OptionalProblem is not null || wish is { Names: [], Addresses: [], Roles: [] }
            ? await WhoAsync(turn, coming, named.Candidates, named.Problem ?? named.OptionalProblem, ct) : await ProposePeopleAsync(turn, coming, ct);
    }

    private async ValueTask<Reply> RemoveAsync(Turn turn, MeetingEdit edit, MeetingWish wish, CancellationToken ct)
    {
        var change = PeopleChange.Of(turn.Text, [.. (turn.Argument as Understanding ?? new()).People.Where(p => wish.Names.Contains(p.Value, StringComparer.OrdinalIgnoreCase))], edit.From.People);
        if (change.Absent is { } absent)
            return Reply.Message(UnclearTexts.In(turn.Language).NotInvited(absent));
        var without = edit with { To = edit.To with { People = [.. edit.From.People.Except(change.Leaving)] } };
        return change.Joining.Count == 0 ? await ProposePeopleAsync(turn, without, ct) : await AddAsync(turn, without, wish with { Names = change.Joining, Roles = [] }, ct);
    }

    /// Those who were picked on the card.
    private async ValueTask<Reply> PeopleAsync(Turn turn, MeetingEdit edit, EditPeopleForm form, CancellationToken ct)
    {
        var t = MeetingTexts.In(turn.Language);
        var ids = new MeetingForm { People = form.People }.PeopleIds;
        var picked = await people.AllAsync(turn.Caller(), ids, ct);
        return ids.Count == 0 || picked.Count < ids.Count
            ? await WhoAsync(turn, With(edit, picked), edit.Coming, ids.Count == 0 ? t.NobodyInvited : t.PersonGone, ct)
            : await ProposePeopleAsync(turn, With(edit with { To = edit.To with { People = [.. edit.From.People.Except(edit.Leaving), .. edit.Coming.Where(p => p.Id is null)] } }, picked), ct);
    }

    private async ValueTask<Reply> ProposePeopleAsync(Turn turn, MeetingEdit edit, CancellationToken ct) =>
        edit.To.People.Count > MeetingDraft.MostPeople ? Reply.Message(MeetingTexts.In(turn.Language).TooManyPeople(edit.To.People.Count))
        : edit.Coming.Count + edit.Leaving.Count == 0 ? Reply.Message(MeetingEditTexts.In(turn.Language).Same)
        : await check.ConfirmAsync(turn, edit with { Start = edit.FromStart }, null, ct);

    private async ValueTask<Reply> WhoAsync(Turn turn, MeetingEdit edit, IReadOnlyList<Invitee> candidates, string? problem, CancellationToken ct)
    {
        var errors = new FormErrors();
        if (problem is not null)
            errors["people"] = problem;
        var key = await memory.KeepEditAsync(turn, edit, ct);
        return Reply.Card(MeetingEditCard.Who(CardPlace.Of(turn, time), key, edit, candidates, errors), MeetingEditTexts.In(turn.Language).WhoComes);
    }

    private static MeetingEdit With(MeetingEdit edit, IReadOnlyList<Invitee> others) => edit with
    {
        To = edit.To with
        {
            People = [.. edit.To.People, .. others.Where(o => !o.Address.Equals(edit.To.OrganizerAddress, StringComparison.OrdinalIgnoreCase))
                .ExceptBy(edit.To.People.Select(p => p.Address), p => p.Address, StringComparer.OrdinalIgnoreCase)],
        },
    };

    private ValueTask<Reply> PickAsync(Turn turn, MeetingEdit edit, int number, CancellationToken ct) =>
        edit is { IsRetimed: false, Rooms: { Count: > 0 } rooms } && number >= 1 && number <= rooms.Count ? check.ProposeAsync(turn, edit with { To = edit.To with { Room = rooms[number - 1] } }, null, ct)
        : edit.Times is { Count: > 0 } times && number >= 1 && number <= times.Count ? ToAsync(turn, edit, times[number - 1], ct)
        : ValueTask.FromResult<Reply>(Reply.Message(MeetingTexts.In(turn.Language).PickWrong(edit.Times?.Count ?? 0)));

    private ValueTask<Reply> ToAsync(Turn turn, MeetingEdit edit, DateTimeOffset start, CancellationToken ct) =>
        check.ProposeAsync(turn, edit with { To = MovedTime.At(edit.To, start.In(WallClock.Zone(edit.To.Zone)).DateTime) }, null, ct);

    private async ValueTask<Reply> DoAsync(Turn turn, Guid key, MeetingEdit edit, CancellationToken ct)
    {
        var (t, place) = (MeetingEditTexts.In(turn.Language), CardPlace.Of(turn, time));
        if (edit.Start is not { } start)
            return Reply.Message(MeetingTexts.In(turn.Language).PickWrong(edit.Times?.Count ?? 0));
        // A change that is under way, or done, is only brought to its end.
        if (edit is { IsMove: true, IsUndo: false } && await IsNewAsync(turn, key, edit, ct))
        {
            if (start <= time.GetUtcNow() && !edit.IsRetimed)
                return Reply.Message(MeetingDetailTexts.In(turn.Language).Begun);
            if (start <= time.GetUtcNow())
                return await check.ProposeAsync(turn, edit with { To = MovedTime.Of("", new(), new(), edit.To, edit.FromStart, time.GetUtcNow()) }, t.Past, ct);
            // What is in the way may be this very meeting, moved by a press at the same time.
            if (!edit.Anyway && !await check.IsFreeAsync(turn.Caller(), edit, ct) && await IsNewAsync(turn, key, edit, ct))
                return await check.ProposeAsync(turn, edit, t.NoLongerFree, ct);
            if (edit.IsRetimed && await asks.AskAsync(turn, key, edit, ct) is { } asked)
                return asked;
        }
        var outcome = await editor.ApplyAsync(Delegates.Actor(turn, edit.From), turn.Caller(), key, edit, ct);
        if (outcome.IsUnsure)
            return Present(turn, outcome.Record, t.NotSure);
        if (outcome.Now is { } now)
        {
            var anew = edit with { Version = outcome.Record.Version, From = now.Draft, FromStart = now.Start, To = edit.To with { Subject = edit.IsRenamed ? edit.To.Subject : now.Draft.Subject, People = [.. now.Draft.People.Except(edit.Leaving), .. edit.Coming] } };
            return await check.ConfirmAsync(turn, anew, t.ChangedMeanwhile(MeetingEditCheck.Said(turn, anew)), ct);
        }
        var isThis = outcome.Record.State == MeetingStates.Booked && MeetingBooker.Data(outcome.Record).Before?.Key == key;
        var said = !isThis ? outcome.Record.State == MeetingStates.Cancelled ? t.Gone : MeetingTexts.In(turn.Language).Decided : edit.IsUndo ? t.TakenBack : edit.IsRetimed ? t.Moved : t.Updated;
        await copies.StandsAsync(turn, outcome.Record, ct, forAll: true);
        return Reply.CardForAll(MeetingCards.Present(place, outcome.Record, mayDecide: true, said), said);
    }

    private async Task<bool> IsNewAsync(Turn turn, Guid key, MeetingEdit edit, CancellationToken ct) =>
        await office.FindAsync(turn.Organisation, edit.RecordId, ct) is { State: MeetingStates.Booked } standing && MeetingBooker.Data(standing).Before?.Key != key;

    /// The meeting as it is in the calendar now, to be changed.
    private async ValueTask<Reply> OnAsync(Turn turn, Record record, Func<MeetingEdit, CancellationToken, ValueTask<Reply>> then, CancellationToken ct)
    {
        var (t, data) = (MeetingEditTexts.In(turn.Language), MeetingBooker.Data(record));
        if (!MeetingEditor.Stands(record) || data.EventId is null)
            return Present(turn, record, null);
        if (await editor.SeeAsync(turn.Caller(), data, ct) is not { } there)
            return Present(turn, await editor.GoneAsync(Delegates.Actor(turn, record), record), t.Gone);
        if (there.IsAllDay || data.Draft.Series is not null)
            return Present(turn, record, t.InOutlook);
        var strangers = there.Attendees.Where(a => a.Kind != AttendeeKind.Resource).Select(a => a.Address).Except(data.Draft.People.Select(p => p.Address), StringComparer.OrdinalIgnoreCase);
        var now = data.Taken(there, await people.KnownAsync(turn.Caller(), new() { Outside = string.Join(',', strangers) }, ct));
        return await then(new(record.Id, record.Version, record.Reference, now.Draft, now.Start, now.Draft) { IsOneOfSeries = there.SeriesId is not null }, ct);
    }

    private async ValueTask<Reply> LatestAsync(Turn turn, Func<Guid, MeetingEdit, ValueTask<Reply>> then, CancellationToken ct) =>
        await memory.LatestEditAsync(turn, ct) is { } latest
            ? await OwnAsync(turn, latest.Value.RecordId, _ => then(latest.Key, latest.Value), ct) : Reply.Message(MeetingTexts.In(turn.Language).NothingToBook);

    private async ValueTask<Reply> WithAsync(Turn turn, Guid key, Func<Guid, MeetingEdit, ValueTask<Reply>> then, CancellationToken ct) =>
        await memory.FindEditAsync(turn, key, ct) is { } edit
            ? await OwnAsync(turn, edit.RecordId, _ => then(key, edit), ct) : Reply.Error(MeetingTexts.In(turn.Language).ProposalGone);

    private async ValueTask<Reply> OwnAsync(Turn turn, Guid id, Func<Record, ValueTask<Reply>> then, CancellationToken ct) =>
        await office.FindAsync(turn.Organisation, id, ct) is not { IsErased: false } record ? Reply.Error(MeetingTexts.In(turn.Language).UnknownReference)
        : await delegates.MayDecideAsync(turn, record, ct) ? await then(record) : MeetingChanges.OnlyOrganizer(turn, record);

    private CardReply Present(Turn turn, Record record, string? notice) =>
        Reply.Card(MeetingCards.Present(CardPlace.Of(turn, time), record, mayDecide: true, notice), record.Title);

    /// "sposta la riunione con Anna a venerdì" is about this one only if Anna is in it; who comes in, or is said to go out, may be anybody.
    private static bool MayMean(Turn turn, Understanding understood, Record record) => understood.Intent == "add_attendee" || understood.RefersToShown || PeopleChange.TakesOff(turn.Text)
        || understood.People.All(n => MeetingBooker.Data(record).Draft.People.Any(p => p.IsCalled(n.Value))) && !IsAtAnother(turn.Text, understood, MeetingBooker.Data(record));

    // "sposta la riunione delle 16 alle 17" is not about one at ten.
    private static bool IsAtAnother(string text, Understanding understood, MeetingData data)
    {
        var (which, to) = OwnMeetings.Read(text, understood);
        return to is not { Day: null, From: null, Minutes: null } && data.Start.In(WallClock.Zone(data.Draft.Zone)).DateTime is var wall
            && (which.Day is { } day && day != DateOnly.FromDateTime(wall) || which is { IsExact: true, From: { } from } && from != TimeOnly.FromDateTime(wall));
    }
}
