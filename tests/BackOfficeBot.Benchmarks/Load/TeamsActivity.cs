using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackOfficeBot.Benchmarks.Load;

/// Activities as Teams sends them.
internal static class TeamsActivity
{
    public static string Conversation(int person) => $"a:1bench{person}Zk3V9xT7qLw0eRyUiOpAsDfGhJkLzXcVbNm1234567890";

    public static string Person(int person) => $"4f1c9a52-7d3e-4b6a-9c1d-{person:d12}";

    public static byte[] Json(string type, int person, int count, string serviceUrl, Action<JsonObject> more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"17{person:d3}{count:d8}",
            ["timestamp"] = "2026-11-23T08:15:30.1234567Z",
            ["localTimestamp"] = "2026-11-23T09:15:30.1234567+01:00",
            ["localTimezone"] = "Europe/Rome",
            ["serviceUrl"] = serviceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = $"29:1fQx0Yb7vT3mPz8LkR5wJ2nH6cD4sG9aE-{person}", ["name"] = "Anna Conti", ["aadObjectId"] = Person(person) },
            ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = "11111111-1111-4111-8111-111111111111", ["id"] = Conversation(person) },
            ["recipient"] = new JsonObject { ["id"] = $"28:{ChannelHost.AppId}", ["name"] = "BackOfficeBot" },
            ["entities"] = new JsonArray(new JsonObject { ["locale"] = "it-IT", ["country"] = "IT", ["platform"] = "Windows", ["timezone"] = "Europe/Rome", ["type"] = "clientInfo" }),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "11111111-1111-4111-8111-111111111111" }, ["legacy"] = new JsonObject { ["replyToId"] = "1:1abcDEF-0123456789" } },
            ["locale"] = "it-IT",
        };
        more(activity);
        return JsonSerializer.SerializeToUtf8Bytes(activity);
    }
}
