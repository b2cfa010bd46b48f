using System.Text.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Graph.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Graph.Tests.Http;

public sealed class GraphCacheTests
{
    private static string Redis => Environment.GetEnvironmentVariable("TEST_REDIS") ?? throw new InvalidOperationException("TEST_REDIS is not set: run tests/run.sh, which starts Redis.");

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

    [Fact]
    public async Task What_one_instance_asked_another_knows_by_the_shared_cache()
    {
        await using var graph = await GraphServer.StartAsync();
        graph.Answer = async (request, context) =>
        {
            if (!request.Path.EndsWith("$value", StringComparison.Ordinal))
                return request.Path.EndsWith("getSchedule", StringComparison.Ordinal) ? Schedule() : request.Path.EndsWith("mailboxSettings", StringComparison.Ordinal) ? Settings()
                    : request.Path.EndsWith("room", StringComparison.Ordinal) ? Samples.Collection([new JsonObject { ["id"] = "1", ["displayName"] = "Sala Verdi", ["emailAddress"] = "sala@contoso.example", ["tags"] = new JsonArray("lavagna") }])
                    : Samples.User("1", "Marco Neri", "marco.neri@contoso.example");
            context.Response.ContentType = "image/png";
            await context.Response.Body.WriteAsync(new byte[] { 0x89, 0x50, 0x4E, 0x47, 1 });
            return null;
        };
        var run = Guid.NewGuid().ToString();
        IServiceProvider Instance() => graph.Client(services => services.AddStackExchangeRedisCache(o => (o.Configuration, o.InstanceName) = (Redis, run)));
        var first = await AskAsync(Instance());
        var requests = graph.Requests.Count;

        var second = await AskAsync(Instance());

        Assert.Equal(5, requests);
        Assert.Equal(requests, graph.Requests.Count);
        Assert.Equal(first, second);
    }

    private static async Task<string> AskAsync(IServiceProvider services)
    {
        var from = new DateTimeOffset(2026, 11, 26, 7, 0, 0, TimeSpan.Zero);
        var people = services.GetRequiredService<IPeople>();
        return JsonSerializer.Serialize(new object?[]
        {
            await people.FindAsync(GraphServer.User, "1"), await people.PhotoAsync(GraphServer.User, "1"), await services.GetRequiredService<IRooms>().ListAsync(GraphServer.User),
            await services.GetRequiredService<IMailboxes>().SettingsAsync(GraphServer.User, "1"), await services.GetRequiredService<ICalendar>().ScheduleAsync(GraphServer.User, ["a@contoso.example"], from, from.AddDays(1)),
        });
    }

    private static JsonObject Schedule() => Samples.Collection([new JsonObject
    {
        ["scheduleId"] = "a@contoso.example",
        ["availabilityView"] = "2",
        ["scheduleItems"] = new JsonArray(new JsonObject { ["status"] = "busy", ["start"] = Samples.Time("2026-11-26T08:00:00"), ["end"] = Samples.Time("2026-11-26T09:00:00") }),
        ["workingHours"] = Hours(),
    }]);

    private static JsonObject Settings() => new()
    {
        ["timeZone"] = "W. Europe Standard Time",
        ["workingHours"] = Hours(),
        ["automaticRepliesSetting"] = new JsonObject { ["status"] = "alwaysEnabled", ["internalReplyMessage"] = "Torno lunedì" },
    };

    private static JsonObject Hours() => new()
    {
        ["daysOfWeek"] = new JsonArray("monday"), ["startTime"] = "08:30:00.0000000", ["endTime"] = "17:30:00.0000000", ["timeZone"] = new JsonObject { ["name"] = "W. Europe Standard Time" },
    };
}
