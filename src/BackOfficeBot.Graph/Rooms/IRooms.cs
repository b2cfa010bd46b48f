namespace BackOfficeBot.Graph;

/// <summary>The meeting rooms.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/api/place-list"/>. Throws <see cref="GraphException"/>. Remembered for minutes.</remarks>
public interface IRooms
{
    /// <summary>All rooms of the organisation, by building and name. Whether one is free says <see cref="ICalendar.ScheduleAsync"/> with its address.</summary>
    Task<IReadOnlyList<Room>> ListAsync(GraphCaller caller, CancellationToken ct = default);
}

/// <summary>A meeting room.</summary>
/// <param name="Id">Id of the place.</param>
/// <param name="Name">As shown.</param>
/// <param name="Address">Address at which it is invited.</param>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/room"/></remarks>
public sealed record Room(string Id, string Name, string Address)
{
    /// <summary>Building.</summary>
    public string? Building { get; init; }

    /// <summary>Floor, as people say it.</summary>
    public string? Floor { get; init; }

    /// <summary>Seats; null where unknown.</summary>
    public int? Capacity { get; init; }

    /// <summary>Name of the audio device.</summary>
    public string? Audio { get; init; }

    /// <summary>Name of the video device.</summary>
    public string? Video { get; init; }

    /// <summary>Name of the display.</summary>
    public string? Display { get; init; }

    /// <summary>Further features, as the organisation writes them.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Accessible by wheelchair, where known to be.</summary>
    public bool IsAccessible { get; init; }
}
