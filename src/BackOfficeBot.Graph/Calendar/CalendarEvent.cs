namespace BackOfficeBot.Graph;

/// <summary>An event, or one occurrence of a series, as it stands in one calendar.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/event"/></remarks>
public sealed record CalendarEvent
{
    /// <summary>Id within this mailbox; immutable.</summary>
    public required string Id { get; init; }

    /// <summary>Version, for <see cref="ICalendar.UpdateAsync"/>.</summary>
    public string? ETag { get; init; }

    /// <summary>The id with which its creator made it, seen in the organiser's calendar only.</summary>
    public string? TransactionId { get; init; }

    /// <summary>The same for all calendars in which the meeting stands.</summary>
    public string? ICalUId { get; init; }

    /// <summary>Title; empty where it is private to others.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Start, in UTC. An all-day event starts at midnight of its <see cref="Zone"/>.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>End, in UTC; it does not belong to the event.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>Whole days, not hours: use <see cref="FirstDay"/> and <see cref="LastDay"/>.</summary>
    public bool IsAllDay { get; init; }

    /// <summary>First day of an all-day event, the same in every zone.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>Last day of an all-day event; it belongs to the event.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>IANA zone in which the event was made; UTC where unknown.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>How it counts in free/busy.</summary>
    public BusyStatus ShowAs { get; init; } = BusyStatus.Busy;

    /// <summary>Called off, but still to be seen.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Whether the invitation says something, besides how to join; null where that may not be read.</summary>
    public bool? HasText { get; init; }

    /// <summary>Whether the owner of this calendar made it.</summary>
    public bool IsOrganizer { get; init; }

    /// <summary>Marked private, personal or confidential.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Who invites.</summary>
    public MailAddress? Organizer { get; init; }

    /// <summary>Who is invited, rooms among them, each with the answer.</summary>
    public IReadOnlyList<Attendee> Attendees { get; init; } = [];

    /// <summary>Where, in words.</summary>
    public string? Location { get; init; }

    /// <summary>Link with which one joins an online meeting.</summary>
    public string? JoinUrl { get; init; }

    /// <summary>The event in Outlook on the web.</summary>
    public string? WebLink { get; init; }

    /// <summary>The answer of the owner of this calendar.</summary>
    public AttendeeAnswer Answer { get; init; }

    /// <summary>When it was given; null before.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Whether the organiser wants an answer.</summary>
    public bool WantsAnswer { get; init; } = true;

    /// <summary>Whether the invited may propose another time.</summary>
    public bool TakesProposals { get; init; } = true;

    /// <summary>The series of which this is an occurrence.</summary>
    public string? SeriesId { get; init; }

    /// <summary>Of a series itself, how it comes back; null of one occurrence, and where it comes back in a way that <see cref="RecurrenceKind"/> does not name.</summary>
    public EventRecurrence? Recurrence { get; init; }
}

/// <summary>How a stretch of time counts.</summary>
/// <remarks>freeBusyStatus of <see href="https://learn.microsoft.com/graph/api/resources/event"/></remarks>
public enum BusyStatus
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Free.</summary>
    Free,

    /// <summary>Works, but elsewhere.</summary>
    WorkingElsewhere,

    /// <summary>Perhaps busy.</summary>
    Tentative,

    /// <summary>Busy.</summary>
    Busy,

    /// <summary>Out of office.</summary>
    OutOfOffice,
}

/// <summary>What somebody answered to an invitation.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/responsestatus"/></remarks>
public enum AttendeeAnswer
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>This is the organiser.</summary>
    Organizer,

    /// <summary>Perhaps.</summary>
    Tentative,

    /// <summary>Yes.</summary>
    Accepted,

    /// <summary>No.</summary>
    Declined,
}

/// <summary>In which part somebody is invited.</summary>
public enum AttendeeKind
{
    /// <summary>Is needed.</summary>
    Required,

    /// <summary>May come.</summary>
    Optional,

    /// <summary>A room or a thing.</summary>
    Resource,
}

/// <summary>Somebody, or a room, that is invited.</summary>
public sealed record Attendee(string Address, string? Name = null, AttendeeKind Kind = AttendeeKind.Required, AttendeeAnswer Answer = AttendeeAnswer.None);

/// <summary>An answer to an invitation.</summary>
public enum InvitationAnswer
{
    /// <summary>Yes.</summary>
    Accept,

    /// <summary>Perhaps.</summary>
    Tentative,

    /// <summary>No.</summary>
    Decline,
}

/// <summary>What is answered.</summary>
/// <param name="Answer">Yes, perhaps or no.</param>
/// <param name="Comment">Plain text for the organiser.</param>
/// <param name="Proposed">Another time, with <see cref="InvitationAnswer.Tentative"/> or <see cref="InvitationAnswer.Decline"/> only, and where
/// <see cref="CalendarEvent.TakesProposals"/>.</param>
/// <remarks><see href="https://learn.microsoft.com/graph/api/event-tentativelyaccept"/></remarks>
public sealed record InvitationReply(InvitationAnswer Answer, string? Comment = null, ProposedTime? Proposed = null);

/// <summary>A time that is proposed instead.</summary>
/// <param name="Start">Start.</param>
/// <param name="End">End, which does not belong to it.</param>
/// <param name="Zone">IANA zone of who proposes it.</param>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/timeslot"/></remarks>
public sealed record ProposedTime(DateTimeOffset Start, DateTimeOffset End, string Zone);
