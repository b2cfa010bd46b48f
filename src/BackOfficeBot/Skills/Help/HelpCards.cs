using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Privacy;

namespace BackOfficeBot.Skills.Help;

/// The menu and what stands above it on each occasion.
internal static class HelpCards
{
    public static readonly CardVerb<MenuChoice> Menu = new("help.menu", HelpJson.Default.MenuChoice);

    private const int MostButtons = 4;

    // In the menu itself all is named, what comes behind the first five when it is asked for; above an answer that is no answer, a few are enough.
    private const int FirstExamples = 5;
    private const int FewExamples = 3;
    private const string Rest = "rest";

    public static AdaptiveCard Welcome(CardPlace place, string name, IReadOnlyList<MenuEntry> entries)
    {
        var t = HelpTexts.In(place.Language);
        return Build(place, t.Welcome(name), t.WelcomeBody, entries, t.WhyHere);
    }

    public static AdaptiveCard WelcomeAll(CardPlace place, IReadOnlyList<MenuEntry> entries)
    {
        var t = HelpTexts.In(place.Language);
        return Build(place, t.WelcomeAll, t.WelcomeAllBody, entries, t.WhyHere);
    }

    public static AdaptiveCard Help(CardPlace place, IReadOnlyList<MenuEntry> entries)
    {
        var t = HelpTexts.In(place.Language);
        return Build(place, t.MenuTitle, t.MenuBody, entries, shown: FirstExamples, rest: Folded(t, entries));
    }

    public static AdaptiveCard Switched(CardPlace place, IReadOnlyList<MenuEntry> entries)
    {
        var t = HelpTexts.In(place.Language);
        return Build(place, t.LanguageSet, t.MenuBody, entries);
    }

    /// <param name="unclear">The sentence, where the assistant may be asked about it.</param>
    public static AdaptiveCard NotUnderstood(CardPlace place, IReadOnlyList<MenuEntry> entries, string? notice = null, Unclear? unclear = null)
    {
        var t = HelpTexts.In(place.Language);
        return Build(place, t.NotUnderstood, notice ?? t.MaybeYouMeant, entries, asked: Asked(place, unclear));
    }

    /// What the assistant makes of a sentence.
    public static AdaptiveCard Read(CardPlace place, string sentence, string plain)
    {
        var t = HelpReadingTexts.In(place.Language);
        return new Frame { Heading = t.Heading, State = (Tone.Open, t.State), Facts = [(t.Wrote, PlainText.Quoted(PlainText.OneLine(sentence), place.Language)), (t.Read, PlainText.Quoted(plain, place.Language))], Ask = t.Below }.Card();
    }

    /// What was understood and nobody does yet: said so, with what can be done.
    public static AdaptiveCard NotYet(CardPlace place, string intent, IReadOnlyList<MenuEntry> entries)
    {
        var t = HelpTexts.In(place.Language);
        return Build(place, t.NotYet(Wishes.Title(intent, place.Language)), t.NotYetBody, entries);
    }

    /// One of two; the sentence goes along with the button and fills what opens.
    public static AdaptiveCard Which(CardPlace place, string text, string first, string second, Unclear? unclear = null)
    {
        var t = HelpTexts.In(place.Language);
        return new Frame
        {
            Heading = t.Which,
            Notice = t.WhichBody,
            Actions =
            [
                Menu.Button(place.Seal, Wishes.Title(first, place.Language), new(first, text), ActionStyle.Positive),
                Menu.Button(place.Seal, Wishes.Title(second, place.Language), new(second, text)),
                .. Asked(place, unclear),
                Button(place, "help", t.NeitherOfThem),
            ],
        }.Card();
    }

    /// In the place of a card whose buttons no longer work.
    public static AdaptiveCard Gone(CardPlace place, IReadOnlyList<MenuEntry> entries)
    {
        var t = CommonTexts.In(place.Language);
        return Build(place, t.CardGoneHeading, t.CardGone, entries);
    }

    public static AdaptiveCard WhoAmI(CardPlace place, string name, TimeZoneInfo zone, bool signedIn, string organisation)
    {
        var t = HelpTexts.In(place.Language);
        return new Frame
        {
            Heading = t.YouAre,
            Facts = [(t.NameLabel, name), (t.LanguageLabel, t.LanguageName), (t.ZoneLabel, Towns.Of(zone.Id, place.Language)), (t.SignedInLabel, signedIn ? t.Yes : t.No)],
            Actions = [Button(place, "help", t.ShowAgain), .. place.IsPersonal ? [Button(place, MyDataSkill.Command, t.MyData)] : Array.Empty<CardAction>(), .. signedIn ? [Button(place, "sign_out", t.SignOut)] : Array.Empty<CardAction>()],
            Footer = t.Organisation(organisation),
        }.Card();
    }

    private static AdaptiveCard Build(CardPlace place, string heading, string body, IReadOnlyList<MenuEntry> entries, string? footer = null, int shown = FewExamples, IReadOnlyList<CardElement>? rest = null, IReadOnlyList<CardAction>? asked = null)
    {
        var t = HelpTexts.In(place.Language);
        return new Frame
        {
            Heading = heading,
            Notice = body,
            Body =
            [
                new TextBlock { Text = t.Examples, Weight = TextWeight.Bolder, Wrap = true, Spacing = Spacing.Medium },
                .. entries.Take(shown).Select(Line),
                .. rest is not null ? rest : entries.Count > shown ? [new TextBlock { Text = Markdown.Escape(t.HelpSays), Wrap = true, Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
            ],
            Actions =
            [
                .. entries.DistinctBy(e => e.Command).Take(MostButtons - 2).Select((e, i) => Button(place, e.Command, e.Title, i == 0 ? ActionStyle.Positive : null)),
                .. asked ?? [],
                Button(place, "who_am_i", t.WhoAmI),
                Button(place, place.Language == "it" ? "speak_english" : "speak_italian", t.OtherLanguage),
            ],
            Footer = footer,
        }.Card();
    }

    private static IReadOnlyList<CardAction> Asked(CardPlace place, Unclear? unclear) => unclear is null ? [] : [HelpReading.Ask.Button(place.Seal, HelpReadingTexts.In(place.Language).Ask, unclear)];

    private static IReadOnlyList<CardElement> Folded(HelpTexts t, IReadOnlyList<MenuEntry> entries) => entries.Count <= FirstExamples ? [] :
    [
        new Container { Id = Rest, IsVisible = false, Spacing = Spacing.None, Items = [.. entries.Skip(FirstExamples).Select(Line)] },
        new ActionSet { Actions = [new ActionToggleVisibility { Title = t.ShowAll, TargetElements = [new() { ElementId = Rest }] }] },
    ];

    private static TextBlock Line(MenuEntry e) => new() { Text = $"**{Markdown.Escape(e.Title)}:** “{Markdown.Escape(e.Example)}”", Wrap = true, Spacing = Spacing.Small };

    private static ActionExecute Button(CardPlace place, string command, string title, ActionStyle? style = null) => Menu.Button(place.Seal, title, new(command), style);
}
