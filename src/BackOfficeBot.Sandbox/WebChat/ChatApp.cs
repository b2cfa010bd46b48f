using System.Text.Json.Nodes;

namespace BackOfficeBot.Sandbox.WebChat;

/// <summary>What the app's manifest offers in the chat: the bot's commands and the message extensions.</summary>
internal sealed class ChatApp(SandboxOptions options)
{
    public JsonObject Commands { get; } = Read(options.Manifest ?? Path.Combine(AppContext.BaseDirectory, "manifest", "manifest.json"));

    private static JsonObject Read(string path)
    {
        var manifest = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path)) : null;
        return new()
        {
            ["commands"] = manifest?["bots"]?[0]?["commandLists"]?[0]?["commands"]?.DeepClone() ?? new JsonArray(),
            ["extensions"] = manifest?["composeExtensions"]?[0]?["commands"]?.DeepClone() ?? new JsonArray(),
        };
    }
}
