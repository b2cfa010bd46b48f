using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Approvals;

/// Whoever asked was told of a decision, and hears that it was taken back.
internal sealed class ApprovalUndone(CardCopies copies) : IAfterUndo
{
    public string Kind => ApprovalKind.Name_;

    public async Task UndoneAsync(Work work, Record record, string was, CancellationToken ct)
    {
        if (ApprovalData.Of(record).RequesterId is var requester && requester != work.Actor.PersonId)
            await copies.SendAsync(work, record, requester, $"undone{record.HistoryCount}", ct, language => ApprovalTexts.In(language).TakenBack(work.Actor.PersonName));
    }
}
