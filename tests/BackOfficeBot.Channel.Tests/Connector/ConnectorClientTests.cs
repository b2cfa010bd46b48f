using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Auth;
using BackOfficeBot.Channel.Connector;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Channel.Tests.Connector;

public sealed class ConnectorClientTests : IAsyncLifetime
{
    private readonly TrustedServiceUrls _trusted = new();
    private readonly Queue<Func<HttpContext, Task>> _answers = new();
    private LocalServer _server = null!;
    private BotCredentials _credentials = null!;
    private ConnectorClient _connector = null!;

    public async ValueTask InitializeAsync()
    {
        var tokens = 0;
        _server = await LocalServer.StartAsync(async (context, _) =>
        {
            if (context.Request.Path == "/token")
                await context.Response.WriteAsJsonAsync(new { access_token = $"t{++tokens}", expires_in = 3600 });
            else if (_answers.TryDequeue(out var answer))
                await answer(context);
            else
                await context.Response.WriteAsJsonAsync(new { id = "new" });
        });
        var options = Options.Create(new BotOptions { AppId = "app", TenantId = "t", ClientSecret = "s", TokenEndpoint = _server.Address + "/token", Timeout = TimeSpan.FromSeconds(1) });
        _credentials = new(options, TimeProvider.System);
        _connector = new(_credentials, _trusted, options, TimeProvider.System);
        _trusted.Trust(_server.Address);
    }

    public ValueTask DisposeAsync()
    {
        _connector.Dispose();
        _credentials.Dispose();
        return _server.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_sent_a_reply_names_what_it_answers_and_both_carry_the_token()
    {
        Assert.Equal(new SendOutcome.Sent("new"), await _connector.SendAsync(Message()));
        Assert.Equal(new SendOutcome.Sent("new"), await _connector.SendAsync(Message() with { ReplyToId = "1:7" }));

        Assert.Equal(["POST /v3/conversations/19:x@thread.v2;messageid=1/activities", "POST /v3/conversations/19:x@thread.v2;messageid=1/activities/1:7"], Calls());
        Assert.All(Sent(), call => Assert.Equal("Bearer t1", call.Authorization));
    }

    [Fact]
    public async Task Messages_are_changed_and_deleted_and_conversations_opened()
    {
        Assert.IsType<SendOutcome.Sent>(await _connector.UpdateAsync("m1", Message()));
        Assert.IsType<SendOutcome.Sent>(await _connector.DeleteAsync(_server.Address, "c", "m1"));
        Assert.Equal(new SendOutcome.Sent("new"), await _connector.CreateConversationAsync(_server.Address, new() { Members = [new() { Id = "29:a" }], TenantId = "t", IsGroup = false }));

        Assert.Equal(["PUT /v3/conversations/19:x@thread.v2;messageid=1/activities/m1", "DELETE /v3/conversations/c/activities/m1", "POST /v3/conversations"], Calls());
        Assert.Contains("\"members\":[{\"id\":\"29:a\"}]", Sent().Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_come_page_by_page()
    {
        _answers.Enqueue(c => c.Response.WriteAsJsonAsync(new { members = new[] { new { id = "29:a" }, new { id = "29:b" } }, continuationToken = "next page" }));
        _answers.Enqueue(c => { c.Response.StatusCode = 429; c.Response.Headers.RetryAfter = "0"; return Task.CompletedTask; });
        _answers.Enqueue(c => c.Response.WriteAsJsonAsync(new { members = new[] { new { id = "29:c" } } }));

        var members = new List<string?>();
        await foreach (var member in _connector.MembersAsync(_server.Address, "c", pageSize: 2))
            members.Add(member.Id);

        Assert.Equal(["29:a", "29:b", "29:c"], members);
        Assert.Equal("GET /v3/conversations/c/pagedmembers?pageSize=2&continuationToken=next%20page", Calls()[^1]);
    }

    [Fact]
    public async Task Members_that_would_have_to_be_waited_for_too_long_are_an_error()
    {
        _answers.Enqueue(c => { c.Response.StatusCode = 429; c.Response.Headers.RetryAfter = "300"; return Task.CompletedTask; });
        var error = await Assert.ThrowsAsync<HttpRequestException>(async () => await _connector.MembersAsync(_server.Address, "c").GetAsyncEnumerator().MoveNextAsync());
        Assert.Equal((System.Net.HttpStatusCode.TooManyRequests, 1), (error.StatusCode, Sent().Count));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _connector.MembersAsync("https://attacker.example", "c").GetAsyncEnumerator().MoveNextAsync());
    }

    [Fact]
    public async Task The_token_goes_nowhere_but_to_addresses_of_verified_activities()
    {
        await using var stranger = await LocalServer.StartAsync((_, _) => Task.CompletedTask);
        var outcome = await _connector.SendAsync(Message() with { ServiceUrl = stranger.Address });
        Assert.Equal(new SendOutcome.Refused(SendRefusal.Untrusted, 0), outcome);
        Assert.Empty(stranger.Asked);
        _trusted.Trust("http://example.org/");
        Assert.False(_trusted.IsTrusted("http://example.org/"));
    }

    [Fact]
    public async Task What_may_have_been_sent_is_uncertain_and_never_sent_again()
    {
        foreach (var status in new[] { 408, 500, 502, 503, 504 })
        {
            Answer(status);
            Assert.Equal(new SendOutcome.Uncertain($"{status}"), await _connector.SendAsync(Message()));
        }
        _answers.Enqueue(c => { c.Abort(); return Task.CompletedTask; });
        Assert.IsType<SendOutcome.Uncertain>(await _connector.SendAsync(Message()));
        _answers.Enqueue(c => Task.Delay(TimeSpan.FromSeconds(3), c.RequestAborted));
        Assert.IsType<SendOutcome.Uncertain>(await _connector.SendAsync(Message()));
        Assert.Equal(7, Sent().Count);
    }

    [Fact]
    public async Task What_was_certainly_not_sent_is_tried_again()
    {
        Answer(412);
        _answers.Enqueue(c => { c.Response.StatusCode = 429; c.Response.Headers.RetryAfter = "0"; return Task.CompletedTask; });
        Assert.IsType<SendOutcome.Sent>(await _connector.SendAsync(Message()));
        Assert.Equal(3, Sent().Count);
    }

    [Fact]
    public async Task A_long_wait_is_left_to_whoever_can_wait()
    {
        _answers.Enqueue(c => { c.Response.StatusCode = 429; c.Response.Headers.RetryAfter = "60"; return Task.CompletedTask; });
        Assert.Equal(new SendOutcome.Later(TimeSpan.FromSeconds(60), "429"), await _connector.SendAsync(Message()));
        Assert.Single(Sent());
    }

    [Fact]
    public async Task A_change_may_be_repeated()
    {
        Answer(502);
        _answers.Enqueue(c => { c.Abort(); return Task.CompletedTask; });
        Assert.IsType<SendOutcome.Sent>(await _connector.UpdateAsync("m1", Message()));
        Assert.Equal(3, Sent().Count);
    }

    [Fact]
    public async Task A_token_that_is_no_longer_taken_is_renewed_once()
    {
        Answer(401);
        Assert.IsType<SendOutcome.Sent>(await _connector.SendAsync(Message()));
        Assert.Equal(["Bearer t1", "Bearer t2"], Sent().Select(s => s.Authorization));
    }

    [Fact]
    public async Task Refusals_say_why()
    {
        foreach (var (status, cause) in new[] { (403, SendRefusal.Blocked), (404, SendRefusal.NotFound), (413, SendRefusal.TooLarge), (400, SendRefusal.Invalid) })
        {
            Answer(status);
            Assert.Equal(new SendOutcome.Refused(cause, status), await _connector.SendAsync(Message()));
        }
        Assert.Equal(4, Sent().Count);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_sent()
    {
        const string Nobody = "http://127.0.0.1:9";
        _trusted.Trust(Nobody);
        Assert.IsType<SendOutcome.Later>(await _connector.SendAsync(Message() with { ServiceUrl = Nobody }));
    }

    private void Answer(int status) => _answers.Enqueue(c =>
    {
        c.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    private Activity Message() => new() { Type = "message", Text = "x", ServiceUrl = _server.Address + "/", Conversation = new() { Id = "19:x@thread.v2;messageid=1" } };

    private List<(string Method, string Path, string? Authorization, string Body)> Sent() => [.. _server.Asked.Where(a => a.Path != "/token")];

    private List<string> Calls() => [.. Sent().Select(s => $"{s.Method} {s.Path}")];
}
