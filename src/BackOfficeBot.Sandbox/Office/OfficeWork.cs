using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph;
using BackOfficeBot.Sandbox.Graph.Files;
using BackOfficeBot.Sandbox.Graph.Tasks;
using NodaTime;

namespace BackOfficeBot.Sandbox.Office;

/// <summary>What somebody does in the windows on the office without the bot: puts a file into the drive, adds a task or ticks it off.</summary>
internal static class OfficeWork
{
    private const int LargestFile = 20 * 1024 * 1024;

    public static void Map(RouteGroupBuilder api, OfficeState office)
    {
        api.MapPost("/people/{id}/files", async (string id, string name, HttpRequest request, CancellationToken ct) =>
        {
            if (request.ContentLength is null or > LargestFile) return Results.StatusCode(413);
            using var content = new MemoryStream();
            await request.Body.CopyToAsync(content, ct);
            return OfficeEndpoints.Answer(office, id, mailbox =>
                Made(DriveItems.Write(mailbox, DriveItems.Find(mailbox, "root")!, DriveItems.Checked(name), content.ToArray(), office.Now), 201));
        });
        api.MapPost("/people/{id}/tasks", (string id, NewTask task) => OfficeEndpoints.Answer(office, id, mailbox => Add(mailbox, task, office.Now)));
        api.MapPut("/people/{id}/tasks/{task}", (string id, string task, TaskState state) => OfficeEndpoints.Answer(office, id, mailbox => mailbox.Tasks.Find(task) is { } found
            ? Made(mailbox.Tasks.Put(TodoRoutes.Apply(found, new() { ["status"] = state.Completed ? "completed" : "notStarted" }, office.Now)))
            : Results.NotFound()));
    }

    private static IResult Add(Mailbox mailbox, NewTask task, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(task.Title)) return Results.BadRequest(new { error = "The task needs a title." });
        var sent = new JsonObject { ["title"] = task.Title.Trim() };
        if (task.Due is { } due) sent["dueDateTime"] = Zones.Write(LocalDate.FromDateOnly(due).AtMidnight(), "UTC");
        var list = mailbox.Lists.All.First(one => one.Text("wellknownListName") == "defaultList");
        return Made(mailbox.Tasks.Put(TodoRoutes.NewTask(list.Text("id")!, sent, now)), 201);
    }

    private static IResult Made(JsonObject item, int status = 200) => Results.Json(new { id = item.Text("id") }, statusCode: status);

    internal sealed record NewTask(string? Title, DateOnly? Due);

    internal sealed record TaskState(bool Completed);
}
