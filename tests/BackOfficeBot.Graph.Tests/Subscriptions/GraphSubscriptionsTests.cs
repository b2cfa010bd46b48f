using System.Text.Json.Nodes;
using static BackOfficeBot.Graph.Tests.GraphServer;

namespace BackOfficeBot.Graph.Tests.Subscriptions;

public sealed class GraphSubscriptionsTests
{
    private const string Id = "7f105c7d-2dc5-4530-97cd-4e7ae6534c07";

    private static readonly DateTimeOffset Until = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly NewSubscription Wish = new()
    {
        Resource = $"users/{Anna}/events", Changes = "updated,deleted", Url = new("https://bot.example/api/graph/notifications"), ClientState = "segreto", Until = Until,
    };

    private static JsonObject Made(DateTimeOffset? until = null) => new()
    {
        ["id"] = Id, ["resource"] = Wish.Resource, ["changeType"] = "updated,deleted", ["notificationUrl"] = Wish.Url.AbsoluteUri,
        ["expirationDateTime"] = (until ?? Until).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
    };

    [Fact]
    public async Task One_is_made_with_the_address_for_changes_and_for_its_own_life_and_with_immutable_ids()
    {
        await using var graph = await StartAsync((_, context) =>
        {
            context.Response.StatusCode = 201;
            return Made(Until.AddMinutes(-5));
        });

        var made = await graph.Port<ISubscriptions>().CreateAsync(User, Wish);

        Assert.Equal(new Subscribed(Id, Until.AddMinutes(-5)), made);
        var request = Assert.Single(graph.Requests);
        Assert.Equal(("POST", "/subscriptions"), (request.Method, request.Path));
        Assert.Contains("ImmutableId", request.Headers["Prefer"], StringComparison.Ordinal);
        Assert.Equal(("segreto", Wish.Url.AbsoluteUri, Wish.Url.AbsoluteUri, "updated,deleted"),
            ((string?)request.Body!["clientState"], (string?)request.Body["notificationUrl"], (string?)request.Body["lifecycleNotificationUrl"], (string?)request.Body["changeType"]));
    }

    [Fact]
    public async Task Without_an_answer_it_is_uncertain_and_not_sent_again()
    {
        await using var graph = await StartAsync((_, context) => context.Fail(503, "serviceNotAvailable"));

        Assert.Equal(GraphFailure.Uncertain, (await Assert.ThrowsAsync<GraphException>(() => graph.Port<ISubscriptions>().CreateAsync(User, Wish))).Failure);
        Assert.Single(graph.Requests);
    }

    [Fact]
    public async Task It_is_renewed_reauthorized_and_ended_and_one_that_is_gone_is_ended_already()
    {
        await using var graph = await StartAsync((request, context) => request.Method switch
        {
            "PATCH" => Made(Until.AddDays(3)),
            "DELETE" => context.Fail(404, "ResourceNotFound"),
            _ => context.Empty(204),
        });
        var port = graph.Port<ISubscriptions>();

        Assert.Equal(Until.AddDays(3), await port.RenewAsync(User, Id, Until.AddDays(3)));
        await port.ReauthorizeAsync(User, Id);
        await port.DeleteAsync(User, Id);

        Assert.Equal([$"PATCH /subscriptions/{Id}", $"POST /subscriptions/{Id}/reauthorize", $"DELETE /subscriptions/{Id}"], graph.Requests.Select(r => $"{r.Method} {r.Path}"));
        Assert.Equal(["expirationDateTime"], graph.Requests[0].Body!.AsObject().Select(p => p.Key).Where(k => !k.StartsWith('@')));
    }
}
