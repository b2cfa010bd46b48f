namespace BackOfficeBot.Graph;

/// <summary>Calendars of people and rooms. A mailbox is named by directory id or address; times go in and come out as instants.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/calendar-overview"/>. All members throw <see cref="GraphException"/>.</remarks>
public interface ICalendar
{
    /// <summary>What stands in a calendar between two instants, series as their occurrences, in order of time.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="mailbox">Directory id or address.</param>
    /// <param name="from">From this instant; what has begun before and goes on counts.</param>
    /// <param name="to">To this instant.</param>
    /// <param name="most">Stops after so many; 1 to 5,000.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/calendar-list-calendarview"/></remarks>
    Task<IReadOnlyList<CalendarEvent>> ViewAsync(GraphCaller caller, string mailbox, DateTimeOffset from, DateTimeOffset to, int most = 1_000, CancellationToken ct = default);

    /// <summary>When people and rooms are busy, and their working hours. One entry for each address, in the order asked; an address that cannot
    /// be read (outside, unknown, not shared) has a <see cref="Schedule.Problem"/> and does not fail the others. Any number of addresses and of
    /// days: asked in lots of 20 addresses and 62 days, the service's limits.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/calendar-getschedule"/>. Remembered for seconds.</remarks>
    Task<IReadOnlyList<Schedule>> ScheduleAsync(GraphCaller caller, IReadOnlyCollection<string> addresses, DateTimeOffset from, DateTimeOffset to, CancellationToken ct = default);

    /// <summary>Whether the caller may write into somebody's calendar: its <c>canEdit</c>; false also where the calendar is not shared at all.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/calendar-get"/></remarks>
    Task<bool> MayWriteAsync(GraphCaller caller, string mailbox, CancellationToken ct = default);

    /// <summary>Puts an event into a calendar and invites. May be called again with the same <see cref="NewEvent.TransactionId"/>:
    /// the event that is there already is the answer, so after <see cref="GraphFailure.Uncertain"/> the same call is repeated.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/user-post-events"/></remarks>
    Task<CalendarEvent> CreateAsync(GraphCaller caller, string mailbox, NewEvent meeting, CancellationToken ct = default);

    /// <summary>One event as it is now.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/event-get"/></remarks>
    Task<CalendarEvent> GetAsync(GraphCaller caller, string mailbox, string eventId, CancellationToken ct = default);

    /// <summary>Changes an event, if it still is the version that was seen; else <see cref="GraphFailure.Conflict"/>. The invited are told by Outlook.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="mailbox">The organiser's mailbox.</param>
    /// <param name="eventId">Which event.</param>
    /// <param name="change">What becomes different.</param>
    /// <param name="etag"><see cref="CalendarEvent.ETag"/> as seen; null changes whatever is there.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/event-update"/></remarks>
    Task<CalendarEvent> UpdateAsync(GraphCaller caller, string mailbox, string eventId, EventChange change, string? etag, CancellationToken ct = default);

    /// <summary>What became different between two instants since the last round; without one, everything there. Series count as their occurrences.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="mailbox">Directory id or address.</param>
    /// <param name="from">From this instant; of the first round only.</param>
    /// <param name="to">To this instant; of the first round only.</param>
    /// <param name="link"><see cref="CalendarChanges.Link"/> of the last round; null begins anew. One that Graph has forgotten fails with the status 410.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/event-delta"/></remarks>
    Task<CalendarChanges> ChangesAsync(GraphCaller caller, string mailbox, DateTimeOffset from, DateTimeOffset to, string? link, CancellationToken ct = default);

    /// <summary>What the invitation says, as plain text; with what Teams writes below it in an online meeting.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/event-get"/>, Prefer: outlook.body-content-type</remarks>
    Task<string> TextAsync(GraphCaller caller, string mailbox, string eventId, CancellationToken ct = default);

    /// <summary>Puts a text above what the invitation says, and leaves that as it is: in an online meeting the link stands in it. Called again with the same text, it
    /// changes nothing. The invited are told by Outlook. <see cref="GraphFailure.Conflict"/> where others keep changing the event at the same time.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="mailbox">The organiser's mailbox.</param>
    /// <param name="eventId">Which event.</param>
    /// <param name="text">Plain text, with line breaks.</param>
    /// <param name="instead">A text that was put there before and is replaced, where it still stands as it was put.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/event-update"/></remarks>
    Task PutAboveAsync(GraphCaller caller, string mailbox, string eventId, string text, string? instead = null, CancellationToken ct = default);

    /// <summary>Names of the files that an event has.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/event-list-attachments"/></remarks>
    Task<IReadOnlyList<string>> FilesAsync(GraphCaller caller, string mailbox, string eventId, CancellationToken ct = default);

    /// <summary>Attaches a file. Those who are invited already hear of it with the next change of the event only. After <see cref="GraphFailure.Uncertain"/>,
    /// <see cref="FilesAsync"/> tells whether it is there.</summary>
    /// <exception cref="ArgumentException">The file is larger than <see cref="EventFile.Largest"/>.</exception>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/event-post-attachments"/></remarks>
    Task AttachAsync(GraphCaller caller, string mailbox, string eventId, EventFile file, CancellationToken ct = default);

    /// <summary>Calls a meeting off: the invited get the comment. For the organiser only. Called again, it fails as <see cref="GraphFailure.NotFound"/>.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/event-cancel"/></remarks>
    Task CancelAsync(GraphCaller caller, string mailbox, string eventId, string? comment, CancellationToken ct = default);

    /// <summary>Takes an event out of a calendar; where others are invited, the organiser's deletion tells them.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/event-delete"/></remarks>
    Task DeleteAsync(GraphCaller caller, string mailbox, string eventId, CancellationToken ct = default);

    /// <summary>Answers an invitation, of one occurrence or by the id of its series; the organiser is told. The answer can be changed, not taken back. A declined
    /// event leaves the calendar: afterwards it is <see cref="GraphFailure.NotFound"/>. For who is invited only: else <see cref="GraphFailure.Invalid"/>.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/event-accept"/>,
    /// <see href="https://learn.microsoft.com/graph/api/event-decline"/>, <see href="https://learn.microsoft.com/graph/api/event-tentativelyaccept"/></remarks>
    Task RespondAsync(GraphCaller caller, string mailbox, string eventId, InvitationReply reply, CancellationToken ct = default);
}

/// <summary>One round of changes.</summary>
/// <param name="Ids">Ids of events that are new, different or gone; of an occurrence also that of its series.</param>
/// <param name="Link">Where the next round goes on.</param>
public sealed record CalendarChanges(IReadOnlyList<string> Ids, string Link);
