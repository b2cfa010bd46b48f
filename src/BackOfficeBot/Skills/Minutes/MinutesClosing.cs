using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Minutes.Documents;

namespace BackOfficeBot.Skills.Minutes;

/// From proposed to filed: approved or not, signed by chair and secretary, filed.
internal sealed class MinutesClosing(MinutesKeeper keeper, RecordDesk desk, MinutesApproval approval, MinutesFiling filing) : IMinutesPart
{
    public IEnumerable<Route> Routes =>
    [
        MinutesVerbs.Approve.Handle((turn, seen, _, ct) => ApproveAsync(turn, seen.Id, ct)),
        Route.Command("min.approve", (turn, ct) => ApproveAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
        MinutesVerbs.NotApprove.Handle((turn, seen, _, ct) => keeper.ChangeAsync(turn, seen.Id, MinutesStates.Proposed, MinutesStates.NotApproved, "not approved", (data, _) => data, ct)),
        MinutesVerbs.Redo.Handle((turn, seen, _, ct) => keeper.ChangeAsync(turn, seen.Id, MinutesStates.NotApproved, MinutesStates.Draft, "redone", (data, _) => data with { CorrectBy = null, Acceptances = [] }, ct)),
        MinutesVerbs.Sign.Handle((turn, seen, _, ct) => SignAsync(turn, seen.Id, ct)),
        Route.Command("min.sign", (turn, ct) => SignAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
        Route.Command("min.undo", (turn, _) => ValueTask.FromResult<Reply>(MinutesStates.IsApproved(((TwinCall)turn.Argument!).Record.State) ? Reply.Message(MinutesReviewTexts.In(turn.Language).NoUndo) : Reply.RouteTo(RouteKeys.Command + "record.undo", turn.Argument))),
        MinutesVerbs.File.Handle((turn, seen, _, ct) => FileAsync(turn, seen.Id, ct)),
        Route.Command("min.file", (turn, ct) => FileAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
    ];

    /// Chair and secretary sign themselves: nobody stands in for them.
    public static bool MaySign(Record record, MinutesData data, string personId) =>
        record.State is MinutesStates.Approved or MinutesStates.Corrected && (data.Chair?.Id == personId || data.Secretary?.Id == personId) && data.Signatures.All(s => s.Id != personId);

    private ValueTask<Reply> ApproveAsync(Turn turn, Guid id, CancellationToken ct) =>
        desk.ChangeAsync(turn, id, r => keeper.MayWrite(turn, r, MinutesStates.Proposed), (work, r) => approval.ApproveAsync(work, r, ct), ct);

    private ValueTask<Reply> SignAsync(Turn turn, Guid id, CancellationToken ct) => desk.ChangeAsync(turn, id, r => MaySign(r, MinutesData.Of(r), turn.PersonId()), (work, r) =>
    {
        var data = MinutesData.Of(r);
        var role = data.Chair?.Id == turn.PersonId() ? MinutesRole.Chair : MinutesRole.Secretary;
        var signed = data with { Signatures = [.. data.Signatures, new(turn.PersonId(), turn.PersonName(), role, work.Now)] };
        var isAll = new[] { signed.Chair, signed.Secretary }.OfType<MinutesPerson>().All(p => signed.Signatures.Any(s => s.Id == p.Id));
        MinutesReview.Put(work, r, "signed", isAll ? MinutesStates.Signed : null, _ => signed);
        return Task.CompletedTask;
    }, ct);

    /// Where there is a folder the press only asks for it.
    private async ValueTask<Reply> FileAsync(Turn turn, Guid id, CancellationToken ct)
    {
        var t = MinutesReviewTexts.In(turn.Language);
        if (await desk.FindAsync(turn, id, ct) is not { } found || !filing.HasFolder(found))
            return await keeper.ChangeAsync(turn, id, MinutesStates.Signed, MinutesStates.Filed, "filed", (data, _) => data, ct, t.Filed);
        return await desk.ChangeAsync(turn, id, r => keeper.MayWrite(turn, r, MinutesStates.Signed) && MinutesData.Of(r).Filing is null, async (work, r) =>
        {
            MinutesReview.Put(work, r, "to be filed", null, data => data with { Filing = new(turn.PersonId(), turn.PersonName(), work.Now) });
            await CardCopies.StandsAsync(work, r, turn, ct, amongOthers: true);
        }, ct);
    }
}

/// The time for corrections is over: without an open one the minutes are proposed, else the secretary is asked to decide.
internal sealed class MinutesReviewDue(Office office, CardCopies copies) : IDueHandler
{
    public string Task => MinutesKind.ReviewTask;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        if (record.State != MinutesStates.Correction)
            return;
        var data = MinutesData.Of(record);
        if (data.Corrections.All(c => c.IsTaken is not null))
            MinutesReview.Put(work, record, "proposed", MinutesStates.Proposed, d => d);
        if (data.Secretary is { } secretary)
            await copies.SendAsync(work, record, secretary.Id, $"over{data.CorrectBy?.UtcTicks}", ct, language => MinutesReviewTexts.In(language).TimeIsOver);
        await copies.UpdateAsync(work, record, null, ct);
        await work.CommitAsync(ct);
    }
}
