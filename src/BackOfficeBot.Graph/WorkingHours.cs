namespace BackOfficeBot.Graph;

/// <summary>When somebody works, in wall time.</summary>
/// <param name="Days">Days of the week.</param>
/// <param name="From">Start of each day.</param>
/// <param name="To">End of each day.</param>
/// <param name="Zone">IANA zone of the times; null where the mailbox has a zone of its own making: take the person's.</param>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/workinghours"/></remarks>
public sealed record WorkingHours(IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To, string? Zone);
