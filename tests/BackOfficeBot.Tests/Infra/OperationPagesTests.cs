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

    /// A link within a page, or from a page into the README, names a heading that is there.
    [Fact]
    public void Links_of_the_readme_and_into_it_lead_somewhere()
    {
        var readme = File.ReadAllText(Repository.At("README.md"));
        var headings = Heading().Matches(readme).Select(m => NoLetter().Replace(m.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-')).ToHashSet();
        Assert.All(Link().Matches(readme).Select(m => m.Groups[1].Value).Where(l => !l.StartsWith("http", StringComparison.Ordinal)), link => Assert.True(Path.Exists(Repository.At(link)), link));
        var pages = Directory.GetFiles(Repository.At("infra", "operation"), "*.md").Select(File.ReadAllText);
        var anchors = pages.Append(readme).SelectMany(t => Anchor().Matches(t)).Select(m => m.Groups[1].Value).ToList();
        Assert.True(anchors.Count > 10);
        Assert.All(anchors, anchor => Assert.Contains(anchor, headings));
    }

    [GeneratedRegex(@"\]\(([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoLetter();

    [GeneratedRegex(@"\]\((?:\.\./\.\./README\.md)?#([^)]+)\)")]
    private static partial Regex Anchor();

    [GeneratedRegex(@"(?:`|^)bot ([a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"\*([A-Z][^*|]+)\*")]
    private static partial Regex Panel();
}
