namespace BackOfficeBot.Graph;

/// <summary>What was said in online meetings of Teams, where it was written down and the person may read it.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/api/onlinemeeting-list-transcripts"/>, for organisers and those who were invited. Throws <see cref="GraphException"/>: NotAllowed without the permission,
/// or where the organisation keeps transcripts to itself. In a person's name only. Not remembered.</remarks>
public interface ITranscripts
{
    /// <summary>Those of the meeting that is joined by this link (<see cref="CalendarEvent.JoinUrl"/>; all days of a series have the same), the earliest first; none where nothing was written down, or the meeting is known no more.</summary>
    Task<IReadOnlyList<Transcript>> OfMeetingAsync(GraphCaller caller, string joinUrl, CancellationToken ct = default);

    /// <summary>The text, as WebVTT in UTF-8; null where it has more than <paramref name="most"/> bytes.</summary>
    Task<byte[]?> ReadAsync(GraphCaller caller, Transcript transcript, int most, CancellationToken ct = default);
}

/// <summary>One transcript.</summary>
/// <param name="MeetingId">Id of the online meeting.</param>
/// <param name="Id">Its own id.</param>
/// <param name="At">When it began.</param>
public sealed record Transcript(string MeetingId, string Id, DateTimeOffset At);
