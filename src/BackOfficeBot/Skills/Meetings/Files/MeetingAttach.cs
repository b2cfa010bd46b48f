using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Meetings.Files;

/// "allega questo alla riunione": to what is being set up, at once; to what is booked, after a yes, because those invited hear of it.
internal sealed class MeetingAttach(MeetingFiles files, MeetingMemory memory, MeetingBooker booker, MeetingProposals proposals, MeetingForms forms, MeetingPeople people, MeetingEditor editor, Office office, ICalendar calendar, TimeProvider time) : IMeetingPart
{
    private const string Attached = "file attached";

    public IEnumerable<Route> Routes =>
    [
        Route.Command(TextRouter.OfFiles, BySentFilesAsync),
        AttachCard.Attach.Handle((turn, state, _, ct) => WithAsync(turn, state, (hand, record) => AttachAsync(turn, record, hand.Files, ct), ct)),
        AttachCard.Leave.Handle((turn, state, _, ct) => WithAsync(turn, state, (_, record) => ValueTask.FromResult(Present(turn, record, MeetingFileTexts.In(turn.Language).LeftOut)), ct)),
    ];

    private async ValueTask<Reply> BySentFilesAsync(Turn turn, CancellationToken ct)
    {
        var t = MeetingFileTexts.In(turn.Language);
        var (these, notice) = await files.OfAsync(turn, ct);
        if (these.Count == 0 && notice is null)
            these = await files.InHandAsync(turn, ct);
        if (these.Count == 0)
            return Reply.Message(notice ?? t.NoneSent);
        if (MeetingWish.ReferenceOf(turn.Argument) is { } named)
            return Reference.TryParse(named, out var reference) && await office.FindAsync(turn.TenantId, reference, ct) is { Kind: MeetingBooker.Kind } meant && MeetingChanges.MaySee(turn, meant)
                ? await AskAsync(turn, meant, these, notice, ct) : await KeptAsync(turn, these, Reply.Message(MeetingTexts.In(turn.Language).UnknownReference), ct);
        switch (await memory.ShownAsync(turn, ct))
        {
            case MeetingProposal proposal when await booker.FindAsync(turn.TenantId, proposal.Draft.Id, ct) is null:
                var draft = proposal.Draft with { Files = MeetingFile.Joined(proposal.Draft.Files, these) };
                return proposal is { Picked: { } start, Draft.Series: null } ? await proposals.PickAsync(turn, proposal with { Draft = draft }, start, ct) : await proposals.ProposeAsync(turn, draft, notice, ct);
            case MeetingOpenForm open when await booker.FindAsync(turn.TenantId, open.State.Id, ct) is null:
                var state = open.State with { Files = MeetingFile.Joined(open.State.Files, these) };
                return await forms.ShowAsync(turn, state, open.Form with { Files = null }, [], await people.KnownAsync(turn.Caller(), open.Form, ct), await people.RoomsAsync(turn.Caller(), ct), ct, notice);
        }
        if (await memory.LatestIdAsync(turn, ct) is { } latest && await office.FindAsync(turn.TenantId, latest, ct) is { State: MeetingStates.Booked } record && MeetingChanges.MayDecide(turn, record))
            return await AskAsync(turn, record, these, notice, ct);
        await files.HoldAsync(turn, new(these), ct);
        return Reply.Message($"{notice} {t.InHand(MeetingCards.Names([.. these.Select(f => f.Name)], turn.Language))}".Trim());
    }

    private async ValueTask<Reply> AskAsync(Turn turn, Record record, IReadOnlyList<MeetingFile> these, string? notice, CancellationToken ct)
    {
        if (!MeetingChanges.MayDecide(turn, record))
            return await KeptAsync(turn, these, MeetingChanges.OnlyOrganizer(turn, record), ct);
        if (record.State != MeetingStates.Booked)
            return await KeptAsync(turn, these, Present(turn, record, $"{notice} {MeetingFileTexts.In(turn.Language).NotBooked}".Trim()), ct);
        var key = await files.HoldAsync(turn, new(these, record.Id), ct);
        return Reply.Card(AttachCard.Ask(CardPlace.Of(turn, time), key, record, these, notice), MeetingFileTexts.In(turn.Language).AttachAsk);
    }

    /// What could not be attached there waits for the meeting that is meant.
    private async Task<Reply> KeptAsync(Turn turn, IReadOnlyList<MeetingFile> these, Reply said, CancellationToken ct)
    {
        await files.HoldAsync(turn, new(these), ct);
        return said;
    }

    private async ValueTask<Reply> AttachAsync(Turn turn, Record seen, IReadOnlyList<MeetingFile> these, CancellationToken ct)
    {
        var (t, data) = (MeetingFileTexts.In(turn.Language), MeetingBooker.Data(seen));
        try
        {
            await files.AttachAsync(turn.Caller(), data.Draft, data.EventId!, these, ct);
            // A file alone is told to nobody; a line in the invitation is.
            await calendar.PutAboveAsync(turn.Caller(), data.Draft.OrganizerId, data.EventId!, Line(these, turn.Language), ct: ct);
        }
        catch (GraphException gone) when (gone.Failure is GraphFailure.NotFound)
        {
            return Present(turn, await editor.GoneAsync(Delegates.Actor(turn, seen), seen), MeetingEditTexts.In(turn.Language).Gone);
        }
        // What is there already is not attached twice: the same card may be pressed again.
        catch (GraphException unsure) when (unsure.Failure is GraphFailure.Uncertain)
        {
            return Reply.Error(t.HalfDone);
        }
        await using var work = await office.BeginAsync(Delegates.Actor(turn, seen), CancellationToken.None);
        var record = await work.OpenAsync(seen.Id, CancellationToken.None);
        data = MeetingBooker.Data(record);
        if (these.Except(data.Draft.Files ?? []).Any())
        {
            var all = MeetingFile.Joined(data.Draft.Files, these);
            work.Change(record, Attached, r =>
            {
                r.SetData(data with { Draft = data.Draft with { Files = all } }, MeetingJson.Default.MeetingData);
                r.Attachments = MeetingFile.Kept(all);
            });
            await work.CommitAsync(CancellationToken.None);
        }
        return Present(turn, record, t.Attached);
    }

    /// For the invitation: what is attached by its name, what is linked with where it lies.
    public static string Line(IReadOnlyList<MeetingFile> files, string language)
    {
        var t = MeetingFileTexts.In(language);
        return $"{t.Documents}:\n{string.Join('\n', files.Select(f => f.Link is { } link ? $"{f.Name}: {link}" : f.Name))}";
    }

    private async ValueTask<Reply> WithAsync(Turn turn, AttachState state, Func<FilesInHand, Record, ValueTask<Reply>> then, CancellationToken ct)
    {
        if (await files.FindAsync(turn, state.Key, ct) is not { RecordId: { } id } hand || await office.FindAsync(turn.TenantId, id, ct) is not { } record)
            return Reply.Error(MeetingFileTexts.In(turn.Language).Gone);
        return !MeetingChanges.MayDecide(turn, record) ? MeetingChanges.OnlyOrganizer(turn, record)
            : record.State == MeetingStates.Booked ? await then(hand, record)
            : Present(turn, record, null);
    }

    private Reply Present(Turn turn, Record record, string? notice) =>
        Reply.Card(MeetingCards.Present(CardPlace.Of(turn, time), record, mayDecide: true, notice), record.Title);
}
