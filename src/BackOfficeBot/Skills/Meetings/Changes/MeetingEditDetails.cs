using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Skills.Meetings.Changes;

/// A booked meeting's room and title, where its time stays.
internal sealed class MeetingEditDetails(MeetingEditCheck check, MeetingPeople people, MeetingMemory memory, TimeProvider time)
{
    private const int MostRooms = 3;

    /// What is said of room and title made so; with a time, the meeting is moved with it.
    public async ValueTask<Reply> ChangeAsync(Turn turn, MeetingEdit edit, RoomOrTitle said, Func<ValueTask<Reply>> move, MeetingWish wish, CancellationToken ct)
    {
        var (t, now) = (MeetingDetailTexts.In(turn.Language), time.GetUtcNow());
        if (wish is not { Day: null, From: null, To: null, Minutes: null })
            return await move();
        if (said.Title is "")
            return Reply.Message(t.WhichTitle);
        if (edit.FromStart + edit.From.Duration <= now)
            return Reply.Message(MeetingEditTexts.In(turn.Language).Over);
        if (said is { NoRoom: true, Title: null } && edit.From.Room is null)
            return Reply.Message(t.NoRoomToTakeOff);
        var stays = edit with { Start = edit.FromStart, To = MovedTime.At(With(edit.To, said), edit.FromStart.In(WallClock.Zone(edit.To.Zone)).DateTime) };
        if (said.AnyRoom || said.Unknown is not null)
            return await RoomsAsync(turn, stays, said.Unknown is { } unknown ? UnclearTexts.In(turn.Language).RoomNotFound(unknown) : null, ct);
        if (stays.IsElsewhere && stays.To.Room is not null)
            return await check.ProposeAsync(turn, stays, null, ct);
        return stays.IsElsewhere || stays.IsRenamed ? await check.ConfirmAsync(turn, stays, null, ct) : Reply.Message(MeetingEditTexts.In(turn.Language).Same);
    }

    /// This room, or none.
    public ValueTask<Reply> ToRoomAsync(Turn turn, MeetingEdit edit, Invitee? room, CancellationToken ct) =>
        check.ProposeAsync(turn, edit with { To = MovedTime.At(edit.To with { Room = room }, edit.FromStart.In(WallClock.Zone(edit.To.Zone)).DateTime) }, null, ct);

    /// The rooms that are free at its time, to choose from.
    public async ValueTask<Reply> RoomsAsync(Turn turn, MeetingEdit edit, string? notice, CancellationToken ct)
    {
        if (edit.FromStart <= time.GetUtcNow())
            return Reply.Message(MeetingDetailTexts.In(turn.Language).Begun);
        var rooms = await people.RoomsAsync(turn.Caller(), ct);
        var need = RoomWords.Of(turn.Text, turn.Argument as Language.Understanding ?? new(), isForRoom: true, rooms);
        var open = edit with { Rooms = await check.RoomsAsync(turn.Caller(), edit, new(edit.FromStart, edit.FromStart + edit.From.Duration), ct, need, MostRooms) };
        var key = await memory.KeepEditAsync(turn, open, ct);
        return Reply.Card(MeetingEditCard.Rooms(CardPlace.Of(turn, time), key, open, [.. rooms], notice), MeetingDetailTexts.In(turn.Language).WhichRoom);
    }

    public static MeetingDraft With(MeetingDraft draft, RoomOrTitle? said) => said is null ? draft : draft with
    {
        Subject = said.Title is { Length: > 0 } title ? title : draft.Subject,
        Room = said.NoRoom ? null : said.Room is { } room ? MeetingPeople.Of(room) : draft.Room,
    };
}
