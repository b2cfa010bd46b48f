namespace BackOfficeBot.Graph;

/// <summary>In whose name Graph is asked: somebody who is signed in (delegated permissions) or the bot itself (application permissions).</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/permissions-overview"/></remarks>
public sealed record GraphCaller
{
    private GraphCaller(string tenantId, string? userId) => (TenantId, UserId) = (tenantId, userId);

    /// <summary>The organisation (Entra tenant id).</summary>
    public string TenantId { get; }

    /// <summary>The person's directory id (aadObjectId); null for the bot itself.</summary>
    public string? UserId { get; }

    /// <summary>Whether nobody is present: the bot asks with a credential of its own.</summary>
    public bool IsApp => UserId is null;

    /// <summary>Somebody who talks to the bot; sees what this person may see.</summary>
    /// <exception cref="ArgumentException">An id is missing.</exception>
    public static GraphCaller User(string tenantId, string userId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tenantId);
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        return new(tenantId, userId);
    }

    /// <summary>The bot, for work that goes on while nobody is present.</summary>
    /// <exception cref="ArgumentException">The tenant is missing.</exception>
    public static GraphCaller App(string tenantId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tenantId);
        return new(tenantId, null);
    }
}
