using Azure.Core;
using Azure.Identity;

namespace BackOfficeBot.Storage;

/// Tokens of Entra in place of a password. Apart from PostgreSql, so that a bot that has a password does not load Azure.Identity.
/// https://learn.microsoft.com/azure/postgresql/flexible-server/how-to-connect-with-managed-identity
internal static class PostgreSqlIdentity
{
    public const string Scope = "https://ossrdbms-aad.database.windows.net/.default";

    public static Func<CancellationToken, ValueTask<string>> Passwords(string clientId) => Passwords(new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId)));

    public static Func<CancellationToken, ValueTask<string>> Passwords(TokenCredential identity) => async ct => (await identity.GetTokenAsync(new TokenRequestContext([Scope]), ct)).Token;
}
