using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Tasks;

/// "Crea un'attività" on any message: its words fill the form, and the task leads back to it.
internal sealed class TaskMessages(TaskSetup setup, Sentences sentences, PersonZone zones, TimeProvider time) : ITaskPart
{
    /// The command of the message extension, in the app's manifest.
    public const string Command = "makeTask";

    public IEnumerable<Route> Routes =>
    [
        Route.Invoke($"{InvokeNames.ExtensionFetchTask}/{Command}", OfMessageAsync),
        Route.Command(FoundText.Task, (turn, ct) => turn.Argument is FoundText found ? FormAsync(turn, found.Message, found.Text, isDialog: false, ct) : new(Reply.RouteTo(RouteKeys.Command + "add_task"))),
    ];

    private ValueTask<Reply> OfMessageAsync(Turn turn, CancellationToken ct)
    {
        var source = SourceMessage.Of(turn);
        return FormAsync(turn, source?.Message, source?.Text, isDialog: true, ct);
    }

    private async ValueTask<Reply> FormAsync(Turn turn, SourceMessage? message, string? words, bool isDialog, CancellationToken ct)
    {
        var zone = await zones.OfAsync(turn, ct);
        var text = words ?? "";
        var understood = text.Length == 0 ? new Understanding() : sentences.Understand(turn, text);
        var when = TaskWhen.Of(text, understood, time.GetUtcNow().In(zone).DateTime, isOwn: false);
        var lines = text.Split('\n');
        var state = new TaskFormState(Guid.CreateVersion7(time.GetUtcNow()), zone.Id, turn.PersonId()) { IsDialog = isDialog, Message = message };
        return await setup.FormAsync(turn, state, new()
        {
            Title = lines[0].Length > Records.Record.LongestTitle ? lines[0][..(Records.Record.LongestTitle - 1)] + "…" : lines[0],
            Details = lines.Length > 1 || lines[0].Length > Records.Record.LongestTitle ? text.Length > Records.Record.LongestBody ? text[..Records.Record.LongestBody] : text : null,
            Day = when?.Day >= WallClock.Day(time.GetUtcNow(), zone) ? when.Day.Iso() : null,
            Time = when?.Time?.Iso(),
            Priority = understood.IsUrgent ? nameof(Records.Priority.Urgent) : null,
        }, [], [], ct);
    }
}
