using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Meetings;

/// One day of a person's calendar, five lines and the rest on demand.
internal static class AgendaCard
{
    private const int Lines = 5;

    public static AdaptiveCard Build(CardPlace place, AgendaDay shown, TimeZoneInfo zone, IReadOnlyList<CalendarEvent> events)
    {
        var t = AgendaTexts.In(place.Language);
        var day = When.Day(shown.Day, place.Language);
        var seen = shown.All ? events : [.. events.Take(Lines)];
        return new Frame
        {
            Heading = t.Of(day),
            Notice = events.Count == 0 ? t.Empty(day) : t.Count(events.Count),
            Body = [.. seen.Select((e, i) => Line(t, e, zone, shown.Day, i > 0))],
            Actions =
            [
                .. seen.Count < events.Count ? [MeetingVerbs.Agenda.Button(place.Seal, t.ShowAll(events.Count), shown with { All = true })] : Array.Empty<CardAction>(),
                MeetingVerbs.Agenda.Button(place.Seal, t.DayBefore, new(shown.Day.AddDays(-1), false)),
                MeetingVerbs.Agenda.Button(place.Seal, t.DayAfter, new(shown.Day.AddDays(1), false)),
            ],
        }.Card();
    }

    private static ColumnSet Line(AgendaTexts t, CalendarEvent e, TimeZoneInfo zone, DateOnly day, bool separator)
    {
        var subject = e.Subject.Length > 0 ? e.Subject : e.IsPrivate ? t.PrivateEvent : t.NoSubject;
        List<CardElement> what = [new TextBlock { Text = Markdown.Escape(subject), Weight = TextWeight.Bolder, Wrap = true }];
        string?[] details = [e.Location, e.ShowAs == BusyStatus.Tentative ? t.Tentative : null];
        if (string.Join(" · ", details.Where(d => !string.IsNullOrWhiteSpace(d))) is { Length: > 0 } second)
            what.Add(new TextBlock { Text = Markdown.Escape(second), IsSubtle = true, Size = TextSize.Small, Wrap = true, Spacing = Spacing.None });
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
