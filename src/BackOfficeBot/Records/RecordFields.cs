using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackOfficeBot.Records;

/// A record as named texts: what the history compares, what the verifier rebuilds, and what an undo puts back.
internal sealed class RecordFields
{
    private const string DataPrefix = "data.";
    private const int Fixed = 17;
    private static readonly string[] Names =
    [
        "organisation", "kind", "reference", "createdBy", "createdByName", "onBehalfOf", "onBehalfOfName", "createdAt",
        "title", "body", "state", "priority", "confidentiality", "owner", "ownerName", "due", "dueZone",
    ];

    private readonly string?[] _fixed = new string?[Fixed];
    private readonly IReadOnlyList<RecordAttachment> _attachments;
    private readonly string? _data;

    private RecordFields(Record record)
    {
        _fixed[0] = record.Organisation;
        _fixed[1] = record.Kind;
        _fixed[2] = record.Reference;
        _fixed[3] = record.CreatedById;
        _fixed[4] = record.CreatedByName;
        _fixed[5] = record.OnBehalfOfId;
        _fixed[6] = record.OnBehalfOfName;
        _fixed[7] = Instant(record.CreatedAt);
        _fixed[8] = record.Title;
        _fixed[9] = record.Body;
        _fixed[10] = record.State;
        _fixed[11] = record.Priority.ToString();
        _fixed[12] = record.Confidentiality.ToString();
        _fixed[13] = record.OwnerId;
        _fixed[14] = record.OwnerName;
        _fixed[15] = record.DueAt is { } due ? Instant(due) : null;
        _fixed[16] = record.DueZone;
        _attachments = record.Attachments;
        _data = record.Data;
    }

    public static RecordFields Of(Record record) => new(record);

    /// Every field that is set, as changes from nothing.
    public List<FieldChange> All()
    {
        var changes = new List<FieldChange>(Fixed);
        for (var i = 0; i < Fixed; i++)
            if (_fixed[i] is { } value)
                changes.Add(new(Names[i], null, value));
        if (_attachments.Count > 0)
            changes.Add(new("attachments", null, Json(_attachments)));
        AddDataChanges(changes, null, _data);
        return changes;
    }

    public List<FieldChange> ChangesTo(RecordFields after)
    {
        var changes = new List<FieldChange>();
        for (var i = 0; i < Fixed; i++)
            if (_fixed[i] != after._fixed[i])
                changes.Add(new(Names[i], _fixed[i], after._fixed[i]));
        if (!ReferenceEquals(_attachments, after._attachments) && !_attachments.SequenceEqual(after._attachments))
            changes.Add(new("attachments", Json(_attachments), Json(after._attachments)));
        AddDataChanges(changes, _data, after._data);
        return changes;
    }

    /// Sets a record's field to the text that a change remembers.
    public static void Put(Record record, string field, string? text)
    {
        switch (field)
        {
            case "title": record.Title = text ?? ""; break;
            case "body": record.Body = text; break;
            case "state": record.State = text ?? ""; break;
            case "priority": record.Priority = Enum.Parse<Priority>(text!); break;
            case "confidentiality": record.Confidentiality = Enum.Parse<Confidentiality>(text!); break;
            case "owner": record.OwnerId = text; break;
            case "ownerName": record.OwnerName = text; break;
            case "due": record.DueAt = text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture); break;
            case "dueZone": record.DueZone = text; break;
            case "attachments": record.Attachments = text is null ? [] : JsonSerializer.Deserialize(text, RecordJson.Default.IReadOnlyListRecordAttachment)!; break;
            case var name when name.StartsWith(DataPrefix, StringComparison.Ordinal): PutData(record, name[DataPrefix.Length..], text); break;
            default: throw new ArgumentException($"The field {field} never changes.", nameof(field));
        }
    }

    private static void PutData(Record record, string property, string? json)
    {
        var data = record.Data is null ? [] : JsonNode.Parse(record.Data)!.AsObject();
        if (json is null)
            data.Remove(property);
        else
            data[property] = JsonNode.Parse(json);
        record.Data = data.Count == 0 ? null : data.ToJsonString();
    }

    private static void AddDataChanges(List<FieldChange> changes, string? before, string? after)
    {
        if (before == after)
            return;
        using var documentBefore = JsonDocument.Parse(before ?? "{}");
        using var documentAfter = JsonDocument.Parse(after ?? "{}");
        var (old, now) = (Properties(documentBefore), Properties(documentAfter));
        foreach (var (name, value) in now)
            if (!old.TryGetValue(name, out var was))
                changes.Add(new(DataPrefix + name, null, value.GetRawText()));
            else if (!JsonMarshal.GetRawUtf8Value(was).SequenceEqual(JsonMarshal.GetRawUtf8Value(value)))
                changes.Add(new(DataPrefix + name, was.GetRawText(), value.GetRawText()));
        foreach (var (name, was) in old)
            if (!now.ContainsKey(name))
                changes.Add(new(DataPrefix + name, was.GetRawText(), null));
    }

    private static Dictionary<string, JsonElement> Properties(JsonDocument document)
    {
        var properties = new Dictionary<string, JsonElement>();
        foreach (var property in document.RootElement.EnumerateObject())
            properties[property.Name] = property.Value;
        return properties;
    }

    private static string? Json(IReadOnlyList<RecordAttachment> attachments) =>
        attachments.Count == 0 ? null : JsonSerializer.Serialize(attachments, RecordJson.Default.IReadOnlyListRecordAttachment);

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
