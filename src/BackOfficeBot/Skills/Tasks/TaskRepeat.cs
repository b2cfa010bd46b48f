using System.Globalization;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Tasks;

/// When a task that comes back is due next, and how that is said.
internal static class TaskRepeat
{
    public const string Yearly = "FREQ=YEARLY";
    public const string WorkingDays = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";

    public static readonly IReadOnlyList<string> Offered = [WorkingDays, "FREQ=DAILY", "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3", Yearly];

    public static bool IsKnown(string rule, DateOnly first) => rule.StartsWith(Yearly, StringComparison.Ordinal) || SeriesRule.Parse(rule, first) is not null;

    /// The first day after both the last one and today; null where the rule says no more.
    public static DateOnly? Next(string rule, DateOnly last, DateOnly today)
    {
        var after = last > today ? last : today;
        if (rule.StartsWith(Yearly, StringComparison.Ordinal))
        {
            var years = 1;
            while (last.AddYears(years) <= after)
                years++;
            return last.AddYears(years);
        }
        // What was left lying for long begins anew.
        var from = last.AddMonths(SeriesRule.MostMonths - 1) < after || last.AddDays(SeriesRule.MostTimes - 5) < after ? after : last;
        return SeriesRule.Parse(rule, last)?.Dates(from).Cast<DateOnly?>().FirstOrDefault(d => d > after);
    }

    public static string Words(string rule, string language)
    {
        var it = language == "it";
        var parts = rule.Split(';').Select(p => p.Split('=', 2)).Where(p => p.Length == 2).ToDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase);
        var every = int.TryParse(parts.GetValueOrDefault("INTERVAL"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1;
        if (rule == WorkingDays)
            return it ? "ogni giorno di lavoro" : "every working day";
        var days = (parts.GetValueOrDefault("BYDAY") ?? "").Split(',').Select(d => Day(d, language)).OfType<string>().ToList();
        var on = days.Count > 0 ? string.Join(", ", days) : null;
        return parts.GetValueOrDefault("FREQ") switch
        {
            "DAILY" => every == 1 ? it ? "ogni giorno" : "every day" : it ? $"ogni {every} giorni" : $"every {every} days",
            "WEEKLY" when every == 1 => on is null ? it ? "ogni settimana" : "every week" : it ? $"ogni {on}" : $"every {on}",
            "WEEKLY" => (it ? $"ogni {every} settimane" : $"every {every} weeks") + (on is null ? "" : $" ({on})"),
            "MONTHLY" => every == 1 ? it ? "ogni mese" : "every month" : it ? $"ogni {every} mesi" : $"every {every} months",
            _ => it ? "ogni anno" : "every year",
        };
    }

    private static string? Day(string name, string language) =>
        Array.IndexOf(["SU", "MO", "TU", "WE", "TH", "FR", "SA"], name) is >= 0 and var day ? When.Culture(language).DateTimeFormat.GetDayName((DayOfWeek)day) : null;
}
