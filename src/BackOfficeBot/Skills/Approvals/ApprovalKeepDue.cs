using System.Globalization;
using BackOfficeBot.Due;
using BackOfficeBot.Records;
using BackOfficeBot.Retention;

namespace BackOfficeBot.Skills.Approvals;

/// Once a request has been kept for as long as its template says, its content goes; its number and what became of it stay.
internal sealed class ApprovalKeepDue(Office office, RecordKinds kinds, RetentionRules rules, TimeProvider time) : IDueHandler
{
    public const string Name = "approval.keep";

    // What is closed so late that its years are over already can still be looked at for a while.
    private static readonly TimeSpan AtLeast = TimeSpan.FromDays(30);

    public string Task => Name;

    /// The day is over everywhere in Europe and America.
    public static DateTimeOffset? At(ApprovalData data, DateTimeOffset closed) =>
        data.KeepUntil is not { } until ? null : new DateTimeOffset(until.AddDays(1).ToDateTime(new(12, 0)), TimeSpan.Zero) is var at && at > closed + AtLeast ? at : closed + AtLeast;

    /// A legal hold, and what is open and belongs to it, are looked at again each day.
    public async ValueTask<DateTimeOffset?> QuietUntilAsync(DueRow due, CancellationToken ct) =>
        await office.FindAsync(due.Organisation, due.RecordId, ct) is { } record && (rules.HeldBy(record) is not null || kinds.OpenOf(await office.LinksAsync(due.Organisation, record.Id, ct), time.GetUtcNow()) is not null) ? time.GetUtcNow().AddDays(1) : null;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct) || await work.OpenAsync(due.RecordId, ct) is not { } record || record.IsErased || ApprovalRules.IsOpen(record.State))
            return;
        // What was linked just now keeps it.
        if (kinds.OpenOf(await work.LinksAsync(record.Id, ct), time.GetUtcNow()) is not null)
            await work.DueAsync(record, Name, time.GetUtcNow().AddDays(1), ct);
        else
            await work.EraseAsync(record, string.Create(CultureInfo.InvariantCulture, $"kept until {ApprovalData.Of(record).KeepUntil:yyyy-MM-dd}"), ct);
        await work.CommitAsync(ct);
    }
}
