using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Overview;

/// Who is free when, a line for each, and when all are.
internal static class FreeCard
{
    private const int MostRows = 12;

    public static AdaptiveCard Build(CardPlace place, FreeQuestion asked, IReadOnlyList<DateOnly> days, TimeZoneInfo zone, IReadOnlyList<FreeRow> rows, string? notice)
    {
        var t = FreeTexts.In(place.Language);
        var known = rows.Where(r => r.IsKnown).ToList();
        var oneDay = days.Count == 1;
        // On one day each of them, on several days when all are free.
        var lines = !oneDay
            ? days.Select((d, i) => (Name: Short(d, place.Language), Words: Words(t, asked, zone, Common([.. known.Select(r => r.Days[i])]))))
            : rows.Select(r => (r.Name, Words: r.IsKnown ? Words(t, asked, zone, r.Days[0]) : t.Unknown)).Take(MostRows);
        List<CardElement> body = [.. lines.Select(l => Line(l.Name, l.Words))];
        if (rows.Count > MostRows && oneDay)
            body.Add(new TextBlock { Text = Markdown.Escape(t.More(rows.Count - MostRows)), Wrap = true, IsSubtle = true });
        if (oneDay && !asked.Rooms && known.Count > 1)
            body.Add(Line(t.Together, Words(t, asked, zone, Common([.. known.Select(r => r.Days[0])]))) with { Separator = true });
        return new Frame
        {
            Heading = asked.Rooms ? t.Rooms : oneDay ? t.Title : string.Join(", ", rows.Select(r => r.Name)),
            Notice = Period(asked, days, place.Language) + (notice is null ? "" : "\n\n" + notice),
            Body = body,
            Actions =
            [
                MeetingVerbs.Meet.Button(place.Seal, t.SetUp, asked with { LastDay = days[^1] }, ActionStyle.Positive),
                .. oneDay ? new[]
                {
                    MeetingVerbs.Free.Button(place.Seal, AgendaTexts.In(place.Language).DayBefore, Moved(asked, -1)),
                    MeetingVerbs.Free.Button(place.Seal, AgendaTexts.In(place.Language).DayAfter, Moved(asked, 1)),
                } : [],
            ],
        }.Card();
    }

    /// When all of them are free.
    private static IReadOnlyList<Span> Common(IReadOnlyList<IReadOnlyList<Span>> all) => all.Count == 0 ? []
        : all.Aggregate((a, b) => [.. a.SelectMany(x => b.Select(y => x.Intersect(y))).OfType<Span>()]);

    private static string Words(FreeTexts t, FreeQuestion asked, TimeZoneInfo zone, IReadOnlyList<Span> free)
    {
        // Where hours are asked for, the answer is a yes or a no, and what is left where it is neither.
        if (asked is { From: { } from, To: { } to } && free.Count == 1 && IsAt(free[0].Start.In(zone), from) && IsAt(free[0].End.In(zone), to))
            return t.FreeThen;
        if (free.Count == 0)
            return asked.From is null ? t.NothingFree : t.Busy;
        var times = string.Join(", ", free.Select(s => $"{s.Start.In(zone):H:mm}–{s.End.In(zone):H:mm}"));
        return asked is { From: { } a, To: { } b } && b - a <= TimeSpan.FromHours(2) ? t.OnlyAt(times) : t.FreeAt(times);
    }

    // "now" has seconds, which nobody sees.
    private static bool IsAt(DateTimeOffset wall, TimeOnly hour) => (wall.Hour, wall.Minute) == (hour.Hour, hour.Minute);

    private static string Period(FreeQuestion asked, IReadOnlyList<DateOnly> days, string language)
    {
        var t = MeetingTexts.In(language);
        var day = When.Day(days[0], language) + (days.Count > 1 ? " – " + When.Day(days[^1], language) : "");
        return (asked.From, asked.To) switch
        {
            ({ } from, { } to) => $"{day}, {from:H:mm}–{to:H:mm}",
            ({ } from, null) => $"{day}, {t.FromHour($"{from:H:mm}")}",
            (null, { } to) => $"{day}, {t.UntilHour($"{to:H:mm}")}",
            _ => day,
        };
    }

    private static string Short(DateOnly day, string language) => day.ToString("ddd d MMM", When.Culture(language));

    private static FreeQuestion Moved(FreeQuestion asked, int by) => asked with { Day = asked.Day.AddDays(by), LastDay = asked.Day.AddDays(by) };

    private static TextBlock Line(string name, string words) => new() { Text = $"**{Markdown.Escape(name)}** · {Markdown.Escape(words)}", Wrap = true, Spacing = Spacing.Small };
}
