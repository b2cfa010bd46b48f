namespace BackOfficeBot.Graph;

/// <summary>In whose name Graph is asked: somebody who is signed in (delegated permissions) or the bot itself (application permissions).</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/permissions-overview"/></remarks>
public sealed record GraphCaller
{
    private GraphCaller(string organisation, string? userId) => (Organisation, UserId) = (organisation, userId);

    /// <summary>For whom: an Entra tenant, or a client for whom people of the tenant work (<c>tenant/client</c>). Graph is asked as the tenant.</summary>
    public string Organisation { get; }

    /// <summary>The Entra tenant.</summary>
    public string TenantId => Organisation.IndexOf('/', StringComparison.Ordinal) is > 0 and var client ? Organisation[..client] : Organisation;

    /// <summary>The person's directory id (aadObjectId); null for the bot itself.</summary>
    public string? UserId { get; }

    /// <summary>Whether nobody is present: the bot asks with a credential of its own.</summary>
    public bool IsApp => UserId is null;

    /// <summary>Somebody who talks to the bot; sees what this person may see.</summary>
    /// <exception cref="ArgumentException">An id is missing.</exception>
    public static GraphCaller User(string organisation, string userId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(organisation);
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        return new(organisation, userId);
    }

    /// <summary>The bot, for work that goes on while nobody is present.</summary>
    /// <exception cref="ArgumentException">The organisation is missing.</exception>
    public static GraphCaller App(string organisation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(organisation);
        return new(organisation, null);
    }
}
