using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Approvals;

/// Whoever asked and was told of a decision hears that it was taken back.
internal sealed class ApprovalUndone(CardCopies copies) : IAfterUndo
{
    public string Kind => ApprovalKind.Name_;

    public async Task UndoneAsync(Work work, Record record, Record before, CancellationToken ct)
    {
        if (ApprovalData.Of(record).RequesterId is var requester && requester != work.Actor.PersonId && WasTold(before, record))
            await copies.SendAsync(work, record, requester, $"undone{record.HistoryCount}", ct, language => ApprovalTexts.In(language).TakenBack(work.Actor.PersonName));
    }

    /// A passing-on, a comment and the yes of one of several who sign were no news: they stay within a step, and nobody said no or set conditions.
    public static bool WasTold(Record done, Record undone) =>
        done.State != undone.State || ApprovalData.Of(done) is var data && data.At != ApprovalData.Of(undone).At || Objections(data) != Objections(ApprovalData.Of(undone));

    private static int Objections(ApprovalData data) => data.Steps.Sum(s => s.Seats.Count(x => x.Vote is Vote.Rejected or Vote.Conditional));
}
