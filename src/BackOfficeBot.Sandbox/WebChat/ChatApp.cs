using System.Text.Json.Nodes;

namespace BackOfficeBot.Sandbox.WebChat;

/// <summary>What the app's manifest offers in the chat: the bot's commands and the message extensions, with their titles in the languages that the manifest has.</summary>
internal sealed class ChatApp(SandboxOptions options)
{
    public JsonObject Commands { get; } = Read(options.Manifest ?? Path.Combine(AppContext.BaseDirectory, "manifest", "manifest.json"));

    private static JsonObject Read(string path)
    {
        var manifest = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path)) : null;
        var extensions = manifest?["composeExtensions"]?[0]?["commands"]?.DeepClone().AsArray() ?? [];
        foreach (var language in manifest?["localizationInfo"]?["additionalLanguages"]?.AsArray() ?? [])
            Translate(extensions, (string)language!["languageTag"]!, JsonNode.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, (string)language["file"]!)))!);
        return new() { ["commands"] = manifest?["bots"]?[0]?["commandLists"]?[0]?["commands"]?.DeepClone() ?? new JsonArray(), ["extensions"] = extensions };
    }

    // https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-localization: texts stand under their path in the manifest.
    private static void Translate(JsonArray extensions, string language, JsonNode texts)
    {
        for (var i = 0; i < extensions.Count; i++)
            if (texts[$"composeExtensions[0].commands[{i}].title"] is { } title)
                (extensions[i]!["titles"] ??= new JsonObject())[language] = title.DeepClone();
    }
}
