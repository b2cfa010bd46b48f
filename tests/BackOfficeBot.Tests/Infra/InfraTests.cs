using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackOfficeBot.Health;
using BackOfficeBot.Testing;

namespace BackOfficeBot.Tests.Infra;

/// What is said of the cloud in infra/, as far as it can be held against something here: Microsoft's compiler, the bot and the README.
public sealed partial class InfraTests
{
    private static readonly string Readme = File.ReadAllText(Repository.At("README.md"));

    [Theory]
    [InlineData("base.bicep")]
    [InlineData("main.bicep")]
    public async Task The_compiler_of_bicep_has_nothing_to_say(string file)
    {
        var (template, said) = await CompiledAsync(file);
        Assert.Equal("", said);
        Assert.NotEmpty(Types(template));
    }

    [Fact]
    public async Task Nothing_leaves_the_european_union_unless_that_is_asked_for_and_there_are_two_sizes()
    {
        foreach (var file in new[] { "base.bicep", "main.bicep" })
            Assert.Equal("westeurope", (string?)(await CompiledAsync(file)).Template["parameters"]!["location"]!["defaultValue"]);
        var main = (await CompiledAsync("main.bicep")).Template;
        Assert.Equal("europe", (string?)main["parameters"]!["botResidency"]!["defaultValue"]);
        Assert.Equal("[if(equals(parameters('botResidency'), 'europe'), 'https://europe.token.botframework.com', 'https://token.botframework.com')]", (string?)main["variables"]!["tokenService"]);
        Assert.Equal("[if(equals(parameters('botResidency'), 'europe'), createObject('value', 'westeurope'), createObject('value', 'global'))]", (string?)main["resources"]!["bot"]!["properties"]!["parameters"]!["location"]);
        Assert.Equal(["small", "large"], main["parameters"]!["profile"]!["allowedValues"]!.AsArray().Select(v => (string?)v));
        Assert.Equal("small", (string?)main["parameters"]!["profile"]!["defaultValue"]);
        // While Redis is away each instance takes its share of what may be sent, so the bot has to know of how many.
        Assert.Contains("maxReplicas: isLarge ? 5 : 1\n", File.ReadAllText(Repository.At("infra", "modules", "app.bicep")), StringComparison.Ordinal);
        Assert.Contains("{ name: 'Delivery__Instances', value: isLarge ? '5' : '1' }", File.ReadAllText(Repository.At("infra", "main.bicep")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_costs_by_itself_stands_in_the_list_of_costs()
    {
        var types = Types((await CompiledAsync("base.bicep")).Template).Concat(Types((await CompiledAsync("main.bicep")).Template)).ToHashSet();
        var listed = (await RunAsync("python3", Repository.At("infra", "costs.py"), "large", "--list", "--private")).Out;
        Dictionary<string, string> service = new()
        {
            ["Microsoft.App/containerApps"] = "Azure Container Apps", ["Microsoft.ContainerRegistry/registries"] = "Container Registry", ["Microsoft.Storage/storageAccounts"] = "Storage",
            ["Microsoft.OperationalInsights/workspaces"] = "Log Analytics", ["Microsoft.KeyVault/vaults"] = "Key Vault", ["Microsoft.Insights/metricAlerts"] = "Azure Monitor",
            ["Microsoft.DBforPostgreSQL/flexibleServers"] = "Azure Database for PostgreSQL", ["Microsoft.Cache/redisEnterprise"] = "Redis Cache", ["Microsoft.Network/privateEndpoints"] = "Virtual Network",
        };
        string[] free =
        [
            "Microsoft.ManagedIdentity/userAssignedIdentities", "Microsoft.Authorization/roleAssignments", "Microsoft.Insights/components", "Microsoft.Insights/actionGroups", "Microsoft.Insights/diagnosticSettings",
            "Microsoft.App/managedEnvironments", "Microsoft.BotService/botServices", "Microsoft.Network/virtualNetworks", "Microsoft.Network/privateDnsZones", "Microsoft.Resources/deployments",
        ];
        Assert.Equal(service.Keys.Concat(free).Order(StringComparer.Ordinal), types.Order(StringComparer.Ordinal));
        Assert.All(service.Values, name => Assert.Contains($" {name}: ", listed, StringComparison.Ordinal));
        var rules = File.ReadAllLines(Repository.At("infra", "modules", "alerts.bicep")).Count(l => l.StartsWith("  { name: '", StringComparison.Ordinal) && !l.Contains("scope: redisId", StringComparison.Ordinal));
        Assert.Contains($"alerts: {rules + 1} rules", listed, StringComparison.Ordinal);
        Assert.Contains($"alerts: {rules} rules", (await RunAsync("python3", Repository.At("infra", "costs.py"), "small", "--list")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_the_cloud_gives_the_bot_stand_in_the_readme()
    {
        var given = new[] { "infra/main.bicep", "infra/modules/app.bicep", "infra/compose.yaml", "infra/.env.example", "infra/Dockerfile" }
            .SelectMany(file => Setting().Matches(File.ReadAllText(Repository.At(file.Split('/'))))).Select(m => m.Value.Replace("__", ":", StringComparison.Ordinal)).Where(s => s != "Tasks:Todo").Distinct().ToList();
        Assert.True(given.Count > 10);
        Assert.All(given, setting => Assert.Contains($"`{setting}`", Readme, StringComparison.Ordinal));
    }

    [Fact]
    public void The_image_is_made_of_what_is_there_runs_as_nobody_and_listens_where_it_is_asked()
    {
        var lines = File.ReadAllLines(Repository.At("infra", "Dockerfile"));
        var copied = lines.Where(l => l.StartsWith("COPY ", StringComparison.Ordinal) && !l.Contains("--from", StringComparison.Ordinal)).SelectMany(l => l.Split(' ')[1..^1]);
        Assert.All(copied, path => Assert.True(Path.Exists(Repository.At(path)), path));
        // The last word: nothing after it makes anybody else of it.
        Assert.Equal("USER $APP_UID", lines.Last(l => l.StartsWith("USER ", StringComparison.Ordinal)));
        Assert.StartsWith("FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled", lines.Last(l => l.StartsWith("FROM ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("EXPOSE 8080", lines);
        Assert.Contains("ASPNETCORE_HTTP_PORTS=8080", lines.Single(l => l.StartsWith("ENV ", StringComparison.Ordinal)), StringComparison.Ordinal);
        // There is no shell in it: what is run is written as a list, and is a command of the bot.
        string[] health = JsonNode.Parse(lines.Single(l => l.StartsWith("HEALTHCHECK ", StringComparison.Ordinal)).Split("CMD ")[1])!.AsArray().Select(a => (string)a!).ToArray();
        string[] start = JsonNode.Parse(lines.Single(l => l.StartsWith("ENTRYPOINT ", StringComparison.Ordinal)).Split(' ', 2)[1])!.AsArray().Select(a => (string)a!).ToArray();
        Assert.Equal([.. start, HealthCommand.Name, "http://localhost:8080"], health);
        Assert.Contains("port = 8080", File.ReadAllText(Repository.At("infra", "modules", "app.bicep")), StringComparison.Ordinal);
        Assert.Contains("bot:8080", File.ReadAllText(Repository.At("infra", "compose.yaml")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Meetings"), InlineData("Calls"), InlineData("Tasks"), InlineData("Approvals"), InlineData("Minutes"), InlineData("Mail"), InlineData("Files"), InlineData("Digests"), InlineData("Delivery"), InlineData("People"), InlineData("Administration"), InlineData("DaysOff")]
    public async Task The_registration_asks_for_what_the_skill_needs_and_for_nothing_else(string skill)
    {
        var row = Row(skill);
        var asked = Asked(Part(await PlanAsync("--skills", skill.ToLowerInvariant()), "# In people's own name", "# The bot itself"));
        Assert.All(asked, scope => Assert.Contains(scope, row.Delegated));
        Assert.All(row.Delegated, scope => Assert.Contains(asked, a => Covers(a, scope)));
        // Nothing that another of them gives already.
        Assert.All(asked, scope => Assert.DoesNotContain(asked, a => a != scope && Covers(a, scope)));
    }

    [Fact]
    public async Task Nobody_is_asked_for_a_permission_twice_and_the_bot_itself_reads_mailboxes_only_where_that_is_wanted()
    {
        var needed = new[] { "Meetings", "Calls", "Tasks", "Approvals", "Minutes", "Mail", "Files", "Digests", "Delivery", "People", "Administration", "DaysOff" }.SelectMany(s => Row(s).Application).Distinct().ToList();
        Assert.Equal(needed.Order(), Asked(Part(await PlanAsync("--tenant-wide"), "# The bot itself", "signInAppId")).Order());
        var plan = await PlanAsync();
        Assert.Equal(["User.ReadBasic.All"], Asked(Part(plan, "# The bot itself", "signInAppId")));
        var asked = Asked(Part(plan, "# In people's own name", "# The bot itself"));
        Assert.All(asked, scope => Assert.DoesNotContain(asked, a => a != scope && Covers(a, scope)));
    }

    [Fact]
    public async Task What_the_script_would_do_is_shown_and_nothing_is_done()
    {
        var plan = await PlanAsync();
        Assert.EndsWith("Nothing was done. With --do it is.", plan.TrimEnd(), StringComparison.Ordinal);
        var sent = Body().Matches(plan).Select(m => JsonNode.Parse(m.Groups[1].Value)!).ToList();
        Assert.Equal(5, sent.Count);
        Assert.Contains(sent, b => (string?)b["identifierUris"]?[0] == "api://botid-3f2c8a54-1f4d-4b0e-9a51-0c7d3e1b2a90");
        // The tenant as Bot Service writes it: the bytes of a .NET Guid.
        Assert.Contains($"\"/eid1/c/pub/t/{Convert.ToBase64String(new Guid(Tenant).ToByteArray()).TrimEnd('=').Replace('+', '-').Replace('/', '_')}/a/9ExAW52n_ky4ZiS_jhpJIQ/backoffice-graph\"", plan, StringComparison.Ordinal);
        Assert.Contains("'${name}-graph'", File.ReadAllText(Repository.At("infra", "modules", "bot.bicep")), StringComparison.Ordinal);
    }

    private const string Tenant = "c0a4b3c2-7a0e-4f53-b7a4-2f1f9f0f7a22";

    private static async Task<string> PlanAsync(params string[] more) => (await RunAsync("bash",
        [Repository.At("infra", "entra.sh"), "--bot-app-id", "3f2c8a54-1f4d-4b0e-9a51-0c7d3e1b2a90", "--bot-object-id", "9b1d6c1e-52a7-4c58-8a0f-7d1f0f6f5f11", "--tenant", Tenant, .. more])).Out;

    private static string Part(string plan, string from, string to) => plan[plan.IndexOf(from, StringComparison.Ordinal)..plan.IndexOf(to, StringComparison.Ordinal)];

    private static List<string> Asked(string part) => [.. Permission().Matches(part).Select(m => m.Groups[1].Value)];

    /// Calendars.ReadWrite lets one do what Calendars.Read does, and that what Calendars.ReadBasic does.
    private static bool Covers(string wide, string narrow) => wide == narrow || (Name(wide) == Name(narrow) && Width(wide) > Width(narrow));

    private static string Name(string scope) => Extent().Replace(scope, ".*");

    private static int Width(string scope) => scope.Contains(".ReadWrite", StringComparison.Ordinal) ? 3 : scope.Contains(".ReadBasic", StringComparison.Ordinal) ? 1 : 2;

    private static (List<string> Delegated, List<string> Application) Row(string skill)
    {
        var cells = Readme.Split('\n').Single(l => l.StartsWith($"| {skill} | ", StringComparison.Ordinal)).Split(" | ");
        return (Codes(cells[1]), Codes(cells[2]));
    }

    private static List<string> Codes(string cell) => [.. Code().Matches(cell).Select(m => m.Groups[1].Value)];

    private static IEnumerable<string> Types(JsonNode template) => template["resources"] switch
    {
        JsonArray list => list.SelectMany(r => TypesOf(r!)),
        JsonObject named => named.Select(n => n.Value!).SelectMany(r => TypesOf(r)),
        _ => [],
    };

    private static IEnumerable<string> TypesOf(JsonNode resource)
    {
        if ((bool?)resource["existing"] == true)
            yield break;
        var type = (string)resource["type"]!;
        // What belongs to another resource costs with that.
        if (type.Count(c => c == '/') == 1)
            yield return type;
        if (resource["properties"]?["template"] is { } nested)
            foreach (var inner in Types(nested))
                yield return inner;
    }

    private static async Task<(JsonNode Template, string Said)> CompiledAsync(string file)
    {
        var bicep = typeof(InfraTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Bicep").Value!;
        var (output, said) = await RunAsync(bicep, "build", Repository.At("infra", file), "--stdout");
        return (JsonNode.Parse(output)!, said);
    }

    private static async Task<(string Out, string Err)> RunAsync(string program, params string[] arguments)
    {
        var (code, output, error) = await Programs.RunAsync(program, arguments);
        Assert.True(code == 0, error);
        return (output, error);
    }

    [GeneratedRegex(@"\b(Bot|Manifest|Storage|ConnectionStrings|Tasks|Graph|Notifications)__\w+?(?=\W|__)")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^#   (\S+)$", RegexOptions.Multiline)]
    private static partial Regex Permission();

    [GeneratedRegex("--(?:body|parameters) '([^']+)'")]
    private static partial Regex Body();

    [GeneratedRegex(@"\.(ReadWrite|ReadBasic|Read)(?=\.|$)")]
    private static partial Regex Extent();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
