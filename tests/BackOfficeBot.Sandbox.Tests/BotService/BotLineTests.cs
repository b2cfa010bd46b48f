using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.BotService;
using BackOfficeBot.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BackOfficeBot.Sandbox.Tests.BotService;

public sealed class BotLineTests
{
    [Fact]
    public async Task An_activity_carries_a_token_that_the_published_keys_verify()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.SayAsync("ciao");
        await sandbox.SeesAsync(message => message["text"]?.GetValue<string>() == "**echo** ciao", who: "marta.conti");
        var (activity, authorization) = sandbox.Bot.Received.Last();
        var metadata = await sandbox.Http.GetFromJsonAsync<JsonNode>("/login/v1/.well-known/openidconfiguration");
        var keys = new JsonWebKeySet(await sandbox.Http.GetStringAsync(metadata!["jwks_uri"]!.GetValue<string>()));
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(authorization!["Bearer ".Length..], new TokenValidationParameters
        {
            ValidIssuer = "https://api.botframework.com",
            ValidAudience = SandboxIds.App,
            IssuerSigningKeys = keys.GetSigningKeys(),
            ValidAlgorithms = ["RS256"],
        });
        Assert.True(result.IsValid, result.Exception?.Message);
        Assert.Equal(activity["serviceUrl"]!.GetValue<string>(), result.Claims["serviceurl"]);
        Assert.Contains("msteams", keys.Keys[0].AdditionalData["endorsements"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rotated_key_is_published_and_signs_the_next_activity()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var rotated = await sandbox.Http.PostAsync("/login/v1/keys/rotate", null);
        var kid = (await rotated.Content.ReadFromJsonAsync<JsonNode>())!["kid"]!.GetValue<string>();
        await sandbox.OpenAsync();
        Assert.Equal(kid, new JsonWebToken(sandbox.Bot.Received.Last().Authorization!["Bearer ".Length..]).Kid);
        Assert.Contains(kid, await sandbox.Http.GetStringAsync("/login/v1/.well-known/keys"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_contact_tells_the_installation_once()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.OpenAsync();
        await sandbox.OpenAsync();
        Assert.Equal(["installationUpdate", "conversationUpdate"], sandbox.Bot.Received.Select(one => one.Activity["type"]!.GetValue<string>()));
    }

    [Fact]
    public async Task What_is_written_while_the_installation_is_told_comes_after_it()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var late = await sandbox.Http.PostAsJsonAsync("/faults", new { service = "activities", kind = "Late", count = 1, delay = 500 });
        late.EnsureSuccessStatusCode();
        var opening = sandbox.OpenAsync();
        await sandbox.SayAsync("ciao");
        await sandbox.SeesAsync(message => message["text"]?.GetValue<string>() == "**echo** ciao");
        await opening;
        Assert.Equal(["installationUpdate", "conversationUpdate", "message"], sandbox.Bot.Received.Select(one => one.Activity["type"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_message_in_a_group_reaches_the_bot_only_when_it_mentions_it()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.OpenAsync(Conversations.Group);
        await sandbox.SayAsync("tra di noi", Conversations.Group);
        await sandbox.SayAsync("@BackOfficeBot ciao", Conversations.Group, mentions: SandboxIds.Bot);
        await sandbox.SeesAsync(message => message["text"]?.GetValue<string>() == "**echo** ciao", Conversations.Group, "sara.greco");
        var heard = Assert.Single(sandbox.Bot.Received, one => one.Activity["type"]!.GetValue<string>() == "message").Activity;
        Assert.Equal("<at>BackOfficeBot</at> ciao", heard["text"]!.GetValue<string>());
        Assert.Equal("groupChat", heard["conversation"]!["conversationType"]!.GetValue<string>());
        Assert.Contains(heard["entities"]!.AsArray(), entity => entity!["mentioned"]?["id"]!.GetValue<string>() == SandboxIds.Bot);
    }

    [Fact]
    public async Task In_a_channel_the_answer_stays_in_its_thread()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.OpenAsync(Conversations.Channel);
        await sandbox.SayAsync("@BackOfficeBot ciao", Conversations.Channel, mentions: SandboxIds.Bot);
        var answer = await sandbox.SeesAsync(message => message["from"] is null, Conversations.Channel);
        var question = await sandbox.SeesAsync(message => message["from"] is not null, Conversations.Channel);
        Assert.Equal(question["id"]!.GetValue<string>(), answer["thread"]!.GetValue<string>());
        Assert.EndsWith(";messageid=" + question["id"]!.GetValue<string>(), sandbox.Bot.Received.Last().Activity["conversation"]!["id"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_looks_as_Teams_writes_it()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.SayAsync("<b>ciao</b>");
        await sandbox.SeesAsync(message => message["from"] is null);
        var activity = sandbox.Bot.Received.Last().Activity;
        Assert.Equal("msteams", activity["channelId"]!.GetValue<string>());
        Assert.Equal(SandboxIds.Tenant, activity["channelData"]!["tenant"]!["id"]!.GetValue<string>());
        Assert.Equal(sandbox.Marta.Id, activity["from"]!["aadObjectId"]!.GetValue<string>());
        Assert.Equal("<p>&lt;b&gt;ciao&lt;/b&gt;</p>", activity["attachments"]![0]!["content"]!.GetValue<string>());
        var client = activity["entities"]!.AsArray().Single(entity => entity!["type"]!.GetValue<string>() == "clientInfo");
        Assert.Equal("Europe/Rome", client!["timezone"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_message_without_an_answer_is_sent_once_more_and_then_given_up()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TimeSpan.FromMilliseconds(200));
        using var events = new StreamReader(await sandbox.Http.GetStreamAsync("/chat/events?as=marta.conti"));
        await sandbox.SayAsync("slow");
        string? line;
        do line = await events.ReadLineAsync(new CancellationTokenSource(TimeSpan.FromSeconds(10)).Token);
        while (line is not null && !line.Contains("\"failed\"", StringComparison.Ordinal));
        Assert.Contains("504", line, StringComparison.Ordinal);
        Assert.Equal(2, sandbox.Bot.Received.Count(one => one.Activity["text"]?.GetValue<string>() == "slow"));
    }

    [Fact]
    public async Task A_doubled_activity_arrives_twice_with_one_id()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.OpenAsync();
        using var set = await sandbox.Http.PostAsJsonAsync("/faults", new { service = "activities", kind = "Duplicate", count = 1 });
        set.EnsureSuccessStatusCode();
        await sandbox.SayAsync("ciao");
        var got = sandbox.Bot.Received.Where(one => one.Activity["type"]!.GetValue<string>() == "message");
        await sandbox.SeesAsync(_ => got.Count() == 2);
        Assert.Single(got.Select(one => one.Activity["id"]!.GetValue<string>()).Distinct());
    }
}
