using System.Net;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Faults;
using BackOfficeBot.Sandbox.Graph;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Sandbox.Tests.Graph;

public sealed class BatchRequestsTests : OfficeTests
{
    [Fact]
    public async Task Twenty_are_answered_each_by_itself_and_one_that_fails_is_hidden_in_a_200()
    {
        var parts = Enumerable.Range(0, 19).Select(i => Part(i.ToString(System.Globalization.CultureInfo.InvariantCulture), "GET", "/me?$select=displayName")).Append(Part("nobody", "GET", "/users/nobody@valdoro.example"));
        var responses = (await BatchAsync(Davide, [.. parts])).Expect(HttpStatusCode.OK).Body.Items("responses").ToDictionary(one => one.Text("id")!);
        Assert.Equal(20, responses.Count);
        Assert.Equal(404, responses["nobody"].Number("status"));
        Assert.Equal("Request_ResourceNotFound", responses["nobody"].Text("body/error/code"));
        Assert.Equal("Davide Rinaldi", responses["7"].Text("body/displayName"));
    }

    [Fact]
    public async Task What_depends_on_a_failed_part_is_not_carried_out()
    {
        var write = Part("write", "POST", "/me/events");
        write["body"] = NewMeeting.At("No", "2026-11-26T10:00:00", "2026-11-26T11:00:00");
        write["headers"] = new JsonObject { ["Content-Type"] = "application/json" };
        write["dependsOn"] = new JsonArray("nobody");
        var responses = (await BatchAsync(Davide, Part("nobody", "GET", "/users/nobody@valdoro.example"), write)).Body.Items("responses");
        Assert.Equal([404, 424], responses.Select(one => one.Number("status")!.Value));
    }

    [Fact]
    public async Task A_fault_on_a_path_fails_its_part_alone()
    {
        Office.Host.Services.GetRequiredService<FaultPlan>().Add(new() { Service = "graph", Kind = FaultKind.Throttle, Path = "/users/marta*", Count = 1, RetryAfter = 9 });
        var parts = () => BatchAsync(Davide, Part("1", "GET", "/me"), Part("2", "GET", "/users/marta.conti@valdoro.example"));
        var met = (await parts()).Expect(HttpStatusCode.OK).Body.Items("responses").ToList();
        Assert.Equal([200, 429], met.Select(one => one.Number("status")!.Value));
        Assert.Equal("9", met[1].Text("headers/Retry-After"));
        Assert.All((await parts()).Body.Items("responses"), one => Assert.Equal(200, one.Number("status")));
    }

    [Fact]
    public async Task More_than_twenty_are_refused()
    {
        var parts = Enumerable.Range(0, 21).Select(i => Part(i.ToString(System.Globalization.CultureInfo.InvariantCulture), "GET", "/me")).ToArray();
        (await BatchAsync(Office.Clumsy("davide.rinaldi"), parts)).Expect(HttpStatusCode.BadRequest);
    }

    private static Task<Answer> BatchAsync(Caller who, params JsonObject[] parts) => who.PostAsync("/$batch", new JsonObject { ["requests"] = new JsonArray([.. parts]) });

    private static JsonObject Part(string id, string method, string url) => new() { ["id"] = id, ["method"] = method, ["url"] = url };
}
