using System.Text.Json.Serialization;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Files;

/// One file, wherever it lies.
internal sealed record FileRef(string DriveId, string Id)
{
    public static FileRef Of(DriveItem file) => new(file.DriveId, file.Id);
}

/// What was found, as it was then.
/// <param name="Said">What was looked for, in the person's words.</param>
internal sealed record FoundFiles(FileWish Wish, IReadOnlyList<DriveItem> Files)
{
    /// There are more than are kept.
    public bool IsCut { get; init; }

    /// How many stand before those that are shown.
    public int Skip { get; init; }

    /// What is to be done with the one that is picked; null where it is only looked for.
    public SendWish? Send { get; init; }
}

internal sealed record FilePage(Guid Key, int Skip = 0);

internal sealed record FilePick(Guid Key, int Index);

/// The form of a search.
internal sealed record FileSearch
{
    public string? Words { get; init; }
    public string? Part { get; init; }
}

internal static class FileVerbs
{
    public static readonly CardVerb<NoState, FileSearch> Search = new("file.search", NoState.Json, FilesJson.Default.FileSearch);
    public static readonly CardVerb<FilePage> Page = new("file.page", FilesJson.Default.FilePage);
    public static readonly CardVerb<FilePick> Pick = new("file.pick", FilesJson.Default.FilePick);
    public static readonly CardVerb<FileRef> Get = new("file.get", FilesJson.Default.FileRef);
    public static readonly CardVerb<FileRef> ByMail = new("file.by_mail", FilesJson.Default.FileRef);
    public static readonly CardVerb<FileRef> AskSend = new("file.ask_send", FilesJson.Default.FileRef);
    public static readonly CardVerb<SendState, SendForm> Check = new("file.check_send", FilesJson.Default.SendState, FilesJson.Default.SendForm);
    public static readonly CardVerb<SendKey> Edit = new("file.edit_send", FilesJson.Default.SendKey);
    public static readonly CardVerb<SendKey> Send = new("file.send", FilesJson.Default.SendKey);
    public static readonly CardVerb<SendKey> Drop = new("file.drop_send", FilesJson.Default.SendKey);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(FileRef))]
[JsonSerializable(typeof(FoundFiles))]
[JsonSerializable(typeof(FilePage))]
[JsonSerializable(typeof(FilePick))]
[JsonSerializable(typeof(FileSearch))]
[JsonSerializable(typeof(SendState))]
[JsonSerializable(typeof(SendForm))]
[JsonSerializable(typeof(SendKey))]
[JsonSerializable(typeof(SendOrder))]
internal sealed partial class FilesJson : JsonSerializerContext;
