using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Desk;

/// What a skill has for a digest: lines of one section. Pure: it looks at a record and at nothing else. Several parts may share a section.
internal interface IDigestPart
{
    DigestSection Section { get; }

    /// Which records may stand in it; read by the index of lists, the first due and the newest.
    DigestRange Range { get; }

    /// Whether this one is worth a line: it is due, it waits for this person, or it changed since the last digest.
    bool Belongs(Record record, DigestMoment moment);

    /// What stands below its title beside when it is due: who asks, how it stands.
    string About(Record record, string language);

    /// Since when it waits; its age is told in working time. Null where its age says nothing.
    DateTimeOffset? Since(Record record) => null;

    /// Whether what was promised of something that is closed was kept; null where nothing was.
    bool? WasInTime(Record record) => null;

    /// What can be done in the line itself; null where it has to be opened.
    DigestAct? Act(Record record, DigestMoment moment, string language) => null;
}

/// The sections in which a digest is read, in their order; what this person did stands in the review of a week only.
internal enum DigestSection { Meetings, Approvals, Calls, Tasks, Minutes, Asked, Changed, Did, Office }

internal sealed record DigestRange(string Kind, ConcernRole Role, bool IsOpen = true);

/// For whom and of when a digest is.
internal sealed record DigestMoment(string PersonId, IReadOnlyList<string> Ids, DateTimeOffset Now, DateTimeOffset Since, DateTimeOffset Until, WorkWeek Week)
{
    public bool Covers(DateTimeOffset at) => at >= Since && at < Until;
}

/// A button of a line: a command of its record's kind, by its verb ("task.accept"), or a link.
internal sealed record DigestAct(string Title)
{
    public string? Command { get; init; }
    public string? Url { get; init; }
}

/// The meetings of a day as a digest tells them, where the calendar may be read.
internal interface IDigestDay
{
    Task<DigestDay> OfAsync(string organisation, string personId, DateOnly day, TimeZoneInfo zone, CancellationToken ct);
}

internal enum DayReading { Read, SignInNeeded, Failed }

internal sealed record DigestDay(DayReading Reading, IReadOnlyList<DigestMeeting> Meetings);

/// <param name="Title">Null where it is private.</param>
internal sealed record DigestMeeting(DateTimeOffset Start, DateTimeOffset End, bool IsAllDay, string? Title)
{
    /// Whether others are in it and it takes time: not one's own lunch break, and no birthday.
    public bool HasOthers { get; init; }
    public bool Clashes { get; init; }
    public bool LacksAgenda { get; init; }
    public string? Url { get; init; }
}
