using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Meetings.Overview;

internal enum Taken { Free, Tentative, Busy, Twice }

/// A day as a strip of time, to be read at a glance: what is free, taken, tentative, or taken twice, each with its mark and its colour.
internal sealed record DayStrip(IReadOnlyList<(Span Span, Taken Taken)> Stretches, TimeZoneInfo Zone)
{
    private const int Opens = 8;
    private const int Closes = 19;
    private const char NoBreak = '\u00a0';
    private static readonly TimeSpan Cell = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan WorthNaming = TimeSpan.FromMinutes(30);

    /// From eight to seven, and further where something stands before or behind.
    public static DayStrip Of(IReadOnlyList<CalendarEvent> events, DateOnly day, TimeZoneInfo zone)
    {
        var whole = new Span(WallClock.At(day, default, zone), WallClock.At(day.AddDays(1), default, zone));
        List<(Span Span, CalendarEvent Event)> timed =
        [
            .. events.Where(e => !e.IsAllDay && Counts(e)).Select(e => (new Span(e.Start, e.End).Intersect(whole), e)).Where(e => e.Item1 is not null).Select(e => (e.Item1!.Value, e.e)),
        ];
        var from = timed.Select(e => e.Span.Start.In(zone).Hour).Append(Opens).Min();
        var to = timed.Select(e => e.Span.End == whole.End ? 24 : (int)Math.Ceiling(e.Span.End.In(zone).TimeOfDay.TotalHours)).Append(Closes).Max();
        var (start, end) = (WallClock.At(day, new(from, 0), zone), to == 24 ? whole.End : WallClock.At(day, new(to, 0), zone));
        List<DateTimeOffset> edges = [.. timed.SelectMany(e => new[] { e.Span.Start, e.Span.End }).Append(start).Append(end).Distinct().Order()];
        List<(Span, Taken)> stretches = [];
        foreach (var (a, b) in edges.Zip(edges.Skip(1)))
        {
            var here = timed.Where(e => e.Span.Overlaps(new(a, b))).Select(e => e.Event).ToList();
            var taken = here switch { [] => Taken.Free, [{ ShowAs: BusyStatus.Tentative }] => Taken.Tentative, [_] => Taken.Busy, _ => Taken.Twice };
            if (stretches is [.., var (before, same)] && same == taken)
                stretches[^1] = (new(before.Start, b), taken);
            else
                stretches.Add((new(a, b), taken));
        }
        return new(stretches, zone);
    }

    /// Events that overlap with another one.
    public static bool Clashes(CalendarEvent one, IReadOnlyList<CalendarEvent> events) =>
        !one.IsAllDay && Counts(one) && events.Any(e => e.Id != one.Id && !e.IsAllDay && Counts(e) && new Span(e.Start, e.End).Overlaps(new(one.Start, one.End)));

    /// "8–10:30, 12–14"; empty where nothing is free.
    public string Free() => string.Join(", ", Stretches.Where(s => s.Taken == Taken.Free && s.Span.Length >= WorthNaming).Select(s => $"{Hour(s.Span.Start)}–{Hour(s.Span.End)}"));

    /// A cell for each half hour, and the hours above: letters keep their places in every client, which columns do not.
    public IEnumerable<CardElement> Draw()
    {
        var (from, to) = (Stretches[0].Span.Start, Stretches[^1].Span.End);
        List<TextRun> runs = [];
        var cells = (int)Math.Ceiling((to - from) / Cell);
        foreach (var (mark, color) in Enumerable.Range(0, cells).Select(i => Drawn(from + (i * Cell))))
            if (runs is [.., var last] && last.Color == color)
                runs[^1] = last with { Text = last.Text + mark };
            else
                runs.Add(new() { Text = mark.ToString(), FontType = FontType.Monospace, Color = color });
        var hours = string.Concat(Enumerable.Range(0, (cells + 3) / 4).Select(i => Hour(from.AddHours(2 * i)).PadRight(4, NoBreak))).TrimEnd(NoBreak);
        yield return new RichTextBlock { Inlines = [new() { Text = hours, FontType = FontType.Monospace, IsSubtle = true }], Spacing = Spacing.Small };
        yield return new RichTextBlock { Inlines = runs, Spacing = Spacing.None };
    }

    private (char Mark, TextColor Color) Drawn(DateTimeOffset at)
    {
        var (first, second) = (At(at), At(at + (Cell / 2)));
        return (first, second) switch
        {
            (Taken.Free, Taken.Free) => ('·', TextColor.Default),
            (Taken.Twice, _) or (_, Taken.Twice) => ('▓', TextColor.Attention),
            (Taken.Busy, Taken.Busy) => ('█', TextColor.Accent),
            (Taken.Busy, _) => ('▌', TextColor.Accent),
            (_, Taken.Busy) => ('▐', TextColor.Accent),
            _ => ('▒', TextColor.Accent),
        };
    }

    // Most of all what takes any of the quarter of an hour.
    private Taken At(DateTimeOffset at) => Stretches.Where(s => s.Span.Overlaps(new(at, at + (Cell / 2)))).Select(s => s.Taken).DefaultIfEmpty().Max();

    private string Hour(DateTimeOffset instant) => instant.In(Zone) is var at && at.Minute == 0 ? $"{at:%H}" : $"{at:H:mm}";

    private static bool Counts(CalendarEvent e) => e is { IsCancelled: false, ShowAs: not (BusyStatus.Free or BusyStatus.WorkingElsewhere), Answer: not AttendeeAnswer.Declined };
}
