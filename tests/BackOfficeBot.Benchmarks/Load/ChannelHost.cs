using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BackOfficeBot.Benchmarks.Load;

/// What the bot speaks to: the connector, which hands each message to who waits for it, the token service, where nobody is signed in, and the signing keys.
internal sealed class ChannelHost : IAsyncDisposable
{
    public const string AppId = "55555555-5555-4555-8555-555555555555";

    // Whoever has verified a token of an earlier run has its key still.
    private readonly string _keyId = $"bench-{Guid.NewGuid():N}";
    private static readonly byte[] Sent = """{"id":"1700000000009"}"""u8.ToArray();

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly WebApplication _app;
    private readonly string? _address;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<byte[]>> _waiting = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _answered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Action<byte[]>> _heard = new(StringComparer.Ordinal);
    private int _doubled;

    private ChannelHost(string listen, string? address)
    {
        _address = address;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(listen);
        _app = builder.Build();
        _app.MapPost("/v3/conversations/{conversation}/activities/{id?}", ReceiveAsync);
        _app.MapPut("/v3/conversations/{conversation}/activities/{id}", ReceiveAsync);
        _app.MapGet("/openid", () => Results.Text($$"""{"issuer":"https://api.botframework.com","jwks_uri":"{{Url}}/keys"}""", "application/json"));
        _app.MapGet("/keys", () => Results.Text(Keys(), "application/json"));
        _app.MapPost("/oauth", () => Results.Text("""{"token_type":"Bearer","expires_in":86399,"access_token":"token"}""", "application/json"));
        _app.MapGet("/api/botsignin/GetSignInResource", () => Results.Text("""{"signInLink":"https://token.example/sign-in"}""", "application/json"));
        _app.MapFallback(() => Results.NotFound());
    }

    /// Where the bot finds it: a bot elsewhere needs another address than the one that it listens at.
    public string Url => _address ?? _app.Urls.First();

    /// Answers to a message that had been answered already.
    public int Doubled => Volatile.Read(ref _doubled);

    public static async Task<ChannelHost> StartAsync(string listen = "http://127.0.0.1:0", string? address = null)
    {
        var host = new ChannelHost(listen, address);
        await host._app.StartAsync();
        return host;
    }

    /// The next answer in the conversation, as its JSON.
    public Task<byte[]> Next(string conversation)
    {
        var waiting = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[conversation] = waiting;
        return waiting.Task;
    }

    /// All messages in the conversation from here on, as their JSON; null ends it.
    public void Hear(string conversation, Action<byte[]>? each)
    {
        if (each is null)
            _heard.TryRemove(conversation, out _);
        else
            _heard[conversation] = each;
    }

    /// A token as Bot Service signs it: RS256, for an hour, with the serviceUrl.
    public string Token(string audience = AppId)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "https://api.botframework.com",
            Audience = audience,
            NotBefore = now.AddMinutes(-5),
            Expires = now.AddHours(1),
            Claims = new Dictionary<string, object> { ["serviceurl"] = Url },
            SigningCredentials = new(new RsaSecurityKey(_rsa) { KeyId = _keyId }, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _rsa.Dispose();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream((int)(context.Request.ContentLength ?? 4096));
        await context.Request.Body.CopyToAsync(body);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Sent.Length;
        await context.Response.Body.WriteAsync(Sent);
        var conversation = (string)context.Request.RouteValues["conversation"]!;
        var isAnswer = false;
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.RouteValues["id"] is string answered)
        {
            isAnswer = true;
            if (_answered.TryGetValue(conversation, out var last) && last == answered)
                Interlocked.Increment(ref _doubled);
            _answered[conversation] = answered;
        }
        if (_heard.TryGetValue(conversation, out var hear))
            hear(body.ToArray());
        // What the outbox sends of its own accord is no answer to what was just said.
        if (isAnswer && _waiting.TryRemove(conversation, out var waiting))
            waiting.SetResult(body.ToArray());
    }

    private string Keys()
    {
        var key = _rsa.ExportParameters(false);
        return JsonSerializer.Serialize(new
        {
            keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = _keyId, n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent), endorsements = new[] { "msteams" } } },
        });
    }
}
