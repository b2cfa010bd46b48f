using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Slots;

internal static class Spans
{
    /// In order of time, those that touch or overlap as one.
    public static List<Span> Merge(List<Span> spans)
    {
        spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        var merged = new List<Span>(spans.Count);
        foreach (var span in spans)
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
                merged[^1] = new(merged[^1].Start, span.End > merged[^1].End ? span.End : merged[^1].End);
            else if (span.Start < span.End)
                merged.Add(span);
        }
        return merged;
    }
}
