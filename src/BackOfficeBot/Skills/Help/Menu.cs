using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Help;

/// What all skills offer a person here; the skills are asked late, because the menu's own skill is one of them.
internal sealed class Menu(IServiceProvider services)
{
    private IReadOnlyList<ISkill>? _skills;

    /// The guessed one first, where there is a guess; then the first of each skill, the second of each: whoever reads five lines knows what there is.
    public IReadOnlyList<MenuEntry> Of(Turn turn, string? guess = null)
    {
        // A guess never offers to sign out.
        var entries = All.Where(s => s is not HelpSkill).SelectMany(s => s.Menu(turn).Select((e, i) => (Entry: e, Round: i))).OrderBy(e => e.Round).Select(e => e.Entry)
            .OrderByDescending(e => e.Command == guess).Concat(All.OfType<HelpSkill>().SelectMany(s => s.Menu(turn)));
        // Among several people the bot hears only what it is mentioned in.
        return turn.Conversation.IsPersonal ? [.. entries] : [.. entries.Select(e => e with { Example = $"@{turn.Activity.Recipient?.Name} {e.Example}" })];
    }

    /// Whether a skill answers to it.
    public bool Does(string command) => All.Any(s => s.Routes.Any(r => r.Key == RouteKeys.Command + command));

    private IReadOnlyList<ISkill> All => _skills ??= [.. services.GetServices<ISkill>()];
}
