namespace BackOfficeBot.Graph;

/// <summary>Files and folders in OneDrive and in SharePoint's libraries.</summary>
public interface IDrives
{
    /// <summary>The folder at a place, as an administrator writes it down.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="user">Directory id or address of whose OneDrive is meant where <paramref name="place"/> names none.</param>
    /// <param name="place">A path in the person's OneDrive (<c>Verbali/2026</c>; empty for its root), a drive's id and a path in it (<c>b!…:/Verbali</c>), or the folder's web address as the
    /// browser shows it. A sharing link (<c>/:f:/…</c>) is no place.</param>
    /// <param name="create">Whether what is missing of the path is made; else it must be there.</param>
    /// <param name="ct">Ends the call.</param>
    /// <returns>The folder.</returns>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/driveitem-get"/>, <see href="https://learn.microsoft.com/graph/api/driveitem-post-children"/></remarks>
    /// <exception cref="GraphException"><see cref="GraphFailure.NotFound"/> where there is no such folder, <see cref="GraphFailure.Invalid"/> (code <c>Place</c>) where the place cannot be
    /// read or is a file.</exception>
    Task<DriveItem> FolderAsync(GraphCaller caller, string user, string place, bool create = false, CancellationToken ct = default);

    /// <summary>A file or folder as it is now.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/driveitem-get"/></remarks>
    Task<DriveItem> GetAsync(GraphCaller caller, string driveId, string itemId, CancellationToken ct = default);

    /// <summary>The file at a web address, as the browser shows it or a chat names it; null where there is none that the person may see.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="user">Directory id or address of whose drives are looked through first.</param>
    /// <param name="address">The file's web address; a sharing link (<c>/:b:/…</c>) leads to none.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/driveitem-get"/></remarks>
    Task<DriveItem?> FileAsync(GraphCaller caller, string user, Uri address, CancellationToken ct = default);

    /// <summary>Puts a file into a folder: up to 4 MB in one call, larger ones (and those that must not replace one) by an upload session in pieces of 10 MiB. A piece that fails is
    /// sent again from where the service says that it is; an upload whose last answer was lost is looked for before it is called uncertain.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="folder">From <see cref="FolderAsync"/>.</param>
    /// <param name="name">File name with its ending; what SharePoint does not allow in names is replaced by <see cref="DriveNames.Clean"/>.</param>
    /// <param name="content">A stream that can seek, read from its beginning; 0 bytes to 250 MB.</param>
    /// <param name="taken">What to do where the name is taken.</param>
    /// <param name="ct">Ends the call.</param>
    /// <returns>The file, and the SHA-256 of what was sent. Size and hashes that the service tells may differ: SharePoint writes its own properties into Office files.</returns>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/driveitem-put-content"/>, <see href="https://learn.microsoft.com/graph/api/driveitem-createuploadsession"/></remarks>
    /// <exception cref="GraphException"><see cref="GraphFailure.Conflict"/> where the name is taken and must not be replaced, or the file is locked; <see cref="GraphFailure.QuotaFull"/> where there is no room left;
    /// <see cref="GraphFailure.Uncertain"/> where nobody can tell whether it arrived.</exception>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    Task<PutFile> PutAsync(GraphCaller caller, DriveItem folder, string name, Stream content, WhenTaken taken, CancellationToken ct = default);

    /// <summary>The bytes of a file.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="driveId">The drive.</param>
    /// <param name="itemId">The file.</param>
    /// <param name="most">The largest size that is taken, in bytes.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks>From <c>@microsoft.graph.downloadUrl</c> of <see href="https://learn.microsoft.com/graph/api/resources/driveitem"/>, which carries its own permission and is sent no token.</remarks>
    /// <exception cref="GraphException"><see cref="GraphFailure.Invalid"/> with the code <c>TooLarge</c> or <c>NoFile</c> (a folder), among others.</exception>
    Task<byte[]> ReadAsync(GraphCaller caller, string driveId, string itemId, long most, CancellationToken ct = default);

    /// <summary>Files by name and content, in everything that the person may see. For people only.</summary>
    /// <param name="caller">A person.</param>
    /// <param name="words">Words; their operators have no meaning.</param>
    /// <param name="within">Only below this folder, or everywhere.</param>
    /// <param name="most">At most so many, 1 to 200.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/search-query"/>. The index is some minutes behind.</remarks>
    Task<IReadOnlyList<DriveItem>> SearchAsync(GraphCaller caller, string words, DriveItem? within = null, int most = 25, CancellationToken ct = default);

    /// <summary>Files that somebody made or changed lately, the newest first. For people only.</summary>
    /// <param name="caller">A person.</param>
    /// <param name="address">The person's address.</param>
    /// <param name="since">Not older than this.</param>
    /// <param name="most">At most so many, 1 to 200.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks>By search: <see href="https://learn.microsoft.com/graph/api/drive-recent">recent</see> gives no data after November 2026, and what was only opened is told by nothing else.</remarks>
    Task<IReadOnlyList<DriveItem>> RecentAsync(GraphCaller caller, string address, DateTimeOffset since, int most = 25, CancellationToken ct = default);

    /// <summary>Files that were shared with somebody by name, the last changed first. For people only.</summary>
    /// <param name="caller">A person.</param>
    /// <param name="address">The person's address.</param>
    /// <param name="words">Words of the name or content, or none; their operators have no meaning.</param>
    /// <param name="most">At most so many, 1 to 200.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks>By search: <see href="https://learn.microsoft.com/graph/api/drive-sharedwithme">sharedWithMe</see> gives no data after November 2026.</remarks>
    Task<IReadOnlyList<DriveItem>> SharedWithAsync(GraphCaller caller, string address, string words = "", int most = 25, CancellationToken ct = default);

    /// <summary>A link that everybody in the organisation can open, with just the right that was asked for; the same one when it is asked for again.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/driveitem-createlink"/></remarks>
    /// <exception cref="GraphException"><see cref="GraphFailure.NotAllowed"/> with the code <c>WiderLink</c> where the service would give more than was asked for: the link is not told.</exception>
    Task<Uri> LinkAsync(GraphCaller caller, DriveItem item, DriveRight right, CancellationToken ct = default);

    /// <summary>Gives people by name a right on a file or folder; they sign in to open it.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="item">What is shared.</param>
    /// <param name="addresses">1 to 500 addresses.</param>
    /// <param name="right">What they may do.</param>
    /// <param name="mail">What stands in the mail with which the service tells them, at most 2,000 characters; null where nobody is written a mail. A call with it is not to be repeated.</param>
    /// <param name="ct">Ends the call.</param>
    /// <returns>The addresses to which it could not be given.</returns>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/driveitem-invite"/></remarks>
    Task<IReadOnlyList<string>> InviteAsync(GraphCaller caller, DriveItem item, IReadOnlyList<string> addresses, DriveRight right, string? mail = null, CancellationToken ct = default);
}
