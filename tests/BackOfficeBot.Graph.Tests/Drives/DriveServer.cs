using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace BackOfficeBot.Graph.Tests.Drives;

/// <summary>A drive with the folder Verbali, as OneDrive answers, with faults where a test says.</summary>
internal sealed class DriveServer
{
    public const string Drive = "b!anna";
    private readonly HashSet<string> folders = new(StringComparer.OrdinalIgnoreCase) { "Verbali" };

    /// <summary>What is received of the upload, in bytes, and its whole size.</summary>
    public long Received { get; private set; }

    public long Whole { get; private set; }

    /// <summary>Answers a piece with a failure instead, when it gives one.</summary>
    public Func<long, HttpContext, object?>? Fault { get; set; }

    /// <summary>The last piece arrives, its answer does not.</summary>
    public bool LosesLastAnswer { get; set; }

    public string? Scope { get; set; } = "organization";

    public static JsonObject Item(string id, string name, string folder = "", bool isFolder = false, long size = 7) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["size"] = size,
        ["webUrl"] = "https://contoso-my.sharepoint.example/personal/anna/Documents/" + Uri.EscapeDataString(name),
        ["lastModifiedDateTime"] = "2026-11-24T10:00:00Z",
        ["lastModifiedBy"] = new JsonObject { ["user"] = new JsonObject { ["id"] = GraphServer.Anna, ["displayName"] = "Anna Bianchi" } },
        ["parentReference"] = new JsonObject { ["driveId"] = Drive, ["id"] = "p", ["path"] = $"/drives/{Drive}/root:" + (folder.Length > 0 ? "/" + Uri.EscapeDataString(folder) : "") },
        [isFolder ? "folder" : "file"] = isFolder ? new JsonObject { ["childCount"] = 0 } : new JsonObject { ["mimeType"] = "application/octet-stream", ["hashes"] = new JsonObject { ["quickXorHash"] = "AAAA" } },
    };

    public static JsonObject OwnDrive => new()
    {
        ["id"] = Drive,
        ["driveType"] = "business",
        ["webUrl"] = "https://contoso-my.sharepoint.example/personal/anna/Documents",
    };

    public object? Answer(Seen request, HttpContext context) => request switch
    {
        { Path: $"/users/{GraphServer.Anna}/drive" } => OwnDrive,
        { Path: $"/users/{GraphServer.Anna}/drives" } => Samples.Collection([OwnDrive]),
        { Path: "/upload/1", Method: "PUT" } => Piece(context),
        { Path: "/upload/1" } => LosesLastAnswer && Received == Whole ? context.Fail(404, "itemNotFound") : new JsonObject { ["nextExpectedRanges"] = new JsonArray($"{Received}-") },
        { Path: "/download/1" } => Bytes(context),
        { Path: $"/drives/{Drive}/items/root" } => Root(),
        { Method: "GET", Path: var path } when path.StartsWith($"/drives/{Drive}/root:/", StringComparison.Ordinal) => At(path[$"/drives/{Drive}/root:/".Length..].TrimEnd(':'), context),
        { Method: "POST", Path: var path } when path.EndsWith("/children", StringComparison.Ordinal) => Make((string)request.Body!["name"]!),
        { Path: var path } when path.EndsWith(":/createUploadSession", StringComparison.Ordinal) => new JsonObject { ["uploadUrl"] = Url(context, "upload/1"), ["expirationDateTime"] = "2026-12-01T00:00:00Z", ["nextExpectedRanges"] = new JsonArray("0-") },
        { Method: "PUT", Path: var path } => Item("f1", path.Split('/')[^2].TrimEnd(':'), "Verbali"),
        { Path: var path } when path.EndsWith("/createLink", StringComparison.Ordinal) => new JsonObject
        {
            ["id"] = "1",
            ["roles"] = new JsonArray("read"),
            ["link"] = new JsonObject { ["type"] = (string?)request.Body!["type"], ["scope"] = Scope, ["webUrl"] = "https://contoso.sharepoint.example/:w:/g/1" },
        },
        { Path: var path } when path.EndsWith("/invite", StringComparison.Ordinal) => Samples.Collection([
            new JsonObject { ["id"] = "1", ["roles"] = new JsonArray("read"), ["invitation"] = new JsonObject { ["email"] = "marco@contoso.example" } },
            new JsonObject { ["id"] = "2", ["roles"] = new JsonArray("read"), ["invitation"] = new JsonObject { ["email"] = "chi@fuori.example" }, ["error"] = new JsonObject { ["code"] = "notAllowed" } }]),
        { Path: $"/drives/{Drive}/items/f1" } => Downloadable(context),
        { Path: "/search/query" } => Found(request),
        _ => context.Fail(404, "itemNotFound"),
    };

    private static string Url(HttpContext context, string path) => $"{context.Request.Scheme}://{context.Request.Host}/{path}";

    private static JsonObject Root()
    {
        var root = Item("root1", "root", isFolder: true);
        root["root"] = new JsonObject();
        return root;
    }

    private object At(string path, HttpContext context) => folders.Contains(path) ? Item("d-" + path, path.Split('/')[^1], Path.GetDirectoryName(path) ?? "", isFolder: true)
        : LosesLastAnswer && Received == Whole && Whole > 0 ? Item("f1", path.Split('/')[^1], "Verbali", size: Whole)
        : path.EndsWith("occupato.docx", StringComparison.Ordinal) ? Item("f9", "occupato.docx", "Verbali")
        : context.Fail(404, "itemNotFound");

    private JsonObject Make(string name)
    {
        folders.Add("Verbali/" + name);
        return Item("d-Verbali/" + name, name, "Verbali", isFolder: true);
    }

    private object? Piece(HttpContext context)
    {
        var range = context.Request.Headers.ContentRange.ToString()["bytes ".Length..].Split('-', '/').Select(n => long.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        if (Fault?.Invoke(range[0], context) is { } failure) return failure;
        (Received, Whole) = (range[1] + 1, range[2]);
        if (Received < Whole)
        {
            context.Response.StatusCode = 202;
            return new JsonObject { ["nextExpectedRanges"] = new JsonArray($"{Received}-") };
        }
        if (LosesLastAnswer)
        {
            context.Abort();
            return null;
        }
        context.Response.StatusCode = 201;
        return Item("f1", "grande.bin", "Verbali", size: Whole);
    }

    private static JsonObject Downloadable(HttpContext context)
    {
        var item = Item("f1", "a.txt", "Verbali", size: 4);
        item["@microsoft.graph.downloadUrl"] = Url(context, "download/1");
        return item;
    }

    private static object? Bytes(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count > 0) return context.Fail(401, "unauthenticated");
        context.Response.ContentType = "text/plain";
        _ = context.Response.WriteAsync("ciao");
        return null;
    }

    private static JsonObject Found(Seen request)
    {
        var entity = (string?)request.Body!["requests"]![0]!["entityTypes"]![0];
        var resource = entity == "drive" ? new JsonObject { ["id"] = "b!hr", ["webUrl"] = "https://contoso.sharepoint.example/sites/HR/Documenti condivisi" } : Item("f1", "Verbale marzo.docx", "Verbali");
        resource.Insert(0, "@odata.type", $"#microsoft.graph.{entity}");
        return Samples.Collection([new JsonObject
        {
            ["searchTerms"] = new JsonArray(),
            ["hitsContainers"] = new JsonArray(new JsonObject
            {
                ["total"] = 1,
                ["moreResultsAvailable"] = false,
                ["hits"] = new JsonArray(new JsonObject { ["hitId"] = "1", ["rank"] = 1, ["summary"] = "", ["resource"] = resource }),
            }),
        }]);
    }
}
