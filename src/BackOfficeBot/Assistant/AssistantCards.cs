using System.Globalization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Assistant;

/// What was sent to the model, and how much it was.
internal static class AssistantCards
{
    private const int Beginning = 120;

    public static AdaptiveCard List(CardPlace place, IReadOnlyList<(Guid Id, AssistantSent Sent)> sent, bool isOn)
    {
        var t = AssistantSkillTexts.In(place.Language);
        return new Frame
        {
            Heading = t.Heading,
            State = isOn ? (Tone.Done, t.On) : (Tone.Quiet, t.Off),
            Notice = sent.Count == 0 ? t.NothingSent : t.Kept,
            Body = [.. sent.Select((s, i) => Line(place, s.Id, s.Sent, i, t))],
        }.Card();
    }

    /// Word for word, a page at a time.
    public static AdaptiveCard Sent(CardPlace place, Guid id, AssistantSent sent, int from)
    {
        var t = AssistantSkillTexts.In(place.Language);
        var whole = $"{sent.Instructions}\n\n{sent.Data}";
        from = Math.Clamp(from, 0, Math.Max(0, whole.Length - 1));
        var to = Math.Min(whole.Length, from + AssistantSkill.Letters);
        return new Frame
        {
            Heading = t.Skill(sent.Skill),
            Facts = [(t.When, When.Ago(sent.At, place.Now, place.Zone, place.Language)), (t.Size, t.Letters(whole.Length))],
            Ask = from == 0 ? t.Whole : null,
            Body = [.. whole[from..to].Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => new TextBlock { Text = string.Join("\n\n", p.Split('\n').Select(Markdown.Escape)), Wrap = true, Separator = true })],
            Actions = [.. to < whole.Length ? [AssistantSkill.Show.Button(place.Seal, t.Further, new(id, to))] : Array.Empty<CardAction>(), AssistantSkill.Show.Button(place.Seal, t.Back, new())],
        }.Card();
    }

    public static AdaptiveCard Use(CardPlace place, IReadOnlyList<AssistantUse> use, AssistantOptions options, bool isOn, bool maySwitch)
    {
        var (t, culture) = (AssistantSkillTexts.In(place.Language), When.Culture(place.Language));
        return new Frame
        {
            Heading = t.UseHeading,
            State = isOn ? (Tone.Done, t.On) : (Tone.Quiet, t.Off),
            Facts =
            [
                (t.Limit, t.PerDay(options.MaximumTokensPerDay.ToString("N0", culture))),
                .. options is { IsConfigured: true, Deployment: { } deployment } ? [(t.Deployment, deployment)] : Array.Empty<(string, string)>(),
                .. use.GroupBy(u => u.Day).OrderByDescending(d => d.Key).Select(d => (Day(d.Key, place.Language),
                    $"{d.Sum(u => u.Tokens).ToString("N0", culture)} ({string.Join(", ", d.OrderByDescending(u => u.Tokens).Select(u => $"{t.Skill(u.Skill)} {u.Tokens.ToString("N0", culture)}"))})")),
            ],
            Notice = use.Count == 0 ? t.NothingUsed : t.UseSays,
            Actions = maySwitch ? [Button(place, isOn)] : [],
            Footer = maySwitch ? null : t.OffByConfiguration,
        }.Card();
    }

    /// The switch, and what it means.
    public static AdaptiveCard Switch(CardPlace place, AssistantKind kind, RecordView view)
    {
        var (t, record) = (AssistantSkillTexts.In(place.Language), view.Record);
        var isOn = record.State != AssistantSwitch.Off;
        return RecordCard.Of(place, kind, view, [(t.Switched, record.DataAs(SwitchJson.Default.SwitchedBy) is { } by ? $"{by.Name}, {When.Ago(by.At, place.Now, place.Zone, place.Language)}" : null)], isOn ? t.OnMeans : t.OffMeans, [],
            [Button(place, isOn), AssistantSkill.Use.Button(place.Seal, t.ShowUse, new()), DeskVerbs.History.Button(place.Seal, DeskTexts.In(place.Language).History, RecordSeen.Of(record))], t.SwitchHeading);
    }

    private static ActionExecute Button(CardPlace place, bool isOn) => isOn ? AssistantSkill.TurnOff.Button(place.Seal, AssistantSkillTexts.In(place.Language).TurnOff, new()) : AssistantSkill.TurnOn.Button(place.Seal, AssistantSkillTexts.In(place.Language).TurnOn, new(), ActionStyle.Positive);

    private static string Day(int day, string language) => When.Day(DateOnly.ParseExact(day.ToString(CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture), language);

    private static Container Line(CardPlace place, Guid id, AssistantSent sent, int index, AssistantSkillTexts t)
    {
        var begins = PlainText.OneLine(sent.Data.Length > 0 ? sent.Data : sent.Instructions);
        return new()
        {
            Separator = index > 0, Spacing = Spacing.Medium,
            SelectAction = AssistantSkill.Show.Button(place.Seal, t.Open, new(id)),
            Items =
            [
                new TextBlock { Text = Markdown.Escape($"{t.Skill(sent.Skill)} · {When.Ago(sent.At, place.Now, place.Zone, place.Language)}"), Weight = TextWeight.Bolder, Wrap = true },
                new TextBlock { Text = Markdown.Escape(begins.Length > Beginning ? begins[..Beginning] + "…" : begins), IsSubtle = true, Size = TextSize.Small, Wrap = true, Spacing = Spacing.None },
            ],
        };
    }
}
