using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.BotService;

namespace BackOfficeBot.Sandbox.Tests.BotService;

public sealed class ConnectorTests
{
    private static readonly JsonObject Hello = new() { ["type"] = "message", ["text"] = "hello" };

    [Fact]
    public async Task Nobody_sends_without_a_token_for_the_connector()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var naked = await sandbox.Http.PostAsJsonAsync(sandbox.Activities(sandbox.Chat), Hello);
        Assert.Equal(HttpStatusCode.Unauthorized, naked.StatusCode);
        using var forGraph = new HttpRequestMessage(HttpMethod.Post, sandbox.Activities(sandbox.Chat)) { Content = JsonContent.Create(Hello) };
        forGraph.Headers.Authorization = new("Bearer", await sandbox.Bot.TokenAsync("https://graph.microsoft.com/.default"));
        using var refused = await sandbox.Http.SendAsync(forGraph);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task The_bot_writes_first_to_somebody_who_has_the_app()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var create = new JsonObject { ["members"] = new JsonArray(new JsonObject { ["id"] = sandbox.Marta.TeamsId }), ["tenantId"] = SandboxIds.Tenant, ["activity"] = Hello.DeepClone() };
        using var created = await sandbox.Bot.CallAsync(HttpMethod.Post, sandbox.Host.Urls.Connector + "v3/conversations", create);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal(sandbox.Chat, (await created.Content.ReadFromJsonAsync<JsonNode>())!["id"]!.GetValue<string>());
        await sandbox.SeesAsync(message => message["text"]!.GetValue<string>() == "hello");
    }

    [Fact]
    public async Task Somebody_who_removed_the_app_is_not_reached()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.OpenAsync();
        using var gone = await sandbox.Http.PostAsync($"/chat/{sandbox.Chat}/app?as=marta.conti&installed=false", null);
        using var sent = await sandbox.Bot.CallAsync(HttpMethod.Post, sandbox.Activities(sandbox.Chat), Hello);
        Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
        Assert.Equal("remove", sandbox.Bot.Received.SkipLast(1).Last().Activity["action"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_bot_changes_and_deletes_its_own_messages_only()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.OpenAsync();
        await sandbox.SayAsync("mio");
        var mine = await sandbox.SeesAsync(message => message["from"] is not null);
        var its = await sandbox.SeesAsync(message => message["from"] is null);
        using var others = await sandbox.Bot.CallAsync(HttpMethod.Delete, sandbox.Activities(sandbox.Chat) + "/" + mine["id"]);
        Assert.Equal(HttpStatusCode.Forbidden, others.StatusCode);
        using var put = await sandbox.Bot.CallAsync(HttpMethod.Put, sandbox.Activities(sandbox.Chat) + "/" + its["id"], Hello);
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        await sandbox.SeesAsync(message => message["text"]?.GetValue<string>() == "hello" && message["edited"] is not null);
        using var delete = await sandbox.Bot.CallAsync(HttpMethod.Delete, sandbox.Activities(sandbox.Chat) + "/" + its["id"]);
        await sandbox.SeesAsync(message => message["deleted"]!.GetValue<bool>());
        using var again = await sandbox.Bot.CallAsync(HttpMethod.Delete, sandbox.Activities(sandbox.Chat) + "/" + its["id"]);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task A_message_over_100_KB_is_refused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.OpenAsync();
        var large = new JsonObject { ["type"] = "message", ["text"] = new string('x', 101 * 1024) };
        using var sent = await sandbox.Bot.CallAsync(HttpMethod.Post, sandbox.Activities(sandbox.Chat), large);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, sent.StatusCode);
    }

    [Fact]
    public async Task Members_come_by_page_and_one_by_one()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var members = $"{sandbox.Host.Urls.Connector}v3/conversations/{Uri.EscapeDataString(Conversations.Group)}";
        using var page = await sandbox.Bot.CallAsync(HttpMethod.Get, members + "/pagedmembers?pageSize=50");
        Assert.Equal(20, (await page.Content.ReadFromJsonAsync<JsonNode>())!["members"]!.AsArray().Count);
        using var one = await sandbox.Bot.CallAsync(HttpMethod.Get, members + "/members/" + sandbox.Marta.TeamsId);
        Assert.Equal(sandbox.Marta.Mail, (await one.Content.ReadFromJsonAsync<JsonNode>())!["userPrincipalName"]!.GetValue<string>());
        using var nobody = await sandbox.Bot.CallAsync(HttpMethod.Get, members + "/members/29:nobody");
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }
}
