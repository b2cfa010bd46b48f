using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

internal static class DriveMap
{
    /// <summary>Null for what has no place of its own, as a hit that points nowhere.</summary>
    public static DriveItem? From(Models.DriveItem? item, string? driveId = null)
    {
        var drive = item?.ParentReference?.DriveId ?? driveId;
        return item is { Id: { } id, Name: { } name } && drive is not null && Uri.TryCreate(item.WebUrl, UriKind.Absolute, out var url)
            ? new(drive, id, name, url)
            {
                IsFolder = item.Folder is not null || item.Root is not null,
                Path = item.Root is not null ? "" : (Folder(item.ParentReference?.Path) + "/" + name).TrimStart('/'),
                Size = item.Size ?? 0,
                ChangedAt = item.LastModifiedDateTime,
                ChangedBy = item.LastModifiedBy?.User?.DisplayName,
                CreatedBy = item.CreatedBy?.User?.DisplayName,
                Sha256 = item.File?.Hashes?.Sha256Hash?.ToLowerInvariant(),
                QuickXor = item.File?.Hashes?.QuickXorHash,
            }
            : null;
    }

    public static DriveItem Of(Models.DriveItem? item, string? driveId = null) => From(item, driveId) ?? throw new GraphException(GraphFailure.Unavailable, "NoAnswer");

    /// <summary><c>/drives/b!…/root:/Verbali/2026</c>, escaped as in an address.</summary>
    private static string Folder(string? path) => path?.IndexOf("root:", StringComparison.Ordinal) is >= 0 and var at ? Uri.UnescapeDataString(path[(at + 5)..]).Trim('/') : "";
}
