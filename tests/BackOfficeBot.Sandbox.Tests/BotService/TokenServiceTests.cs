using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Entra;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Sandbox.Tests.BotService;

public sealed class TokenServiceTests
{
    [Fact]
    public async Task Consent_by_the_page_gives_a_code_and_the_code_a_Graph_token_of_that_person()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.SayAsync("signin");
        var card = (await sandbox.SeesAsync(message => message["attachments"]?[0]?["contentType"]?.GetValue<string>() == "application/vnd.microsoft.card.oauth"))["attachments"]![0]!["content"]!;
        var link = card["buttons"]![0]!["value"]!.GetValue<string>();
        Assert.Contains(sandbox.Marta.Mail, await sandbox.Http.GetStringAsync(link), StringComparison.Ordinal);
        var code = await sandbox.ConsentAsync(link);
        await sandbox.InvokeAsync("signin/verifyState", new JsonObject { ["state"] = code });
        await sandbox.SeesAsync(message => message["text"]?.GetValue<string>() == "signed in");

        using var kept = await sandbox.Bot.CallAsync(HttpMethod.Get, Url(sandbox, "GetToken"));
        var token = (await kept.Content.ReadFromJsonAsync<JsonNode>())!["token"]!.GetValue<string>();
        var caller = await sandbox.Host.Services.GetRequiredService<SandboxTokens>().ReadAsync("Bearer " + token, TokenCaller.Graph);
        Assert.Equal(sandbox.Marta.Id, caller!.PersonId);
        Assert.Contains("Calendars.ReadWrite", caller.Scopes);

        using var again = await sandbox.Bot.CallAsync(HttpMethod.Get, Url(sandbox, "GetToken") + "&code=" + code);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task A_code_is_of_no_use_to_another_person()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var signIns = sandbox.Host.Services.GetRequiredService<SignIns>();
        var code = signIns.Complete(signIns.Begin(sandbox.Marta.TeamsId), sandbox.Marta).Code;
        Assert.Null(signIns.Token(sandbox.Office.Person("sara.greco")!.TeamsId, code));
        Assert.NotNull(signIns.Token(sandbox.Marta.TeamsId, code));
    }

    [Fact]
    public async Task Single_sign_on_asks_for_consent_first_and_is_silent_afterwards()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        Assert.Equal(412, (await SsoAsync(sandbox))["status"]!.GetValue<int>());
        sandbox.Host.Services.GetRequiredService<SignIns>().Consent(sandbox.Marta.Id);
        Assert.Equal(200, (await SsoAsync(sandbox))["status"]!.GetValue<int>());
        using var signOut = await sandbox.Bot.CallAsync(HttpMethod.Delete, Url(sandbox, "SignOut"));
        using var none = await sandbox.Bot.CallAsync(HttpMethod.Get, Url(sandbox, "GetToken"));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private static string Url(RunningSandbox sandbox, string what) =>
        $"{sandbox.Host.Urls.Token}/api/usertoken/{what}?userId={Uri.EscapeDataString(sandbox.Marta.TeamsId)}&connectionName=graph&channelId=msteams";

    private static async Task<JsonNode> SsoAsync(RunningSandbox sandbox)
    {
        using var response = await sandbox.Http.PostAsJsonAsync($"/chat/{sandbox.Chat}/sso?as=marta.conti", new { id = "1", connectionName = "graph" });
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
