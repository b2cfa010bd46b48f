using System.Text.RegularExpressions;
using BackOfficeBot.Testing;

namespace BackOfficeBot.Tests.Safety;

/// What src/THREATS.md says of tests is so.
public sealed partial class ThreatsTests
{
    private static readonly string Page = File.ReadAllText(Repository.At("src", "THREATS.md"));

    [Fact]
    public void Each_threat_names_its_tests_and_each_of_them_exists()
    {
        var classes = Directory.EnumerateFiles(Repository.At("tests"), "*Tests.cs", SearchOption.AllDirectories).ToLookup(Path.GetFileNameWithoutExtension, File.ReadAllText);
        var threats = Page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal) && !line.EndsWith("| held by |", StringComparison.Ordinal)).ToList();

        Assert.True(threats.Count > 30);
        Assert.All(threats, threat => Assert.Matches(Test(), threat));
        Assert.All(Test().Matches(Page), named => Assert.Contains(classes[named.Groups[1].Value], code => code.Contains($" {named.Groups[2].Value}(", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_file_it_leads_to_is_there() =>
        Assert.All(SourceFile().Matches(Page).Select(m => m.Groups[1].Value), file => Assert.True(File.Exists(Repository.At("src", file)) || File.Exists(Repository.At("src", "BackOfficeBot", file)), file));

    [GeneratedRegex(@"`(\w+Tests)\.(\w+)`")]
    private static partial Regex Test();

    [GeneratedRegex(@"`([\w./]+\.cs)`")]
    private static partial Regex SourceFile();
}
