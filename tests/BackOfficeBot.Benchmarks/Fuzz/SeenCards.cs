using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Benchmarks.Fuzz;

/// What one person has been shown and could press, and the records that were named: a few of each button.
internal sealed partial class SeenCards
{
    private const int Kept = 6;

    // Answers and messages may come at once.
    private readonly Lock _one = new();
    private readonly Random _random = new(Kept);
    private readonly Dictionary<string, List<(JsonObject Action, IReadOnlyList<JsonObject> Inputs)>> _actions = new(StringComparer.Ordinal);
    private readonly List<string> _references = [];

    /// Whatever stands in an answer or in a message.
    public void See(byte[] json)
    {
        if (json.Length == 0 || JsonNode.Parse(json) is not { } node)
            return;
        lock (_one)
            Keep(node, Encoding.UTF8.GetString(json));
    }

    private void Keep(JsonNode node, string words)
    {
        foreach (var card in All(node).Where(o => Type(o) == "AdaptiveCard").ToList())
        {
            List<JsonObject> inputs = [.. All(card).Where(o => Type(o)?.StartsWith("Input.", StringComparison.Ordinal) is true)];
            foreach (var action in All(card).Where(o => Type(o) is "Action.Execute" or "Action.Submit" && o["data"] is JsonObject))
                if (VerbOf(action) is { } verb)
                    Keep(_actions.TryGetValue(verb, out var known) ? known : _actions[verb] = [], (action, inputs));
        }
        foreach (Match reference in Reference().Matches(words))
            Keep(_references, reference.Value);
    }

    /// A button, with what stands in the inputs of its card.
    public (string Verb, JsonObject Data)? Press(Random random)
    {
        string verb;
        JsonObject action;
        IReadOnlyList<JsonObject> inputs;
        lock (_one)
        {
            if (_actions.Count == 0)
                return null;
            (verb, var kept) = _actions.ElementAt(random.Next(_actions.Count));
            (action, inputs) = kept[random.Next(kept.Count)];
        }
        var data = (JsonObject)action["data"]!.DeepClone();
        // A press of nothing but sound values gets furthest, one of nothing but bad ones is refused at its first field.
        var bad = random.Next(3) * 0.3;
        foreach (var input in inputs)
            if ((string?)input["id"] is { } id && random.NextDouble() > 0.05)
                data[id] = random.NextDouble() < bad ? Hostile.Node(random) : Fill(input, random);
        return (verb, data);
    }

    public string? Named(Random random)
    {
        lock (_one)
            return _references.Count == 0 ? null : _references[random.Next(_references.Count)];
    }

    private static string? VerbOf(JsonObject action) => (action["verb"] ?? action["data"]?["_verb"]) is JsonValue verb && verb.TryGetValue<string>(out var name) ? name : null;

    private static JsonNode? Fill(JsonObject input, Random random) => Type(input) switch
    {
        _ when random.Next(3) == 0 => input["value"]?.DeepClone(),
        "Input.Number" => random.Next(-1, 100),
        "Input.Date" => $"2026-{random.Next(11, 13)}-{random.Next(1, 31):00}",
        "Input.Time" => $"{random.Next(24):00}:{random.Next(4) * 15:00}",
        "Input.Toggle" => random.Next(2) == 0 ? "true" : "false",
        "Input.ChoiceSet" when input["choices"] is JsonArray { Count: > 0 } choices => string.Join(',', Enumerable.Range(0, random.Next(1, (bool?)input["isMultiSelect"] is true ? 4 : 2)).Select(_ => (string?)choices[random.Next(choices.Count)]!["value"])),
        _ => new[] { "Sedie per la sala", "300,00", "Marco Rossi", "domani alle 15", "marco.rossi@valdoro.example", "2", "Va bene così." }[random.Next(7)],
    };

    private void Keep<T>(List<T> kept, T one)
    {
        if (kept.Count < Kept)
            kept.Add(one);
        else
            kept[_random.Next(Kept)] = one;
    }

    private static string? Type(JsonObject o) => o["type"] is JsonValue value && value.TryGetValue<string>(out var type) ? type : null;

    private static IEnumerable<JsonObject> All(JsonNode node) => node switch
    {
        JsonObject o => new[] { o }.Concat(o.Select(m => m.Value).OfType<JsonNode>().SelectMany(All)),
        JsonArray a => a.OfType<JsonNode>().SelectMany(All),
        _ => [],
    };

    [GeneratedRegex(@"[A-Z]{2,5}-20\d\d-\d{7}")]
    private static partial Regex Reference();
}
