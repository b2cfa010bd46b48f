using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Language;

namespace BackOfficeBot.Common;

/// One job of the back office: what it answers, how people ask for it, and what the menu offers of it.
internal interface ISkill
{
    IEnumerable<Route> Routes { get; }

    IEnumerable<Vocabulary> Vocabularies { get; }

    /// What this person can press here.
    IEnumerable<MenuEntry> Menu(Turn turn) => [];
}

/// A button of the menu and the sentence that does the same.
internal sealed record MenuEntry(string Command, string Title, string Example);
