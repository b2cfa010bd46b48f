using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Skills.Meetings.Invitations;

/// Another time for a meeting to which one is invited: from words into the form, and out of it.
internal static class ProposedTimes
{
    /// What was said, the rest as it stands.
    public static ProposeForm Form(MeetingWish said, CalendarEvent meeting, TimeZoneInfo zone) => new()
    {
        Day = (said.Day ?? WallClock.Day(meeting.Start, zone)).Iso(),
        From = said.From is { } from ? from.Iso() : said.Day is null ? null : WallClock.Time(meeting.Start, zone).Iso(),
    };

    /// The time that is proposed, or what is wrong at each field.
    public static ProposedTime? Read(ProposeForm form, CalendarEvent meeting, TimeZoneInfo zone, DateTimeOffset now, string language, FormErrors errors)
    {
        var (t, m) = (InvitationTexts.In(language), MeetingTexts.In(language));
        var (day, hour) = (WallClock.Day(form.Day), WallClock.Time(form.From));
        if (day is null)
            errors["day"] = string.IsNullOrWhiteSpace(form.Day) ? m.DayMissing : m.NotADay(Quoted(form.Day));
        if (hour is null)
            errors["from"] = string.IsNullOrWhiteSpace(form.From) ? t.HourMissing : m.NotATime(Quoted(form.From));
        if (PlainText.Lines(form.Comment).Length > MeetingBooker.LongestReason)
            errors["comment"] = t.ReasonTooLong;
        if (day is null || hour is null)
            return null;
        var start = WallClock.At(day.Value, hour.Value, zone);
        if (start <= now)
            errors["from"] = t.TimePast;
        else if (start == meeting.Start)
            errors["from"] = t.SameTime;
        return errors.Count > 0 ? null : new(start, start + (meeting.End - meeting.Start), zone.Id);
    }

    private static string Quoted(string text) => PlainText.OneLine(MeetingForm.Shortened(text, 80));
}
