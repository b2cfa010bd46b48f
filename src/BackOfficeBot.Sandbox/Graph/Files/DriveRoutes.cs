using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph.Files;

/// <summary>A person's drive.</summary>
internal static class DriveRoutes
{
    internal const string Read = "Files.Read";
    internal const string Write = "Files.ReadWrite";
    internal const string Item = "users/{user}/drive/items/{id}";

    public static IReadOnlyList<GraphRoute> All { get; } =
    [
        new("GET", "users/{user}/drive", Read, call => call.Item(Drive(call.Target), "drives")),
        new("GET", "users/{user}/drives", Read, call => call.Page([Drive(call.Target)], "drives")),
        new("GET", Item, Read, Get, Reach.Given),
        new("PATCH", Item, Write, Change),
        new("DELETE", Item, Write, Delete),
        new("GET", Item + "/children", Read, call => call.Page(DriveItems.Children(call.Target, Find(call)).Select(child => DriveItems.View(child, call.Target)), "driveItems", 200)),
        new("POST", Item + "/children", Write, AddFolder),
        new("GET", Item + "/content", Read, Content),
        new("PUT", Item + "/content", Write, WriteContent),
        new("POST", Item + "/createUploadSession", Write, Upload),
        new("POST", Item + "/copy", Write, Copy),
        new("GET", Item + "/search", Read, Search),
        new("GET", Item + "/delta", Read, Delta),
    ];

    /// <summary>Other people's files too, where they were given to the caller: what was not is not found.</summary>
    internal static JsonObject Find(GraphCall call)
    {
        var item = DriveItems.Find(call.Target, call["id"]) ?? throw DriveItems.Missing();
        return call.OwnOrApp || Given(call.Target, item, call.Caller.PersonId, call.Request.Method == "GET" ? null : "write") ? item : throw DriveItems.Missing();
    }

    /// <summary>Whether an item, or a folder above it, was given to a person by name, with this role where it must be one.</summary>
    internal static bool Given(Mailbox owner, JsonObject item, string? person, string? role = null)
    {
        for (JsonObject? at = item; at is not null; at = at.Text("_parent") is { } parent ? owner.Files.Find(parent) : null)
            if (at.Items("_permissions").Any(given => given.Text("grantedToV2/user/id") == person && (role is null || given.Texts("roles").Contains(role)))) return true;
        return false;
    }

    internal static GraphReply Reply(GraphCall call, JsonObject stored, int status = 200) => call.Item(DriveItems.View(stored, call.Target), "driveItems", status);

    internal static JsonObject Drive(Mailbox mailbox)
    {
        const long total = 1_099_511_627_776;
        var used = mailbox.Contents.Values.Sum(bytes => (long)bytes.Length);
        return new()
        {
            ["id"] = DriveItems.DriveId(mailbox),
            ["name"] = "OneDrive",
            ["driveType"] = "business",
            ["webUrl"] = $"https://valdoro-my.sharepoint.example/personal/{mailbox.Mail.Split('@')[0]}/Documents",
            ["owner"] = new JsonObject { ["user"] = new JsonObject { ["id"] = mailbox.Id, ["displayName"] = mailbox.Name } },
            ["quota"] = new JsonObject { ["total"] = total, ["used"] = used, ["remaining"] = total - used, ["deleted"] = 0, ["state"] = "normal" },
        };
    }

    private static GraphReply Get(GraphCall call)
    {
        var stored = Find(call);
        call.Query.Expander = (_, name) => name == "children" ? Json.Array(DriveItems.Children(call.Target, stored).Select(child => DriveItems.View(child, call.Target)))
            : throw GraphProblem.BadRequest("invalidRequest", $"'{name}' cannot be expanded on an item.");
        var view = DriveItems.View(stored, call.Target);
        if (stored["file"] is not null) view.Insert(0, "@microsoft.graph.downloadUrl", UploadSessions.DownloadUrl(call, (string)stored["id"]!));
        return call.Item(view, "driveItems");
    }

    private static GraphReply Change(GraphCall call)
    {
        var stored = Find(call);
        Check(call, stored);
        if (call.Body.Text("parentReference/id") is { } parent)
        {
            if (call.Target.Files.Find(parent)?["folder"] is null) throw DriveItems.Missing();
            stored["_parent"] = parent;
        }
        if (call.Body.Text("name") is { } name)
        {
            var taken = call.Target.Files.Find(stored.Text("_parent") ?? "") is { } folder ? DriveItems.Child(call.Target, folder, name) : null;
            if (taken is not null && taken != stored) throw Taken();
            stored["name"] = DriveItems.Checked(name);
        }
        if (call.Body.Text("description") is { } description) stored["description"] = description;
        return Reply(call, DriveItems.Put(call.Target, stored, call.Office.Now));
    }

    private static GraphReply Delete(GraphCall call)
    {
        var stored = Find(call);
        Check(call, stored);
        if (stored["root"] is not null) throw GraphProblem.Denied("accessDenied", "The root cannot be deleted.");
        DriveItems.Remove(call.Target, stored);
        return GraphReply.Done;
    }

    private static GraphReply AddFolder(GraphCall call)
    {
        var (parent, name) = (Find(call), call.Body.Text("name") ?? "");
        if (call.Body.At("folder") is null) throw GraphProblem.BadRequest("invalidRequest", "Only folders can be made this way.");
        var behaviour = call.Body.Text("@microsoft.graph.conflictBehavior") ?? "fail";
        if (DriveItems.Child(call.Target, parent, name) is { } old)
        {
            if (behaviour == "replace" && old["folder"] is not null) return Reply(call, old, 201);
            if (behaviour != "rename") throw Taken();
            name = Free(call, parent, name);
        }
        return Reply(call, DriveItems.AddFolder(call.Target, parent, name, call.Office.Now), 201);
    }

    private static GraphReply Content(GraphCall call)
    {
        var stored = Find(call);
        if (stored["file"] is null) throw GraphProblem.BadRequest("invalidRequest", "A folder has no content.");
        return new(302) { Headers = new Dictionary<string, string> { ["Location"] = UploadSessions.DownloadUrl(call, (string)stored["id"]!) } };
    }

    private static GraphReply WriteContent(GraphCall call)
    {
        if (call.Request.Body.Length > 250 * 1024 * 1024) throw new GraphProblem(413, "fragmentTooLarge", "Above 250 MB an upload session is needed.");
        var old = DriveItems.Find(call.Target, call["id"]);
        if (old is not null) Check(call, old);
        var (folder, name) = old is not null ? (call.Target.Files.Find(old.Text("_parent") ?? "") ?? throw GraphProblem.BadRequest("invalidRequest", "The root is a folder."), old.Text("name")!)
            : call["id"].Contains(':', StringComparison.Ordinal) ? DriveItems.Place(call.Target, call["id"], call.Office.Now) : throw DriveItems.Missing();
        return Reply(call, DriveItems.Write(call.Target, folder, name, call.Request.Body.ToArray(), call.Office.Now), old is null ? 201 : 200);
    }

    private static GraphReply Upload(GraphCall call)
    {
        var (mailbox, office, item) = (call.Target, call.Office, call.OptionalBody.At("item"));
        var old = DriveItems.Find(mailbox, call["id"]);
        var (folder, name) = old is not null ? (mailbox.Files.Find(old.Text("_parent") ?? "")!, old.Text("name")!) : DriveItems.Place(mailbox, call["id"], office.Now);
        if (old is not null)
        {
            switch (item.Text("@microsoft.graph.conflictBehavior") ?? "fail")
            {
                case "rename": name = Free(call, folder, name); break;
                case "fail": throw Taken();
            }
        }
        return UploadSessions.Open(call, item.At("fileSize")?.GetValue<long>(), bytes => DriveItems.View(DriveItems.Write(mailbox, folder, name, bytes, office.Now), mailbox).Public(), old is null ? 201 : 200);
    }

    private static GraphReply Copy(GraphCall call)
    {
        var stored = Find(call);
        var folder = call.Body.Text("parentReference/id") is { } parent ? call.Target.Files.Find(parent) ?? throw DriveItems.Missing() : call.Target.Files.Find(stored.Text("_parent") ?? "")!;
        var name = call.Body.Text("name") ?? stored.Text("name")!;
        if (DriveItems.Child(call.Target, folder, name) is not null) throw Taken();
        var copy = CopyTo(call, stored, folder, name);
        return new(202) { Headers = new Dictionary<string, string> { ["Location"] = $"{call.Request.Base}/users/{call.Target.Id}/drive/items/{copy.Text("id")}" } };
    }

    private static JsonObject CopyTo(GraphCall call, JsonObject item, JsonObject folder, string name)
    {
        if (item["folder"] is null) return DriveItems.Write(call.Target, folder, DriveItems.Checked(name), call.Target.Contents[(string)item["id"]!], call.Office.Now);
        var inside = DriveItems.Children(call.Target, item).ToList();
        var copy = DriveItems.AddFolder(call.Target, folder, name, call.Office.Now);
        foreach (var child in inside) CopyTo(call, child, copy, child.Text("name")!);
        return copy;
    }

    private static GraphReply Search(GraphCall call)
    {
        var words = call.Query["q"] ?? "";
        return call.Page(call.Target.Files.All.Where(item => item["root"] is null && (OData.ODataSearch.HasWords(item.Text("name")!, words)
            || (item["file"]?["mimeType"]?.ToString().StartsWith("text/", StringComparison.Ordinal) == true && OData.ODataSearch.HasWords(System.Text.Encoding.UTF8.GetString(call.Target.Contents[(string)item["id"]!]), words))))
            .Select(item => DriveItems.View(item, call.Target)), "Collection(driveItem)", 200);
    }

    private static GraphReply Delta(GraphCall call) => DeltaReply.Of(call, call.Target.Files, _ => true, item => DriveItems.View(item, call.Target), "Collection(driveItem)",
        id => new JsonObject { ["id"] = id, ["deleted"] = new JsonObject { ["state"] = "deleted" } });

    private static void Check(GraphCall call, JsonObject stored)
    {
        var view = DriveItems.View(stored, call.Target);
        if (call.Request.Header("If-Match") is { } tag && tag != "*" && tag != view.Text("eTag") && tag != view.Text("cTag")) throw new GraphProblem(412, "resourceModified", "ETag does not match current item's value.");
    }

    private static string Free(GraphCall call, JsonObject folder, string name) => Enumerable.Range(1, 1000)
        .Select(n => $"{Path.GetFileNameWithoutExtension(name)} {n}{Path.GetExtension(name)}").First(free => DriveItems.Child(call.Target, folder, free) is null);

    private static GraphProblem Taken() => new(409, "nameAlreadyExists", "An item with the same name already exists under the parent.");
}
