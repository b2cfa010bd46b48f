using System.Text.RegularExpressions;
using BackOfficeBot.Operation;
using BackOfficeBot.Testing;
using YamlDotNet.RepresentationModel;

namespace BackOfficeBot.Tests.Infra;

/// compose.yaml and the workflow, as far as they can be read without an engine that runs them.
public sealed partial class ComposeTests
{
    private static readonly string Text = File.ReadAllText(Repository.At("infra", "compose.yaml"));
    private static readonly YamlMappingNode Compose = Read("infra/compose.yaml");
    private static readonly Dictionary<string, YamlMappingNode> Services = Named(Compose["services"]).ToDictionary(s => s.Name, s => (YamlMappingNode)s.Value);

    [Fact]
    public void The_bot_may_write_nowhere_has_no_rights_and_is_reached_by_https_only()
    {
        var bot = Services["bot"];
        Assert.Equal("true", Word(bot, "read_only"));
        Assert.Equal(["ALL"], Words(bot, "cap_drop"));
        Assert.Equal(["no-new-privileges:true"], Words(bot, "security_opt"));
        Assert.Equal(["/tmp"], Words(bot, "tmpfs"));
        Assert.All(Words(bot, "volumes"), volume => Assert.EndsWith(":ro", volume, StringComparison.Ordinal));
        Assert.Equal(["https"], Services.Where(s => Has(s.Value, "ports")).Select(s => s.Key));
        // What it keeps lies in PostgreSQL, since it may write nowhere.
        Assert.Equal("PostgreSql", Word((YamlMappingNode)bot["environment"], "Storage__Provider"));
        Assert.DoesNotContain(Services.Values, s => Has(s, "privileged") || Has(s, "network_mode"));
    }

    [Fact]
    public void What_each_service_waits_for_is_there_and_says_when_it_is_well()
    {
        foreach (var (_, service) in Services.Where(s => Has(s.Value, "depends_on")))
            if (service["depends_on"] is YamlMappingNode waits)
                Assert.All(Named(waits), other =>
                {
                    Assert.Equal("service_healthy", Word((YamlMappingNode)other.Value, "condition"));
                    Assert.True(Has(Services[other.Name], "healthcheck"), other.Name);
                });
            else
                Assert.All(Words(service, "depends_on"), other => Assert.Contains(other, Services.Keys));
        // The bot's own stands in the Dockerfile.
        Assert.All(Services.Where(s => s.Key is not ("bot" or "https")), s => Assert.True(Has(s.Value, "healthcheck"), s.Key));
    }

    [Fact]
    public void Images_have_a_version_volumes_are_there_and_what_is_to_be_filled_in_stands_in_the_example()
    {
        Assert.All(Services.Values.Where(s => Has(s, "image")), s => Assert.Matches(@"^\S+:\d+$", Word(s, "image")));
        var build = (YamlMappingNode)Services["bot"]["build"];
        Assert.True(File.Exists(Repository.At("infra", Word(build, "context"), Word(build, "dockerfile"))));
        var declared = Named(Compose["volumes"]).Select(v => v.Name).ToList();
        var used = Services.Values.Where(s => Has(s, "volumes")).SelectMany(s => Words(s, "volumes")).Select(v => v.Split(':')[0]).ToList();
        Assert.Equal(declared.Order(StringComparer.Ordinal), used.Where(v => !v.StartsWith('.')).Order(StringComparer.Ordinal));
        Assert.All(used.Where(v => v.StartsWith('.')), folder => Assert.True(Directory.Exists(Repository.At("infra", folder)), folder));
        var example = File.ReadAllLines(Repository.At("infra", ".env.example")).Where(l => l.Contains('=', StringComparison.Ordinal)).Select(l => l.TrimStart('#').Split('=')[0]).ToList();
        Assert.All(Variable().Matches(Text).Select(m => m.Groups[1].Value), name => Assert.Contains(name, example));
        // The file with the secrets is neither kept nor sent to where the image is built.
        Assert.Equal(".env", Word(Services["bot"], "env_file"));
        Assert.Contains("infra/.env", File.ReadAllLines(Repository.At(".gitignore")));
        Assert.Contains("infra/.env", File.ReadAllLines(Repository.At(".dockerignore")));
    }

    [Fact]
    public void The_workflow_tests_looks_for_known_faults_lists_the_parts_and_starts_the_image_as_it_will_run()
    {
        var workflow = Read(".github/workflows/ci.yml");
        // What a stranger's pull request runs may read and nothing else; only the image of a version is written.
        Assert.Equal([("contents", "read")], Named(workflow["permissions"]).Select(p => (p.Name, (string?)((YamlScalarNode)p.Value).Value)));
        var jobs = (YamlMappingNode)workflow["jobs"];
        var test = Runs(jobs["test"]);
        Assert.Contains("tests/run.sh", test);
        Assert.Contains(test, r => r!.Contains("list BackOfficeBot.sln package --vulnerable", StringComparison.Ordinal));
        Assert.Contains(test, r => r!.Contains("dotnet-CycloneDX", StringComparison.Ordinal));
        Assert.Equal("test", Word((YamlMappingNode)jobs["image"], "needs"));
        var start = Runs(jobs["image"]).Single(r => r!.Contains("docker run", StringComparison.Ordinal))!;
        Assert.Contains("--read-only --tmpfs /tmp --cap-drop ALL", start, StringComparison.Ordinal);
        Assert.Contains("docker build -f infra/Dockerfile", start, StringComparison.Ordinal);
        Assert.All(Command().Matches(start).Select(m => m.Groups[1].Value), name => Assert.Contains(name, Commands.Usages.Keys));
        Assert.True(File.Exists(Repository.At("tests", "run.sh")));
    }

    private static List<string?> Runs(YamlNode job) => [.. ((YamlSequenceNode)job["steps"]).Children.OfType<YamlMappingNode>().Where(s => Has(s, "run")).Select(s => Word(s, "run"))];

    private static YamlMappingNode Read(string path)
    {
        using var reader = new StreamReader(Repository.At(path.Split('/')));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    private static IEnumerable<(string Name, YamlNode Value)> Named(YamlNode node) => ((YamlMappingNode)node).Children.Select(c => (((YamlScalarNode)c.Key).Value!, c.Value));

    private static bool Has(YamlMappingNode node, string name) => node.Children.ContainsKey(new YamlScalarNode(name));

    private static string Word(YamlMappingNode node, string name) => ((YamlScalarNode)node[name]).Value!;

    private static List<string> Words(YamlMappingNode node, string name) => [.. ((YamlSequenceNode)node[name]).Children.Select(c => ((YamlScalarNode)c).Value!)];

    [GeneratedRegex(@"\$\{([A-Z_]+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"BackOfficeBot\.dll ([a-z-]+)")]
    private static partial Regex Command();
}
