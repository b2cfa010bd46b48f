using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Calls;

internal sealed record CallDialTexts
{
    public required string Which { get; init; }
    public required string Whom { get; init; }
    public required Func<string, string> Unknown { get; init; }
    public required string NoManager { get; init; }
    public required Func<string, string> CallWhom { get; init; }

    public static CallDialTexts In(string language) => language == "it" ? It : En;

    public static readonly CallDialTexts It = new()
    {
        Which = "Chi vuoi chiamare?",
        Whom = "Chi vuoi chiamare? Scrivi un nome o un numero, per esempio «chiama Giulia Romano» o «chiama 02 1234567».",
        Unknown = name => $"Non trovo «{name}» tra i colleghi né tra le chiamate ricevute. Scrivi il numero, per esempio «chiama 02 1234567».",
        NoManager = "In rubrica non è indicato chi è il tuo responsabile: scrivi il nome.",
        CallWhom = name => $"Chiama {name}",
    };

    public static readonly CallDialTexts En = new()
    {
        Which = "Whom do you want to call?",
        Whom = "Whom do you want to call? Write a name or a number, for example “call Giulia Romano” or “call 02 1234567”.",
        Unknown = name => $"I find “{name}” neither among the colleagues nor among the calls that came in. Write the number, for example “call 02 1234567”.",
        NoManager = "The directory does not say who your manager is: write the name.",
        CallWhom = name => $"Call {name}",
    };
}

internal static class CallDialCards
{
    /// One who is meant, or those who may be: each is called with one press.
    public static AdaptiveCard Dial(CardPlace place, IReadOnlyList<CallTarget> targets)
    {
        var t = CallDialTexts.In(place.Language);
        return new Frame
        {
            Heading = targets.Count == 1 ? targets[0].Name : t.Which,
            Body = [.. targets.SelectMany(target => Body(place.Language, target, isOne: targets.Count == 1))],
            Actions = targets.Count == 1 ? [new ActionOpenUrl { Title = CallTexts.In(place.Language).ByTeams, Url = Link(targets[0]), Style = ActionStyle.Positive }] : [],
        }.Card();
    }

    private static IEnumerable<CardElement> Body(string language, CallTarget target, bool isOne)
    {
        var presence = target.Presence is { } there ? CallFormTexts.In(language).There(there) : "";
        var behind = string.Join(" · ", new[] { target.Behind, presence }.Where(s => !string.IsNullOrEmpty(s)));
        List<CardElement> lines = [];
        if (!isOne)
            lines.Add(new TextBlock { Text = Markdown.Escape(target.Name), Weight = TextWeight.Bolder, Wrap = true });
        if (behind.Length > 0)
            lines.Add(new TextBlock { Text = Markdown.Escape(behind), IsSubtle = true, Wrap = true, Spacing = Spacing.Small });
        if (target.Phone is { } phone)
            lines.Add(new TextBlock { Text = $"☎ [{Markdown.Escape(PhoneText.Grouped(phone))}](tel:{phone})", Wrap = true, Spacing = Spacing.Small });
        if (isOne)
            return lines;
        return [new Container { Separator = true, Spacing = Spacing.Medium, Items = lines, SelectAction = new ActionOpenUrl { Title = CallTexts.In(language).ByTeams, Tooltip = CallDialTexts.In(language).CallWhom(target.Name), Url = Link(target) } }];
    }

    private static string Link(CallTarget target) => CallCards.TeamsLink(target.Address ?? "4:" + target.Phone);
}
