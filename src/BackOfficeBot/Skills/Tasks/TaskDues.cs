using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Tasks;

/// What happens to a task when nobody does anything: who asked is told of a missing answer, who does it is reminded, what is done confirms itself.
internal sealed class TaskDues(Office office, TaskDesk tasks, CardCopies copies, Deputies deputies, QuietHours quiet)
{
    public const string Answer = "task.answer";
    public const string Expire = "task.expire";
    public const string Remind = "task.remind";
    public const string Overdue = "task.overdue";
    public const string Confirm = "task.confirm";

    public IEnumerable<IDueHandler> Handlers =>
    [
        new TaskDue(Answer, UnansweredAsync) { Quiet = Quiet(r => r.Task().Asker.Id) },
        new TaskDue(Expire, (due, ct) => RunAsync(due, r => r.Task().ExpireAt, (work, record) =>
        {
            work.Change(record, "expired", TaskStates.Expired, d => d with { Offer = null });
            return TellAllAsync(work, record, t => t.HasExpired, ct);
        }, ct)),
        new TaskDue(Remind, (due, ct) => RunAsync(due, r => r.Task().RemindAt, (work, record) =>
        {
            work.Change(record, "reminded", record.State, d => d with { RemindAt = null });
            return tasks.TellAsync(work, record, record.Owner(), t => t.Reminder, ct);
        }, ct))
        {
            // What one notes for oneself with an hour is said at that hour.
            Quiet = Quiet(r => r.IsOwn() && r.Task().IsTimed ? null : r.OwnerId),
        },
        new TaskDue(Overdue, (due, ct) => RunAsync(due, r => r.Task().OverdueAt, async (work, record) =>
        {
            work.Change(record, "overdue", record.State, d => d with { OverdueAt = null });
            await tasks.TellAsync(work, record, record.Owner(), t => t.Overdue, ct);
            if (!record.IsOwn())
                await tasks.TellAsync(work, record, record.Task().Asker, t => t.OverdueOf(record.OwnerName!), ct);
        }, ct)) { Quiet = Quiet(r => r.OwnerId) },
        new TaskDue(Confirm, (due, ct) => RunAsync(due, r => r.Task().ConfirmBy, (work, record) =>
        {
            work.Change(record, "confirmed", TaskStates.Confirmed, d => d with { ConfirmBy = null });
            return TellAllAsync(work, record, t => t.ConfirmedAlone, ct);
        }, ct)),
    ];

    /// Who asked is told, and who else might do it.
    private async Task UnansweredAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { } record)
            return;
        var others = Departments.IsOffice(record.OwnerId) ? [] : await tasks.OthersAsync(GraphCaller.App(due.Organisation), record, deputies, ct);
        await RunAsync(due, r => r.Task().AnswerBy, (work, opened) =>
        {
            work.Change(opened, "unanswered", opened.State, d => d with { IsUnanswered = true, Others = others });
            // The card says it, with who else might be asked.
            return tasks.TellAsync(work, opened, opened.Task().Asker, null, ct);
        }, ct);
    }

    private Func<DueRow, CancellationToken, ValueTask<DateTimeOffset?>> Quiet(Func<Record, string?> whom) => (due, ct) => quiet.UntilAsync(due, whom, ct);

    // Done where the record still waits for this instant: what was moved or decided meanwhile has other rows.
    private async Task RunAsync(DueRow due, Func<Record, DateTimeOffset?> instant, Func<Work, Record, Task> change, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        if (instant(record)?.UtcTicks == due.At.UtcTicks)
        {
            await change(work, record);
            await copies.UpdateAsync(work, record, null, ct);
        }
        await work.CommitAsync(ct);
    }

    private async Task TellAllAsync(Work work, Record record, Func<TaskTexts, string> notice, CancellationToken ct)
    {
        await tasks.TellAsync(work, record, record.Task().Asker, notice, ct);
        await tasks.TellAsync(work, record, record.Owner(), notice, ct);
    }
}

internal sealed class TaskDue(string task, Func<DueRow, CancellationToken, Task> run) : IDueHandler
{
    /// Of reminders only: what becomes of a task does so whatever the hour.
    public Func<DueRow, CancellationToken, ValueTask<DateTimeOffset?>> Quiet { get; init; } = static (_, _) => default;

    public string Task => task;

    public Task RunAsync(DueRow due, CancellationToken ct) => run(due, ct);

    public ValueTask<DateTimeOffset?> QuietUntilAsync(DueRow due, CancellationToken ct) => Quiet(due, ct);
}
