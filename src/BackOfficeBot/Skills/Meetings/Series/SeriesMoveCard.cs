using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Skills.Meetings.Series;

internal static class SeriesMoveCard
{
    private const int Lines = 6;

    public static AdaptiveCard OneOrAll(CardPlace place, CalendarEvent one, MeetingWish to, TimeZoneInfo zone, AgendaOwner? whose = null)
    {
        var t = SeriesTexts.In(place.Language);
        return new Frame
        {
            Heading = PlainText.OneLine(one.Subject),
            State = (Tone.Open, MeetingEditTexts.In(place.Language).ToMove),
            Facts = [(MeetingTexts.In(place.Language).WhenLabel, When.Full(new(one.Start, one.End), zone, place.Language)), (t.Repeats, InvitationTexts.In(place.Language).OneOfSeries)],
            Ask = SeriesMoveTexts.In(place.Language).OneOrAll,
            Actions = [OwnMeetings.Move.Button(place.Seal, t.OnlyThis, OwnMove.Of(one, to) with { OnlyThis = true, Whose = whose }, ActionStyle.Positive), SeriesMove.Ask.Button(place.Seal, t.WholeSeries, OwnMove.Of(one, to) with { Whose = whose })],
        }.Card();
    }

    public static AdaptiveCard Confirm(CardPlace place, Guid key, SeriesMoved moved, MeetingDraft draft, IReadOnlyList<SeriesTime> times, IReadOnlyList<(TimeOnly Hour, int Clashes)> others, IReadOnlyList<string> odd, string? notice)
    {
        var (t, s, e, zone) = (SeriesTexts.In(place.Language), SeriesMoveTexts.In(place.Language), MeetingEditTexts.In(place.Language), WallClock.Zone(moved.Zone));
        var bad = times.Where(x => x.Why is not null).ToList();
        string Day(DateTimeOffset at) => at.In(zone).ToString("d MMMM yyyy", When.Culture(place.Language));
        return new Frame
        {
            Heading = moved.Subject,
            State = (bad.Count > 0 ? Tone.Problem : Tone.Open, e.ToMove),
            Notice = string.Join(' ', new[] { notice, odd.Count > 0 ? s.Odd(string.Join(", ", odd.Take(Lines))) : null }.Where(n => !string.IsNullOrEmpty(n))) is { Length: > 0 } said ? said : null,
            Facts =
            [
                (e.Before, Hours(moved, moved.FromStart, moved.FromMinutes, zone, place.Language)),
                (e.After, $"{Hours(moved, moved.Start, moved.Minutes, zone, place.Language)}, {t.Span(times.Count, Day(times[0].Start), Day(times[^1].Start))}"),
                .. MeetingCards.Facts(MeetingTexts.In(place.Language), draft, place.Language),
            ],
            Body =
            [
                new TextBlock { Text = Markdown.Escape(bad.Count == 0 ? "✓ " + t.AllFree : "⚠ " + t.SomeNot(bad.Count, times.Count)), Weight = TextWeight.Bolder, Wrap = true, Spacing = Spacing.Medium },
                .. bad.Take(Lines).Select(x => new TextBlock { Text = $"**{Markdown.Escape(When.Short(x.Start, zone, place.Language, place.Now))}** · {Markdown.Escape(x.Why!)}", Wrap = true, Spacing = Spacing.Small }),
                .. bad.Count > Lines ? [new TextBlock { Text = Markdown.Escape(t.MoreNot(bad.Count - Lines)), IsSubtle = true, Wrap = true, Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
                .. others.Select(o => new TextBlock { Text = Markdown.Escape("→ " + s.Other($"{o.Hour:H:mm}", o.Clashes, times.Count)), Wrap = true, Spacing = Spacing.Small }),
                new TextBlock { Text = Markdown.Escape(bad.Count > 0 ? s.AskNot : s.AskFree), Wrap = true, Spacing = Spacing.Medium },
            ],
            Actions =
            [
                .. others.Select((o, i) => SeriesMove.Ask.Button(place.Seal, s.At($"{o.Hour:H:mm}"),
                    new(moved.OneId, moved.Days is null ? null : WallClock.Day(moved.Start, zone), null, o.Hour, null, true, moved.Minutes) { All = true, Whose = moved.Whose }, i == 0 ? ActionStyle.Positive : null)),
                SeriesMove.Move.Button(place.Seal, s.Move, new(key), bad.Count > 0 ? null : ActionStyle.Positive),
            ],
        }.Card();
    }

    public static AdaptiveCard Done(CardPlace place, SeriesMoved moved, SeriesUndo? undo, bool isUndone)
    {
        var (s, zone) = (SeriesMoveTexts.In(place.Language), WallClock.Zone(moved.Zone));
        return new Frame
        {
            Heading = moved.Subject,
            State = (isUndone ? Tone.Quiet : Tone.Done, isUndone ? s.Undone : s.Done),
            Facts = [(MeetingTexts.In(place.Language).WhenLabel, isUndone ? Hours(moved, moved.FromStart, moved.FromMinutes, zone, place.Language) : Hours(moved, moved.Start, moved.Minutes, zone, place.Language))],
            Actions = undo is null ? [] : [SeriesMove.Undo.Button(place.Seal, MeetingEditTexts.In(place.Language).UndoChange, undo)],
        }.Card();
    }

    private static string Hours(SeriesMoved moved, DateTimeOffset start, int minutes, TimeZoneInfo zone, string language) =>
        (moved.Days is null ? "" : start.In(zone).ToString("dddd", When.Culture(language)) + ", ") + $"{start.In(zone):HH:mm}–{start.AddMinutes(minutes).In(zone):HH:mm}";
}
