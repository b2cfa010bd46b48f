namespace BackOfficeBot.Graph;

/// <summary>When one mailbox is busy.</summary>
/// <param name="Address">As it was asked for.</param>
/// <param name="Busy">Stretches that are not free, in order of time; empty where there is a problem.</param>
/// <param name="Hours">Working hours, where the service says them.</param>
/// <param name="Problem">Why nothing is known: <see cref="GraphFailure.NotFound"/> (outside or unknown), <see cref="GraphFailure.NotAllowed"/>,
/// <see cref="GraphFailure.Unavailable"/>; null where all is known.</param>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/scheduleinformation"/></remarks>
public sealed record Schedule(string Address, IReadOnlyList<BusyTime> Busy, WorkingHours? Hours, GraphFailure? Problem = null);

/// <summary>A stretch that is not free, in UTC; the end does not belong to it.</summary>
public sealed record BusyTime(DateTimeOffset Start, DateTimeOffset End, BusyStatus Status);
