using BackOfficeBot.Graph.Http;
using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

internal sealed class GraphTodo(GraphConnection graph) : ITodo
{
    private const int PageSize = 100;
    private static readonly string[] Looked = ["id", "status", "dueDateTime"];

    public async Task<string?> FindListAsync(GraphCaller caller, string personId, string name, CancellationToken ct = default)
    {
        var page = await graph.ReadAsync(caller, (client, token) => client.Users[personId].Todo.Lists.GetAsync(cancellationToken: token), ct);
        while (page is not null)
        {
            if (page.Value?.FirstOrDefault(list => list.IsOwner != false && string.Equals(list.DisplayName, name, StringComparison.OrdinalIgnoreCase))?.Id is { } id) return id;
            if (page.OdataNextLink is not { } next) return null;
            page = await graph.ReadAsync(caller, (client, token) => client.Users[personId].Todo.Lists.WithUrl(next).GetAsync(cancellationToken: token), ct);
        }
        return null;
    }

    public async Task<string> CreateListAsync(GraphCaller caller, string personId, string name, CancellationToken ct = default) =>
        (await graph.ChangeAsync(caller, (client, token) => client.Users[personId].Todo.Lists.PostAsync(new() { DisplayName = name }, request => request.Options.Add(GraphConnection.Once), token), ct))?.Id
            ?? throw new GraphException(GraphFailure.Uncertain, "NoId");

    public async Task<string> CreateAsync(GraphCaller caller, string personId, string listId, NewTodo task, CancellationToken ct = default)
    {
        var made = TodoMap.ToGraph(task);
        return (await graph.ChangeAsync(caller, (client, token) => client.Users[personId].Todo.Lists[listId].Tasks.PostAsync(made, request => request.Options.Add(GraphConnection.Once), token), ct))?.Id
            ?? throw new GraphException(GraphFailure.Uncertain, "NoId");
    }

    public Task UpdateAsync(GraphCaller caller, string personId, string listId, string taskId, TodoChange change, CancellationToken ct = default) =>
        graph.ChangeAsync(caller, (client, token) => client.Users[personId].Todo.Lists[listId].Tasks[taskId].PatchAsync(TodoMap.ToGraph(change), cancellationToken: token), ct);

    public async Task DeleteAsync(GraphCaller caller, string personId, string listId, string taskId, CancellationToken ct = default)
    {
        try
        {
            await graph.ChangeAsync(caller, (client, token) => client.Users[personId].Todo.Lists[listId].Tasks[taskId].DeleteAsync(cancellationToken: token), ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.NotFound)
        {
        }
    }

    public async Task<bool> StandsAsync(GraphCaller caller, string personId, string listId, string taskId, CancellationToken ct = default)
    {
        try
        {
            return await graph.ReadAsync(caller, (client, token) => client.Users[personId].Todo.Lists[listId].Tasks[taskId].GetAsync(request => request.QueryParameters.Select = ["id"], token), ct) is not null;
        }
        catch (GraphException e) when (e.Failure is GraphFailure.NotFound)
        {
            return false;
        }
    }

    public async Task<IReadOnlyDictionary<string, string>> LinkedAsync(GraphCaller caller, string personId, string listId, string application, CancellationToken ct = default)
    {
        List<Models.TodoTask> tasks = [];
        var page = await graph.ReadAsync(caller, (client, token) => client.Users[personId].Todo.Lists[listId].Tasks.GetAsync(request =>
        {
            request.QueryParameters.Expand = ["linkedResources"];
            request.QueryParameters.Top = PageSize;
        }, token), ct);
        tasks.AddRange(page?.Value ?? []);
        while (page?.OdataNextLink is { } next)
        {
            page = await graph.ReadAsync(caller, (client, token) => client.Users[personId].Todo.Lists[listId].Tasks.WithUrl(next).GetAsync(cancellationToken: token), ct);
            tasks.AddRange(page?.Value ?? []);
        }
        return tasks.OrderBy(task => task.CreatedDateTime).Where(task => task.Id is not null)
            .SelectMany(task => (task.LinkedResources ?? []).Where(link => link is { ExternalId: not null } && link.ApplicationName == application).Select(link => (link.ExternalId, task.Id)))
            .DistinctBy(found => found.ExternalId).ToDictionary(found => found.ExternalId!, found => found.Id!);
    }

    public async Task<TodoChanges> ChangesAsync(GraphCaller caller, string personId, string listId, string zone, string? link, CancellationToken ct = default)
    {
        // Of a task that changed twice while the pages are read, the last one counts.
        Dictionary<string, Models.TodoTask> seen = [];
        var at = link;
        while (true)
        {
            var page = await graph.ReadAsync(caller, (client, token) =>
            {
                var delta = client.Users[personId].Todo.Lists[listId].Tasks.Delta;
                return at is null ? delta.GetAsDeltaGetResponseAsync(request => request.QueryParameters.Select = Looked, token) : delta.WithUrl(at).GetAsDeltaGetResponseAsync(cancellationToken: token);
            }, ct);
            foreach (var task in page?.Value ?? [])
                if (task.Id is { } id) seen[id] = task;
            if (page?.OdataNextLink is not { } next)
                return new([.. seen.Values.Where(t => !TodoMap.IsGone(t)).Select(t => TodoMap.FromGraph(t, zone))], [.. seen.Values.Where(TodoMap.IsGone).Select(t => t.Id!)],
                    page?.OdataDeltaLink ?? throw new GraphException(GraphFailure.Unavailable, "NoDeltaLink"));
            at = next;
        }
    }
}
