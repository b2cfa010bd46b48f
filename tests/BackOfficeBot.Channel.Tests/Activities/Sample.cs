using System.Text.Json;
using BackOfficeBot.Channel.Activities;

namespace BackOfficeBot.Channel.Tests.Activities;

/// Activities as Teams sends them, after its documentation; all in Samples/.
internal static class Sample
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Activities", "Samples");

    public static IEnumerable<TheoryDataRow<string>> Names => Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal).Select(n => new TheoryDataRow<string>(n!));

    public static string Json(string name) => File.ReadAllText(Path.Combine(Folder, name + ".json"));

    public static Activity Of(string name) => JsonSerializer.Deserialize(Json(name), ActivityJson.Default.Activity)!;
}
