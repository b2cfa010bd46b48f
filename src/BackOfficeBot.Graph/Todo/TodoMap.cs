using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

/// <summary>Between To Do's shapes and ours.</summary>
internal static class TodoMap
{
    private const string DueProperty = "dueDateTime";

    public static Models.TodoTask ToGraph(NewTodo task) => new()
    {
        Title = task.Title,
        Body = Text(task.Notes),
        DueDateTime = task.Due is { } due ? Day(due) : null,
        Importance = Importance(task.IsImportant),
        Status = Enum.Parse<Models.TaskStatus>(task.Status.ToString()),
        LinkedResources = [new() { ApplicationName = task.Link.Application, ExternalId = task.Link.ExternalId, DisplayName = task.Link.Name, WebUrl = task.Link.Url }],
    };

    public static Models.TodoTask ToGraph(TodoChange change)
    {
        var task = new Models.TodoTask();
        if (change.Title is { } title) task.Title = title;
        if (change.Notes is { } notes) task.Body = Text(notes);
        if (change.IsImportant is { } important) task.Importance = Importance(important);
        if (change.Status is { } status) task.Status = Enum.Parse<Models.TaskStatus>(status.ToString());
        if (change is { HasDue: true, Due: { } due }) task.DueDateTime = Day(due);
        // The SDK writes no property that is null.
        else if (change.HasDue) task.AdditionalData[DueProperty] = null!;
        return task;
    }

    public static TodoTask FromGraph(Models.TodoTask task, string zone) => new(task.Id!, task.Status == Models.TaskStatus.Completed, task.DueDateTime?.DateTime is null ? null : Day(task.DueDateTime, zone));

    public static bool IsGone(Models.TodoTask task) => task.AdditionalData.ContainsKey("@removed");

    // A midnight is the day itself, in whatever zone it is written; another hour is a midnight of the person's.
    private static DateOnly Day(Models.DateTimeTimeZone due, string zone) =>
        DateOnly.FromDateTime(Zones.Wall(due) is { TimeOfDay.Ticks: 0 } midnight ? midnight : Zones.Wall(Zones.Instant(due), Zones.Info(zone)));

    private static Models.DateTimeTimeZone Day(DateOnly day) => Zones.ToGraph(day.ToDateTime(default), "UTC");

    private static Models.ItemBody Text(string text) => new() { ContentType = Models.BodyType.Text, Content = text };

    private static Models.Importance Importance(bool isImportant) => isImportant ? Models.Importance.High : Models.Importance.Normal;
}
