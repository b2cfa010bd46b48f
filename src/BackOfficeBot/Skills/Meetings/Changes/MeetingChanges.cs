using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Executives;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Skills.Meetings.Outside;
using BackOfficeBot.Skills.Meetings.Overview;
using BackOfficeBot.Skills.Meetings.Rooms;
using BackOfficeBot.Skills.Meetings.Series;
using BackOfficeBot.Skills.Meetings.Words;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Meetings.Changes;

/// A meeting that stands: shown, undone, cancelled.
internal sealed class MeetingChanges(Office office, MeetingBooker booker, MeetingMemory memory, MeetingEdits edits, RoomWatch rooms, OwnRecords records, SeriesCancel series, Delegates delegates, MeetingCopies copies, Agenda agenda, PersonZone zones, TimeProvider time) : IMeetingPart
{
    // Of a longer time than this nobody means all meetings.
    private const int MostDays = 31;
    private const int DaysAhead = 14;

    public IEnumerable<Route> Routes =>
    [
        Route.Command("show_meeting", async (turn, ct) => MeetingWish.ReferenceOf(turn.Argument) is null && MeetingWish.NumberOf(turn.Argument) <= 0 && await LatestAsync(turn, ct) is null
            ? Reply.RouteTo(RouteKeys.Command + "find_meeting", turn.Argument) : await ByReferenceAsync(turn, record => ShowAsync(turn, record, ct), ct)),
        Route.Command("undo_booking", (turn, ct) => MeetingWish.ReferenceOf(turn.Argument) is null
            ? UndoLatestAsync(turn, ct) : ByReferenceAsync(turn, record => UndoByTextAsync(turn, record, ct), ct)),
        Route.Command("undo_change", UndoChangeAsync),
        Route.Command("cancel_meeting", (turn, ct) => MeetingWish.ReferenceOf(turn.Argument) is null
            ? CancelSaidAsync(turn, ct) : ByReferenceAsync(turn, record => CancelByTextAsync(turn, record, ct), ct)),
        MeetingVerbs.Show.Handle(async (turn, seen, _, ct) => await office.FindAsync(turn.Organisation, seen.Id, ct) is { State: MeetingStates.Asked } asked && MaySee(turn, asked) ? await ShownAsync(turn, asked, ct) : await SeenAsync(turn, seen, record => ShowAsync(turn, record, ct), ct)),
        MeetingVerbs.Refresh.Handle((turn, seen, _, ct) => RefreshAsync(turn, seen, ct)),
        MeetingVerbs.Undo.Handle((turn, seen, _, ct) => SeenAsync(turn, seen, record => UndoAsync(turn, record, ct), ct)),
        MeetingVerbs.AskCancel.Handle((turn, seen, _, ct) => SeenAsync(turn, seen, record => ValueTask.FromResult(AskCancel(turn, record)), ct)),
        MeetingVerbs.Cancel.Handle((turn, seen, form, ct) => SeenAsync(turn, seen, record => CancelAsync(turn, record, form.Reason, ct), ct)),
    ];

    private async ValueTask<Reply> UndoByTextAsync(Turn turn, Record record, CancellationToken ct) =>
        !await delegates.MayDecideAsync(turn, record, ct) ? OnlyOrganizer(turn, record)
        : record.State == MeetingStates.Booked ? await UndoAsync(turn, record, ct)
        : await ShownAsync(turn, record, ct);

    private async ValueTask<Reply> UndoLatestAsync(Turn turn, CancellationToken ct) =>
        await memory.ShownAsync(turn, ct) is AnswerGiven or AnswersGiven ? Reply.RouteTo(RouteKeys.Command + InvitationAnswers.UndoCommand) : await memory.LatestIdAsync(turn, ct) is not { } latest ? Reply.Message(Texts(turn).NothingToUndo)
        : await office.FindAsync(turn.Organisation, latest, ct) switch
        {
            null or { State: MeetingStates.Refused } => await DropAsync(turn, ct),
            { State: MeetingStates.Booked } record => await UndoAsync(turn, record, ct),
            { State: MeetingStates.Held } => Reply.RouteTo(RouteKeys.Command + "release_holds"),
            { } record => await ShownAsync(turn, record, ct),
        };

    /// "annulla la modifica": of what is only asked about nothing has been done; the booking itself is not meant.
    private async ValueTask<Reply> UndoChangeAsync(Turn turn, CancellationToken ct)
    {
        var isNamed = MeetingWish.ReferenceOf(turn.Argument) is not null;
        if (!isNamed && await memory.LatestIdAsync(turn, ct) is null)
            return Reply.Message(Texts(turn).NothingToUndo);
        var shown = isNamed ? null : await memory.LatestEditAsync(turn, ct);
        return await ByReferenceAsync(turn, async record => shown is { } edit && MeetingBooker.Data(record).Before?.Key != edit.Key ? Reply.RouteTo(RouteKeys.Command + "no_thanks")
            : await delegates.MayDecideAsync(turn, record, ct) ? await edits.UndoAsync(turn, record, ct) : OnlyOrganizer(turn, record), ct);
    }

    private async ValueTask<Reply> UndoAsync(Turn turn, Record record, CancellationToken ct)
    {
        // The latest that was done is what is taken back.
        if (MeetingEdits.MayUndo(MeetingBooker.Data(record), time.GetUtcNow()))
            return await edits.UndoAsync(turn, record, ct);
        if (MeetingBooker.Data(record).BookedAt + Work.UndoWithin <= time.GetUtcNow())
            return Present(turn, record, Texts(turn).UndoTooLate);
        try
        {
            return ForAll(turn, await booker.CancelAsync(Delegates.Actor(turn, record), turn.Caller(), record, HistoryActions.Undone, null, ct));
        }
        catch (GraphException e) when (e.Failure is GraphFailure.Uncertain)
        {
            return Present(turn, record, Texts(turn).NotSureEnded);
        }
    }

    private async ValueTask<Reply> CancelByTextAsync(Turn turn, Record record, CancellationToken ct)
    {
        if (!await delegates.MayDecideAsync(turn, record, ct))
            return OnlyOrganizer(turn, record);
        if (record.State != MeetingStates.Booked)
            return await ShownAsync(turn, record, ct);
        // With a reason all is said that the card would ask.
        return MeetingWish.ReasonOf(turn.Argument) is { } reason ? await CancelAsync(turn, record, reason, ct) : AskCancel(turn, record);
    }

    private async ValueTask<Reply> DropAsync(Turn turn, CancellationToken ct)
    {
        await memory.DropAsync(turn, ct);
        return Reply.Message(Texts(turn).NotBookedSay);
    }

    /// Without a number it is only asked: of the day, the hour and the people that are said, else of this chat's latest. Others in a chat hear of no more than that.
    private async ValueTask<Reply> CancelSaidAsync(Turn turn, CancellationToken ct)
    {
        if (UnclearWords.Impossible(turn.Text, turn.Argument as Understanding ?? new()) is { } day)
            return Reply.Message(UnclearTexts.In(turn.Language).DayUnclear(day));
        var (wish, whose) = (MeetingWish.Of(turn.Argument), turn.Argument is Understanding understood ? await delegates.MeantAsync(turn, understood, ct) : null);
        if (whose is not null)
            wish = MeetingWish.Of(Delegates.Without(turn.Text, (Understanding)turn.Argument!));
        // "cancel my 3 o'clock" is today's.
        if (wish is { Day: null, IsExact: true, From: not null })
            wish = wish with { Day = WallClock.Day(time.GetUtcNow(), WallClock.Zone(turn.TimeZone)) };
        if (wish.Day is not null && turn.Conversation.IsPersonal)
            return await CancelOnDayAsync(turn, wish, whose, ct);
        if (whose is not null)
            return await CancelOnDayAsync(turn, wish with { Day = WallClock.Day(time.GetUtcNow(), WallClock.Zone(turn.TimeZone)), LastDay = WallClock.Day(time.GetUtcNow(), WallClock.Zone(turn.TimeZone)).AddDays(DaysAhead) }, whose, ct);
        var latest = await LatestAsync(turn, ct);
        if (latest is { State: MeetingStates.Booked } && IsMeant(wish, latest))
            return AskCancel(turn, latest, MeetingWish.ReasonOf(turn.Argument));
        // "annullala" of a proposal: there is nothing in the calendar.
        if (latest is null && turn.Argument is Understanding { RefersToShown: true } && wish.Names.Count == 0 && await memory.ShownAsync(turn, ct) is MeetingProposal)
            return await DropAsync(turn, ct);
        return turn.Conversation.IsPersonal && await ComingAsync(turn, wish, ct) is { Count: > 0 } coming
            ? Reply.Card(MeetingCards.WhichToCancel(Place(turn), coming), Texts(turn).WhichOfThese)
            : Reply.Message(Texts(turn).WhichMeeting);
    }

    /// What may be cancelled where no day is said.
    private async Task<List<Record>> ComingAsync(Turn turn, MeetingWish wish, CancellationToken ct)
    {
        var today = WallClock.Day(time.GetUtcNow(), WallClock.Zone(turn.TimeZone));
        return [.. (await OfDaysAsync(turn, wish, today, today.AddDays(MostDays), null, ct)).Meant.Where(r => MeetingBooker.Data(r).Start > time.GetUtcNow())];
    }

    private async Task<(IReadOnlyList<CalendarEvent> Events, List<Record> Meant)> OfDaysAsync(Turn turn, MeetingWish wish, DateOnly first, DateOnly last, AgendaOwner? whose, CancellationToken ct)
    {
        List<Record> meant = [];
        var events = await agenda.OfAsync(turn, first, last, ct, whose?.Id);
        foreach (var made in events)
            if (Guid.TryParse(made.TransactionId, out var id) && await office.FindAsync(turn.Organisation, id, ct) is { State: MeetingStates.Booked } record && (MayDecide(turn, record) || whose?.Id == MeetingBooker.Data(record).Draft.OrganizerId) && IsMeant(wish, record))
                meant.Add(record);
        return (events, meant);
    }

    private async ValueTask<Reply> CancelOnDayAsync(Turn turn, MeetingWish wish, AgendaOwner? whose, CancellationToken ct)
    {
        var (first, last) = (wish.Day!.Value, wish.LastDay ?? wish.Day.Value);
        var (events, meant) = await OfDaysAsync(turn, wish, first, last.DayNumber - first.DayNumber > MostDays ? first.AddDays(MostDays) : last, whose, ct);
        if (meant.Count == 0 && await OutsideAsync(turn, events, wish, whose, ct) is { } outside)
            return AskCancel(turn, outside, MeetingWish.ReasonOf(turn.Argument));
        return meant switch
        {
            [] => await series.ByWordsAsync(turn, events, wish, whose, MeetingWish.ReasonOf(turn.Argument), ct)
                ?? (whose is not null ? Reply.Message(MeetingDetailTexts.In(turn.Language).NoneOf(whose.Name)) : null) ?? await agenda.InsteadAsync(turn, AgendaTexts.In(turn.Language).CannotCancel, ct),
            [var only] => AskCancel(turn, only, MeetingWish.ReasonOf(turn.Argument)),
            _ => Reply.Card(MeetingCards.WhichToCancel(Place(turn), meant), Texts(turn).WhichOfThese),
        };
    }

    /// The one that the person called in Outlook; what one keeps for oneself only where its hour or its name is said.
    private async Task<Record?> OutsideAsync(Turn turn, IReadOnlyList<CalendarEvent> events, MeetingWish wish, AgendaOwner? whose, CancellationToken ct)
    {
        var zone = await zones.OfAsync(turn, ct);
        var own = events.Where(e => e is { IsOrganizer: true, IsAllDay: false } && e.Start > time.GetUtcNow()
            && (!wish.IsExact || wish.From is not { } said || said == WallClock.Time(e.Start, zone))
            && wish.Names.All(n => e.Attendees.Any(a => NameLikeness.Has(a.Name ?? a.Address, n)))).ToList();
        var named = own.Where(e => InvitationWords.Names(turn.Text, e.Subject)).ToList();
        var meant = named.Count > 0 ? named : own.Where(e => e.Attendees.Count > 0 || wish.IsExact).ToList();
        return meant is [{ SeriesId: null } only] ? await records.OfAsync(turn, only, ct, whose) : null;
    }

    private static bool IsMeant(MeetingWish wish, Record record)
    {
        var data = MeetingBooker.Data(record);
        var start = data.Start.In(WallClock.Zone(data.Draft.Zone)).DateTime;
        var day = DateOnly.FromDateTime(start);
        return (wish.Day is not { } first || (day >= first && day <= (wish.LastDay ?? first)))
            && (!wish.IsExact || wish.From is not { } said || said == TimeOnly.FromDateTime(start))
            && wish.Names.All(n => data.Draft.People.Any(p => p.IsCalled(n)));
    }

    private async ValueTask<Reply> CancelAsync(Turn turn, Record record, string? reason, CancellationToken ct)
    {
        var said = PlainText.Lines(reason) is { Length: > 0 } lines ? lines : null;
        if (said?.Length > MeetingBooker.LongestReason)
            return AskCancel(turn, record, said, new() { ["reason"] = Texts(turn).ReasonTooLong });
        try
        {
            return ForAll(turn, await booker.CancelAsync(Delegates.Actor(turn, record), turn.Caller(), record, MeetingStates.Cancelled, said, ct));
        }
        catch (GraphException e) when (e.Failure is GraphFailure.Uncertain)
        {
            return AskCancel(turn, record, said, notice: Texts(turn).NotSureEnded);
        }
    }

    private Reply AskCancel(Turn turn, Record record, string? reason = null, FormErrors? errors = null, string? notice = null) =>
        Reply.Card(MeetingCards.AskCancel(Place(turn), record, reason, errors ?? [], notice), Texts(turn).CancelAsk);

    private async ValueTask<Reply> ShowAsync(Turn turn, Record record, CancellationToken ct)
    {
        await memory.KeepShownAsync(turn, record, ct);
        return (MayDecide(turn, record) ? await DeclinedAsync(turn, record, ct) : null) ?? await ShownAsync(turn, record, ct);
    }

    // What stands is shown also where the calendar does not answer.
    private async Task<Reply?> DeclinedAsync(Turn turn, Record record, CancellationToken ct)
    {
        try
        {
            return await rooms.ShownAsync(turn, record, ct);
        }
        catch (GraphException)
        {
            return null;
        }
    }

    private async ValueTask<Reply> ShownAsync(Turn turn, Record record, CancellationToken ct) =>
        record.State == MeetingStates.Asked && MeetingBooker.Data(record).Ask?.Of(turn.PersonId()) is { Answer: AskAnswer.None } ? Reply.Card(AskCards.Question(Place(turn), record, turn.PersonId()), record.Title)
            : MeetingBooker.Data(record).Move is { IsOpen: true } move && move.Of(turn.PersonId()) is { Answer: AskAnswer.None } ? Reply.Card(MoveAskCard.Question(Place(turn), record, turn.PersonId()), record.Title)
            : await StandingAsync(turn, record, ct);

    private async ValueTask<Reply> StandingAsync(Turn turn, Record record, CancellationToken ct)
    {
        await copies.StandsAsync(turn, record, ct);
        return Reply.Card(MeetingCards.Present(Place(turn), record, await delegates.MayDecideAsync(turn, record, ct)), record.Title);
    }

    private Reply Present(Turn turn, Record record, string? notice) => Reply.Card(MeetingCards.Present(Place(turn), record, mayDecide: true, notice), record.Title);

    private Reply ForAll(Turn turn, Record record) => Reply.CardForAll(MeetingCards.Present(Place(turn), record, mayDecide: true), record.Title);

    /// The meeting whose number is said, or that was set up here last.
    public ValueTask<Reply> ByReferenceAsync(Turn turn, Func<Record, ValueTask<Reply>> then, CancellationToken ct) => ByReferenceAsync(turn, turn.Argument, then, ct);

    public async ValueTask<Reply> ByReferenceAsync(Turn turn, object? said, Func<Record, ValueTask<Reply>> then, CancellationToken ct)
    {
        // "mostra la 42" is this year's.
        var named = MeetingWish.ReferenceOf(said) ?? (MeetingWish.NumberOf(said) is > 0 and var number ? new Reference(MeetingBooker.Kind, time.GetUtcNow().Year, number).ToString() : null);
        var record = named is null ? await LatestAsync(turn, ct)
            : Reference.TryParse(named, out var reference) && reference.Kind == MeetingBooker.Kind ? await office.FindAsync(turn.Organisation, reference, ct)
            : null;
        return record is not null && await delegates.MaySeeAsync(turn, record, ct) ? await then(record) : Reply.Message(IsNumberAlone(turn, said) ? DeskTexts.In(turn.Language).Unknown : Texts(turn).UnknownReference);
    }

    // "mostra la 42" may mean any record.
    private static bool IsNumberAlone(Turn turn, object? said) =>
        MeetingWish.ReferenceOf(said) is null && MeetingWish.NumberOf(said) > 0 && !Nouns.Any(n => turn.Text.Contains(n, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Nouns = ["riunion", "appuntament", "incontr", "meeting", "appointment"];

    // "mostrala", "show it": the meeting that was set up here last.
    private async Task<Record?> LatestAsync(Turn turn, CancellationToken ct) =>
        await memory.LatestIdAsync(turn, ct) is { } latest ? await booker.FindAsync(turn.Organisation, latest, ct) : null;

    /// Nobody pressed anything: the card is as the record is, without a word on who was faster.
    private async ValueTask<Reply> RefreshAsync(Turn turn, MeetingSeen seen, CancellationToken ct) =>
        await office.FindAsync(turn.Organisation, seen.Id, ct) is not { IsErased: false } record ? Reply.Error(Texts(turn).UnknownReference)
        // Whoever is in the chat has the card before them: it goes on being true, with the buttons of those who may press them.
        : !turn.Conversation.IsPersonal ? Reply.Card(MeetingCards.Present(Place(turn), record, MayDecide(turn, record)), record.Title)
        : await delegates.MaySeeAsync(turn, record, ct) ? await ShownAsync(turn, record, ct) : Reply.Error(Texts(turn).UnknownReference);

    /// The record at the version that the pressed card showed; a card that is behind gets the present one, with who was faster.
    private async ValueTask<Reply> SeenAsync(Turn turn, MeetingSeen seen, Func<Record, ValueTask<Reply>> then, CancellationToken ct)
    {
        if (await office.FindAsync(turn.Organisation, seen.Id, ct) is not { IsErased: false } record)
            return Reply.Error(Texts(turn).UnknownReference);
        if (!await delegates.MayDecideAsync(turn, record, ct))
            return OnlyOrganizer(turn, record);
        if (record.Version == seen.Version && record.State == MeetingStates.Booked)
            return await then(record);
        var last = await office.LastChangeAsync(record, ct);
        var zone = WallClock.Zone(MeetingBooker.Data(record).Draft.Zone);
        return Present(turn, record, CommonTexts.In(turn.Language).AlreadyDone(last.PersonName, When.Ago(last.At, time.GetUtcNow(), zone, turn.Language)));
    }

    public static ErrorReply OnlyOrganizer(Turn turn, Record record) => Reply.Error(Texts(turn).OnlyOrganizer(MeetingBooker.Data(record).Draft.OwnerName));

    public static bool MayDecide(Turn turn, Record record) => record.OwnerId == turn.PersonId() || (record is { Kind: MeetingBooker.Kind, IsErased: false } && MeetingBooker.Data(record).Draft.OrganizerId == turn.PersonId());

    public static bool MaySee(Turn turn, Record record) =>
        record is { Kind: MeetingBooker.Kind, IsErased: false } && (MayDecide(turn, record) || MeetingBooker.Data(record).Draft.People.Any(p => p.Id == turn.PersonId()));

    private static MeetingTexts Texts(Turn turn) => MeetingTexts.In(turn.Language);

    private CardPlace Place(Turn turn) => CardPlace.Of(turn, time);
}
