namespace BackOfficeBot.Graph;

/// <summary>How far a task of To Do has come.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/todotask"/></remarks>
public enum TodoStatus
{
    /// <summary>Not begun.</summary>
    NotStarted,

    /// <summary>Begun.</summary>
    InProgress,

    /// <summary>Somebody else has to do something first.</summary>
    WaitingOnOthers,

    /// <summary>Put off.</summary>
    Deferred,

    /// <summary>Ticked off.</summary>
    Completed,
}

/// <summary>A task of To Do as it stands.</summary>
/// <param name="Id">Id within the mailbox.</param>
/// <param name="IsDone">Whether it is ticked off.</param>
/// <param name="Due">The day by which it is to be done; To Do keeps no hour.</param>
public sealed record TodoTask(string Id, bool IsDone, DateOnly? Due);

/// <summary>What a round of changes brought.</summary>
/// <param name="Tasks">New and changed ones, as they are now.</param>
/// <param name="GoneIds">Ids of those that were deleted or moved into another list.</param>
/// <param name="Link">For the next round.</param>
public sealed record TodoChanges(IReadOnlyList<TodoTask> Tasks, IReadOnlyList<string> GoneIds, string Link);

/// <summary>What a task was made of, shown below it as a link.</summary>
/// <param name="Application">Whose it is.</param>
/// <param name="ExternalId">Its id there.</param>
/// <param name="Name">What the link is called.</param>
/// <param name="Url">Where it leads.</param>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/linkedresource"/></remarks>
public sealed record TodoLink(string Application, string ExternalId, string Name, string Url);

/// <summary>A task to be made.</summary>
public sealed record NewTodo
{
    /// <summary>Title, at most 255 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text below it.</summary>
    public string Notes { get; init; } = "";

    /// <summary>The day by which it is to be done.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Whether it has the star.</summary>
    public bool IsImportant { get; init; }

    /// <summary>How far it has come.</summary>
    public TodoStatus Status { get; init; }

    /// <summary>What it was made of.</summary>
    public required TodoLink Link { get; init; }
}

/// <summary>What becomes different of a task; what is null stays as it is.</summary>
public sealed record TodoChange
{
    /// <summary>Title, at most 255 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Plain text below it.</summary>
    public string? Notes { get; init; }

    /// <summary>Whether <see cref="Due"/> is written, also as none.</summary>
    public bool HasDue { get; init; }

    /// <summary>The day by which it is to be done, or none.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Whether it has the star.</summary>
    public bool? IsImportant { get; init; }

    /// <summary>How far it has come.</summary>
    public TodoStatus? Status { get; init; }
}
