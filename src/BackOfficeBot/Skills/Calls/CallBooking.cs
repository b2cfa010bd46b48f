using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Staff;
using When = BackOfficeBot.Language.Dates.When;

namespace BackOfficeBot.Skills.Calls;

/// A call-back in the calendar, as a wish that any skill of meetings understands.
internal static class CallBooking
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(15);
    private static readonly TextSpan Nowhere = new(0, 0);

    /// With the people it is for, where they are others: a calendar belongs to a person, not to an office. Whoever calls back keeps the time for oneself.
    /// <param name="reference">The number of the slip, where it has one: it stands in the calendar.</param>
    /// <param name="zone">Of whoever books: the window is told in their hours.</param>
    /// <param name="said">The times that were said with the wish; where there are none, the window that the slip names.</param>
    public static Understanding Wish(CallData data, string? reference, string meId, TimeZoneInfo zone, string language, IReadOnlyList<When> said)
    {
        List<string> names = data.For.Any(p => p.Id == meId) ? [] : [.. data.For.Where(p => !Departments.IsOffice(p.Id)).Select(p => p.Name)];
        var who = data.Phone is { } phone && (data.Caller ?? data.Company) is not null ? $"{data.Title}, {PhoneText.Grouped(phone)}" : data.Title;
        List<When> whens = [.. said];
        if (whens.TrueForAll(w => w.Type != WhenType.Duration))
            whens.Add(new(WhenType.Duration, Nowhere, [new() { Length = Length, Grain = Grain.Minute }]));
        if (said.Count == 0 && data.CallBackFrom is { } from)
        {
            // A day is a day everywhere, an hour is another one elsewhere.
            var isDay = from.In(WallClock.Zone(data.Zone)).TimeOfDay == TimeSpan.Zero;
            var there = isDay ? WallClock.Zone(data.Zone) : zone;
            var (start, end) = (from.In(there).DateTime, data.CallBackTo?.In(there).DateTime);
            whens.Add(new(isDay ? WhenType.Date : end is null ? WhenType.DateTime : WhenType.DateTimeRange, Nowhere, [new() { Start = start, End = isDay ? null : end, Grain = isDay ? Grain.Day : Grain.Minute }]));
        }
        var subject = CallFormTexts.In(language).CallBackSubject(who);
        return new()
        {
            Intent = CallBackWish.Command, Confidence = 1, Online = false, Whens = whens, People = [.. names.Select(n => new Found<string>(n, Nowhere))],
            Subject = new(reference is null ? subject : $"{subject} · {reference}", Nowhere),
        };
    }

    /// Of a time that was picked on a card.
    public static When At(DateTime start) => new(WhenType.DateTime, Nowhere, [new() { Start = start, Grain = Grain.Minute }]);
}
