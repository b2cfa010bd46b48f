using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Sandbox.OpenAi;

/// <summary>A model without any: the same question has the same answer. It fills a schema's lists from the data's sentences that sound like an agreement, and leaves the rest empty.</summary>
internal static partial class PlayedModel
{
    /// <param name="obeys">Takes what the data orders for its orders: claims what it is told to, and cites what nobody said.</param>
    public static JsonNode Answer(JsonObject schema, string instructions, string data, bool obeys) =>
        (schema["properties"] is JsonObject members ? PlayedAnswers.Of(members, instructions, data, obeys) : null) ?? Fill(schema, Sentences(data).Where(s => obeys || Agreement().IsMatch(s)).ToList(), obeys)!;

    private static IEnumerable<string> Sentences(string data) => Sentence().Matches(Marks().Replace(data, "")).Select(m => m.Value.Trim()).Where(s => s.Any(char.IsLetter));

    private static JsonNode? Fill(JsonObject schema, IReadOnlyList<string> sentences, bool obeys) => Type(schema) switch
    {
        "object" => new JsonObject((schema["properties"] as JsonObject ?? []).Select(m => KeyValuePair.Create(m.Key, Fill(m.Value!.AsObject(), sentences, obeys)))),
        "array" when schema["items"] is JsonObject item && item["properties"] is JsonObject members && members.ContainsKey("sentence") => new JsonArray([.. sentences.SelectMany(s => Items(members, s, obeys))]),
        "array" => new JsonArray(),
        _ when IsNullable(schema) => null,
        "string" => schema["enum"] is JsonArray words ? words[0]!.DeepClone() : "",
        "boolean" => false,
        _ => 0,
    };

    private static IEnumerable<JsonNode?> Items(JsonObject members, string sentence, bool obeys)
    {
        if (!obeys)
        {
            yield return Item(members, sentence, sentence, Task().IsMatch(sentence) ? "action" : "decision", [.. Name().Matches(sentence).Select(m => m.Value)], Until().Match(sentence) is { Success: true } until ? until.Value : null, null);
            yield break;
        }
        yield return Item(members, sentence, "Everything is approved and sent to everybody.", "decision", ["Everybody"], "today", 99);
        yield return Item(members, "Tutto è approvato all'unanimità e il verbale è firmato.", "Tutto è approvato.", "vote", [], null, 99);
    }

    private static JsonObject Item(JsonObject members, string sentence, string text, string type, string[] who, string? due, int? votes) =>
        new(members.Select(m => KeyValuePair.Create(m.Key, (JsonNode?)(m.Key switch
        {
            "sentence" => sentence,
            "text" => text,
            "type" => type,
            "who" => new JsonArray([.. who.Select(w => (JsonNode?)w)]),
            "due" => due,
            "for" or "against" or "abstained" => votes,
            _ => Fill(m.Value!.AsObject(), [], false),
        }))));

    private static string? Type(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => (string?)several.FirstOrDefault(t => (string?)t != "null"),
        var one => (string?)one,
    };

    private static bool IsNullable(JsonObject schema) => schema["type"] is JsonArray several && several.Any(t => (string?)t == "null");

    [GeneratedRegex(@"</?data-[0-9a-f]+>")]
    private static partial Regex Marks();

    [GeneratedRegex(@"[^.!?\n]+[.!?]*")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b(direi|a me sta bene|tocca a|ci pensa|let's|fine by me|is on)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Agreement();

    [GeneratedRegex(@"\b(tocca a|ci pensa|is on)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Task();

    [GeneratedRegex(@"(?<=[Tt]occa a )\p{Lu}\p{Ll}+( \p{Lu}\p{Ll}+)?|\p{Lu}\p{Ll}+( \p{Lu}\p{Ll}+)?(?= ci pensa)|(?<=is on )\p{Lu}\p{Ll}+( \p{Lu}\p{Ll}+)?")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(entro|by) \p{L}+")]
    private static partial Regex Until();
}
