using System.Text;
using System.Text.Json.Nodes;

namespace BackOfficeBot.Benchmarks.Fuzz;

/// Values that nobody expects, and ways to damage an activity.
internal static class Hostile
{
    // No JSON writer lets these out: they are put in afterwards.
    private const string HalfPair = "@half@", Deep = "@deep@";
    private static readonly string Deeper = new string('[', 500) + new string(']', 500);

    private static readonly string[] Texts =
    [
        "", " ", "\0", "\n", HalfPair, "null", "true", "-1", "0", "1e999", "NaN", "-0,01", "79228162514264337593543950336", "999999999999999999999", "1.234.567,891", "١٢٣", "½",
        "0001-01-01", "9999-12-31", "2026-02-30", "2026-13-45T99:99", "24:00", "99:99", "-00:01", "T", "2026-03-29T02:30", "00000000-0000-0000-0000-000000000000", "{", "[]", "APPR-2026-9999999", "TASK-9999-0000001", "MIN-0-0",
        "'; DROP TABLE Records;--", "../../etc/passwd", "<script>alert(1)</script>", "<at>BackOfficeBot</at>", "[x](javascript:alert(1))", "{{DATE(2026-01-01T00:00:00Z)}}", "=cmd|' /C calc'!A0", "%s%n", "http://169.254.169.254/", "file:///etc/passwd",
        "a@b", "@", "a@b,c@d;e@f", "a@localhost", "\u202Etxt.exe", "\u200B\u200B", "שלום עולם", "👨‍👩‍👧‍👦", "e\u0301\u0301\u0301\u0301", "ﷺ", "İıſßΣς", "\uFFFF", "Padania/Nowhere", "Europe/Rome\0", "xx-YY", "sì", "no", "1", "2", ",", ",,,,", ";", "/",
        new('a', 121), new('a', 4001), new('-', 20_001), string.Concat(Enumerable.Repeat("a-1-", 5000)), string.Concat(Enumerable.Repeat("due giorni prima di ", 1000)), string.Concat(Enumerable.Repeat("😀", 10_001)), string.Join(',', Enumerable.Range(0, 2000)), string.Concat(Enumerable.Repeat("\n", 5000)),
    ];

    public static string Text(Random random) => Texts[random.Next(Texts.Length)];

    public static JsonNode? Node(Random random) => random.Next(12) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.Next(-2, 3),
        3 => random.Next(2) == 0 ? long.MinValue : 1e308,
        4 => new JsonArray(),
        5 => new JsonObject(),
        6 => new JsonArray(Text(random), null, random.Next(), new JsonObject { [Text(random)] = Text(random) }),
        7 => new JsonObject { ["id"] = Node(random), ["type"] = Node(random), ["value"] = Node(random) },
        8 => Deep,
        _ => Text(random),
    };

    /// One to three values of it become others, go, or change places.
    public static void Damage(JsonObject activity, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            List<(JsonNode Parent, string? Name, int Index)> places = [.. Places(activity)];
            var (parent, name, index) = places[random.Next(places.Count)];
            var value = random.Next(4) switch
            {
                0 => Of(places[random.Next(places.Count)])?.DeepClone(),
                1 when Of((parent, name, index)) is JsonValue known && known.TryGetValue<string>(out var text) => Damage(text, random),
                _ => Node(random),
            };
            if (parent is JsonArray array)
                array[index] = value;
            else if (random.Next(4) == 0)
                ((JsonObject)parent).Remove(name!);
            else
                ((JsonObject)parent)[name!] = value;
        }
    }

    /// Words that are missing, doubled, cut or mixed with what nobody expects.
    public static string Damage(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        return random.Next(6) switch
        {
            0 => text[..at],
            1 => text[at..],
            2 => text + " " + text,
            3 => text.Insert(at, Text(random)),
            4 => string.Join(' ', text.Split(' ').OrderBy(_ => random.Next())),
            _ => text.ToUpperInvariant(),
        };
    }

    public static byte[] Bytes(JsonObject activity) =>
        Encoding.UTF8.GetBytes(activity.ToJsonString().Replace(HalfPair, @"\ud800", StringComparison.Ordinal).Replace($"\"{Deep}\"", Deeper, StringComparison.Ordinal));

    /// Bytes of it are changed, cut off, left out or doubled.
    public static byte[] Damage(byte[] json, Random random)
    {
        var (at, length) = (random.Next(json.Length), random.Next(1, 40));
        switch (random.Next(4))
        {
            case 0:
                for (var times = random.Next(1, 5); times > 0; times--)
                    json[random.Next(json.Length)] = (byte)random.Next(256);
                return json;
            case 1: return json[..at];
            case 2: return [.. json[..at], .. json[Math.Min(json.Length, at + length)..]];
            default: return [.. json[..at], .. json[Math.Max(0, at - length)..]];
        }
    }

    private static JsonNode? Of((JsonNode Parent, string? Name, int Index) place) => place.Parent is JsonArray array ? array[place.Index] : place.Parent[place.Name!];

    private static IEnumerable<(JsonNode Parent, string? Name, int Index)> Places(JsonNode node) => node switch
    {
        JsonObject o => o.SelectMany(m => new[] { ((JsonNode)o, (string?)m.Key, 0) }.Concat(m.Value is { } below ? Places(below) : [])),
        JsonArray a => a.SelectMany((item, i) => new[] { ((JsonNode)a, (string?)null, i) }.Concat(item is { } below ? Places(below) : [])),
        _ => [],
    };
}
