using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Meetings;

/// A meeting that stands: shown, undone, cancelled.
internal sealed class MeetingChanges(Office office, MeetingBooker booker, Drafts drafts, TimeProvider time)
{
    public IEnumerable<Route> Routes =>
    [
        Route.Command("show_meeting", (turn, ct) => ByReferenceAsync(turn, record => ValueTask.FromResult(Show(turn, record)), ct)),
        Route.Command("cancel_meeting", (turn, ct) => ByReferenceAsync(turn, record => CancelByTextAsync(turn, record, ct), ct)),
        MeetingVerbs.Show.Handle((turn, seen, _, ct) => SeenAsync(turn, seen, record => ValueTask.FromResult(Show(turn, record)), ct)),
        MeetingVerbs.Undo.Handle((turn, seen, _, ct) => SeenAsync(turn, seen, record => UndoAsync(turn, record, ct), ct)),
        MeetingVerbs.AskCancel.Handle((turn, seen, _, ct) => SeenAsync(turn, seen, record => ValueTask.FromResult(AskCancel(turn, record, null)), ct)),
        MeetingVerbs.Cancel.Handle((turn, seen, form, ct) => SeenAsync(turn, seen, record => CancelAsync(turn, record, form.Reason, ct), ct)),
    ];

    private async ValueTask<Reply> UndoAsync(Turn turn, Record record, CancellationToken ct)
    {
        if (MeetingBooker.Data(record).BookedAt + Work.UndoWithin <= time.GetUtcNow())
            return Reply.Card(MeetingCards.Present(Place(turn), record, mayDecide: true, Texts(turn).UndoTooLate), record.Title);
        return ForAll(turn, await booker.CancelAsync(turn.Actor(), turn.Caller(), record, HistoryActions.Undone, null, ct));
    }

    private ValueTask<Reply> CancelByTextAsync(Turn turn, Record record, CancellationToken ct)
    {
        if (!MayDecide(turn, record))
            return ValueTask.FromResult<Reply>(Reply.Error(Texts(turn).OnlyOrganizer(MeetingBooker.Data(record).Draft.OrganizerName)));
        if (record.State != MeetingStates.Booked)
            return ValueTask.FromResult(Show(turn, record));
        // With a reason all is said that the card would ask.
        return MeetingWish.ReasonOf(turn.Argument) is { } reason
            ? CancelAsync(turn, record, reason, ct)
            : ValueTask.FromResult(AskCancel(turn, record, null));
    }

    private async ValueTask<Reply> CancelAsync(Turn turn, Record record, string? reason, CancellationToken ct)
    {
        var said = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        if (said?.Length > MeetingBooker.LongestReason)
            return Reply.Card(MeetingCards.AskCancel(Place(turn), record, said, Texts(turn).ReasonTooLong), record.Title);
        return ForAll(turn, await booker.CancelAsync(turn.Actor(), turn.Caller(), record, MeetingStates.Cancelled, said, ct));
    }

    private Reply AskCancel(Turn turn, Record record, string? reason) => Reply.Card(MeetingCards.AskCancel(Place(turn), record, reason), Texts(turn).CancelAsk);

    private Reply Show(Turn turn, Record record) => Reply.Card(MeetingCards.Present(Place(turn), record, MayDecide(turn, record)), record.Title);

    private Reply ForAll(Turn turn, Record record) => Reply.CardForAll(MeetingCards.Present(Place(turn), record, mayDecide: true), record.Title);

    private async ValueTask<Reply> ByReferenceAsync(Turn turn, Func<Record, ValueTask<Reply>> then, CancellationToken ct)
    {
        var record = MeetingWish.ReferenceOf(turn.Argument) is not { } named ? await LatestAsync(turn, ct)
            : Reference.TryParse(named, out var reference) && reference.Kind == MeetingBooker.Kind ? await office.FindAsync(turn.TenantId, reference, ct)
            : null;
        return record is not null && MaySee(turn, record) ? await then(record) : Reply.Message(Texts(turn).UnknownReference);
    }

    // "annullala", "cancel it": the meeting that was set up here last.
    private async Task<Record?> LatestAsync(Turn turn, CancellationToken ct) =>
        await drafts.LatestAsync(turn.TenantId, turn.PersonId(), turn.Conversation.BaseId, MeetingProposal.Kind, MeetingJson.Default.MeetingProposal, ct) is { } latest
            ? await booker.FindAsync(turn.TenantId, latest.Value.Draft.Id, ct) : null;

    /// The record at the version that the pressed card showed; a card that is behind gets the present one, with who was faster.
    private async ValueTask<Reply> SeenAsync(Turn turn, MeetingSeen seen, Func<Record, ValueTask<Reply>> then, CancellationToken ct)
    {
        if (await office.FindAsync(turn.TenantId, seen.Id, ct) is not { } record || !MaySee(turn, record))
            return Reply.Error(Texts(turn).UnknownReference);
        if (!MayDecide(turn, record))
            return Reply.Error(Texts(turn).OnlyOrganizer(MeetingBooker.Data(record).Draft.OrganizerName));
        if (record.Version == seen.Version && record.State == MeetingStates.Booked)
            return await then(record);
        var last = await office.LastChangeAsync(record, ct);
        var zone = WallClock.Zone(MeetingBooker.Data(record).Draft.Zone);
        var notice = CommonTexts.In(turn.Language).AlreadyDone(last.PersonName, When.Ago(last.At, time.GetUtcNow(), zone, turn.Language));
        return Reply.Card(MeetingCards.Present(Place(turn), record, mayDecide: true, notice), record.Title);
    }

    private static bool MayDecide(Turn turn, Record record) => record.OwnerId == turn.PersonId();

    private static bool MaySee(Turn turn, Record record) =>
        record.Kind == MeetingBooker.Kind && (MayDecide(turn, record) || MeetingBooker.Data(record).Draft.People.Any(p => p.Id == turn.PersonId()));

    private static MeetingTexts Texts(Turn turn) => MeetingTexts.In(turn.Language);

    private CardPlace Place(Turn turn) => CardPlace.Of(turn, time);
}
