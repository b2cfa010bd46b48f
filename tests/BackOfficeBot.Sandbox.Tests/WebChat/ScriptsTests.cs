using System.Text.RegularExpressions;
using BackOfficeBot.Testing;

namespace BackOfficeBot.Sandbox.Tests.WebChat;

public sealed partial class ScriptsTests
{
    [Fact]
    public void The_scripts_of_the_web_chat_import_each_other_in_one_direction()
    {
        var left = Directory.GetFiles(Repository.At("src", "BackOfficeBot.Sandbox", "wwwroot", "js"), "*.js")
            .ToDictionary(file => Path.GetFileName(file), file => Imports().Matches(File.ReadAllText(file)).Select(import => import.Groups[1].Value).ToHashSet());
        Assert.Contains("message.js", left["thread.js"]);
        while (left.FirstOrDefault(script => !script.Value.Any(left.ContainsKey)).Key is { } free)
            left.Remove(free);
        Assert.Empty(left.Keys);
    }

    [GeneratedRegex(@"^import .*'\./([\w-]+\.js)';$", RegexOptions.Multiline)]
    private static partial Regex Imports();
}
