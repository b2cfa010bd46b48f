using System.Text.Json.Serialization;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Meetings.Files;

/// A file that goes with a meeting. Its bytes lie in a draft, under its key, until it is attached; what is too large for that, or lies in OneDrive, is a link in the invitation.
internal sealed record MeetingFile(string Name)
{
    public const int LongestName = 100;

    public Guid? Key { get; init; }
    public long Size { get; init; }
    public string? Sha256 { get; init; }
    public string? Link { get; init; }

    /// Those before and these; of two that are called the same, the later. Null where there is none.
    public static IReadOnlyList<MeetingFile>? Joined(IReadOnlyList<MeetingFile>? before, IReadOnlyList<MeetingFile> these)
    {
        List<MeetingFile> all = [.. (before ?? []).Concat(these).Reverse().DistinctBy(f => f.Name, StringComparer.OrdinalIgnoreCase).Reverse()];
        return all.Count > 0 ? [.. all.Take(MeetingFiles.Most)] : null;
    }

    /// Of these, the ones for which a meeting with those before has no more room.
    public static IReadOnlyList<MeetingFile> LeftOut(IReadOnlyList<MeetingFile>? before, IReadOnlyList<MeetingFile> these) => [.. these.ExceptBy((Joined(before, these) ?? []).Select(f => f.Name), f => f.Name, StringComparer.OrdinalIgnoreCase)];

    /// What is there already is left; another file of a name that is there gets a name of its own, "conti (2).csv".
    public static IReadOnlyList<MeetingFile> Beside(IReadOnlyList<MeetingFile> known, IReadOnlyList<string> there, IReadOnlyList<MeetingFile> these)
    {
        HashSet<string> taken = new(there.Concat(known.Select(f => f.Name)), StringComparer.OrdinalIgnoreCase);
        List<MeetingFile> added = [];
        foreach (var file in these.DistinctBy(f => (f.Name.ToUpperInvariant(), f.Sha256, f.Link)).Where(f => !known.Any(k => Same(k.Name, f.Name) && k.Sha256 == f.Sha256 && k.Link == f.Link)))
        {
            var name = file.Name;
            for (var i = 2; !taken.Add(name); i++)
                name = $"{Path.GetFileNameWithoutExtension(file.Name)} ({i}){Path.GetExtension(file.Name)}";
            added.Add(file with { Name = name });
        }
        return added;
    }

    /// As the record keeps them: what was only linked to nobody has read.
    public static IReadOnlyList<RecordAttachment> Kept(IReadOnlyList<MeetingFile>? files) =>
        [.. (files ?? []).Where(f => f.Sha256 is not null).Select(f => new RecordAttachment(f.Name, f.Size, f.Sha256!, null))];

    /// "budget.xlsx (12 KB)"
    public string InWords(string language) => Link is not null ? $"{Name} ({MeetingFileTexts.In(language).AsLink})" : $"{Name} ({Common.FileSize.Of(Size, language)})";

    public static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}

/// What lies in the draft.
internal sealed record KeptFile(byte[] Bytes);

/// Files that were sent and belong to no meeting yet; and those that are to be attached to one that is booked.
internal sealed record FilesInHand(IReadOnlyList<MeetingFile> Files, Guid? RecordId = null);

internal sealed record AttachState(Guid Key);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(KeptFile))]
[JsonSerializable(typeof(FilesInHand))]
[JsonSerializable(typeof(AttachState))]
internal sealed partial class MeetingFileJson : JsonSerializerContext;
