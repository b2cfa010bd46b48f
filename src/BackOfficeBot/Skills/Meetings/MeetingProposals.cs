using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Executives;
using BackOfficeBot.Skills.Meetings.Files;
using BackOfficeBot.Skills.Meetings.Holds;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Skills.Meetings.Outside;
using BackOfficeBot.Skills.Meetings.Polls;
using BackOfficeBot.Skills.Meetings.Series;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Skills.Meetings;

/// From what is to be booked, over its free times, to a booked meeting.
internal sealed class MeetingProposals(MeetingCalendars calendars, SeriesProposals series, MeetingBooker booker, ExecutiveRules executives, Asks asks, AskByWords asked, MeetingFiles files, MeetingMemory memory, MeetingCopies copies, TimeProvider time) : IMeetingPart
{
    public IEnumerable<Route> Routes =>
    [
        Route.Command("pick_time", async (turn, ct) => await memory.IsElsewhereAsync(turn, ct) ? Reply.Message(DeskTexts.In(turn.Language).NoList)
            : await UnlessChangeAsync(turn, MeetingEdits.Pick, () => PickByTextAsync(turn, ct), ct)),
        Route.Command("book_meeting", (turn, ct) => MeetingWish.ReferenceOf(turn.Argument) is null
            ? UnlessChangeAsync(turn, MeetingEdits.Confirm, () => LatestAsync(turn, (key, p) => BookPickedAsync(turn, key, p, ct), ct), ct)
            : ValueTask.FromResult(Reply.RouteTo(RouteKeys.Command + "show_meeting", turn.Argument))),
        Route.Command("yes", YesByTextAsync),
        Route.Command("series_in_turn", (turn, ct) => LatestAsync(turn, (key, p) => p is { Picked: { } start, Changes: { } ways } && ways.FirstOrDefault(w => w.Series is { InTurn: true }) is { } way
            ? BookAsync(turn, key, way, start, ct) : ValueTask.FromResult<Reply>(Reply.RouteTo(RouteKeys.Command + "else")), ct)),
        Route.Command("meeting.no_thanks", async (turn, ct) =>
        {
            if (await memory.LatestAsync(turn, ct) is { Value: { IsLetGo: false } shown })
                await memory.KeepAsync(turn, shown with { IsLetGo = true }, ct);
            return Reply.RouteTo(RouteKeys.Command + "no_thanks");
        }),
        Route.Command("meeting.edit.no_thanks", async (turn, ct) =>
        {
            if (await memory.LatestEditAsync(turn, ct) is { Value: { IsLetGo: false } shown })
                await memory.KeepEditAsync(turn, shown with { IsLetGo = true }, ct);
            return Reply.RouteTo(RouteKeys.Command + "no_thanks");
        }),
        Route.Command("other_times", async (turn, ct) => await asked.OthersAsync(turn, ct) ?? await LatestAsync(turn, (_, p) => OtherTimesAsync(turn, p, ct), ct)),
        Route.Command("propose_next_day", (turn, ct) => LatestAsync(turn, (_, p) => ProposeAsync(turn, p.Draft.OnNextDay(), null, ct), ct)),
        MeetingVerbs.Times.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, p => OtherTimesAsync(turn, p, ct), ct)),
        MeetingVerbs.NextDay.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, p => ProposeAsync(turn, p.Draft.OnNextDay(), null, ct), ct)),
        MeetingVerbs.Change.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, p => ProposeAsync(turn, p.Changes![state.Index], null, ct), ct)),
        MeetingVerbs.Pick.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, p => PickAsync(turn, p, state.Start, ct), ct)),
        SeriesVerbs.Book.Handle((turn, state, _, ct) => OwnAsync(turn, state.Key, p => BookAsync(turn, state.Key, p.Changes![state.Index], p.Picked!.Value, ct), ct)),
        MeetingVerbs.Book.Handle((turn, state, _, ct) => OwnAsync(turn, state.Key, p => BookAsync(turn, state.Key, p.Draft, state.Start, ct), ct)),
    ];

    /// Found when the form is opened, so that whatever is pressed twice is one meeting.
    public Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());

    /// What is proposed once more: only what was never booked goes on under its own number.
    public MeetingDraft Anew(Record? before, MeetingDraft draft) => IsDecided(before) ? draft with { Id = NewId() } : draft;

    public async ValueTask<Reply> ProposeAsync(Turn turn, MeetingDraft draft, string? notice, CancellationToken ct, IReadOnlyList<DateTimeOffset>? before = null)
    {
        var t = MeetingTexts.In(turn.Language);
        var place = CardPlace.Of(turn, time);
        if (draft.AnyRoom is not null)
            draft = draft with { Room = null };
        if (draft is { At: not null, From: { } hour } && UnclearWords.NightHour(draft.Day, hour, WallClock.Zone(draft.Zone), UnclearTexts.In(turn.Language)) is { } night)
            notice = $"{notice} {night}".Trim();
        if (draft is { Series: not null, At: { } at } && at > time.GetUtcNow())
            return await series.ConfirmAsync(turn, new(draft, [at], null), at, notice, ct);
        var found = await calendars.FindAsync(turn.Caller(), draft, before ?? [], ct);
        if (found.Times.Count == 0 && before is not null)
            return await ProposeAsync(turn, draft, t.NoMoreTimes, ct);
        var key = await memory.KeepAsync(turn, new(draft, [.. found.Times.Select(p => p.Span.Start)], null) { Changes = found.Changes(draft), Before = before, Rooms = draft.AnyRoom is null ? null : found.Rooms }, ct);
        return found.Times.Count > 0
            ? Reply.Card(MeetingCards.Times(place, key, draft, found, notice), MeetingCards.Question(t, found))
            : Reply.Card(MeetingCards.NoTimes(place, key, draft, found, notice), t.NoTimes);
    }

    /// The latest proposal of this chat, as long as it is open; where it may be proposed again, also after it was undone.
    public async ValueTask<Reply> LatestAsync(Turn turn, Func<Guid, MeetingProposal, ValueTask<Reply>> then, CancellationToken ct, bool again = false) =>
        await memory.LatestAsync(turn, ct) is { } latest
            ? await OpenAsync(turn, latest.Value, p => then(latest.Key, p), again, ct)
            : Reply.Message(MeetingTexts.In(turn.Language).NothingToBook);

    /// The proposal of a pressed card, as long as it is open.
    public ValueTask<Reply> WithAsync(Turn turn, Guid key, Func<MeetingProposal, ValueTask<Reply>> then, CancellationToken ct, bool again = false) =>
        OwnAsync(turn, key, p => OpenAsync(turn, p, then, again, ct), ct);

    /// What was proposed last in this chat and is not booked.
    public async Task<MeetingDraft?> OpenAsync(Turn turn, CancellationToken ct) =>
        await memory.LatestAsync(turn, ct) is { Value.Draft: var draft } && await booker.FindAsync(turn.Organisation, draft.Id, ct) is null ? draft : null;

    public async Task<bool> WasShownAsync(Turn turn, CancellationToken ct) => await memory.LatestAsync(turn, ct) is not null;

    /// The record of what is decided: booked, or booked once and taken back.
    public async Task<Record?> DecidedAsync(Turn turn, Guid id, CancellationToken ct) =>
        await booker.FindAsync(turn.Organisation, id, ct) is var record && IsDecided(record) ? record : null;

    public Reply Stands(Turn turn, Record record) =>
        Reply.Card(MeetingCards.Present(CardPlace.Of(turn, time), record, mayDecide: true, MeetingTexts.In(turn.Language).Decided), record.Title);

    private async ValueTask<Reply> OpenAsync(Turn turn, MeetingProposal proposal, Func<MeetingProposal, ValueTask<Reply>> then, bool again, CancellationToken ct)
    {
        if (await DecidedAsync(turn, proposal.Draft.Id, ct) is not { } decided)
            return await then(proposal);
        return again && !MeetingEditor.Stands(decided) ? await then(proposal with { Draft = Anew(decided, proposal.Draft) }) : Stands(turn, decided);
    }

    public async ValueTask<Reply> OwnAsync(Turn turn, Guid key, Func<MeetingProposal, ValueTask<Reply>> then, CancellationToken ct)
    {
        var t = MeetingTexts.In(turn.Language);
        if (await memory.FindAsync(turn, key, ct) is not { } proposal)
            return Reply.Error(t.ProposalGone);
        return proposal.Draft.OwnerId == turn.PersonId() ? await then(proposal) : Reply.Error(t.OnlyOrganizer(proposal.Draft.OwnerName));
    }

    /// From a picked time back to the list; from the list to what was not on it; from no time in these hours to the whole day.
    private ValueTask<Reply> OtherTimesAsync(Turn turn, MeetingProposal shown, CancellationToken ct) => shown switch
    {
        { Picked: not null, Draft.Series: not null } => ProposeAsync(turn, shown.Draft with { From = null, To = null }, null, ct),
        { Picked: not null } => ProposeAsync(turn, shown.Draft, null, ct),
        { Times: [] } => ProposeAsync(turn, shown.Draft with { From = null, To = null }, null, ct),
        _ => ProposeAsync(turn, shown.Draft, null, ct, before: [.. shown.Before ?? [], .. shown.Times]),
    };

    public async ValueTask<Reply> PickAsync(Turn turn, MeetingProposal proposal, DateTimeOffset start, CancellationToken ct, string? notice = null)
    {
        if (start <= time.GetUtcNow())
            return await ProposeAsync(turn, proposal.Draft, MeetingTexts.In(turn.Language).SlotPast, ct);
        if (proposal.Draft.Series is not null)
            return await series.ConfirmAsync(turn, proposal, start, null, ct);
        var draft = proposal.Draft.AnyRoom is null ? proposal.Draft : proposal.Draft with { Room = await RoomAsync(turn, proposal, start, ct) };
        var key = await memory.KeepAsync(turn, proposal with { Picked = start, Draft = draft, IsLetGo = false }, ct);
        return Reply.Card(MeetingCards.Confirm(CardPlace.Of(turn, time), key, draft, start, notice), MeetingTexts.In(turn.Language).ConfirmAsk);
    }

    /// The room that was shown with the time; of a time that was kept otherwise, the one that is free now.
    private async ValueTask<Invitee?> RoomAsync(Turn turn, MeetingProposal proposal, DateTimeOffset start, CancellationToken ct) =>
        proposal.Rooms is { } rooms && proposal.Times.ToList().IndexOf(start) is >= 0 and var at && at < rooms.Count ? rooms[at]
            : await calendars.RoomAtAsync(turn.Caller(), proposal.Draft with { Room = null }, new(start, start + proposal.Draft.Duration), ct);

    private async ValueTask<Reply> BookAsync(Turn turn, Guid key, MeetingDraft draft, DateTimeOffset start, CancellationToken ct)
    {
        var t = MeetingTexts.In(turn.Language);
        var place = CardPlace.Of(turn, time);
        var standing = await booker.FindAsync(turn.Organisation, draft.Id, ct);
        if (standing is { State: MeetingStates.Asked })
            return asks.Present(turn, standing);
        // A row that stands is the truth: pressed again, its own time is asked for again, never another one.
        if (MayBegin(standing))
        {
            if (start <= time.GetUtcNow())
                return await ProposeAsync(turn, draft, t.SlotPast, ct);
            // What is in the way may be this very meeting, booked by a press at the same time.
            if (draft.Series is not null && !await series.IsAsShownAsync(turn, draft, start, ct) && MayBegin(await booker.FindAsync(turn.Organisation, draft.Id, ct)))
                return await series.ConfirmAsync(turn, new(draft, [start], null), start, SeriesTexts.In(turn.Language).Meanwhile, ct);
            if (draft.Series is null && !await calendars.IsFreeAsync(turn.Caller(), draft, new(start, start + draft.Duration), ct) && MayBegin(await booker.FindAsync(turn.Organisation, draft.Id, ct)))
                return await ProposeAsync(turn, draft, t.SlotTaken, ct);
            if (executives.ToAsk(draft) is { Count: > 0 } whom && !MeetingAsk.Agreed(standing, start, whom))
                return await asks.AskAsync(turn, draft with { AnyRoom = null }, start, whom, ct);
        }
        try
        {
            var record = await booker.BookAsync(turn.Actor(), turn.Caller(), draft with { AnyRoom = null }, start, turn.Language, ct);
            var isThis = record.State == MeetingStates.Booked && MeetingBooker.Data(record).Start == start;
            await copies.StandsAsync(turn, record, ct, forAll: true);
            return Reply.CardForAll(MeetingCards.Present(place, record, mayDecide: true, isThis ? null : t.Decided), isThis ? t.BookedSay : record.Title);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.Uncertain)
        {
            return Reply.Card(MeetingCards.Unsure(place, key, draft, start, e.Code != SeriesBooker.Unfinished ? t.NotSure : draft.Series is null ? MeetingFileTexts.In(turn.Language).HalfDone : SeriesTexts.In(turn.Language).HalfDone), t.Booking);
        }
    }

    private ValueTask<Reply> PickByTextAsync(Turn turn, CancellationToken ct) => LatestAsync(turn, async (key, proposal) =>
    {
        var number = MeetingWish.NumberOf(turn.Argument);
        var changes = proposal.Changes ?? [];
        if (proposal is { Picked: { } start, Draft.Series: not null } && changes.Count > 0)
            return number >= 1 && number <= changes.Count ? await BookAsync(turn, key, changes[number - 1], start, ct) : Reply.Message(MeetingTexts.In(turn.Language).PickWrong(changes.Count));
        return number >= 1 && number <= proposal.Times.Count ? await PickAsync(turn, proposal, proposal.Times[number - 1], ct)
            : number > proposal.Times.Count && number - proposal.Times.Count <= changes.Count ? await ProposeAsync(turn, changes[number - proposal.Times.Count - 1], null, ct)
            : Reply.Message(MeetingTexts.In(turn.Language).PickWrong(proposal.Times.Count + changes.Count));
    }, ct);

    // Where one time is shown, it is meant, and asked about once more.
    private async ValueTask<Reply> BookPickedAsync(Turn turn, Guid key, MeetingProposal proposal, CancellationToken ct) =>
        proposal is { Picked: not null, Draft.Series: not null, Changes.Count: > 0 } ? Reply.Message(SeriesTexts.In(turn.Language).Choose)
            : proposal.Picked is { } start ? await BookAsync(turn, key, proposal.Draft, start, ct)
            : proposal.Times is [var only] ? await PickAsync(turn, proposal, only, ct)
            : Reply.Message(MeetingTexts.In(turn.Language).PickWrong(proposal.Times.Count));

    /// To what was asked last: whether files are to be attached, an executive's question, a change, a time.
    private async ValueTask<Reply> YesByTextAsync(Turn turn, CancellationToken ct) =>
        await files.WaitingAsync(turn, ct) is not null ? Reply.RouteTo(RouteKeys.Command + MeetingAttach.Confirm)
        : await memory.PollAsync(turn, ct) is not null ? Reply.RouteTo(RouteKeys.Command + MeetingPolls.SendCommand)
        : await asked.YesAsync(turn, ct) is { } answered ? answered
        : await memory.LatestEditAsync(turn, ct) is { Value.IsLetGo: true } ? Reply.RouteTo(RouteKeys.Command + "all_right")
        : await UnlessChangeAsync(turn, MeetingEdits.Confirm, () => YesAsync(turn, ct), ct);

    /// A yes to "shall I book?" books, to "does this time suit?" picks it; any other is a courtesy.
    private async ValueTask<Reply> YesAsync(Turn turn, CancellationToken ct) =>
        await memory.LatestAsync(turn, ct) is { Value.IsLetGo: false } latest && await DecidedAsync(turn, latest.Value.Draft.Id, ct) is null
            && (latest.Value.Picked is not null || await memory.ShownAsync(turn, ct) is MeetingProposal)
            ? await BookPickedAsync(turn, latest.Key, latest.Value, ct)
            : Reply.RouteTo(RouteKeys.Command + (await memory.ShownAsync(turn, ct) is Invitation ? InvitationAnswers.YesCommand : "all_right"));

    /// What was shown last is what is meant: a change of a booked meeting has its own answers.
    private async ValueTask<Reply> UnlessChangeAsync(Turn turn, string change, Func<ValueTask<Reply>> otherwise, CancellationToken ct) =>
        await memory.LatestEditAsync(turn, ct) is null ? await otherwise() : Reply.RouteTo(RouteKeys.Command + change, turn.Argument);

    private static bool MayBegin(Record? record) => record is null || MeetingHolding.MayBegin(record.State);

    private static bool IsDecided(Record? record) => record?.State is MeetingStates.Asked or MeetingStates.Booked or MeetingStates.Changing or MeetingStates.Cancelled or HistoryActions.Undone;
}
