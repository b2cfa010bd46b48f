namespace BackOfficeBot.Language.Dates;

/// <summary>What the clocks of a zone do on the nights on which they change.</summary>
internal static class WallTime
{
    /// <summary>The value with its offset: once, or moved over the gap, or twice with the earlier offset first.</summary>
    public static IEnumerable<WhenValue> Of(WhenValue value, TimeZoneInfo zone)
    {
        if ((value.Start ?? value.End) is not { } edge)
            return [value];
        var start = Unspecified(edge);
        if (zone.IsInvalidTime(start))
        {
            var jump = Jump(start, zone);
            value = value with { Start = value.Start?.Add(jump), End = value.Start is null || value.End is { } e && zone.IsInvalidTime(Unspecified(e)) ? value.End?.Add(jump) : value.End };
            return [value with { Clock = ClockChange.Skipped, Offset = zone.GetUtcOffset(start + jump) }];
        }
        if (value.Start is not null && value.End is { } end && zone.IsInvalidTime(Unspecified(end)))
            return [value with { End = end + Jump(Unspecified(end), zone), Clock = ClockChange.Skipped, Offset = zone.GetUtcOffset(start) }];
        if (!zone.IsAmbiguousTime(start))
            return [value with { Offset = zone.GetUtcOffset(start) }];
        var offsets = zone.GetAmbiguousTimeOffsets(start);
        return [.. offsets.OrderDescending().Select(offset => value with { Clock = ClockChange.Twice, Offset = offset })];
    }

    /// <summary>What the clocks of another zone show then; of a time that comes twice, the later one.</summary>
    public static DateTime Elsewhere(DateTime wall, TimeZoneInfo from, TimeZoneInfo to)
    {
        var said = Unspecified(wall);
        return TimeZoneInfo.ConvertTime(from.IsInvalidTime(said) ? said + Jump(said, from) : said, from, to);
    }

    private static TimeSpan Jump(DateTime skipped, TimeZoneInfo zone) => zone.GetUtcOffset(skipped.AddHours(3)) - zone.GetUtcOffset(skipped.AddHours(-3));

    private static DateTime Unspecified(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Unspecified);
}
