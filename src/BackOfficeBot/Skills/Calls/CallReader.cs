using System.Globalization;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Calls;

/// A call that is ready to be logged.
internal sealed record CallEntry(CallData Data, string? Message, Priority Priority);

/// From what was typed to a call, or to what is wrong at which field. Pure.
internal static class CallReader
{
    public const int MostPeople = 10;

    public static (CallEntry? Entry, FormErrors Errors) Read(CallForm form, string zone, IReadOnlyList<CallPerson> known, DateTimeOffset now, CallFormTexts t)
    {
        var errors = new FormErrors();
        var (caller, company, typed, message) = (Line(form.Caller), Line(form.Company), Line(form.Phone), BankData.Mask(PlainText.Lines(form.Message)));
        foreach (var (field, text) in new[] { ("caller", caller), ("company", company) })
            if (text?.Length > CallForm.LongestName)
                errors[field] = t.TooLong;
        if (message.Length > CallForm.LongestMessage)
            errors["message"] = t.MessageTooLong;
        var phone = PhoneText.Parse(typed, Sentences.Region(zone));
        if (typed is not null && phone is null)
            errors["phone"] = t.PhoneWrong;
        if (caller is null && company is null && typed is null)
            errors["caller"] = t.NobodyCalled;
        List<CallPerson> to = [.. form.ForIds.Select(id => known.FirstOrDefault(p => p.Id == id)).OfType<CallPerson>()];
        if (form.ForIds.Count == 0)
            errors["for"] = t.ForMissing;
        else if (to.Count < form.ForIds.Count)
            errors["for"] = t.ForGone;
        else if (to.Count > MostPeople)
            errors["for"] = t.TooMany;
        var (from, until) = Window(form, zone, now, errors, t);
        var ticks = form.TickList;
        var data = new CallData
        {
            Direction = Enum.TryParse<CallDirection>(form.Direction, out var direction) ? direction : CallDirection.In,
            Caller = caller, Company = company, Phone = phone, For = to, Ticks = ticks, Zone = zone, CallBackFrom = from, CallBackTo = until,
            At = DateTimeOffset.TryParseExact(form.At, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null,
            CallerLanguage = form.CallerLanguage is "it" or "en" ? form.CallerLanguage : null,
            IsReadBack = form.ReadBack == "true" && phone is not null,
        };
        return errors.Count > 0 ? (null, errors) : (new(data, message.Length == 0 ? null : message, ticks.Contains(CallTick.Urgent) ? Priority.Urgent : Priority.Normal), errors);
    }

    private static (DateTimeOffset? From, DateTimeOffset? To) Window(CallForm form, string zoneId, DateTimeOffset now, FormErrors errors, CallFormTexts t)
    {
        var (from, to, zone) = (Time(form.BackFrom), Time(form.BackTo), WallClock.Zone(zoneId));
        if (WallClock.Day(form.BackDay) is not { } day)
        {
            if (from is null && to is null)
                return (null, null);
            day = WallClock.Day(now, zone);
        }
        var start = WallClock.At(day, from ?? TimeOnly.MinValue, zone);
        var end = to is { } time ? WallClock.At(day, time, zone) : from is null ? WallClock.At(day.AddDays(1), TimeOnly.MinValue, zone) : (DateTimeOffset?)null;
        if ((end ?? start) < now)
            errors["backDay"] = t.BackPast;
        else if (end <= start)
            errors["backTo"] = t.BackOrder;
        return (start, end);
    }

    public static TimeOnly? Time(string? text) => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null;

    private static string? Line(string? typed) => PlainText.OneLine(typed) is { Length: > 0 } line ? line : null;
}
