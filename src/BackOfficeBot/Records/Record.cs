using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BackOfficeBot.Common;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Records;

internal enum Priority { Low, Normal, High, Urgent }

internal enum Confidentiality { Normal, Confidential, Private }

/// A file that belongs to a record; the bytes lie in a drive.
internal sealed record RecordAttachment(string Name, long Size, string Sha256, string? DriveItemId)
{
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    [JsonIgnore]
    public bool IsWhole => !string.IsNullOrWhiteSpace(Name) && Size >= 0 && Sha256.Length == 64 && !Sha256.AsSpan().ContainsAnyExcept(Hex);
}

/// A piece of work: what every kind has in common. What only one kind has stands in Data, as JSON of the skill's own type.
internal sealed class Record : IOfOrganisation
{
    public const int LongestTitle = 120;
    public const int LongestBody = 4000;

    /// Chosen when the form is opened, so that a form that is sent twice is one record.
    public required Guid Id { get; init; }
    public required string Kind { get; init; }
    public string Organisation { get; internal set; } = "";
    public string Reference { get; internal set; } = "";

    public required string Title { get; set; }
    public string? Body { get; set; }
    public required string State { get; set; }
    public Priority Priority { get; set; } = Priority.Normal;
    public Confidentiality Confidentiality { get; set; }
    public string? OwnerId { get; set; }
    public string? OwnerName { get; set; }
    public DateTimeOffset? DueAt { get; set; }

    /// The IANA zone in which Due was said; set with it.
    public string? DueZone { get; set; }
    public IReadOnlyList<RecordAttachment> Attachments { get; set; } = [];
    public string? Data { get; set; }

    public string CreatedById { get; internal set; } = "";
    public string CreatedByName { get; internal set; } = "";
    public string? OnBehalfOfId { get; internal set; }
    public string? OnBehalfOfName { get; internal set; }
    public DateTimeOffset CreatedAt { get; internal set; }
    public DateTimeOffset UpdatedAt { get; internal set; }

    /// Rises with each change; a card names the version that it shows.
    public int Version { get; internal set; }
    public int HistoryCount { get; internal set; }
    public byte[] HistoryHash { get; internal set; } = [];

    /// Its number and its states are kept, and nothing else; nobody sees it any more.
    public bool IsErased => State == HistoryActions.Erased;

    // Rights, rules, cards and rows all ask for the data in one turn; nobody changes what is read.
    private Tuple<string, object>? _read;

    public T? DataAs<T>(JsonTypeInfo<T> type) where T : class
    {
        if (Data is null)
            return null;
        if (_read is { Item2: T value } && ReferenceEquals(_read.Item1, Data))
            return value;
        value = JsonSerializer.Deserialize(Data, type)!;
        _read = new(Data, value);
        return value;
    }

    /// Where the data are still as they were found, what was read of them holds.
    public void KeepReadOf(Record found)
    {
        if (found.Data == Data)
            (Data, _read) = (found.Data, found._read);
    }

    /// Refuses what a record cannot be; people are told so before, by the form.
    public void Check()
    {
        Title = WithoutNul(Title)!;
        Body = WithoutNul(Body);
        ArgumentException.ThrowIfNullOrWhiteSpace(Title);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Title.Length, LongestTitle);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Body?.Length ?? 0, LongestBody);
        if (!Records.Reference.IsKind(Kind))
            throw new ArgumentException("A kind is three to five capital letters, such as MEET.");
        if (DueAt is null != DueZone is null || (DueZone is { } zone && !WallClock.IsIana(zone)))
            throw new ArgumentException("A due instant goes with the IANA zone in which it was said, such as Europe/Rome.");
        if (!Attachments.All(file => file.IsWhole))
            throw new ArgumentException("An attachment has a name, a size and a SHA-256 in 64 small hexadecimal digits.");
    }

    /// The record as it was before its last change; null where that was its creation.
    public Record? Before(HistoryEvent last)
    {
        if (last.Sequence == 1)
            return null;
        var before = (Record)MemberwiseClone();
        foreach (var change in last.Changes)
            RecordFields.Put(before, change.Field, change.Old);
        return before;
    }

    /// PostgreSQL keeps no NUL in a text.
    public static string? WithoutNul(string? text) => text?.Replace("\0", "", StringComparison.Ordinal);

    public void SetData<T>(T data, JsonTypeInfo<T> type) => Data = JsonSerializer.Serialize(data, type);
}
