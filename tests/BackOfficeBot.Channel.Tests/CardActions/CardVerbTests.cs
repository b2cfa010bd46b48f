using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Tests.Turns;
using BackOfficeBot.Channel.Turns;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace BackOfficeBot.Channel.Tests.CardActions;

public sealed record Draft(Guid Id, string Subject);

public sealed record Form
{
    public string? Subject { get; init; }
    public string? Minutes { get; init; }
    public string? Online { get; init; }
    public int? People { get; init; }
    public bool Urgent { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Draft)), JsonSerializable(typeof(Form))]
internal sealed partial class VerbJson : JsonSerializerContext;

public sealed class CardVerbTests
{
    private static readonly CardVerb<Draft, Form> Choose = new("meeting.choose", VerbJson.Default.Draft, VerbJson.Default.Form);
    private static readonly Draft State = new(Guid.Parse("7f0f3e5c-5a3b-4f3a-9a53-0a6a5b1c2d3e"), "Bilancio");
    private readonly FakeTimeProvider _time = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_button_and_its_handler_understand_each_other()
    {
        var (state, form) = await Pressed(data => data["subject"] = "Bilancio 2027");
        Assert.Equal(State, state);
        Assert.Equal("Bilancio 2027", form.Subject);
    }

    [Fact]
    public void The_button_is_an_Execute_with_the_same_as_Submit_for_older_clients()
    {
        var button = Choose.Button(Turn().Seal, "Scegli", State);
        var submit = Assert.IsType<ActionSubmit>(button.Fallback);
        Assert.Equal(("meeting.choose", "Scegli", "Scegli"), (button.Verb, button.Title, submit.Title));
        Assert.Equal(JsonSerializer.Serialize(button.Data), JsonSerializer.Serialize(submit.Data));
        Assert.Equal("meeting.choose", JsonNode.Parse(JsonSerializer.Serialize(submit.Data))!["_verb"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"minutes":30,"online":true,"people":"4","urgent":"true"}""", "30", "true", 4, true)]
    [InlineData("""{"minutes":"30","online":"true","people":4,"urgent":true}""", "30", "true", 4, true)]
    [InlineData("""{"minutes":null,"people":"","urgent":"","MINUTES":"45","unknown":{"a":[1]}}""", "45", null, null, false)]
    [InlineData("{}", null, null, null, false)]
    public async Task Clients_may_send_words_numbers_or_booleans(string inputs, string? minutes, string? online, int? people, bool urgent)
    {
        var (_, form) = await Pressed(data => Add(data, inputs));
        Assert.Equal((minutes, online, people, urgent), (form.Minutes, form.Online, form.People, form.Urgent));
    }

    [Theory]
    [InlineData("""{"people":"molti"}""")]
    [InlineData("""{"people":1.5}""")]
    [InlineData("""{"urgent":"forse"}""")]
    [InlineData("""{"subject":["a"]}""")]
    [InlineData("""{"subject":"half a character"}""")]
    public async Task Inputs_that_are_none_are_a_form_failure(string inputs)
    {
        var error = await Assert.ThrowsAsync<FormException>(() => Pressed(data => Add(data, inputs)));
        Assert.Equal("meeting.choose", error.Verb);
    }

    [Fact]
    public Task Whatever_is_typed_comes_through_as_it_was() => Gen.String.Where(t => t.IsNormalizedText()).SampleAsync(async text =>
    {
        var (_, form) = await Pressed(data => data["subject"] = text);
        return form.Subject == text;
    }, iter: 200);

    [Fact]
    public async Task An_endless_text_is_cut_where_no_skill_would_take_it_but_never_inside_a_character()
    {
        var (_, form) = await Pressed(data => data["subject"] = "x" + string.Concat(Enumerable.Repeat("😀", 100_000)));
        Assert.Equal(FormReader<Form>.LongestText - 1, form.Subject!.Length);
        Assert.False(char.IsHighSurrogate(form.Subject[^1]));
    }

    [Fact]
    public async Task A_state_without_seal_altered_or_from_elsewhere_is_refused()
    {
        Assert.Equal(SealFailure.Altered, (await Assert.ThrowsAsync<SealException>(() => Pressed(data => data.Remove("_state")))).Failure);
        Assert.Equal(SealFailure.Altered, (await Assert.ThrowsAsync<SealException>(() => Pressed(data => data["_state"] = 7))).Failure);
        Assert.Equal(SealFailure.Altered, (await Assert.ThrowsAsync<SealException>(() => Pressed(data => data["_state"] = "half a character"))).Failure);
        var forwarded = await Assert.ThrowsAsync<SealException>(() => Pressed(_ => { }, presser: turn =>
        {
            turn.Conversation = turn.Conversation! with { Id = "a:1bruno" };
        }));
        Assert.Equal(SealFailure.Foreign, forwarded.Failure);
        // It says what the card was about, and that is all.
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(forwarded.Elsewhere).RootElement.ValueKind);
        Assert.True((await Assert.ThrowsAsync<SealException>(() => Pressed(data => data.Remove("_state")))).Elsewhere.IsEmpty);
    }

    [Fact]
    public async Task A_card_that_is_too_old_is_refused() =>
        Assert.Equal(SealFailure.Expired, (await Assert.ThrowsAsync<SealException>(() => Pressed(_ => { }, presser: _ => _time.Advance(Choose.Lifetime)))).Failure);

    [Fact]
    public void A_dialogs_button_asks_for_it_and_carries_the_verb()
    {
        var data = JsonNode.Parse(JsonSerializer.Serialize(Choose.OpenDialog(Turn().Seal, "Apri", State).Data))!;
        Assert.Equal(("task/fetch", "meeting.choose"), (data["msteams"]!["type"]!.GetValue<string>(), data["_verb"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_verb_may_have_neither_state_nor_form()
    {
        var cancel = new CardVerb("meeting.cancel");
        var called = false;
        var route = cancel.Handle((_, _, _, _) => { called = true; return new(Reply.None); });
        var activity = Activities.Sample.Of("invoke-cardAction");
        activity.Value = Press("meeting.cancel", JsonNode.Parse(JsonSerializer.Serialize(cancel.Button(Turn().Seal, "Annulla", new()).Data))!.AsObject());
        await route.Handler(TestTurns.Of(activity, _time), default);
        Assert.True(called);
        Assert.Equal("verb/meeting.cancel", route.Key);
    }

    private async Task<(Draft State, Form Form)> Pressed(Action<JsonObject> fill, Action<Activity>? presser = null)
    {
        (Draft, Form) seen = default;
        var route = Choose.Handle((_, state, form, _) => { seen = (state, form); return new(Reply.None); });
        var data = JsonNode.Parse(JsonSerializer.Serialize(Choose.Button(Turn().Seal, "Scegli", State).Data))!.AsObject();
        fill(data);
        var activity = Activities.Sample.Of("invoke-cardAction");
        activity.Value = Press("meeting.choose", data);
        presser?.Invoke(activity);
        await route.Handler(TestTurns.Of(activity, _time), default);
        return seen;
    }

    private Turn Turn() => TestTurns.Of(Activities.Sample.Of("invoke-cardAction"), _time);

    private static JsonElement Press(string verb, JsonObject data) =>
        JsonElement.Parse(new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() } }
            .ToJsonString().Replace("half a character", "\\ud800", StringComparison.Ordinal));

    private static void Add(JsonObject data, string inputs)
    {
        foreach (var (name, value) in JsonNode.Parse(inputs)!.AsObject())
            data[name] = value?.DeepClone();
    }
}

internal static class TextExtensions
{
    /// Half a surrogate pair is no text.
    public static bool IsNormalizedText(this string text) => !text.EnumerateRunes().Any(r => r == System.Text.Rune.ReplacementChar);
}
