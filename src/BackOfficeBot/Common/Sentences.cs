using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Staff.DaysOff;

namespace BackOfficeBot.Common;

/// What people wrote, understood at their time, in their zone and as its country writes days and telephone numbers.
internal sealed class Sentences(Understander understander, TimeProvider time)
{
    // A person writes a few lines; what is longer was pasted, and its beginning says what it is.
    private const int Longest = 2_000;

    /// Numbers without a country code are at home where the clocks of who writes are: where that is no one country, in Italy.
    public static string Region(string zone) => CountryHolidays.OfZone(zone) ?? "IT";

    public Understanding Understand(Turn turn, string text, Direction direction = Direction.Future) => Understand(text, time.GetUtcNow(), turn.TimeZone, turn.Language, direction);

    public Understanding Understand(string text, DateTimeOffset at, string? timeZone, string language, Direction direction = Direction.Future)
    {
        var zone = WallClock.Zone(timeZone);
        var country = CountryHolidays.OfZone(zone.Id);
        var locale = language == "it" ? "it-IT" : country is "GB" or "IE" ? $"en-{country}" : "en-US";
        return understander.Understand(text.Length <= Longest ? text : text[..Longest], new(at.In(zone).DateTime, zone.Id, locale) { Direction = direction, Region = Region(zone.Id) });
    }
}
