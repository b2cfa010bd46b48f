using System.Text.Json.Serialization;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.SignIn;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Outbox;
using BackOfficeBot.Privacy;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Help;

/// A button of the menu.
/// <param name="Command">What it does.</param>
/// <param name="Text">The sentence that it goes on with.</param>
internal sealed record MenuChoice(string Command, string? Text = null);

[JsonSerializable(typeof(MenuChoice))]
[JsonSerializable(typeof(Unclear))]
internal sealed partial class HelpJson : JsonSerializerContext;

/// The welcome, the menu, the language, who one is to the bot, and what happens to words that nobody understands.
internal sealed class HelpSkill(Menu menu, HelpReading reading, Settings settings, Conversations conversations, PersonTokens tokens, Sentences sentences, TimeProvider time) : ISkill
{
    public IEnumerable<Route> Routes =>
    [
        Route.Command("help", (turn, _) => ValueTask.FromResult(Card(turn, HelpCards.Help(Place(turn), menu.Of(turn))))),
        Route.Command("else", async (turn, ct) => Card(turn, HelpCards.NotUnderstood(Place(turn), menu.Of(turn, turn.Argument as string), unclear: await reading.OfAsync(turn, ct)), Texts(turn).NotUnderstood)),
        Route.Command("not_yet", (turn, _) => ValueTask.FromResult(Card(turn, HelpCards.NotYet(Place(turn), (string)turn.Argument!, menu.Of(turn))))),
        Route.Command("which", async (turn, ct) => Card(turn, HelpCards.Which(Place(turn), turn.Text, Understood(turn)!.Intent!, Understood(turn)!.RunnerUp!, await reading.OfAsync(turn, ct)))),
        Route.Command("thanks", (turn, _) => ValueTask.FromResult<Reply>(Reply.Message(Texts(turn).Thanks))),
        Route.Command("all_right", (turn, _) => ValueTask.FromResult<Reply>(Reply.Message(Texts(turn).Agreed))),
        Route.Command("no_thanks", (turn, _) => ValueTask.FromResult<Reply>(Reply.Message(Texts(turn).AllRight))),
        Route.Command("set_language", (turn, ct) => SpeakAsync(turn, Understood(turn)?.SpokenLanguage ?? (turn.Language == "it" ? "en" : "it"), ct)),
        Route.Command("speak_italian", (turn, ct) => SpeakAsync(turn, "it", ct)),
        Route.Command("speak_english", (turn, ct) => SpeakAsync(turn, "en", ct)),
        Route.Command("who_am_i", WhoAmIAsync),
        Route.Command("sign_out", SignOutAsync),
        reading.Route,
        HelpCards.Menu.Handle((turn, choice, _, _) => ValueTask.FromResult(Chosen(turn, choice))),
        Route.Event("membersAdded", WelcomeAsync),
        Route.Event("installationUpdate", (turn, ct) =>
            turn.Activity.Action?.StartsWith("remove", StringComparison.Ordinal) == true ? LeftAsync(turn, ct) : WelcomeAsync(turn, ct)),
    ];

    /// What is everybody's: who is who, who stands in for one, what is held of one, and signing out.
    public IEnumerable<MenuEntry> Menu(Turn turn)
    {
        if (!turn.Conversation.IsPersonal)
            yield break;
        yield return new("find_person", Wishes.Title("find_person", turn.Language), Texts(turn).PersonExample);
        yield return new("set_deputy", Wishes.Title("set_deputy", turn.Language), Texts(turn).DeputyExample);
        yield return new(MyDataSkill.Command, Texts(turn).MyData, Texts(turn).MyDataExample);
        yield return new("sign_out", Texts(turn).SignOut, Texts(turn).SignOutExample);
    }

    public static IServiceCollection Add(IServiceCollection services) => services.AddSingleton<ISkill, HelpSkill>().AddSingleton<Menu>().AddSingleton<HelpReading>();

    /// Once for each person, and once for each group: not for everybody who joins it.
    private async ValueTask<Reply> WelcomeAsync(Turn turn, CancellationToken ct)
    {
        var botCame = turn.Activity.MembersAdded?.Any(m => m.Id == turn.Activity.Recipient?.Id) ?? true;
        if ((!turn.Conversation.IsPersonal && !botCame) || !await settings.WelcomeOnceAsync(turn.Organisation, WelcomeKey(turn), ct))
            return Reply.None;
        var name = turn.PersonName().Split(' ')[0];
        return turn.Conversation.IsPersonal
            ? Reply.Card(HelpCards.Welcome(Place(turn), name, menu.Of(turn)), Texts(turn).Welcome(name))
            : Reply.Card(HelpCards.WelcomeAll(Place(turn), menu.Of(turn)), Texts(turn).WelcomeAll);
    }

    private static string WelcomeKey(Turn turn) => turn.Conversation.IsPersonal ? turn.PersonId() : turn.Conversation.BaseId!;

    private async ValueTask<Reply> LeftAsync(Turn turn, CancellationToken ct)
    {
        await conversations.UnreachableAsync(turn.Organisation, turn.Conversation.Id!, ct);
        await settings.ForgetWelcomeAsync(turn.Organisation, WelcomeKey(turn), ct);
        return Reply.None;
    }

    private async ValueTask<Reply> SpeakAsync(Turn turn, string language, CancellationToken ct)
    {
        await settings.ChooseLanguageAsync(turn.Organisation, turn.PersonId(), language, ct);
        turn = turn with { Language = language };
        return Reply.Card(HelpCards.Switched(Place(turn), menu.Of(turn)), Texts(turn).LanguageSet);
    }

    private async ValueTask<Reply> WhoAmIAsync(Turn turn, CancellationToken ct)
    {
        var signedIn = await tokens.GetAsync(turn.Caller(), ct) is not null;
        return Reply.Card(HelpCards.WhoAmI(Place(turn), turn.PersonName(), WallClock.Zone(turn.TimeZone), signedIn, turn.TenantId), Texts(turn).YouAre);
    }

    private async ValueTask<Reply> SignOutAsync(Turn turn, CancellationToken ct)
    {
        await tokens.SignOutAsync(turn, ct);
        return Reply.Message(Texts(turn).SignedOut);
    }

    private static HelpTexts Texts(Turn turn) => HelpTexts.In(turn.Language);

    private Reply Chosen(Turn turn, MenuChoice choice) =>
        menu.Does(choice.Command) ? Reply.RouteTo(RouteKeys.Command + choice.Command, choice.Text is { } text ? sentences.Understand(turn, text) : null, choice.Text)
        // A card outlives what it offered.
        : Wishes.Knows(choice.Command) ? Reply.RouteTo(RouteKeys.Command + "not_yet", choice.Command) : Reply.RouteTo(RouteKeys.Command + "help");

    private static Understanding? Understood(Turn turn) => turn.Argument as Understanding;

    private static Reply Card(Turn turn, Cards.AdaptiveCard card, string? said = null) => Reply.Card(card, said ?? Texts(turn).MenuTitle);

    private CardPlace Place(Turn turn) => CardPlace.Of(turn, time);
}
