using System.Globalization;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Meetings;

/// What a sentence says of a meeting, in the form's terms.
internal sealed record MeetingWish
{
    public IReadOnlyList<string> Names { get; init; } = [];
    public IReadOnlyList<string> Addresses { get; init; } = [];
    public string? Subject { get; init; }
    public DayRange? Days { get; init; }
    public TimeRange? Time { get; init; }
    public int? Minutes { get; init; }
    public bool? Online { get; init; }

    public static MeetingWish Of(object? argument) => argument is not Understanding u ? new() : new()
    {
        Names = [.. u.People.Select(p => p.Value).Distinct(StringComparer.OrdinalIgnoreCase)],
        Addresses = [.. u.Addresses.Select(a => a.Value).Distinct(StringComparer.OrdinalIgnoreCase)],
        Subject = u.Subject is { } subject ? Capital(subject.Value) : null,
        Days = u.Days is [var first, ..] ? first.Value : null,
        Time = TimeOf(u.Times),
        Minutes = u.Durations is [var length, ..] ? (int)length.Value.TotalMinutes : null,
        Online = u.Online,
    };

    public static int NumberOf(object? argument) => argument is Understanding { Numbers: [var number, ..] } ? number.Value : 0;

    public static string? ReasonOf(object? argument) => (argument as Understanding)?.Reason?.Value;

    public static string? ReferenceOf(object? argument) => argument is Understanding { References: [var reference, ..] } ? reference.Value : null;

    public static DateOnly? DayOf(object? argument) => argument is Understanding { Days: [var day, ..] } ? day.Value.First : null;

    public MeetingForm ToForm(IReadOnlyList<Invitee> found)
    {
        var minutes = Minutes ?? LengthOf(Time) ?? 60;
        // At three means at three: the window is as long as the meeting.
        var to = Time is { IsExact: true, From: { } at } && at.ToTimeSpan() + TimeSpan.FromMinutes(minutes) < TimeSpan.FromDays(1) ? at.AddMinutes(minutes) : Time?.To;
        return new()
        {
            Subject = Subject,
            People = string.Join(',', found.Select(p => p.Id)),
            Outside = string.Join(", ", Addresses),
            Day = Days is { } days ? MeetingForm.Iso(days.First) : null,
            LastDay = Days is { } range && range.Last > range.First ? MeetingForm.Iso(range.Last) : null,
            From = Time?.From is { } from ? MeetingForm.Iso(from) : null,
            To = to is { } end ? MeetingForm.Iso(end) : null,
            Minutes = minutes.ToString(CultureInfo.InvariantCulture),
            Online = Online is false ? "false" : "true",
        };
    }

    // "giovedì pomeriggio alle 15": the exact time counts, the part of the day is said along.
    private static TimeRange? TimeOf(IReadOnlyList<Found<TimeRange>> times) =>
        times.Count == 0 ? null : times.FirstOrDefault(t => t.Value.IsExact) is { Value.IsExact: true } exact ? Within(exact.Value, times) : times[^1].Value;

    // "domani sera alle 8"
    private static TimeRange Within(TimeRange exact, IReadOnlyList<Found<TimeRange>> times) =>
        times.Any(t => t.Value is { IsExact: false, From.Hour: >= 18 }) && exact.From is { Hour: >= 7 and < 12 } morning ? exact with { From = morning.AddHours(12) } : exact;

    // "dalle 14 alle 15" says how long, "domani pomeriggio" does not.
    private static int? LengthOf(TimeRange? time) =>
        time is { IsExact: false, From: { } from, To: { } to } && (to - from).TotalMinutes is > 0 and <= 120 and var minutes ? (int)minutes : null;

    private static string Capital(string subject)
    {
        var text = subject.Trim();
        return text.Length > 0 && char.IsLower(text[0]) ? char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..] : text;
    }
}
