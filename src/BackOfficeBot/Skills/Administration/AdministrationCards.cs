using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Staff.Offices;

namespace BackOfficeBot.Skills.Administration;

/// Where everything is, what is stuck, and what the configuration says.
internal static class AdministrationCards
{
    private const int Most = 10;

    public static AdaptiveCard Overview(CardPlace place)
    {
        var t = AdministrationTexts.In(place.Language);
        return new Frame
        {
            Heading = t.Heading,
            Body = [.. AdministrationSkill.Pages.GroupBy(p => p.Part).SelectMany(part => (CardElement[])[Title(t.Part(part.Key)), .. part.Select((p, i) => Row(i, $"{t.Title(p.Command)} ›", t.About(p.Command), Button(place, p.Command)))])],
            Footer = t.Configured,
        }.Card();
    }

    public static AdaptiveCard Stuck(CardPlace place, StuckView view, RecordKinds kinds, IReadOnlyDictionary<string, string> names)
    {
        var t = AdministrationTexts.In(place.Language);
        string Said(StuckItem item) => t.Since(When.Ago(item.Since, place.Now, place.Zone, place.Language), [.. item.WaitsFor.Select(id => names.GetValueOrDefault(id)).OfType<string>()]);
        IEnumerable<CardElement> Items(string title, string what, IReadOnlyList<StuckItem> items) => items.Count == 0 ? [] :
            [Title($"{title} ({items.Count})"), Text(what), .. items.Take(Most).Select((item, i) => Row(i, $"{item.Reference} · {kinds.Of(item.Kind)?.StateName(item.State, place.Language) ?? item.State}", Said(item))), .. More(items.Count, t)];
        return new Frame
        {
            Heading = t.Title(AdministrationSkill.Stuck),
            State = view.IsEmpty ? (Tone.Done, t.NothingStuck) : (Tone.Problem, t.SomethingStuck),
            Body =
            [
                .. Items(t.Late, t.LateDo, view.Late),
                .. Items(t.Still, t.StillDo, view.Still),
                .. view.SetAside == 0 ? [] : (CardElement[])[Title(t.SetAside(view.SetAside)), Row(0, $"{t.Title("show_delivery")} ›", t.SetAsideDo, Button(place, "show_delivery"))],
                .. view.Failing.Count == 0 ? [] : (CardElement[])[Title($"{t.Failing} ({view.Failing.Count})"), Text(t.FailingDo), .. view.Failing.Take(Most).Select((f, i) => Row(i, f.Reference, t.Tried(f.Attempts, When.Short(f.At, place.Zone, place.Language)))), .. More(view.Failing.Count, t)],
            ],
            Actions = [AdministrationVerbs.Open.Button(place.Seal, t.Refresh, new(AdministrationSkill.Stuck)), Back(place, t)],
            Footer = t.StuckMeans,
        }.Card();
    }

    /// <param name="given">How many closing days were set by card, by office.</param>
    public static AdaptiveCard Offices(CardPlace place, OfficesOptions offices, IReadOnlyDictionary<string, int> given)
    {
        var t = AdministrationTexts.In(place.Language);
        return new Frame
        {
            Heading = t.Title(AdministrationSkill.Offices),
            Notice = offices.Places.Count == 0 ? t.NoOffices : null,
            Body =
            [
                .. offices.Places.Select((p, i) => Row(i, p.Name, t.Office(p, p.Closings.Count + given.GetValueOrDefault(p.Name)))),
                .. How(t, t.OfficesHow, "\"Offices\": { \"Places\": [ { \"Name\": \"Milano\", \"Country\": \"IT\", \"Zone\": \"Europe/Rome\", \"LunchFrom\": \"12:30\", \"LunchTo\": \"14:30\" } ] }", "Offices__Places__0__LunchFrom=12:30"),
            ],
            Actions = [AdministrationVerbs.Open.Button(place.Seal, t.Title("show_days_off"), new("show_days_off")), Back(place, t)],
            Footer = t.OfficesElse,
        }.Card();
    }

    public static AdaptiveCard Retention(CardPlace place, IReadOnlyList<(string Kind, int? Months)> months, IReadOnlyList<string> holds)
    {
        var t = AdministrationTexts.In(place.Language);
        return new Frame
        {
            Heading = t.Title(AdministrationSkill.Retention),
            Notice = months.All(m => m.Months is null) ? t.KeptForEver : t.Others,
            Facts = [.. months.Select(m => (m.Kind, m.Months is { } set ? t.Months(set) : t.Kept)), .. holds.Select(h => (t.Hold, h))],
            Body = [.. How(t, t.RetentionHow, "\"Retention\": { \"Months\": { \"CALL\": 24, \"TASK\": 36 } }", "Retention__Months__CALL=24")],
            Actions = [Back(place, t)],
            Footer = t.RetentionElse,
        }.Card();
    }

    /// What only the configuration changes: what is written there, as a file has it and as a variable.
    private static IEnumerable<CardElement> How(AdministrationTexts t, string how, string file, string variable) =>
        [Title(t.HowToChange), Text(how), Code(t.InFile, file), Code(t.AsVariable, variable)];

    private static Container Code(string where, string text) => new()
    {
        Spacing = Spacing.Small,
        Items =
        [
            new TextBlock { Text = Markdown.Escape(where), IsSubtle = true, Size = TextSize.Small, Wrap = true },
            new TextBlock { Text = Markdown.Escape(text), FontType = FontType.Monospace, Size = TextSize.Small, Wrap = true, Spacing = Spacing.None },
        ],
    };

    private static IEnumerable<CardElement> More(int count, AdministrationTexts t) => count > Most ? [Text(t.More(count - Most))] : [];

    private static ActionExecute Button(CardPlace place, string command) => AdministrationVerbs.Open.Button(place.Seal, AdministrationTexts.In(place.Language).Open, new(command));

    private static ActionExecute Back(CardPlace place, AdministrationTexts t) => AdministrationVerbs.Open.Button(place.Seal, t.Heading, new(AdministrationSkill.Command));

    private static TextBlock Title(string text) => new() { Text = Markdown.Escape(text), Weight = TextWeight.Bolder, Wrap = true, Spacing = Spacing.Large };

    private static TextBlock Text(string text) => new() { Text = Markdown.Escape(text), Wrap = true, Spacing = Spacing.Small };

    private static Container Row(int index, string title, string line, CardAction? press = null) => new()
    {
        Separator = index > 0, Spacing = Spacing.Small, SelectAction = press is null ? null : press with { Tooltip = title },
        Items =
        [
            new TextBlock { Text = Markdown.Escape(title), Wrap = true },
            new TextBlock { Text = Markdown.Escape(line), IsSubtle = true, Size = TextSize.Small, Wrap = true, Spacing = Spacing.None },
        ],
    };
}
