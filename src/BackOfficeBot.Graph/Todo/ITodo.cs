namespace BackOfficeBot.Graph;

/// <summary>Microsoft To Do: somebody's lists and the tasks in them.</summary>
/// <remarks>Every member throws <see cref="GraphException"/> and nothing else but cancellation. See <see href="https://learn.microsoft.com/graph/api/resources/todo-overview"/>.</remarks>
public interface ITodo
{
    /// <summary>The id of a person's own list by its name; null where there is none.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="personId">Directory id of whose lists.</param>
    /// <param name="name">displayName, compared without regard to case.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/todo-list-lists"/>; lists that others share are not looked at.</remarks>
    Task<string?> FindListAsync(GraphCaller caller, string personId, string name, CancellationToken ct = default);

    /// <summary>Makes a list. It is sent once: without an answer (<see cref="GraphFailure.Uncertain"/>) look with <see cref="FindListAsync"/> before it is sent again, since Graph takes two lists of one name.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="personId">Directory id of whose lists.</param>
    /// <param name="name">displayName.</param>
    /// <param name="ct">Ends the call.</param>
    /// <returns>The list's id.</returns>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/todo-post-lists"/></remarks>
    Task<string> CreateListAsync(GraphCaller caller, string personId, string name, CancellationToken ct = default);

    /// <summary>Makes a task with what it links to. It is sent once: without an answer (<see cref="GraphFailure.Uncertain"/>) look with <see cref="LinkedAsync"/> before it is sent again.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="personId">Directory id of whose list.</param>
    /// <param name="listId">The list.</param>
    /// <param name="task">What stands in it.</param>
    /// <param name="ct">Ends the call.</param>
    /// <returns>The task's id, unique within the mailbox.</returns>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/todotasklist-post-tasks"/>; a list that is gone is <see cref="GraphFailure.NotFound"/>.</remarks>
    Task<string> CreateAsync(GraphCaller caller, string personId, string listId, NewTodo task, CancellationToken ct = default);

    /// <summary>Changes what is named of a task and nothing else; may be repeated.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="personId">Directory id of whose list.</param>
    /// <param name="listId">The list.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="change">What becomes different.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/todotask-update"/></remarks>
    Task UpdateAsync(GraphCaller caller, string personId, string listId, string taskId, TodoChange change, CancellationToken ct = default);

    /// <summary>Takes a task away; one that is gone already is no error.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="personId">Directory id of whose list.</param>
    /// <param name="listId">The list.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/todotask-delete"/></remarks>
    Task DeleteAsync(GraphCaller caller, string personId, string listId, string taskId, CancellationToken ct = default);

    /// <summary>Whether a task stands in a list.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="personId">Directory id of whose list.</param>
    /// <param name="listId">The list.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/todotask-get"/></remarks>
    Task<bool> StandsAsync(GraphCaller caller, string personId, string listId, string taskId, CancellationToken ct = default);

    /// <summary>The ids of all tasks of a list that link to something of an application, by <see cref="TodoLink.ExternalId"/>. A second task with the same link is left out: the older one counts.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="personId">Directory id of whose list.</param>
    /// <param name="listId">The list.</param>
    /// <param name="application">applicationName of the link.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/todotasklist-list-tasks"/> with linkedResources, all pages.</remarks>
    Task<IReadOnlyDictionary<string, string>> LinkedAsync(GraphCaller caller, string personId, string listId, string application, CancellationToken ct = default);

    /// <summary>What became different in a list since the last round; without one, everything in it.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="personId">Directory id of whose list.</param>
    /// <param name="listId">The list.</param>
    /// <param name="zone">IANA zone of the person: a due instant that is no midnight counts as the day that it is there.</param>
    /// <param name="link"><see cref="TodoChanges.Link"/> of the last round; null begins anew.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/todotask-delta"/>, all pages. A link that Graph no longer knows is <see cref="GraphFailure.NotFound"/> with the status 410 (Gone):
    /// begin anew. One's own changes come, too.</remarks>
    Task<TodoChanges> ChangesAsync(GraphCaller caller, string personId, string listId, string zone, string? link, CancellationToken ct = default);
}
