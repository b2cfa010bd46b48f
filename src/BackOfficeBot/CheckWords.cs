using System.Data.Common;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using BackOfficeBot.Graph;
using BackOfficeBot.Operation;
using Microsoft.Data.Sqlite;
using Npgsql;
using StackExchange.Redis;

namespace BackOfficeBot;

/// What "check" says of an exception: the cause that an administrator can do something about, which is seldom the outermost, and never a connection string.
internal static partial class CheckWords
{
    public static string Of(Exception error)
    {
        var chain = Chain(error).ToList();
        return chain.Select(Known).FirstOrDefault(words => words is not null) ?? FirstLine(chain[^1].Message);
    }

    /// Of a command that has to do with one thing only: with what is meant, where it is the database.
    public static string WithPart(Exception error) => Chain(error).Any(e => e is DbException) ? $"Database: {Of(error)}" : Of(error);

    private static IEnumerable<Exception> Chain(Exception? error)
    {
        for (; error is not null; error = error is AggregateException { InnerExceptions: [.., var last] } ? last : error.InnerException)
            yield return error;
    }

    private static string? Known(Exception error) => error switch
    {
        PostgresException postgres => OfPostgres(postgres),
        RedisConnectionException redis => OfRedis(redis),
        SqliteException sqlite when SqliteCopy.IsDamage(sqlite) => "the file is no database, or is damaged. Restore its backup, or set Storage:Path.",
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "the name of the server is not known. Check its address.",
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => "nobody listens at its address and port. Check both, and whether it runs.",
        SocketException or TimeoutException or TaskCanceledException => "no answer. Check the address, and whether the network lets this machine through.",
        System.Security.Authentication.AuthenticationException => "its certificate is not trusted here, or it speaks no TLS. Check the address, and the certificates of this machine.",
        // Entra's own words, without the trace that follows.
        _ when Entra.Match(error.Message) is { Success: true } said => $"Entra says {said.Value.Trim()} Check Bot:AppId, Bot:TenantId and its secret or certificate.",
        GraphException { Failure: GraphFailure.NotAllowed } => "the credential is refused or missing. Check Bot:AppId, Bot:TenantId and its secret or certificate.",
        HttpRequestException { StatusCode: { } status } => $"the answer is {(int)status}. Check Bot:AppId, Bot:TenantId and its secret or certificate.",
        _ => null,
    };

    private static string OfPostgres(PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            "the user or the password is refused. Check Username and Password in ConnectionStrings:Office, or Storage:IdentityClientId.",
        PostgresErrorCodes.InvalidCatalogName => "there is no database of this name. Make it, or check Database in ConnectionStrings:Office.",
        PostgresErrorCodes.InsufficientPrivilege => "its user may not read the tables. Make the user of ConnectionStrings:Office their owner.",
        PostgresErrorCodes.TooManyConnections => "it takes no more connections. Raise max_connections, or set a smaller Maximum Pool Size in ConnectionStrings:Office.",
        _ => $"PostgreSQL says {error.SqlState}: {FirstLine(error.MessageText)}.",
    };

    private static string OfRedis(RedisConnectionException error) => (error.FailureType switch
    {
        ConnectionFailureType.AuthenticationFailure => "the user or the password is refused.",
        _ => "it does not answer.",
    }) + " Check ConnectionStrings:Redis. The bot works without it, but two instances may answer the same twice.";

    private static string FirstLine(string message) => message.Split('\n')[0].Trim();

    private static readonly Regex Entra = new(@"AADSTS\d+[^\r\n]*?(?=\s*Trace ID|[\r\n]|$)");
}
