using System.Text.Json;

namespace BackOfficeBot.Privacy;

/// What a person reads of a message and of the card in it; what its buttons carry is sealed and says nothing.
internal static class CardTexts
{
    private static readonly string[] Read = ["text", "title", "value", "label", "summary"];

    public static IEnumerable<string> Of(string activity)
    {
        using var json = JsonDocument.Parse(activity);
        return [.. In(json.RootElement).Where(t => t.Length > 0).Distinct()];
    }

    private static IEnumerable<string> In(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().SelectMany(In),
        JsonValueKind.Object => node.EnumerateObject().Where(p => p.Name is not ("data" or "actions" or "selectAction" or "channelData")).SelectMany(p =>
            p.Value.ValueKind == JsonValueKind.String ? Read.Contains(p.Name) ? [p.Value.GetString()!] : [] : In(p.Value)),
        _ => [],
    };
}
