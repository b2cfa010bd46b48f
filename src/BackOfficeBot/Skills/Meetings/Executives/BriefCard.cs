using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Skills.Meetings.Overview;
using BackOfficeBot.Skills.Meetings.Preparation;

namespace BackOfficeBot.Skills.Meetings.Executives;

/// The day as a strip, its meetings with who comes and what is missing, and what is open.
internal static class BriefCard
{
    private const int MostMeetings = 8;
    private const int MostNames = 4;
    private const int LongestAgenda = 200;

    public static AdaptiveCard Of(CardPlace place, BriefDay brief)
    {
        var (t, a) = (BriefTexts.In(place.Language), AgendaTexts.In(place.Language));
        var day = When.Day(brief.Day, place.Language);
        return new Frame
        {
            Heading = t.Of(day),
            Notice = brief.Events.Count == 0 ? t.Empty : a.Count(brief.Events.Count),
            Body =
            [
                .. brief.Events.Any(e => !e.IsAllDay) ? Strip(a, DayStrip.Of(brief.Events, brief.Day, brief.Zone)) : [],
                .. brief.Meetings.Take(MostMeetings).Select(m => Line(t, a, place, m, brief)),
                .. brief.Meetings.Count > MostMeetings ? [Quiet(a.More(brief.Meetings.Count - MostMeetings))] : Array.Empty<CardElement>(),
                .. Open(t, place, brief),
            ],
            Actions =
            [
                .. brief.Waiting > 0 ? [InvitationVerbs.List.Button(place.Seal, InvitationTexts.In(place.Language).AnswerThem(brief.Waiting), new(default))] : Array.Empty<CardAction>(),
                MeetingVerbs.Agenda.Button(place.Seal, t.Open, new(brief.Day, false)),
            ],
        }.Card();
    }

    private static IEnumerable<CardElement> Strip(AgendaTexts a, DayStrip strip) => [.. strip.Draw(), Quiet(strip.Free() is { Length: > 0 } free ? a.FreeAt(free) : a.NothingFree)];

    private static TextBlock Line(BriefTexts t, AgendaTexts a, CardPlace place, BriefMeeting meeting, BriefDay brief)
    {
        var e = meeting.Event;
        var when = e.IsAllDay ? a.AllDay : $"{e.Start.In(brief.Zone):HH:mm}–{e.End.In(brief.Zone):HH:mm}";
        var draft = meeting.Record is { } record ? MeetingBooker.Data(record).Draft : null;
        string?[] details =
        [
            e.Location is { Length: > 0 } location ? location : null,
            .. e.IsOrganizer ? People(t, e, place.Language) : [],
            draft?.Agenda is { } agenda ? $"{FormTexts.In(place.Language).Agenda}: {MeetingForm.Shortened(agenda.ReplaceLineEndings("; "), LongestAgenda)}" : null,
            meeting.Record is { } its && MeetingBooker.Data(its).Papers is { Text: { } papers } toRead
                ? $"{(toRead.ReadBy is { } by ? PreparationTexts.In(place.Language).ReadBy(When.Day(by, place.Language)) : PreparationTexts.In(place.Language).Papers)}: {MeetingForm.Shortened(papers.ReplaceLineEndings("; "), LongestAgenda)}" : null,
            meeting.LacksAgenda ? $"⚠ {t.NoAgenda}" : null,
            meeting.Clashes ? $"⚠ {a.Clashes}" : null,
        ];
        var title = Markdown.Escape(AgendaCard.Subject(a, e));
        if (e.WebLink is { } link)
            title = $"[{title}]({link.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})";
        return new()
        {
            Text = $"**{when}** {title}" + string.Concat(details.OfType<string>().Select(d => " · " + Markdown.Escape(d))), Wrap = true, Spacing = Spacing.Small, Separator = true,
        };
    }

    /// Who said yes, who no, who nothing yet.
    private static IEnumerable<string> People(BriefTexts t, CalendarEvent e, string language)
    {
        var people = e.Attendees.Where(p => p.Kind != AttendeeKind.Resource).ToList();
        foreach (var (word, answers) in new (Func<string, string>, AttendeeAnswer[])[]
        {
            (t.Coming, [AttendeeAnswer.Accepted]), (t.Perhaps, [AttendeeAnswer.Tentative]), (t.NotComing, [AttendeeAnswer.Declined]), (t.Silent, [AttendeeAnswer.None]),
        })
            if (people.Where(p => answers.Contains(p.Answer)).Select(p => p.Name ?? p.Address).ToList() is { Count: > 0 } names)
                yield return word(names.Count > MostNames ? string.Join(", ", names.Take(MostNames)) + $" (+{names.Count - MostNames})" : string.Join(", ", names));
    }

    private static IEnumerable<CardElement> Open(BriefTexts t, CardPlace place, BriefDay brief)
    {
        List<string> open =
        [
            .. brief.Questions > 0 ? [t.Questions(brief.Questions)] : Array.Empty<string>(),
            .. brief.Waiting > 0 ? [t.Waiting(brief.Waiting)] : Array.Empty<string>(),
            .. brief.Polls > 0 ? [t.Polls(brief.Polls)] : Array.Empty<string>(),
            .. brief.Holds.Take(MostNames).Select(h => t.Hold(h.Title, When.Ago(h.Until, place.Now, brief.Zone, place.Language))),
        ];
        return open.Count == 0 ? [] :
        [
            new TextBlock { Text = t.OpenQuestions, Weight = TextWeight.Bolder, Wrap = true, Spacing = Spacing.Medium },
            .. open.Select(o => new TextBlock { Text = Markdown.Escape(o), Wrap = true, Spacing = Spacing.Small }),
        ];
    }

    private static TextBlock Quiet(string text) => new() { Text = Markdown.Escape(text), IsSubtle = true, Wrap = true, Spacing = Spacing.Small };
}
