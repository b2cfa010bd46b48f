using System.Security.Cryptography;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph.Files;

/// <summary>Files and folders of one drive: found, made, and answered.</summary>
internal static class DriveItems
{
    public static string DriveId(Mailbox mailbox) => "b!" + mailbox.Id;

    public static string RootId(Mailbox mailbox) => "01ROOT" + mailbox.Id.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();

    public static JsonObject NewRoot(Mailbox mailbox, DateTimeOffset now)
    {
        var root = New("root", null, now);
        root["id"] = RootId(mailbox);
        root["root"] = new JsonObject();
        root["folder"] = new JsonObject();
        return root;
    }

    /// <summary><c>root</c>, <c>root:/a/b</c>, an id, or an id with a path below it.</summary>
    public static JsonObject? Find(Mailbox mailbox, string reference)
    {
        var (anchor, path) = Split(mailbox, reference);
        var item = anchor;
        foreach (var name in path) item = item is null ? null : Child(mailbox, item, name);
        return item;
    }

    /// <summary>The place of a file to be written: its folder (made where it is missing) and its name.</summary>
    public static (JsonObject Folder, string Name) Place(Mailbox mailbox, string reference, DateTimeOffset now)
    {
        var (anchor, path) = Split(mailbox, reference);
        var folder = anchor ?? throw Missing();
        if (path.Length == 0) throw GraphProblem.BadRequest("invalidRequest", "The file needs a name.");
        foreach (var name in path[..^1]) folder = Child(mailbox, folder, name) ?? AddFolder(mailbox, folder, name, now);
        return (folder, Checked(path[^1]));
    }

    public static JsonObject AddFolder(Mailbox mailbox, JsonObject parent, string name, DateTimeOffset now)
    {
        var folder = New(Checked(name), (string)parent["id"]!, now);
        folder["folder"] = new JsonObject();
        return Put(mailbox, folder, now);
    }

    public static JsonObject Write(Mailbox mailbox, JsonObject folder, string name, byte[] bytes, DateTimeOffset now)
    {
        var file = Child(mailbox, folder, name) ?? New(name, (string)folder["id"]!, now);
        if (file["folder"] is not null) throw new GraphProblem(409, "nameAlreadyExists", "A folder of this name already exists.");
        file["size"] = bytes.Length;
        file["file"] = new JsonObject { ["mimeType"] = Mime(name), ["hashes"] = new JsonObject { ["sha256Hash"] = Convert.ToHexString(SHA256.HashData(bytes)) } };
        mailbox.Contents[(string)file["id"]!] = bytes;
        return Put(mailbox, file, now);
    }

    public static JsonObject Put(Mailbox mailbox, JsonObject item, DateTimeOffset now)
    {
        item["lastModifiedDateTime"] = Json.Iso(now);
        return mailbox.Files.Put(item);
    }

    public static JsonObject? Child(Mailbox mailbox, JsonObject folder, string name) =>
        Children(mailbox, folder).FirstOrDefault(child => string.Equals(child.Text("name"), name, StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<JsonObject> Children(Mailbox mailbox, JsonObject folder) => mailbox.Files.All.Where(item => item.Text("_parent") == folder.Text("id"));

    public static void Remove(Mailbox mailbox, JsonObject item)
    {
        foreach (var child in Children(mailbox, item).ToList()) Remove(mailbox, child);
        mailbox.Contents.Remove((string)item["id"]!);
        mailbox.Files.Remove((string)item["id"]!);
    }

    public static string PathOf(Mailbox mailbox, JsonObject item) =>
        item.Text("_parent") is { } parent && mailbox.Files.Find(parent) is { } folder ? $"{PathOf(mailbox, folder)}/{item.Text("name")}" : "";

    public static JsonObject View(JsonObject stored, Mailbox mailbox)
    {
        var view = stored.Clone();
        var tag = stored.Text("changeKey")!;
        view.Remove("changeKey");
        view["eTag"] = $"\"{{{stored.Text("id")}}},{tag}\"";
        view["cTag"] = $"\"c:{{{stored.Text("id")}}},{tag}\"";
        view.Insert(0, "@odata.etag", (string)view["eTag"]!);
        var who = new JsonObject { ["user"] = new JsonObject { ["id"] = mailbox.Id, ["displayName"] = mailbox.Name } };
        (view["createdBy"], view["lastModifiedBy"]) = (who, who.DeepClone());
        view["webUrl"] = $"https://valdoro-my.sharepoint.example/personal/{mailbox.Mail.Split('@')[0]}/Documents{Escaped(PathOf(mailbox, stored))}";
        if (view["folder"] is JsonObject folder)
        {
            var children = Children(mailbox, stored).ToList();
            folder["childCount"] = children.Count;
            view["size"] = Size(mailbox, stored);
        }
        var parent = stored.Text("_parent");
        view["parentReference"] = new JsonObject { ["driveId"] = DriveId(mailbox), ["driveType"] = "business" };
        if (parent is not null)
        {
            view["parentReference"]!["id"] = parent;
            view["parentReference"]!["path"] = "/drive/root:" + Escaped(PathOf(mailbox, mailbox.Files.Find(parent)!));
        }
        return view;
    }

    private static string Escaped(string path) => Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal);

    private static long Size(Mailbox mailbox, JsonObject item) => item["folder"] is null ? item.Number("size") ?? 0 : Children(mailbox, item).Sum(child => Size(mailbox, child));

    public static GraphProblem Missing() => GraphProblem.NotFound("itemNotFound", "The resource could not be found.");

    public static string Checked(string name) => IsName(name)
        ? name : throw GraphProblem.BadRequest("invalidRequest", "The provided name cannot contain any of \" * : < > ? / \\ | and must not begin or end with a space.");

    public static bool IsName(string name) => name.Length is > 0 and <= 255 && name.IndexOfAny(['"', '*', ':', '<', '>', '?', '/', '\\', '|']) < 0 && !name.Any(char.IsControl)
        && name.Trim() == name && name is not ("." or "..");

    private static (JsonObject? Anchor, string[] Path) Split(Mailbox mailbox, string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        var anchor = colon < 0 ? reference : reference[..colon];
        return (mailbox.Files.Find(anchor == "root" ? RootId(mailbox) : anchor), colon < 0 ? [] : reference[(colon + 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries));
    }

    private static JsonObject New(string name, string? parent, DateTimeOffset now) => new()
    {
        ["id"] = "01" + Convert.ToHexString(Guid.NewGuid().ToByteArray()),
        ["name"] = name,
        ["size"] = 0,
        ["createdDateTime"] = Json.Iso(now),
        ["lastModifiedDateTime"] = Json.Iso(now),
        ["_parent"] = parent,
    };

    private static string Mime(string name) => new Microsoft.AspNetCore.StaticFiles.FileExtensionContentTypeProvider().TryGetContentType(name, out var type) ? type : "application/octet-stream";
}
