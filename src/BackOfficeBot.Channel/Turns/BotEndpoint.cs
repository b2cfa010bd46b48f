using System.IO.Pipelines;
using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.CardActions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Channel.Turns;

/// <summary>POST /api/messages: reads, verifies, dispatches, and answers each activity once.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference</remarks>
public sealed partial class BotEndpoint(
    Dispatcher dispatcher, CardSeals seals, ITurnMemory memory, IActivityTrust trust, IOutgoingSender sender, IOptions<TurnOptions> options, ILogger<BotEndpoint> logger)
{
    private static readonly TurnAnswer Done = new(200, default);

    internal async Task HandleAsync(HttpContext context)
    {
        var (activity, refusal) = await ReadAsync(context.Request, context.RequestAborted);
        if (activity is null)
        {
            await RefuseAsync(context.Response, refusal!.Value);
            return;
        }
        if (await trust.RefusalOfAsync(context, activity) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }
        await AnswerAsync(context.Response, new(activity, seals), context.RequestAborted);
    }

    private async Task AnswerAsync(HttpResponse response, Turn turn, CancellationToken gone)
    {
        var key = TurnKeys.Of(turn.Activity);
        if (key is not null && await memory.BeginAsync(key, gone) is { } earlier)
        {
            await WriteAsync(response, earlier);
            return;
        }
        TurnAnswer? given = null;
        Answer answer;
        try
        {
            answer = await dispatcher.DispatchAsync(turn);
            // From here on it is done: what goes wrong in its delivery does not make a repetition do it again.
            given = answer.Invoke?.ToAnswer() ?? Done;
            if (answer.Invoke is null)
                await DeliverAsync(answer.Outgoing);
        }
        finally
        {
            if (key is not null)
                await memory.EndAsync(key, given);
        }
        await WriteAsync(response, given.Value);
        if (answer.Invoke is null || answer.Outgoing.Count == 0)
            return;
        // The person waits for the invoke's answer, not for the messages that follow it.
        await response.CompleteAsync();
        await DeliverAsync(answer.Outgoing);
    }

    private async Task DeliverAsync(IReadOnlyList<Outgoing> outgoing)
    {
        foreach (var one in outgoing)
        {
            if (one is Rerun { Activity: var kept })
                await DeliverAsync([.. (await dispatcher.DispatchAsync(new(kept, seals) { Detached = true })).Outgoing.Where(o => o is not Rerun)]);
            else
                await sender.SendAsync(one);
        }
    }

    private async Task<(Activity? Activity, Refusal? Refusal)> ReadAsync(HttpRequest request, CancellationToken gone)
    {
        var most = options.Value.MaxRequestBytes;
        if (request.ContentLength > most)
            return (null, Refusal.TooLarge);
        var body = await request.BodyReader.ReadAtLeastAsync(most + 1, gone);
        try
        {
            if (body.Buffer.Length > most)
                return (null, Refusal.TooLarge);
            var activity = Parse(WholeLetters.Of(body.Buffer) ?? throw new JsonException("Not UTF-8."));
            return Missing(activity) is { } field ? (null, new(400, "MissingProperty", $"The activity has no {field}.")) : (activity, null);
        }
        catch (JsonException e)
        {
            LogBroken(e.Path, e.LineNumber);
            return (null, new(400, "BadSyntax", "The body is no activity in JSON."));
        }
        finally
        {
            request.BodyReader.AdvanceTo(body.Buffer.End);
        }
    }

    private static Activity? Parse(ReadOnlyMemory<byte> body)
    {
        var reader = new Utf8JsonReader(body.Span);
        var activity = JsonSerializer.Deserialize(ref reader, ActivityJson.Default.Activity);
        return reader.Read() ? throw new JsonException("More than one value.") : activity;
    }

    private static string? Missing(Activity? activity) =>
        activity is null || string.IsNullOrEmpty(activity.Type) ? "type"
        : string.IsNullOrEmpty(activity.ChannelId) ? "channelId"
        : string.IsNullOrEmpty(activity.ServiceUrl) ? "serviceUrl"
        : string.IsNullOrEmpty(activity.Conversation?.Id) ? "conversation.id"
        : string.IsNullOrEmpty(activity.From?.Id) ? "from.id"
        : string.IsNullOrEmpty(activity.Recipient?.Id) ? "recipient.id"
        : activity.Type is ActivityTypes.Invoke && string.IsNullOrEmpty(activity.Name) ? "name"
        : HoldsNull(activity.Entities) || HoldsNull(activity.Attachments) || HoldsNull(activity.MembersAdded) || HoldsNull(activity.MembersRemoved)
            || HoldsNull(activity.ReactionsAdded) || HoldsNull(activity.ReactionsRemoved) ? "value in one of its lists"
        : null;

    private static bool HoldsNull<T>(IReadOnlyList<T>? list) where T : class => list?.Any(one => one is null) is true;

    private static async Task WriteAsync(HttpResponse response, TurnAnswer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentLength = answer.Body.Length;
        if (answer.Body.Length == 0)
            return;
        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(answer.Body);
    }

    private static Task RefuseAsync(HttpResponse response, Refusal refusal)
    {
        response.StatusCode = refusal.Status;
        response.ContentType = "application/json; charset=utf-8";
        return response.WriteAsync($$$"""{"error":{"code":"{{{refusal.Code}}}","message":"{{{refusal.Message}}}"} }""");
    }

    [LoggerMessage(LogLevel.Information, "An activity that is none, at {Path}, line {Line}")]
    private partial void LogBroken(string? path, long? line);

    private readonly record struct Refusal(int Status, string Code, string Message)
    {
        public static Refusal TooLarge { get; } = new(413, "MessageSizeTooBig", "The activity is too large.");
    }
}
