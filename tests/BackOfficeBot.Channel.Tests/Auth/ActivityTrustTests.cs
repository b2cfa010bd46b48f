using System.Net;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Auth;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace BackOfficeBot.Channel.Tests.Auth;

public sealed class ActivityTrustTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    private readonly TrustedServiceUrls _trusted = new();
    private TestIssuer _issuer = null!;
    private BotOptions _options = null!;
    private ActivityTrust _trust = null!;

    private DateTimeOffset Now => _time.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        _issuer = await TestIssuer.StartAsync();
        _options = new() { AppId = TestIssuer.AppId, TenantId = "t", ClientSecret = "s", OpenIdMetadata = _issuer.Metadata };
        var options = Options.Create(_options);
        _trust = new(options, new(options, _time, NullLogger<BotSigningKeys>.Instance), _trusted, _time, NullLogger<ActivityTrust>.Instance);
    }

    public ValueTask DisposeAsync() => _issuer.DisposeAsync();

    [Fact]
    public async Task A_token_of_the_channel_is_trusted_and_so_is_its_service_url()
    {
        Assert.False(_trusted.IsTrusted(TestIssuer.ServiceUrl));
        Assert.Null(await RefusalAsync(_issuer.Token(Now)));
        Assert.True(_trusted.IsTrusted(TestIssuer.ServiceUrl));
    }

    [Fact]
    public async Task Whatever_is_not_right_about_a_token_is_refused()
    {
        (string Why, string? Token)[] cases =
        [
            ("no token", null),
            ("empty", ""),
            ("garbage", "abc.def.ghi"),
            ("wrong issuer", _issuer.Token(Now, t => t.Issuer = "https://sts.windows.net/x/")),
            ("wrong audience", _issuer.Token(Now, t => t.Audience = "another app")),
            ("expired", _issuer.Token(Now.AddHours(-2))),
            ("expired longer than the clocks may differ", _issuer.Token(Now, t => (t.NotBefore, t.Expires) = (Now.AddHours(-1).UtcDateTime, Now.AddMinutes(-5).AddSeconds(-1).UtcDateTime))),
            ("not yet valid", _issuer.Token(Now.AddMinutes(5).AddSeconds(1))),
            ("without an end", _issuer.Token(Now, t => t.Expires = null)),
            ("unsigned", Unsigned(_issuer.Token(Now))),
            ("signed with the public key as a secret", _issuer.Token(Now, key: _issuer.PublicKeyAsSecret(), algorithm: SecurityAlgorithms.HmacSha256)),
            ("another algorithm of the same key", _issuer.Token(Now, algorithm: SecurityAlgorithms.RsaSha512)),
            ("unknown key", _issuer.Token(Now, key: Stranger("unknown"))),
            ("a stranger's key under a known name", _issuer.Token(Now, key: Stranger(_issuer.Key.KeyId))),
            ("a key of its own in the header", _issuer.Token(Now, t => t.AdditionalHeaderClaims = new Dictionary<string, object> { ["jku"] = "https://attacker.example/keys" }, key: Stranger("x"))),
            ("no key named", _issuer.Token(Now, key: new RsaSecurityKey(_issuer.Key.Rsa))),
            ("an end that is no time", _issuer.Token(Now, t => { t.Expires = null; t.Claims["exp"] = "tomorrow"; })),
            ("an end beyond all time", _issuer.Token(Now, t => { t.Expires = null; t.Claims["exp"] = long.MaxValue; }, key: Stranger(_issuer.Key.KeyId))),
            ("encrypted", "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.a.b.c.d"),
            ("longer than any token", new string('a', 20_000)),
            ("no serviceurl", _issuer.Token(Now, t => t.Claims.Remove("serviceurl"))),
        ];
        foreach (var (why, token) in cases)
            Assert.True(await RefusalAsync(token) == 401, why);
        Assert.False(_trusted.IsTrusted(TestIssuer.ServiceUrl));
    }

    [Fact]
    public async Task No_token_of_a_strangers_own_making_is_an_error_of_the_server()
    {
        var token = _issuer.Token(Now);
        string[] odd = ["{}", "[]", "null", "7", """{"alg":"RS256"}""", """{"alg":7,"kid":[]}""", """{"alg":"RS256","kid":"x","exp":"y"}""", """{"alg":"RS256","enc":"A256GCM","kid":"x"}"""];
        var part = Gen.OneOf(Gen.String, Gen.Int[0, odd.Length - 1].Select(i => odd[i]));
        await Gen.Select(part, part, Gen.Int[1, 5]).SampleAsync(async (header, payload, parts) =>
            await RefusalAsync(string.Join('.', Enumerable.Range(0, parts).Select(i => Base64UrlEncoder.Encode(i == 0 ? header : payload)))) == 401, iter: 500);
        await Gen.Select(Gen.Int[0, token.Length - 2], Gen.Char.AlphaNumeric).SampleAsync(async (at, with) =>
            token[at] == with || await RefusalAsync(token[..at] + with + token[(at + 1)..]) == 401, iter: 500);
    }

    [Fact]
    public async Task Clocks_may_differ_by_five_minutes()
    {
        Assert.Null(await RefusalAsync(_issuer.Token(Now.AddMinutes(4))));
        Assert.Null(await RefusalAsync(_issuer.Token(Now, t => (t.NotBefore, t.Expires) = (Now.AddHours(-1).UtcDateTime, Now.AddMinutes(-4).UtcDateTime))));
    }

    [Fact]
    public async Task Each_activity_of_a_known_token_is_still_compared_with_it()
    {
        var token = _issuer.Token(Now);
        Assert.Null(await RefusalAsync(token));

        Assert.Equal(403, await RefusalAsync(token, serviceUrl: "https://attacker.example/"));
        Assert.Equal(403, await RefusalAsync(token, serviceUrl: null));
        Assert.Equal(403, await RefusalAsync(token, channel: "slack"));
        Assert.Null(await RefusalAsync(token));
        Assert.False(_trusted.IsTrusted("https://attacker.example/"));
    }

    [Fact]
    public async Task A_key_may_speak_only_for_the_channels_that_endorse_it()
    {
        _issuer.Rotate("webchat");
        Assert.Equal(403, await RefusalAsync(_issuer.Token(Now)));
    }

    [Fact]
    public async Task A_known_token_ends_when_it_ends()
    {
        var token = _issuer.Token(Now);
        Assert.Null(await RefusalAsync(token));
        _time.Advance(TimeSpan.FromMinutes(64));
        Assert.Null(await RefusalAsync(token));
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(401, await RefusalAsync(token));
    }

    [Fact]
    public async Task A_new_key_is_asked_for_once_and_made_up_ones_do_not_make_us_ask_again()
    {
        Assert.Null(await RefusalAsync(_issuer.Token(Now)));
        _time.Advance(BotSigningKeys.BetweenRefreshes);
        _issuer.Rotate();
        Assert.Null(await RefusalAsync(_issuer.Token(Now)));
        Assert.Equal(2, _issuer.Refreshes);
        for (var i = 0; i < 20; i++)
            Assert.Equal(401, await RefusalAsync(_issuer.Token(Now, key: Stranger($"made up {i}"))));
        Assert.Equal(2, _issuer.Refreshes);
    }

    [Fact]
    public async Task Without_keys_the_channel_has_to_come_again_and_known_keys_outlive_a_fault()
    {
        _issuer.IsDown = true;
        Assert.Equal(503, await RefusalAsync(_issuer.Token(Now)));
        _issuer.IsDown = false;
        Assert.Null(await RefusalAsync(_issuer.Token(Now)));
        _issuer.IsDown = true;
        _time.Advance(TimeSpan.FromHours(25));
        Assert.Null(await RefusalAsync(_issuer.Token(Now)));
    }

    [Fact]
    public async Task Nobody_whose_key_is_known_waits_for_a_slow_issuer_and_the_others_wait_together()
    {
        Assert.Null(await RefusalAsync(_issuer.Token(Now)));
        var old = _issuer.Key;
        _time.Advance(TimeSpan.FromHours(25));
        _issuer.Rotate();
        var answering = new TaskCompletionSource();
        _issuer.Before = answering.Task;

        Assert.Null(await RefusalAsync(_issuer.Token(Now, key: old)));
        var waiting = Enumerable.Range(0, 50).Select(_ => RefusalAsync(_issuer.Token(Now)).AsTask()).ToArray();
        Assert.Null(await RefusalAsync(_issuer.Token(Now, key: old)));
        answering.SetResult();

        Assert.All(await Task.WhenAll(waiting), Assert.Null);
        Assert.Equal(2, _issuer.Refreshes);
    }

    [Fact]
    public async Task A_key_that_is_no_longer_announced_ends_with_the_next_refresh()
    {
        Assert.Null(await RefusalAsync(_issuer.Token(Now)));
        var old = _issuer.Key;
        _issuer.Rotate();
        _issuer.Withdraw(old);
        _time.Advance(TimeSpan.FromHours(25));
        Assert.Null(await RefusalAsync(_issuer.Token(Now)));
        Assert.Equal(401, await RefusalAsync(_issuer.Token(Now, key: old)));
    }

    [Fact]
    public async Task No_key_is_trusted_for_ever()
    {
        Assert.Null(await RefusalAsync(_issuer.Token(Now)));
        _issuer.IsDown = true;
        _time.Advance(BotSigningKeys.Longest - TimeSpan.FromSeconds(1));
        Assert.Null(await RefusalAsync(_issuer.Token(Now)));
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(503, await RefusalAsync(_issuer.Token(Now)));
    }

    [Fact]
    public async Task A_token_that_was_changed_is_not_the_one_that_is_known()
    {
        var token = _issuer.Token(Now);
        Assert.Null(await RefusalAsync(token));
        Assert.Equal(401, await RefusalAsync(token[..^4] + (token[^4] == 'A' ? "B" : "A") + token[^3..]));
    }

    [Fact]
    public async Task Without_a_token_only_where_that_is_allowed_and_only_from_this_machine()
    {
        const string Here = "http://localhost:5075/connector/";
        Assert.Equal(401, await RefusalAsync(null, serviceUrl: Here));
        _options.AllowAnonymous = true;
        Assert.Null(await RefusalAsync(null, serviceUrl: Here));
        Assert.Equal(401, await RefusalAsync(null, serviceUrl: Here, from: IPAddress.Parse("10.0.0.7")));
        Assert.Equal(401, await RefusalAsync(null, serviceUrl: Here, host: "bot.example"));
        foreach (var header in new[] { "X-Forwarded-For", "x-forwarded-host", "Forwarded", "Origin" })
            Assert.Equal(401, await RefusalAsync(null, serviceUrl: Here, header: header));
        Assert.Null(await RefusalAsync(null, serviceUrl: Here, from: IPAddress.IPv6Loopback, host: "[::1]:3978"));
        foreach (var elsewhere in new[] { "https://attacker.example/", "http://localhost@attacker.example/", "file:///etc/passwd", "localhost:5075" })
            Assert.Equal(403, await RefusalAsync(null, serviceUrl: elsewhere));
        Assert.Equal(401, await RefusalAsync("forged", serviceUrl: Here));
    }

    private ValueTask<int?> RefusalAsync(
        string? token, string? serviceUrl = TestIssuer.ServiceUrl, string channel = "msteams", IPAddress? from = null, string host = "localhost:3978", string? header = null)
    {
        var context = new DefaultHttpContext();
        context.Request.Host = new(host);
        if (header is not null)
            context.Request.Headers[header] = "x";
        context.Connection.RemoteIpAddress = from ?? IPAddress.Loopback;
        if (token is not null)
            context.Request.Headers.Authorization = "Bearer " + token;
        return _trust.RefusalOfAsync(context, new Activity { Type = "message", ChannelId = channel, ServiceUrl = serviceUrl });
    }

    private static RsaSecurityKey Stranger(string keyId) => new(System.Security.Cryptography.RSA.Create(2048)) { KeyId = keyId };

    private static string Unsigned(string token) =>
        $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{token.Split('.')[1]}.";
}
