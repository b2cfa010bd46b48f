using System.Text.Json;
using System.Text.Json.Serialization;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Files;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Files.Filing;

internal static class FilingStates
{
    /// On its way.
    public const string Filing = "filing";

    /// A file of that name is there: what is to be done is asked.
    public const string Taken = "taken";
    public const string Refused = "refused";
    public const string Filed = "filed";
    public const string Dropped = "dropped";
}

internal enum FilingProblem { NotAllowedType, OtherType, TooLarge, Virus, NoScan, NotHad, NoFolder, NoRight, Full, Locked, SignedOut, Name, MailGone, MailNoRight }

/// A file that is put into a folder.
internal sealed record FilingData
{
    public required SentFile File { get; init; }

    /// Where its bytes are if it was made here: the key of the <see cref="MadeFiles"/>.
    public Guid? Made { get; init; }

    /// Where its bytes are if it came with a mail; what is filed leads back to it.
    public MailPart? Mail { get; init; }
    public SourceMessage? Message { get; init; }

    /// Which of the files of the form it is.
    [JsonIgnore]
    public int Index { get; init; }
    public required string Name { get; init; }

    /// As <see cref="Graph.IDrives.FolderAsync"/> reads it, and its path below, with what is filled in.
    public required string Place { get; init; }
    public required string Path { get; init; }

    /// What the person calls it.
    public required string Folder { get; init; }

    /// Whether another name may be given where this one is taken.
    public bool MayRename { get; init; }
    public FilingProblem? Problem { get; init; }
    public string? WebUrl { get; init; }
    public DateTimeOffset? At { get; init; }

    public string Where => Path.Length > 0 ? $"{Folder} › {Path.Replace("/", " › ", StringComparison.Ordinal)}" : Folder;

    public static FilingData Of(Record record) => record.DataAs(FilingJson.Default.FilingData)!;
}

/// A mail, or one of its attachments, as a file.
internal sealed record MailPart(string Mailbox, string Id, string? FileId);

/// Files that came with a message, that were made here, or that are of a mail.
internal sealed record SentNow(IReadOnlyList<SentFile> Files)
{
    public FoundMail? Mail { get; init; }

    public MailPart? PartOf(int index) => Mail is { } mail ? new(mail.Mailbox, mail.Id, mail.Parts[index].FileId) : null;

    public static SentNow Of(FoundMail mail) => new([.. mail.Parts.Select(p => new SentFile(p.Name, "", null))]) { Mail = mail };

    /// The key of the <see cref="MadeFiles"/>.
    public Guid? Made { get; init; }

    public static SentNow Of(Guid made, IReadOnlyList<string> names) => new([.. names.Select(n => new SentFile(n, "", null))]) { Made = made };
}

/// Documents that were made here and are not filed yet.
internal sealed record MadeFiles(IReadOnlyList<MadeFile> Made)
{
    /// The draft in which they lie.
    public const string Kind = "file.made";
}

internal sealed record MadeFile(string Name, byte[] Bytes);

internal sealed record FilingKey(Guid Key);

/// What stands in the form; the fields of the paths stand beside it.
internal sealed record FilingForm
{
    public string? Folder { get; init; }
    public string? Path { get; init; }
    public string? Name { get; init; }

    /// Of several of a mail those that are ticked, by their places, with commas.
    public string? Files { get; init; }

    public IReadOnlyList<int> Ticked => [.. (Files ?? "").Split(',').Select(n => int.TryParse(n, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at) ? at : -1).Where(n => n >= 0).Distinct()];

    /// The fields of the paths, by the ids of their inputs; which ones there are the settings say.
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    public string Field(string name) => Fields.GetValueOrDefault(IdOf(name)) ?? "";

    public static string IdOf(string field) => "field_" + field;

    public FilingForm With(JsonElement typed) => typed.ValueKind != JsonValueKind.Object ? this
        : this with { Fields = typed.EnumerateObject().Where(p => p.Name.StartsWith(IdOf(""), StringComparison.Ordinal) && p.Value.ValueKind == JsonValueKind.String).DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.Value.GetString()!) };
}

internal static class FilingVerbs
{
    public static readonly CardVerb<FilingKey, FilingForm> Save = new("doc.save", FilingJson.Default.FilingKey, FilingJson.Default.FilingForm);
    public static readonly CardVerb<RecordSeen> Again = new("doc.again", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> Rename = new("doc.rename", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> Drop = new("doc.drop", DeskJson.Default.RecordSeen);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(FilingData))]
[JsonSerializable(typeof(SentNow))]
[JsonSerializable(typeof(MadeFiles))]
[JsonSerializable(typeof(FilingKey))]
[JsonSerializable(typeof(FilingForm))]
internal sealed partial class FilingJson : JsonSerializerContext;
