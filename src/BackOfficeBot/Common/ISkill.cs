using BackOfficeBot.Channel.Turns;

namespace BackOfficeBot.Common;

/// One job of the back office: what it answers, and what the menu offers of it. How people ask for it stands in the vocabulary of its folder.
internal interface ISkill
{
    IEnumerable<Route> Routes { get; }

    /// What this person can press here.
    IEnumerable<MenuEntry> Menu(Turn turn) => [];
}

/// A button of the menu and the sentence that does the same.
internal sealed record MenuEntry(string Command, string Title, string Example);
