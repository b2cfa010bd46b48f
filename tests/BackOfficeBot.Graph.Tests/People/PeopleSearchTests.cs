using System.Text.Json.Nodes;
using static BackOfficeBot.Graph.Tests.GraphServer;

namespace BackOfficeBot.Graph.Tests.People;

public sealed class PeopleSearchTests
{
    private static readonly JsonObject[] Directory =
        [Samples.User("1", "Marco Bruni", "marco.bruni@contoso.example"), Samples.User("2", "Marco Neri", "marco.neri@contoso.example")];

    [Fact]
    public async Task Colleagues_come_first_and_everybody_once_in_one_round_trip()
    {
        await using var graph = await StartAsync((request, _) => Samples.Batch(request, inner => (200, inner.Path().Contains("/people", StringComparison.Ordinal)
            ? Samples.Collection([Colleague("2", "Marco Neri", "marco.neri@contoso.example"), Colleague("3", "Paolo Marchi", "paolo@contoso.example"), Colleague("4", "Luca Marconi", "luca@contoso.example"), Group()])
            : Samples.Collection(Directory.Select(u => u.DeepClone())), null)));

        var found = await graph.Port<IPeople>().SearchAsync(User, "marco");

        Assert.Equal(["2", "4", "1"], found.Select(p => p.Id));
        var requests = Assert.Single(graph.Requests).Body!["requests"]!.AsArray();
        Assert.Contains("$search=\"displayName:marco\" OR \"mail:marco\"", requests[0]!.Path(), StringComparison.Ordinal);
        Assert.Equal("eventual", (string?)requests[0]!["headers"]!["ConsistencyLevel"]);
        Assert.StartsWith($"/users/{Anna}/people?", requests[1]!.Path(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_permission_for_colleagues_the_directory_answers()
    {
        await using var graph = await StartAsync((request, _) => Samples.Batch(request, inner => inner.Path().Contains("/people", StringComparison.Ordinal)
            ? (403, Samples.Error("ErrorAccessDenied"), null)
            : (200, Samples.Collection(Directory.Select(u => u.DeepClone())), null)));

        Assert.Equal(["1", "2"], (await graph.Port<IPeople>().SearchAsync(User, "Marco")).Select(p => p.Id));
    }

    [Fact]
    public async Task The_same_letters_are_asked_once()
    {
        await using var graph = await StartAsync((request, _) => Samples.Batch(request, _ => (200, Samples.Collection([]), null)));
        var people = graph.Port<IPeople>();

        await people.SearchAsync(User, "Marco");
        await people.SearchAsync(User, " marco ");

        Assert.Single(graph.Requests);
    }

    [Theory]
    [InlineData("\" OR \"mail:a", "or mail a")]
    [InlineData("Niccolò D'Angelo", "niccolò d'angelo")]
    [InlineData("rossi:mario\\", "rossi mario")]
    [InlineData("a.b-c_d@x.example", "a.b-c_d@x.example")]
    public void What_means_something_in_a_query_is_only_a_space(string typed, string sent) => Assert.Equal(sent, string.Join(' ', PeopleSearch.Words(typed)));

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("🎯🎯")]
    [InlineData("\"\"")]
    public async Task Too_little_finds_nobody_and_asks_nobody(string text)
    {
        await using var graph = await StartAsync();

        Assert.Empty(await graph.Port<IPeople>().SearchAsync(User, text));
        Assert.Empty(graph.Requests);
    }

    private static JsonObject Colleague(string id, string name, string address) => new()
    {
        ["id"] = id,
        ["displayName"] = name,
        ["userPrincipalName"] = address,
        ["scoredEmailAddresses"] = new JsonArray(new JsonObject { ["address"] = address, ["relevanceScore"] = 8.0 }),
        ["personType"] = new JsonObject { ["class"] = "Person", ["subclass"] = "OrganizationUser" },
    };

    private static JsonObject Group() => new()
    {
        ["id"] = "5",
        ["displayName"] = "Marcomm",
        ["scoredEmailAddresses"] = new JsonArray(new JsonObject { ["address"] = "marcomm@contoso.example", ["relevanceScore"] = 30.0 }),
        ["personType"] = new JsonObject { ["class"] = "Group", ["subclass"] = "UnifiedGroup" },
    };
}
