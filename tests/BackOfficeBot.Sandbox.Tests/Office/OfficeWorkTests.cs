using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BackOfficeBot.Sandbox.Tests.Office;

public sealed class OfficeWorkTests : IAsyncLifetime
{
    private RunningSandbox sandbox = null!;

    private string Marta => "/office/people/" + sandbox.Marta.Id;

    public async ValueTask InitializeAsync() => sandbox = await RunningSandbox.StartAsync();

    public ValueTask DisposeAsync() => sandbox.DisposeAsync();

    [Fact]
    public async Task A_task_is_added_to_the_first_list_ticked_off_and_taken_up_again()
    {
        using var added = await sandbox.Http.PostAsJsonAsync(Marta + "/tasks", new { title = "  Carta ", due = "2027-01-15" }, TestContext.Current.CancellationToken);
        var id = (string?)(await added.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["id"];
        Assert.Equal(("Carta", "notStarted", "2027-01-15"), await TaskAsync(id));
        foreach (var (completed, status) in new[] { (true, "completed"), (false, "notStarted") })
        {
            (await sandbox.Http.PutAsJsonAsync($"{Marta}/tasks/{id}", new { completed }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
            Assert.Equal(status, (await TaskAsync(id)).Item2);
        }
    }

    [Fact]
    public async Task Somebody_is_away_until_an_instant_or_until_that_is_switched_off()
    {
        foreach (var (away, status) in new (object, bool)[] { (new { on = true, until = "2027-01-15T18:00:00Z", text = "In ferie" }, true), (new { on = false }, false), (new { on = true }, true) })
        {
            (await sandbox.Http.PutAsJsonAsync(Marta + "/away", away, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
            var people = await sandbox.Http.GetFromJsonAsync<JsonArray>("/office/people", TestContext.Current.CancellationToken);
            Assert.Equal(status, (bool)people!.First(p => (string?)p!["id"] == sandbox.Marta.Id)!["automaticReply"]!);
        }
    }

    [Fact]
    public async Task A_task_is_moved_to_another_day_loses_it_and_is_deleted()
    {
        using var added = await sandbox.Http.PostAsJsonAsync(Marta + "/tasks", new { title = "Carta", due = "2027-01-15" }, TestContext.Current.CancellationToken);
        var id = (string?)(await added.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["id"];
        foreach (var due in new[] { "2027-01-18", null })
        {
            (await sandbox.Http.PutAsJsonAsync($"{Marta}/tasks/{id}", new { hasDue = true, due }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
            Assert.Equal(("Carta", "notStarted", due), await TaskAsync(id));
        }
        Assert.Equal(HttpStatusCode.NoContent, (await sandbox.Http.DeleteAsync($"{Marta}/tasks/{id}", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sandbox.Http.DeleteAsync($"{Marta}/tasks/{id}", TestContext.Current.CancellationToken)).StatusCode);
        var list = (string?)(await sandbox.Http.GetFromJsonAsync<JsonArray>(Marta + "/tasks", TestContext.Current.CancellationToken))![0]!["id"];
        Assert.Equal(HttpStatusCode.NotFound, (await sandbox.Http.DeleteAsync($"{Marta}/lists/{list}", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Somebody_outside_writes_to_the_office_and_nobody_inside_is_played_so()
    {
        using var sent = await sandbox.Http.PostAsJsonAsync(Marta + "/mail", new { from = "paolo@fuori.example", name = "Paolo", subject = "Budget", text = "1 sì" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        var inbox = await sandbox.Http.GetFromJsonAsync<JsonObject>(Marta + "/mail", TestContext.Current.CancellationToken);
        var mail = inbox!["messages"]!.AsArray()[0]!;
        Assert.Equal(("Paolo", "Budget", "1 sì", false), ((string?)mail["from"], (string?)mail["subject"], (string?)mail["text"], (bool)mail["isRead"]!));
        foreach (var from in new[] { "marco.rossi@valdoro.example", "nobody", "" })
            Assert.Equal(HttpStatusCode.BadRequest, (await sandbox.Http.PostAsJsonAsync(Marta + "/mail", new { from, text = "1 sì" }, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sandbox.Http.PostAsJsonAsync(Marta + "/mail", new { from = "paolo@fuori.example", answers = "none" }, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_task_without_a_title_a_file_without_a_proper_name_and_what_is_not_there_are_refused()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await sandbox.Http.PostAsJsonAsync(Marta + "/tasks", new { title = " " }, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sandbox.Http.PutAsJsonAsync(Marta + "/tasks/none", new { completed = true }, TestContext.Current.CancellationToken)).StatusCode);
        using var content = new ByteArrayContent([1]);
        foreach (var name in new[] { "a%2Fb", "a%00b", ".." })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await sandbox.Http.PostAsync($"{Marta}/files?name={name}", content, TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(HttpStatusCode.BadRequest, (await sandbox.Http.PostAsync($"/chat/uploads?name={name}&as=marta.conti", null, TestContext.Current.CancellationToken)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await sandbox.Http.PostAsync("/office/people/nobody/files?name=a", content, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task A_task_may_be_due_on_any_day(string due)
    {
        using var added = await sandbox.Http.PostAsJsonAsync(Marta + "/tasks", new { title = "Carta", due }, TestContext.Current.CancellationToken);
        Assert.Equal(("Carta", "notStarted", due), await TaskAsync((string?)(await added.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["id"]));
    }

    private async Task<(string?, string?, string?)> TaskAsync(string? id)
    {
        var lists = await sandbox.Http.GetFromJsonAsync<JsonArray>(Marta + "/tasks", TestContext.Current.CancellationToken);
        var task = lists!.SelectMany(list => list!["tasks"]!.AsArray()).Single(one => (string?)one!["id"] == id)!;
        return ((string?)task["title"], (string?)task["status"], (string?)task["due"]);
    }
}
