using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using When = BackOfficeBot.Language.Dates.When;

namespace BackOfficeBot.Skills.Tasks;

/// When something is to be done, as it was said: a day, perhaps an hour, perhaps again and again.
internal sealed record TaskWhen(DateOnly Day, TimeOnly? Time, string? Rule, TextSpan Span)
{
    private static readonly TimeOnly Early = new(7, 0);

    /// Where the hour stands by itself: "ogni lunedì ricordami di … alle 9".
    public TextSpan? HourSpan { get; init; }

    /// The end of what was said for the one who is asked ("entro venerdì"), its beginning for a reminder ("domani mattina"). What is named first with a limit counts.
    public static TaskWhen? Of(string text, Understanding understood, DateTime now, bool isOwn)
    {
        var whens = understood.Whens.Where(w => w.Type is not WhenType.Duration && !w.IsImpossible).ToList();
        var when = whens.FirstOrDefault(w => IsLimit(text, w)) ?? whens.FirstOrDefault(w => w.Type is WhenType.Set) ?? whens.FirstOrDefault();
        if (when is null)
            return null;
        // Of what somebody else is to do, an hour elsewhere may be part of it.
        var hour = (isOwn || when.Type is WhenType.Set) && !IsLimit(text, when) && when.Type is (WhenType.Set or WhenType.Date) && whens.Where(w => w.Type is WhenType.Time && w.Value.Start is not null).ToList() is [var only] && when.Value.Time is null ? only : null;
        return hour is not null && Of(when, now, isOwn, TimeOnly.FromDateTime(Likely(hour).Start!.Value)) is { } both ? both with { HourSpan = hour.Span } : Of(when, now, isOwn, null);
    }

    private static TaskWhen? Of(When when, DateTime now, bool isOwn, TimeOnly? hour)
    {
        var value = Likely(when);
        var today = DateOnly.FromDateTime(now);
        switch (when.Type)
        {
            case WhenType.Set:
                var first = SeriesRule.Parse(value.Rule, today) is { } rule ? rule.FirstFrom((value.Time ?? hour) > TimeOnly.FromDateTime(now) ? today : today.AddDays(1)) : today.AddDays(1);
                return new(first, value.Time ?? hour, value.Rule, when.Span);
            case WhenType.DateTime or WhenType.Time when value.Start is { } at:
                return new(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at), null, when.Span);
            case WhenType.DateTimeRange or WhenType.TimeRange when (isOwn ? value.Start ?? value.End : value.End ?? value.Start) is { } at:
                return new(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at), null, when.Span);
            default:
                return (value.LastDay ?? value.FirstDay) is { } day ? new(day, hour, null, when.Span) : null;
        }
    }

    // "alle 5" is in the afternoon where both are possible.
    private static WhenValue Likely(When when) => !when.IsAmbiguous || when.Type is not (WhenType.DateTime or WhenType.Time or WhenType.Set) ? when.Value
        : when.Values.FirstOrDefault(v => (v.Time ?? (v.Start is { } s ? TimeOnly.FromDateTime(s) : default)) >= Early) ?? when.Value;

    private static bool IsLimit(string text, When when)
    {
        var before = text[..when.Span.Start].TrimEnd();
        var said = text.Substring(when.Span.Start, when.Span.Length);
        return Limits.Any(l => said.StartsWith(l + " ", StringComparison.OrdinalIgnoreCase) || before.EndsWith(" " + l, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] Limits = ["entro", "by", "prima di", "before", "non oltre", "no later than", "scadenza", "due", "until"];
}
