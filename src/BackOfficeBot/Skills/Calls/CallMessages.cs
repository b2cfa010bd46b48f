using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Skills.Calls;

/// A dialog over a message, or over none: who wrote it and when, and the zone of whoever opened it.
internal sealed record CallDialog(SourceMessage? Message, DateTimeOffset? At, TimeZoneInfo Zone);

/// "Annota la chiamata" on any message: its words are read as a call, and the slip leads back to it.
internal sealed class CallMessages(CallLog log, Sentences sentences, PersonZone zones, TimeProvider time) : ICallPart
{
    /// The command of the message extension, in the app's manifest.
    public const string Command = "logCall";

    public IEnumerable<Route> Routes => [Route.Invoke($"{InvokeNames.ExtensionFetchTask}/{Command}", OpenAsync)];

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
