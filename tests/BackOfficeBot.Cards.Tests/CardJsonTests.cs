using System.Text.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Cards;

namespace BackOfficeBot.Cards.Tests;

public sealed class CardJsonTests
{
    [Fact]
    public void A_card_with_every_element_and_action_survives_the_way_to_JSON_and_back()
    {
        var written = JsonSerializer.Serialize(SampleCards.Everything, CardJson.Default.AdaptiveCard);
        var read = JsonSerializer.Deserialize(written, CardJson.Default.AdaptiveCard)!;
        var again = JsonSerializer.Serialize(read, CardJson.Default.AdaptiveCard);

        Assert.Equal(written, again);
        Assert.DoesNotContain(Elements(read), e => e is UnknownElement);
    }

    [Fact]
    public void Names_are_the_schema_s()
    {
        var json = JsonNode.Parse(JsonSerializer.Serialize(SampleCards.Everything, CardJson.Default.AdaptiveCard))!;

        Assert.Equal("AdaptiveCard", (string?)json["type"]);
        Assert.Equal("1.5", (string?)json["version"]);
        Assert.Equal("heading", (string?)json["body"]![0]!["style"]);
        Assert.Equal("bolder", (string?)json["body"]![0]!["weight"]);
        var people = json["body"]!.AsArray().Single(e => (string?)e!["id"] == "people")!;
        Assert.Equal("Data.Query", (string?)people["choices.data"]!["type"]);
        var time = json["body"]!.AsArray().Single(e => (string?)e!["id"] == "time")!;
        Assert.Equal("09:30", (string?)time["value"]);
        var execute = json["actions"]![0]!;
        Assert.Equal("Action.Submit", (string?)execute["fallback"]!["type"]);
        Assert.Equal("none", (string?)execute["associatedInputs"]);
    }

    [Fact]
    public void What_the_reader_does_not_know_is_kept()
    {
        const string Foreign = """
            {"type":"AdaptiveCard","version":"1.5","body":[
              {"type":"Rating","id":"r","max":5,"deep":{"a":[1,2]}},
              {"type":"TextBlock","text":"x","newMember":{"b":true},"fallback":"drop"},
              {"type":"ColumnSet","columns":[{"type":"Column","width":2,"items":[{"type":"CodeBlock","codeSnippet":"1"}]}]},
              {"type":"RichTextBlock","inlines":["plain",{"type":"TextRun","text":"run","odd":1}]}],
             "actions":[{"type":"Action.Popover","title":"?"},{"type":"Action.ToggleVisibility","targetElements":["r",{"elementId":"s","isVisible":false}]}],
             "newRoot":"kept"}
            """;

        var card = JsonSerializer.Deserialize(Foreign, CardJson.Default.AdaptiveCard)!;
        var back = JsonNode.Parse(JsonSerializer.Serialize(card, CardJson.Default.AdaptiveCard))!;

        Assert.Equal("kept", (string?)back["newRoot"]);
        Assert.Equal(2, (int)back["body"]![0]!["deep"]!["a"]![1]!);
        Assert.True((bool)back["body"]![1]!["newMember"]!["b"]!);
        Assert.Equal("drop", (string?)back["body"]![1]!["fallback"]);
        Assert.Equal(2, (int)back["body"]![2]!["columns"]![0]!["width"]!);
        Assert.Equal("CodeBlock", (string?)back["body"]![2]!["columns"]![0]!["items"]![0]!["type"]);
        Assert.Equal("plain", (string?)back["body"]![3]!["inlines"]![0]!["text"]);
        Assert.Equal(1, (int)back["body"]![3]!["inlines"]![1]!["odd"]!);
        Assert.Equal("Action.Popover", (string?)back["actions"]![0]!["type"]);
        Assert.Equal("r", (string?)back["actions"]![1]!["targetElements"]![0]!["elementId"]);
    }

    [Fact]
    public void What_is_not_set_is_not_written() =>
        Assert.Equal("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"x"}]}""",
            JsonSerializer.Serialize(new AdaptiveCard { Body = [new TextBlock { Text = "x" }] }, CardJson.Default.AdaptiveCard));

    /// Every element and action of the library must stand in the sample: a new one that is forgotten there, or in the converters, is found here.
    [Fact]
    public void The_sample_holds_every_element_and_action()
    {
        var written = JsonSerializer.Serialize(SampleCards.Everything, CardJson.Default.AdaptiveCard);
        var types = typeof(AdaptiveCard).Assembly.GetExportedTypes()
            .Where(t => !t.IsAbstract && (t.IsSubclassOf(typeof(CardElement)) || t.IsSubclassOf(typeof(CardAction))) && !t.Name.StartsWith("Unknown", StringComparison.Ordinal))
            .Select(t => (string)t.GetProperty("Type")!.GetValue(System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(t))!);

        Assert.All(types, type => Assert.Contains($"\"type\":\"{type}\"", written, StringComparison.Ordinal));
    }

    private static IEnumerable<CardElement> Elements(AdaptiveCard card) => (card.Body ?? []).SelectMany(Within);

    private static IEnumerable<CardElement> Within(CardElement element) => element switch
    {
        Container c => c.Items.SelectMany(Within).Prepend(c),
        ColumnSet s => s.Columns.SelectMany(c => c.Items).SelectMany(Within).Prepend(s),
        Table t => t.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Items).SelectMany(Within).Prepend(t),
        _ => [element],
    };
}
