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

    /// With the people it is for: a calendar belongs to a person, not to an office.
    public static Understanding Wish(CallData data, string language)
    {
        List<string> names = [.. data.For.Where(p => !Departments.IsOffice(p.Id)).Select(p => p.Name)];
        var who = data.Phone is { } phone && (data.Caller ?? data.Company) is not null ? $"{data.Title}, {PhoneText.Grouped(phone)}" : data.Title;
        List<When> whens = [new(WhenType.Duration, Nowhere, [new() { Length = Length, Grain = Grain.Minute }])];
        if (data.CallBackFrom is { } from)
        {
            var zone = WallClock.Zone(data.Zone);
            var (start, end) = (from.In(zone).DateTime, data.CallBackTo?.In(zone).DateTime);
            var isDay = start.TimeOfDay == TimeSpan.Zero;
            whens.Add(new(isDay ? WhenType.Date : end is null ? WhenType.DateTime : WhenType.DateTimeRange, Nowhere, [new() { Start = start, End = isDay ? null : end, Grain = isDay ? Grain.Day : Grain.Minute }]));
        }
        return new()
        {
            Intent = "schedule_meeting", Confidence = 1, Online = false, Whens = whens, People = [.. names.Select(n => new Found<string>(n, Nowhere))], Subject = new(CallFormTexts.In(language).CallBackSubject(who), Nowhere),
        };
    }
}
