using BackOfficeBot.Assistant;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Skills.Meetings.Files;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Overview;
using BackOfficeBot.Skills.Meetings.Series;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Skills.Meetings;

/// From a sentence or the form to what is to be booked.
internal sealed class MeetingSetup(MeetingPeople people, OnBehalf behalf, OwnTime own, MeetingProposals proposals, MeetingForms forms, MeetingFiles files, MeetingBooker booker, WishReader wishes, PersonZone zones, TimeProvider time) : IMeetingPart
{
    public IEnumerable<Route> Routes =>
    [
        Route.Command(CallBackWish.Command, (turn, ct) => NewAsync(turn, isForRoom: false, ct)),
        Route.Command("schedule_meeting", async (turn, ct) => await own.ByWordsAsync(turn, ct) ?? await NewAsync(turn, isForRoom: false, ct)),
        Route.Command("book_room", (turn, ct) => NewAsync(turn, isForRoom: true, ct)),
        Route.Command("edit_meeting", (turn, ct) => proposals.LatestAsync(turn, (_, p) => EditAsync(turn, p.Draft, ct), ct, again: true)),
        MeetingVerbs.Edit.Handle((turn, state, _, ct) => proposals.WithAsync(turn, state.Key, p => EditAsync(turn, p.Draft, ct), ct, again: true)),
        MeetingVerbs.Again.Handle(AgainAsync),
        MeetingVerbs.Meet.Handle(MeetAsync),
        MeetingVerbs.Find.Handle(FindAsync),
    ];

    private async ValueTask<Reply> NewAsync(Turn turn, bool isForRoom, CancellationToken ct)
    {
        var (t, u) = (MeetingTexts.In(turn.Language), UnclearTexts.In(turn.Language));
        var zone = await zones.OfAsync(turn, ct);
        var (came, fileNotice) = await files.OfAsync(turn, ct);
        // Its sentence is the call's: only what was understood of it is the meeting's.
        var callBack = turn.Argument as CallBackWish;
        var isCallBack = callBack is not null;
        var (said, words, understood) = SpokenDetails.Of(isCallBack ? "" : turn.Text, callBack?.Understood ?? turn.Argument as Understanding ?? new());
        var (other, refusal, owners) = said.OnBehalfOf is { } whose ? await behalf.OfAsync(turn, whose, ct) : (null, null, []);
        // Of a call-back there is only what was understood.
        var text = words.Length > 0 ? words : understood.Room?.Value ?? "";
        var wish = MeetingWish.Of(understood).Saying(words, understood).Once(WallClock.Day(time.GetUtcNow(), zone));
        // With those who are named comes who asks; without any, at the same time.
        var (naming, listing) = (people.NamedAsync(turn, wish, ct), people.RoomsAsync(turn.Caller(), ct));
        if (wish.Names.Count > 0)
            await naming;
        var finding = people.OrganizerAsync(turn, ct);
        await Task.WhenAll(finding, naming, listing);
        if ((other ?? await finding) is not { } organizer)
            return Reply.Error(t.NoMailbox);
        var (named, rooms) = (await naming, await listing);
        var errors = new FormErrors();
        named.Say(errors);
        if (refusal is not null)
            errors["behalf"] = refusal;
        var room = NamedRoom.Find(text, rooms);
        if (room is not null)
            wish = wish with { Subject = NamedRoom.Without(room, wish.Subject) };
        else if (RoomWords.IsNamed(understood) && understood.Room is { } meant && (isForRoom || NamedRoom.IsWished(text, wish.Subject)))
            errors["room"] = u.RoomNotFound(MeetingForm.Shortened(meant.Value, 60));
        var need = room is null ? RoomWords.Of(text, understood, isForRoom, rooms) : null;
        wish = MeetingForms.Understood(words, understood, wish, errors, u);
        if (UnclearWords.Crowd(words) is { } crowd)
            errors.TryAdd("people", u.Crowd(crowd));

        var waiting = await files.InHandAsync(turn, ct);
        if (MeetingFile.LeftOut(waiting, came) is { Count: > 0 } left)
            fileNotice = $"{fileNotice} {MeetingFileTexts.In(turn.Language).TooMany(MeetingFiles.Most, [.. left.Select(f => f.Name)])}".Trim();
        var state = new MeetingFormState(proposals.NewId(), organizer.Id!, organizer.Name, zone.Id) { CallId = callBack?.CallId, AskedById = other is null ? null : turn.PersonId(), AskedByName = other is null ? null : turn.PersonName(), Files = MeetingFile.Joined(waiting, came) };
        List<string> others = [.. (named.Problem is null ? named.All.Select(p => p.Name) : wish.Names).Concat(wish.Addresses)];
        // Whoever books it with somebody's name does so for that person.
        state = state with { IsAlone = isCallBack && others.Count == 0 };
        var form = said.Into(wish.ToForm(named.Found, named.Optional)) with { Room = room?.Address, Behalf = other?.Id ?? (owners is [var only] ? only.Id : null) };
        if (need is not null)
            form = RoomWords.Into(form, need);
        var isRoomOnly = isForRoom && (room is not null || need is not null) && others.Count == 0;
        var isAlone = isRoomOnly || state.IsAlone;
        if (isAlone && wish.Online is null)
            form = form with { Online = "false" };
        if (form.Subject is null)
            form = form with { Subject = MeetingSubject.Default(organizer.Name, isRoomOnly ? [room?.Name ?? FormTexts.In(turn.Language).SomeRoom] : others, turn.Language) };
        (form, var notice) = SeriesWish.Fill(wish, form, text, understood, WallClock.Day(time.GetUtcNow(), zone), turn.Language);
        notice = understood.Then is { } then ? u.OneWish(then.Value) : notice;
        // What the clocks skip was read an hour later.
        if (understood.Whens.FirstOrDefault(w => w.Values.Count > 0 && w.Value.Clock is ClockChange.Skipped)?.Value.Start is { } moved)
            notice = $"{notice} {u.HourSkipped($"{moved.AddHours(-1):H:mm}", $"{moved:H:mm}")}".Trim();
        // "3/4" was read in one order, and the other is as likely.
        if (understood.Whens.FirstOrDefault(w => w.OtherOrder is not null) is { Value.FirstDay: { } read, OtherOrder: { } turned })
            notice = $"{notice} {u.OtherOrder(Common.When.Day(read, turn.Language), Common.When.Day(turned, turn.Language))}".Trim();
        notice = $"{notice} {fileNotice}".Trim() is { Length: > 0 } both ? both : null;
        var known = wish.Addresses.Count > 0 ? [.. named.All, .. await people.KnownAsync(turn.Caller(), form with { People = null }, ct)] : named.All;
        // A sentence that says it all needs no form.
        if (errors.Count == 0 && form.Day is not null && (isAlone || form is { People.Length: > 0 } or { Optional.Length: > 0 } or { Outside.Length: > 0 }))
        {
            var (draft, wrong) = MeetingFormReader.Read(form, MeetingForms.Basis(state, organizer), known, rooms, time.GetUtcNow(), t);
            if (draft is not null && errors.Count == 0)
                return await proposals.ProposeAsync(turn, draft, notice, ct);
            foreach (var (field, error) in wrong)
                errors.TryAdd(field, error);
        }
        var asked = isCallBack ? null : await wishes.AskedForFormAsync(turn, turn.Text, ct);
        return await forms.ShowAsync(turn, state with { Said = asked }, form, errors, named.Candidates, rooms, ct, notice, owners);
    }

    private async ValueTask<Reply> FindAsync(Turn turn, MeetingFormState state, MeetingForm form, CancellationToken ct)
    {
        var t = MeetingTexts.In(turn.Language);
        if ((state.AskedById ?? state.OrganizerId) != turn.PersonId())
            return Reply.Error(t.OnlyOrganizer(state.AskedByName ?? state.OrganizerName));
        if (await proposals.DecidedAsync(turn, state.Id, ct) is { } decided)
            return proposals.Stands(turn, decided);
        (state, var owner, var refusal) = await behalf.ChosenAsync(turn, state, form, ct);
        var known = await people.KnownAsync(turn.Caller(), form, ct);
        var rooms = await people.RoomsAsync(turn.Caller(), ct);
        if (await people.OrganizerAsync(turn, ct, state.OrganizerId) is not { } organizer)
            return Reply.Error(t.NoMailbox);
        var (draft, errors) = MeetingFormReader.Read(form, MeetingForms.Basis(state, organizer), known, rooms, time.GetUtcNow(), t);
        if (refusal is not null)
            errors["behalf"] = refusal;
        return draft is null || errors.Count > 0 ? await forms.ShowAsync(turn, state, form, errors, known, rooms, ct, owners: owner is null ? [] : [owner]) : await proposals.ProposeAsync(turn, draft, null, ct);
    }

    private async ValueTask<Reply> EditAsync(Turn turn, MeetingDraft draft, CancellationToken ct)
    {
        var rooms = await people.RoomsAsync(turn.Caller(), ct);
        var state = MeetingFormState.Of(draft);
        return await forms.ShowAsync(turn, state, MeetingForm.Of(draft, turn.Language), [], draft.People, rooms, ct);
    }

    /// From who is free to a meeting with them.
    private async ValueTask<Reply> MeetAsync(Turn turn, FreeQuestion asked, NoForm none, CancellationToken ct)
    {
        var t = MeetingTexts.In(turn.Language);
        var zone = await zones.OfAsync(turn, ct);
        if (await people.OrganizerAsync(turn, ct) is not { } organizer)
            return Reply.Error(t.NoMailbox);
        List<Invitee> others = [.. (await people.AllAsync(turn.Caller(), asked.Ids, ct)).Where(p => p.Id != organizer.Id)];
        var form = new MeetingForm
        {
            Subject = MeetingSubject.Default(organizer.Name, [.. others.Select(p => p.Name)], turn.Language),
            People = string.Join(',', others.Select(p => p.Id)),
            Day = asked.Day.Iso(),
            LastDay = asked.LastDay > asked.Day ? asked.LastDay.Iso() : null,
            From = asked.From is { } from ? from.Iso() : null,
            To = asked.To is { } to ? to.Iso() : null,
            Minutes = "60",
            Online = asked.Rooms ? "false" : "true",
        };
        var errors = new FormErrors();
        if (asked.Rooms)
            errors["room"] = t.RoomWhich;
        return await forms.ShowAsync(turn, new(proposals.NewId(), organizer.Id!, organizer.Name, zone.Id), form, errors, others, await people.RoomsAsync(turn.Caller(), ct), ct);
    }

    /// The same meeting once more, to be changed: what was undone or cancelled keeps its number, the new one gets its own.
    private async ValueTask<Reply> AgainAsync(Turn turn, MeetingSeen seen, NoForm form, CancellationToken ct)
    {
        var t = MeetingTexts.In(turn.Language);
        if (await booker.FindAsync(turn.Organisation, seen.Id, ct) is not { IsErased: false } record)
            return Reply.Error(t.UnknownReference);
        var draft = MeetingBooker.Data(record).Draft;
        return draft.OwnerId == turn.PersonId() ? await EditAsync(turn, proposals.Anew(record, draft), ct) : Reply.Error(t.OnlyOrganizer(draft.OwnerName));
    }
}
