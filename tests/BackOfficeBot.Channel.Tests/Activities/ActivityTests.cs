using System.Text.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Channel.Activities;
using CsCheck;

namespace BackOfficeBot.Channel.Tests.Activities;

public sealed class ActivityTests
{
    public static IEnumerable<TheoryDataRow<string>> Samples => Sample.Names;

    [Theory, MemberData(nameof(Samples))]
    public void What_Teams_sends_is_read_and_written_again_without_loss(string name)
    {
        var written = JsonNode.Parse(JsonSerializer.Serialize(Sample.Of(name), ActivityJson.Default.Activity))!;
        var sent = JsonNode.Parse(Sample.Json(name))!;
        sent["timestamp"] = sent["timestamp"]!.GetValue<string>().Replace("Z", "+00:00", StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(sent, written), written.ToJsonString());
    }

    [Theory, MemberData(nameof(Samples))]
    public void Every_sample_names_person_bot_conversation_and_type(string name)
    {
        var activity = Sample.Of(name);
        Assert.NotNull(activity.Type);
        Assert.Equal("Ada Rossi", activity.From!.Name);
        Assert.StartsWith("28:", activity.Recipient!.Id);
        Assert.NotEmpty(activity.Conversation!.BaseId);
        Assert.Equal(TimeSpan.FromHours(1), activity.LocalTimestamp!.Value.Offset);
    }

    [Fact]
    public void Fields_that_nobody_knows_survive_on_every_level() =>
        Gen.Select(UnknownName, AnyJson).Sample((name, value) =>
        {
            var json = JsonNode.Parse(Sample.Json("message-group-mention"))!.AsObject();
            json["timestamp"] = "2026-11-24T09:15:30+00:00";
            json["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/x", ["content"] = JsonNode.Parse(value) });
            json["suggestedActions"] = new JsonObject { ["actions"] = new JsonArray(new JsonObject { ["type"] = "imBack" }) };
            json["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });
            JsonObject[] levels =
            [
                json, json["from"]!.AsObject(), json["recipient"]!.AsObject(), json["conversation"]!.AsObject(), json["channelData"]!.AsObject(), json["entities"]![0]!.AsObject(),
                json["entities"]![0]!["mentioned"]!.AsObject(), json["attachments"]![0]!.AsObject(), json["suggestedActions"]!.AsObject(),
                json["suggestedActions"]!["actions"]![0]!.AsObject(), json["reactionsAdded"]![0]!.AsObject(),
            ];
            foreach (var level in levels)
                level[name] = JsonNode.Parse(value);
            var read = JsonSerializer.Deserialize(json.ToJsonString(), ActivityJson.Default.Activity)!;
            return JsonNode.DeepEquals(json, JsonNode.Parse(JsonSerializer.Serialize(read, ActivityJson.Default.Activity)));
        });

    [Fact]
    public void A_thread_has_the_conversation_of_its_channel()
    {
        var thread = Sample.Of("message-channel-thread").Conversation!;
        Assert.Equal(("19:aa11@thread.tacv2", "1764000000000", false), (thread.BaseId, thread.ThreadId, thread.IsPersonal));
        var chat = Sample.Of("message-personal").Conversation!;
        Assert.Equal((chat.Id, null, true), (chat.BaseId, chat.ThreadId, chat.IsPersonal));
    }

    [Fact]
    public void The_value_of_an_invoke_is_read_with_its_type()
    {
        var action = Sample.Of("invoke-cardAction-authentication").ValueAs(ActivityJson.Default.CardActionValue)!;
        Assert.Equal(("meeting.search", "graph", "123456"), (action.Action!.Verb, action.Authentication!.ConnectionName, action.State));
        Assert.Equal("bru", Sample.Of("invoke-extension-query").ValueAs(ActivityJson.Default.ExtensionQueryValue)!.Text());
        Assert.Equal("people", Sample.Of("invoke-search").ValueAs(ActivityJson.Default.SearchValue)!.Dataset);
        Assert.Equal("verbale.docx", Sample.Of("invoke-fileConsent").ValueAs(ActivityJson.Default.FileConsentValue)!.UploadInfo!.Name);
        Assert.Equal("send", Sample.Of("invoke-extension-submitAction").ValueAs(ActivityJson.Default.ExtensionActionValue)!.BotMessagePreviewAction);
        Assert.Equal("dark", Sample.Of("invoke-task-fetch").ValueAs(ActivityJson.Default.TaskValue)!.Context!.Value.GetProperty("theme").GetString());
        Assert.Equal("Bilancio", Sample.Of("invoke-task-submit").ValueAs(ActivityJson.Default.TaskValue)!.Data!.Value.GetProperty("subject").GetString());
        Assert.Equal(25, Sample.Of("invoke-extension-query").ValueAs(ActivityJson.Default.ExtensionQueryValue)!.QueryOptions!.Count);
        Assert.Equal(15, Sample.Of("invoke-search").ValueAs(ActivityJson.Default.SearchValue)!.QueryOptions!.Top);
        var command = Sample.Of("invoke-extension-fetchTask").ValueAs(ActivityJson.Default.ExtensionActionValue)!;
        Assert.Equal(("makeTask", "message", "1764000000005"), (command.CommandId, command.CommandContext, command.MessagePayload!.Value.GetProperty("id").GetString()));
        Assert.Equal("message", Assert.Single(Sample.Of("invoke-extension-submitAction").ValueAs(ActivityJson.Default.ExtensionActionValue)!.BotActivityPreview!).Type);
        Assert.Equal("https://ufficio.example/CALL-2026-0000001", Sample.Of("invoke-extension-queryLink").ValueAs(ActivityJson.Default.QueryLinkValue)!.Url);
        var exchange = Sample.Of("invoke-tokenExchange").ValueAs(ActivityJson.Default.TokenExchangeValue)!;
        Assert.Equal(("8e1f", "graph", "eyJ0"), (exchange.Id, exchange.ConnectionName, exchange.Token));
        Assert.Equal("123456", Sample.Of("invoke-verifyState").ValueAs(ActivityJson.Default.VerifyStateValue)!.State);
        Assert.Equal("resourcematchfailed", Sample.Of("invoke-signInFailure").ValueAs(ActivityJson.Default.SignInFailureValue)!.Code);
        var file = Sample.Of("invoke-fileConsent").ValueAs(ActivityJson.Default.FileConsentValue)!;
        Assert.Equal(("accept", "https://contoso.sharepoint.com/up?guid=1", "11D1"), (file.Action, file.UploadInfo!.UploadUrl, file.UploadInfo.UniqueId));
        var feedback = Sample.Of("invoke-messageSubmitAction").ValueAs(ActivityJson.Default.MessageActionValue)!;
        Assert.Equal(("feedback", "like"), (feedback.ActionName, feedback.ActionValue!.Value.GetProperty("reaction").GetString()));
    }

    [Fact]
    public void A_payload_that_is_none_or_of_another_shape_is_null()
    {
        Assert.Null(Sample.Of("message-personal").ValueAs(ActivityJson.Default.TaskValue));
        Assert.Null(new Activity { Value = JsonElement.Parse("""{"queryText":[5]}""") }.ValueAs(ActivityJson.Default.SearchValue));
        Assert.Null(new Activity { Value = JsonElement.Parse("""{"queryText":"\ud800"}""") }.ValueAs(ActivityJson.Default.SearchValue));
    }

    // JSON ignores the case of none of our names, so an unknown name must differ from all of them.
    private static readonly Gen<string> UnknownName = Gen.Char['a', 'z'].Array[1, 12].Select(c => "x-" + new string(c));
    private static readonly Gen<string> AnyJson = Gen.OneOf(
        Gen.Int.Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Bool.Select(b => b ? "true" : "false"),
        Gen.String.Select(s => JsonSerializer.Serialize(s)),
        Gen.Int.Array[0, 4].Select(a => JsonSerializer.Serialize(a)),
        Gen.Int.Select(i => $$$"""{"a":{"b":[{{{i}}},null,"è"]} }"""));
}
