using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackOfficeBot.AppPackage;
using BackOfficeBot.Channel.Auth;
using BackOfficeBot.Testing;

namespace BackOfficeBot.Tests.AppPackage;

/// The package against Microsoft's schema and the rules of the store.
public sealed partial class TeamsPackageTests : IDisposable
{
    private const string BotId = "3f2c8a54-1f4d-4b0e-9a51-0c7d3e1b2a90";
    private const string SignInId = "9b1d6c1e-52a7-4c58-8a0f-7d1f0f6f5f11";

    private static readonly BotOptions Bot = new() { AppId = BotId, TokenServiceUrl = "https://europe.token.botframework.com" };

    private static readonly ManifestOptions Wanted = new()
    {
        Name = "Ufficio", Developer = "Rossi & \"Figli\"", Version = "1.2.3", SignInAppId = SignInId,
        Website = "https://rossi.example/aiuto", Privacy = "https://rossi.example/privacy", Terms = "https://rossi.example/condizioni",
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Both_files_keep_the_official_schema_of_the_newest_version()
    {
        var files = Unzipped();
        Assert.Equal(Newest(), (string?)Manifest(files)["manifestVersion"]);
        Assert.Equal("", await WrongAsync("MicrosoftTeams.schema.json", files["manifest.json"]));
        Assert.Equal("", await WrongAsync("MicrosoftTeams.Localization.schema.json", files["it.json"]));
        // The check is one: what is not allowed is found.
        Assert.Contains("manifestVersion", await WrongAsync("MicrosoftTeams.schema.json", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files["manifest.json"]).Replace("\"1.30\"", "\"1.3\"", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_zip_has_what_teams_wants_with_the_settings_filled_in()
    {
        var files = Unzipped();
        Assert.Equal(["color.png", "it.json", "manifest.json", "outline.png"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(TeamsPackage.Zip(Wanted, Bot), TeamsPackage.Zip(Wanted, Bot));
        var manifest = Manifest(files);
        Assert.Equal((BotId, BotId, BotId), ((string?)manifest["id"], (string?)manifest["bots"]![0]!["botId"], (string?)manifest["composeExtensions"]![0]!["botId"]));
        Assert.Equal((SignInId, $"api://botid-{BotId}"), ((string?)manifest["webApplicationInfo"]!["id"], (string?)manifest["webApplicationInfo"]!["resource"]));
        Assert.Equal("europe.token.botframework.com", (string?)Assert.Single(manifest["validDomains"]!.AsArray()));
        Assert.Equal(("Ufficio", "Rossi & \"Figli\"", "1.2.3"), ((string?)manifest["name"]!["short"], (string?)manifest["developer"]!["name"], (string?)manifest["version"]));
        Assert.All(files.Where(f => f.Key.EndsWith(".json", StringComparison.Ordinal)), f => Assert.DoesNotContain("${{", Encoding.UTF8.GetString(f.Value), StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_that_is_read_stands_in_both_languages()
    {
        var files = Unzipped();
        var italian = JsonNode.Parse(files["it.json"])!.AsObject().ToDictionary(t => t.Key, t => (string)t.Value!);
        italian.Remove("$schema");
        var english = Texts(Manifest(files)).ToDictionary(t => t.Path, t => t.Text);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), italian.Keys.Order(StringComparer.Ordinal));
        Assert.All(english.Where(t => t.Key != "name.short"), t => Assert.NotEqual(t.Value, italian[t.Key]));
    }

    [Fact]
    public void Texts_are_no_longer_than_the_store_lets_them_be() => Assert.All([.. Texts(Manifest(Unzipped())), .. JsonNode.Parse(Unzipped()["it.json"])!.AsObject().Select(t => (Path: t.Key, Text: (string)t.Value!))], t =>
        Assert.InRange(t.Text.Length, 1, t.Path switch
        {
            "name.short" => 30,
            "name.full" => 100,
            "description.short" => 80,
            "description.full" => 4_000,
            _ when t.Path.EndsWith("].title", StringComparison.Ordinal) => 32,
            _ => 128,
        }));

    [Fact]
    public void Icons_have_their_sizes_and_the_outline_has_a_transparent_ground()
    {
        var files = Unzipped();
        Assert.Equal((192, 192), Size(files["color.png"]));
        Assert.Equal((32, 32), Size(files["outline.png"]));
        const byte withAlpha = 6;
        Assert.Equal(withAlpha, files["outline.png"][25]);
    }

    [Fact]
    public void Who_forgets_a_setting_reads_what_to_set()
    {
        using var said = new StringWriter();
        Assert.Equal(1, ManifestCommand.Run(["--Manifest:Version=1", "--Manifest:Website=http://rossi.example", $"--Manifest:Name={new string('x', 31)}", "--Bot:TokenServiceUrl=europe"], said));
        Assert.All(new[] { "Set Bot:AppId", "Manifest:Version must be", "Set Manifest:Website", "Set Manifest:Privacy", "Set Manifest:Terms", "Set Manifest:Developer", "Manifest:Name must", "Bot:TokenServiceUrl must" },
            sentence => Assert.Contains(sentence, said.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void One_command_makes_the_package()
    {
        var file = Path.Combine(_folder.FullName, "ufficio.zip");
        using var said = new StringWriter();
        string[] settings = [$"--Bot:AppId={BotId}", "--Manifest:Developer=Rossi", "--Manifest:Website=https://rossi.example", "--Manifest:Privacy=https://rossi.example/p", "--Manifest:Terms=https://rossi.example/t"];
        Assert.Equal(0, ManifestCommand.Run([file, .. settings], said));
        Assert.Contains(file, said.ToString(), StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(file);
        Assert.Equal(4, zip.Entries.Count);
        Assert.Equal(1, ManifestCommand.Run([Path.Combine(_folder.FullName, "nowhere", "ufficio.zip"), .. settings], said));
        Assert.Contains("cannot be written", said.ToString(), StringComparison.Ordinal);
    }

    internal static JsonNode Manifest(Dictionary<string, byte[]> files) => JsonNode.Parse(files["manifest.json"])!;

    internal static Dictionary<string, byte[]> Unzipped()
    {
        using var zip = new ZipArchive(new MemoryStream(TeamsPackage.Zip(Wanted, Bot)));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var stream = e.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    /// What people read, under its path.
    private static IEnumerable<(string Path, string Text)> Texts(JsonNode manifest) => Read(manifest, "").Where(t => IsRead().IsMatch(t.Path));

    private static IEnumerable<(string Path, string Text)> Read(JsonNode? node, string path) => node switch
    {
        JsonObject o => o.SelectMany(p => Read(p.Value, path.Length == 0 ? p.Key : $"{path}.{p.Key}")),
        JsonArray a => a.SelectMany((n, i) => Read(n, $"{path}[{i}]")),
        JsonValue v when v.TryGetValue(out string? text) => [(path, text)],
        _ => [],
    };

    [GeneratedRegex(@"^(name|description)\.|\.(title|description)$")]
    private static partial Regex IsRead();

    private static string Modules => Repository.At("src", "BackOfficeBot.Sandbox", "node_modules");

    private static string Newest() => Directory.GetDirectories(Path.Combine(Modules, "@microsoft", "app-manifest", "build", "json-schemas", "teams"), "v1.*")
        .Select(d => Path.GetFileName(d)[1..]).MaxBy(v => Version.Parse(v))!;

    private async Task<string> WrongAsync(string schema, byte[] file)
    {
        var path = Path.Combine(_folder.FullName, "checked.json");
        await File.WriteAllBytesAsync(path, file);
        using var node = Process.Start(new ProcessStartInfo("node", [Repository.At("tests", "BackOfficeBot.Tests", "AppPackage", "validate.cjs"), Modules, schema, path]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, failed) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        return await said + await failed;
    }

    private static (int Width, int Height) Size(byte[] png) => (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
