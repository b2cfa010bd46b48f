namespace BackOfficeBot.Graph;

/// <summary>A file or folder.</summary>
/// <param name="DriveId">The drive in which it lies.</param>
/// <param name="Id">Its id there; the same after a rename or move.</param>
/// <param name="Name">File name with its ending.</param>
/// <param name="WebUrl">Where a browser shows it; needs the right to see it.</param>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/driveitem"/></remarks>
public sealed record DriveItem(string DriveId, string Id, string Name, Uri WebUrl)
{
    /// <summary>Whether it is a folder.</summary>
    public bool IsFolder { get; init; }

    /// <summary>Where it lies in the drive: names of folders and its own, joined by slashes; empty for the root.</summary>
    public string Path { get; init; } = "";

    /// <summary>Size in bytes; of a folder what is in it.</summary>
    public long Size { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Who changed it last: the name.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>Who put it there first: the name.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>SHA-256 in hexadecimal digits, where the service tells it (OneDrive for work and SharePoint do not).</summary>
    public string? Sha256 { get; init; }

    /// <summary>QuickXor in base64, the hash of OneDrive for work and SharePoint (<see href="https://learn.microsoft.com/onedrive/developer/code-snippets/quickxorhash"/>).</summary>
    public string? QuickXor { get; init; }
}

/// <summary>A file that was put.</summary>
/// <param name="Item">As the service has it now; under another name where it was <see cref="WhenTaken.Rename"/>.</param>
/// <param name="Sha256">SHA-256 of what was sent, in lower case hexadecimal digits.</param>
public sealed record PutFile(DriveItem Item, string Sha256);

/// <summary>What to do where a name is taken.</summary>
public enum WhenTaken
{
    /// <summary>The file there becomes a former version.</summary>
    Replace,

    /// <summary>A number is put behind the name.</summary>
    Rename,

    /// <summary>Nothing is put: <see cref="GraphFailure.Conflict"/>; but a file with the same bytes is the one that was to be put, as an attempt left it whose end nobody saw.</summary>
    Fail,
}

/// <summary>What somebody may do with a file.</summary>
public enum DriveRight
{
    /// <summary>Look at it.</summary>
    Read,

    /// <summary>Change it.</summary>
    Write,
}
