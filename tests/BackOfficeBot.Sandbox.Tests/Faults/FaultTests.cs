using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.BotService;
using Microsoft.Extensions.Time.Testing;

namespace BackOfficeBot.Sandbox.Tests.Faults;

public sealed class FaultTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Paths = new()
    {
        ["graph"] = "/v1.0/me",
        ["connector"] = $"/connector/v3/teams/{Conversations.Team}",
        ["token"] = "/token/api/usertoken/GetTokenStatus?userId=x",
        ["login"] = "/login/v1/.well-known/openidconfiguration",
        ["assistant"] = "/openai/deployments/played/chat/completions",
    };

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
    private RunningSandbox sandbox = null!;

    public static TheoryData<string> Services => [.. Paths.Keys];

    public async ValueTask InitializeAsync() => sandbox = await RunningSandbox.StartAsync(time: time);

    public ValueTask DisposeAsync() => sandbox.DisposeAsync();

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Too_many_requests_tell_when_to_come_back_and_only_so_often(string service)
    {
        await SetAsync(new { service, kind = "Throttle", count = 1, retryAfter = 7 });
        using var refused = await GetAsync(Paths[service]);
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(7)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
        using var next = await GetAsync(Paths[service]);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, next.StatusCode);
        Assert.Empty((await sandbox.Http.GetFromJsonAsync<JsonArray>("/faults", TestContext.Current.CancellationToken))!);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_server_error_has_the_status_that_was_wished(string service)
    {
        await SetAsync(new { service, kind = "ServerError", status = 502 });
        using var first = await GetAsync(Paths[service]);
        using var second = await GetAsync(Paths[service]);
        Assert.Equal((HttpStatusCode.BadGateway, HttpStatusCode.BadGateway), (first.StatusCode, second.StatusCode));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_dropped_connection_gives_no_answer(string service)
    {
        await SetAsync(new { service, kind = "Drop", count = 1 });
        await Assert.ThrowsAsync<HttpRequestException>(() => GetAsync(Paths[service]));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_time_out_waits_and_then_breaks(string service)
    {
        await SetAsync(new { service, kind = "Timeout", count = 1 });
        await Assert.ThrowsAsync<HttpRequestException>(() => LateAsync(service));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_slow_answer_is_right_but_late(string service)
    {
        using var before = await GetAsync(Paths[service]);
        await SetAsync(new { service, kind = "Slow", count = 1 });
        using var late = await LateAsync(service);
        Assert.Equal(before.StatusCode, late.StatusCode);
    }

    [Fact]
    public async Task A_fault_for_all_services_is_met_by_each()
    {
        await SetAsync(new { kind = "Throttle" });
        foreach (var path in Paths.Values)
        {
            using var refused = await GetAsync(path);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        }
        using var page = await GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_path_a_method_and_a_skip_narrow_it_down()
    {
        await SetAsync(new { service = "login", kind = "ServerError", path = "/.well-known/key*", method = "GET", skip = 1 });
        using var other = await GetAsync(Paths["login"]);
        using var skipped = await GetAsync("/login/v1/.well-known/keys");
        using var met = await GetAsync("/login/v1/.well-known/keys");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (other.StatusCode, skipped.StatusCode, met.StatusCode));
    }

    [Fact]
    public async Task A_lost_answer_has_been_carried_out()
    {
        var before = await KeyAsync();
        await SetAsync(new { service = "login", kind = "Drop", count = 1, afterCarriedOut = true });
        await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.Http.PostAsync("/login/v1/keys/rotate", null, TestContext.Current.CancellationToken));
        Assert.NotEqual(before, await KeyAsync());
    }

    [Fact]
    public async Task An_activity_that_is_delivered_twice_is_answered_twice_by_a_bot_that_does_not_look()
    {
        await sandbox.OpenAsync();
        await SetAsync(new { service = "activities", kind = "Duplicate", path = "/message", count = 1 });
        await sandbox.SayAsync("ciao");
        List<string> Heard() => [.. sandbox.Bot.Received.Where(one => one.Activity["text"]?.GetValue<string>() == "ciao").Select(one => one.Activity["id"]!.GetValue<string>())];
        await sandbox.SeesAsync(message => message["text"]?.GetValue<string>() == "**echo** ciao" && Heard().Count == 2);
        Assert.Single(Heard().Distinct());
    }

    [Fact]
    public async Task A_late_activity_is_overtaken()
    {
        await sandbox.OpenAsync();
        await SetAsync(new { service = "activities", kind = "Late", path = "/message", count = 1 });
        await sandbox.SayAsync("primo");
        await sandbox.SayAsync("secondo");
        await sandbox.SeesAsync(message => message["text"]?.GetValue<string>() == "**echo** secondo");
        time.Advance(TimeSpan.FromSeconds(3));
        await sandbox.SeesAsync(message => message["text"]?.GetValue<string>() == "**echo** primo");
        Assert.Equal(["secondo", "primo"], sandbox.Bot.Received.Select(one => one.Activity["text"]?.GetValue<string>()).Where(text => text is "primo" or "secondo"));
    }

    [Theory]
    [InlineData("{\"service\":\"posta\",\"kind\":\"Drop\"}", "service")]
    [InlineData("{\"service\":\"graph\",\"kind\":\"Late\"}", "kind")]
    [InlineData("{\"service\":\"activities\",\"kind\":\"Drop\"}", "kind")]
    [InlineData("{\"kind\":\"Drop\",\"count\":0}", "count")]
    [InlineData("{\"kind\":\"ServerError\",\"status\":302}", "status")]
    public async Task What_cannot_be_is_refused_with_a_word_on_why(string fault, string about)
    {
        using var content = new StringContent(fault, System.Text.Encoding.UTF8, "application/json");
        using var refused = await sandbox.Http.PostAsync("/faults", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.StartsWith(about + ":", (await refused.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["error"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private async Task SetAsync(object fault) => (await sandbox.Http.PostAsJsonAsync("/faults", fault)).EnsureSuccessStatusCode();

    /// <summary>The answer that comes only because the clock moves on, which the request is waiting for.</summary>
    private async Task<HttpResponseMessage> LateAsync(string service)
    {
        var answer = GetAsync(Paths[service]);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        var waited = TimeSpan.Zero;
        for (; !answer.IsCompleted && await tick.WaitForNextTickAsync(); waited += TimeSpan.FromSeconds(1)) time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(waited >= TimeSpan.FromSeconds(3));
        return await answer;
    }

    private Task<HttpResponseMessage> GetAsync(string path) => sandbox.Http.GetAsync(path);

    private async Task<string> KeyAsync()
    {
        await sandbox.Http.DeleteAsync("/faults");
        return (await sandbox.Http.GetFromJsonAsync<JsonNode>("/login/v1/.well-known/keys"))!["keys"]![0]!["kid"]!.GetValue<string>();
    }
}
