using System.Globalization;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Tasks;

/// A form that says it all.
internal sealed record TaskOrder(string Title, TaskPerson Owner)
{
    private static readonly TimeOnly EndOfDay = new(18, 0);

    public string? Body { get; init; }
    public DateTimeOffset? Due { get; init; }
    public bool IsTimed { get; init; }
    public Priority Priority { get; init; } = Priority.Normal;
    public IReadOnlyList<TaskPerson> Watchers { get; init; } = [];
    public string? Rule { get; init; }
    public IReadOnlyList<TaskItem> Items { get; init; } = [];
    public IReadOnlyList<string> Links { get; init; } = [];

    /// What was typed, or what is wrong with it at its field.
    public static (TaskOrder? Order, FormErrors Errors) Read(TaskForm form, string zoneName, IReadOnlyList<Person> known, Departments departments, TaskPerson me, DateTimeOffset now, TaskFormTexts t)
    {
        var errors = new FormErrors();
        var title = BankData.Mask(PlainText.OneLine(form.Title));
        if (title.Length == 0)
            errors["title"] = t.WhatMissing;
        var body = BankData.Mask(PlainText.Lines(form.Details));
        // What does not fit into the title stands whole below it.
        if (title.Length > Record.LongestTitle)
            (body, title) = ($"{title}\n{body}".Trim(), title[..(Record.LongestTitle - 1)].TrimEnd() + "…");
        if (body.Length > Record.LongestBody)
            errors["details"] = t.DetailsLong;
        var owner = Named(form.Who, known, departments, me);
        if (owner is null)
            errors["who"] = t.WhoMissing;
        var due = Instant(form.Day, form.Time, zoneName, now, t, errors);
        var rule = string.IsNullOrWhiteSpace(form.Repeat) || form.Repeat == TaskForm.Once ? null : form.Repeat.Trim();
        if (rule is not null && (due is null || !TaskRepeat.IsKnown(rule, WallClock.Day(due.Value.At, WallClock.Zone(zoneName)))))
            errors["repeat"] = t.RepeatNeedsDay;
        if (form.WatcherIds.Count > TaskForm.MostWatchers)
            errors["watchers"] = t.TooManyWatchers;
        var items = Lines(BankData.Mask(form.Items ?? ""));
        if (items.Count > TaskForm.MostItems || items.Any(i => i.Length > TaskForm.LongestItem))
            errors["items"] = t.TooManyItems;
        var links = Lines(form.Links);
        if (links.FirstOrDefault(l => !IsLink(l)) is { } wrong)
            errors["links"] = t.LinkWrong(wrong.Length > 60 ? wrong[..60] + "…" : wrong);
        else if (links.Count > TaskForm.MostLinks)
            errors["links"] = t.TooManyLinks;
        if (errors.Count > 0)
            return (null, errors);
        return (new(title, owner!)
        {
            Body = body.Length == 0 ? null : body,
            Due = due?.At,
            IsTimed = due?.IsTimed ?? false,
            Priority = Enum.TryParse<Priority>(form.Priority, true, out var priority) && Enum.IsDefined(priority) ? priority : Priority.Normal,
            Watchers = [.. form.WatcherIds.Select(id => known.FirstOrDefault(p => p.Id == id)).OfType<Person>().Where(p => p.Id != owner!.Id && p.Id != me.Id).Select(p => new TaskPerson(p.Id, p.Name))],
            Rule = rule,
            Items = [.. items.Select((text, i) => new TaskItem(i + 1, text))],
            Links = [.. links.Select(l => new Uri(l).AbsoluteUri)],
        }, errors);
    }

    /// A person, an office, or who asks.
    public static TaskPerson? Named(string? who, IReadOnlyList<Person> known, Departments departments, TaskPerson me) =>
        string.IsNullOrWhiteSpace(who) || who == TaskForm.Me || who == me.Id ? me
        : departments.ById(who) is { } office ? new(office.Id, office.Name)
        : known.FirstOrDefault(p => p.Id == who) is { } person ? new(person.Id, person.Name) : null;

    /// A day, with its end where no hour was said; null where none was said or where it is wrong, which then stands at "day".
    public static (DateTimeOffset At, bool IsTimed)? Instant(string? day, string? time, string zoneName, DateTimeOffset now, TaskFormTexts t, FormErrors errors)
    {
        var hasTime = TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out var hour);
        if (string.IsNullOrWhiteSpace(day))
        {
            if (hasTime)
                errors["day"] = t.DayMissing;
            return null;
        }
        if (WallClock.Day(day) is not { } date)
        {
            errors["day"] = t.DayWrong;
            return null;
        }
        var zone = WallClock.Zone(zoneName);
        var at = WallClock.At(date, hasTime ? hour : EndOfDay, zone);
        // "Today" in the evening is until midnight.
        if (!hasTime && at <= now && date == WallClock.Day(now, zone))
            at = WallClock.At(date, new(23, 59), zone);
        if (at <= now)
        {
            errors["day"] = t.Past;
            return null;
        }
        return (at, hasTime);
    }

    private static List<string> Lines(string? text) => [.. PlainText.Lines(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static bool IsLink(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";
}
