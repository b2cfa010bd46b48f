using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Skills.Meetings.Files;

/// "allega questo alla riunione": to what is being set up, at once; to what is booked, after a yes, because those invited hear of it.
internal sealed class MeetingAttach(
    MeetingFiles files, MeetingMemory memory, MeetingBooker booker, MeetingProposals proposals, MeetingForms forms, MeetingPeople people, NamedMeetings named, Delegates delegates, FilesOfInvitation invitation, Office office, TimeProvider time) : IMeetingPart
{
    public const string Confirm = "attach_confirm";

    public IEnumerable<Route> Routes =>
    [
        Route.Command(Confirm, async (turn, ct) => await files.WaitingAsync(turn, ct) is { } key ? await AttachAsync(turn, new AttachState(key), ct) : await BySentFilesAsync(turn, ct)),
        Route.Command(TextRouter.OfFiles, BySentFilesAsync),
        Route.Command("meeting.files.no_thanks", async (turn, ct) =>
        {
            await files.HoldAsync(turn, new([]), ct);
            return Reply.Message(MeetingFileTexts.In(turn.Language).LeftOut);
        }),
        AttachCard.To.Handle(PickedAsync),
        AttachCard.Attach.Handle((turn, state, _, ct) => AttachAsync(turn, state, ct)),
        AttachCard.Leave.Handle((turn, state, _, ct) => WithAsync(turn, state, (_, record) => ValueTask.FromResult(Present(turn, record, MeetingFileTexts.In(turn.Language).LeftOut)), ct)),
    ];

    private async ValueTask<Reply> BySentFilesAsync(Turn turn, CancellationToken ct)
    {
        var t = MeetingFileTexts.In(turn.Language);
        var (came, notice) = await files.OfAsync(turn, ct);
        if (came.Count == 0 && notice is not null)
            return Reply.Message(notice);
        var waiting = await files.InHandAsync(turn, ct);
        notice = Said(notice, TooMany(turn, waiting, came));
        if (MeetingFile.Joined(waiting, came) is not { } these)
            return Reply.Message(t.NoneSent);
        if (MeetingWish.ReferenceOf(turn.Argument) is { } number)
            return Reference.TryParse(number, out var reference) && await office.FindAsync(turn.Organisation, reference, ct) is { Kind: MeetingBooker.Kind } meant && await delegates.MaySeeAsync(turn, meant, ct)
                ? await AskAsync(turn, meant, these, notice, ct) : await KeptAsync(turn, these, Reply.Message(MeetingTexts.In(turn.Language).UnknownReference), ct);
        if (turn.Argument is Understanding understood && await named.MeantAsync(turn, understood, ct) is var (events, whose) && (events.Count > 0 || whose is not null))
            return await NamedAsync(turn, events, whose, these, notice, ct);
        switch (await memory.ShownAsync(turn, ct))
        {
            case MeetingProposal proposal when await booker.FindAsync(turn.Organisation, proposal.Draft.Id, ct) is null:
                notice = Said(notice, TooMany(turn, proposal.Draft.Files, these));
                var draft = proposal.Draft with { Files = MeetingFile.Joined(proposal.Draft.Files, these) };
                return proposal is { Picked: { } start, Draft.Series: null } ? await proposals.PickAsync(turn, proposal with { Draft = draft }, start, ct, notice) : await proposals.ProposeAsync(turn, draft, notice, ct);
            case MeetingOpenForm open when await booker.FindAsync(turn.Organisation, open.State.Id, ct) is null:
                notice = Said(notice, TooMany(turn, open.State.Files, these));
                var state = open.State with { Files = MeetingFile.Joined(open.State.Files, these) };
                return await forms.ShowAsync(turn, state, open.Form with { Files = null }, [], await people.KnownAsync(turn.Caller(), open.Form, ct), await people.RoomsAsync(turn.Caller(), ct), ct, notice);
        }
        if (await memory.LatestIdAsync(turn, ct) is { } latest && await office.FindAsync(turn.Organisation, latest, ct) is { State: MeetingStates.Booked } record && await delegates.MayDecideAsync(turn, record, ct))
            return await AskAsync(turn, record, these, notice, ct);
        return await KeptAsync(turn, these, Reply.Message(Said(notice, t.InHand(MeetingCards.Names([.. these.Select(f => f.Name)], turn.Language)))!), ct);
    }

    private async Task<Reply> NamedAsync(Turn turn, IReadOnlyList<CalendarEvent> events, AgendaOwner? whose, IReadOnlyList<MeetingFile> these, string? notice, CancellationToken ct)
    {
        if (events is [var only])
            return await AskAsync(turn, await named.RecordAsync(turn, only, whose, ct), these, notice, ct);
        var key = await files.HoldAsync(turn, new(these), ct);
        if (events.Count == 0)
            return Reply.Message(MeetingDetailTexts.In(turn.Language).NoneOf(whose!.Name));
        var place = CardPlace.Of(turn, time);
        return Reply.Card(OwnMeetingCard.Which(place, events, await named.ZoneAsync(turn, ct), (e, title) => AttachCard.To.Button(place.Seal, title, new(e.Id, whose) { Files = key })), InvitationTexts.In(turn.Language).Which);
    }

    private async ValueTask<Reply> PickedAsync(Turn turn, PickedMeeting picked, NoForm none, CancellationToken ct) =>
        picked.Files is not { } key || await files.FindAsync(turn, key, ct) is not { Files: { Count: > 0 } these } ? Reply.Error(MeetingFileTexts.In(turn.Language).Gone)
        : await named.PickedAsync(turn, picked, ct) is { } record ? await AskAsync(turn, record, these, null, ct) : Reply.Error(MeetingEditTexts.In(turn.Language).Gone);

    private async ValueTask<Reply> AskAsync(Turn turn, Record record, IReadOnlyList<MeetingFile> these, string? notice, CancellationToken ct)
    {
        var t = MeetingFileTexts.In(turn.Language);
        if (!await delegates.MayDecideAsync(turn, record, ct))
            return await KeptAsync(turn, these, MeetingChanges.OnlyOrganizer(turn, record), ct);
        if (record.State != MeetingStates.Booked)
            return await KeptAsync(turn, these, Present(turn, record, Said(notice, t.NotBooked)), ct);
        if (await invitation.FilesAsync(turn, record, ct) is not { } there)
            return await KeptAsync(turn, these, Present(turn, await invitation.GoneAsync(turn, record), MeetingEditTexts.In(turn.Language).Gone), ct);
        var known = MeetingBooker.Data(record).Draft.Files ?? [];
        var added = MeetingFile.Beside(known, there, these);
        if (added.Count == 0)
            return Present(turn, record, Said(notice, t.There(MeetingCards.Names([.. these.Select(f => f.Name)], turn.Language))));
        notice = Said(notice, TooMany(turn, known, added));
        added = [.. added.Except(MeetingFile.LeftOut(known, added))];
        if (added.Count == 0)
            return Present(turn, record, notice);
        var key = await files.HoldAsync(turn, new(added, record.Id), ct);
        return Reply.Card(AttachCard.Ask(CardPlace.Of(turn, time), key, record, added, notice), t.AttachAsk);
    }

    private ValueTask<Reply> AttachAsync(Turn turn, AttachState state, CancellationToken ct) => WithAsync(turn, state, async (hand, record) =>
    {
        var reply = await AttachAsync(turn, record, hand.Files, ct);
        // A yes to what comes next is none to these.
        if (await files.WaitingAsync(turn, ct) == state.Key && reply is not ErrorReply)
            await files.HoldAsync(turn, new([]), ct);
        return reply;
    }, ct);

    private async ValueTask<Reply> AttachAsync(Turn turn, Record record, IReadOnlyList<MeetingFile> these, CancellationToken ct)
    {
        // Others may have been attached since the card was made.
        if (MeetingFile.LeftOut(MeetingBooker.Data(record).Draft.Files, these).Count > 0)
            return Present(turn, record, TooMany(turn, MeetingBooker.Data(record).Draft.Files, these));
        var (standing, problem) = await invitation.AttachAsync(turn, record, these, ct);
        return problem is not null && standing is null ? Reply.Error(problem) : Present(turn, standing!, problem ?? MeetingFileTexts.In(turn.Language).Attached);
    }

    /// What could not be attached there waits for the meeting that is meant.
    private async Task<Reply> KeptAsync(Turn turn, IReadOnlyList<MeetingFile> these, Reply said, CancellationToken ct)
    {
        await files.HoldAsync(turn, new(these), ct);
        return said;
    }

    private static string? TooMany(Turn turn, IReadOnlyList<MeetingFile>? before, IReadOnlyList<MeetingFile> these) =>
        MeetingFile.LeftOut(before, these) is { Count: > 0 } left ? MeetingFileTexts.In(turn.Language).TooMany(MeetingFiles.Most, [.. left.Select(f => f.Name)]) : null;

    private static string? Said(params string?[] notices) => string.Join(' ', notices.Where(n => !string.IsNullOrEmpty(n))) is { Length: > 0 } all ? all : null;

    private async ValueTask<Reply> WithAsync(Turn turn, AttachState state, Func<FilesInHand, Record, ValueTask<Reply>> then, CancellationToken ct)
    {
        if (await files.FindAsync(turn, state.Key, ct) is not { RecordId: { } id } hand || await office.FindAsync(turn.Organisation, id, ct) is not { IsErased: false } record)
            return Reply.Error(MeetingFileTexts.In(turn.Language).Gone);
        return !await delegates.MayDecideAsync(turn, record, ct) ? MeetingChanges.OnlyOrganizer(turn, record)
            : record.State == MeetingStates.Booked ? await then(hand, record)
            : Present(turn, record, null);
    }

    private Reply Present(Turn turn, Record record, string? notice) =>
        Reply.Card(MeetingCards.Present(CardPlace.Of(turn, time), record, mayDecide: true, notice), record.Title);
}
