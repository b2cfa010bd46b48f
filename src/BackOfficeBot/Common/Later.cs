using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Common;

/// "Di un'ora", "until tomorrow", "alle 16:30", "a lunedì": when something is to be said again; pure.
internal static class Later
{
    private static readonly TimeOnly Morning = new(9, 0);

    /// Null where no instant ahead was said; of a day its morning.
    public static DateTimeOffset? Of(Understanding said, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (said.Whens.FirstOrDefault(w => !w.IsImpossible) is not { } when)
            return null;
        var value = when.Value;
        DateTimeOffset? at = when.Type switch
        {
            WhenType.Duration => now + value.Length,
            WhenType.Date or WhenType.DateRange => value.LastDay is { } day ? WallClock.At(value.Start is null || when.Type == WhenType.Date ? day : value.FirstDay!.Value, Morning, zone) : null,
            _ when (value.Start ?? value.End) is { } wall => WallClock.At(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall), zone),
            _ => null,
        };
        return at > now ? at : null;
    }
}
