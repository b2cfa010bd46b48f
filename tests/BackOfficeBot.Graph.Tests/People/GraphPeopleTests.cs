using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using static BackOfficeBot.Graph.Tests.GraphServer;

namespace BackOfficeBot.Graph.Tests.People;

public sealed class GraphPeopleTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Fact]
    public async Task A_person_is_found_by_id_or_address_and_remembered()
    {
        await using var graph = await StartAsync((_, _) => Samples.User("1", "Marco Neri", "marco.neri@contoso.example"));
        var people = graph.Port<IPeople>();

        var marco = await people.FindAsync(User, "marco.neri@contoso.example");
        Assert.Equal(marco, await people.FindAsync(User, "Marco.Neri@contoso.example"));

        Assert.Equal(new Person("1", "Marco Neri", "marco.neri@contoso.example") { Title = "Contabile", Department = "Amministrazione", Office = "Milano", Phone = "+39 02 5550 101", Language = "it-IT" }, marco);
        Assert.Single(graph.Requests);
    }

    [Fact]
    public async Task What_one_caller_saw_is_not_told_to_another()
    {
        await using var graph = await StartAsync((_, _) => Samples.User("1", "Marco Neri", "marco.neri@contoso.example"));
        var people = graph.Port<IPeople>();

        await people.FindAsync(User, "1");
        await people.FindAsync(GraphCaller.User(Tenant, "somebody-else"), "1");
        await people.FindAsync(GraphCaller.User("another-tenant", Anna), "1");

        Assert.Equal(3, graph.Requests.Count);
    }

    [Fact]
    public async Task Nobody_is_null_and_asked_again_next_time()
    {
        await using var graph = await StartAsync((_, context) => context.Fail(404, "Request_ResourceNotFound"));
        var people = graph.Port<IPeople>();

        Assert.Null(await people.FindAsync(User, "1"));
        Assert.Null(await people.FindAsync(User, "1"));
        Assert.Null(await people.ManagerAsync(User, "1"));
        Assert.Null(await people.PhotoAsync(User, "1"));

        Assert.Equal(4, graph.Requests.Count);
    }

    [Theory]
    [InlineData("../groups")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("a b")]
    [InlineData("x?$expand=manager")]
    [InlineData("")]
    public async Task What_is_neither_id_nor_address_is_not_sent(string text)
    {
        await using var graph = await StartAsync();

        Assert.Null(await graph.Port<IPeople>().FindAsync(User, text));
        Assert.Empty(await graph.Port<IPeople>().FindAllAsync(User, [text]));
        Assert.Empty(graph.Requests);
    }

    [Fact]
    public async Task Forty_five_people_come_in_three_batches_without_those_who_are_unknown_and_without_the_token_in_the_body()
    {
        await using var graph = await StartAsync((request, _) => Samples.Batch(request, inner => Id(inner) is var id && id == "p7"
            ? (404, Samples.Error("Request_ResourceNotFound"), null)
            : (200, Samples.User(id, $"Persona {id}", $"{id}@contoso.example"), null)));
        var people = graph.Port<IPeople>();
        var ids = Enumerable.Range(0, 45).Select(i => $"p{i}").ToList();

        var found = await people.FindAllAsync(User, ids);
        Assert.Equal(ids.Where(id => id != "p7"), found.Select(p => p.Id));
        Assert.Equal([20, 20, 5], graph.Requests.Select(r => r.Body!["requests"]!.AsArray().Count));
        Assert.DoesNotContain(graph.Requests, r => r.Body!.ToJsonString().Contains("token-of-anna", StringComparison.Ordinal));

        Assert.Equal(44, (await people.FindAllAsync(User, ids)).Count);
        Assert.Equal("p7", Id(Assert.Single(graph.Requests[^1].Body!["requests"]!.AsArray())!));
    }

    [Fact]
    public async Task A_person_throttled_inside_a_batch_is_asked_again_alone()
    {
        var throttled = 0;
        await using var graph = await StartAsync((request, _) => Samples.Batch(request, inner => Id(inner) == "p1" && Interlocked.Increment(ref throttled) == 1
            ? (429, Samples.Error("TooManyRequests"), "1")
            : (200, Samples.User(Id(inner), "Persona", "p@contoso.example"), null)));

        Assert.Equal(["p0", "p1", "p2"], (await graph.Port<IPeople>().FindAllAsync(User, ["p0", "p1", "p2"])).Select(p => p.Id));

        Assert.Equal([3, 1], graph.Requests.Select(r => r.Body!["requests"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_long_throttle_inside_a_batch_is_told_with_its_end_instead_of_waited_for()
    {
        await using var graph = await StartAsync((request, _) => Samples.Batch(request, _ => (429, Samples.Error("TooManyRequests"), "300")));

        var failed = await Assert.ThrowsAsync<GraphException>(() => graph.Port<IPeople>().FindAllAsync(User, ["p0"]));

        Assert.Equal(GraphFailure.Busy, failed.Failure);
        Assert.InRange(failed.RetryAt!.Value - TimeProvider.System.GetUtcNow(), TimeSpan.FromSeconds(290), TimeSpan.FromSeconds(300));
        Assert.Single(graph.Requests);
    }

    [Fact]
    public async Task The_manager_is_a_person()
    {
        await using var graph = await StartAsync((_, _) =>
        {
            var manager = Samples.User("9", "Carla Verdi", "carla.verdi@contoso.example");
            manager["@odata.type"] = "#microsoft.graph.user";
            return manager;
        });

        Assert.Equal("Carla Verdi", (await graph.Port<IPeople>().ManagerAsync(User, "1"))!.Name);
        Assert.Equal("/users/1/manager", graph.Requests[0].Path);
    }

    [Fact]
    public async Task Presence_is_asked_for_all_at_once_and_never_remembered()
    {
        await using var graph = await StartAsync((_, _) => Samples.Collection([new JsonObject { ["id"] = "1", ["availability"] = "Busy", ["activity"] = "InAMeeting" }]));
        var people = graph.Port<IPeople>();

        Assert.Equal([new Presence("1", "Busy", "InAMeeting")], await people.PresenceAsync(User, ["1", "2"]));
        await people.PresenceAsync(User, ["1", "2"]);

        Assert.Equal(2, graph.Requests.Count);
        Assert.Equal("""["1","2"]""", graph.Requests[0].Body!.AsObject().Single().Value!.ToJsonString());
    }

    [Fact]
    public async Task A_photo_is_known_by_its_bytes_and_remembered()
    {
        await using var graph = await StartAsync();
        graph.Answer = async (_, context) =>
        {
            context.Response.ContentType = "application/octet-stream";
            await context.Response.Body.WriteAsync(Png);
            return null;
        };
        var people = graph.Port<IPeople>();

        var photo = await people.PhotoAsync(User, "1");
        await people.PhotoAsync(User, "1");

        Assert.Equal(("image/png", Png.Length), (photo!.ContentType, photo.Bytes.Length));
        Assert.Equal("/users/1/photo/$value", Assert.Single(graph.Requests).Path);
    }

    [Fact]
    public async Task A_photo_elsewhere_is_fetched_without_the_token()
    {
        await using var store = await StartAsync();
        store.Answer = async (_, context) =>
        {
            context.Response.ContentType = "image/png";
            await context.Response.Body.WriteAsync(Png);
            return null;
        };
        await using var graph = await StartAsync((_, context) =>
        {
            context.Response.Headers.Location = $"http://localhost:{new Uri(store.Url).Port}/picture?sig=pre-authenticated";
            return context.Empty(302);
        });

        Assert.NotNull(await graph.Unrecorded().GetRequiredService<IPeople>().PhotoAsync(User, "1"));
        Assert.Null(Assert.Single(store.Requests).Token);
    }

    private static string Id(JsonNode request) => request.Path().Split('/', '?')[2];
}
