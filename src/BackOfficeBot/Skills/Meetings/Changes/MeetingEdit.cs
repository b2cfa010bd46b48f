namespace BackOfficeBot.Skills.Meetings.Changes;

/// A change of a booked meeting, kept so that its card carries only a key: the meeting as it stood in the calendar when the card was made, and what it
/// is to become. Nothing else of it is touched.
internal sealed record MeetingEdit(Guid RecordId, int Version, string Reference, MeetingDraft From, DateTimeOffset FromStart, MeetingDraft To)
{
    /// Null until a time is chosen.
    public DateTimeOffset? Start { get; init; }

    /// Times and rooms to choose from.
    public IReadOnlyList<DateTimeOffset>? Times { get; init; }
    public IReadOnlyList<Invitee>? Rooms { get; init; }

    /// The card said that somebody is busy then.
    public bool Anyway { get; init; }
    public bool IsUndo { get; init; }

    /// The person wants none of it: a yes to what comes next is none to this.
    public bool IsLetGo { get; init; }

    /// Of a series, of which the others stay.
    public bool IsOneOfSeries { get; init; }

    /// Those whose time it takes have to be free.
    public bool IsMove => IsRetimed || IsElsewhere;

    public bool IsRetimed => Start != FromStart || To.Minutes != From.Minutes;

    public bool IsElsewhere => To.Room?.Address != From.Room?.Address;

    public bool IsRenamed => To.Subject != From.Subject;

    public IReadOnlyList<Invitee> Coming => Without(To.People, From.People);

    public IReadOnlyList<Invitee> Leaving => Without(From.People, To.People);

    private static IReadOnlyList<Invitee> Without(IReadOnlyList<Invitee> people, IReadOnlyList<Invitee> others) =>
        [.. people.ExceptBy(others.Select(p => p.Address), p => p.Address, StringComparer.OrdinalIgnoreCase)];
}

/// What the last change replaced, so that it can be taken back; without a draft it was itself a taking back.
internal sealed record MeetingBefore(Guid Key, DateTimeOffset At, DateTimeOffset Start, MeetingDraft? Draft);

internal sealed record EditPeopleForm
{
    public string? People { get; init; }
}
