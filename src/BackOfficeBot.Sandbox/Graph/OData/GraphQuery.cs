using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace BackOfficeBot.Sandbox.Graph.OData;

/// <summary>The query options of a request (<see href="https://learn.microsoft.com/graph/query-parameters"/>), written with or without their dollar.</summary>
internal sealed class GraphQuery
{
    private static readonly string[] System = ["select", "filter", "search", "orderby", "top", "skip", "count", "expand", "skiptoken", "deltatoken", "format"];
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    public GraphQuery(string queryString)
    {
        foreach (var (name, value) in QueryHelpers.ParseQuery(queryString)) values[System.Contains(name, StringComparer.OrdinalIgnoreCase) ? "$" + name : name] = value.ToString();
    }

    /// <summary>What $expand may name on these documents.</summary>
    public Func<JsonObject, string, JsonNode?>? Expander { get; set; }

    /// <summary>Names that stand in the answer where nothing is selected; null: all.</summary>
    public IReadOnlyCollection<string>? Defaults { get; set; }

    /// <summary>How $search finds a document; by default by the words of all its texts.</summary>
    public Func<JsonObject, string, bool> Searcher { get; set; } = ODataSearch.Anywhere;

    public string? this[string name] => values.GetValueOrDefault(name);

    public GraphQuery With(string name, string value)
    {
        values[name] = value;
        return this;
    }

    public JsonObject Select(JsonObject document)
    {
        var names = this["$select"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var wanted = names is null or ["*"] ? Defaults : [.. names.Select(name => name.Split('/')[0]), "id"];
        var result = new JsonObject();
        foreach (var (name, value) in document)
        {
            if (name.StartsWith('_')) continue;
            if (wanted is null || name.StartsWith('@') || wanted.Contains(name, StringComparer.OrdinalIgnoreCase)) result[name] = value?.DeepClone();
        }
        foreach (var expanded in Split(this["$expand"] ?? ""))
        {
            var open = expanded.IndexOf('(', StringComparison.Ordinal);
            var name = open < 0 ? expanded : expanded[..open];
            var node = (Expander ?? throw GraphProblem.BadRequest("BadRequest", $"'{name}' cannot be expanded here."))(document, name);
            var inner = open < 0 ? null : new GraphQuery("?" + expanded[(open + 1)..^1].Replace(';', '&'));
            result[name.Split('/')[^1]] = node switch
            {
                JsonArray array => Json.Array(array.OfType<JsonObject>().Select(item => inner is null ? item.Public() : inner.Select(item))),
                JsonObject item => inner is null ? item.Public() : inner.Select(item),
                _ => null,
            };
        }
        return result;
    }

    public GraphReply Page(IEnumerable<JsonObject> documents, GraphRequest request, string context, int size)
    {
        var found = Find(documents);
        var top = Size("$top", size);
        if (top is 0 or > 1000) throw GraphProblem.BadRequest("Request_BadRequest", "Invalid page size specified: '$top'. Must be between 1 and 1000 inclusive.");
        var skip = this["$skiptoken"] is { } token ? Offset(token) : Size("$skip", 0);
        var body = new JsonObject { ["@odata.context"] = $"{request.Base}/$metadata#{context}" };
        if (string.Equals(this["$count"], "true", StringComparison.OrdinalIgnoreCase)) body["@odata.count"] = found.Count;
        if (skip + top < found.Count) body["@odata.nextLink"] = Link(request, "$skiptoken", "o" + (skip + top).ToString(CultureInfo.InvariantCulture));
        body["value"] = Json.Array(found.Skip(skip).Take(top).Select(Select));
        return new(200, body);
    }

    /// <summary>Filtered, searched and ordered.</summary>
    public IReadOnlyList<JsonObject> Find(IEnumerable<JsonObject> documents)
    {
        if (this["$filter"] is { } filter)
        {
            var fits = ODataFilter.Parse(filter);
            documents = documents.Where(document => fits(document));
        }
        if (this["$search"] is { } search) documents = documents.Where(document => Searcher(document, search));
        return this["$orderby"] is { } order ? ODataOrder.By(documents, order) : [.. documents];
    }

    /// <summary>The same request with one option set anew, as an absolute address.</summary>
    public string Link(GraphRequest request, string name, string value)
    {
        var link = new StringBuilder(request.Base).Append(request.Path).Append('?');
        foreach (var (key, old) in values)
        {
            if (key is not ("$skiptoken" or "$deltatoken" or "$skip" or "q") && key != name) link.Append(key).Append('=').Append(Uri.EscapeDataString(old)).Append('&');
        }
        return link.Append(name).Append('=').Append(Uri.EscapeDataString(value)).ToString();
    }

    private int Size(string name, int otherwise) => this[name] is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw GraphProblem.BadRequest("BadRequest", $"Invalid value '{text}' for {name} query option found. The {name} query option requires a non-negative integer value.");

    private static int Offset(string token) => token is ['o', .. var rest] && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw GraphProblem.BadRequest("BadRequest", "The skip token is not one of this service.");

    /// <summary>Splits at the commas outside brackets.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '(') depth++;
            if (i < text.Length && text[i] == ')') depth--;
            if (i != text.Length && (text[i] != ',' || depth > 0)) continue;
            if (text[start..i].Trim() is { Length: > 0 } part) yield return part;
            start = i + 1;
        }
    }
}
