using System.Text.Json.Nodes;

namespace BackOfficeBot.Sandbox.Office;

/// <summary>
/// Documents of one kind in one mailbox, in the order they came, with a number for each change (the deleted included), from which delta answers are made.
/// Used under the lock of <see cref="OfficeState.Do{T}"/> only.
/// </summary>
internal sealed class Documents(string kind, string ownerId, Action<OfficeChange> changed)
{
    private readonly Dictionary<string, JsonObject> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> changes = new(StringComparer.Ordinal);

    /// <summary>The number of the latest change.</summary>
    public long Version { get; private set; }

    public IEnumerable<JsonObject> All => documents.Values;

    public JsonObject? Find(string id) => documents.GetValueOrDefault(id);

    /// <summary>Adds the document, or tells that it was changed; gives it a new change key.</summary>
    public JsonObject Put(JsonObject document)
    {
        var id = (string)document["id"]!;
        var change = documents.ContainsKey(id) ? "updated" : "created";
        documents[id] = document;
        changes[id] = ++Version;
        document["changeKey"] = $"{Version:x8}{Math.Abs(id.GetHashCode(StringComparison.Ordinal)):x8}";
        changed(new(kind, ownerId, id, change));
        return document;
    }

    public bool Remove(string id)
    {
        if (!documents.Remove(id)) return false;
        changes[id] = ++Version;
        changed(new(kind, ownerId, id, "deleted"));
        return true;
    }

    /// <summary>The ids that changed after that version, oldest change first; a document that is no more is null.</summary>
    public IEnumerable<(string Id, JsonObject? Document)> Since(long version) =>
        changes.Where(change => change.Value > version).OrderBy(change => change.Value).Select(change => (change.Key, Find(change.Key)));
}

/// <summary>Something in the office became different. Kind: event, message, folder, calendar, list, task, file, settings or subscription; Change: created, updated or deleted.</summary>
internal sealed record OfficeChange(string Kind, string OwnerId, string Id, string Change);
