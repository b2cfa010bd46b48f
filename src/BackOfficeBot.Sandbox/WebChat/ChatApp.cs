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
        var commands = manifest?["bots"]?[0]?["commandLists"]?[0]?["commands"]?.DeepClone().AsArray() ?? [];
        foreach (var language in manifest?["localizationInfo"]?["additionalLanguages"]?.AsArray() ?? [])
        {
            var texts = JsonNode.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, (string)language!["file"]!)))!;
            Translate(extensions, "composeExtensions[0]", (string)language["languageTag"]!, texts);
            Translate(commands, "bots[0].commandLists[0]", (string)language["languageTag"]!, texts);
        }
        return new() { ["commands"] = commands, ["extensions"] = extensions };
    }

    // https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-localization: texts stand under their path in the manifest.
    private static void Translate(JsonArray commands, string path, string language, JsonNode texts)
    {
        for (var i = 0; i < commands.Count; i++)
            foreach (var text in new[] { "title", "description" })
                if (texts[$"{path}.commands[{i}].{text}"] is { } translated)
                    (commands[i]![text + "s"] ??= new JsonObject())[language] = translated.DeepClone();
    }
}
