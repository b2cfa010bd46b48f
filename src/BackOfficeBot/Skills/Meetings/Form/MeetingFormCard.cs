using System.Globalization;
using BackOfficeBot.Assistant;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Files;
using BackOfficeBot.Skills.Meetings.Series;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Meetings.Form;

/// The form of a meeting, with what was understood or typed, and with errors at their fields.
internal static class MeetingFormCard
{
    private static readonly int[] Lengths = [15, 30, 45, 60, 90, 120, 180, 240];

    public static AdaptiveCard Build(
        CardPlace place, MeetingFormState state, MeetingForm form, FormErrors errors, IReadOnlyList<Invitee> known, IReadOnlyList<Room> rooms, string? notice = null, IReadOnlyList<Invitee>? owners = null)
    {
        var t = MeetingTexts.In(place.Language);
        // What the assistant may be asked for must not keep its button from being pressed.
        var mayAsk = state.Said is not null && (form.Day is not { Length: > 0 } || form is { People: not { Length: > 0 }, Optional: not { Length: > 0 }, Outside: not { Length: > 0 } } || string.IsNullOrWhiteSpace(form.Subject));
        bool? required = mayAsk ? null : true;
        List<CardElement> body =
        [
            .. errors.At(new InputText
            {
                Id = "subject", Label = t.Subject, IsRequired = required, ErrorMessage = t.SubjectMissing, Value = form.Subject,
                MaxLength = form.Subject?.Length > MeetingForm.LongestSubject ? null : MeetingForm.LongestSubject,
            }),
            .. errors.At(new InputChoiceSet
            {
                Id = "people", Label = t.People, Placeholder = t.PeopleHint, IsMultiSelect = true, Style = ChoiceStyle.Filtered, Value = form.People,
                Choices = People(t, [.. known.Where(p => p.Id is not { } id || !form.OptionalIds.Contains(id))]),
                ChoicesData = new() { Dataset = Colleagues.Dataset },
            }),
            .. errors.At(new InputDate { Id = "day", Label = t.FromDay, IsRequired = required, ErrorMessage = t.DayMissing, Value = WallClock.Day(form.Day) }),
            new ColumnSet
            {
                Columns =
                [
                    Half(errors.At(new InputTime { Id = "from", Label = t.FromTime, Value = Time(form.From) })),
                    Half(errors.At(new InputTime { Id = "to", Label = t.ToTime, Value = Time(form.To) })),
                ],
            },
            .. errors.At(new InputChoiceSet
            {
                Id = "minutes", Label = t.Duration, Style = ChoiceStyle.Compact, Value = Minutes(form.Minutes)?.ToString(CultureInfo.InvariantCulture) ?? "60",
                Choices = Durations(form.Minutes, place.Language),
            }),
            new InputToggle { Id = "online", Label = t.OnlineLabel, Title = t.Online, Value = form.Online ?? "true", Wrap = true },
            .. FileChoice(state, form, place.Language),
            .. MeetingFormMore.Of(place.Language, form, errors, known, rooms, Owners(state, owners ?? [])),
        ];
        return new Frame
        {
            Heading = t.FormTitle,
            State = state.AskedById is null ? null : (Tone.Open, FormTexts.In(place.Language).ForWhom(state.OrganizerName)),
            Notice = (notice is null ? "" : notice + " ") + (errors.Count > 0 ? t.FormWrong : form.People is { Length: > 0 } || form.Outside is { Length: > 0 } || form.Day is not null || form.Subject is not null ? t.FormAsk : t.FormFill),
            Body = body,
            Actions =
            [
                MeetingVerbs.Find.Button(place.Seal, t.FindTimes, state, ActionStyle.Positive),
                .. mayAsk ? [MeetingVerbs.Complete.Button(place.Seal, AssistantTexts.In(place.Language).Complete, state)] : Array.Empty<CardAction>(),
                new ActionToggleVisibility { Title = t.MoreOptions, TargetElements = [new() { ElementId = "more" }] },
            ],
        }.Card();
    }

    // Before anything is typed there has to be a choice, even if it's none.
    public static IReadOnlyList<Choice> People(MeetingTexts t, IReadOnlyList<Invitee> known) =>
        known.Where(p => p.Id is not null).Take(MeetingForm.MostInPicker).Select(p => new Choice { Title = known.Count(k => k.Name == p.Name) > 1 ? $"{p.Name} · {p.Address}" : p.Name, Value = p.Id! }).ToList() is { Count: > 0 } choices
            ? choices : [new() { Title = t.PeopleHint, Value = MeetingForm.Nobody }];

    private static IEnumerable<CardElement> FileChoice(MeetingFormState state, MeetingForm form, string language) => state.Files is not { Count: > 0 } files ? [] :
    [
        new InputChoiceSet
        {
            Id = "files", Label = MeetingFileTexts.In(language).Label, IsMultiSelect = true, Style = ChoiceStyle.Expanded, Wrap = true,
            Value = form.Files ?? string.Join(',', Enumerable.Range(0, files.Count)),
            Choices = [.. files.Select((f, i) => new Choice { Title = f.InWords(language), Value = i.ToString(CultureInfo.InvariantCulture) })],
        },
    ];

    private static IReadOnlyList<Invitee> Owners(MeetingFormState state, IReadOnlyList<Invitee> owners) =>
        [.. (state.AskedById is null ? owners : owners.Prepend(new(state.OrganizerId, state.OrganizerName, ""))).DistinctBy(o => o.Id, StringComparer.OrdinalIgnoreCase)];

    private static Column Half(IEnumerable<CardElement> items) => new() { Width = "stretch", Items = [.. items] };

    private static TimeOnly? Time(string? text) => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null;

    private static int? Minutes(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 5 and <= 1440 ? minutes : null;

    private static IReadOnlyList<Choice> Durations(string? chosen, string language)
    {
        var lengths = Minutes(chosen) is { } minutes ? Lengths.Append(minutes).Distinct().Order() : Lengths.AsEnumerable();
        return [.. lengths.Select(m => new Choice { Title = When.Duration(TimeSpan.FromMinutes(m), language), Value = m.ToString(CultureInfo.InvariantCulture) })];
    }
}
