using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using static BackOfficeBot.Graph.Tests.GraphServer;

namespace BackOfficeBot.Graph.Tests.Http;

public sealed class CallerTokensTests
{
    [Fact]
    public async Task Without_a_token_the_person_has_to_sign_in_and_nothing_is_sent()
    {
        await using var graph = await StartAsync();

        foreach (var services in new[] { graph.Client(tokens: new FixedTokens(null)), graph.Client(s => s.RemoveAll<IGraphTokens>().AddSingleton<IGraphTokens, BackOfficeBot.Graph.Http.NoTokens>()) })
            Assert.Equal(GraphFailure.SignInNeeded, (await Assert.ThrowsAsync<GraphException>(() => services.GetRequiredService<ICalendar>().GetAsync(User, Anna, "1"))).Failure);
        Assert.Empty(graph.Requests);
    }

    [Fact]
    public async Task A_change_for_which_there_was_no_token_is_not_uncertain()
    {
        await using var graph = await StartAsync();
        var mail = graph.Client(tokens: new BrokenTokens()).GetRequiredService<IMail>();

        var failed = await Assert.ThrowsAsync<GraphException>(() => mail.SendAsync(User, Anna, new() { Subject = "x", Body = "y", To = [new("a@contoso.example")] }));

        Assert.Equal(GraphFailure.Unavailable, failed.Failure);
        Assert.Empty(graph.Requests);
    }

    [Fact]
    public async Task A_demand_for_more_proof_is_a_sign_in()
    {
        await using var graph = await StartAsync((_, context) =>
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"eyJhY2Nlc3NfdG9rZW4iOnt9fQ==\"";
            return context.Fail(401, "InvalidAuthenticationToken");
        });

        Assert.Equal(GraphFailure.SignInNeeded, (await Assert.ThrowsAsync<GraphException>(() => graph.Port<ICalendar>().GetAsync(User, Anna, "1"))).Failure);
    }

    [Fact]
    public async Task The_app_asks_with_a_token_of_its_own_which_is_remembered()
    {
        await using var graph = await StartAsync((request, _) => request.Path == "/token"
            ? new JsonObject { ["token_type"] = "Bearer", ["access_token"] = "token-of-the-app", ["expires_in"] = 3599 }
            : Samples.Event("1", "2026-11-26T08:00:00", "2026-11-26T09:00:00"));
        var calendar = graph.Client(settings: [("Bot:AppId", "the-app"), ("Bot:ClientSecret", "the-secret"), ("Bot:TokenEndpoint", graph.Url + "/token")]).GetRequiredService<ICalendar>();

        await Task.WhenAll(calendar.GetAsync(App, Anna, "1"), calendar.GetAsync(App, Anna, "2"), calendar.GetAsync(App, Anna, "3"));

        var asked = Assert.Single(graph.Requests, r => r.Path == "/token");
        Assert.Equal("grant_type=client_credentials&client_id=the-app&client_secret=the-secret&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default", (string?)asked.Body);
        Assert.All(graph.Requests.Where(r => r.Path != "/token"), r => Assert.Equal("Bearer token-of-the-app", r.Token));
    }

    [Theory]
    [InlineData(401, GraphFailure.NotAllowed)]
    [InlineData(400, GraphFailure.NotAllowed)]
    [InlineData(503, GraphFailure.Unavailable)]
    public async Task An_app_without_a_token_says_why(int status, GraphFailure failure)
    {
        await using var graph = await StartAsync((_, context) => context.Fail(status, "invalid_client"));
        var calendar = graph.Client(settings: [("Bot:AppId", "the-app"), ("Bot:ClientSecret", "wrong"), ("Bot:TokenEndpoint", graph.Url + "/token")]).GetRequiredService<ICalendar>();

        Assert.Equal(failure, (await Assert.ThrowsAsync<GraphException>(() => calendar.GetAsync(App, Anna, "1"))).Failure);
    }

    [Fact]
    public async Task An_app_without_a_credential_may_not()
    {
        await using var graph = await StartAsync();

        var failed = await Assert.ThrowsAsync<GraphException>(() => graph.Port<ICalendar>().GetAsync(App, Anna, "1"));

        Assert.Equal((GraphFailure.NotAllowed, "NoCredential"), (failed.Failure, failed.Code));
    }

    private sealed class BrokenTokens : IGraphTokens
    {
        public ValueTask<string?> GetAsync(GraphCaller caller, CancellationToken ct) => throw new HttpRequestException(HttpRequestError.ResponseEnded);
    }
}
