using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackOfficeBot.Sandbox.Graph.OData;

/// <summary><c>$orderby=start/dateTime desc,subject</c></summary>
internal static class ODataOrder
{
    public static IReadOnlyList<JsonObject> By(IEnumerable<JsonObject> documents, string order)
    {
        IOrderedEnumerable<JsonObject>? sorted = null;
        foreach (var part in order.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 2 || (words is [_, var direction] && direction is not ("asc" or "desc")))
                throw GraphProblem.BadRequest("BadRequest", $"Syntax error in $orderby: '{part}'.");
            var down = words is [_, "desc"];
            object? Key(JsonObject document) => Value(document.At(words[0]));
            sorted = (sorted, down) switch
            {
                (null, false) => documents.OrderBy(Key, Keys.Instance),
                (null, true) => documents.OrderByDescending(Key, Keys.Instance),
                (_, false) => sorted.ThenBy(Key, Keys.Instance),
                (_, true) => sorted.ThenByDescending(Key, Keys.Instance),
            };
        }
        return [.. sorted ?? documents];
    }

    internal static object? Value(JsonNode? node) => node is JsonValue value
        ? value.GetValueKind() switch
        {
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.Number => value.TryGetValue<double>(out var number) ? number : double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        }
        : null;

    private sealed class Keys : IComparer<object?>
    {
        public static readonly Keys Instance = new();

        public int Compare(object? x, object? y) => (x, y) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            (string a, string b) => CultureInfo.InvariantCulture.CompareInfo.Compare(a, b, CompareOptions.IgnoreCase),
            (double a, double b) => a.CompareTo(b),
            (bool a, bool b) => a.CompareTo(b),
            _ => 0,
        };
    }
}
