using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Words;
using When = BackOfficeBot.Common.When;

namespace BackOfficeBot.Skills.Meetings.Series;

/// What a sentence says of a series: "ogni lunedì alle 9 fino a marzo", "per 6 volte", "dal 7 dicembre al 31 gennaio", "for three months".
internal static partial class SeriesWish
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private const int DefaultMonths = 3;

    /// The form with the series in it, and what is to be said of it.
    public static (MeetingForm Form, string? Notice) Fill(MeetingWish wish, MeetingForm form, string text, Understanding understood, DateOnly today, string language)
    {
        if (wish.Rule is null)
            return (form, null);
        var t = SeriesTexts.In(language);
        var range = understood.Whens.FirstOrDefault(w => w.Type is WhenType.DateRange && w.Values.Count > 0)?.Value;
        var begins = understood.Whens.FirstOrDefault(w => w.Type is WhenType.Date or WhenType.DateTime && w.Values.Count > 0)?.Value.FirstDay ?? range?.FirstDay;
        var lasts = understood.Whens.FirstOrDefault(w => w.Type is WhenType.Duration && w.Value.Length >= Day)?.Value.Length;
        if (SeriesRule.Parse(wish.Rule, begins ?? today) is not { } rule)
            return (form, t.Unknown);
        var first = rule.FirstFrom(begins ?? today.AddDays(1));
        var times = Times.Match(text) is { Success: true } said && int.TryParse(said.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : (int?)null;
        var until = range?.LastDay ?? (lasts is { } length ? first.AddDays((int)length.TotalDays) : null);
        var notice = until is null && times is null ? t.NoEnd(When.Day(first.AddMonths(DefaultMonths), language)) : null;
        var all = rule with { Times = times, Until = times is null ? until ?? first.AddMonths(DefaultMonths) : null };
        var except = SeriesExceptions.Text(SeriesExceptions.Said(understood, all.Dates(first)));
        // What comes back "dalle 14 alle 17:30" lasts as long; "il pomeriggio" is where to look.
        var minutes = lasts is not null ? "60"
            : wish is { IsExact: false, Minutes: null, From: { } begin, To: { } end } && end > begin && FromTo.IsMatch(text) ? ((int)(end - begin).TotalMinutes).ToString(CultureInfo.InvariantCulture) : form.Minutes;
        return (form with
        {
            Day = first.Iso(),
            LastDay = null,
            Minutes = minutes,
            To = lasts is not null && wish is { IsExact: true, From: { } from } ? from.AddHours(1).Iso() : form.To,
            Repeat = rule.Text,
            Until = times is not null ? null : (until ?? first.AddMonths(DefaultMonths)).Iso(),
            Times = times?.ToString(CultureInfo.InvariantCulture),
            Except = except.Length > 0 ? except : null,
        }, notice);
    }

    /// "no, martedì": what is every Monday becomes every Tuesday; another rule replaces the one that was.
    public static MeetingForm Over(MeetingForm form, MeetingWish wish, string text, Understanding understood, DateOnly today, string language) =>
        wish.Rule is not null ? Fill(wish, form, text, understood, today, language).Form
        : wish.Day is { } day && SeriesRule.Parse(form.Repeat, day) is { Kind: RecurrenceKind.Weekly, Days: [var only] } rule && only != day.DayOfWeek ? form with { Repeat = (rule with { Days = [day.DayOfWeek] }).Text }
        : form;

    private static readonly Regex FromTo = new(@"\b(?:dalle|dall'una|from)\b|[0-9] ?[-–] ?[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Times = new(@"\b([0-9]{1,4}) (?:volte|incontri|riunioni|appuntamenti|times|occurrences|meetings|sessions)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
