using System.ComponentModel;

namespace BackOfficeBot.Graph;

/// <summary>The people of the organisation.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/users"/>. All members throw <see cref="GraphException"/>. Answers are
/// remembered for minutes, photos for hours, presence not at all.</remarks>
public interface IPeople
{
    /// <summary>People whose name or address begins with what was typed, word by word; those the caller works with first.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="text">As typed; fewer than two letters find nobody.</param>
    /// <param name="most">1 to 25.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/search-query-parameter"/>, <see href="https://learn.microsoft.com/graph/api/user-list-people"/></remarks>
    Task<IReadOnlyList<Person>> SearchAsync(GraphCaller caller, string text, int most = 10, CancellationToken ct = default);

    /// <summary>The same for several texts at once, in the order asked: one round trip for as many as fit into a batch. With them comes the caller's own profile, which
    /// whoever names people mostly needs too: <see cref="FindAsync"/> has it then.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="texts">As typed.</param>
    /// <param name="most">Of each, 1 to 25.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/json-batching"/></remarks>
    Task<IReadOnlyList<IReadOnlyList<Person>>> SearchAllAsync(GraphCaller caller, IReadOnlyList<string> texts, int most = 10, CancellationToken ct = default);

    /// <summary>One person by directory id or address; null where there is none.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/user-get"/></remarks>
    Task<Person?> FindAsync(GraphCaller caller, string idOrAddress, CancellationToken ct = default);

    /// <summary>Several at once, in the order asked; who is not found is left out. Asked in lots of 20.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/json-batching"/></remarks>
    Task<IReadOnlyList<Person>> FindAllAsync(GraphCaller caller, IReadOnlyCollection<string> idsOrAddresses, CancellationToken ct = default);

    /// <summary>The manager; null where there is none.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/user-list-manager"/></remarks>
    Task<Person?> ManagerAsync(GraphCaller caller, string personId, CancellationToken ct = default);

    /// <summary>Whether people are there just now; who is not known is left out.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/cloudcommunications-getpresencesbyuserid"/></remarks>
    Task<IReadOnlyList<Presence>> PresenceAsync(GraphCaller caller, IReadOnlyCollection<string> personIds, CancellationToken ct = default);

    /// <summary>The picture; null where there is none.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/profilephoto-get"/></remarks>
    Task<Photo?> PhotoAsync(GraphCaller caller, string personId, CancellationToken ct = default);
}

/// <summary>Somebody of the directory.</summary>
/// <param name="Id">Directory id (aadObjectId).</param>
/// <param name="Name">As shown.</param>
/// <param name="Address">E-mail address; the sign-in name where there is no mailbox.</param>
[ImmutableObject(true)]
public sealed record Person(string Id, string Name, string Address)
{
    /// <summary>Family name, as the directory has it; null for a mailbox of no one person.</summary>
    public string? Surname { get; init; }

    /// <summary>Job title.</summary>
    public string? Title { get; init; }

    /// <summary>Department.</summary>
    public string? Department { get; init; }

    /// <summary>Office.</summary>
    public string? Office { get; init; }

    /// <summary>Country in which the services are used, by its ISO 3166 code, such as <c>IT</c>; as the office, only with User.Read.All.</summary>
    public string? Country { get; init; }

    /// <summary>Business telephone, else the mobile one.</summary>
    public string? Phone { get; init; }

    /// <summary>Preferred language, such as <c>it-IT</c>.</summary>
    public string? Language { get; init; }
}

/// <summary>Whether somebody is there.</summary>
/// <param name="PersonId">Directory id.</param>
/// <param name="Availability">Available, AvailableIdle, Away, BeRightBack, Busy, BusyIdle, DoNotDisturb, Offline or PresenceUnknown.</param>
/// <param name="Activity">Finer, such as InAMeeting, InACall, Presenting.</param>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/presence"/></remarks>
public sealed record Presence(string PersonId, string Availability, string Activity);

/// <summary>A picture.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="ContentType">Such as <c>image/jpeg</c>.</param>
[ImmutableObject(true)]
public sealed record Photo(ReadOnlyMemory<byte> Bytes, string ContentType);
