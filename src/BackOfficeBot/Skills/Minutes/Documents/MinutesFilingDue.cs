using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes.Documents;

/// Filing takes longer than a press may: it is done afterwards, in the name of who pressed, and the cards tell how it ended.
internal sealed class MinutesFilingDue(Office office, CardCopies copies, MinutesFiling filing) : IDueHandler
{
    /// After so many attempts it is said that it does not work.
    private const int Most = 5;

    public string Task => MinutesKind.FileTask;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { State: MinutesStates.Signed } found || MinutesData.Of(found).Filing is not { } asked)
            return;
        FiledDocument? filed = null;
        GraphFailure? failure = null;
        try
        {
            filed = await filing.FileAsync(found, asked.ById, ct);
        }
        catch (GraphException e) when (due.Attempts >= Most || e.Failure is not (GraphFailure.Busy or GraphFailure.Unavailable or GraphFailure.Uncertain or GraphFailure.Conflict))
        {
            failure = e.Failure;
        }
        await using var work = await office.BeginAsync(new(due.Organisation, asked.ById, asked.ByName), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        if (record.State != MinutesStates.Signed)
            return;
        if (filed is not null)
        {
            work.Change(record, "filed", r =>
            {
                (r.State, r.Attachments) = (MinutesStates.Filed, [.. r.Attachments.Where(a => filed.Files.All(f => f.Name != a.Name)), .. filed.Files]);
                (MinutesData.Of(r) with { Filing = null, Document = filed.Place }).PutInto(r);
            });
            foreach (var person in MinutesReview.Readers(MinutesData.Of(record)).Where(p => p.Id != asked.ById))
                await copies.SendAsync(work, record, person.Id, "filed", ct, language => MinutesReviewTexts.In(language).ForYou);
        }
        else
        {
            MinutesReview.Put(work, record, "not filed", null, d => d with { Filing = null });
            await copies.SendAsync(work, record, asked.ById, $"notfiled{record.Version}", ct, language => MinutesReviewTexts.In(language).NotFiled(failure!.Value));
        }
        await copies.UpdateAsync(work, record, null, ct);
        await work.CommitAsync(ct);
    }
}
