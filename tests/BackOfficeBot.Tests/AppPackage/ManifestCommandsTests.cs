using System.Text.Json.Nodes;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Help;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.AppPackage;

/// What the manifest offers in Teams against what the skills do.
public sealed class ManifestCommandsTests
{
    private static readonly WebBot Started = new();

    public static TheoryData<string, string> Places => new() { { "personal", "en" }, { "personal", "it" }, { "groupChat", "en" }, { "groupChat", "it" }, { "team", "en" }, { "team", "it" } };

    [Theory]
    [MemberData(nameof(Places))]
    public void Each_command_is_one_of_the_menu_and_is_understood_as_that(string scope, string language)
    {
        var menu = Menu(scope, language).SelectMany(s => s).ToList();
        Assert.All(Commands(scope, language), title =>
        {
            var meant = Started.Understander.Understand(title, new(new DateTime(2026, 11, 24, 10, 0, 0), "Europe/Rome", language)).Intent;
            if (title == HelpTexts.In(language).Help)
                Assert.Equal("help", meant);
            else
                Assert.Equal(Assert.Single(menu.Where(e => e.Title == title).Select(e => e.Command).Distinct()), meant);
        });
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Each_title_of_the_menu_typed_as_it_stands_is_for_certain_what_pressing_it_does(string scope, string language) =>
        Assert.All(Menu(scope, language).SelectMany(s => s), entry =>
        {
            var meant = Started.Understander.Understand(entry.Title, new(new DateTime(2026, 11, 24, 10, 0, 0), "Europe/Rome", language));
            Assert.True(meant.Intent == entry.Command && meant.IsCertain, $"“{entry.Title}” is {meant.Intent} ({meant.Confidence:0.00}) and not for certain {entry.Command}");
        });

    [Theory]
    [MemberData(nameof(Places))]
    public void Each_skill_stands_in_it_with_the_first_of_its_menu_and_help_comes_last(string scope, string language)
    {
        var commands = Commands(scope, language);
        Assert.All(Menu(scope, language), skill => Assert.Contains(skill[0].Title, commands));
        Assert.Equal(HelpTexts.In(language).Help, commands[^1]);
        Assert.InRange(commands.Count, 2, 10);
    }

    [Fact]
    public void Message_extensions_are_those_that_the_bot_answers()
    {
        var offered = TeamsPackageTests.Manifest(TeamsPackageTests.Unzipped())["composeExtensions"]![0]!["commands"]!.AsArray()
            .Select(c => $"{((string?)c!["type"] == "query" ? InvokeNames.ExtensionQuery : InvokeNames.ExtensionFetchTask)}/{(string?)c["id"]}");
        var answered = Started.Skills.SelectMany(s => s.Routes).Select(r => r.Key).Where(k => k.StartsWith(RouteKeys.Invoke + "composeExtension/", StringComparison.Ordinal)).Select(k => k[RouteKeys.Invoke.Length..]);
        Assert.Equal(answered.Order(StringComparer.Ordinal), offered.Order(StringComparer.Ordinal));
    }

    /// The menu of each skill that has one here; signing out has a button beside who one is.
    private static IEnumerable<List<MenuEntry>> Menu(string scope, string language)
    {
        var turn = new Turn(new Activity { From = new() { Id = "29:1" }, Conversation = new() { Id = "1", ConversationType = scope == "team" ? "channel" : scope } }, Started.Seals) { Language = language };
        return Started.Skills.Where(s => s is not HelpSkill).Select(s => s.Menu(turn).ToList()).Where(menu => menu.Count > 0);
    }

    private static List<string> Commands(string scope, string language)
    {
        var files = TeamsPackageTests.Unzipped();
        var lists = TeamsPackageTests.Manifest(files)["bots"]![0]!["commandLists"]!.AsArray();
        var list = Enumerable.Range(0, lists.Count).Single(i => lists[i]!["scopes"]!.AsArray().Any(s => (string?)s == scope));
        var italian = JsonNode.Parse(files["it.json"])!;
        return [.. lists[list]!["commands"]!.AsArray().Select((c, i) => language == "en" ? (string)c!["title"]! : (string)italian[$"bots[0].commandLists[{list}].commands[{i}].title"]!)];
    }

    /// The bot's own skills, never started.
    private sealed class WebBot
    {
        public WebBot()
        {
            var services = BotHost.Build(["--environment=Development", "--Bot:AllowAnonymous=true"]).Services;
            (Skills, Seals, Understander) = ([.. services.GetServices<ISkill>()], services.GetRequiredService<CardSeals>(), services.GetRequiredService<Understander>());
        }

        public IReadOnlyList<ISkill> Skills { get; }

        public CardSeals Seals { get; }

        public Understander Understander { get; }
    }
}
