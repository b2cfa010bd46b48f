using System.Text.Json.Nodes;
using static BackOfficeBot.Graph.Tests.GraphServer;

namespace BackOfficeBot.Graph.Tests.Todo;

public sealed class GraphTodoTests
{
    private static readonly NewTodo New = new()
    {
        Title = "Mandare il preventivo", Notes = "TASK-2026-0000001", Due = new(2026, 11, 27), IsImportant = true, Status = TodoStatus.WaitingOnOthers,
        Link = new("BackOfficeBot", "r1", "TASK-2026-0000001", "https://teams.example/l/1"),
    };

    private static JsonObject Task(string id, string status = "notStarted", JsonObject? due = null)
    {
        var task = new JsonObject { ["id"] = id, ["status"] = status };
        if (due is not null) task["dueDateTime"] = due;
        return task;
    }

    private static JsonObject Linked(string id, string created, string application, string externalId) => new()
    {
        ["id"] = id,
        ["createdDateTime"] = created,
        ["linkedResources"] = new JsonArray(new JsonObject { ["id"] = "l" + id, ["applicationName"] = application, ["externalId"] = externalId, ["displayName"] = "x" }),
    };

    [Fact]
    public async Task A_list_of_ones_own_is_found_by_its_name_on_any_page()
    {
        GraphServer graph = null!;
        graph = await StartAsync((request, _) => request.Query.Contains("skiptoken", StringComparison.Ordinal)
            ? Samples.Collection([new JsonObject { ["id"] = "l3", ["displayName"] = "backofficebot", ["isOwner"] = true }])
            : Samples.Collection([new JsonObject { ["id"] = "l1", ["displayName"] = "Tasks", ["isOwner"] = true }, new JsonObject { ["id"] = "l2", ["displayName"] = "BackOfficeBot", ["isOwner"] = false }],
                $"{graph.Root}/users/{Anna}/todo/lists?$skiptoken=2"));
        await using var _ = graph;

        Assert.Equal("l3", await graph.Port<ITodo>().FindListAsync(User, Anna, "BackOfficeBot"));
        Assert.Equal(2, graph.Requests.Count);
        Assert.Null(await graph.Port<ITodo>().FindListAsync(User, Anna, "Altro"));
    }

    [Fact]
    public async Task A_task_is_made_with_its_link_and_a_day_without_an_hour()
    {
        await using var graph = await StartAsync((_, _) => new JsonObject { ["id"] = "t1" });

        Assert.Equal("t1", await graph.Port<ITodo>().CreateAsync(User, Anna, "l1", New));

        var request = Assert.Single(graph.Requests);
        Assert.Equal(("POST", $"/users/{Anna}/todo/lists/l1/tasks"), (request.Method, request.Path));
        var body = request.Body!;
        Assert.Equal(("2026-11-27T00:00:00", "UTC"), ((string?)body["dueDateTime"]!["dateTime"], (string?)body["dueDateTime"]!["timeZone"]));
        Assert.Equal(("high", "waitingOnOthers", "text"), ((string?)body["importance"], (string?)body["status"], (string?)body["body"]!["contentType"]));
        Assert.Equal("r1", (string?)body["linkedResources"]![0]!["externalId"]);
    }

    [Theory]
    [InlineData(429, "1", GraphFailure.Busy)]
    [InlineData(503, null, GraphFailure.Uncertain)]
    [InlineData(500, null, GraphFailure.Uncertain)]
    [InlineData(404, null, GraphFailure.NotFound)]
    [InlineData(403, null, GraphFailure.NotAllowed)]
    [InlineData(401, null, GraphFailure.SignInNeeded)]
    public async Task Neither_a_list_nor_a_task_is_made_twice(int status, string? retryAfter, GraphFailure failure)
    {
        await using var graph = await StartAsync((_, context) => context.Fail(status, "X", retryAfter));

        Assert.Equal(failure, (await Assert.ThrowsAsync<GraphException>(() => graph.Port<ITodo>().CreateAsync(User, Anna, "l1", New))).Failure);
        Assert.Equal(failure, (await Assert.ThrowsAsync<GraphException>(() => graph.Port<ITodo>().CreateListAsync(User, Anna, "BackOfficeBot"))).Failure);
        Assert.Equal(2, graph.Requests.Count);
    }

    [Fact]
    public async Task A_change_writes_what_it_names_and_takes_a_day_away()
    {
        await using var graph = await StartAsync((_, _) => new JsonObject { ["id"] = "t1" });
        var todo = graph.Port<ITodo>();

        await todo.UpdateAsync(User, Anna, "l1", "t1", new() { Status = TodoStatus.Completed });
        await todo.UpdateAsync(User, Anna, "l1", "t1", new() { HasDue = true });

        Assert.Equal(["PATCH", "PATCH"], graph.Requests.Select(r => r.Method));
        Assert.Equal("completed", (string?)graph.Requests[0].Body!["status"]);
        Assert.DoesNotContain(graph.Requests[0].Body!.AsObject(), p => p.Key is "title" or "dueDateTime" or "body" or "importance");
        Assert.True(graph.Requests[1].Body!.AsObject().ContainsKey("dueDateTime"));
        Assert.Null(graph.Requests[1].Body!["dueDateTime"]);
    }

    [Fact]
    public async Task What_is_gone_already_is_deleted_and_does_not_stand()
    {
        await using var graph = await StartAsync((_, context) => context.Fail(404, "itemNotFound"));

        await graph.Port<ITodo>().DeleteAsync(User, Anna, "l1", "t1");
        Assert.False(await graph.Port<ITodo>().StandsAsync(User, Anna, "l1", "t1"));
    }

    [Fact]
    public async Task What_an_application_made_is_found_by_its_id_the_older_one_of_two()
    {
        await using var graph = await StartAsync((_, _) => Samples.Collection(
        [
            Linked("t2", "2026-11-24T10:00:01Z", "BackOfficeBot", "r1"), Linked("t1", "2026-11-24T10:00:00Z", "BackOfficeBot", "r1"),
            Linked("t3", "2026-11-24T10:00:00Z", "Other", "r2"), Linked("t4", "2026-11-24T10:00:00Z", "BackOfficeBot", "r3"),
        ]));

        var linked = await graph.Port<ITodo>().LinkedAsync(User, Anna, "l1", "BackOfficeBot");

        Assert.Equal([("r1", "t1"), ("r3", "t4")], linked.OrderBy(l => l.Key).Select(l => (l.Key, l.Value)));
        Assert.Contains("$expand=linkedResources", Assert.Single(graph.Requests).Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_of_changes_has_all_pages_and_goes_on_where_it_ended()
    {
        GraphServer graph = null!;
        graph = await StartAsync((request, _) =>
        {
            if (request.Query.Contains("deltatoken=9", StringComparison.Ordinal))
                return new JsonObject { ["value"] = new JsonArray(), ["@odata.deltaLink"] = $"{graph.Root}/users/{Anna}/todo/lists/l1/tasks/delta?$deltatoken=9" };
            if (request.Query.Contains("skiptoken", StringComparison.Ordinal))
                return new JsonObject
                {
                    ["value"] = new JsonArray(Task("t1", "completed"), new JsonObject { ["id"] = "t3", ["@removed"] = new JsonObject { ["reason"] = "deleted" } }),
                    ["@odata.deltaLink"] = $"{graph.Root}/users/{Anna}/todo/lists/l1/tasks/delta?$deltatoken=9",
                };
            return Samples.Collection([Task("t1"), Task("t2", due: Samples.Time("2026-11-27T00:00:00.0000000"))], $"{graph.Root}/users/{Anna}/todo/lists/l1/tasks/delta?$skiptoken=2");
        });
        await using var _ = graph;
        var todo = graph.Port<ITodo>();

        var first = await todo.ChangesAsync(User, Anna, "l1", "Europe/Rome", null);

        Assert.Equal([new("t1", true, null), new TodoTask("t2", false, new(2026, 11, 27))], first.Tasks.OrderBy(t => t.Id));
        Assert.Equal(["t3"], first.GoneIds);
        Assert.Empty((await todo.ChangesAsync(User, Anna, "l1", "Europe/Rome", first.Link)).Tasks);
        Assert.Equal(3, graph.Requests.Count);
        Assert.Contains("$deltatoken=9", graph.Requests[2].Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-27T00:00:00.0000000", "UTC", "Europe/Rome")]
    [InlineData("2026-11-26T23:00:00.0000000", "UTC", "Europe/Rome")]
    [InlineData("2026-11-27T05:00:00.0000000", "UTC", "America/New_York")]
    [InlineData("2026-11-27T00:00:00", "W. Europe Standard Time", "America/New_York")]
    public async Task A_due_day_is_the_one_that_its_person_sees(string dateTime, string written, string zone)
    {
        await using var graph = await StartAsync((_, _) => new JsonObject { ["value"] = new JsonArray(Task("t1", due: Samples.Time(dateTime, written))), ["@odata.deltaLink"] = "https://graph.example/next" });

        Assert.Equal(new(2026, 11, 27), Assert.Single((await graph.Port<ITodo>().ChangesAsync(User, Anna, "l1", zone, null)).Tasks).Due);
    }

    [Fact]
    public async Task A_link_that_is_no_longer_known_says_so()
    {
        await using var graph = await StartAsync((_, context) => context.Fail(410, "resyncRequired"));

        var failure = await Assert.ThrowsAsync<GraphException>(() => graph.Port<ITodo>().ChangesAsync(User, Anna, "l1", "Europe/Rome", $"{graph.Root}/users/{Anna}/todo/lists/l1/tasks/delta?$deltatoken=1"));

        Assert.Equal((GraphFailure.NotFound, System.Net.HttpStatusCode.Gone), (failure.Failure, failure.Status));
    }

    [Fact]
    public async Task A_link_that_leads_elsewhere_gets_no_token()
    {
        await using var graph = await StartAsync();

        Assert.Equal(GraphFailure.NotAllowed, (await Assert.ThrowsAsync<GraphException>(() => graph.Port<ITodo>().ChangesAsync(User, Anna, "l1", "Europe/Rome", "https://elsewhere.example/delta"))).Failure);
        Assert.Empty(graph.Requests);
    }
}
