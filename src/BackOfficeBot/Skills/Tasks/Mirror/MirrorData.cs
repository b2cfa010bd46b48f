using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Tasks.Mirror;

/// A person's mirror: one record for each who ever switched it on, which carries the row of its next look.
internal static class MirrorStates
{
    public const string On = "on";
    public const string Off = "off";

    /// It goes on by itself as soon as it can.
    public const string Paused = "paused";
}

internal enum MirrorPause { SignIn, NotAllowed }

internal sealed record MirrorData
{
    /// IANA, in which a day of To Do is meant.
    public required string Zone { get; init; }
    public required string Language { get; init; }
    public string? ListId { get; init; }

    /// Where the next round of changes goes on.
    public string? Link { get; init; }
    public MirrorPause? Pause { get; init; }
}

/// What stands in To Do of one task: one record for each task and person.
internal static class ItemStates
{
    public const string Put = "put";

    /// Its person deleted it there; it is not put back.
    public const string Left = "left out";
    public const string Over = "over";
}

internal sealed record ItemData
{
    public required Guid TaskId { get; init; }

    /// Null as long as it is not known whether it was made.
    public string? TodoId { get; init; }

    /// What stands there as far as is known, so that a change of To Do's is told from one of ours.
    public required TodoShape There { get; init; }
}

/// How a task looks in To Do.
internal sealed record TodoShape(string Title, string Notes, DateOnly? Due, bool IsImportant, TodoStatus Status)
{
    [JsonIgnore]
    public bool IsDone => Status == TodoStatus.Completed;

    /// As it is remembered: the notes only so far that a change is seen.
    public TodoShape Marked() => this with { Notes = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Notes)).AsSpan(0, 8)) };
}

internal static class MirrorRecords
{
    public const string Kind = "TODO";
    public const string ItemKind = "ITEM";

    /// By which To Do knows what is ours.
    public const string Application = "BackOfficeBot";

    public static Guid IdOf(string personId) => Of($"todo\n{personId}");

    public static Guid ItemIdOf(Guid taskId, string personId) => Of($"todo\n{taskId:N}\n{personId}");

    public static MirrorData Mirror(this Record record) => record.DataAs(MirrorJson.Default.MirrorData)!;

    public static ItemData Item(this Record record) => record.DataAs(MirrorJson.Default.ItemData)!;

    private static Guid Of(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(MirrorData))]
[JsonSerializable(typeof(ItemData))]
internal sealed partial class MirrorJson : JsonSerializerContext;
