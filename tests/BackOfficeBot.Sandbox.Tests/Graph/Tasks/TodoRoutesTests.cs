using System.Net;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph;

namespace BackOfficeBot.Sandbox.Tests.Graph.Tasks;

public sealed class TodoRoutesTests : OfficeTests
{
    [Fact]
    public async Task A_task_has_steps_and_links_and_is_completed()
    {
        var tasks = await NewListAsync();
        var made = (await Davide.PostAsync(tasks, new JsonObject
        {
            ["title"] = "Richiamare il notaio",
            ["linkedResources"] = new JsonArray(new JsonObject { ["webUrl"] = "https://bot.example/CALL-1", ["applicationName"] = "BackOfficeBot", ["displayName"] = "CALL-1", ["externalId"] = "CALL-1" }),
            ["checklistItems"] = new JsonArray(new JsonObject { ["displayName"] = "trovare il numero" }),
        })).Expect(HttpStatusCode.Created);
        (await Davide.PostAsync($"{tasks}/{made["id"]}/checklistItems", new JsonObject { ["displayName"] = "telefonare" })).Expect(HttpStatusCode.Created);
        var task = (await Davide.GetAsync($"{tasks}/{made["id"]}?$expand=checklistItems,linkedResources")).Body!;
        Assert.Equal(["trovare il numero", "telefonare"], task.Items("checklistItems").Select(step => step.Text("displayName")));
        Assert.Equal("CALL-1", task.Items("linkedResources").Single().Text("externalId"));
        var done = (await Davide.PatchAsync($"{tasks}/{made["id"]}", new JsonObject { ["status"] = "completed" })).Expect(HttpStatusCode.OK);
        Assert.NotNull(done["completedDateTime/dateTime"]);
        Assert.Empty((await Davide.GetAsync(tasks + "?$filter=status ne 'completed'")).Value);
    }

    [Fact]
    public async Task A_stale_ETag_changes_nothing()
    {
        var tasks = await NewListAsync();
        var made = await Davide.PostAsync(tasks, new JsonObject { ["title"] = "uno" });
        (await Davide.PatchAsync($"{tasks}/{made["id"]}", new JsonObject { ["title"] = "due" }, ("If-Match", made["@odata.etag"]!))).Expect(HttpStatusCode.OK);
        (await Davide.PatchAsync($"{tasks}/{made["id"]}", new JsonObject { ["title"] = "tre" }, ("If-Match", made["@odata.etag"]!))).Expect(HttpStatusCode.PreconditionFailed);
        Assert.Equal("due", (await Davide.GetAsync($"{tasks}/{made["id"]}"))["title"]);
    }

    [Fact]
    public async Task Delta_tells_of_a_deleted_task()
    {
        var tasks = await NewListAsync();
        var made = await Davide.PostAsync(tasks, new JsonObject { ["title"] = "uno" });
        var before = await Davide.GetAsync(tasks + "/delta()");
        Assert.Equal("uno", before.Value.Single().Text("title"));
        (await Davide.DeleteAsync($"{tasks}/{made["id"]}")).Expect(HttpStatusCode.NoContent);
        var gone = (await Davide.GetAsync(before["@odata.deltaLink"]!)).Value.Single();
        Assert.Equal((made["id"], "deleted"), (gone.Text("id"), gone.Text("@removed/reason")));
    }

    [Fact]
    public async Task The_default_list_stays_and_tasks_of_others_are_not_seen()
    {
        var own = (await Davide.GetAsync("/me/todo/lists")).Value.Single(list => list.Text("wellknownListName") == "defaultList");
        (await Davide.DeleteAsync($"/me/todo/lists/{own.Text("id")}")).Expect(HttpStatusCode.BadRequest);
        (await Office.As("luca.moretti").GetAsync($"/users/{Office.Id("davide.rinaldi")}/todo/lists")).Expect(HttpStatusCode.Forbidden);
    }

    private async Task<string> NewListAsync() => $"/me/todo/lists/{(await Davide.PostAsync("/me/todo/lists", new JsonObject { ["displayName"] = "Ufficio" })).Expect(HttpStatusCode.Created)["id"]}/tasks";
}
