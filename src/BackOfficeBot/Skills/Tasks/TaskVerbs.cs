using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Desk;

namespace BackOfficeBot.Skills.Tasks;

/// The buttons of this skill; the forms of a change are opened by the verb with "ask" before it.
internal static class TaskVerbs
{
    public static readonly CardVerb<TaskFormState, TaskForm> Ask = new("task.ask", TaskJson.Default.TaskFormState, TaskJson.Default.TaskForm);
    public static readonly CardVerb<TaskFormState, TaskForm> Complete = new("task.complete", TaskJson.Default.TaskFormState, TaskJson.Default.TaskForm);
    public static readonly CardVerb<TaskDraftKey> Send = new("task.send", TaskJson.Default.TaskDraftKey);
    public static readonly CardVerb<TaskDraftKey> Edit = new("task.edit", TaskJson.Default.TaskDraftKey);
    public static readonly CardVerb<TaskDraftKey> Drop = new("task.drop", TaskJson.Default.TaskDraftKey);

    public static readonly CardVerb<RecordSeen> Accept = Seen("task.accept");
    public static readonly CardVerb<RecordSeen> AskDecline = Seen("task.askDecline");
    public static readonly CardVerb<RecordSeen, ReasonForm> Decline = new("task.decline", DeskJson.Default.RecordSeen, TaskJson.Default.ReasonForm);
    public static readonly CardVerb<RecordSeen> AskCounter = Seen("task.askCounter");
    public static readonly CardVerb<RecordSeen, CounterForm> Counter = new("task.counter", DeskJson.Default.RecordSeen, TaskJson.Default.CounterForm);
    public static readonly CardVerb<RecordSeen> Agree = Seen("task.agree");
    public static readonly CardVerb<RecordSeen> Disagree = Seen("task.disagree");
    public static readonly CardVerb<RecordSeen> Withdraw = Seen("task.withdraw");

    public static readonly CardVerb<RecordSeen> More = Seen("task.more");
    public static readonly CardVerb<RecordSeen> Take = Seen("task.take");
    public static readonly CardVerb<RecordSeen> AskPass = Seen("task.askPass");
    public static readonly CardVerb<RecordSeen, PassForm> Pass = new("task.pass", DeskJson.Default.RecordSeen, TaskJson.Default.PassForm);

    public static readonly CardVerb<RecordSeen> Start = Seen("task.start");
    public static readonly CardVerb<RecordSeen> Done = Seen("task.done");
    public static readonly CardVerb<RecordSeen> Confirm = Seen("task.confirm");
    public static readonly CardVerb<RecordSeen> AskReopen = Seen("task.askReopen");
    public static readonly CardVerb<RecordSeen, ReasonForm> Reopen = new("task.reopen", DeskJson.Default.RecordSeen, TaskJson.Default.ReasonForm);
    public static readonly CardVerb<RecordSeen> AskBlock = Seen("task.askBlock");
    public static readonly CardVerb<RecordSeen, BlockForm> Block = new("task.block", DeskJson.Default.RecordSeen, TaskJson.Default.BlockForm);
    public static readonly CardVerb<RecordSeen> Unblock = Seen("task.unblock");
    public static readonly CardVerb<RecordSeen> AskSnooze = Seen("task.askSnooze");
    public static readonly CardVerb<RecordSeen, SnoozeForm> Snooze = new("task.snooze", DeskJson.Default.RecordSeen, TaskJson.Default.SnoozeForm);
    public static readonly CardVerb<RecordSeen, CheckForm> Check = new("task.check", DeskJson.Default.RecordSeen, TaskJson.Default.CheckForm);

    private static CardVerb<RecordSeen> Seen(string name) => new(name, DeskJson.Default.RecordSeen);
}
