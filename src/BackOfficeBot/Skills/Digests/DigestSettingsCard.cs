using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;

namespace BackOfficeBot.Skills.Digests;

/// What a person can choose about the digest, filled in with how it is now.
internal static class DigestSettingsCard
{
    public static AdaptiveCard Of(CardPlace place, DigestSettingsForm form, FormErrors errors, string? notice, DateTimeOffset? next, TimeZoneInfo zone)
    {
        var (t, d) = (DigestSettingsTexts.In(place.Language), DigestTexts.In(place.Language));
        var nextOne = next is null ? d.NoNext : d.NextOne(When.Ago(next.Value, place.Now, zone, place.Language));
        return new Frame
        {
            Heading = t.Heading,
            State = next is null ? (Tone.Quiet, d.NoNext) : (Tone.Open, nextOne),
            Notice = notice,
            Body =
            [
                new InputToggle { Id = "on", Label = t.On, Title = t.Yes, Value = form.On ?? "true", ValueOn = "true", ValueOff = "false" },
                .. errors.At(new InputChoiceSet { Id = "days", Label = t.Days, IsMultiSelect = true, Style = ChoiceStyle.Expanded, Wrap = true, Value = form.Days, Choices = [.. DigestData.Week.Select(day => new Choice { Title = t.Day(day), Value = day.ToString() })] }),
                .. errors.At(new InputTime { Id = "at", Label = t.At, Value = WallClock.Time(form.At), Placeholder = t.AtHint }),
                .. errors.At(new InputTime { Id = "evening", Label = t.Evening, Value = WallClock.Time(form.Evening), Placeholder = t.AtHint }),
                new InputChoiceSet { Id = "weekly", Label = t.Weekly, Style = ChoiceStyle.Compact, Value = form.Weekly ?? "", Choices = [new Choice { Title = t.NoDay, Value = "-" }, .. DigestData.Week.Select(day => new Choice { Title = t.Day(day), Value = day.ToString() })] },
                .. errors.At(new InputTime { Id = "weeklyAt", Label = t.WeeklyAt, Value = WallClock.Time(form.WeeklyAt) }),
                new InputChoiceSet { Id = "sections", Label = t.Sections, IsMultiSelect = true, Style = ChoiceStyle.Expanded, Wrap = true, Value = form.Sections, Choices = [.. Enum.GetValues<DigestSection>().Select(s => new Choice { Title = t.Section(s), Value = s.ToString() })] },
                .. errors.At(new InputDate { Id = "until", Label = t.Until, Value = WallClock.Day(form.Until) }),
                new InputChoiceSet { Id = "language", Label = t.Language, Style = ChoiceStyle.Compact, Value = form.Language ?? "-", Choices = [new Choice { Title = t.AsChat, Value = "-" }, new Choice { Title = Name("it"), Value = "it" }, new Choice { Title = Name("en"), Value = "en" }] },
            ],
            Actions =
            [
                DigestVerbs.Save.Button(place.Seal, t.Save, new(), ActionStyle.Positive),
                DigestVerbs.Now.Button(place.Seal, t.ShowNow, new(), associatedInputs: AssociatedInputs.None),
            ],
            Footer = t.ByWords,
        }.Card();
    }

    /// What was chosen, as it is now.
    public static AdaptiveCard Chosen(CardPlace place, DigestPlan plan, string notice, DateTimeOffset? next)
    {
        var t = DigestSettingsTexts.In(place.Language);
        return new Frame
        {
            Heading = t.Heading,
            State = (next is null ? Tone.Quiet : Tone.Done, notice),
            Facts = next is null ? [] :
            [
                .. plan.At is { } at ? [(t.At, $"{at:H:mm}")] : Array.Empty<(string, string)>(),
                .. plan.Evening is { } evening ? [(t.Evening, $"{evening:H:mm}")] : Array.Empty<(string, string)>(),
                (t.Days, string.Join(", ", plan.Days.Select(t.Day))),
                .. plan.Weekly is { } weekly ? [(t.Weekly, $"{t.Day(weekly)} {plan.WeeklyAt:H:mm}")] : Array.Empty<(string, string)>(),
                .. plan.Language is { } language ? [(t.Language, Name(language))] : Array.Empty<(string, string)>(),
                .. plan.Without.Count > 0 ? [(t.LeftOut, string.Join(", ", plan.Without.Select(t.Section)))] : Array.Empty<(string, string)>(),
            ],
            Actions = [DigestVerbs.Settings.Button(place.Seal, t.Change, new()), DigestVerbs.Now.Button(place.Seal, t.ShowNow, new())],
        }.Card();
    }

    public static DigestSettingsForm Form(DigestPlan plan) => new()
    {
        On = plan.IsOn ? "true" : "false",
        Days = string.Join(',', plan.Days),
        At = plan.At?.Iso(), Evening = plan.Evening?.Iso(),
        Weekly = plan.Weekly?.ToString() ?? "-", WeeklyAt = plan.WeeklyAt.Iso(),
        Sections = string.Join(',', Enum.GetValues<DigestSection>().Except(plan.Without)),
        Until = plan.PausedUntil?.AddDays(-1).Iso(),
        Language = plan.Language ?? "-",
    };

    private static string Name(string language) => language == "it" ? "italiano" : "English";
}
