using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackOfficeBot.Sandbox.Graph.OData;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph.Files;

/// <summary><c>POST /search/query</c> for files and drives: words (name, and content where it is text), <c>path:</c>, <c>IsDocument:true</c>, <c>LastModifiedTime&gt;=</c> and the addresses of
/// who changed, made or was given a file. What the person may not see is not found.</summary>
internal static partial class SearchRoutes
{
    public static IReadOnlyList<GraphRoute> All { get; } = [new("POST", "search/query", DriveRoutes.Read, Answer) { WholeDirectory = true, DelegatedOnly = true }];

    private static GraphReply Answer(GraphCall call) => new(200, new JsonObject
    {
        ["@odata.context"] = $"{call.Request.Base}/$metadata#Collection(microsoft.graph.searchResponse)",
        ["value"] = Json.Array(call.Body.Items("requests").Select(request => One(call, request))),
    });

    private static JsonObject One(GraphCall call, JsonObject request)
    {
        var (size, from) = (request.Number("size") ?? 25, request.Number("from") ?? 0);
        var kinds = request.Texts("entityTypes").ToList();
        var query = request.Text("query/queryString");
        if (size is < 1 or > 500 || kinds.Count == 0 || string.IsNullOrWhiteSpace(query)) throw GraphProblem.BadRequest("BadRequest", "The search request is not valid.");
        var found = kinds.SequenceEqual(["driveItem"]) ? Files(call, query) : kinds.SequenceEqual(["drive"]) ? Drives(call, query)
            : throw GraphProblem.BadRequest("BadRequest", "These entity types cannot be searched here.");
        if (request.Items("sortProperties").FirstOrDefault() is { } sort)
        {
            if (sort.Text("name") != "lastModifiedDateTime") throw GraphProblem.BadRequest("BadRequest", "The sort property is not known.");
            found = sort.Flag("isDescending") ? found.OrderByDescending(item => item.Text("lastModifiedDateTime"), StringComparer.Ordinal) : found.OrderBy(item => item.Text("lastModifiedDateTime"), StringComparer.Ordinal);
        }
        var all = found.ToList();
        return new()
        {
            ["searchTerms"] = new JsonArray(),
            ["hitsContainers"] = new JsonArray(new JsonObject
            {
                ["total"] = all.Count,
                ["moreResultsAvailable"] = all.Count > from + size,
                ["hits"] = Json.Array(all.Skip(from).Take(size).Select((item, rank) => new JsonObject { ["hitId"] = item.Text("id"), ["rank"] = rank + 1, ["summary"] = "", ["resource"] = item })),
            }),
        };
    }

    private static IEnumerable<JsonObject> Files(GraphCall call, string query) =>
        from mailbox in call.Office.Mailboxes
        from item in mailbox.Files.All
        where item["root"] is null && (mailbox.Id == call.Caller.PersonId || DriveRoutes.Given(mailbox, item, call.Caller.PersonId))
        let view = DriveItems.View(item, mailbox)
        where Fits(call.Office, mailbox, item, view, query)
        select Typed(view.Public(), "driveItem");

    /// <summary>One's own; the office has no libraries of sites.</summary>
    private static IEnumerable<JsonObject> Drives(GraphCall call, string query)
    {
        var mailbox = call.Office.Mailbox(call.Caller.PersonId)!;
        var drive = DriveRoutes.Drive(mailbox);
        return Path().Matches(query) is [var path] && drive.Text("webUrl")!.StartsWith(path.Groups[1].Value, StringComparison.OrdinalIgnoreCase) ? [Typed(drive, "drive")] : [];
    }

    private static bool Fits(OfficeState office, Mailbox mailbox, JsonObject item, JsonObject view, string query)
    {
        var rest = Path().Replace(query, "");
        foreach (Match people in People().Matches(rest))
        {
            var person = office.Mailbox(people.Groups["who"].Value);
            if (person is null || !(people.Groups["what"].Value == "SharedWithUsersOWSUSER" ? mailbox.Id != person.Id && DriveRoutes.Given(mailbox, item, person.Id) : mailbox.Id == person.Id)) return false;
        }
        if (Since().Match(rest) is { Success: true } since && string.CompareOrdinal(item.Text("lastModifiedDateTime"), since.Groups[1].Value) < 0) return false;
        if (rest.Contains("IsDocument:true", StringComparison.OrdinalIgnoreCase) && item["file"] is null) return false;
        if (Path().Match(query) is { Success: true } path && !Uri.UnescapeDataString(view.Text("webUrl")!).StartsWith(Uri.UnescapeDataString(path.Groups[1].Value) + "/", StringComparison.OrdinalIgnoreCase)) return false;
        var words = Property().Replace(Since().Replace(People().Replace(rest, ""), ""), "").Replace(" OR ", " ", StringComparison.Ordinal).Trim(' ', '(', ')', '*');
        return words.Length == 0 || ODataSearch.HasWords(item.Text("name")! + " " + Text(mailbox, item), words);
    }

    private static string Text(Mailbox mailbox, JsonObject item) => item.Text("file/mimeType")?.StartsWith("text/", StringComparison.Ordinal) == true ? Encoding.UTF8.GetString(mailbox.Contents[(string)item["id"]!]) : "";

    private static JsonObject Typed(JsonObject resource, string type)
    {
        resource.Remove("@odata.etag");
        resource.Insert(0, "@odata.type", "#microsoft.graph." + type);
        return resource;
    }

    [GeneratedRegex("path:\"([^\"]*)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Path();

    [GeneratedRegex("(?<what>SharedWithUsersOWSUSER|EditorOWSUSER|AuthorOWSUSER):\"(?<who>[^\"]*)\"")]
    private static partial Regex People();

    [GeneratedRegex(@"LastModifiedTime>=(\S+)")]
    private static partial Regex Since();

    [GeneratedRegex(@"\w+:\S+")]
    private static partial Regex Property();
}
