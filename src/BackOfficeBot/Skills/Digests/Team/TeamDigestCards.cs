using System.Globalization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Digests.Team;

internal static class TeamDigestVerbs
{
    public static readonly CardVerb Edit = new("digest.team");
    public static readonly CardVerb Now = new("digest.teamNow");
    public static readonly CardVerb<NoState, TeamDigestForm> Save = new("digest.teamSave", NoState.Json, TeamDigestJson.Default.TeamDigestForm);
}

/// What everybody in a chat sees of an office, and how it is set.
internal static class TeamDigestCards
{
    /// <param name="next">When it comes the next time; null where it does not.</param>
    /// <param name="late">The hour for which it was, where it comes late.</param>
    public static AdaptiveCard Figures(CardPlace place, OfficeFlow flow, TeamDigestData data, WorkWeek week, DateTimeOffset? next, RecordKinds kinds, DateTimeOffset? late = null)
    {
        var (t, d) = (TeamDigestTexts.In(place.Language), DigestTexts.In(place.Language));
        return new Frame
        {
            Heading = t.Heading(flow.Office),
            Notice = late is { } hour ? d.Late(When.Ago(hour, place.Now, week.Zone, place.Language)) : flow.IsEmpty ? t.Nothing : null,
            Body = [.. OfficeFlows.Draw(place, d, flow, week, kinds)],
            Actions = [TeamDigestVerbs.Edit.Button(place.Seal, t.Change, new())],
            Footer = $"{t.Footer(data.ByName)} · {(next is { } at ? d.NextOne(When.Ago(at, place.Now, week.Zone, place.Language)) : d.NoNext)}",
        }.Card();
    }

    public static AdaptiveCard Form(CardPlace place, TeamDigestForm form, FormErrors errors, IReadOnlyList<Department> offices)
    {
        var (t, s) = (TeamDigestTexts.In(place.Language), DigestSettingsTexts.In(place.Language));
        return new Frame
        {
            Heading = t.SettingsHeading,
            Ask = t.What,
            Body =
            [
                .. errors.At(new InputChoiceSet { Id = "office", Label = t.Office, Style = ChoiceStyle.Compact, Value = form.Office, Choices = [.. offices.Select(o => new Choice { Title = o.Name, Value = o.Id })] }),
                new InputToggle { Id = "on", Label = t.On, Title = t.Yes, Value = form.On ?? "true", ValueOn = "true", ValueOff = "false" },
                .. errors.At(new InputChoiceSet { Id = "days", Label = t.Days, IsMultiSelect = true, Style = ChoiceStyle.Expanded, Wrap = true, Value = form.Days, Choices = [.. DigestData.Week.Select(day => new Choice { Title = s.Day(day), Value = day.ToString() })] }),
                .. errors.At(new InputTime { Id = "at", Label = t.At, Value = WallClock.Time(form.At) }),
            ],
            Actions = [TeamDigestVerbs.Save.Button(place.Seal, t.Save, new(), ActionStyle.Positive)],
            Footer = t.ByWords,
        }.Card();
    }

    public static AdaptiveCard Chosen(CardPlace place, Department? office, TeamDigestData data, string notice, DateTimeOffset? next)
    {
        var (t, s) = (TeamDigestTexts.In(place.Language), DigestSettingsTexts.In(place.Language));
        return new Frame
        {
            Heading = t.SettingsHeading,
            State = (next is null ? Tone.Quiet : Tone.Done, notice),
            Facts = next is null ? [] : [(t.Office, office?.Name ?? ""), (t.Days, string.Join(", ", data.Days.Select(s.Day))), (t.At, data.At.ToString("H:mm", CultureInfo.InvariantCulture))],
            Actions = [TeamDigestVerbs.Edit.Button(place.Seal, t.Change, new()), .. next is null ? Array.Empty<CardAction>() : [TeamDigestVerbs.Now.Button(place.Seal, t.ShowNow, new())]],
            Footer = t.Footer(data.ByName),
        }.Card();
    }
}
