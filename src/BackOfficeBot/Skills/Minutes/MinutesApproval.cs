using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Minutes.Decisions;

namespace BackOfficeBot.Skills.Minutes;

/// Minutes are approved by a press, or under an item of the next meeting.
internal sealed class MinutesApproval(Office office, DecisionBook decisions, CardCopies copies)
{
    public async Task ApproveAsync(Work work, Record r, CancellationToken ct)
    {
        var state = MinutesData.Of(r).Corrections.Any(c => c.IsTaken == true) ? MinutesStates.Corrected : MinutesStates.Approved;
        var numbered = await decisions.EnterAsync(work, r, MinutesData.Of(r), ct);
        var data = MinutesReview.Put(work, r, state, state, _ => numbered);
        foreach (var signer in new[] { data.Chair, data.Secretary }.OfType<MinutesPerson>().DistinctBy(p => p.Id).Where(p => p.Id != work.Actor.PersonId))
            await copies.SendAsync(work, r, signer.Id, $"sign{r.Version}", ct, language => MinutesReviewTexts.In(language).PleaseSign);
    }

    /// What a meeting said of the minutes before it: yes, no, or nothing.
    public static bool? Said(MinutesData data, MinutesItem item)
    {
        var under = data.Entries.Where(e => e.Item == item.Number).ToList();
        return under.LastOrDefault(e => e.Vote is not null)?.Vote is { } vote ? vote.Passed : under.Exists(e => e.Type is EntryType.Decision) ? true : null;
    }

    /// Those that the meeting approves when it closes, and what is to be said of the others.
    public async Task<(IReadOnlyList<Guid> Approved, string? Notice)> PreviousAsync(Turn turn, MinutesData data, CancellationToken ct)
    {
        var t = MinutesCardTexts.In(turn.Language);
        List<Guid> approved = [];
        List<string> notices = [];
        foreach (var item in data.Agenda.Where(i => i.Approves is not null))
        {
            if (await office.FindAsync(turn.Organisation, item.Approves!.Value, ct) is not { } previous || MinutesStates.IsApproved(previous.State) || previous.State == HistoryActions.Undone)
                continue;
            if (Said(data, item) is not true)
                notices.Add(t.PreviousRefused(previous.Reference));
            else if (previous.State != MinutesStates.Proposed)
                notices.Add(t.PreviousNotReady(previous.Reference, t.State(previous.State)));
            else
            {
                approved.Add(previous.Id);
                notices.Add(t.PreviousApproved(previous.Reference));
            }
        }
        return (approved, notices.Count > 0 ? string.Join(' ', notices) : null);
    }

    /// With the transaction that closes the meeting; once.
    public async Task ApprovePreviousAsync(Work work, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        foreach (var id in ids)
            if (await work.OpenAsync(id, ct) is { State: MinutesStates.Proposed } previous)
            {
                await ApproveAsync(work, previous, ct);
                await copies.UpdateAsync(work, previous, null, ct);
            }
    }
}
