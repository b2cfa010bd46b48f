using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;

namespace BackOfficeBot.Benchmarks.Load;

/// The words that only a benchmark says; no vocabulary has them.
internal sealed class BenchWords : ILiveWords
{
    private static readonly Dictionary<string, string> Commands = new() { [WriteSkill.Word] = WriteSkill.Begin, [DecideSkill.Word] = DecideSkill.Begin, [CaptureSkill.Word] = CaptureSkill.Begin };

    public ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct) => new(Commands.TryGetValue(turn.Text, out var command) ? Reply.RouteTo(RouteKeys.Command + command) : null);
}
