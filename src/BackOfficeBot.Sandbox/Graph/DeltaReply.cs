using System.Globalization;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph;

/// <summary>What became different since the token of the last answer (<see href="https://learn.microsoft.com/graph/delta-query-overview"/>).</summary>
internal static class DeltaReply
{
    private const int PageSize = 200;

    public static GraphReply Of(GraphCall call, Documents documents, Func<JsonObject, bool> belongs, Func<JsonObject, JsonObject> view, string context, Func<string, JsonObject>? removed = null)
    {
        if (Next(call, context) is { } next) return next;
        var token = call.Query["$deltatoken"] ?? call.Query["token"];
        var since = token switch
        {
            null => 0,
            "latest" => documents.Version,
            _ when long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= documents.Version => number,
            _ => throw Unknown(),
        };
        List<JsonObject> value = [];
        foreach (var (id, document) in documents.Since(since))
        {
            if (document is not null && belongs(document)) value.Add(call.Query.Select(view(document)));
            else if (token is not null) value.Add(removed?.Invoke(id) ?? new JsonObject { ["@removed"] = new JsonObject { ["reason"] = document is null ? "deleted" : "changed" }, ["id"] = id });
        }
        return Page(call, context, value, call.Query.Link(call.Request, "$deltatoken", documents.Version.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The first page; what does not fit waits under the token of its nextLink, and the deltaLink comes with the last page.</summary>
    public static GraphReply Page(GraphCall call, string context, IReadOnlyList<JsonObject> value, string deltaLink)
    {
        var size = call.MaxPageSize ?? PageSize;
        var body = new JsonObject { ["@odata.context"] = $"{call.Request.Base}/$metadata#{context}", ["value"] = Json.Array(value.Take(size)) };
        if (value.Count <= size) body["@odata.deltaLink"] = deltaLink;
        else
        {
            var token = Guid.NewGuid().ToString("N");
            call.Office.DeltaPages[token] = ([.. value.Skip(size)], deltaLink);
            body["@odata.nextLink"] = $"{call.Request.Base}{call.Request.Path}?$skiptoken={token}";
        }
        return new(200, body);
    }

    /// <summary>The page of a nextLink; null where the request is none.</summary>
    public static GraphReply? Next(GraphCall call, string context) => call.Query["$skiptoken"] is not { } token ? null
        : call.Office.DeltaPages.TryGetValue(token, out var rest) ? Page(call, context, rest.Value, rest.DeltaLink)
        : throw Unknown();

    public static GraphProblem Unknown() => new(410, "resyncRequired", "The token is not one of this service: start anew.");
}
