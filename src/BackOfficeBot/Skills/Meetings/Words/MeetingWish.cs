using System.Globalization;
using BackOfficeBot.Common;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Meetings.Form;
using When = BackOfficeBot.Language.Dates.When;

namespace BackOfficeBot.Skills.Meetings.Words;

/// What a sentence says of a meeting, in the form's terms.
internal sealed record MeetingWish
{
    public IReadOnlyList<string> Names { get; init; } = [];
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// Those of the names and addresses who need not come.
    public IReadOnlyList<string> Optional { get; init; } = [];
    public IReadOnlyList<PersonRole> Roles { get; init; } = [];
    public string? Subject { get; init; }
    public DateOnly? Day { get; init; }
    public DateOnly? LastDay { get; init; }
    public TimeOnly? From { get; init; }
    public TimeOnly? To { get; init; }

    /// True for "at three", false for "in the afternoon" or "between three and five".
    public bool IsExact { get; init; }
    public int? Minutes { get; init; }
    public bool? Online { get; init; }

    /// The RRULE of what was asked for more than once: "ogni lunedì".
    public string? Rule { get; init; }

    public static MeetingWish Of(object? argument) => argument is not Understanding u ? new() : u.Whens.Aggregate(
        new MeetingWish
        {
            Names = [.. u.People.Select(p => p.Value).Distinct(StringComparer.OrdinalIgnoreCase)],
            Addresses = [.. u.Addresses.Select(a => a.Value).Distinct(StringComparer.OrdinalIgnoreCase)],
            Roles = [.. u.Roles.Select(r => r.Value).Distinct()],
            Subject = (u.Subject ?? u.Occasion) is { } subject ? Capital(subject.Value) : null,
            Online = u.Online,
        },
        (wish, when) => wish.With(when));

    /// The same with who need not come, which only the words themselves tell.
    public MeetingWish Saying(string text, Understanding understood)
    {
        var people = OptionalNames.Of(text, understood);
        return this with { Names = [.. people.Names.Distinct(StringComparer.OrdinalIgnoreCase)], Optional = people.Optional };
    }

    /// The same on the first day of what it repeats, where that is plain.
    public MeetingWish Once(DateOnly today) => Rule is null || Day is not null ? this : this with { Day = FirstOf(Rule, today) };

    /// "move it to 4" where only a time can be meant: of a working day, so four is sixteen.
    public MeetingWish AtNumber(Understanding understood) => understood is { Intent: "reschedule", Whens: [], References: [], Numbers: [{ Value: >= 1 and <= 23 and var hour }] }
        ? this with { From = new(hour < 8 ? hour + 12 : hour, 0), IsExact = true } : this;

    private static readonly string[] Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    private static DateOnly? FirstOf(string rule, DateOnly today) => rule.Split(';').FirstOrDefault(p => p.StartsWith("BYDAY=", StringComparison.Ordinal)) is not { } named
        ? rule.StartsWith("FREQ=DAILY", StringComparison.Ordinal) ? today.AddDays(1) : null
        : named[6..].Split(',') is var days && days.All(d => d.Length == 2)
            ? Enumerable.Range(1, 7).Select(today.AddDays).Cast<DateOnly?>().FirstOrDefault(d => days.Contains(Weekdays[(int)d!.Value.DayOfWeek]))
            : null;

    public static int NumberOf(object? argument) => argument is Understanding { Numbers: [var number, ..] } ? number.Value : 0;

    public static string? ReasonOf(object? argument) => (argument as Understanding)?.Reason?.Value;

    public static string? ReferenceOf(object? argument) => argument is Understanding { References: [var reference, ..] } ? reference.Value : null;

    public static DateOnly? DayOf(object? argument) => argument is Understanding u ? Of(u).Day : null;

    public MeetingForm ToForm(IReadOnlyList<Invitee> found, IReadOnlyList<Invitee>? optional = null)
    {
        var minutes = Minutes ?? Length ?? 60;
        // At three means at three: the window is as long as the meeting.
        var to = IsExact && From is { } at && at.ToTimeSpan() + TimeSpan.FromMinutes(minutes) < TimeSpan.FromDays(1) ? at.AddMinutes(minutes) : To;
        return new()
        {
            Subject = Subject,
            People = string.Join(',', found.Select(p => p.Id)),
            Optional = string.Join(',', (optional ?? []).Select(p => p.Id).Concat(Addresses.Where(IsOptional))),
            Outside = string.Join(", ", Addresses),
            Day = Day is { } day ? day.Iso() : null,
            LastDay = LastDay is { } last && last > Day ? last.Iso() : null,
            From = From is { } from ? from.Iso() : null,
            To = to is { } end ? end.Iso() : null,
            Minutes = minutes.ToString(CultureInfo.InvariantCulture),
            Online = Online is false ? "false" : "true",
        };
    }

    /// What is said now counts, what is not said stays as it was.
    public MeetingForm Over(MeetingForm form, IReadOnlyList<Invitee> found, IReadOnlyList<Invitee> optional)
    {
        var now = ToForm(found, optional);
        var known = form.OutsideAddresses;
        return form with
        {
            Subject = now.Subject ?? form.Subject,
            People = string.Join(',', form.PeopleIds.Except(optional.Select(p => p.Id)).Concat(found.Select(p => p.Id)).Distinct()),
            Optional = string.Join(',', form.OptionalIds.Except(found.Select(p => p.Id)).Concat(now.OptionalIds).Distinct()),
            Outside = string.Join(", ", new[] { form.Outside }.Concat(Addresses.Except(known, StringComparer.OrdinalIgnoreCase)).Where(a => !string.IsNullOrWhiteSpace(a))),
            Day = now.Day ?? form.Day,
            LastDay = now.Day is null ? form.LastDay : now.LastDay,
            From = From is null && To is null ? form.From : now.From,
            To = From is null && To is null ? form.To : IsExact && From is { } at ? (at.AddMinutes(Minutes ?? (int.TryParse(form.Minutes, CultureInfo.InvariantCulture, out var kept) ? kept : 60))).Iso() : now.To,
            Minutes = Minutes is null ? form.Minutes : now.Minutes,
            Online = Online is null ? form.Online : now.Online,
        };
    }

    private bool IsOptional(string said) => Optional.Contains(said, StringComparer.OrdinalIgnoreCase);

    // "dalle 14 alle 15" says how long, "domani pomeriggio" does not.
    private int? Length => !IsExact && From is { } from && To is { } to && (to - from).TotalMinutes is > 0 and <= 120 and var minutes ? (int)minutes : null;

    // The first day that is said counts, and an exact time before a part of the day.
    private MeetingWish With(When when) => when.Type switch
    {
        WhenType.Duration => Minutes is null ? this with { Minutes = (int?)when.Value.Length?.TotalMinutes } : this,
        WhenType.Date or WhenType.DateRange => OnDay(when.Value),
        WhenType.DateTime => OnDay(when.Value).At(when.Value, exact: true),
        WhenType.DateTimeRange => OnDay(when.Value).At(when.Value, exact: false),
        WhenType.Time => At(when.Value, exact: true),
        WhenType.TimeRange => At(when.Value, exact: false),
        WhenType.Set => this with
        {
            // "settimanale, ogni lunedì" is every Monday.
            Rule = Rule?.Contains("BYDAY", StringComparison.Ordinal) == true ? Rule : when.Value.Rule ?? Rule ?? "",
            From = From ?? when.Value.Time,
            To = To ?? when.Value.TimeEnd,
            IsExact = IsExact || (From is null && when.Value.Time is not null && when.Value.TimeEnd is null),
        },
        _ => this,
    };

    private MeetingWish OnDay(WhenValue value) => Day is null && (value.FirstDay ?? value.LastDay) is { } day ? this with { Day = day, LastDay = value.LastDay } : this;

    // "domani sera alle 8" is eight in the evening.
    private MeetingWish At(WhenValue value, bool exact) => IsExact || (!exact && From is not null) ? this : this with
    {
        From = value.Start is { } start ? TimeOnly.FromDateTime(exact && From is { Hour: >= 18 } && start.Hour is >= 7 and < 12 ? start.AddHours(12) : start) : null,
        To = value.End is { } end ? TimeOnly.FromDateTime(end) : null,
        IsExact = exact,
    };

    private static string Capital(string subject)
    {
        var text = subject.Trim();
        return text.Length > 0 && char.IsLower(text[0]) ? char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..] : text;
    }
}
