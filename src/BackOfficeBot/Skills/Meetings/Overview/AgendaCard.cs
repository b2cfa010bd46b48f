using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Invitations;

namespace BackOfficeBot.Skills.Meetings.Overview;

/// One day of a person's calendar, five lines and the rest on demand.
internal static class AgendaCard
{
    private const int Lines = 5;

    public static AdaptiveCard Build(CardPlace place, AgendaDay shown, TimeZoneInfo zone, IReadOnlyList<CalendarEvent> events, string? notice = null)
    {
        var t = AgendaTexts.In(place.Language);
        var day = When.Day(shown.Day, place.Language);
        var seen = shown.All ? events : [.. events.Take(Lines)];
        var waiting = shown.Whose is not null ? 0 : events.Where(e => Invitation.IsWaiting(e, place.Now)).DistinctBy(e => e.SeriesId ?? e.Id).Count();
        return new Frame
        {
            Heading = shown.Whose is { } whose ? t.OfSomebody(whose.Name, day) : t.Of(day),
            Notice = (notice is null ? "" : notice + "\n\n") + (events.Count > 0 ? t.Count(events.Count) : shown.Whose is null ? t.Empty(day) : t.EmptyOf(shown.Whose.Name, day)),
            Body =
            [
                .. events.Any(e => !e.IsAllDay) ? Glance(t, DayStrip.Of(events, shown.Day, zone)) : [],
                .. seen.Select((e, i) => Line(t, place.Language, e, zone, shown.Day, i > 0, DayStrip.Clashes(e, events))),
            ],
            Actions =
            [
                .. seen.Count < events.Count ? [MeetingVerbs.Agenda.Button(place.Seal, t.ShowAll(events.Count), shown with { All = true })] : Array.Empty<CardAction>(),
                .. waiting > 0 ? [InvitationVerbs.List.Button(place.Seal, InvitationTexts.In(place.Language).AnswerThem(waiting), new(default))] : Array.Empty<CardAction>(),
                MeetingVerbs.Agenda.Button(place.Seal, t.DayBefore, shown with { Day = shown.Day.AddDays(-1), All = false }),
                MeetingVerbs.Agenda.Button(place.Seal, t.DayAfter, shown with { Day = shown.Day.AddDays(1), All = false }),
            ],
        }.Card();
    }

    private static IEnumerable<CardElement> Glance(AgendaTexts t, DayStrip strip) =>
    [
        .. strip.Draw(),
        new TextBlock { Text = strip.Free() is { Length: > 0 } free ? t.FreeAt(free) : t.NothingFree, IsSubtle = true, Wrap = true, Spacing = Spacing.Small },
    ];

    /// Several days, the first lines of each.
    public static AdaptiveCard Period(CardPlace place, IReadOnlyList<(DateOnly Day, IReadOnlyList<CalendarEvent> Events)> days, TimeZoneInfo zone, AgendaOwner? whose)
    {
        var t = AgendaTexts.In(place.Language);
        var period = $"{When.Day(days[0].Day, place.Language)} – {When.Day(days[^1].Day, place.Language)}";
        return new Frame
        {
            Heading = whose is null ? t.Of(period) : t.OfSomebody(whose.Name, period),
            Notice = t.Count(days.Sum(d => d.Events.Count)),
            Body = [.. days.Where(d => d.Events.Count > 0).SelectMany(d => Day(t, place, d.Day, d.Events, zone))],
            Actions = [MeetingVerbs.Agenda.Button(place.Seal, t.DayByDay, new(days[0].Day, false) { Whose = whose }, ActionStyle.Positive)],
        }.Card();
    }

    private static IEnumerable<CardElement> Day(AgendaTexts t, CardPlace place, DateOnly day, IReadOnlyList<CalendarEvent> events, TimeZoneInfo zone)
    {
        yield return new TextBlock { Text = When.Day(day, place.Language), Weight = TextWeight.Bolder, Wrap = true, Spacing = Spacing.Medium };
        foreach (var e in events.Take(Lines))
            yield return new TextBlock { Text = $"{Times(t, e, zone, day)} · {Title(t, e)}", Wrap = true, Spacing = Spacing.Small };
        if (events.Count > Lines)
            yield return new TextBlock { Text = t.More(events.Count - Lines), IsSubtle = true, Wrap = true, Spacing = Spacing.Small };
    }

    /// One meeting with its link, where it has one, to be in it with one press.
    public static AdaptiveCard One(CardPlace place, CalendarEvent meeting, TimeZoneInfo zone, string? notice = null)
    {
        var t = AgendaTexts.In(place.Language);
        var m = MeetingTexts.In(place.Language);
        return new Frame
        {
            Heading = Subject(t, meeting),
            State = meeting.Start <= place.Now ? (Tone.Done, t.Now(When.Duration(Minutes(meeting.End - place.Now), place.Language))) : (Tone.Open, t.StartsAt(When.Ago(meeting.Start, place.Now, zone, place.Language) + Soon(t, meeting.Start - place.Now, place.Language))),
            Notice = notice,
            Facts =
            [
                (m.WhenLabel, When.Full(new(meeting.Start, meeting.End), zone, place.Language)),
                .. meeting.Location is { Length: > 0 } location ? [(m.WhereLabel, location)] : Array.Empty<(string, string)>(),
            ],
            Actions =
            [
                .. meeting.JoinUrl is { } join ? [new ActionOpenUrl { Title = m.JoinOnline, Url = join, Style = ActionStyle.Positive }] : Array.Empty<CardAction>(),
                .. meeting.WebLink is { } link ? [new ActionOpenUrl { Title = m.OpenInOutlook, Url = link }] : Array.Empty<CardAction>(),
            ],
        }.Card();
    }

    private static string Soon(AgendaTexts t, TimeSpan left, string language) =>
        left < TimeSpan.FromDays(1) ? t.Left(When.Duration(Minutes(left), language)) : "";

    private static TimeSpan Minutes(TimeSpan left) => TimeSpan.FromMinutes(Math.Max(1, Math.Ceiling(left.TotalMinutes)));

    public static string Subject(AgendaTexts t, CalendarEvent e) => e.Subject.Length > 0 ? e.Subject : e.IsPrivate ? t.PrivateEvent : t.NoSubject;

    // The way to the meeting itself.
    private static string Title(AgendaTexts t, CalendarEvent e) => e.WebLink is { } link ? Markdown.Link(Subject(t, e), link) : Markdown.Escape(Subject(t, e));

    private static ColumnSet Line(AgendaTexts t, string language, CalendarEvent e, TimeZoneInfo zone, DateOnly day, bool separator, bool clashes)
    {
        List<CardElement> what = [new TextBlock { Text = Title(t, e), Weight = TextWeight.Bolder, Wrap = true }];
        string?[] details = [e.Location, e.Answer == AttendeeAnswer.None && e is { IsOrganizer: false, Organizer: not null, WantsAnswer: true } ? "◷ " + InvitationTexts.In(language).Waits : e.ShowAs == BusyStatus.Tentative ? t.Tentative : null];
        if (string.Join(" · ", details.Where(d => !string.IsNullOrWhiteSpace(d))) is { Length: > 0 } second)
            what.Add(new TextBlock { Text = Markdown.Escape(second), IsSubtle = true, Size = TextSize.Small, Wrap = true, Spacing = Spacing.None });
        if (clashes)
            what.Add(new TextBlock { Text = $"⚠ {t.Clashes}", Color = TextColor.Attention, Size = TextSize.Small, Wrap = true, Spacing = Spacing.None });
        return new()
        {
            Separator = separator ? true : null,
            Columns =
            [
                new() { Width = "90px", Items = [new TextBlock { Text = Times(t, e, zone, day), Wrap = true }] },
                new() { Width = "stretch", Items = what },
            ],
        };
    }

    private static string Times(AgendaTexts t, CalendarEvent e, TimeZoneInfo zone, DateOnly day)
    {
        if (e.IsAllDay)
            return t.AllDay;
        var (start, end) = (e.Start.In(zone), e.End.In(zone));
        var from = DateOnly.FromDateTime(start.DateTime) < day ? "…" : $"{start:HH:mm}";
        var to = DateOnly.FromDateTime(end.DateTime) > day ? "…" : $"{end:HH:mm}";
        return $"{from}–{to}";
    }
}
