using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Help;

/// What all skills offer a person here; the skills are asked late, because the menu's own skill is one of them.
internal sealed class Menu(IServiceProvider services)
{
    private IReadOnlyList<ISkill>? _skills;

    /// The guessed one first, where there is a guess.
    public IReadOnlyList<MenuEntry> Of(Turn turn, string? guess = null) => [.. All.SelectMany(s => s.Menu(turn)).OrderByDescending(e => e.Command == guess)];

    /// Whether a skill answers to it.
    public bool Does(string command) => All.Any(s => s.Routes.Any(r => r.Key == RouteKeys.Command + command));

    private IReadOnlyList<ISkill> All => _skills ??= [.. services.GetServices<ISkill>()];
}
