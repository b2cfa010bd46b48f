using System.Reflection;
using BackOfficeBot.Testing;

namespace BackOfficeBot.Tests.Common;

public sealed class AllCardsTests
{
    [Fact]
    public async Task The_official_renderer_finds_nothing_wrong_with_any_card_in_either_language_at_320_pixels()
    {
        await using var check = await CardCheck.StartAsync();
        List<string> problems = [];
        foreach (var (name, card) in AllCards.InBothLanguages())
            problems.AddRange((await check.ProblemsAsync(card)).Select(problem => $"{name}: {problem}"));
        Assert.True(problems.Count == 0, string.Join(Environment.NewLine, problems));
    }

    /// Teams' renderer finds an empty number with a bound wrong: no button of such a card could be pressed.
    [Fact]
    public void A_number_that_may_be_left_out_has_no_bounds() =>
        Assert.All(AllCards.In("it").Select(c => (c.Name, Json: System.Text.Json.Nodes.JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(c.Card, Cards.CardJson.Default.AdaptiveCard))!)),
            card => Assert.DoesNotContain(Numbers(card.Json), number => (number["min"] ?? number["max"]) is not null && (bool?)number["isRequired"] != true));

    [Fact]
    public void No_two_texts_of_the_languages_are_missing_or_left_untranslated()
    {
        var (it, en) = (AllCards.In("it").ToList(), AllCards.In("en").ToList());
        Assert.Equal(it.Select(c => c.Name), en.Select(c => c.Name));
        Assert.All(it.Zip(en), pair => Assert.NotEqual(Body(pair.First.Card), Body(pair.Second.Card)));
    }

    /// A card that somebody adds and forgets in AllCards (or in the samples of its skill, which AllCards shows) is found here.
    [Fact]
    public void Every_card_that_the_bot_can_build_is_among_them()
    {
        var all = string.Concat(Directory.EnumerateFiles(Repository.At("tests", "BackOfficeBot.Tests"), "*.cs", SearchOption.AllDirectories)
            .Where(f => f.EndsWith("Cards.cs", StringComparison.Ordinal) || f.EndsWith("Samples.cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        var builders = typeof(BotHost).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(m => m.ReturnType == typeof(Cards.AdaptiveCard) && !m.IsPrivate && !m.Name.StartsWith('<')).ToList();
        Assert.NotEmpty(builders);
        Assert.All(builders, m => Assert.Contains($"{m.DeclaringType!.Name}.{m.Name}(", all, StringComparison.Ordinal));
    }

    private static IEnumerable<System.Text.Json.Nodes.JsonObject> Numbers(System.Text.Json.Nodes.JsonNode node) => node switch
    {
        System.Text.Json.Nodes.JsonObject o => o.Select(p => p.Value).OfType<System.Text.Json.Nodes.JsonNode>().SelectMany(Numbers).Concat((string?)o["type"]?.AsValue() == "Input.Number" ? [o] : []),
        System.Text.Json.Nodes.JsonArray a => a.OfType<System.Text.Json.Nodes.JsonNode>().SelectMany(Numbers),
        _ => [],
    };

    private static string Body(Cards.AdaptiveCard card) => System.Text.Json.JsonSerializer.Serialize(card with { Actions = null, Lang = null }, Cards.CardJson.Default.AdaptiveCard);
}
