using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Slots;

internal static class Spans
{
    /// Those of a calendar that are of some kind, in order of time, those that touch or overlap as one.
    public static List<Span> Of(IReadOnlyList<CalendarEntry>? calendar, Func<CalendarEntry, bool> which)
    {
        var spans = new List<Span>(calendar?.Count ?? 0);
        foreach (var entry in calendar ?? [])
            if (which(entry))
                spans.Add(new(entry.Start, entry.End));
        return Merge(spans);
    }

    /// In order of time, those that touch or overlap as one. The list itself is changed.
    public static List<Span> Merge(List<Span> spans)
    {
        spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        var kept = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            if (kept > 0 && span.Start <= spans[kept - 1].End)
                spans[kept - 1] = new(spans[kept - 1].Start, span.End > spans[kept - 1].End ? span.End : spans[kept - 1].End);
            else if (span.Start < span.End)
                spans[kept++] = span;
        }
        spans.RemoveRange(kept, spans.Count - kept);
        return spans;
    }
}
