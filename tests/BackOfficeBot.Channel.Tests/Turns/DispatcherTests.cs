using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace BackOfficeBot.Channel.Tests.Turns;

public sealed class DispatcherTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Words _words = new();

    [Theory]
    [InlineData("message-personal", "text")]
    [InlineData("message-file", "text")]
    [InlineData("message-action-submit", "verb/meeting.search")]
    [InlineData("invoke-cardAction", "verb/meeting.search")]
    [InlineData("invoke-cardAction-refresh", "verb/approval.view")]
    [InlineData("invoke-task-fetch", "verb/meeting.form")]
    [InlineData("invoke-task-submit", "verb/meeting.search")]
    [InlineData("invoke-extension-query", "invoke/composeExtension/query")]
    [InlineData("invoke-extension-query", "invoke/composeExtension/query/people")]
    [InlineData("invoke-extension-fetchTask", "invoke/composeExtension/fetchTask/makeTask")]
    [InlineData("invoke-extension-submitAction", "invoke/composeExtension/submitAction/makeTask")]
    [InlineData("invoke-extension-selectItem", "invoke/composeExtension/selectItem")]
    [InlineData("invoke-extension-queryLink", "invoke/composeExtension/queryLink")]
    [InlineData("invoke-search", "invoke/application/search/people")]
    [InlineData("invoke-tokenExchange", "invoke/signin/tokenExchange")]
    [InlineData("invoke-verifyState", "invoke/signin/verifyState")]
    [InlineData("invoke-signInFailure", "invoke/signin/failure")]
    [InlineData("invoke-fileConsent", "invoke/fileConsent/invoke")]
    [InlineData("invoke-messageSubmitAction", "invoke/message/submitAction/feedback")]
    [InlineData("conversationUpdate-membersAdded", "event/membersAdded")]
    [InlineData("conversationUpdate-membersRemoved", "event/membersRemoved")]
    [InlineData("conversationUpdate-channelCreated", "event/channelCreated")]
    [InlineData("installationUpdate-add", "event/installationUpdate")]
    [InlineData("messageReaction", "event/messageReaction")]
    [InlineData("messageUpdate", "event/messageUpdate")]
    [InlineData("messageDelete", "event/messageDelete")]
    [InlineData("typing", "event/typing")]
    [InlineData("event-meetingStart", "event/application/vnd.microsoft.meetingStart")]
    public async Task Every_activity_finds_its_one_route(string sample, string key)
    {
        var found = "";
        string[] keys = [key, key[..(key.LastIndexOf('/') is > 0 and var cut ? cut : key.Length)] + "/another", "command/x"];
        await Dispatcher(keys.Select(k => new Route(k, (_, _) => { found += k; return new(Reply.None); }))).DispatchAsync(TestTurns.Of(sample));
        Assert.Equal(key, found);
    }

    [Fact]
    public async Task The_narrower_route_goes_first()
    {
        var found = "";
        Route Named(string key) => new(key, (_, _) => { found += key; return new(Reply.None); });
        await Dispatcher([Named("invoke/application/search"), Named("invoke/application/search/people")]).DispatchAsync(TestTurns.Of("invoke-search"));
        Assert.Equal("invoke/application/search/people", found);
    }

    [Fact]
    public void Two_routes_of_one_key_stop_the_start_and_both_are_named()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Dispatcher([Route.Command("aiuto", Help.Answer), Route.Command("aiuto", Meetings.Answer)]));
        Assert.Contains("'command/aiuto'", error.Message, StringComparison.Ordinal);
        Assert.Contains("Help.Answer", error.Message, StringComparison.Ordinal);
        Assert.Contains("Meetings.Answer", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_handed_to_the_command_that_was_understood()
    {
        Turn? seen = null;
        var answer = await Dispatcher([
            Route.Text((_, _) => new(Reply.RouteTo("command/meeting", 42))),
            Route.Command("meeting", (turn, _) => { seen = turn; return new(Reply.Message("trovato")); }),
        ]).DispatchAsync(TestTurns.Of("message-personal"));
        Assert.Equal(42, seen!.Argument);
        Assert.Equal("trovato", Text(answer));
    }

    [Fact]
    public async Task A_circle_of_routes_and_a_command_that_is_none_are_errors()
    {
        await Dispatcher([Route.Text((_, _) => new(Reply.RouteTo("text")))]).DispatchAsync(TestTurns.Of("message-personal"));
        Assert.IsType<InvalidOperationException>(_words.Error);
        await Dispatcher([Route.Text((_, _) => new(Reply.RouteTo("command/none")))]).DispatchAsync(TestTurns.Of("message-personal"));
        Assert.Equal("command/none", Assert.IsType<NoRouteException>(_words.Error).Key);
    }

    [Fact]
    public async Task A_button_of_an_older_version_is_explained_and_the_card_stays()
    {
        var answer = await Dispatcher([]).DispatchAsync(TestTurns.Of("invoke-cardAction"));
        Assert.Equal("verb/meeting.search", Assert.IsType<NoRouteException>(_words.Error).Key);
        Assert.Equal(CardActionResponse.Error, Assert.IsType<CardActionResponse>(answer.Invoke!.Body).Type);
    }

    [Theory]
    [InlineData(InvokeNames.CardAction, """{}""")]
    [InlineData(InvokeNames.CardAction, """{"action":{"type":"Action.Execute"}}""")]
    [InlineData(InvokeNames.CardAction, """{"action":{"verb":5,"data":{}}}""")]
    [InlineData(InvokeNames.CardAction, "null")]
    [InlineData(InvokeNames.TaskFetch, """{"data":{"_verb":""}}""")]
    [InlineData(InvokeNames.TaskSubmit, """{"data":"meeting.find"}""")]
    [InlineData(InvokeNames.ExtensionSubmitAction, """{"data":{}}""")]
    public async Task A_button_without_a_verb_is_explained_too(string name, string value)
    {
        var press = Activities.Sample.Of("invoke-cardAction") with { Name = name, Value = System.Text.Json.JsonElement.Parse(value) };
        var answer = await Dispatcher([]).DispatchAsync(TestTurns.Of(press));
        Assert.IsType<NoRouteException>(_words.Error);
        Assert.Equal(200, answer.Invoke!.Status);
        Assert.Contains(nameof(NoRouteException), System.Text.Encoding.UTF8.GetString(answer.Invoke.ToAnswer().Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_asked_to_hear_of_is_passed_over()
    {
        Assert.Equal(501, (await Dispatcher([]).DispatchAsync(TestTurns.Of("invoke-search"))).Invoke!.Status);
        var answer = await Dispatcher([]).DispatchAsync(TestTurns.Of("typing"));
        Assert.Equal((null, 0), (answer.Invoke, answer.Outgoing.Count));
    }

    [Fact]
    public async Task An_error_is_mapped_once_with_the_turns_language()
    {
        var answer = await Dispatcher([Route.Text((_, _) => throw new InvalidDataException("x"))], "en").DispatchAsync(TestTurns.Of("message-personal"));
        Assert.IsType<InvalidDataException>(_words.Error);
        Assert.Equal("en: InvalidDataException", Text(answer));
    }

    [Fact]
    public async Task A_refused_seal_reaches_the_words_with_its_cause()
    {
        var verb = new CardVerb("meeting.search");
        await Dispatcher([verb.Handle((_, _, _, _) => new(Reply.None))]).DispatchAsync(TestTurns.Of("invoke-cardAction"));
        Assert.Equal(SealFailure.Altered, Assert.IsType<SealException>(_words.Error).Failure);
    }

    [Theory]
    [InlineData("invoke-cardAction", 4)]
    [InlineData("message-personal", 14)]
    public async Task A_handler_is_told_to_stop_before_the_deadline(string sample, int seconds)
    {
        var running = new TaskCompletionSource();
        async ValueTask<Reply> Endless(Turn turn, CancellationToken ct)
        {
            running.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, _time, ct);
            return Reply.None;
        }
        var answer = Dispatcher([new("text", Endless), new("verb/meeting.search", Endless)]).DispatchAsync(TestTurns.Of(sample)).AsTask();
        await running.Task;
        _time.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.False(answer.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await answer;
        Assert.IsType<TurnTimeoutException>(_words.Error);
    }

    [Fact]
    public async Task A_handler_that_does_not_listen_is_answered_for_in_time()
    {
        var never = new TaskCompletionSource<Reply>();
        var answer = Dispatcher([Route.Text((_, _) => new(never.Task))]).DispatchAsync(TestTurns.Of("message-personal")).AsTask();
        _time.Advance(TimeSpan.FromSeconds(14));
        Assert.Equal("it: TurnTimeoutException", Text(await answer));
        never.SetException(new InvalidOperationException("too late"));
    }

    [Fact]
    public async Task What_went_before_the_handler_counts_too()
    {
        var never = new TaskCompletionSource<Reply>();
        var slow = new Slow();
        var answer = Dispatcher([Route.Verb("meeting.search", (_, _) => new(never.Task))], signIn: slow).DispatchAsync(TestTurns.Of("invoke-cardAction")).AsTask();
        _time.Advance(TimeSpan.FromSeconds(3));
        slow.Done.SetResult(null);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<CardActionResponse>((await answer).Invoke!.Body);
        Assert.IsType<TurnTimeoutException>(_words.Error);
    }

    [Fact]
    public async Task A_sign_in_that_was_refused_is_the_answer()
    {
        var signIn = new Slow();
        signIn.Done.SetResult(Reply.Invoke(412));
        var answer = await Dispatcher([Route.Verb("meeting.search", (_, _) => throw new InvalidDataException("not reached"))], signIn: signIn).DispatchAsync(TestTurns.Of("invoke-cardAction"));
        Assert.Equal((412, null), (answer.Invoke!.Status, _words.Error));
    }

    [Fact]
    public async Task Whoever_is_too_fast_is_told_once_while_each_press_is_answered_and_nothing_is_begun()
    {
        var begun = 0;
        ValueTask<Reply> Begin(Turn turn, CancellationToken ct) => new(begun++ < 0 ? Reply.None : Reply.Message("fatto"));
        var dispatcher = Dispatcher([Route.Text(Begin), Route.Verb("meeting.search", Begin)]);
        var person = Activities.Sample.Of("message-personal").From;
        for (var i = 0; i < 100; i++)
            Assert.Equal("fatto", Text(await dispatcher.DispatchAsync(TestTurns.Of("message-personal"))));

        Assert.Equal("it: TooManyTurnsException", Text(await dispatcher.DispatchAsync(TestTurns.Of("message-personal"))));
        Assert.Empty((await dispatcher.DispatchAsync(TestTurns.Of("message-personal"))).Outgoing);
        var pressed = await dispatcher.DispatchAsync(TestTurns.Of(Activities.Sample.Of("invoke-cardAction") with { From = person }));
        Assert.Equal(CardActionResponse.Error, Assert.IsType<CardActionResponse>(pressed.Invoke!.Body).Type);
        Assert.Equal(100, begun);

        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("fatto", Text(await dispatcher.DispatchAsync(TestTurns.Of("message-personal"))));
    }

    [Fact]
    public async Task Even_words_that_fail_leave_an_answer()
    {
        _words.Fails = true;
        var answer = await Dispatcher([Route.Text((_, _) => throw new InvalidDataException("x"))]).DispatchAsync(TestTurns.Of("message-personal"));
        Assert.Contains("Riprova", Text(answer), StringComparison.Ordinal);
        Assert.Contains("try again", Text(answer), StringComparison.Ordinal);
    }

    private Dispatcher Dispatcher(IEnumerable<Route> routes, string language = "it", ITurnSignIn? signIn = null) =>
        new(routes, _words, new Fixed(language), Options.Create(new TurnOptions()), _time, NullLogger<Dispatcher>.Instance, signIn);

    private static string? Text(Answer answer) => Assert.IsType<Send>(Assert.Single(answer.Outgoing)).Activity.Text;

    private static class Help
    {
        public static ValueTask<Reply> Answer(Turn turn, CancellationToken ct) => new(Reply.None);
    }

    private static class Meetings
    {
        public static ValueTask<Reply> Answer(Turn turn, CancellationToken ct) => new(Reply.None);
    }

    private sealed class Slow : ITurnSignIn
    {
        public TaskCompletionSource<Reply?> Done { get; } = new();

        public ValueTask<Reply?> AcceptAsync(Turn turn, CancellationToken ct) => new(Done.Task);
    }

    private sealed class Fixed(string language) : ITurnLanguage
    {
        public ValueTask<string> LanguageOfAsync(Activity activity, CancellationToken ct) => new(language);
    }

    private sealed class Words : ITurnErrors
    {
        public Exception? Error { get; private set; }
        public bool Fails { get; set; }

        public ValueTask<Reply> ReplyAsync(Turn turn, Exception error, CancellationToken ct)
        {
            Error = error;
            return Fails ? throw new InvalidOperationException("no words") : new(Reply.Error($"{turn.Language}: {error.GetType().Name}"));
        }
    }
}
