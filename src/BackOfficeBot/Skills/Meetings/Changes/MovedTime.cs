using System.Text.RegularExpressions;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Skills.Meetings.Changes;

/// Where a sentence puts a booked meeting: "alle 16", "a domani", "di un'ora", "allungala di 15 minuti"; without any, the days in which to look.
internal static partial class MovedTime
{
    private const int DaysToLook = 4;
    private static readonly string[] Earlier = ["anticip", "prima", "forward", "earlier"];
    private static readonly string[] Longer = ["allung", "prolung", "extend", "longer", "lengthen"];
    private static readonly string[] Shorter = ["accorci", "riduc", "shorten", "shorter"];
    private static readonly string[] Lasting = ["dur", "last"];
    private static readonly string[] To = ["a", "to"];

    public static MeetingDraft Of(string text, Understanding understood, MeetingWish wish, MeetingDraft draft, DateTimeOffset start, DateTimeOffset now)
    {
        var wall = start.In(WallClock.Zone(draft.Zone)).DateTime;
        if (Shifted(text, understood, wall, now.In(WallClock.Zone(draft.Zone)).DateTime) is { } shifted)
            return At(draft, shifted);
        if (wish is { Day: null, From: null, To: null })
            return wish.Minutes is { } minutes && understood.Whens.FirstOrDefault(w => w.Type is WhenType.Duration) is { } length
                ? By(text, length, minutes, draft, wall) : Look(draft, wall, now);
        var day = wish.Day ?? DateOnly.FromDateTime(wall);
        var lasting = draft with { Minutes = wish.Minutes ?? draft.Minutes };
        return wish.IsExact && wish.From is { } at ? At(lasting, day.ToDateTime(at))
            : wish is { From: null, To: null } && (wish.LastDay ?? day) == day ? At(lasting, day.ToDateTime(TimeOnly.FromDateTime(wall)))
            : lasting with { Day = day, LastDay = wish.LastDay > day ? wish.LastDay.Value : day, From = wish.From, To = wish.To };
    }

    /// At this time and at no other.
    public static MeetingDraft At(MeetingDraft draft, DateTime wall)
    {
        var (day, from) = (DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
        return draft with { Day = day, LastDay = day, From = from, To = from.ToTimeSpan() + draft.Duration < TimeSpan.FromDays(1) ? from.Add(draft.Duration) : null };
    }

    // "mezz'ora prima", "two days later": than it is, not than now, from which such words are reckoned elsewhere.
    private static DateTime? Shifted(string text, Understanding understood, DateTime wall, DateTime now) =>
        understood.Whens is not [{ Values.Count: > 0 } only] || only.Span.End > text.Length || !Than.IsMatch(text.AsSpan(only.Span.Start, only.Span.Length)) ? null
        : only is { Type: WhenType.DateTime, Value.Start: { } then } ? wall.AddMinutes(Math.Round((then - now).TotalMinutes / 5) * 5)
        : only is { Type: WhenType.Date, Value.FirstDay: { } day } ? wall.AddDays(day.DayNumber - DateOnly.FromDateTime(now).DayNumber) : null;

    private static readonly Regex Than = new(@"\b(?:prima|dopo|più tardi|più presto|earlier|later)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static MeetingDraft By(string text, Language.Dates.When length, int minutes, MeetingDraft draft, DateTime wall)
    {
        var words = text.ToLowerInvariant().Split([' ', ',', '.', '!', '?', '\''], StringSplitOptions.RemoveEmptyEntries);
        bool Says(string[] beginnings) => words.Any(w => beginnings.Any(b => w.StartsWith(b, StringComparison.Ordinal)));
        var before = text[..Math.Min(length.Span.Start, text.Length)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isTo = before is [.., var last] && To.Contains(last.ToLowerInvariant());
        return (Says(Longer), Says(Shorter)) switch
        {
            _ when isTo || Says(Lasting) => At(draft with { Minutes = minutes }, wall),
            (true, _) => At(draft with { Minutes = draft.Minutes + minutes }, wall),
            (_, true) => At(draft with { Minutes = draft.Minutes - minutes }, wall),
            _ => At(draft, wall.AddMinutes(Says(Earlier) ? -minutes : minutes)),
        };
    }

    private static MeetingDraft Look(MeetingDraft draft, DateTime wall, DateTimeOffset now)
    {
        var (today, day) = (WallClock.Day(now, WallClock.Zone(draft.Zone)), DateOnly.FromDateTime(wall));
        var first = day > today ? day : today;
        return draft with { Day = first, LastDay = first.AddDays(DaysToLook), From = null, To = null };
    }
}
