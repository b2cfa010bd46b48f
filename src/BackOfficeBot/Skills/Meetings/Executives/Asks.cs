using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;

namespace BackOfficeBot.Skills.Meetings.Executives;

/// Who prepares a meeting asks the executive first; the executive answers in one press.
internal sealed class Asks(Office office, AskKeeper keeper, AskBooker asked, MeetingCalendars calendars, MeetingPeople people, ExecutiveRules rules, TimeProvider time) : IMeetingPart
{
    private const int DaysAhead = 7;
    private const int MostTimes = 4;

    public IEnumerable<Route> Routes =>
    [
        AskVerbs.Yes.Handle((turn, state, _, ct) => OpenAsync(turn, state, record => YesAsync(turn, state, record, ct), ct)),
        AskVerbs.Others.Handle((turn, state, _, ct) => OpenAsync(turn, state, record => OthersAsync(turn, record, null, ct), ct)),
        AskVerbs.AskNo.Handle((turn, state, _, ct) => OpenAsync(turn, state, record => ValueTask.FromResult<Reply>(Reply.Card(AskCards.No(Place(turn), record, null, []), record.Title)), ct)),
        AskVerbs.No.Handle((turn, state, form, ct) => OpenAsync(turn, state, record => NoAsync(turn, state, record, form.Reason, ct), ct)),
        AskVerbs.AskDelegate.Handle((turn, state, _, ct) => OpenAsync(turn, state, record => AskDelegateAsync(turn, record, [], ct), ct)),
        AskVerbs.Delegate.Handle((turn, state, form, ct) => OpenAsync(turn, state, record => DelegateAsync(turn, state, record, form.Person, ct), ct)),
        AskVerbs.Back.Handle((turn, state, _, ct) => OpenAsync(turn, state, record => ValueTask.FromResult(Question(turn, record)), ct)),
        AskVerbs.Withdraw.Handle((turn, state, _, ct) => WithdrawAsync(turn, state, ct)),
    ];

    public async ValueTask<Reply> AskAsync(Turn turn, MeetingDraft draft, DateTimeOffset start, IReadOnlyList<AskedPerson> whom, CancellationToken ct)
    {
        var actor = Delegates.Actor(turn, draft);
        var (record, unreachable) = await keeper.AskAsync(actor, draft, start, new()
        {
            AskedAt = time.GetUtcNow(),
            Until = rules.AnswerBy(whom, time.GetUtcNow(), start),
            People = whom,
            Card = turn.Conversation is { IsPersonal: true, Id: { } chat } && turn.Activity.ReplyToId is { } card ? new(chat, card) : null,
        }, ct);
        return record is null ? Reply.Error(AskTexts.In(turn.Language).NoChat(unreachable!)) : Present(turn, record);
    }

    public Reply Present(Turn turn, Record record) => Reply.Card(MeetingCards.Present(Place(turn), record, MeetingChanges.MayDecide(turn, record)), record.Title);

    public async ValueTask<Reply> YesAsync(Turn turn, AskState state, Record record, CancellationToken ct)
    {
        var draft = MeetingBooker.Data(record).Draft;
        var t = MeetingTexts.In(turn.Language);
        if (state.Start <= time.GetUtcNow())
            return await OthersAsync(turn, record, t.SlotPast, ct);
        if (draft.Series is null && !await AskBooker.SignedInAsync(turn.Organisation, draft, caller => calendars.IsFreeAsync(caller, draft, new(state.Start, state.Start + draft.Duration), ct)))
            return await OthersAsync(turn, record, t.SlotTaken, ct);
        var ask = MeetingBooker.Data(record).Ask!;
        if (state.Start != MeetingBooker.Data(record).Start && ask.People.Count > 1)
            return await keeper.CounterAsync(turn.Actor(), state, rules.AnswerBy(ask.People, time.GetUtcNow(), state.Start), ct) is { } countered
                ? Question(turn, countered, AskTexts.In(turn.Language).Proposed([.. ask.People.Where(p => p.Id != turn.PersonId()).Select(p => p.Name)])) : await OverAsync(turn, state.Id, ct);
        if (await keeper.YesAsync(turn.Actor(), state, ct) is not { } agreed)
            return await OverAsync(turn, state.Id, ct);
        if (agreed.State == MeetingStates.Booking)
            agreed = await asked.BookAsync(turn.Actor(), agreed, ct);
        return Reply.Card(AskCards.Question(Place(turn), agreed, turn.PersonId(), agreed.State == MeetingStates.Booking ? AskTexts.In(turn.Language).AlmostBooked : null), agreed.Title);
    }

    /// The nearest other times that suit everybody.
    public async ValueTask<Reply> OthersAsync(Turn turn, Record record, string? notice, CancellationToken ct)
    {
        var data = MeetingBooker.Data(record);
        var (draft, day) = (data.Draft, WallClock.Day(data.Start, WallClock.Zone(data.Draft.Zone)));
        var found = await AskBooker.SignedInAsync(turn.Organisation, draft, caller => calendars.FindAsync(caller, draft with { Day = day, LastDay = day.AddDays(DaysAhead), From = null, To = null }, [data.Start], ct));
        List<DateTimeOffset> times = [.. found.Times.Where(p => p.Fits).Select(p => p.Span.Start).OrderBy(s => (s - data.Start).Duration()).Take(MostTimes).Order()];
        return Reply.Card(AskCards.Others(Place(turn), record, times, notice), record.Title);
    }

    public async ValueTask<Reply> NoAsync(Turn turn, AskState state, Record record, string? reason, CancellationToken ct)
    {
        var said = PlainText.Lines(reason) is { Length: > 0 } lines ? lines : null;
        if (said?.Length > MeetingBooker.LongestReason)
            return Reply.Card(AskCards.No(Place(turn), record, said, new() { ["reason"] = MeetingTexts.In(turn.Language).ReasonTooLong }), record.Title);
        return await keeper.EndAsync(turn.Actor(), state, AskAnswer.No, said, null, null, ct) is { } ended ? Question(turn, ended) : await OverAsync(turn, state.Id, ct);
    }

    public async ValueTask<Reply> AskDelegateAsync(Turn turn, Record record, FormErrors errors, CancellationToken ct)
    {
        var (draft, executive) = (MeetingBooker.Data(record).Draft, rules.Of(turn.PersonId()));
        var likely = await AskBooker.SignedInAsync(turn.Organisation, draft, caller => people.AllAsync(caller, [.. (executive?.Assistants ?? []).Select(a => a.Id)], ct));
        return Reply.Card(AskCards.Delegate(Place(turn), record, [.. likely.Where(p => MayGo(draft, p.Id))], errors), record.Title);
    }

    public async ValueTask<Reply> DelegateAsync(Turn turn, AskState state, Record record, string? personId, CancellationToken ct)
    {
        var draft = MeetingBooker.Data(record).Draft;
        var known = string.IsNullOrWhiteSpace(personId) ? [] : await AskBooker.SignedInAsync(turn.Organisation, draft, caller => people.AllAsync(caller, [personId, draft.OwnerId], ct));
        if (known.FirstOrDefault(p => p.Id == personId) is not { } other || !MayGo(draft, other.Id) || known.FirstOrDefault(p => p.Id == draft.OwnerId) is not { } owner)
            return await AskDelegateAsync(turn, record, new() { ["person"] = AskTexts.In(turn.Language).DelegateMissing }, ct);
        var ended = await keeper.EndAsync(turn.Actor(), state, AskAnswer.Delegated, null, other.Name,
            data => data with { Draft = Instead(data.Draft, turn.PersonId(), other, owner) }, ct);
        return ended is null ? await OverAsync(turn, state.Id, ct) : Question(turn, ended);
    }

    /// The same meeting without the executive: who prepared it calls it, and the other comes.
    public static MeetingDraft Instead(MeetingDraft draft, string executiveId, Invitee other, Invitee owner)
    {
        var isOrganizer = draft.OrganizerId == executiveId;
        var changed = draft with { People = [.. draft.People.Where(p => p.Id != executiveId && !(isOrganizer && p.Id == owner.Id)), .. other.Id == owner.Id && isOrganizer ? Array.Empty<Invitee>() : [other]] };
        return !isOrganizer ? changed : changed with
        {
            OrganizerId = owner.Id!, OrganizerName = owner.Name, OrganizerAddress = owner.Address, OrganizerOffice = owner.Office, OrganizerCountry = owner.Country, AskedById = null, AskedByName = null,
        };
    }

    public static bool MayGo(MeetingDraft draft, string? id) => id is not null && id != draft.OrganizerId && draft.People.All(p => p.Id != id);

    public async ValueTask<Reply> WithdrawAsync(Turn turn, AskState state, CancellationToken ct)
    {
        if (await office.FindAsync(turn.Organisation, state.Id, ct) is not { IsErased: false } record)
            return Reply.Error(MeetingTexts.In(turn.Language).UnknownReference);
        if (MeetingBooker.Data(record).Draft.OwnerId != turn.PersonId())
            return MeetingChanges.OnlyOrganizer(turn, record);
        return Present(turn, await keeper.EndAsync(turn.Actor(), state, AskAnswer.Withdrawn, null, null, null, ct) ?? record);
    }

    /// The question of a pressed card, for who was asked, while it waits.
    private async ValueTask<Reply> OpenAsync(Turn turn, AskState state, Func<Record, ValueTask<Reply>> then, CancellationToken ct)
    {
        if (await office.FindAsync(turn.Organisation, state.Id, ct) is not { IsErased: false } record || MeetingBooker.Data(record).Ask is not { } ask)
            return Reply.Error(MeetingTexts.In(turn.Language).UnknownReference);
        if (ask.Of(turn.PersonId()) is not { } me)
            return Reply.Error(AskTexts.In(turn.Language).OnlyAsked(AskNames.Of([.. ask.People.Select(p => p.Name)], turn.Language)));
        return record.State == MeetingStates.Asked && ask.AskedAt == state.AskedAt && me.Answer == AskAnswer.None ? await then(record) : Question(turn, record, AskTexts.In(turn.Language).Over);
    }

    private async ValueTask<Reply> OverAsync(Turn turn, Guid id, CancellationToken ct) => Question(turn, (await office.FindAsync(turn.Organisation, id, ct))!, AskTexts.In(turn.Language).Over);

    private Reply Question(Turn turn, Record record, string? notice = null) => Reply.Card(AskCards.Question(Place(turn), record, turn.PersonId(), notice), record.Title);

    private CardPlace Place(Turn turn) => CardPlace.Of(turn, time);
}
