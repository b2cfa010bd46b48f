using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Records;

/// A person who is taken out of records that others need: id, names and addresses, and what stands in their place.
internal sealed record Forgotten(string PersonId, IReadOnlyList<string> Names, IReadOnlyList<string> Addresses, string Pseudonym)
{
    /// Records are in no language, so it is said in both.
    public const string Name = "(nome cancellato / name erased)";

    private string Address => $"{Pseudonym}@erased.invalid";

    /// With the names and addresses under which a record knows the person.
    public Forgotten As(Record record, IEnumerable<HistoryEvent> history)
    {
        List<string?> names = [.. Names];
        names.AddRange([record.OwnerId == PersonId ? record.OwnerName : null, record.CreatedById == PersonId ? record.CreatedByName : null, record.OnBehalfOfId == PersonId ? record.OnBehalfOfName : null]);
        names.AddRange(history.SelectMany(h => new[] { h.PersonId == PersonId ? h.PersonName : null, h.OnBehalfOfId == PersonId ? h.OnBehalfOfName : null }));
        var beside = Beside(record.Data is { } data ? JsonNode.Parse(data) : null).ToLookup(b => b.Contains('@', StringComparison.Ordinal));
        return this with { Names = Whole(names.Concat(beside[false])), Addresses = Whole(Addresses.Concat(beside[true])) };
    }

    public void TakeOut(Record record)
    {
        (record.Title, record.Body) = (Cut(Text(record.Title)!, Record.LongestTitle), Text(record.Body) is { } body ? Cut(body, Record.LongestBody) : null);
        if (record.OwnerId == PersonId)
            (record.OwnerId, record.OwnerName) = (Pseudonym, Name);
        if (record.CreatedById == PersonId)
            (record.CreatedById, record.CreatedByName) = (Pseudonym, Name);
        if (record.OnBehalfOfId == PersonId)
            (record.OnBehalfOfId, record.OnBehalfOfName) = (Pseudonym, Name);
        if (record.Attachments.Any(a => Text(a.Name) != a.Name))
            record.Attachments = [.. record.Attachments.Select(a => a with { Name = Text(a.Name)! })];
        if (record.Data is { } data)
            record.Data = In(JsonNode.Parse(data))!.ToJsonString();
    }

    /// Whether a line of the history is this person's, or names the person.
    public bool IsIn(HistoryEvent line) => line.PersonId == PersonId || line.OnBehalfOfId == PersonId || new[] { line.PersonName, line.OnBehalfOfName, line.Reason }.Concat(line.Changes.SelectMany(c => new[] { c.Old, c.New })).Any(IsIn);

    private bool IsIn(string? text) => text is not null
        && (text.Contains(PersonId, StringComparison.OrdinalIgnoreCase) || Addresses.Concat(Names).Any(w => Regex.IsMatch(text, Alone(w), Loosely) || Regex.IsMatch(text, Alone(JsonEncodedText.Encode(w).ToString()), Loosely)));

    private const RegexOptions Loosely = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // "Anna Rossi" is not in "Marianna Rossi", nor anna@firm.it in marianna@firm.it; behind an escape of JSON a name begins.
    private static string Alone(string said) => said.Contains('@', StringComparison.Ordinal)
        ? $@"(?:(?<![\p{{L}}\p{{N}}._+])(?<![\p{{L}}\p{{N}}]-)|{Escaped}){Regex.Escape(said)}(?![\p{{L}}\p{{N}}]|[.-][\p{{L}}\p{{N}}])"
        : $@"(?:(?<![\p{{L}}\p{{N}}])|{Escaped}){Regex.Escape(said)}(?![\p{{L}}\p{{N}}])";

    private const string Escaped = @"(?<=\\(?:[nrtbf]|u[0-9A-Fa-f]{4}))";

    private JsonNode? In(JsonNode? node) => node switch
    {
        // A person may also be a key: who has answered what.
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(Text(p.Key)!, In(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(In)]),
        JsonValue v when v.GetValueKind() == JsonValueKind.String => JsonValue.Create(Text(v.GetValue<string>())),
        _ => node?.DeepClone(),
    };

    private string? Text(string? text)
    {
        if (text is null)
            return null;
        text = text.Replace(PersonId, Pseudonym, StringComparison.OrdinalIgnoreCase);
        foreach (var (from, to) in Addresses.Select(a => (a, Address)).Concat(Names.OrderByDescending(n => n.Length).Select(n => (n, Name))))
            text = Regex.Replace(text, Alone(from), to, Loosely);
        return text;
    }

    /// What stands beside the id in the same object: "id" with "name" and "address", "organizerId" with "organizerName".
    private IEnumerable<string> Beside(JsonNode? node)
    {
        foreach (var inner in node switch { JsonObject o => o.Select(p => p.Value), JsonArray a => a, _ => [] })
            foreach (var found in Beside(inner))
                yield return found;
        if (node is not JsonObject here)
            yield break;
        foreach (var (key, value) in here)
            if (key.EndsWith("id", StringComparison.OrdinalIgnoreCase) && value is JsonValue id && id.GetValueKind() == JsonValueKind.String && id.GetValue<string>() == PersonId)
                foreach (var said in new[] { "name", "address", "mail" })
                    if (here.FirstOrDefault(p => p.Key.Equals(key[..^2] + said, StringComparison.OrdinalIgnoreCase) || (key.Equals("personId", StringComparison.OrdinalIgnoreCase) && p.Key.Equals(said, StringComparison.OrdinalIgnoreCase))).Value is JsonValue text && text.GetValueKind() == JsonValueKind.String)
                        yield return text.GetValue<string>();
    }

    // A single short word would be found in the middle of others.
    private static IReadOnlyList<string> Whole(IEnumerable<string?> texts) => [.. texts.OfType<string>().Select(t => t.Trim()).Where(t => t.Contains(' ', StringComparison.Ordinal) || t.Contains('@', StringComparison.Ordinal)).Where(t => t != Name).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
