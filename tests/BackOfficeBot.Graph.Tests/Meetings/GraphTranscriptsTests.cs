using System.Text.Json.Nodes;
using static BackOfficeBot.Graph.Tests.GraphServer;

namespace BackOfficeBot.Graph.Tests.Meetings;

public sealed class GraphTranscriptsTests
{
    private const string Link = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_a%40thread.v2/0?context=%7b%22Tid%22%3a%22t%22%7d";

    [Fact]
    public async Task The_transcripts_of_a_meeting_are_found_by_its_link()
    {
        await using var graph = await StartAsync();
        graph.Answer = (request, _) => Task.FromResult<object?>(request.Path.EndsWith("/onlineMeetings", StringComparison.Ordinal) ? Samples.Collection([new JsonObject { ["id"] = "m1" }])
            : request.Query.Contains("$skiptoken", StringComparison.Ordinal) ? Samples.Collection([Transcript("a", "2026-11-24T08:31:00Z")])
            : Samples.Collection([Transcript("b", "2026-11-25T08:31:00Z")], $"{graph.Root}/me/onlineMeetings/m1/transcripts?$skiptoken=2"));

        var found = await graph.Port<ITranscripts>().OfMeetingAsync(User, Link);

        Assert.Equal([new("m1", "a", new(2026, 11, 24, 8, 31, 0, TimeSpan.Zero)), new("m1", "b", new(2026, 11, 25, 8, 31, 0, TimeSpan.Zero))], found);
        Assert.Contains($"joinWebUrl eq '{Link}'", graph.Requests[0].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_is_known_no_more_has_none()
    {
        await using var graph = await StartAsync();
        graph.Answer = (_, _) => Task.FromResult<object?>(Samples.Collection([]));

        Assert.Empty(await graph.Port<ITranscripts>().OfMeetingAsync(User, Link));
    }

    private static JsonObject Transcript(string id, string at) => new() { ["id"] = id, ["createdDateTime"] = at };
}
