using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using CsCheck;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackOfficeBot.Channel.Tests.Turns;

/// The endpoint over real Kestrel on loopback.
public sealed class BotEndpointTests : IAsyncLifetime
{
    private static readonly CardVerb Search = new("meeting.search");
    private readonly Outbox _outbox = new();
    private readonly List<Route> _routes = [];
    private readonly HttpClient _http = new();
    private int? _refusal;
    private int _handled;
    private WebApplication? _app;

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_answered_before_its_200()
    {
        await StartAsync(Route.Text((turn, _) => new(Reply.Message($"Eco: {turn.Text}"))));
        var response = await PostAsync(Activities.Sample.Json("message-group-mention"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Equal("Eco: agenda di Bruno Bianchi", (await _outbox.NextAsync()).Text);
    }

    [Fact]
    public async Task An_invoke_is_answered_in_its_response()
    {
        await StartAsync(Route.Verb("meeting.search", (_, _) => new(Reply.Message("Fatto"))));
        var response = await PostAsync(Activities.Sample.Json("invoke-cardAction"));
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Fatto"}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_press_comes_back_with_its_sealed_state()
    {
        await StartAsync(Search.Handle((_, _, _, _) => new(Reply.Message("Fatto"))));
        var seal = _app!.Services.GetRequiredService<CardSeals>().For(TestTurns.Of("invoke-cardAction").TenantId, Activities.Sample.Of("invoke-cardAction").Conversation!.Id!);
        var activity = JsonNode.Parse(Activities.Sample.Json("invoke-cardAction"))!;
        activity["value"]!["action"]!["data"] = JsonNode.Parse(JsonSerializer.Serialize(Search.Button(seal, "Cerca", new()).Data));
        Assert.Contains("Fatto", await (await PostAsync(activity.ToJsonString())).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_follows_an_invokes_answer_comes_after_it()
    {
        var read = new TaskCompletionSource();
        _outbox.Before = () => read.Task;
        await StartAsync(Route.Verb("meeting.search", (_, _) => new(Reply.Message("Fatto").And(Reply.Message("e avanti")))));
        var response = await PostAsync(Activities.Sample.Json("invoke-cardAction"));
        Assert.Contains("Fatto", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, _outbox.Count);
        read.SetResult();
        Assert.Equal("e avanti", (await _outbox.NextAsync()).Text);
    }

    [Fact]
    public async Task A_repeated_activity_is_answered_once_and_with_the_same()
    {
        await StartAsync(Route.Verb("meeting.search", (_, _) => new(Reply.Message($"Numero {Interlocked.Increment(ref _handled)}"))));
        var first = await (await PostAsync(Activities.Sample.Json("invoke-cardAction"))).Content.ReadAsStringAsync();
        var second = await (await PostAsync(Activities.Sample.Json("invoke-cardAction"))).Content.ReadAsStringAsync();
        Assert.Equal((1, first), (_handled, second));
        await PostAsync(Activities.Sample.Json("invoke-cardAction").Replace("f:invoke-cardAction", "f:another", StringComparison.Ordinal));
        Assert.Equal(2, _handled);
    }

    [Fact]
    public async Task Nobody_is_given_the_answer_to_somebody_elses_press_by_its_id()
    {
        await StartAsync(Route.Verb("meeting.search", (turn, _) => new(Reply.Message($"Per {turn.User.Id}"))));
        var own = Activities.Sample.Json("invoke-cardAction");
        await PostAsync(own);
        var stranger = JsonNode.Parse(own)!;
        stranger["from"]!["id"] = "29:stranger";
        Assert.Contains("Per 29:stranger", await (await PostAsync(stranger.ToJsonString())).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repetitions_at_the_same_time_are_one_turn()
    {
        var go = new TaskCompletionSource();
        await StartAsync(Route.Text(async (_, _) =>
        {
            Interlocked.Increment(ref _handled);
            await go.Task;
            return Reply.Message("Fatto");
        }));
        var posts = Enumerable.Range(0, 8).Select(_ => PostAsync(Activities.Sample.Json("message-personal"))).ToArray();
        go.SetResult();
        Assert.All(await Task.WhenAll(posts), r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
        Assert.Equal((1, 1), (_handled, _outbox.Count));
    }

    [Fact]
    public async Task What_could_not_be_delivered_is_not_done_again()
    {
        _outbox.Before = () => throw new InvalidOperationException("no way out");
        await StartAsync(Route.Text((_, _) => new(Reply.Message($"Numero {Interlocked.Increment(ref _handled)}"))));
        Assert.Equal(HttpStatusCode.InternalServerError, (await PostAsync(Activities.Sample.Json("message-personal"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(Activities.Sample.Json("message-personal"))).StatusCode);
        Assert.Equal(1, _handled);
    }

    [Fact]
    public async Task Two_edits_of_one_message_are_two()
    {
        await StartAsync(Route.Event("messageUpdate", (_, _) => { _handled++; return new(Reply.None); }));
        await PostAsync(Activities.Sample.Json("messageUpdate"));
        await PostAsync(Activities.Sample.Json("messageUpdate"));
        await PostAsync(Activities.Sample.Json("messageUpdate").Replace("09:15:30", "09:16:30", StringComparison.Ordinal));
        Assert.Equal(2, _handled);
    }

    [Fact]
    public async Task A_kept_activity_is_answered_again_by_messages()
    {
        var kept = Activities.Sample.Of("message-personal");
        await StartAsync(
            Route.Invoke("signin/tokenExchange", (_, _) => new(Reply.Invoke(200).And(Reply.Rerun(kept)))),
            Route.Text((turn, _) => new(Reply.Message(turn.Text))));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(Activities.Sample.Json("invoke-tokenExchange"))).StatusCode);
        Assert.Equal(kept.Text, (await _outbox.NextAsync()).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{} {}")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"https://x","conversation":{"id":"c"},"from":{}}""")]
    [InlineData("""{"type":"message","conversation":"c"}""")]
    [InlineData("""{"type":"invoke","channelId":"msteams","serviceUrl":"https://x","conversation":{"id":"c"},"from":{"id":"f"},"recipient":{"id":"b"}}""")]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"https://x","conversation":{"id":"c"},"from":{"id":"f"},"recipient":{"id":"b"},"entities":[null]}""")]
    [InlineData("""{"type":"conversationUpdate","channelId":"msteams","serviceUrl":"https://x","conversation":{"id":"c"},"from":{"id":"f"},"recipient":{"id":"b"},"membersAdded":[{"id":"a"},null]}""")]
    public async Task What_is_no_activity_is_400(string body)
    {
        await StartAsync();
        var response = await PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!["code"]);
    }

    [Theory]
    [InlineData(@"Sì \ud83d", "Sì \uFFFD")]
    [InlineData(@"\ude00 sì", "\uFFFD sì")]
    [InlineData(@"\uD83D\uDE00 \ud83d\ud83d\ude00 \u00e8", "😀 \uFFFD😀 è")]
    [InlineData(@"\\ud83d \""\ud83dx\""", "\\ud83d \"\uFFFDx\"")]
    public async Task Half_a_letter_is_one_that_cannot_be_read_and_the_rest_is_as_typed(string json, string read)
    {
        string? text = null, value = null;
        await StartAsync(Route.Verb("meeting.search", (turn, _) =>
        {
            (text, value) = (turn.Activity.Text, turn.Press!.Data.GetProperty("note").GetString());
            return new(Reply.Message("Fatto"));
        }));
        var activity = Activities.Sample.Json("invoke-cardAction").Replace("\"type\": \"invoke\"", $"\"type\": \"invoke\", \"text\": \"{json}\"", StringComparison.Ordinal)
            .Replace("\"data\": {", $"\"data\": {{ \"note\": \"{json}\",", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(activity)).StatusCode);
        Assert.Equal((read, read), (text, value));
    }

    [Fact]
    public async Task What_is_not_UTF_8_is_400()
    {
        await StartAsync();
        byte[] json = Encoding.Latin1.GetBytes(Activities.Sample.Json("message-personal").Replace("Ada Rossi", "Adà Rossi", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(json)).StatusCode);
    }

    [Fact]
    public async Task No_damage_to_an_activity_is_an_error_of_the_server()
    {
        await StartAsync(Route.Text((_, _) => new(Reply.None)));
        var json = Encoding.UTF8.GetBytes(Activities.Sample.Json("message-action-submit"));
        await Gen.Select(Gen.Int[0, json.Length - 1], Gen.Byte).SampleAsync(async (at, with) =>
        {
            var damaged = json.ToArray();
            damaged[at] = with;
            return (int)(await PostAsync(damaged)).StatusCode < 500;
        }, iter: 300);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task More_than_the_limit_is_413(bool lengthKnown)
    {
        await StartAsync();
        using var content = new StringContent($$"""{"type":"{{new string('x', 300 * 1024)}}"}""", Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_http.BaseAddress!, "/api/messages")) { Content = content };
        request.Headers.TransferEncodingChunked = !lengthKnown;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Who_is_not_trusted_reaches_no_route()
    {
        _refusal = 403;
        await StartAsync(Route.Text((_, _) => { _handled++; return new(Reply.None); }));
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(Activities.Sample.Json("message-personal"))).StatusCode);
        Assert.Equal(0, _handled);
    }

    [Fact]
    public async Task Two_routes_of_one_key_stop_the_start() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(Route.Text((_, _) => new(Reply.None)), Route.Text((_, _) => new(Reply.None))));

    [Fact]
    public async Task A_deadline_that_the_channel_would_not_wait_for_stops_the_start()
    {
        var error = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => StartWithAsync("--Turns:InvokeDeadline=00:00:20"));
        Assert.Contains("Turns:InvokeDeadline", error.Message, StringComparison.Ordinal);
    }

    private Task StartAsync(params Route[] routes)
    {
        _routes.AddRange(routes);
        return StartWithAsync();
    }

    private async Task StartWithAsync(params string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddBotTurns(_ => _routes);
        builder.Services.AddSingleton<ITurnErrors, Words>();
        builder.Services.AddSingleton<IActivityTrust>(new Trust(() => _refusal));
        builder.Services.AddSingleton<IOutgoingSender>(_outbox);
        _app = builder.Build();
        _app.MapBot();
        await _app.StartAsync();
        _http.BaseAddress = new(_app.Urls.Single());
    }

    private Task<HttpResponseMessage> PostAsync(string json) => PostAsync(Encoding.UTF8.GetBytes(json));

    private Task<HttpResponseMessage> PostAsync(byte[] json) =>
        _http.PostAsync("/api/messages", new ByteArrayContent(json) { Headers = { ContentType = new("application/json") } });

    private sealed class Words : ITurnErrors
    {
        public ValueTask<Reply> ReplyAsync(Turn turn, Exception error, CancellationToken ct) => new(Reply.Error(error.GetType().Name));
    }

    private sealed class Trust(Func<int?> refusal) : IActivityTrust
    {
        public ValueTask<int?> RefusalOfAsync(HttpContext context, Activity activity) => new(refusal());
    }

    private sealed class Outbox : IOutgoingSender
    {
        private readonly Channel<Outgoing> _sent = System.Threading.Channels.Channel.CreateUnbounded<Outgoing>();
        public Func<Task> Before { get; set; } = () => Task.CompletedTask;
        public int Count => _sent.Reader.Count;

        public async ValueTask SendAsync(Outgoing outgoing)
        {
            await Before();
            await _sent.Writer.WriteAsync(outgoing);
        }

        public async Task<Activity> NextAsync() => Assert.IsType<Send>(await _sent.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10))).Activity;
    }
}
