using BackOfficeBot.Graph.Http;

namespace BackOfficeBot.Graph.Tests.Http;

public sealed class GraphCacheTests
{
    [Fact]
    public void A_key_tells_nothing_and_differs_by_organisation_person_and_matter()
    {
        var anna = GraphCaller.User("tenant", "anna");
        string[] keys =
        [
            GraphCache.Key(anna, "person", "marco.neri@contoso.example"), GraphCache.Key(anna, "person", "carla@contoso.example"), GraphCache.Key(anna, "manager", "marco.neri@contoso.example"),
            GraphCache.Key(GraphCaller.User("tenant", "luca"), "person", "marco.neri@contoso.example"), GraphCache.Key(GraphCaller.User("other", "anna"), "person", "marco.neri@contoso.example"),
            GraphCache.Key(GraphCaller.App("tenant"), "person", "marco.neri@contoso.example"),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^graph:[a-z]+:[0-9a-f]{64}$", key));
    }
}
