using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph.Tasks;

/// <summary>To-do lists and tasks.</summary>
internal static class TodoRoutes
{
    private const string Read = "Tasks.Read";
    private const string Write = "Tasks.ReadWrite";
    private const string Lists = "users/{user}/todo/lists";
    private const string Tasks = Lists + "/{list}/tasks";
    private static readonly string[] Writable = ["body", "categories", "completedDateTime", "dueDateTime", "importance", "isReminderOn", "recurrence", "reminderDateTime", "startDateTime", "status", "title"];
    private static readonly string[] Parts = ["checklistItems", "linkedResources"];
    private static readonly Dictionary<string, string[]> PartFields = new()
    {
        ["checklistItems"] = ["displayName", "isChecked", "checkedDateTime", "createdDateTime"],
        ["linkedResources"] = ["applicationName", "displayName", "externalId", "webUrl"],
    };

    public static IReadOnlyList<GraphRoute> All { get; } =
    [
        new("GET", Lists, Read, call => call.Page(call.Target.Lists.All.Select(ViewList), Context(call, "lists"))),
        new("POST", Lists, Write, AddList),
        new("GET", Lists + "/{list}", Read, call => call.Item(ViewList(List(call)), Context(call, "lists"))),
        new("PATCH", Lists + "/{list}", Write, Rename),
        new("DELETE", Lists + "/{list}", Write, RemoveList),
        new("GET", Tasks, Read, AllTasks),
        new("POST", Tasks, Write, Add),
        new("GET", Tasks + "/delta", Read, Delta),
        new("GET", Tasks + "/{id}", Read, call => Reply(call, Task(call))),
        new("PATCH", Tasks + "/{id}", Write, Change),
        new("DELETE", Tasks + "/{id}", Write, Remove),
        .. Parts.SelectMany(part => new GraphRoute[]
        {
            new("GET", $"{Tasks}/{{id}}/{part}", Read, call => call.Page(Task(call).Items("_" + part).Select(item => item.Clone()), Context(call, part))),
            new("POST", $"{Tasks}/{{id}}/{part}", Write, call => AddPart(call, part)),
        }),
    ];

    public static JsonObject NewList(string name, string wellKnown) => new()
    {
        ["id"] = Json.NewId(),
        ["displayName"] = name,
        ["isOwner"] = true,
        ["isShared"] = false,
        ["wellknownListName"] = wellKnown,
    };

    public static JsonObject NewTask(string listId, JsonObject sent, DateTimeOffset now)
    {
        var task = new JsonObject
        {
            ["id"] = Json.NewId(),
            ["importance"] = "normal",
            ["isReminderOn"] = false,
            ["status"] = "notStarted",
            ["title"] = "",
            ["createdDateTime"] = Json.Iso(now),
            ["lastModifiedDateTime"] = Json.Iso(now),
            ["hasAttachments"] = false,
            ["categories"] = new JsonArray(),
            ["body"] = new JsonObject { ["content"] = "", ["contentType"] = "text" },
            ["_list"] = listId,
        };
        foreach (var part in Parts) task["_" + part] = Json.Array(sent.Items(part).Select(item => NewPart(item, part, now)));
        return Apply(task, sent, now);
    }

    public static JsonObject Apply(JsonObject task, JsonObject sent, DateTimeOffset now)
    {
        var changed = task.Clone();
        foreach (var (written, value) in sent)
        {
            if (Writable.FirstOrDefault(known => known.Equals(written, StringComparison.OrdinalIgnoreCase)) is { } name)
            {
                if (name.EndsWith("DateTime", StringComparison.Ordinal) && value is not null) Zones.ReadInstant(value, name);
                if (name == "status" && value?.ToString() is not ("notStarted" or "inProgress" or "completed" or "waitingOnOthers" or "deferred")) throw GraphProblem.BadRequest("invalidRequest", "Invalid value for status.");
                if (value is null && name.EndsWith("DateTime", StringComparison.Ordinal)) changed.Remove(name);
                else changed[name] = value?.DeepClone();
            }
            else if (!written.Contains('@', StringComparison.Ordinal) && !Parts.Contains(written) && written is not ("id" or "createdDateTime" or "lastModifiedDateTime" or "hasAttachments"))
                throw GraphProblem.BadRequest("invalidRequest", $"The property '{written}' does not exist on type 'microsoft.graph.todoTask'.");
        }
        if (changed.Text("status") == "completed") changed["completedDateTime"] ??= Zones.Write(NodaTime.LocalDateTime.FromDateTime(now.UtcDateTime), "UTC");
        else changed.Remove("completedDateTime");
        changed["lastModifiedDateTime"] = Json.Iso(now);
        return changed;
    }

    private static JsonObject NewPart(JsonObject sent, string part, DateTimeOffset now)
    {
        var item = new JsonObject { ["id"] = Guid.NewGuid().ToString() };
        foreach (var name in PartFields[part]) if (sent.At(name) is { } value) item[name] = value.DeepClone();
        if (part == "checklistItems")
        {
            item["isChecked"] ??= false;
            item["createdDateTime"] ??= Json.Iso(now);
        }
        return item;
    }

    private static GraphReply AllTasks(GraphCall call)
    {
        var list = (string)List(call)["id"]!;
        call.Query.Expander = Expand;
        return call.Page(call.Target.Tasks.All.Where(task => task.Text("_list") == list).OrderByDescending(task => task.Text("createdDateTime"), StringComparer.Ordinal).Select(View), Context(call, "tasks"), 20);
    }

    private static GraphReply AddList(GraphCall call)
    {
        var name = call.Body.Text("displayName");
        if (string.IsNullOrWhiteSpace(name)) throw GraphProblem.BadRequest("invalidRequest", "The list needs a displayName.");
        return call.Item(ViewList(call.Target.Lists.Put(NewList(name, "none"))), Context(call, "lists"), 201);
    }

    private static GraphReply Rename(GraphCall call)
    {
        var list = List(call);
        call.CheckMatch(list);
        if (call.Body.Text("displayName") is { Length: > 0 } name) list["displayName"] = name;
        return call.Item(ViewList(call.Target.Lists.Put(list)), Context(call, "lists"));
    }

    private static GraphReply RemoveList(GraphCall call)
    {
        var list = List(call);
        call.CheckMatch(list);
        if (list.Text("wellknownListName") != "none") throw GraphProblem.BadRequest("invalidRequest", "The default list cannot be deleted.");
        RemoveList(call.Target, (string)list["id"]!);
        return GraphReply.Done;
    }

    /// <summary>With the tasks in it; false where there is none that can be deleted.</summary>
    public static bool RemoveList(Mailbox mailbox, string id)
    {
        if (mailbox.Lists.Find(id)?.Text("wellknownListName") != "none") return false;
        foreach (var task in mailbox.Tasks.All.Where(task => task.Text("_list") == id).ToList()) mailbox.Tasks.Remove((string)task["id"]!);
        return mailbox.Lists.Remove(id);
    }

    private static GraphReply Add(GraphCall call) => Reply(call, call.Target.Tasks.Put(NewTask((string)List(call)["id"]!, call.Body, call.Office.Now)), 201);

    private static GraphReply Change(GraphCall call)
    {
        var task = Task(call);
        call.CheckMatch(task);
        return Reply(call, call.Target.Tasks.Put(Apply(task, call.Body, call.Office.Now)));
    }

    private static GraphReply Remove(GraphCall call)
    {
        var task = Task(call);
        call.CheckMatch(task);
        call.Target.Tasks.Remove((string)task["id"]!);
        return GraphReply.Done;
    }

    private static GraphReply AddPart(GraphCall call, string part)
    {
        var (task, item) = (Task(call), NewPart(call.Body, part, call.Office.Now));
        ((JsonArray)task["_" + part]!).Add(item);
        call.Target.Tasks.Put(task);
        return call.Item(item.Clone(), Context(call, part), 201);
    }

    private static GraphReply Delta(GraphCall call)
    {
        var list = (string)List(call)["id"]!;
        return DeltaReply.Of(call, call.Target.Tasks, task => task.Text("_list") == list, View, "Collection(todoTask)");
    }

    private static GraphReply Reply(GraphCall call, JsonObject task, int status = 200)
    {
        call.Query.Expander = Expand;
        return call.Item(View(task), Context(call, "tasks"), status);
    }

    private static JsonNode? Expand(JsonObject task, string name) => Parts.Contains(name) ? task["_" + name]?.DeepClone() : throw GraphProblem.BadRequest("invalidRequest", $"'{name}' cannot be expanded on a task.");

    private static JsonObject View(JsonObject stored)
    {
        var view = stored.Clone();
        view.Remove("changeKey");
        view.Insert(0, "@odata.etag", GraphCall.ETag(stored));
        return view;
    }

    private static JsonObject ViewList(JsonObject stored) => View(stored);

    private static JsonObject List(GraphCall call) => call.Target.Lists.Find(call["list"]) ?? throw GraphProblem.NotFound("itemNotFound", "The specified object was not found in the store.");

    private static JsonObject Task(GraphCall call) => call.Target.Tasks.Find(call["id"]) is { } task && task.Text("_list") == call["list"] ? task : throw GraphProblem.NotFound("itemNotFound", "The specified object was not found in the store.");

    private static string Context(GraphCall call, string what) => $"users('{call.Target.Id}')/todo/{what}";
}
