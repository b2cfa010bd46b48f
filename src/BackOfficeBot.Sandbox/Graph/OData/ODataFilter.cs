using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Sandbox.Graph.OData;

/// <summary><c>$filter</c>: eq ne gt ge lt le in, and or not, startswith endswith contains tolower toupper, any and all with a lambda.</summary>
internal sealed partial class ODataFilter
{
    private readonly List<string> tokens;
    private readonly HashSet<string> variables = [];
    private readonly List<string> properties = [];
    private int at;

    private ODataFilter(string text)
    {
        tokens = [.. Token().Matches(text).Select(match => match.Value.Trim())];
        if (!Whole(text, tokens)) throw Wrong(text);
    }

    private delegate object? Term(IReadOnlyDictionary<string, JsonNode?> scope);

    public static Func<JsonObject, bool> Parse(string text)
    {
        var parser = new ODataFilter(text);
        var term = parser.Or();
        if (parser.at != parser.tokens.Count) throw Wrong(text);
        return document => term(new Dictionary<string, JsonNode?> { [""] = document }) is true;
    }

    /// <summary>The properties that a filter names, without the variables of its lambdas.</summary>
    public static IReadOnlyList<string> Names(string text)
    {
        var parser = new ODataFilter(text);
        parser.Or();
        return [.. parser.properties.Where(path => !parser.variables.Contains(path.Split('/')[0]))];
    }

    private static bool Whole(string text, List<string> tokens)
    {
        var rest = text;
        foreach (var token in tokens)
        {
            rest = rest.TrimStart();
            if (!rest.StartsWith(token, StringComparison.Ordinal)) return false;
            rest = rest[token.Length..];
        }
        return rest.Trim().Length == 0;
    }

    private Term Or()
    {
        var left = And();
        while (Take("or"))
        {
            var (a, b) = (left, And());
            left = scope => a(scope) is true || b(scope) is true;
        }
        return left;
    }

    private Term And()
    {
        var left = Not();
        while (Take("and"))
        {
            var (a, b) = (left, Not());
            left = scope => a(scope) is true && b(scope) is true;
        }
        return left;
    }

    private Term Not()
    {
        if (!Take("not")) return Comparison();
        var inner = Not();
        return scope => inner(scope) is not true;
    }

    private Term Comparison()
    {
        if (Take("("))
        {
            var inner = Or();
            Expect(")");
            return inner;
        }
        var left = Operand();
        if (at >= tokens.Count) return left;
        if (Take("in"))
        {
            Expect("(");
            List<Term> list = [Operand()];
            while (Take(",")) list.Add(Operand());
            Expect(")");
            return scope => list.Any(item => Compare(left(scope), item(scope)) == 0);
        }
        Func<int?, bool>? test = tokens[at].ToUpperInvariant() switch
        {
            "EQ" => order => order == 0,
            "NE" => order => order != 0,
            "GT" => order => order > 0,
            "GE" => order => order >= 0,
            "LT" => order => order < 0,
            "LE" => order => order <= 0,
            _ => null,
        };
        if (test is null) return left;
        at++;
        var right = Operand();
        return scope => test(Compare(left(scope), right(scope)));
    }

    private Term Operand()
    {
        var token = Next();
        if (token.StartsWith('\''))
        {
            var text = token[1..^1].Replace("''", "'", StringComparison.Ordinal);
            return _ => text;
        }
        if (token is "true" or "false") return _ => token == "true";
        if (token == "null") return _ => null;
        if (double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return _ => number;
        if (char.IsDigit(token[0])) return _ => token;
        return at < tokens.Count && tokens[at] == "(" ? Function(token) : Property(token);
    }

    private Term Function(string name)
    {
        if (name.EndsWith("/any", StringComparison.Ordinal) || name.EndsWith("/all", StringComparison.Ordinal)) return Lambda(name[..^4], name.EndsWith("any", StringComparison.Ordinal));
        Expect("(");
        List<Term> arguments = [Operand()];
        while (Take(",")) arguments.Add(Operand());
        Expect(")");
        string? Text(int i, IReadOnlyDictionary<string, JsonNode?> scope) => arguments[i](scope) as string;
        return (name.ToUpperInvariant(), arguments.Count) switch
        {
            ("STARTSWITH", 2) => scope => Text(0, scope) is { } a && Text(1, scope) is { } b && a.StartsWith(b, StringComparison.OrdinalIgnoreCase),
            ("ENDSWITH", 2) => scope => Text(0, scope) is { } a && Text(1, scope) is { } b && a.EndsWith(b, StringComparison.OrdinalIgnoreCase),
            ("CONTAINS", 2) => scope => Text(0, scope) is { } a && Text(1, scope) is { } b && a.Contains(b, StringComparison.OrdinalIgnoreCase),
            ("TOLOWER" or "TOUPPER", 1) => arguments[0],
            _ => throw GraphProblem.BadRequest("BadRequest", $"Invalid filter clause: there is no function '{name}' with {arguments.Count} arguments."),
        };
    }

    private Term Lambda(string path, bool any)
    {
        properties.Add(path);
        Expect("(");
        if (any && Take(")")) return scope => Find(path, scope) is JsonArray { Count: > 0 };
        var variable = Next();
        variables.Add(variable);
        Expect(":");
        var inner = Or();
        Expect(")");
        return scope =>
        {
            var items = (Find(path, scope) as JsonArray ?? []).Select(item => new Dictionary<string, JsonNode?>(scope) { [variable] = item });
            return any ? items.Any(item => inner(item) is true) : items.All(item => inner(item) is true);
        };
    }

    private Term Property(string path)
    {
        properties.Add(path);
        return scope => ODataOrder.Value(Find(path, scope));
    }

    private static JsonNode? Find(string path, IReadOnlyDictionary<string, JsonNode?> scope)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var head = slash < 0 ? path : path[..slash];
        return head.Length > 0 && scope.TryGetValue(head, out var variable) ? slash < 0 ? variable : variable.At(path[(slash + 1)..]) : scope[""].At(path);
    }

    private static int? Compare(object? a, object? b) => (a, b) switch
    {
        (null, null) => 0,
        (null, _) or (_, null) => null,
        (string x, string y) when Moment(x) is { } first && Moment(y) is { } second => first.CompareTo(second),
        (string x, string y) => string.Compare(x, y, StringComparison.OrdinalIgnoreCase),
        (double x, double y) => x.CompareTo(y),
        (bool x, bool y) => x.CompareTo(y),
        _ => null,
    };

    private static DateTimeOffset? Moment(string text) => text is [_, _, _, _, '-', _, _, '-', ..]
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private string Next() => at < tokens.Count ? tokens[at++] : throw Wrong(string.Join(' ', tokens));

    private bool Take(string token)
    {
        if (at >= tokens.Count || !string.Equals(tokens[at], token, StringComparison.OrdinalIgnoreCase)) return false;
        at++;
        return true;
    }

    private void Expect(string token)
    {
        if (!Take(token)) throw Wrong(string.Join(' ', tokens));
    }

    private static GraphProblem Wrong(string text) => GraphProblem.BadRequest("BadRequest", $"Invalid filter clause: syntax error in '{text}'.");

    [GeneratedRegex(@"'(?:[^']|'')*'|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?|-?\d+(?:\.\d+)?|[A-Za-z_@][\w./@-]*|[(),:]")]
    private static partial Regex Token();
}
