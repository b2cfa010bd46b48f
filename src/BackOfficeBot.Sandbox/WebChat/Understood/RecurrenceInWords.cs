using System.Globalization;

namespace BackOfficeBot.Sandbox.WebChat.Understood;

/// <summary>An RRULE (RFC 5545) as Language writes it, in words: "ogni settimana: lunedì, giovedì".</summary>
internal sealed class RecurrenceInWords(UnderstoodTexts texts)
{
    private static readonly string[] DayCodes = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    private readonly DateTimeFormatInfo names = Common.When.Culture(texts.Language).DateTimeFormat;

    public string Of(string rule)
    {
        var parts = rule.Split(';').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        var every = texts.Every(Number(parts, "INTERVAL") ?? 1, parts["FREQ"]);
        return Which(parts) is { } which ? $"{every}: {which}" : every;
    }

    private string? Which(Dictionary<string, string> parts) => (Number(parts, "BYSETPOS"), parts.GetValueOrDefault("BYDAY"), Number(parts, "BYMONTH"), Number(parts, "BYMONTHDAY")) switch
    {
        ({ } rank, _, _, _) => $"{texts.Rank(rank)} {texts.WorkingDay}",
        (_, { } days, _, _) => string.Join(", ", days.Split(',').Select(Day)),
        (_, _, { } month, { } day) => $"{day} {names.GetMonthName(month)}",
        (_, _, { } month, null) => names.GetMonthName(month),
        (_, _, _, { } day) => texts.DayOfMonth(day),
        _ => null,
    };

    // "MO", or "2MO" for the second of the month.
    private string Day(string code)
    {
        var name = names.GetDayName((DayOfWeek)Array.IndexOf(DayCodes, code[^2..]));
        return code.Length == 2 ? name : $"{texts.Rank(int.Parse(code[..^2], CultureInfo.InvariantCulture))} {name}";
    }

    private static int? Number(Dictionary<string, string> parts, string name) => parts.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : null;
}
