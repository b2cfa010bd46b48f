namespace BackOfficeBot.Graph;

/// <summary>An event to be made.</summary>
public sealed record NewEvent
{
    /// <summary>Chosen by the caller before the first attempt and kept for every repetition, so that there is one event only.</summary>
    public required Guid TransactionId { get; init; }

    /// <summary>Title, up to 255 characters.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text for the invitation.</summary>
    public string? Body { get; init; }

    /// <summary>Start. For an all-day event any instant of its first day in <see cref="Zone"/>.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>End, which does not belong to it. For an all-day event any instant of the last day, or midnight after it.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>IANA zone in which the organiser thinks of it.</summary>
    public required string Zone { get; init; }

    /// <summary>Whole days.</summary>
    public bool IsAllDay { get; init; }

    /// <summary>Who is invited; with the room at most 500.</summary>
    public IReadOnlyList<Attendee> Attendees { get; init; } = [];

    /// <summary>A room, invited as a resource and named as the place.</summary>
    public MailAddress? Room { get; init; }

    /// <summary>The place in words, where it is no room.</summary>
    public string? Location { get; init; }

    /// <summary>With a Teams meeting.</summary>
    public bool Online { get; init; }

    /// <summary>Minutes before the start at which it is remembered; null leaves it to the mailbox.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/resources/event"/></remarks>
    public int? ReminderMinutes { get; init; }

    /// <summary>Without any reminder.</summary>
    public bool NoReminder { get; init; }

    /// <summary>Of high importance.</summary>
    public bool IsImportant { get; init; }

    /// <summary>Only its time is shown to others.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>How it counts in free/busy.</summary>
    public BusyStatus ShowAs { get; init; } = BusyStatus.Busy;

    /// <summary>How it comes back; null for once.</summary>
    public EventRecurrence? Recurrence { get; init; }
}

/// <summary>What becomes different; null leaves as it is.</summary>
public sealed record EventChange
{
    /// <summary>Title.</summary>
    public string? Subject { get; init; }

    /// <summary>Plain text. In a Teams meeting Outlook's text with the link is replaced, so leave it null there.</summary>
    public string? Body { get; init; }

    /// <summary>Start; only together with <see cref="End"/> and <see cref="Zone"/>.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>End.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>IANA zone of the organiser.</summary>
    public string? Zone { get; init; }

    /// <summary>All the invited, who replace those that are there; rooms as <see cref="AttendeeKind.Resource"/>.</summary>
    public IReadOnlyList<Attendee>? Attendees { get; init; }

    /// <summary>The place in words.</summary>
    public string? Location { get; init; }

    /// <summary>Of a series itself, how it comes back from now on; together with <see cref="Start"/>, which is on its first day.</summary>
    public EventRecurrence? Recurrence { get; init; }
}
