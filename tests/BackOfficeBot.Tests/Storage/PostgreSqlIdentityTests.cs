using System.Collections.Concurrent;
using Azure.Core;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BackOfficeBot.Tests.Storage;

/// A database that is opened with a token of Entra.
public sealed class PostgreSqlIdentityTests
{
    [Fact]
    public async Task The_token_for_the_database_stands_in_the_passwords_place()
    {
        var server = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("TEST_POSTGRES")) { Database = $"identity_{Guid.NewGuid():N}" }.ConnectionString;
        var identity = new Identity();
        await using var db = new PostgreSqlOfficeDb(PostgreSql.Options(server, null, PostgreSqlIdentity.Passwords(identity)));
        await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        await db.Database.EnsureDeletedAsync(TestContext.Current.CancellationToken);

        Assert.All(identity.Asked, scope => Assert.Equal("https://ossrdbms-aad.database.windows.net/.default", scope));
        Assert.NotEmpty(identity.Asked);
    }

    private sealed class Identity : TokenCredential
    {
        public ConcurrentQueue<string> Asked { get; } = new();

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Asked.Enqueue(Assert.Single(requestContext.Scopes));
            return new(new AccessToken("token", DateTimeOffset.MaxValue));
        }
    }
}
