using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes;

/// The meeting itself: opened with who is there, gone through, closed.
internal sealed class MinutesSession(MinutesKeeper keeper, RecordDesk desk, MinutesApproval approval, MinutesBefore before, TimeProvider time) : IMinutesPart
{
    public IEnumerable<Route> Routes =>
    [
        MinutesVerbs.AskOpen.Handle((turn, seen, _, ct) => AskOpenAsync(turn, seen.Id, ct)),
        Route.Command("min.start", (turn, ct) => AskOpenAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
        MinutesVerbs.Open.Handle((turn, seen, form, ct) => OpenAsync(turn, seen, form, ct)),
        MinutesVerbs.AskClose.Handle((turn, seen, _, ct) => AskCloseAsync(turn, seen.Id, ct)),
        Route.Command("min.finish", async (turn, ct) => turn.Argument is TwinCall { Record.State: MinutesStates.Correction } review ? Reply.RouteTo(RouteKeys.Command + MinutesReview.End, review) : await AskCloseAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
        MinutesVerbs.Close.Handle(CloseAsync),
        MinutesVerbs.Reopen.Handle((turn, seen, _, ct) => ReopenAsync(turn, seen.Id, ct)),
        Route.Command("min.reopen", (turn, ct) => ReopenAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
        MinutesVerbs.Page.Handle(PageAsync),
        MinutesVerbs.Next.Handle((turn, state, _, ct) => WriteAsync(turn, state, data => (data.Item ?? 0) + 1 is var next && data.Agenda.Any(i => i.Number == next) ? [new(LineDoes.Add, EntryType.Item, "") { Item = next }] : [], ct)),
        MinutesVerbs.AskRoom.Handle((turn, seen, _, ct) => AskAsync(turn, seen.Id, [MinutesStates.Open], (place, r, data) => MinutesEntryCards.Room(place, r, data, new(), []), ct)),
        MinutesVerbs.Room.Handle(RoomAsync),
    ];

    private ValueTask<Reply> AskOpenAsync(Turn turn, Guid id, CancellationToken ct) => AskAsync(turn, id, [MinutesStates.Prepared], MinutesEntryCards.Open, ct);

    private ValueTask<Reply> AskCloseAsync(Turn turn, Guid id, CancellationToken ct) => AskAsync(turn, id, [MinutesStates.Open], MinutesEntryCards.Close, ct);

    private ValueTask<Reply> ReopenAsync(Turn turn, Guid id, CancellationToken ct) => keeper.ChangeAsync(turn, id, MinutesStates.Draft, MinutesStates.Open, "reopened", (data, _) => data with { ClosedAt = null }, ct);

    private ValueTask<Reply> OpenAsync(Turn turn, RecordSeen seen, RoomForm form, CancellationToken ct)
    {
        return keeper.ChangeAsync(turn, seen.Id, MinutesStates.Prepared, MinutesStates.Open, "opened", (data, now) => Present(data, form) is var present ? data with
        {
            OpenedAt = MinutesHours.At(MinutesHours.Opens(data, now), form.At, data, now), Item = data.Agenda.Count > 0 ? 1 : null,
            People = [.. data.People.Select(p => p with { Attendance = present.Contains(p.Id) ? Attendance.Present : Attendance.Absent })],
        } : data, ct, MinutesCardTexts.In(turn.Language).HowToWrite, seen.Version);
    }

    /// With it the minutes before are approved, where the meeting decided so; the actions of last time are kept as they stand.
    private async ValueTask<Reply> CloseAsync(Turn turn, RecordSeen seen, RoomForm form, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, seen.Id, ct) is not { } found || !keeper.MayWrite(turn, found, MinutesStates.Open))
            return await AskCloseAsync(turn, seen.Id, ct);
        var (approved, notice) = await approval.PreviousAsync(turn, MinutesData.Of(found), ct);
        var actions = (await before.NowAsync(turn.Organisation, MinutesData.Of(found), ct)).Select(a => a.Action).ToList();
        return await desk.ChangeAsync(turn, seen.Id, r => keeper.MayWrite(turn, r, MinutesStates.Open), async (work, r) =>
        {
            MinutesReview.Put(work, r, "closed", MinutesStates.Draft, d => d with { ClosedAt = MinutesHours.At(MinutesHours.Closes(d, work.Now), form.At, d, work.Now), OpenActions = actions });
            await approval.ApprovePreviousAsync(work, approved, ct);
            await CardCopies.StandsAsync(work, r, turn, ct, amongOthers: true);
        }, ct, notice);
    }

    private async ValueTask<Reply> PageAsync(Turn turn, MinutesPage state, Channel.CardActions.NoForm form, CancellationToken ct) =>
        await desk.FindAsync(turn, state.Id, ct) is { } record ? Reply.Card(MinutesEntryCards.Page(CardPlace.Of(turn, time), record, MinutesData.Of(record), state.Page, Press(turn, record)), record.Title)
            : Reply.Error(DeskTexts.In(turn.Language).Unknown);

    private async ValueTask<Reply> RoomAsync(Turn turn, EntryState state, RoomForm form, CancellationToken ct)
    {
        TimeOnly? at = TimeOnly.TryParse(form.At, System.Globalization.CultureInfo.InvariantCulture, out var said) ? said : null;
        return await WriteAsync(turn, state, data =>
        {
            var (room, present) = (MinutesRoom.Now(data), Present(data, form));
            var lines = data.People.Where(p => present.Contains(p.Id) != room.IsIn(p.Id))
                .Select(p => new MinutesLine(LineDoes.Add, room.IsIn(p.Id) ? EntryType.Departure : EntryType.Arrival, "") { Names = [p.Name], At = at }).ToList();
            if (data.People.Chosen(form.ProxyFrom)?.Name is { } from && data.People.Chosen(form.ProxyTo)?.Name is { } to)
                lines.Add(new(LineDoes.Add, EntryType.Proxy, "") { Names = [from], ProxyTo = to, At = at });
            return lines;
        }, ct, (place, record, data, problem) => MinutesEntryCards.Room(place, record, data, form, new() { ["at"] = problem }));
    }

    private async ValueTask<Reply> WriteAsync(
        Turn turn, EntryState state, Func<MinutesData, IReadOnlyList<MinutesLine>> lines, CancellationToken ct, Func<CardPlace, Record, MinutesData, string, AdaptiveCard>? wrong = null)
    {
        if (await desk.FindAsync(turn, state.Id, ct) is not { } found)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        var scribe = new MinutesScribe(MinutesTexts.In(turn.Language));
        // All lines, or none: the form comes back as it was filled in.
        var done = await keeper.WriteAsync(turn, found, [(data, now) =>
        {
            var written = new MinutesWritten(null, null);
            var first = state.MessageId + "#0";
            if (data.Entries.Any(e => e.MessageId == first))
                return written;
            foreach (var (line, i) in lines(data).Select((l, i) => (l, i)))
            {
                written = scribe.Write(written.Data ?? data, line, new(turn.PersonId(), turn.PersonName(), now, $"{state.MessageId}#{i}"), null, null);
                if (written.Problem is not null)
                    return new(null, null, written.Problem);
            }
            return written;
        }], ct);
        return done is not var (record, data, written) ? await desk.ShowAsync(turn, found, ct)
            : written[0].Problem is { } problem && wrong is not null ? Reply.Card(wrong(CardPlace.Of(turn, time), record, data, problem), record.Title)
            : await desk.ShowAsync(turn, record, ct, written[0].Problem ?? written[0].Notice);
    }

    private async ValueTask<Reply> AskAsync(Turn turn, Guid id, string[] states, Func<CardPlace, Record, MinutesData, AdaptiveCard> card, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        if (!keeper.MayWrite(turn, record, states))
            return await desk.PresentAsync(turn, record, ct);
        await desk.RememberAsync(turn, record, ct);
        return Reply.Card(card(CardPlace.Of(turn, time), record, MinutesData.Of(record)), record.Title);
    }

    private LinePress Press(Turn turn, Record record) => keeper.MayWrite(turn, record, MinutesStates.Open, MinutesStates.Draft) ? LinePress.Correct : MinutesReview.MayReview(record, turn.PersonId(), time.GetUtcNow()) ? LinePress.Propose : LinePress.None;

    private static HashSet<string> Present(MinutesData data, RoomForm form) => [.. MinutesForm.Split(form.Present).Select(data.People.Chosen).OfType<MinutesPerson>().Select(p => p.Id)];
}
