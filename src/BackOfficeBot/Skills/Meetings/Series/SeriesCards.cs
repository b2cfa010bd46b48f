using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Series;

internal static class SeriesVerbs
{
    public static readonly CardVerb<ChangeState> Book = new("series.book", MeetingJson.Default.ChangeState);
}

internal static class SeriesCards
{
    private const int Lines = 6;

    /// All times of the series before it is booked: how many, and those that do not work, each with the reason and a time instead.
    public static AdaptiveCard Confirm(CardPlace place, Guid key, MeetingDraft draft, DateTimeOffset start, IReadOnlyList<SeriesTime> times, IReadOnlyList<MeetingDraft> ways, string? notice = null)
    {
        var (t, m, zone) = (SeriesTexts.In(place.Language), MeetingTexts.In(place.Language), WallClock.Zone(draft.Zone));
        var bad = times.Where(s => s.Why is not null).ToList();
        string Day(DateTimeOffset at) => at.In(zone).ToString("d MMMM yyyy", When.Culture(place.Language));
        string Time(DateTimeOffset at) => $"{at.In(zone):HH:mm}";
        return new Frame
        {
            Heading = draft.Subject,
            State = (bad.Count > 0 ? Tone.Problem : Tone.Open, m.ToConfirm),
            Notice = notice,
            Facts =
            [
                Fact(t, draft.Series!, WallClock.Day(start, zone)),
                (m.WhenLabel, $"{Time(start)}–{Time(start + draft.Duration)}, {t.Span(times.Count, Day(times[0].Start), Day(times[^1].Start))}"),
                .. MeetingCards.Facts(m, draft with { Series = null }, place.Language),
            ],
            Body =
            [
                new TextBlock { Text = Markdown.Escape(bad.Count == 0 ? "✓ " + t.AllFree : "⚠ " + t.SomeNot(bad.Count, times.Count)), Weight = TextWeight.Bolder, Wrap = true, Spacing = Spacing.Medium },
                .. bad.Take(Lines).Select(s => new TextBlock
                {
                    Text = $"**{Markdown.Escape(When.Short(s.Start, zone, place.Language, place.Now))}** · {Markdown.Escape(s.Why!)} · {Markdown.Escape(s.Instead is { } at ? t.Instead(When.Short(at, zone, place.Language)) : t.NoneInstead)}",
                    Wrap = true, Spacing = Spacing.Small,
                }),
                .. bad.Count > Lines ? [new TextBlock { Text = Markdown.Escape(t.MoreNot(bad.Count - Lines)), IsSubtle = true, Wrap = true, Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
                new TextBlock { Text = Markdown.Escape(bad.Count > 0 ? t.Ask : t.AskFree), Wrap = true, Spacing = Spacing.Medium },
            ],
            Actions =
            [
                .. bad.Count == 0 ? [MeetingVerbs.Book.Button(place.Seal, m.Book, new(key, start), ActionStyle.Positive)]
                    : ways.Select((way, i) => SeriesVerbs.Book.Button(place.Seal, Button(t, way), new(key, i), i == 0 ? ActionStyle.Positive : null)),
                MeetingVerbs.Times.Button(place.Seal, m.OtherTimes, new(key)),
                MeetingVerbs.Edit.Button(place.Seal, m.Edit, new(key)),
            ],
            Footer = m.CreatedBy(draft.OrganizerName),
        }.Card();
    }

    private static string Button(SeriesTexts t, MeetingDraft way) =>
        way.Series!.InTurn ? SeriesTurnTexts.Beside(t).Take : way.Series!.Moved.Count > 0 ? t.Move(way.Series.Moved.Count) : way.Series.LeftOut.Count > way.Series.Except.Count ? t.LeaveOut(way.Series.LeftOut.Count - way.Series.Except.Count) : t.Anyway;

    /// "ogni lunedì, fino al …; 2 volte lasciate fuori"
    public static (string, string) Fact(SeriesTexts t, MeetingSeries series, DateOnly first) => (t.Repeats, string.Join("; ", new[]
    {
        t.Of(series.Rule, first),
        series.LeftOut.Count > 0 ? t.WithoutSome(series.LeftOut.Count) : null,
        series.InTurn ? SeriesTurnTexts.Beside(t).Fact(series.Moved.Count) : series.Moved.Count > 0 ? t.WithMoved(series.Moved.Count) : null,
    }.OfType<string>()));
}
