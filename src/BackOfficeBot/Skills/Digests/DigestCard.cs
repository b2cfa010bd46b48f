using System.Text.Json;
using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Digests;

/// What waits for somebody, as it is now: a sentence, then the sections with a few lines each, and what can be done about a line beside it.
internal static class DigestCard
{
    public static AdaptiveCard Of(CardPlace place, DigestView view, RecordKinds kinds)
    {
        var t = DigestTexts.In(place.Language);
        List<string?> notices = [view.Sent.IsLate ? t.Late(When.Ago(view.Sent.At, place.Now, view.Moment.Week.Zone, place.Language)) : null, view.Notice, view.IsEmpty ? view.Sent.Part == DigestPart.Review ? view.IsOfChanges ? t.NothingChanged : t.NothingDone : view.IsOfOffice ? t.NothingInOffice : t.Nothing : Summary(t, view)];
        var snooze = DigestSnooze.Choices(place, t, view);
        var card = new Frame
        {
            Heading = Heading(place.Language, view),
            Notice = string.Join(" ", notices.OfType<string>()) is { Length: > 0 } said ? said : null,
            Body =
            [
                .. Meetings(t, view, place.Language),
                .. view.Sections.SelectMany(section => Section(place, t, view, section, kinds)),
                .. OfficeFlows.Draw(place, t, view, kinds),
                .. snooze is null ? Array.Empty<CardElement>() : [snooze],
            ],
            Actions =
            [
                DigestVerbs.Refresh.Button(place.Seal, t.Refresh, new(view.Key)),
                .. snooze is null ? Array.Empty<CardAction>() : [new ActionToggleVisibility { Title = t.SnoozeOne, TargetElements = [new() { ElementId = DigestSnooze.Folded }] }],
                DigestVerbs.Settings.Button(place.Seal, t.Settings, new()),
            ],
            Footer = t.StateAt(When.Ago(place.Now, place.Now, view.Moment.Week.Zone, place.Language)) + (view.Sent.Part == DigestPart.Review ? "" : $" · {(view.Next is { } next ? t.NextOne(When.Ago(next, place.Now, view.Moment.Week.Zone, place.Language)) : t.NoNext)}"),
        }.Card();
        return place.ReaderId is not { } reader ? card
            : card with { Refresh = new() { Action = DigestVerbs.Refresh.Button(place.Seal, t.Refresh, new(view.Key)) with { Fallback = null }, UserIds = [reader] } };
    }

    /// What the notification says.
    public static string Summary(string language, DigestView view) => Summary(DigestTexts.In(language), view) ?? Heading(language, view);

    private static string Heading(string language, DigestView view)
    {
        var (t, day, since) = (DigestTexts.In(language), When.Day(view.Sent.Day, language), WallClock.Day(view.Sent.Since, view.Moment.Week.Zone));
        return view.IsOfOffice ? t.Section(DigestSection.Office) : view.Sent.Part == DigestPart.Review ? (view.IsOfChanges ? t.Changed : t.Did)(since == view.Sent.Day ? day : $"{When.Day(since, language)} – {day}") : t.Heading(view.Sent.Part, day);
    }

    private static string? Summary(DigestTexts t, DigestView view)
    {
        List<string> counts =
        [
            .. view.Meetings is > 0 and var n ? [t.Count(DigestSection.Meetings, n)] : Array.Empty<string>(),
            .. view.Sections.Select(s => (s.Section, Count: s.More + s.Lines.Count(l => l is { IsOver: false, SnoozedUntil: null }))).Where(s => s.Count > 0).Select(s => t.Count(s.Section, s.Count)),
        ];
        return counts.Count == 0 ? null : t.Said(counts) is var said ? $"{char.ToUpperInvariant(said[0])}{said[1..]}." : null;
    }

    private static IEnumerable<CardElement> Meetings(DigestTexts t, DigestView view, string language)
    {
        if (view.Day is not { } day || day is { Reading: DayReading.Read, Meetings.Count: 0 })
            yield break;
        yield return Title(view.Sent.Part == DigestPart.Morning ? t.Section(DigestSection.Meetings) : t.MeetingsOf(When.Day(view.MeetingDay, language)));
        if (day.Reading != DayReading.Read)
            yield return Quiet(day.Reading == DayReading.SignInNeeded ? t.SignIn : t.NoCalendar);
        foreach (var meeting in day.Meetings.Take(DigestContent.MostLines))
        {
            var title = Markdown.Escape(meeting.Title ?? t.Private);
            if (meeting.Url is { } url)
                title = $"[{title}]({url.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})";
            var zone = view.Moment.Week.Zone;
            var when = meeting.IsAllDay ? t.AllDay : $"{meeting.Start.In(zone):HH:mm}–{meeting.End.In(zone):HH:mm}";
            yield return new TextBlock { Text = $"**{when}** {title}{(meeting.Clashes ? " · ⚠ " + t.Clashes : "")}{(meeting.LacksAgenda ? " · ⚠ " + t.NoAgenda : "")}", Wrap = true, Spacing = Spacing.Small };
        }
        if (day.Meetings.Count > DigestContent.MostLines)
            yield return More(t, day.Meetings.Count - DigestContent.MostLines, t.Agenda(When.Day(view.MeetingDay, language)));
    }

    private static IEnumerable<CardElement> Section(CardPlace place, DigestTexts t, DigestView view, DigestLines section, RecordKinds kinds)
    {
        yield return Title(t.Section(section.Section));
        for (var i = 0; i < section.Lines.Count; i++)
            yield return Line(place, t, view, section.Section, i, section.Lines[i], kinds);
        if (section.More > 0)
            yield return More(t, section.More, view.About(section.Section switch
            {
                DigestSection.Changed => t.ChangedWords(Since(view, place.Language)),
                DigestSection.Did => t.DidWords(Since(view, place.Language)),
                var other => t.Words(other),
            }));
    }

    private static string Since(DigestView view, string language) => When.Day(WallClock.Day(view.Sent.Since, view.Moment.Week.Zone), language);

    private static Container More(DigestTexts t, int more, string words) => new()
    {
        Spacing = Spacing.Small,
        SelectAction = Say(t.All, words),
        Items = [new TextBlock { Text = Markdown.Escape(t.MoreThan(more)), Color = TextColor.Accent, Wrap = true }],
    };

    private static ColumnSet Line(CardPlace place, DigestTexts t, DigestView view, DigestSection section, int number, DigestLine line, RecordKinds kinds)
    {
        List<string> behind = line is { Record: { } record, Part: { } worth } ? [worth.About(record, place.Language), Timed(place, t, view, line)] : [line.Record is { } over ? StateOf(over, kinds, place.Language) : t.NotYours];
        CardAction? button = line is not { Record: { } open, Part: { } part } ? null : part.Act(open, view.Moment, place.Language) switch
        {
            { Url: { } url } link => new ActionOpenUrl { Title = link.Title, Url = url },
            { Command: not null } act => DigestVerbs.Do.Button(place.Seal, act.Title, new(view.Key, section, number, open.Version)),
            _ => null,
        };
        return new()
        {
            Spacing = Spacing.Small, Separator = true,
            Columns =
            [
                new()
                {
                    Width = "stretch", VerticalContentAlignment = VerticalAlignment.Center,
                    SelectAction = line.Record is null ? null : Say(t.Open, view.About(t.Show(line.Record.Reference))),
                    Items =
                    [
                        new TextBlock { Text = Markdown.Escape(DigestSnooze.Short(line.Record?.Title ?? "…", 62)), Weight = TextWeight.Bolder, IsSubtle = line.IsOver ? true : null, Wrap = true },
                        new TextBlock { Text = Markdown.Escape(string.Join(" · ", behind.Where(b => b.Length > 0))), IsSubtle = true, Size = TextSize.Small, Wrap = true, Spacing = Spacing.None },
                    ],
                },
                .. button is null ? Array.Empty<Column>() : [new Column { Width = "auto", VerticalContentAlignment = VerticalAlignment.Center, Items = [new ActionSet { Actions = [button] }] }],
            ],
        };
    }

    private static string StateOf(Record record, RecordKinds kinds, string language) => kinds.Of(record).State(record, language) is var (tone, word) ? $"{Frame.Mark(tone)} {word}" : "";

    private static string Timed(CardPlace place, DigestTexts t, DigestView view, DigestLine line)
    {
        var (due, zone) = (line.Record!.DueAt, view.Moment.Week.Zone);
        if (line.SnoozedUntil is { } until)
            return t.SnoozedUntil(Near(until, place, zone));
        if (line.Part!.Section == DigestSection.Did)
            return Near(line.Record!.UpdatedAt, place, zone);
        if (due is { } at && line.Part!.Range.IsOpen)
            return at < place.Now ? t.Overdue(Near(at, place, zone)) : t.DueAt(Near(at, place, zone));
        return line.Waiting is { } age && age > TimeSpan.Zero ? t.Waits(DigestTexts.Working(age, view.Moment.Week.To - view.Moment.Week.From, place.Language)) : "";
    }

    // Yesterday, today and tomorrow are called so.
    private static string Near(DateTimeOffset at, CardPlace place, TimeZoneInfo zone) =>
        Math.Abs(WallClock.Day(at, zone).DayNumber - WallClock.Day(place.Now, zone).DayNumber) <= 1 ? When.Ago(at, place.Now, zone, place.Language) : When.Short(at, zone, place.Language, place.Now);

    // Words that are sent as if they were typed: the answer stands below, and the digest stays; a sealed state in each line would not fit.
    private static ActionSubmit Say(string title, string words) =>
        new() { Title = title, Data = JsonSerializer.SerializeToElement(new() { ["msteams"] = new() { ["type"] = "imBack", ["value"] = words } }, DigestJson.Default.DictionaryStringDictionaryStringString) };

    public static TextBlock Title(string text) => new() { Text = Markdown.Escape(text), Weight = TextWeight.Bolder, Color = TextColor.Accent, Wrap = true, Spacing = Spacing.Large };

    public static TextBlock Quiet(string text) => new() { Text = Markdown.Escape(text), IsSubtle = true, Wrap = true, Spacing = Spacing.Small };
}
