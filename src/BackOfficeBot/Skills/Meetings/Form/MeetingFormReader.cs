using System.Globalization;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Series;

namespace BackOfficeBot.Skills.Meetings.Form;

/// Reads a form into a draft, or says at each field what to change.
internal static class MeetingFormReader
{
    public static (MeetingDraft? Draft, FormErrors Errors) Read(
        MeetingForm form, MeetingDraft basis, IReadOnlyList<Invitee> directory, IReadOnlyList<Room> rooms, DateTimeOffset now, MeetingTexts texts)
    {
        var errors = new FormErrors();
        var subject = PlainText.OneLine(form.Subject);
        if (subject.Length == 0)
            errors["subject"] = texts.SubjectMissing;
        else if (subject.Length > MeetingForm.LongestSubject)
            errors["subject"] = texts.SubjectTooLong;

        var (people, optional) = MeetingFormPeople.Read(form, basis, directory, errors, texts);
        basis = MeetingFormDetails.Read(form, basis, errors, FormTexts.Beside(texts));
        var day = ReadDay("day", form.Day, errors, texts);
        if (day is null)
            errors.TryAdd("day", texts.DayMissing);
        var lastDay = ReadDay("lastDay", form.LastDay, errors, texts) ?? day;
        var from = ReadTime("from", form.From, errors, texts);
        var to = ReadTime("to", form.To, errors, texts);
        var minutes = ReadMinutes(form.Minutes, errors, texts);
        var (room, need) = MeetingFormRoom.Read(form, rooms, errors, texts);
        if (day is not { } first || lastDay is not { } last)
            return (null, errors);

        var draft = basis with
        {
            Subject = subject, Files = form.Of(basis.Files), People = people, Optional = optional, Day = first, LastDay = last, From = from, To = to, Minutes = minutes, Room = room, AnyRoom = need, Online = form.Online == "true",
        };
        draft = SeriesForm.Read(form, draft, errors, texts == MeetingTexts.It ? "it" : "en");
        CheckWindow(draft, now, errors, texts);
        return errors.Count > 0 ? (null, errors) : (draft, errors);
    }

    // All that is wrong is said at once: each thing looks past what another has found.
    private static void CheckWindow(MeetingDraft draft, DateTimeOffset now, FormErrors errors, MeetingTexts texts)
    {
        if (draft.LastDay < draft.Day)
            errors.TryAdd("lastDay", texts.EndBeforeStart);
        else if (draft.LastDay.DayNumber - draft.Day.DayNumber >= MeetingDraft.MostDays)
            errors.TryAdd("lastDay", texts.WindowTooLong);
        if (draft is { From: { } from, To: { } to } && to <= from)
            errors.TryAdd("to", texts.EndBeforeStart);
        else if (draft is { From: { } a, To: { } b } && b - a < draft.Duration)
            errors.TryAdd("minutes", texts.WindowTooShort);
        if (!(draft with { LastDay = errors.ContainsKey("lastDay") ? draft.Day : draft.LastDay, To = errors.ContainsKey("to") ? null : draft.To }).Windows(now).Any())
            errors.TryAdd("day", texts.DayPast);
    }

    private static DateOnly? ReadDay(string field, string? text, FormErrors errors, MeetingTexts texts)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (WallClock.Day(text) is { } day)
            return day;
        errors[field] = texts.NotADay(Quoted(text));
        return null;
    }

    private static TimeOnly? ReadTime(string field, string? text, FormErrors errors, MeetingTexts texts)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (WallClock.Time(text) is { } time)
            return time;
        errors[field] = texts.NotATime(Quoted(text));
        return null;
    }

    // Enough to be recognised: the field still holds all of it.
    public static string Quoted(string text) => PlainText.OneLine(MeetingForm.Shortened(text, 80));

    private static int ReadMinutes(string? text, FormErrors errors, MeetingTexts texts)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 5 and <= 1440)
            return minutes;
        errors["minutes"] = texts.DurationWrong;
        return 0;
    }
}
