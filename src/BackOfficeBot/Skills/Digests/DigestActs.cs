using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Digests;

/// What the lines of a digest do: the commands of the skills themselves, as if they had been typed.
internal sealed class DigestActs(IServiceProvider services, RecordDesk desk, DigestContent content, DigestMaker maker, Snoozes snoozes, RecordKinds kinds)
{
    private const int MostHandovers = 5;

    // Asked for at the first press: this skill is one of those that are asked.
    private readonly Lazy<Dictionary<string, Route>> _routes = new(() => services.GetServices<ISkill>().SelectMany(s => s.Routes).ToDictionary(r => r.Key, StringComparer.Ordinal));

    /// <returns>What the skill answered, whether it was done, and whether the record had changed since it was shown, so that nothing was done.</returns>
    public async ValueTask<(Reply? Reply, bool IsDone, bool HasChanged)> DoAsync(Turn turn, DigestLineState state, SentDigest sent, CancellationToken ct)
    {
        if (sent.Sections.FirstOrDefault(s => s.Section == state.In)?.Ids.ElementAtOrDefault(state.Line) is not { } id || await desk.FindAsync(turn, id, ct) is not { } record)
            return (Unknown(turn), false, false);
        if (record.Version != state.Version)
            return (null, false, true);
        var moment = await maker.MomentAsync(sent, turn.Organisation, turn.PersonId(), ct);
        if (content.PartOf(state.In, record, moment)?.Act(record, moment, turn.Language)?.Command is not { } command)
            return (null, false, true);
        var reply = await RunAsync(turn, command, new(command[(command.IndexOf('.', StringComparison.Ordinal) + 1)..], record, "") { Seen = state.Version }, ct);
        return reply is ErrorReply ? (reply, false, false) : (reply, await desk.FindAsync(turn, id, ct) is not { } after || after.Version != record.Version, false);
    }

    /// Puts a line off; what is to be said.
    public async ValueTask<string> SnoozeAsync(Turn turn, DigestSnoozeForm form, SentDigest sent, CancellationToken ct)
    {
        var t = DigestTexts.In(turn.Language);
        if (DigestSnooze.Named(sent, form.Line) is not { } id || !Enum.TryParse<SnoozeUntil>(form.Until, out var until) || !Enum.IsDefined(until) || await desk.FindAsync(turn, id, ct) is not { } record)
            return t.SnoozeWrong;
        if (!kinds.Of(record).IsOpen(record.State))
            return DeskTexts.In(turn.Language).SnoozeOver;
        var moment = await maker.MomentAsync(sent, turn.Organisation, turn.PersonId(), ct);
        var at = DigestSnooze.At(until, moment.Now, moment.Week);
        await snoozes.PutAsync(turn, record, at, ct);
        return t.Snoozed(record.Title, When.Ago(at, moment.Now, moment.Week.Zone, turn.Language));
    }

    private async ValueTask<Reply> RunAsync(Turn turn, string command, TwinCall call, CancellationToken ct)
    {
        Reply reply = Reply.RouteTo(RouteKeys.Command + command, call);
        for (var i = 0; i < MostHandovers && reply is RouteReply to; i++)
            reply = await _routes.Value[to.Key].Handler(turn with { Argument = to.Argument }, ct);
        return reply;
    }

    private static Reply Unknown(Turn turn) => Reply.Error(DeskTexts.In(turn.Language).Unknown);
}
