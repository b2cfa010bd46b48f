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
        Route.Command(FoundText.Task, (turn, ct) => turn.Argument is FoundText found ? FormAsync(turn, found.Message, found.Text, isDialog: false, ct, found.Said) : new(Reply.RouteTo(RouteKeys.Command + "add_task"))),
    ];

    private ValueTask<Reply> OfMessageAsync(Turn turn, CancellationToken ct)
    {
        var source = SourceMessage.Of(turn);
        return FormAsync(turn, source?.Message, source?.Text, isDialog: true, ct);
    }

    private async ValueTask<Reply> FormAsync(Turn turn, SourceMessage? message, string? words, bool isDialog, CancellationToken ct, string? said = null)
    {
        var zone = await zones.OfAsync(turn, ct);
        var text = words ?? "";
        var understood = text.Length == 0 ? new Understanding() : sentences.Understand(turn, text);
        var (meant, errors) = (said is null ? new Understanding() : sentences.Understand(turn, said), new FormErrors());
        // What is said of it goes before what the message says.
        var when = (said is null ? null : TaskWhen.Of(said, meant, time.GetUtcNow().In(zone).DateTime, isOwn: false)) ?? TaskWhen.Of(text, understood, time.GetUtcNow().In(zone).DateTime, isOwn: false);
        var (who, known) = await setup.WhoAsync(turn, meant.People is [var person, ..] ? person.Value : null, errors, ct);
        var lines = text.Split('\n');
        var state = new TaskFormState(Guid.CreateVersion7(time.GetUtcNow()), zone.Id, turn.PersonId()) { IsDialog = isDialog, Message = message };
        return await setup.FormAsync(turn, state, new()
        {
            Title = lines[0].Length > Records.Record.LongestTitle ? lines[0][..(Records.Record.LongestTitle - 1)] + "…" : lines[0],
            Details = lines.Length > 1 || lines[0].Length > Records.Record.LongestTitle ? text.Length > Records.Record.LongestBody ? text[..Records.Record.LongestBody] : text : null,
            Who = who,
            Day = when?.Day >= WallClock.Day(time.GetUtcNow(), zone) ? when.Day.Iso() : null,
            Time = when?.Time?.Iso(),
            Priority = understood.IsUrgent ? nameof(Records.Priority.Urgent) : null,
        }, errors, known, ct);
    }
}
