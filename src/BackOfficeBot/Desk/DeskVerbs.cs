using System.Text.Json.Serialization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Records;

namespace BackOfficeBot.Desk;

/// A record at the version that a card showed.
internal sealed record RecordSeen(Guid Id, int Version)
{
    /// What the card said of itself, and when: a refresh a moment later still says it.
    public string? Notice { get; init; }
    public DateTimeOffset? At { get; init; }

    public static RecordSeen Of(Record record) => new(record.Id, record.Version);
}

/// One page of a list, or of what was searched.
internal sealed record ListState(string? Kind, ListPart Part)
{
    public bool IsClosed { get; init; }
    public bool IsOverdue { get; init; }
    public string? Search { get; init; }

    /// What is looked for, in words, where it is more than the search.
    public string? Said { get; init; }

    /// What stands over it in place of the name of the list: what is to be picked.
    public string? Heading { get; init; }

    public DateTimeOffset? From { get; init; }
    public DateTimeOffset? To { get; init; }
    public ListPlace? After { get; init; }
    public int Skip { get; init; }
}

internal sealed record CommentForm
{
    public string? Comment { get; init; }
}

/// The buttons that every record has.
internal static class DeskVerbs
{
    public static readonly CardVerb<RecordSeen> Show = new("record.show", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> Refresh = new("record.refresh", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> Undo = new("record.undo", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> History = new("record.history", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> AskComment = new("record.askComment", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen, CommentForm> Comment = new("record.comment", DeskJson.Default.RecordSeen, DeskJson.Default.CommentForm);
    public static readonly CardVerb<ListState> List = new("record.list", DeskJson.Default.ListState);

    public static readonly CardVerb<ExportState> Export = new("record.exportFile", DeskJson.Default.ExportState);
    /// Makes a task of a record of another kind, linked with it; the skill of tasks answers.
    public static readonly CardVerb<RecordSeen> MakeTask = new("task.from", DeskJson.Default.RecordSeen);

    /// Asks how the record stands whenever the person comes back to the card.
    public static Refresh Anew(CardPlace place, Record record, string readerId, string? notice = null) => new()
    {
        Action = Refresh.Button(place.Seal, DeskTexts.In(place.Language).Refresh, RecordSeen.Of(record) with { Notice = notice, At = notice is null ? null : place.Now }) with { Fallback = null },
        UserIds = [readerId],
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(RecordSeen))]
[JsonSerializable(typeof(ListState))]
[JsonSerializable(typeof(CommentForm))]
[JsonSerializable(typeof(ShownRecord))]
[JsonSerializable(typeof(ListedRecords))]
[JsonSerializable(typeof(ListCopy))]
[JsonSerializable(typeof(ExportState))]
internal sealed partial class DeskJson : JsonSerializerContext;
