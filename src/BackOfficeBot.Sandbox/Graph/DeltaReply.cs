using System.Globalization;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph;

/// <summary>What became different since the token of the last answer (<see href="https://learn.microsoft.com/graph/delta-query-overview"/>).</summary>
internal static class DeltaReply
{
    public static GraphReply Of(GraphCall call, Documents documents, Func<JsonObject, bool> belongs, Func<JsonObject, JsonObject> view, string context, Func<string, JsonObject>? removed = null)
    {
        var token = call.Query["$deltatoken"] ?? call.Query["token"];
        var since = token switch
        {
            null => 0,
            "latest" => documents.Version,
            _ when long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= documents.Version => number,
            _ => throw new GraphProblem(410, "resyncRequired", "The delta token is not one of this service: start anew."),
        };
        var value = new JsonArray();
        foreach (var (id, document) in documents.Since(since))
        {
            if (document is not null && belongs(document)) value.Add(call.Query.Select(view(document)));
            else if (since > 0) value.Add(removed?.Invoke(id) ?? new JsonObject { ["@removed"] = new JsonObject { ["reason"] = document is null ? "deleted" : "changed" }, ["id"] = id });
        }
        return new(200, new JsonObject
        {
            ["@odata.context"] = $"{call.Request.Base}/$metadata#{context}",
            ["value"] = value,
            ["@odata.deltaLink"] = call.Query.Link(call.Request, "$deltatoken", documents.Version.ToString(CultureInfo.InvariantCulture)),
        });
    }
}
