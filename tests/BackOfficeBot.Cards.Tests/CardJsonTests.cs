using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
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

    [Fact]
    public void Members_that_nobody_knows_are_kept_in_every_object_of_a_card()
    {
        var card = JsonNode.Parse(JsonSerializer.Serialize(SampleCards.Everything, CardJson.Default.AdaptiveCard))!;
        foreach (var one in Objects(card).ToList())
            one["x-new"] = new JsonObject { ["a"] = new JsonArray(1, null, "è") };

        var read = JsonSerializer.Deserialize(card.ToJsonString(), CardJson.Default.AdaptiveCard)!;

        Assert.True(JsonNode.DeepEquals(card, JsonNode.Parse(JsonSerializer.Serialize(read, CardJson.Default.AdaptiveCard))));
    }

    [Theory]
    [InlineData("""{"type":"Input.Text","id":"without a label"}""")]
    [InlineData("""{"type":"Image","url":"https://x.example/without-a-text.png"}""")]
    [InlineData("""{"type":"TextBlock","text":"x","size":"a size of a later schema"}""")]
    [InlineData("""{"type":"Container","items":"none"}""")]
    public void What_another_wrote_otherwise_than_this_library_would_is_kept_too(string element)
    {
        var json = $$$"""{"type":"AdaptiveCard","version":"1.5","body":[{{{element}}}],"actions":[{"type":"Action.OpenUrl","title":"no url"}]}""";
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, CardJson.Default.AdaptiveCard), CardJson.Default.AdaptiveCard));
    }

    [Fact]
    public void An_input_without_a_label_does_not_compile()
    {
        var inputs = typeof(CardInput).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(CardInput))).ToList();
        Assert.Equal(6, inputs.Count);
        foreach (var input in inputs)
        {
            Assert.All(new[] { "Id", "Label" }, name => Assert.True(input.GetProperties().Single(p => p.Name == name && p.DeclaringType != typeof(CardElement)).IsDefined(typeof(RequiredMemberAttribute))));
            Assert.All(input.GetConstructors(), c => Assert.False(c.IsDefined(typeof(SetsRequiredMembersAttribute))));
        }
    }

    /// Every member of every record of the library must stand in the sample: a new one that is forgotten there, or in the converters, is found here.
    [Fact]
    public void The_sample_holds_every_element_and_action_with_every_member()
    {
        var objects = Objects(JsonNode.Parse(JsonSerializer.Serialize(SampleCards.Everything, CardJson.Default.AdaptiveCard))!).ToList();
        foreach (var type in typeof(AdaptiveCard).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(CardPart)) && !t.IsAbstract && t.Name is not (nameof(UnknownElement) or nameof(UnknownAction))))
        {
            var name = type.GetProperty("Type") is { SetMethod: null } named ? (string)named.GetValue(RuntimeHelpers.GetUninitializedObject(type))! : null;
            var members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(p => p.SetMethod is not null)
                .Select(p => p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(p.Name));
            var such = name is null ? objects : [.. objects.Where(o => (string?)o["type"] == name)];
            Assert.All(members, member => Assert.True(such.Any(o => o.ContainsKey(member)), $"{type.Name} without {member}"));
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Objects),
        JsonObject one => one.Where(m => m.Key is not ("data" or "requires")).SelectMany(m => Objects(m.Value)).Prepend(one),
        _ => [],
    };

    private static IEnumerable<CardElement> Elements(AdaptiveCard card) => (card.Body ?? []).SelectMany(Within);

    private static IEnumerable<CardElement> Within(CardElement element) => element switch
    {
        Container c => c.Items.SelectMany(Within).Prepend(c),
        ColumnSet s => s.Columns.SelectMany(c => c.Items).SelectMany(Within).Prepend(s),
        Table t => t.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Items).SelectMany(Within).Prepend(t),
        _ => [element],
    };
}
