using BackOfficeBot.Common;
using BackOfficeBot.Language.Dates;
using When = BackOfficeBot.Language.Dates.When;

namespace BackOfficeBot.Sandbox.WebChat.Understood;

/// <summary>Days, times, lengths and what comes back, as a person reads them.</summary>
internal sealed class TimesInWords(UnderstoodTexts texts)
{
    private readonly RecurrenceInWords recurrence = new(texts);

    /// <summary>Of several meanings the preferred one, which is what the product takes.</summary>
    public string Of(When when)
    {
        var value = when.Value;
        var words = when.Type switch
        {
            _ when value.Rule is { } rule => Repeated(rule, value),
            WhenType.Duration => value.Length is { } length ? Length(length) : "",
            WhenType.Date => Day(value.FirstDay!.Value),
            WhenType.DateRange => Between(value.Start is null ? null : Day(value.FirstDay!.Value), value.End is null ? null : Day(value.LastDay!.Value), texts.FromDay, texts.UntilDay),
            WhenType.Time => $"{value.Start:HH:mm}",
            WhenType.TimeRange => Between(Clock(value.Start), Clock(value.End), texts.FromTime, texts.UntilTime),
            WhenType.DateTime => Instant(value.Start!.Value),
            _ => value is { Start: { } start, End: { } end } && start.Date == end.Date ? $"{Instant(start)}–{end:HH:mm}"
                : Between(value.Start is { } first ? Instant(first) : null, value.End is { } last ? Instant(last) : null, texts.FromDay, texts.UntilDay),
        };
        return value.IsApproximate ? texts.About(words) : words;
    }

    private static string Between(string? from, string? to, Func<string, string> since, Func<string, string> until) => (from, to) switch
    {
        (null, null) => "",
        (_, null) => since(from),
        (null, _) => until(to),
        _ => from == to ? from : $"{from} – {to}",
    };

    private static string? Clock(DateTime? at) => at?.ToString("HH:mm", null);

    private string Day(DateOnly day) => Common.When.Day(day, texts.Language);

    private string Instant(DateTime at) => $"{Day(DateOnly.FromDateTime(at))}, {at:HH:mm}";

    private string Repeated(string rule, WhenValue value) => (value.Time, value.TimeEnd) switch
    {
        (null, _) => recurrence.Of(rule),
        ({ } at, null) => $"{recurrence.Of(rule)}, {texts.At($"{at:HH:mm}")}",
        ({ } from, { } to) => $"{recurrence.Of(rule)}, {from:HH:mm}–{to:HH:mm}",
    };

    private string Length(TimeSpan length)
    {
        var clock = Common.When.Duration(length - TimeSpan.FromDays(length.Days), texts.Language);
        return string.Join(texts.And, new[] { Count(length.Days, texts.Days), clock, Count(length.Seconds, texts.Seconds) }.Where(part => part.Length > 0));
    }

    private static string Count(int n, (string One, string Many) unit) => n switch { 0 => "", 1 => $"1 {unit.One}", _ => $"{n} {unit.Many}" };
}
