namespace BackOfficeBot.Sandbox.Graph;

/// <summary>Whose data a delegated caller may reach through a route that names a mailbox.</summary>
internal enum Reach
{
    /// <summary>One's own only.</summary>
    Own,

    /// <summary>One's own and those of whom one is a delegate.</summary>
    Delegate,

    /// <summary>One's own and what one was given; the handler finds nothing else.</summary>
    Given,

    /// <summary>Everybody's, with a permission for the whole directory.</summary>
    Directory,
}

/// <summary>One line of the service: method, path, the permission that it takes, and the work.</summary>
/// <param name="Template">Without a leading slash; <c>/me/…</c> is written <c>users/{user}/…</c>.</param>
/// <param name="Need">See <see cref="Permissions.Cover"/>; empty: any token.</param>
internal sealed record GraphRoute(string Method, string Template, string Need, Func<GraphCall, GraphReply> Handle, Reach Reach = Reach.Own)
{
    private readonly string[] parts = Template.Split('/');

    /// <summary>The permission is needed for everything, own data too, in its form for the whole directory.</summary>
    public bool WholeDirectory { get; init; }

    /// <summary>Application permissions do not exist for this operation.</summary>
    public bool DelegatedOnly { get; init; }

    public bool NamesMailbox => parts is ["users", "{user}", ..];

    public int Weight => parts.Count(part => part[0] != '{');

    public Dictionary<string, string>? Match(IReadOnlyList<string> path)
    {
        if (path.Count != parts.Length) return null;
        var captures = new Dictionary<string, string>();
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i][0] == '{') captures[parts[i][1..^1]] = path[i];
            else if (!parts[i].Equals(path[i], StringComparison.OrdinalIgnoreCase)) return null;
        }
        return captures;
    }
}
