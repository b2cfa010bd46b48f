using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Skills.Calls;

/// A dialog over a message, or over none: who wrote it and when, and the zone of whoever opened it.
internal sealed record CallDialog(SourceMessage? Message, DateTimeOffset? At, TimeZoneInfo Zone)
{
    /// False where it is written down in the chat with the bot, from words found elsewhere.
    public bool IsOver { get; init; } = true;
}

/// "Annota la chiamata" on any message: its words are read as a call, and the slip leads back to it.
internal sealed class CallMessages(CallLog log, Sentences sentences, PersonZone zones, TimeProvider time) : ICallPart
{
    /// The command of the message extension, in the app's manifest.
    public const string Command = "logCall";

    public IEnumerable<Route> Routes =>
    [
        Route.Invoke($"{InvokeNames.ExtensionFetchTask}/{Command}", OpenAsync),
        Route.Command(FoundText.Call, (turn, ct) => turn.Argument is FoundText found ? FromAsync(turn, found, ct) : new(Reply.RouteTo(RouteKeys.Command + "log_call"))),
    ];

    private async ValueTask<Reply> FromAsync(Turn turn, FoundText found, CancellationToken ct)
    {
        var zone = await zones.OfAsync(turn, ct);
        var understood = sentences.Understand(found.Text, found.At, zone.Id, turn.Language);
        return await log.BeginAsync(turn, found.Text, understood, [], new(found.Message, null, zone) { IsOver = false }, ct);
    }

    private async ValueTask<Reply> OpenAsync(Turn turn, CancellationToken ct)
    {
        var source = SourceMessage.Of(turn);
        var zone = await zones.OfAsync(turn, ct);
        // "Stamattina" is the morning of the day on which it was written.
        var at = source?.At ?? time.GetUtcNow();
        var text = source?.Text ?? "";
        var (understood, past) = (sentences.Understand(text, at, zone.Id, turn.Language), sentences.Understand(text, at, zone.Id, turn.Language, Direction.Past));
        return await log.BeginAsync(turn, text, understood, past.Whens, new(source?.Message, source?.At, zone), ct);
    }
}
