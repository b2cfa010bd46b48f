using System.Text.RegularExpressions;

namespace BackOfficeBot.Tests;

/// What project references cannot hold: read from the sources.
public sealed partial class ArchitectureTests
{
    private static readonly string Source = Find("src");

    [Fact]
    public void Each_project_refers_only_to_those_that_the_map_allows()
    {
        Dictionary<string, string[]> allowed = new()
        {
            ["BackOfficeBot.Cards"] = [],
            ["BackOfficeBot.Channel"] = ["BackOfficeBot.Cards"],
            ["BackOfficeBot.Language"] = [],
            ["BackOfficeBot.Graph"] = [],
            ["BackOfficeBot.Teaching"] = ["BackOfficeBot.Language"],
            ["BackOfficeBot"] = ["BackOfficeBot.Channel", "BackOfficeBot.Graph", "BackOfficeBot.Language", "BackOfficeBot.Teaching"],
            ["BackOfficeBot.Sandbox"] = ["BackOfficeBot"],
        };
        var found = Directory.GetFiles(Source, "*.csproj", SearchOption.AllDirectories).ToDictionary(p => Path.GetFileNameWithoutExtension(p), References);

        Assert.Equal(allowed.Keys.Order(), found.Keys.Order());
        Assert.All(found, project => Assert.Equal(allowed[project.Key].Order(), project.Value.Order()));
    }

    [Fact]
    public void Cards_depend_on_nothing() =>
        Assert.DoesNotContain("Reference ", File.ReadAllText(Path.Combine(Source, "BackOfficeBot.Cards", "BackOfficeBot.Cards.csproj")), StringComparison.Ordinal);

    [Fact]
    public void Only_Graph_names_the_Graph_SDK() =>
        Assert.All(Files("BackOfficeBot", "BackOfficeBot.Channel", "BackOfficeBot.Cards", "BackOfficeBot.Language", "BackOfficeBot.Sandbox"),
            file => Assert.DoesNotMatch(@"(?m)^[^/""\r\n]*\bMicrosoft\.(Graph|Kiota)\b", File.ReadAllText(file)));

    [Fact]
    public void Only_tests_know_the_sandbox() =>
        Assert.All(Files("BackOfficeBot", "BackOfficeBot.Channel", "BackOfficeBot.Cards", "BackOfficeBot.Language", "BackOfficeBot.Graph"),
            file => Assert.DoesNotContain("BackOfficeBot.Sandbox", File.ReadAllText(file), StringComparison.Ordinal));

    /// Help offers what all skills bring, by their interface; no other skill knows another.
    [Fact]
    public void No_skill_reaches_into_another() =>
        Assert.All(Directory.GetDirectories(Path.Combine(Source, "BackOfficeBot", "Skills")), skill =>
            Assert.All(Directory.GetFiles(skill, "*.cs", SearchOption.AllDirectories), file =>
                Assert.All(OtherSkill().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value), named => Assert.Equal(Path.GetFileName(skill), named))));

    [Fact]
    public void Files_stay_small() =>
        Assert.All(Files([.. Directory.GetDirectories(Source).Select(d => Path.GetFileName(d)!)]), file =>
            Assert.True(File.ReadLines(file).Count() <= 350, $"{file} has more than 350 lines."));

    private static IEnumerable<string> Files(params string[] projects) => projects.SelectMany(p => Directory.EnumerateFiles(Path.Combine(Source, p), "*.cs", SearchOption.AllDirectories))
        .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "Migrations"));

    private static string[] References(string project) => [.. Reference().Matches(File.ReadAllText(project)).Select(m => Path.GetFileNameWithoutExtension(m.Groups[1].Value))];

    private static string Find(string folder)
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "BackOfficeBot.sln")))
            at = at.Parent;
        return Path.Combine(at!.FullName, folder);
    }

    [GeneratedRegex("ProjectReference Include=\"([^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\bSkills\.(\w+)")]
    private static partial Regex OtherSkill();
}
