using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Language;

namespace BackOfficeBot.Common;

/// Words become a command of a skill, or the menu with the best guess first.
internal sealed class TextRouter
{
    private readonly Understander _understander;
    private readonly TimeProvider _time;

    public TextRouter(IEnumerable<ISkill> skills, TimeProvider time) =>
        (_understander, _time) = (new Understander([.. skills.SelectMany(s => s.Vocabularies)]), time);

    public Route Route => Channel.Turns.Route.Text((turn, _) => ValueTask.FromResult(To(turn)));

    private Reply To(Turn turn)
    {
        // A person writes a few lines; what is longer was pasted, and its beginning says what it is.
        const int Longest = 2_000;
        var text = turn.Text.Length <= Longest ? turn.Text : turn.Text[..Longest];
        var zone = WallClock.Zone(turn.TimeZone);
        var understood = _understander.Understand(text, new(_time.GetUtcNow().In(zone).DateTime, zone.Id, turn.Language == "it" ? "it-IT" : "en-US"));
        return understood.Intent is { } intent && understood.IsCertain
            ? Reply.RouteTo(RouteKeys.Command + intent, understood)
            : Reply.RouteTo(RouteKeys.Command + "else", understood.Intent ?? understood.RunnerUp);
    }
}
