using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackOfficeBot.Operation;
using BackOfficeBot.Testing;

namespace BackOfficeBot.Tests.Infra;

/// What the pages for administrators lead to is there.
public sealed partial class OperationPagesTests
{
    public static TheoryData<string> Pages => [.. Directory.GetFiles(Repository.At("infra", "operation"), "*.md").Select(f => Path.GetFileName(f)).Order()];

    [Theory, MemberData(nameof(Pages))]
    public void Links_commands_and_panels_exist_and_how_it_was_tried_is_said(string page)
    {
        var text = File.ReadAllText(Repository.At("infra", "operation", page));
        Assert.All(Link().Matches(text).Select(m => m.Groups[1].Value), link => Assert.True(Path.Exists(Repository.At("infra", "operation", link)), link));
        Assert.All(Command().Matches(text).Select(m => m.Groups[1].Value), name => Assert.Contains(name, Commands.Usages.Keys));
        var panels = JsonNode.Parse(File.ReadAllText(Repository.At("infra", "grafana", "backofficebot.json")))!["panels"]!.AsArray().Select(p => (string?)p!["title"]).ToList();
        Assert.All(text.Split('\n').Where(l => l.Contains("dashboard: ", StringComparison.Ordinal)).SelectMany(l => Panel().Matches(l)).Select(m => m.Groups[1].Value), panel => Assert.Contains(panels, title => title!.StartsWith(panel, StringComparison.Ordinal)));
        if (page != "README.md")
            Assert.Contains("## How it was tried", text, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\]\(([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:`|^)bot ([a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"\*([A-Z][^*|]+)\*")]
    private static partial Regex Panel();
}
