using System.Text.Json.Serialization;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.SignIn;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Outbox;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Help;

/// A button of the menu.
/// <param name="Command">What it does.</param>
/// <param name="Text">The sentence that it goes on with.</param>
internal sealed record MenuChoice(string Command, string? Text = null);

[JsonSerializable(typeof(MenuChoice))]
internal sealed partial class HelpJson : JsonSerializerContext;

/// The welcome, the menu, the language, who one is to the bot, and what happens to words that nobody understands.
internal sealed class HelpSkill(Menu menu, Settings settings, Conversations conversations, PersonTokens tokens, Sentences sentences, TimeProvider time) : ISkill
{
    public IEnumerable<Route> Routes =>
    [
        Route.Command("help", (turn, _) => ValueTask.FromResult(Card(turn, HelpCards.Help(Place(turn), menu.Of(turn))))),
        Route.Command("else", (turn, _) => ValueTask.FromResult(Card(turn, HelpCards.NotUnderstood(Place(turn), menu.Of(turn, turn.Argument as string))))),
        Route.Command("not_yet", (turn, _) => ValueTask.FromResult(Card(turn, HelpCards.NotYet(Place(turn), (string)turn.Argument!, menu.Of(turn))))),
        Route.Command("which", (turn, _) => ValueTask.FromResult(Card(turn, HelpCards.Which(Place(turn), turn.Text, Understood(turn)!.Intent!, Understood(turn)!.RunnerUp!)))),
        Route.Command("set_language", (turn, ct) => SpeakAsync(turn, Understood(turn)?.SpokenLanguage ?? (turn.Language == "it" ? "en" : "it"), ct)),
        Route.Command("speak_italian", (turn, ct) => SpeakAsync(turn, "it", ct)),
        Route.Command("speak_english", (turn, ct) => SpeakAsync(turn, "en", ct)),
        Route.Command("who_am_i", WhoAmIAsync),
        Route.Command("sign_out", SignOutAsync),
        HelpCards.Menu.Handle((turn, choice, _, _) => ValueTask.FromResult(Chosen(turn, choice))),
        Route.Event("membersAdded", WelcomeAsync),
        Route.Event("installationUpdate", (turn, ct) =>
            turn.Activity.Action?.StartsWith("remove", StringComparison.Ordinal) == true ? LeftAsync(turn, ct) : WelcomeAsync(turn, ct)),
    ];

    public static IServiceCollection Add(IServiceCollection services) => services.AddSingleton<ISkill, HelpSkill>().AddSingleton<Menu>();

    /// Once for each person, and once for each group: not for everybody who joins it.
    private async ValueTask<Reply> WelcomeAsync(Turn turn, CancellationToken ct)
    {
        var botCame = turn.Activity.MembersAdded?.Any(m => m.Id == turn.Activity.Recipient?.Id) ?? true;
        var key = turn.Conversation.IsPersonal ? turn.PersonId() : turn.Conversation.BaseId;
        if ((!turn.Conversation.IsPersonal && !botCame) || !await settings.WelcomeOnceAsync(turn.TenantId, key, ct))
            return Reply.None;
        var name = turn.Conversation.IsPersonal ? turn.PersonName().Split(' ')[0] : null;
        return Card(turn, HelpCards.Welcome(Place(turn), name, menu.Of(turn)));
    }

    private async ValueTask<Reply> LeftAsync(Turn turn, CancellationToken ct)
    {
        await conversations.UnreachableAsync(turn.TenantId, turn.Conversation.Id!, ct);
        return Reply.None;
    }

    private async ValueTask<Reply> SpeakAsync(Turn turn, string language, CancellationToken ct)
    {
        await settings.ChooseLanguageAsync(turn.TenantId, turn.PersonId(), language, ct);
        turn = turn with { Language = language };
        return Card(turn, HelpCards.Switched(Place(turn), menu.Of(turn)));
    }

    private async ValueTask<Reply> WhoAmIAsync(Turn turn, CancellationToken ct)
    {
        var t = HelpTexts.In(turn.Language);
        var signedIn = await tokens.GetAsync(turn.Caller(), ct) is not null;
        return Card(turn, HelpCards.WhoAmI(Place(turn),
        [
            (t.NameLabel, turn.PersonName()),
            (t.LanguageLabel, t.LanguageName),
            (t.ZoneLabel, WallClock.Zone(turn.TimeZone).Id),
            (t.OrganisationLabel, turn.TenantId),
            (t.SignedInLabel, signedIn ? t.Yes : t.No),
        ]));
    }

    private async ValueTask<Reply> SignOutAsync(Turn turn, CancellationToken ct)
    {
        await tokens.SignOutAsync(turn, ct);
        return Reply.Message(HelpTexts.In(turn.Language).SignedOut);
    }

    private Reply Chosen(Turn turn, MenuChoice choice) =>
        menu.Does(choice.Command) ? Reply.RouteTo(RouteKeys.Command + choice.Command, choice.Text is { } text ? sentences.Understand(turn, text) : null)
        : Reply.RouteTo(RouteKeys.Command + "not_yet", choice.Command);

    private static Understanding? Understood(Turn turn) => turn.Argument as Understanding;

    private static Reply Card(Turn turn, Cards.AdaptiveCard card) => Reply.Card(card, HelpTexts.In(turn.Language).MenuTitle);

    private CardPlace Place(Turn turn) => CardPlace.Of(turn, time);
}
