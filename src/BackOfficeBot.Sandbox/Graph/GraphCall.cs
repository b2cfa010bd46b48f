using System.Globalization;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Entra;
using BackOfficeBot.Sandbox.Graph.OData;
using BackOfficeBot.Sandbox.Office;
using NodaTime;

namespace BackOfficeBot.Sandbox.Graph;

/// <summary>A request on its route: what a handler sees.</summary>
internal sealed class GraphCall(GraphRequest request, OfficeState office, IReadOnlyDictionary<string, string> captures, GraphQuery query)
{
    private JsonObject? body;

    public GraphRequest Request => request;

    public OfficeState Office => office;

    public GraphQuery Query => query;

    public TokenCaller Caller => request.Caller;

    /// <summary>The mailbox named in the path, where there is one.</summary>
    public Mailbox Target { get; init; } = null!;

    /// <summary>The mailbox in the path is the caller's own, or the caller is the app.</summary>
    public bool OwnOrApp => Caller.IsApp || IsOwn;

    public bool IsOwn => string.Equals(Target.Id, Caller.PersonId, StringComparison.OrdinalIgnoreCase);

    /// <summary>The caller may open the private parts of the mailbox in the path: it is the app, the owner or a delegate.</summary>
    public bool MayOpen(Mailbox mailbox) => Caller.IsApp || string.Equals(mailbox.Id, Caller.PersonId, StringComparison.OrdinalIgnoreCase)
        || office.Person(Caller.PersonId)?.DelegateOf.Contains(mailbox.Id) == true;

    [System.Runtime.CompilerServices.IndexerName("Capture")]
    public string this[string name] => captures[name];

    public bool Has(string name) => captures.ContainsKey(name);

    public JsonObject Body => body ??= Json.Parse(request.Body.Span);

    public JsonObject OptionalBody => request.Body.IsEmpty ? [] : Body;

    /// <summary>The zone of the answer's times: <c>Prefer: outlook.timezone="…"</c>, else UTC.</summary>
    public (string Name, DateTimeZone Zone) Zone => field.Zone is null ? field = PreferredZone() : field;

    public GraphReply Item(JsonObject document, string context, int status = 200)
    {
        var etag = document.Text("@odata.etag");
        if (request.Method == "GET" && etag is not null && request.Header("If-None-Match") is { } known && known.Split(',').Any(tag => tag.Trim() == etag)) return new(304);
        var selected = query.Select(document);
        selected.Insert(0, "@odata.context", $"{request.Base}/$metadata#{context}/$entity");
        return new(status, selected) { Headers = etag is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["ETag"] = etag } };
    }

    public GraphReply Page(IEnumerable<JsonObject> documents, string context, int size = 100) => query.Page(documents, request, context, MaxPageSize ?? size);

    /// <summary><c>Prefer: odata.maxpagesize=N</c></summary>
    public int? MaxPageSize => int.TryParse(Preference("odata.maxpagesize"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is > 0 and <= 1000 ? size : null;

    /// <summary>412 where the caller knows another version.</summary>
    public void CheckMatch(JsonObject document)
    {
        if (request.Header("If-Match") is { } tag && tag != "*" && tag != document.Text("@odata.etag") && tag != ETag(document))
            throw new GraphProblem(412, "ErrorIrresolvableConflict", "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.");
    }

    public static string ETag(JsonObject document) => $"W/\"{document.Text("changeKey")}\"";

    private (string Name, DateTimeZone Zone) PreferredZone()
    {
        if (Preference("outlook.timezone") is not { } name) return ("UTC", DateTimeZone.Utc);
        return (name, Zones.Find(name) ?? throw GraphProblem.BadRequest("TimeZoneNotSupportedException", $"The following TimeZone value is not supported: {name}."));
    }

    /// <summary><c>Prefer: outlook.body-content-type="text"</c></summary>
    public bool WantsText => string.Equals(Preference("outlook.body-content-type"), "text", StringComparison.OrdinalIgnoreCase);

    private string? Preference(string name) => (request.Header("Prefer") ?? "").Split(',', ';').Select(part => part.Split('=', 2))
        .Where(part => part.Length == 2 && part[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase)).Select(part => part[1].Trim().Trim('"')).FirstOrDefault();
}
