using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Auth;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.SignIn;
using BackOfficeBot.Channel.Turns;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Channel.Tests.SignIn;

public sealed class SignInFlowTests : IAsyncLifetime
{
    private static readonly CardSeals Seals = new(new EphemeralDataProtectionProvider(), TimeProvider.System);

    private LocalServer _service = null!;
    private BotCredentials _credentials = null!;
    private UserTokens _tokens = null!;
    private SignInFlow _flow = null!;
    private SignInFlow _anotherInstance = null!;
    private readonly LateRemovals _cache = new(Options.Create(new MemoryDistributedCacheOptions()));
    private bool _consented = true;

    public async ValueTask InitializeAsync()
    {
        _service = await LocalServer.StartAsync((context, _) => (context.Request.Method, (string)context.Request.Path!) switch
        {
            (_, "/token") => context.Response.WriteAsJsonAsync(new { access_token = "bot", expires_in = 3600 }),
            ("GET", "/api/botsignin/GetSignInResource") => context.Response.WriteAsync(
                """{"signInLink":"https://sign.in/1","tokenExchangeResource":{"id":"x1","uri":"api://botid-app","providerId":"p"},"tokenPostResource":{"sasUrl":"https://sas"}}"""),
            ("POST", "/api/usertoken/exchange") when _consented => context.Response.WriteAsync(Token),
            ("GET", "/api/usertoken/GetToken") when context.Request.Query["code"] == "123456" => context.Response.WriteAsync(Token),
            ("DELETE", "/api/usertoken/SignOut") => Task.CompletedTask,
            ("POST", "/api/usertoken/exchange") => Status(context, 412),
            _ => Status(context, 404),
        });
        var options = Options.Create(new BotOptions { AppId = "app", TenantId = "t", ClientSecret = "s", TokenEndpoint = _service.Address + "/token", TokenServiceUrl = _service.Address });
        _credentials = new(options, TimeProvider.System);
        _tokens = new(_credentials, options);
        var (pending, memory) = (new PendingSignIns(_cache, new EphemeralDataProtectionProvider()), new LocalTurnMemory(TimeProvider.System));
        (_flow, _anotherInstance) = (new(_tokens, pending, memory, options), new(_tokens, pending, memory, options));
    }

    public ValueTask DisposeAsync()
    {
        _tokens.Dispose();
        _credentials.Dispose();
        return _service.DisposeAsync();
    }

    [Fact]
    public async Task Who_has_to_sign_in_gets_a_card_with_the_exchange_and_the_button()
    {
        var reply = Assert.IsType<SignInReply>(await _flow.AskAsync(Message("agenda"), "Why", "Sign in", silently: true, default));

        Assert.Equal(("Why", "graph", "x1", "api://botid-app"), (reply.Content.Text, reply.Content.ConnectionName, reply.Content.TokenExchangeResource!.Id, reply.Content.TokenExchangeResource.Uri));
        Assert.Equal("https://sign.in/1", Assert.Single(reply.Content.Buttons!).Value!.Value.GetString());
        var state = JsonElement.Parse(Convert.FromBase64String(Uri.UnescapeDataString(Asked("/api/botsignin/GetSignInResource").Single().Split("state=")[1])));
        Assert.Equal("graph", state.GetProperty("connectionName").GetString());
        Assert.Equal("29:anna", state.GetProperty("conversation").GetProperty("user").GetProperty("id").GetString());
    }

    [Fact]
    public async Task The_exchange_of_three_clients_is_handled_once_and_what_waited_is_answered_once()
    {
        await _flow.AskAsync(Message("agenda di domani"), "Why", "Sign in", silently: true, default);

        var replies = await Task.WhenAll(Enumerable.Range(0, 3).Select(i =>
            InvokeAsync(InvokeNames.TokenExchange, $$"""{"id":"x1","connectionName":"graph","token":"sso {{i}}"}""", flow: i == 0 ? _anotherInstance : _flow)));

        Assert.Single(Asked("/api/usertoken/exchange"));
        Assert.All(replies, r => Assert.Equal(200, Assert.IsType<InvokeReply>(r).Response.Status));
        var rerun = Assert.IsType<RerunReply>(Assert.Single(replies.SelectMany(r => r.Further)));
        Assert.Equal("agenda di domani", rerun.Activity.Text);
    }

    [Fact]
    public async Task Two_sign_ins_that_end_at_one_moment_answer_what_waited_once()
    {
        await _flow.AskAsync(Message("agenda"), "Why", "Sign in", silently: true, default);
        _cache.IsLate = true;
        var one = await InvokeAsync(InvokeNames.TokenExchange, """{"id":"x1","connectionName":"graph","token":"sso"}""");
        var two = await InvokeAsync(InvokeNames.VerifyState, """{"state":"123456"}""", flow: _anotherInstance);
        Assert.Equal((1, 0), (one.Further.Count, two.Further.Count));
    }

    [Fact]
    public async Task Without_consent_the_client_is_told_to_show_the_button()
    {
        _consented = false;
        var reply = Assert.IsType<InvokeReply>(await InvokeAsync(InvokeNames.TokenExchange, """{"id":"x2","connectionName":"graph","token":"sso"}"""));
        Assert.Equal(412, reply.Response.Status);
        Assert.Equal("x2", Assert.IsType<TokenExchangeResponse>(reply.Response.Body).Id);
    }

    [Fact]
    public async Task An_exchange_of_nothing_or_for_another_connection_is_refused()
    {
        foreach (var value in new[] { "{}", """{"id":"x","connectionName":"other","token":"t"}""", """{"id":"x","connectionName":"graph"}""", """{"id":5,"token":{}}""", "[1]" })
            Assert.Equal(400, Assert.IsType<InvokeReply>(await InvokeAsync(InvokeNames.TokenExchange, value)).Response.Status);
        Assert.Empty(Asked("/api/usertoken/exchange"));
    }

    [Fact]
    public async Task The_code_of_the_sign_in_page_ends_the_sign_in_and_what_waited_is_answered()
    {
        await _flow.AskAsync(Message("riunione"), "Why", "Sign in", silently: true, default);
        var reply = await InvokeAsync(InvokeNames.VerifyState, """{"state":"123456"}""");
        Assert.Equal("riunione", Assert.IsType<RerunReply>(Assert.Single(reply.Further)).Activity.Text);
        Assert.Empty((await InvokeAsync(InvokeNames.VerifyState, """{"state":"123456"}""")).Further);
    }

    [Fact]
    public async Task A_wrong_code_a_cancelled_page_and_a_failure_say_so()
    {
        foreach (var value in new[] { """{"state":"999"}""", """{"state":"CancelledByUser"}""", "{}", """{"state":{}}""" })
            await Assert.ThrowsAsync<SignInFailedException>(async () => await InvokeAsync(InvokeNames.VerifyState, value));
        await Assert.ThrowsAsync<SignInFailedException>(async () => await InvokeAsync(InvokeNames.SignInFailure, """{"code":"resourcematchfailed"}"""));
    }

    [Fact]
    public async Task What_waits_belongs_to_its_person_and_chat()
    {
        await _flow.AskAsync(Message("segreto"), "Why", "Sign in", silently: true, default);
        Assert.Empty((await InvokeAsync(InvokeNames.VerifyState, """{"state":"123456"}""", from: "29:bruno")).Further);
        Assert.Empty((await InvokeAsync(InvokeNames.VerifyState, """{"state":"123456"}""", conversation: "other")).Further);
        Assert.Single((await InvokeAsync(InvokeNames.VerifyState, """{"state":"123456"}""")).Further);
    }

    [Fact]
    public async Task What_waits_in_two_threads_of_a_channel_is_answered_each_by_its_own_sign_in()
    {
        await _flow.AskAsync(Message("agenda", "19:c;messageid=1"), "Why", "Sign in", silently: true, default);
        await _flow.AskAsync(Message("riunione", "19:c;messageid=2"), "Why", "Sign in", silently: true, default);
        Assert.Equal("agenda", await AnsweredAsync("19:c;messageid=1"));
        Assert.Equal("riunione", await AnsweredAsync("19:c;messageid=2"));
        Assert.Null(await AnsweredAsync("19:c;messageid=1"));
    }

    [Fact]
    public async Task A_sign_in_that_names_no_thread_answers_what_was_asked_last_in_the_channel()
    {
        await _flow.AskAsync(Message("agenda", "19:c;messageid=1"), "Why", "Sign in", silently: true, default);
        Assert.Equal("agenda", await AnsweredAsync("19:c"));
    }

    private async Task<string?> AnsweredAsync(string conversation) =>
        ((await InvokeAsync(InvokeNames.VerifyState, """{"state":"123456"}""", conversation: conversation)).Further.SingleOrDefault() as RerunReply)?.Activity.Text;

    [Fact]
    public async Task A_pressed_card_brings_its_sign_in_along_and_is_not_kept()
    {
        var press = Turn(new() { Type = "invoke", Name = InvokeNames.CardAction, Value = JsonElement.Parse("""{"action":{"verb":"v"},"authentication":{"id":"x1","connectionName":"graph","token":"sso"}}""") });
        Assert.Null(await _flow.AcceptAsync(press, default));
        Assert.Null(await _flow.AcceptAsync(Invoke(InvokeNames.CardAction, """{"action":{"verb":"v"},"state":"123456"}"""), default));
        await _flow.AskAsync(press, "Why", "Sign in", silently: true, default);

        Assert.Single(Asked("/api/usertoken/exchange"));
        Assert.Contains("code=123456", Assert.Single(Asked("/api/usertoken/GetToken")), StringComparison.Ordinal);
        Assert.Empty((await InvokeAsync(InvokeNames.VerifyState, """{"state":"123456"}""")).Further);
    }

    [Fact]
    public async Task A_press_whose_sign_in_is_worth_nothing_tells_the_client_to_try_another_way()
    {
        _consented = false;
        var exchanged = await _flow.AcceptAsync(Invoke(InvokeNames.CardAction, """{"action":{"verb":"v"},"authentication":{"id":"x1","connectionName":"graph","token":"sso"}}"""), default);
        var verified = await _flow.AcceptAsync(Invoke(InvokeNames.CardAction, """{"action":{"verb":"v"},"state":"999"}"""), default);

        Assert.Equal("""{"statusCode":412,"type":"application/vnd.microsoft.error.preconditionFailed","value":{"code":"412","message":"The bot is unable to exchange the token. Ask the person to sign in."}}""", Body(exchanged));
        Assert.Equal("""{"statusCode":401,"type":"application/vnd.microsoft.error.incorrectAuthCode"}""", Body(verified));
    }

    [Theory]
    [InlineData(InvokeNames.ExtensionQuery)]
    [InlineData(InvokeNames.ExtensionQueryLink)]
    [InlineData(InvokeNames.ExtensionFetchTask)]
    [InlineData(InvokeNames.ExtensionSubmitAction)]
    public async Task A_message_extension_asks_again_with_the_code_or_the_token_of_its_sign_in_and_is_not_kept(string name)
    {
        Assert.Null(await _flow.AcceptAsync(Invoke(name, """{"commandId":"people","state":"123456"}"""), default));
        Assert.Null(await _flow.AcceptAsync(Invoke(name, """{"commandId":"people","state":"999"}"""), default));
        Assert.Null(await _flow.AcceptAsync(Invoke(name, """{"commandId":"people","authentication":{"token":"sso"}}"""), default));
        Assert.Equal((2, 1), (Asked("/api/usertoken/GetToken").Count, Asked("/api/usertoken/exchange").Count));
        _consented = false;
        Assert.Equal(412, Assert.IsType<InvokeReply>(await _flow.AcceptAsync(Invoke(name, """{"authentication":{"token":"sso"}}"""), default)).Response.Status);

        await _flow.AskAsync(Invoke(name, "{}"), "Why", "Sign in", silently: true, default);
        Assert.Empty((await InvokeAsync(InvokeNames.VerifyState, """{"state":"123456"}""")).Further);
    }

    [Fact]
    public async Task A_search_while_typing_does_not_take_the_place_of_what_waits()
    {
        await _flow.AskAsync(Message("agenda"), "Why", "Sign in", silently: true, default);
        await _flow.AskAsync(Invoke(InvokeNames.Search, """{"queryText":"an"}"""), "Why", "Sign in", silently: true, default);
        Assert.Equal("agenda", Assert.IsType<RerunReply>(Assert.Single((await InvokeAsync(InvokeNames.VerifyState, """{"state":"123456"}""")).Further)).Activity.Text);
    }

    [Fact]
    public async Task Signing_out_makes_the_service_forget_and_a_missing_token_is_none()
    {
        await _flow.SignOutAsync(Message("esci"), default);
        Assert.Equal("/api/usertoken/SignOut?userId=29%3Aanna&connectionName=graph&channelId=msteams", Assert.Single(Asked("/api/usertoken/SignOut")));
        Assert.Null(await _tokens.GetAsync("29:anna"));
    }

    [Fact]
    public async Task A_service_that_is_down_is_an_error_of_its_own()
    {
        await _service.DisposeAsync();
        await Assert.ThrowsAsync<TokenServiceException>(() => _tokens.GetAsync("29:anna"));
    }

    private const string Token = """{"channelId":"msteams","connectionName":"graph","token":"graph token","expiration":"2026-11-24T12:00:00Z"}""";

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private List<string> Asked(string path) => [.. _service.Asked.Where(a => a.Path.StartsWith(path, StringComparison.Ordinal)).Select(a => a.Path)];

    private async Task<Reply> InvokeAsync(string name, string value, string from = "29:anna", string conversation = "chat", SignInFlow? flow = null) =>
        await (flow ?? _flow).Routes.Single(r => r.Key == RouteKeys.Invoke + name).Handler(Invoke(name, value, from, conversation), default);

    private static string Body(Reply? reply) => System.Text.Encoding.UTF8.GetString(Assert.IsType<InvokeReply>(reply).Response.ToAnswer().Body.Span);

    private static Turn Invoke(string name, string value, string from = "29:anna", string conversation = "chat") =>
        Turn(new() { Type = "invoke", Name = name, Value = JsonElement.Parse(value) }, from, conversation);

    private static Turn Message(string text, string conversation = "chat") => Turn(new() { Type = "message", Id = "m1", Text = text }, conversation: conversation);

    private static Turn Turn(Activity activity, string from = "29:anna", string conversation = "chat") => new(activity with
    {
        ChannelId = "msteams", ServiceUrl = "https://smba/", From = new() { Id = from }, Recipient = new() { Id = "28:app" }, Conversation = new() { Id = conversation, TenantId = "t" },
    }, Seals);

    /// A cache that another instance reads before this one's removal has reached it.
    private sealed class LateRemovals(IOptions<MemoryDistributedCacheOptions> options) : IDistributedCache
    {
        private readonly MemoryDistributedCache _inner = new(options);

        public bool IsLate { get; set; }

        public byte[]? Get(string key) => _inner.Get(key);
        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => _inner.GetAsync(key, token);
        public void Refresh(string key) => _inner.Refresh(key);
        public Task RefreshAsync(string key, CancellationToken token = default) => _inner.RefreshAsync(key, token);
        public void Remove(string key) => _inner.Remove(key);
        public Task RemoveAsync(string key, CancellationToken token = default) => IsLate ? Task.CompletedTask : _inner.RemoveAsync(key, token);
        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => _inner.Set(key, value, options);
        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) => _inner.SetAsync(key, value, options, token);
    }
}
