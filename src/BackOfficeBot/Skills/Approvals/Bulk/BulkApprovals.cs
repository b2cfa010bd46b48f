using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals.Templates;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Approvals.Bulk;

/// Several requests of one template approved at once, where nothing speaks against any of them; each is a decision of its own and can be undone for five minutes.
internal sealed class BulkApprovals(RecordLists lists, Office office, ApprovalKeeper keeper, ApprovalHandover handover, ApprovalPaths paths, Outlooks outlooks, ApprovalUndone undone, CardCopies copies, ListCopies list, RecordDesk desk, Drafts drafts, ApprovalTemplates templates, TimeProvider time) : IApprovalPart
{
    public const string Shown = "bulk";
    public const string Approved = "bulk.approved";
    private const int Most = 20;
    private const int MostLookedAt = 100;

    public IEnumerable<Route> Routes =>
    [
        Route.Command("approve_all", async (turn, ct) => await ShowAsync(turn, TemplateSet.Meant(turn.Text, (await templates.OfAsync(turn.Organisation, ct)).Known.Select(k => k.Options))?.Id, null, ct)),
        Route.Command(ShortAnswer.Command(Shown, ShortAnswer.Yes), (turn, ct) => LatestAsync(turn, Shown, state => ApproveAsync(turn, state, new() { Items = string.Join(',', state.Items.Select(i => i.Id.ToString("N"))) }, ct), ct)),
        Route.Command(ShortAnswer.Command(Shown, ShortAnswer.No), DropAsync),
        // "No, grazie" takes nothing back.
        Route.Command(ShortAnswer.Command(Approved, ShortAnswer.No), (turn, ct) => turn.Text.Contains("annull", StringComparison.OrdinalIgnoreCase) || turn.Text.Contains("undo", StringComparison.OrdinalIgnoreCase)
            ? LatestAsync(turn, Approved, state => UndoAsync(turn, state, new(), ct), ct) : ValueTask.FromResult(Reply.RouteTo(RouteKeys.Command + "no_thanks"))),
        BulkVerbs.Show.Handle(async (turn, of, _, ct) =>
        {
            await list.EndAsync(turn, ct);
            return await ShowAsync(turn, of.Template, null, ct);
        }),
        BulkVerbs.Approve.Handle(ApproveAsync),
        BulkVerbs.Undo.Handle(UndoAsync),
        BulkVerbs.Anew.Handle(AnewAsync),
    ];

    /// Those of one template, of which most can be approved so where none is named; what else there is of others, and how many have to be looked at one by one.
    private async ValueTask<Reply> ShowAsync(Turn turn, string? template, string? notice, CancellationToken ct)
    {
        var (waiting, groups) = await WaitingAsync(turn, ct);
        var all = template is null ? groups.FirstOrDefault() : groups.Find(g => ApprovalData.Of(g[0]).Template == template);
        var (plain, others) = (all?.Take(Most).ToList() ?? [], groups.Where(g => g != all).ToList());
        if (plain.Count > 0)
            await KeepAsync(turn, Shown, plain, ct);
        return Reply.Card(BulkCard.Of(Place(turn), plain, others, waiting - groups.Sum(g => g.Count), notice), BulkTexts.In(turn.Language).Title);
    }

    /// How many wait for this person, and which of them can be approved together, by template.
    private async Task<(int Waiting, List<List<Record>> Groups)> WaitingAsync(Turn turn, CancellationToken ct)
    {
        var hand = new Hand(turn.PersonId(), turn.PersonName());
        var page = await lists.ListAsync(turn.Organisation, new([hand.Id], ConcernRole.Acts) { Kind = ApprovalKind.Name_, Take = MostLookedAt }, ct);
        var waiting = page.Records.Where(r => ApprovalRules.WhyNot(r, Act.Approve, hand, null, time.GetUtcNow()) is null).ToList();
        return (waiting.Count, [.. waiting.Where(IsPlain).GroupBy(r => ApprovalData.Of(r).Template).OrderByDescending(g => g.Count()).Select(g => g.ToList())]);
    }

    private async ValueTask<Reply> ApproveAsync(Turn turn, BulkState state, BulkForm form, CancellationToken ct)
    {
        var t = BulkTexts.In(turn.Language);
        var picked = (form.Items ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet();
        var chosen = state.Items.Where(i => picked.Contains(i.Id.ToString("N"))).ToList();
        if (chosen.Count == 0)
            return await ShowAsync(turn, state.Template, t.NoneChosen, ct);
        List<(Record Record, string? Why)> outcome = [];
        foreach (var item in chosen)
            if (await desk.FindAsync(turn, item.Id, ct) is { } record)
                outcome.Add(await ApproveOneAsync(turn, record, item.Version, ct));
        await KeepAsync(turn, Approved, outcome.Where(o => o.Why is null).Select(o => o.Record), ct);
        return Reply.Card(BulkCard.Done(Place(turn), outcome, (await WaitingAsync(turn, ct)).Groups), t.Title);
    }

    private Task KeepAsync(Turn turn, string kind, IEnumerable<Record> records, CancellationToken ct) =>
        drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, kind, BulkState.Of([.. records]), BulkJson.Default.BulkState, ct);

    private async ValueTask<Reply> LatestAsync(Turn turn, string kind, Func<BulkState, ValueTask<Reply>> then, CancellationToken ct) =>
        await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, [kind], FollowUp.Fresh, ct) is { } kept ? await then(kept.As(BulkJson.Default.BulkState)) : await ShowAsync(turn, null, null, ct);

    private async ValueTask<Reply> DropAsync(Turn turn, CancellationToken ct)
    {
        await drafts.DropAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, ct);
        return Reply.RouteTo(RouteKeys.Command + "no_thanks");
    }

    private async Task<(Record, string?)> ApproveOneAsync(Turn turn, Record record, int seen, CancellationToken ct)
    {
        var (t, hand) = (ApprovalTexts.In(turn), new Hand(turn.PersonId(), turn.PersonName()));
        // The same press once more: what it did can still be undone.
        if (record.Version == seen + 1 && ApprovalRules.LastBy(ApprovalData.Of(record)) is { Vote: Vote.Approved } last && (last.ById ?? last.Id) == hand.Id && last.At == record.UpdatedAt)
            return (record, null);
        record = await handover.LookAsync(record, hand, ct);
        if (ApprovalRules.WhyNot(record, Act.Approve, hand, seen, time.GetUtcNow()) is { } refused)
            return (record, refused(t));
        if (record.Version != seen || !IsPlain(record))
            return (record, t.ChangedSince);
        var data = ApprovalData.Of(record);
        if (await paths.RunOutAsync(turn.Organisation, data, hand, ct) is { } runOut)
            return (record, runOut(t));
        var next = await outlooks.OfAsync(turn.Organisation, data, data.At + 1, ct);
        var done = await keeper.DoAsync(turn.Actor(), record, Act.Approve, seen,
            (r, now, seat, work) => ApprovalMoves.Vote(now, seat!, hand, Vote.Approved, null, next, work.Now, r.Version + 1), null, null, ct, unless: r => r.Version == seen && IsPlain(r) ? null : texts => texts.ChangedSince);
        return (done.Record, done.Refused?.Invoke(t));
    }

    private async ValueTask<Reply> AnewAsync(Turn turn, BulkState state, NoForm form, CancellationToken ct)
    {
        var t = BulkTexts.In(turn.Language);
        List<(Record Record, string? Why)> outcome = [];
        foreach (var item in state.Items)
            if (await desk.FindAsync(turn, item.Id, ct) is { } record)
                outcome.Add((record, record.Version == item.Version && ApprovalRules.LastBy(ApprovalData.Of(record)) is { Vote: Vote.Approved } last && (last.ById ?? last.Id) == turn.PersonId() ? null : t.Moved));
        var mayUndo = outcome.Exists(o => o.Why is null && time.GetUtcNow() - o.Record.UpdatedAt <= Work.UndoWithin);
        return Reply.Card(BulkCard.Done(Place(turn), outcome, (await WaitingAsync(turn, ct)).Groups, mayUndo), t.Title);
    }

    private async ValueTask<Reply> UndoAsync(Turn turn, BulkState state, NoForm form, CancellationToken ct)
    {
        List<(Record Record, string? Why)> outcome = [];
        var (t, d) = (BulkTexts.In(turn.Language), DeskTexts.In(turn.Language));
        foreach (var item in state.Items)
            if (await desk.FindAsync(turn, item.Id, ct) is { } found)
                outcome.Add(await UndoOneAsync(turn, item, found, ct) switch
                {
                    (UndoOutcome.Undone, var r) => (r, null),
                    (UndoOutcome.TooLate, var r) => (r, d.UndoTooLate),
                    (_, var r) => (r, t.Moved),
                });
        // "Annulla" once more is answered by what is still so.
        if (outcome.Exists(o => o.Why is null))
            await drafts.DropAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, ct);
        return Reply.Card(BulkCard.Undone(Place(turn), outcome), t.Title);
    }

    private async Task<(UndoOutcome, Record)> UndoOneAsync(Turn turn, RecordSeen item, Record found, CancellationToken ct)
    {
        try
        {
            await using var work = await office.BeginAsync(turn.Actor(), ct);
            var (outcome, record) = await work.UndoAsync(item.Id, item.Version, ct);
            if (outcome != UndoOutcome.Undone)
                return (outcome, record);
            await undone.UndoneAsync(work, record, found, ct);
            await copies.UpdateAsync(work, record, null, ct);
            await work.CommitAsync(ct);
            return (outcome, record);
        }
        // The others are still to be taken back.
        catch (VersionConflict conflict)
        {
            return (UndoOutcome.NotYours, conflict.Present);
        }
    }

    private bool IsPlain(Record record) => record.State == ApprovalStates.Waiting && ApprovalData.Of(record) is { Bulk: true } data
        && !ApprovalRules.HasWarning(data, WallClock.Day(time.GetUtcNow(), WallClock.Zone(data.Zone)));

    private CardPlace Place(Turn turn) => CardPlace.Of(turn, time);
}
