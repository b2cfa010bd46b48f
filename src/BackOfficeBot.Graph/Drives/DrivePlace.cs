namespace BackOfficeBot.Graph;

/// <summary>A configured place, taken apart: a drive (its id, its web address, or the person's own) and the names of the folders below its root.</summary>
internal sealed record DrivePlace(string? DriveId, Uri? Address, IReadOnlyList<string> Path)
{
    /// <exception cref="GraphException">It names nothing.</exception>
    public static DrivePlace Of(string place)
    {
        var text = place.Trim();
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http") return new(null, Folder(url!), []);
        if (text.StartsWith("b!", StringComparison.Ordinal) && text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            return new(text[..colon], null, Names(text[(colon + 1)..]));
        return new(null, null, Names(text));
    }

    /// <summary>The path below a drive with this address, or null where the place does not lie in it.</summary>
    public IReadOnlyList<string>? Below(string? driveUrl)
    {
        if (Address is null || !Uri.TryCreate(driveUrl, UriKind.Absolute, out var drive) || !drive.Host.Equals(Address.Host, StringComparison.OrdinalIgnoreCase)) return null;
        var (all, root) = (Segments(Address), Segments(drive));
        return all.Length >= root.Length && all.Take(root.Length).SequenceEqual(root, StringComparer.OrdinalIgnoreCase) ? Checked(all[root.Length..]) : null;
    }

    /// <summary>The address of the site, below which the library is to be looked for.</summary>
    public string Site => $"{Address!.Scheme}://{Address.Host}/{string.Join('/', Segments(Address).Take(2))}";

    /// <summary>Libraries are shown at an address of their own (<c>…/Forms/AllItems.aspx?id=/sites/…</c>) with the folder behind it; sharing links (<c>/:f:/…</c>) say nothing.</summary>
    private static Uri Folder(Uri url)
    {
        if (url.AbsolutePath.StartsWith("/:", StringComparison.Ordinal)) throw new GraphException(GraphFailure.Invalid, "Place");
        var shown = url.Query.TrimStart('?').Split('&').Select(part => part.Split('=', 2)).FirstOrDefault(part => part is ["id", _])?[1];
        if (shown is not null) return new(new Uri(url.GetLeftPart(UriPartial.Authority)), Uri.UnescapeDataString(shown));
        var path = url.AbsolutePath;
        var form = path.IndexOf("/Forms/", StringComparison.OrdinalIgnoreCase);
        return new(new Uri(url.GetLeftPart(UriPartial.Authority)), form > 0 ? path[..form] : path);
    }

    private static string[] Segments(Uri url) => [.. url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];

    private static string[] Names(string path) => Checked(path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string[] Checked(string[] names) => names.All(name => DriveNames.Clean(name) == name) ? names : throw new GraphException(GraphFailure.Invalid, "Place");
}
