using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Approvals;

/// An answer is late: those who decide are reminded; the second time the requester hears of it too.
internal sealed class ApprovalRemindDue(Office office, CardCopies copies, Outlooks outlooks, QuietHours quiet) : IDueHandler
{
    public const string Name = "approval.remind";

    public string Task => Name;

    public ValueTask<DateTimeOffset?> QuietUntilAsync(DueRow due, CancellationToken ct) =>
        quiet.UntilAsync(due, record => ApprovalData.Of(record).Step?.Open.FirstOrDefault() is { } seat ? seat.DeputyId ?? seat.Id : null, ct);

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { } found)
            return;
        var seen = ApprovalData.Of(found);
        var outlook = await outlooks.OfAsync(due.Organisation, seen, seen.At, ct);
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        var data = ApprovalData.Of(record);
        if (record.State != ApprovalStates.Waiting || data.Step is null)
            return;
        work.Change(record, ApprovalActions.Reminded, r => ApprovalKeeper.Put(r, ApprovalMoves.Handed(data, outlook) with { RemindAt = outlook.RemindAt, Reminded = data.Reminded + 1 }, r.State));
        await copies.UpdateAsync(work, record, null, ct);
        var (open, key) = (ApprovalData.Of(record).Step!.Open.ToList(), $"remind{record.HistoryCount}");
        foreach (var id in open.Select(s => s.DeputyId ?? s.Id).Distinct())
            await copies.SendAsync(work, record, id, key, ct, language => ApprovalTexts.In(language).Waits(data.RequesterName));
        if (data.Reminded > 0)
            await copies.SendAsync(work, record, data.RequesterId, key, ct, language => ApprovalTexts.In(language).Late(ApprovalWords.Names([.. open.Select(s => s.DeputyName ?? s.Name)], language)));
        await work.CommitAsync(ct);
    }
}

/// Looks again and again whether those who decide are there.
internal sealed class ApprovalLookDue(Office office, ApprovalHandover handover, TimeProvider time) : IDueHandler
{
    public const string Name = "approval.look";
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(30);

    public string Task => Name;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is { } found && ApprovalRules.IsDeciding(found.State))
            await handover.LookAsync(found, ct, inWorkingTime: true);
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        if (ApprovalRules.IsDeciding(record.State))
            await work.DueAsync(record, Name, time.GetUtcNow() + Every, ct);
        await work.CommitAsync(ct);
    }
}

/// Hands the step of who is away to the deputy, and back.
internal sealed class ApprovalHandover(Office office, ApprovalKeeper keeper, Outlooks outlooks)
{
    /// Before somebody decides: who does not by right may be somebody's deputy by now, or no longer.
    public async Task<Record> LookAsync(Record found, Hand hand, CancellationToken ct) =>
        ApprovalData.Of(found) is var data && hand.Id != data.RequesterId && ApprovalRules.SeatOf(data, hand)?.Id != hand.Id ? await LookAsync(found, ct) : found;

    /// The record as it is after the look.
    /// <param name="inWorkingTime">Who would stand in is not disturbed outside working time: the next look hands over.</param>
    public async Task<Record> LookAsync(Record found, CancellationToken ct, bool inWorkingTime = false)
    {
        var seen = ApprovalData.Of(found);
        if (!ApprovalRules.IsDeciding(found.State) || seen.Step is null)
            return found;
        var outlook = await outlooks.OfAsync(found.Organisation, seen, seen.At, ct);
        var handed = ApprovalMoves.Handed(seen, outlook);
        var standIns = handed.Step!.Seats.Select(s => s.DeputyId).Except(seen.Step.Seats.Select(s => s.DeputyId)).OfType<string>().ToList();
        if (Same(seen, handed) || (inWorkingTime && standIns.Count > 0 && !await outlooks.WorksAsync(found.Organisation, standIns, seen.Zone, ct)))
            return found;
        await using var work = await office.BeginAsync(Actor.Bot(found.Organisation), ct);
        var record = await work.OpenAsync(found.Id, ct);
        var data = ApprovalData.Of(record);
        if (!ApprovalRules.IsDeciding(record.State) || data.At != seen.At)
            return record;
        work.Change(record, ApprovalActions.HandedOver, r => ApprovalKeeper.Put(r, ApprovalMoves.Handed(data, outlook), r.State));
        await keeper.TellAsync(work, record, (data, Act.Assign, new(Actor.BotId, "BackOfficeBot")), null, ct);
        await work.CommitAsync(ct);
        return record;
    }

    private static bool Same(ApprovalData a, ApprovalData b) => a.Step!.Seats.Select(s => s.DeputyId).SequenceEqual(b.Step!.Seats.Select(s => s.DeputyId));
}
