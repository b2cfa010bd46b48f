using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core.Pipeline;
using BackOfficeBot.Channel.Auth;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace BackOfficeBot.Channel.Tests.Auth;

public sealed class BotCredentialsTests
{
    private readonly FakeTimeProvider _time = new();
    private int _status = 200;

    [Fact]
    public async Task Fifty_who_need_a_token_at_once_cost_one_request()
    {
        await using var server = await StartAsync();
        using var credentials = Of(server);

        var tokens = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => credentials.TokenAsync().AsTask()));

        Assert.All(tokens, token => Assert.Equal("token 1", token));
        var asked = Assert.Single(server.Asked);
        Assert.Contains("client_secret=secret", asked.Body, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", asked.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_renewed_five_minutes_before_it_ends_or_when_it_is_no_longer_taken()
    {
        await using var server = await StartAsync();
        using var credentials = Of(server);
        Assert.Equal("token 1", await credentials.TokenAsync());
        _time.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("token 1", await credentials.TokenAsync());
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("token 2", await credentials.TokenAsync());
        credentials.Forget("token 1");
        Assert.Equal("token 2", await credentials.TokenAsync());
        credentials.Forget("token 2");
        Assert.Equal("token 3", await credentials.TokenAsync());
    }

    [Fact]
    public async Task A_refused_credential_says_what_to_check_and_the_next_attempt_asks_again()
    {
        await using var server = await StartAsync();
        using var credentials = Of(server);
        _status = 401;
        Assert.Contains("Bot:AppId", (await Assert.ThrowsAsync<BotCredentialException>(() => credentials.TokenAsync().AsTask())).Message, StringComparison.Ordinal);
        _status = 200;
        Assert.Equal("token 2", await credentials.TokenAsync());
    }

    [Fact]
    public async Task While_a_renewal_fails_the_token_is_used_until_its_end()
    {
        await using var server = await StartAsync();
        using var credentials = Of(server);
        Assert.Equal("token 1", await credentials.TokenAsync());
        _status = 503;
        _time.Advance(TimeSpan.FromMinutes(58));
        Assert.Equal("token 1", await credentials.TokenAsync());
        _time.Advance(TimeSpan.FromMinutes(2));
        await Assert.ThrowsAsync<BotCredentialException>(() => credentials.TokenAsync().AsTask());
    }

    [Fact]
    public async Task Whoever_goes_away_does_not_take_the_token_from_the_others()
    {
        var answering = new TaskCompletionSource();
        await using var server = await StartAsync(answering.Task);
        using var credentials = Of(server);
        using var gone = new CancellationTokenSource();
        var (one, two) = (credentials.TokenAsync(gone.Token).AsTask(), credentials.TokenAsync().AsTask());
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        answering.SetResult();
        Assert.Equal("token 1", await two);
    }

    [Fact]
    public async Task A_secret_is_shown_to_Entra_and_with_a_certificate_an_assertion_signed_by_it()
    {
        var (entra, folder) = (new Entra(), Directory.CreateTempSubdirectory());
        var pfx = Path.Combine(folder.FullName, "bot.pfx");
        using (var made = SelfSigned())
            File.WriteAllBytes(pfx, made.Export(X509ContentType.Pfx, "word"));
        BotOptions[] registrations =
        [
            new() { AppId = "app", TenantId = "tenant", ClientSecret = "secret" },
            new() { AppId = "app", AppType = BotAppType.MultiTenant, ClientSecret = "secret" },
            new() { AppId = "app", TenantId = "tenant", CertificatePath = pfx, CertificatePassword = "word" },
        ];
        foreach (var o in registrations)
            Assert.Equal("entra", (await EntraCredential.Create(o, new HttpClientTransport(new HttpClient(entra))).GetTokenAsync(new([o.Scope]), default)).Token);
        folder.Delete(recursive: true);

        Assert.Equal(["/tenant/oauth2/v2.0/token", "/botframework.com/oauth2/v2.0/token", "/tenant/oauth2/v2.0/token"], entra.Asked.Select(a => a.Path));
        Assert.All(entra.Asked.Take(2), a => Assert.Contains("client_secret=secret", a.Form, StringComparison.Ordinal));
        Assert.Contains("client_assertion=ey", entra.Asked[2].Form, StringComparison.Ordinal);
        Assert.All(entra.Asked, a => Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", a.Form, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_managed_identity_is_asked_of_the_machine()
    {
        await using var machine = await LocalServer.StartAsync((context, _) => context.Response.WriteAsync(
            """{"access_token":"identity","expires_on":"4102444800","resource":"https://api.botframework.com","token_type":"Bearer"}"""));
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", machine.Address + "/msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "proof");
        var o = new BotOptions { AppId = "11111111-1111-4111-8111-111111111111", TenantId = "t", AppType = BotAppType.ManagedIdentity };

        Assert.Equal("identity", (await EntraCredential.Create(o).GetTokenAsync(new([o.Scope]), default)).Token);

        var asked = Assert.Single(machine.Asked);
        Assert.Contains("resource=https://api.botframework.com&", asked.Path, StringComparison.Ordinal);
        Assert.Contains("client_id=11111111-1111-4111-8111-111111111111", asked.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_registration_there_is_no_token()
    {
        using var credentials = new BotCredentials(Options.Create(new BotOptions { AllowAnonymous = true }), _time);
        Assert.Null(await credentials.TokenAsync());
    }

    [Fact]
    public void A_certificate_is_read_from_PFX_and_PEM()
    {
        using var made = SelfSigned();
        using var key = made.GetRSAPrivateKey()!;
        var folder = Directory.CreateTempSubdirectory();
        var (pfx, pem) = (Path.Combine(folder.FullName, "bot.pfx"), Path.Combine(folder.FullName, "bot.pem"));
        File.WriteAllBytes(pfx, made.Export(X509ContentType.Pfx, "word"));
        File.WriteAllText(pem, made.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());

        Assert.Equal(made.Thumbprint, BotCredentials.Certificate(pfx, "word").Thumbprint);
        Assert.True(BotCredentials.Certificate(pem, null).HasPrivateKey);
        folder.Delete(recursive: true);
    }

    internal static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }

    private Task<LocalServer> StartAsync(Task? before = null)
    {
        var count = 0;
        return LocalServer.StartAsync(async (context, _) =>
        {
            await (before ?? Task.CompletedTask);
            context.Response.StatusCode = _status;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync($$"""{"token_type":"Bearer","expires_in":3600,"access_token":"token {{Interlocked.Increment(ref count)}}"}""");
        });
    }

    private BotCredentials Of(LocalServer server) =>
        new(Options.Create(new BotOptions { AppId = "app", TenantId = "t", ClientSecret = "secret", TokenEndpoint = server.Address + "/token" }), _time);

    /// Entra as its library asks it; on https only, so it stands in the library's transport.
    private sealed class Entra : HttpMessageHandler
    {
        public List<(string Path, string Form)> Asked { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.AbsolutePath;
            if (path.EndsWith("/token", StringComparison.Ordinal))
                Asked.Add((path, await request.Content!.ReadAsStringAsync(cancellationToken)));
            return new() { Content = new StringContent(path.EndsWith("/token", StringComparison.Ordinal)
                ? """{"token_type":"Bearer","expires_in":3600,"access_token":"entra"}"""
                : """{"tenant_discovery_endpoint":"https://login.microsoftonline.com/x","metadata":[{"preferred_network":"login.microsoftonline.com","preferred_cache":"login.windows.net","aliases":["login.microsoftonline.com"]}]}""") };
        }
    }
}
