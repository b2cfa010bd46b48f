using System.Text.Json.Nodes;
using BackOfficeBot.Channel.Activities;

namespace BackOfficeBot.Benchmarks.Fuzz;

/// Somebody in a chat of their own, and the activities that Teams sends for them.
internal sealed record FuzzPerson(string Id, string ChannelId, string Conversation, string Organisation, string ServiceUrl)
{
    public JsonObject Says(string text) => With(Activity(ActivityTypes.Message), ("text", text), ("textFormat", "plain"));

    public JsonObject Invokes(string name, JsonNode? value) => With(Activity(ActivityTypes.Invoke), ("name", name), ("value", value));

    public JsonObject Presses(string? verb, JsonNode? data) => Invokes(InvokeNames.CardAction, new JsonObject
    {
        ["action"] = With(new JsonObject { ["type"] = "Action.Execute" }, ("verb", verb), ("data", data)), ["trigger"] = "manual",
    });

    public JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = Guid.NewGuid().ToString(),
        ["timestamp"] = "2026-11-24T08:15:30.1234567Z",
        ["localTimezone"] = "Europe/Rome",
        ["serviceUrl"] = ServiceUrl,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = ChannelId, ["name"] = "Anna Conti", ["aadObjectId"] = Id },
        ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = Organisation, ["id"] = Conversation },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "BackOfficeBot" },
        ["entities"] = new JsonArray(new JsonObject { ["locale"] = "it-IT", ["country"] = "IT", ["platform"] = "Windows", ["timezone"] = "Europe/Rome", ["type"] = "clientInfo" }),
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Organisation } },
        ["locale"] = "it-IT",
        ["replyToId"] = "1700000000009",
    };

    private static JsonObject With(JsonObject json, params (string Name, JsonNode? Value)[] members)
    {
        foreach (var (name, value) in members)
            json[name] = value;
        return json;
    }
}
