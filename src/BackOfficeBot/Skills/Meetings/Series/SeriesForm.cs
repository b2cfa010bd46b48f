using System.Globalization;
using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Form;

namespace BackOfficeBot.Skills.Meetings.Series;

/// The part of the form that says how a meeting comes back, and how it is read.
internal static class SeriesForm
{
    private const string Never = "none";
    private const int LongestNumber = 3;

    // What is left open is said by the first day.
    private const string Weekly = "FREQ=WEEKLY";
    private const string MonthWeekday = "FREQ=MONTHLY;BYDAY=nth";

    public static IEnumerable<CardInput> Inputs(string language, MeetingForm form)
    {
        var t = SeriesTexts.In(language);
        List<Choice> choices =
        [
            new() { Title = t.Never, Value = Never }, new() { Title = t.EveryDay, Value = "FREQ=DAILY" }, new() { Title = t.WorkingDays, Value = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR" },
            new() { Title = t.EveryWeek, Value = Weekly }, new() { Title = t.TwoWeeks, Value = Weekly + ";INTERVAL=2" }, new() { Title = t.MonthDay, Value = "FREQ=MONTHLY" }, new() { Title = t.MonthWeekday, Value = MonthWeekday },
        ];
        var chosen = form.Repeat is { Length: > 0 } said ? said : Never;
        // What was said and is none of these is a choice of its own.
        if (choices.TrueForAll(c => c.Value != chosen))
        {
            var first = WallClock.Day(form.Day) ?? new DateOnly(2000, 1, 3);
            if (SeriesRule.Parse(chosen, first) is { } rule)
                choices.Insert(1, new() { Title = t.Name(rule), Value = chosen });
            else
                chosen = Never;
        }
        return
        [
            new InputChoiceSet { Id = "repeat", Label = t.Repeats, Style = ChoiceStyle.Compact, Value = chosen, Choices = choices },
            new InputDate { Id = "until", Label = t.UntilLabel, Value = WallClock.Day(form.Until) },
            // A number with a least value counts as wrong where it is left empty, and out of sight it would hold the button back.
            new InputText { Id = "times", Label = t.TimesLabel, Value = form.Times, MaxLength = form.Times?.Length > LongestNumber ? null : LongestNumber },
            new InputText { Id = "except", Label = t.ExceptLabel, Placeholder = t.ExceptHint, Value = form.Except },
        ];
    }

    /// How it comes back, in words.
    public static string? Said(string language, MeetingForm form) =>
        form.Repeat is null or "" or Never || SeriesRule.Parse(form.Repeat, WallClock.Day(form.Day) ?? new DateOnly(2000, 1, 3)) is not { } rule ? null : SeriesTexts.In(language).Name(rule);

    /// The draft with its series; it begins on the first day that fits.
    public static MeetingDraft Read(MeetingForm form, MeetingDraft draft, FormErrors errors, string language)
    {
        var t = SeriesTexts.In(language);
        if (form.Repeat is null or "" or Never)
            return draft with { Series = null };
        if (SeriesRule.Parse(form.Repeat, draft.Day) is not { } rule)
        {
            errors["repeat"] = t.Unknown;
            return draft;
        }
        var first = rule.FirstFrom(draft.Day);
        var until = WallClock.Day(form.Until);
        if (!string.IsNullOrWhiteSpace(form.Until) && until is null)
            errors["until"] = MeetingTexts.In(language).NotADay(MeetingForm.Shortened(form.Until, 80));
        var times = Number(form.Times);
        if (!string.IsNullOrWhiteSpace(form.Times) && times is not (>= 2 and <= SeriesRule.MostTimes))
            errors["times"] = times > SeriesRule.MostTimes ? t.TooMany : t.TimesWrong;
        var (except, wrong) = SeriesExceptions.Read(form.Except);
        if (wrong is not null)
            errors["except"] = t.ExceptWrong(MeetingForm.Shortened(wrong, 80));
        rule = rule with { Times = (int?)times, Until = times is null ? until ?? first.AddMonths(SeriesRule.MostMonths / 4) : null };
        if (errors.Count == 0 && until <= draft.Day)
            errors["until"] = t.UntilPast;
        else if (errors.Count == 0 && rule.Dates(first) is var dates)
        {
            if (dates.Count > SeriesRule.MostTimes || dates[^1] > first.AddMonths(SeriesRule.MostMonths) || dates.Count < rule.Times)
                errors[times is null ? "until" : "times"] = t.TooMany;
            else if (dates.Count < 2)
                errors["until"] = t.NoDay;
            except = [.. except.Intersect(dates)];
            if (errors.Count == 0 && except.Count > dates.Count - 2)
                errors["except"] = t.NoDay;
        }
        return draft with { Day = first, LastDay = first, Series = new(rule) { Except = except } };
    }

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == Math.Floor(number) ? number : null;
}
