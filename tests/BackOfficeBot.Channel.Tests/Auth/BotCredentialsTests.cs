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
    public async Task Without_a_registration_there_is_no_token()
    {
        using var credentials = new BotCredentials(Options.Create(new BotOptions { AllowAnonymous = true }), _time);
        Assert.Null(await credentials.TokenAsync());
    }

    [Fact]
    public void A_certificate_is_read_from_PFX_and_PEM()
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        using var made = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=bot", key, System.Security.Cryptography.HashAlgorithmName.SHA256,
            System.Security.Cryptography.RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var folder = Directory.CreateTempSubdirectory();
        var (pfx, pem) = (Path.Combine(folder.FullName, "bot.pfx"), Path.Combine(folder.FullName, "bot.pem"));
        File.WriteAllBytes(pfx, made.Export(System.Security.Cryptography.X509Certificates.X509ContentType.Pfx, "word"));
        File.WriteAllText(pem, made.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());

        Assert.Equal(made.Thumbprint, BotCredentials.Certificate(pfx, "word").Thumbprint);
        Assert.True(BotCredentials.Certificate(pem, null).HasPrivateKey);
        folder.Delete(recursive: true);
    }

    private Task<LocalServer> StartAsync()
    {
        var count = 0;
        return LocalServer.StartAsync((context, _) =>
        {
            context.Response.StatusCode = _status;
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync($$"""{"token_type":"Bearer","expires_in":3600,"access_token":"token {{Interlocked.Increment(ref count)}}"}""");
        });
    }

    private BotCredentials Of(LocalServer server) =>
        new(Options.Create(new BotOptions { AppId = "app", TenantId = "t", ClientSecret = "secret", TokenEndpoint = server.Address + "/token" }), _time);
}
