using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Channel.Turns;

/// <summary>Finds the one route of a turn, runs it within its deadline, and maps what went wrong in one place. Sends nothing.</summary>
public sealed partial class Dispatcher
{
    /// <summary>Between the handler's token and the deadline: time to say that it took too long.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);
    private const int MostHops = 4;
    private const string LastWords = "Qualcosa non ha funzionato. Riprova tra poco.\n\nSomething went wrong. Please try again shortly.";

    private readonly Dictionary<string, Route> _routes = [];
    private readonly ITurnErrors _errors;
    private readonly ITurnLanguage _language;
    private readonly TurnOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<Dispatcher> _logger;
    private readonly ITurnSignIn? _signIn;
    private readonly ITurnOrganisation? _organisation;
    private readonly PersonLimit _limit;

    /// <summary>A dispatcher of these routes.</summary>
    /// <exception cref="InvalidOperationException">Two routes have one key; the message names both.</exception>
    public Dispatcher(
        IEnumerable<Route> routes, ITurnErrors errors, ITurnLanguage language, IOptions<TurnOptions> options, TimeProvider time, ILogger<Dispatcher> logger,
        ITurnSignIn? signIn = null, ITurnOrganisation? organisation = null)
    {
        (_errors, _language, _options, _time, _logger, _signIn, _organisation) = (errors, language, options.Value, time, logger, signIn, organisation);
        _limit = new(options, time);
        foreach (var route in routes)
            if (!_routes.TryAdd(route.Key, route))
                throw new InvalidOperationException($"Two routes have the key '{route.Key}': {_routes[route.Key].Owner} and {route.Owner}. Give one of them another key.");
    }

    /// <summary>The keys that are answered.</summary>
    public IReadOnlyCollection<string> Keys => _routes.Keys;

    /// <summary>What the turn is answered; never throws.</summary>
    public async ValueTask<Answer> DispatchAsync(Turn turn)
    {
        var refused = _limit.Refuse(turn);
        // It was said already: nothing more is done, not even the question for the language. A press has to be answered.
        if (refused is { IsNew: false } && !turn.IsInvoke)
            return ReplyMapper.Map(turn, Reply.None);
        var deadline = turn.IsInvoke ? _options.InvokeDeadline : _options.MessageDeadline;
        var start = _time.GetTimestamp();
        using var measure = TurnTelemetry.Begin();
        using var tooLong = new CancellationTokenSource(deadline - 2 * Grace, _time);
        try
        {
            turn = turn with { Language = await _language.LanguageOfAsync(turn.Activity, tooLong.Token) };
            if (refused is { Wait: var wait })
                throw new TooManyTurnsException(wait);
            if (_organisation is not null)
                turn = await _organisation.OfAsync(turn, tooLong.Token);
            if (_signIn is not null && await _signIn.AcceptAsync(turn, tooLong.Token) is { } refusal)
                return ReplyMapper.Map(turn, refusal);
            return ReplyMapper.Map(turn, await WithinAsync(RunAsync(turn, measure, tooLong.Token), turn, deadline, start));
        }
        catch (Exception e)
        {
            var error = e is OperationCanceledException && tooLong.IsCancellationRequested ? new TurnTimeoutException(deadline) : e;
            measure?.Outcome = error.GetType().Name;
            var left = deadline - _time.GetElapsedTime(start);
            return ReplyMapper.Map(turn, await ExplainAsync(turn, error, left > Grace ? left : Grace));
        }
    }

    private async ValueTask<Reply> RunAsync(Turn turn, TurnTelemetry.TurnMeasure? measure, CancellationToken ct)
    {
        var (key, narrower) = RouteKeys.Of(turn);
        var route = narrower is not null && _routes.TryGetValue(narrower, out var narrow) ? narrow : _routes.GetValueOrDefault(key);
        for (var hop = 0; hop < MostHops; hop++)
        {
            if (route is null)
                return hop > 0 || turn.Press is not null || Press.IsOne(turn.Activity) ? throw new NoRouteException(key) : Unrouted(turn, key);
            measure?.Route = route.Key;
            var reply = await route.Handler(turn, ct);
            if (reply is not RouteReply onwards)
                return reply;
            (key, turn) = (onwards.Key, turn with { Argument = onwards.Argument, Text = onwards.Text ?? turn.Text });
            route = _routes.GetValueOrDefault(key);
        }
        throw new InvalidOperationException($"The routes lead in a circle; the last was '{key}'.");
    }

    // What nobody asked to hear of is passed over; an invoke says so to the client.
    private Reply Unrouted(Turn turn, string key)
    {
        LogUnrouted(key);
        return turn.IsInvoke ? Reply.Invoke(501) : Reply.None;
    }

    private async ValueTask<Reply> WithinAsync(ValueTask<Reply> running, Turn turn, TimeSpan deadline, long start)
    {
        if (running.IsCompleted)
            return await running;
        var task = running.AsTask();
        var left = deadline - Grace - _time.GetElapsedTime(start);
        try
        {
            return await task.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, _time);
        }
        // A handler's own time-out is the handler's; it may also have ended in the very instant in which the wait did.
        catch (TimeoutException) when (!task.IsFaulted)
        {
            if (task.IsCompletedSuccessfully)
                return await task;
            // The handler did not heed its token. Its work may still end well, but nobody waits for its words any more.
            _ = task.ContinueWith(late => LogLate(RouteKeys.Of(turn).Key, late.Exception?.InnerException), TaskScheduler.Default);
            throw new TurnTimeoutException(deadline);
        }
    }

    private async ValueTask<Reply> ExplainAsync(Turn turn, Exception error, TimeSpan within)
    {
        try
        {
            using var tooLong = new CancellationTokenSource(within, _time);
            return await _errors.ReplyAsync(turn, error, tooLong.Token).AsTask().WaitAsync(within, _time);
        }
        catch (Exception e)
        {
            LogUnexplained(e, error.GetType().Name);
            return Reply.Error(LastWords) with { Status = 500, Code = "InternalServerError" };
        }
    }

    [LoggerMessage(LogLevel.Debug, "No route for {Key}")]
    private partial void LogUnrouted(string key);

    [LoggerMessage(LogLevel.Warning, "The route of {Key} ended after its deadline")]
    private partial void LogLate(string key, Exception? exception);

    [LoggerMessage(LogLevel.Error, "No words were found for {Error}")]
    private partial void LogUnexplained(Exception exception, string error);
}
