using static BackOfficeBot.Graph.Tests.GraphServer;

namespace BackOfficeBot.Graph.Tests.Http;

public sealed class WholeAddressTests
{
    [Theory]
    [InlineData("", "item")]
    [InlineData("drive", "")]
    [InlineData("", "")]
    public async Task What_an_empty_id_names_is_not_found_and_nothing_is_asked(string drive, string item)
    {
        await using var graph = await StartAsync((_, _) => Samples.Event("1", "2026-11-26T08:00:00", "2026-11-26T09:00:00"));

        var failed = await Assert.ThrowsAsync<GraphException>(() => graph.Port<IDrives>().GetAsync(User, drive, item));

        Assert.Equal((GraphFailure.NotFound, "EmptyId"), (failed.Failure, failed.Code));
        Assert.Empty(graph.Requests);
    }
}
