using System.Text.Json.Serialization;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Tasks;

/// How far a task has come between the one who asked and the one who does it.
internal static class TaskStates
{
    public const string Requested = "requested";
    public const string Accepted = "accepted";
    public const string InProgress = "in progress";
    public const string Blocked = "blocked";
    public const string Countered = "counter-proposed";
    public const string Declined = "declined";
    public const string Done = "done";
    public const string Confirmed = "confirmed";
    public const string Cancelled = "cancelled";
    public const string Expired = "expired";

    /// It is being done, or about to be.
    public static bool IsUnderWay(string state) => state is Accepted or InProgress or Blocked;

    public static bool IsOpen(string state) => state is Requested or Countered or Declined or Done || IsUnderWay(state);
}

/// A file that came with the request; it stays in the drive of whoever sent it.
internal sealed record TaskFile(string Name, string Link);

internal sealed record TaskPerson(string Id, string Name);

/// A line of a checklist.
internal sealed record TaskItem(int Id, string Text, bool IsDone = false);

/// What the owner would rather do: another day, another person, or something else; what is null stays as it was asked.
internal sealed record TaskOffer(string By)
{
    public DateTimeOffset? Due { get; init; }
    public bool IsTimed { get; init; }
    public TaskPerson? Owner { get; init; }
    public string? Scope { get; init; }

    /// The state in which it was made, to which a refusal goes back.
    public required string From { get; init; }
}

/// Who waits for whom, and why. Whom has no id who is not in the directory.
internal sealed record TaskBlock(string Waits, string? WhomId, string Whom, string Why, DateTimeOffset Since);

/// What is known of a task beside what every record has: owner, due, priority, title, body.
internal sealed record TaskData
{
    public required TaskPerson Asker { get; init; }
    public IReadOnlyList<TaskPerson> Watchers { get; init; } = [];

    /// The office that was asked, also once somebody there has taken it.
    public TaskPerson? Office { get; init; }

    /// "spesa": a list of one's own, to which things are added by its name.
    public string? List { get; init; }
    public IReadOnlyList<TaskItem> Items { get; init; } = [];
    public IReadOnlyList<string> Links { get; init; } = [];
    public IReadOnlyList<TaskFile> Files { get; init; } = [];
    public SourceMessage? Message { get; init; }

    /// The meeting with which the reminder moves.
    public TaskMeeting? Meeting { get; init; }

    /// The RRULE (RFC 5545) by which it comes back.
    public string? Rule { get; init; }

    /// Whether an hour was said, and not only a day.
    public bool IsTimed { get; init; }
    public TaskOffer? Offer { get; init; }

    /// Each waits for the next.
    public IReadOnlyList<TaskBlock> Blocks { get; init; } = [];

    /// Who had it before: they go on seeing it.
    public IReadOnlyList<TaskPerson> Past { get; init; } = [];

    /// Who might do it where the owner does not answer.
    public IReadOnlyList<TaskPerson> Others { get; init; } = [];

    /// Why it was declined, or what was missing when it was reopened.
    public string? Reason { get; init; }
    public bool IsUnanswered { get; init; }

    public DateTimeOffset? AnswerBy { get; init; }
    public DateTimeOffset? ExpireAt { get; init; }
    public DateTimeOffset? RemindAt { get; init; }
    public DateTimeOffset? OverdueAt { get; init; }
    public DateTimeOffset? ConfirmBy { get; init; }

    /// Who was waited for and is not any more goes on seeing what became of it.
    public TaskData Freed(IReadOnlyList<TaskBlock> left) => this with
    {
        Blocks = left,
        Past = [.. Past.Concat(Blocks.Except(left).Where(b => b.WhomId is not null).Select(b => new TaskPerson(b.WhomId!, b.Whom))).DistinctBy(p => p.Id)],
    };

    /// The colleague who is waited for, who in turn may wait for somebody outside: nobody else hears from there.
    public TaskBlock? Block => Blocks.LastOrDefault(b => b.WhomId is not null) ?? (Blocks is [.., var last] ? last : null);
}

internal static class TaskRecords
{
    public const string Kind = "TASK";

    public static TaskData Task(this Record record) => record.DataAs(TaskJson.Default.TaskData)!;

    public static bool IsOwn(this Record record) => record.Task().Asker.Id == record.OwnerId;

    /// Under which ids somebody acts on it: whoever asked, does it or is waited for is that alone, and answers oneself for nobody else.
    public static IEnumerable<string> IdsOf(this Record record, string person, IEnumerable<string> ids) =>
        person == record.OwnerId || record.Task() is var task && (person == task.Asker.Id || (record.State == TaskStates.Blocked && person == task.Block?.WhomId)) ? ids.Where(id => id == person || Departments.IsOffice(id)) : ids;

    public static TaskPerson Owner(this Record record) => new(record.OwnerId!, record.OwnerName!);

    /// Changes the state and the data of an opened record.
    public static void Change(this Work work, Record record, string action, string state, Func<TaskData, TaskData> change, string? reason = null, Action<Record>? also = null) => work.Change(record, action, r =>
    {
        r.State = state;
        r.SetData(change(r.Task()), TaskJson.Default.TaskData);
        also?.Invoke(r);
    }, reason);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TaskData))]
[JsonSerializable(typeof(TaskDraft))]
[JsonSerializable(typeof(TaskDraftKey))]
[JsonSerializable(typeof(TaskFormState))]
[JsonSerializable(typeof(TaskForm))]
[JsonSerializable(typeof(ReasonForm))]
[JsonSerializable(typeof(CounterForm))]
[JsonSerializable(typeof(BlockForm))]
[JsonSerializable(typeof(PassForm))]
[JsonSerializable(typeof(SnoozeForm))]
[JsonSerializable(typeof(CheckForm))]
internal sealed partial class TaskJson : JsonSerializerContext;
