using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using BackOfficeBot.Assistant;
using BackOfficeBot.Records;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Assistant;

/// One question to the played Azure OpenAI, over HTTP, by the real client.
public sealed partial class OfficeAssistantTests
{
    private const string Notes = "Direi che il tavolo nuovo si prende.\nIeri pioveva.";

    private static AssistantQuestion Question => new(SandboxIds.Tenant, "me", "minutes", "Find what was agreed.", Notes);

    [Fact]
    public async Task An_answer_is_a_value_of_the_wished_type_and_data_is_sent_in_a_message_of_its_own()
    {
        await using var day = await OfficeDay.BeginAsync(assistant: true);
        var outcome = await AskAsync(day, Question);

        Assert.Null(outcome.Unavailable);
        Assert.Equal("Direi che il tavolo nuovo si prende.", Assert.Single(outcome.Answer!.Items).Sentence);
        var sent = (await Http(day).GetFromJsonAsync<JsonArray>("/openai/requests", TestContext.Current.CancellationToken))!.Single()!;
        var messages = sent["messages"]!.AsArray();
        Assert.Equal(["system", "user"], messages.Select(m => (string)m!["role"]!));
        Assert.DoesNotContain("tavolo", messages[0]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Matches(@"^<data-[0-9a-f]{12}>", Text(messages[1]!));
        var schema = sent["response_format"]!["json_schema"]!["schema"]!;
        Assert.False((bool)schema["additionalProperties"]!);
        Assert.Equal(["sentence", "type"], schema["properties"]!["items"]!["items"]!["required"]!.AsArray().Select(r => (string)r!));
        Assert.Equal("string", (string?)schema["properties"]!["items"]!["items"]!["properties"]!["type"]!["type"]);
    }

    [Theory]
    [InlineData("Throttle", "Busy")]
    [InlineData("ServerError", "Failed")]
    [InlineData("Drop", "Failed")]
    [InlineData("ContentFilter", "Filtered")]
    [InlineData("Refusal", "Refused")]
    [InlineData("Nonsense", "Nonsense")]
    [InlineData("WrongSchema", "Nonsense")]
    public async Task What_goes_wrong_is_an_outcome_and_the_next_question_is_answered(string kind, string problem)
    {
        await using var day = await OfficeDay.BeginAsync(assistant: true);
        await day.FaultAsync(new { service = "assistant", kind, count = 1, retryAfter = kind == "Throttle" ? 60 : (int?)null });

        Assert.Equal(Enum.Parse<AssistantProblem>(problem), (await AskAsync(day, Question)).Unavailable);
        Assert.NotNull((await AskAsync(day, Question)).Answer);
    }

    [Fact]
    public async Task A_slow_answer_is_not_waited_for()
    {
        await using var day = await OfficeDay.BeginAsync(assistant: true);
        await day.FaultAsync(new { service = "assistant", kind = "Timeout", count = 1 });

        Assert.Equal(AssistantProblem.TimedOut, (await AskAsync(day, Question with { Patience = TimeSpan.FromMilliseconds(200) })).Unavailable);
        // What was reckoned stays counted: the service may have worked.
        Assert.True(await UsedAsync(day) > 0);
    }

    [Fact]
    public async Task Tokens_are_counted_for_the_organisation_and_day_and_the_limit_is_kept()
    {
        await using var day = await OfficeDay.BeginAsync(assistant: true, settings: new Dictionary<string, string> { ["Assistant:MaximumTokensPerDay"] = "600" });
        Assert.NotNull((await AskAsync(day, Question)).Answer);
        var used = await UsedAsync(day);
        Assert.InRange(used, 1, 600);

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(day, Question)));
        Assert.Contains(all, o => o.Unavailable is AssistantProblem.DayIsSpent);
        Assert.InRange(await UsedAsync(day), used, 800);
        Assert.Equal(0, await day.Bot.GetRequiredService<AssistantTokens>().UsedAsync("another", day.Bot.GetRequiredService<AssistantTokens>().Today(), TestContext.Current.CancellationToken));
        await day.ElapseAsync(TimeSpan.FromDays(1));
        Assert.NotNull((await AskAsync(day, Question)).Answer);

        Assert.Equal(0, (await new OfficeVerifier(day.Bot.GetRequiredService<OfficeDatabase>()).VerifyAsync([TestOffice.Acme], _ => Task.CompletedTask, TestContext.Current.CancellationToken)).Findings);
    }

    [Fact]
    public async Task Nothing_is_sent_where_it_is_off_or_too_long_and_no_text_stands_in_the_log()
    {
        await using var day = await OfficeDay.BeginAsync(assistant: true, settings: new Dictionary<string, string> { ["Assistant:OffFor:0"] = "99999999-0000-4000-8000-000000000000" });
        Assert.Equal(AssistantProblem.Off, (await AskAsync(day, Question with { Organisation = "99999999-0000-4000-8000-000000000000" })).Unavailable);
        Assert.Equal(AssistantProblem.TooLong, (await AskAsync(day, Question with { Data = new string('a', 70_000) })).Unavailable);
        Assert.Empty((await Http(day).GetFromJsonAsync<JsonArray>("/openai/requests", TestContext.Current.CancellationToken))!);

        Assert.NotNull((await AskAsync(day, Question)).Answer);
        Assert.Contains(day.Log.Lines, l => l.Contains("The assistant was asked for minutes", StringComparison.Ordinal));
        Assert.DoesNotContain(day.Log.Lines, l => l.Contains("tavolo", StringComparison.Ordinal));

        await using var without = await OfficeDay.BeginAsync();
        Assert.Equal(AssistantProblem.Off, (await AskAsync(without, Question)).Unavailable);
    }

    [Fact]
    public void What_could_never_work_is_said_at_start()
    {
        Assert.True(Check(new()).Succeeded);
        Assert.True(Check(new() { Endpoint = "https://firm.openai.azure.com", Deployment = "gpt" }).Succeeded);
        Assert.Contains("Assistant:Deployment", Check(new() { Endpoint = "https://firm.openai.azure.com" }).FailureMessage, StringComparison.Ordinal);
        Assert.Contains("Assistant:Endpoint", Check(new() { Endpoint = "http://firm.example", Deployment = "gpt" }).FailureMessage, StringComparison.Ordinal);
        Assert.Contains("Assistant:Key", Check(new() { Endpoint = "http://localhost:1", Deployment = "gpt" }).FailureMessage, StringComparison.Ordinal);
        Assert.Contains("Assistant:Timeout", Check(new() { Endpoint = "https://firm.openai.azure.com", Deployment = "gpt", Timeout = TimeSpan.Zero }).FailureMessage, StringComparison.Ordinal);
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Check(AssistantOptions options) => new AssistantValidation().Validate(null, options);

    private static string Text(JsonNode message) => message["content"] is JsonArray parts ? (string)parts[0]!["text"]! : (string)message["content"]!;

    private static HttpClient Http(OfficeDay day) => new() { BaseAddress = new(day.Address) };

    private static Task<long> UsedAsync(OfficeDay day) =>
        day.Bot.GetRequiredService<AssistantTokens>() is var tokens ? tokens.UsedAsync(SandboxIds.Tenant, tokens.Today(), TestContext.Current.CancellationToken) : throw new InvalidOperationException();

    private static Task<AssistantOutcome<Agreed>> AskAsync(OfficeDay day, AssistantQuestion question) =>
        day.Bot.GetRequiredService<IAssistant>().AskAsync(question, AgreedJson.Default.Agreed, TestContext.Current.CancellationToken);

    internal sealed record Agreed(IReadOnlyList<AgreedItem> Items);

    internal sealed record AgreedItem(string Sentence, AgreedType Type);

    [JsonConverter(typeof(JsonStringEnumConverter<AgreedType>))]
    internal enum AgreedType
    {
        [JsonStringEnumMemberName("decision")] Decision,
        [JsonStringEnumMemberName("action")] Action,
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
    [JsonSerializable(typeof(Agreed))]
    internal sealed partial class AgreedJson : JsonSerializerContext;
}
