using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Minutes.Documents;

namespace BackOfficeBot.Skills.Minutes;

/// From proposed to filed: approved or not, signed by chair and secretary, filed.
internal sealed class MinutesClosing(MinutesKeeper keeper, RecordDesk desk, MinutesApproval approval, MinutesFiling filing, CardCopies copies, Conversations conversations, IPeople people) : IMinutesPart
{
    public IEnumerable<Route> Routes =>
    [
        MinutesVerbs.Approve.Handle((turn, seen, _, ct) => ApproveAsync(turn, seen.Id, ct)),
        Route.Command("min.approve", (turn, ct) => ApproveAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
        MinutesVerbs.NotApprove.Handle((turn, seen, _, ct) => NotApproveAsync(turn, seen.Id, ct)),
        Route.Command("min.reject", (turn, ct) => NotApproveAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
        MinutesVerbs.Redo.Handle((turn, seen, _, ct) => RedoAsync(turn, seen.Id, ct)),
        Route.Command("min.redo", (turn, ct) => RedoAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
        MinutesVerbs.Sign.Handle((turn, seen, _, ct) => SignAsync(turn, seen.Id, ct)),
        Route.Command("min.sign", (turn, ct) => SignAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
        MinutesVerbs.AskToSign.Handle((turn, seen, _, ct) => AskToSignAsync(turn, seen.Id, ct, seen.Version)),
        Route.Command("min.nudge", (turn, ct) => AskToSignAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
        Route.Command("min.undo", (turn, _) => ValueTask.FromResult<Reply>(MinutesStates.IsApproved(((TwinCall)turn.Argument!).Record.State) ? Reply.Message(MinutesReviewTexts.In(turn.Language).NoUndo) : Reply.RouteTo(RouteKeys.Command + "record.undo", turn.Argument))),
        MinutesVerbs.File.Handle((turn, seen, _, ct) => FileAsync(turn, seen.Id, ct)),
        Route.Command("min.file", (turn, ct) => FileAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
    ];

    private static bool IsToSign(Record record) => record.State is MinutesStates.Approved or MinutesStates.Corrected;

    /// Chair and secretary sign themselves: nobody stands in for them.
    public static bool MaySign(Record record, MinutesData data, string personId) => IsToSign(record) && data.ToSign.Any(p => p.Id == personId);

    /// Whoever writes may ask the others for their signature.
    public static bool MayAskToSign(Record record, MinutesData data, string personId, bool isWriter) => isWriter && IsToSign(record) && data.ToSign.Any(p => p.Id != personId);

    private ValueTask<Reply> ApproveAsync(Turn turn, Guid id, CancellationToken ct) =>
        desk.ChangeAsync(turn, id, r => keeper.MayWrite(turn, r, MinutesStates.Proposed), (work, r) => approval.ApproveAsync(work, r, ct), ct);

    private ValueTask<Reply> NotApproveAsync(Turn turn, Guid id, CancellationToken ct) => keeper.ChangeAsync(turn, id, MinutesStates.Proposed, MinutesStates.NotApproved, "not approved", (data, _) => data, ct);

    private ValueTask<Reply> RedoAsync(Turn turn, Guid id, CancellationToken ct) =>
        keeper.ChangeAsync(turn, id, MinutesStates.NotApproved, MinutesStates.Draft, "redone", (data, _) => data with { CorrectBy = null, Acceptances = [] }, ct);

    private async ValueTask<Reply> SignAsync(Turn turn, Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, id, ct) is { } found && IsToSign(found) && !MaySign(found, MinutesData.Of(found), turn.PersonId()))
            return await desk.ShowAsync(turn, found, ct, MinutesReviewTexts.In(turn.Language).OthersSign(MinutesData.Of(found).Signatures.Any(s => s.Id == turn.PersonId()), Names(MinutesData.Of(found).ToSign)));
        var (_, gone) = await OthersAsync(turn, id, ct);
        return await desk.ChangeAsync(turn, id, r => MaySign(r, MinutesData.Of(r), turn.PersonId()), (work, r) =>
        {
            var role = MinutesData.Of(r).Chair?.Id == turn.PersonId() ? MinutesRole.Chair : MinutesRole.Secretary;
            Put(work, r, "signed", gone, data => data with { Signatures = [.. data.Signatures, new(turn.PersonId(), turn.PersonName(), role, work.Now)] });
            return Task.CompletedTask;
        }, ct, gone.Count > 0 ? MinutesReviewTexts.In(turn.Language).LeftUnsigned(Names(gone)) : null);
    }

    /// Whoever has left the firm signs nothing any more; the others are reminded.
    private async ValueTask<Reply> AskToSignAsync(Turn turn, Guid id, CancellationToken ct, int? seen = null)
    {
        var t = MinutesReviewTexts.In(turn.Language);
        var (others, gone) = await OthersAsync(turn, id, ct);
        var reached = await conversations.ReachedAsync(turn.Organisation, [.. others.Select(p => p.Id)], ct);
        var here = others.Except(gone).ToLookup(p => reached.Contains(p.Id));
        var said = new[] { gone.Count > 0 ? t.LeftUnsigned(Names(gone)) : null, here[true].Any() ? t.AskedToSign(Names(here[true])) : null, here[false].Any() ? t.CannotAsk(Names(here[false])) : null };
        return await desk.ChangeAsync(turn, id, r => MayAskToSign(r, MinutesData.Of(r), turn.PersonId(), keeper.IsWriter(turn, r)), async (work, r) =>
        {
            Put(work, r, gone.Count > 0 ? "left unsigned" : "asked to sign", gone, data => data);
            foreach (var signer in MinutesData.Of(r).ToSign.Where(p => p.Id != turn.PersonId()))
                await copies.SendAsync(work, r, signer.Id, $"sign{r.Version}", ct, language => MinutesReviewTexts.In(language).PleaseSign);
        }, ct, string.Join(' ', said.OfType<string>()), seen);
    }

    private static void Put(Work work, Record record, string action, IReadOnlyList<MinutesPerson> gone, Func<MinutesData, MinutesData> sign)
    {
        var signed = sign(MinutesData.Of(record));
        signed = signed with { Unsigned = [.. signed.Unsigned, .. signed.ToSign.Where(p => gone.Any(g => g.Id == p.Id)).Select(p => new MinutesName(p.Id, p.Name))] };
        MinutesReview.Put(work, record, action, signed.ToSign.Count == 0 ? MinutesStates.Signed : null, _ => signed);
    }

    /// Who else still has to sign, and who of them is in the directory no more: nobody where it does not answer.
    private async Task<(IReadOnlyList<MinutesPerson> Others, IReadOnlyList<MinutesPerson> Gone)> OthersAsync(Turn turn, Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } record || !IsToSign(record) || MinutesData.Of(record).ToSign.Where(p => p.Id != turn.PersonId()).ToList() is not { Count: > 0 } others)
            return ([], []);
        try
        {
            var known = await people.FindAllAsync(turn.Caller(), [.. others.Select(p => p.Id)], ct);
            return (others, [.. others.Where(o => known.All(p => p.Id != o.Id))]);
        }
        catch (GraphException)
        {
            return (others, []);
        }
    }

    private static string Names(IEnumerable<MinutesPerson> people) => string.Join(", ", people.Select(p => p.Name));

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
internal sealed class MinutesReviewDue(Office office, MinutesKeeper keeper, CardCopies copies) : IDueHandler
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
        await keeper.TellAsync(work, record, null, $"over{data.CorrectBy?.UtcTicks}", language => MinutesReviewTexts.In(language).TimeIsOver, ct);
        await copies.UpdateAsync(work, record, null, ct);
        await work.CommitAsync(ct);
    }
}
