using System.Globalization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Minutes;

/// Which meeting minutes are of, and the form that prepares them.
internal static class MinutesFormCard
{
    public static AdaptiveCard Which(CardPlace place, IReadOnlyList<CalendarEvent> events, TimeZoneInfo zone, MinutesSaid? said = null, string? notice = null)
    {
        var t = MinutesFormTexts.In(place.Language);
        return new Frame
        {
            Heading = t.WhichMeeting, Notice = notice,
            Ask = t.WhichMeetingAsk,
            Body = [.. events.Select((e, i) => new Container
            {
                Separator = i > 0, Spacing = Spacing.Medium, SelectAction = MinutesVerbs.Begin.Button(place.Seal, t.Choose, new(e.Id)) with { Tooltip = e.Subject },
                Items =
                [
                    new TextBlock { Text = Markdown.Escape(e.Subject.Length > 0 ? e.Subject : "–"), Weight = TextWeight.Bolder, Wrap = true },
                    new TextBlock { Text = Markdown.Escape(When.Full(new(e.Start, e.End), zone, place.Language)), IsSubtle = true, Size = TextSize.Small, Wrap = true, Spacing = Spacing.None },
                ],
            })],
            Actions = [MinutesVerbs.Begin.Button(place.Seal, t.WithoutMeeting, new(EventId: null) { Said = said })],
        }.Card();
    }

    public static AdaptiveCard Form(CardPlace place, Guid key, MinutesForm form, FormErrors errors, IReadOnlyList<Person> known, string? notice, bool isNew)
    {
        var t = MinutesFormTexts.In(place.Language);
        return new Frame
        {
            Heading = t.Heading,
            Notice = errors.Count > 0 ? t.Wrong : notice ?? t.Fill,
            Body =
            [
                .. errors.At(Text("title", t.Title, form.Title, MinutesForm.LongestTitle) with { IsRequired = true, ErrorMessage = t.TitleMissing }),
                Choices("type", t.Type, form.Type ?? nameof(MeetingType.Internal), Enum.GetValues<MeetingType>().Select(v => (v.ToString(), t.TypeName(v)))),
                .. errors.At(Text("body", t.Body, form.Body, MinutesForm.LongestName) with { Placeholder = t.BodyHint }),
                .. errors.At(new InputDate { Id = "day", Label = t.Day, Value = WallClock.Day(form.Day) }),
                .. errors.At(new InputTime { Id = "from", Label = t.From, Value = WallClock.Time(form.From) }),
                new InputTime { Id = "to", Label = t.To, Value = WallClock.Time(form.To) },
                .. errors.At(Text("place", t.Place, form.Place, MinutesForm.LongestName)),
                .. errors.At(People("chair", t.Chair, form.Chair, known, t, several: false)),
                .. errors.At(People("secretary", t.Secretary, form.Secretary, known, t, several: false)),
                .. errors.At(People("members", t.Members, form.Members, known, t)),
                .. errors.At(new InputText { Id = "agenda", Label = t.Agenda, Placeholder = t.AgendaHint, Value = form.Agenda, IsMultiline = true }),
                new Container { Id = "more", IsVisible = IsMore(form, errors) ? null : false, Items = [.. More(form, errors, known, t)] },
            ],
            Actions =
            [
                MinutesVerbs.Prepare.Button(place.Seal, isNew ? t.Prepare : t.Save, new(key), ActionStyle.Positive),
                new ActionToggleVisibility { Title = t.More, TargetElements = [new() { ElementId = "more" }] },
            ],
        }.Card();
    }

    private static bool IsMore(MinutesForm form, FormErrors errors) =>
        errors.Keys.Any(k => k is "sent" or "guests" or "quorumVotes") || new[] { form.Guests, form.Outside, form.Call, form.Sent }.Any(f => !string.IsNullOrEmpty(f)) || form.Quorum is not (null or nameof(QuorumType.None));

    private static IEnumerable<CardElement> More(MinutesForm form, FormErrors errors, IReadOnlyList<Person> known, MinutesFormTexts t) =>
    [
        .. errors.At(People("guests", t.Guests, form.Guests, known, t)),
        new InputText { Id = "outside", Label = t.Outside, Value = form.Outside, IsMultiline = true, MaxLength = form.Outside?.Length > 2_000 ? null : 2_000 },
        Choices("quorum", t.Quorum, form.Quorum ?? nameof(QuorumType.None), Enum.GetValues<QuorumType>().Select(v => (v.ToString(), t.QuorumName(v)))),
        .. errors.At(new InputNumber { Id = "quorumVotes", Label = t.QuorumVotes, Value = double.TryParse(form.QuorumVotes, CultureInfo.InvariantCulture, out var votes) ? votes : null }),
        Choices("majority", t.Majority, form.Majority ?? nameof(MajorityType.OfCast), Enum.GetValues<MajorityType>().Select(v => (v.ToString(), t.MajorityName(v)))),
        Choices("call", t.Call, form.Call is "1" or "2" ? form.Call : "0", [("0", t.NoCall), ("1", t.CallName(1)), ("2", t.CallName(2))]),
        .. errors.At(new InputDate { Id = "sent", Label = t.Sent, Value = WallClock.Day(form.Sent) }),
        Choices("language", t.MinutesLanguage, form.Language ?? t.Language, [("it", t.Italian), ("en", t.English)]),
    ];

    private static InputText Text(string id, string label, string? value, int most) => new() { Id = id, Label = label, Value = value, MaxLength = value?.Length > most ? null : most };

    private static InputChoiceSet Choices(string id, string label, string value, IEnumerable<(string Value, string Title)> choices) =>
        new() { Id = id, Label = label, Style = ChoiceStyle.Compact, Value = value, Choices = [.. choices.Select(c => new Choice { Title = c.Title, Value = c.Value })] };

    private static InputChoiceSet People(string id, string label, string? value, IReadOnlyList<Person> known, MinutesFormTexts t, bool several = true) => new()
    {
        Id = id, Label = label, Placeholder = t.PeopleHint, IsMultiSelect = several ? true : null, Style = ChoiceStyle.Filtered, Value = value,
        Choices = [.. known.Select(p => new Choice { Title = p.Name, Value = p.Id })], ChoicesData = new() { Dataset = Colleagues.Dataset },
    };
}
