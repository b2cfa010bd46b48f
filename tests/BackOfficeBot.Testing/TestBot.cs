using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BackOfficeBot.Testing;

/// <summary>A tiny bot that shows everything a chat can do; the sandbox is tried against it, independently of the product.</summary>
public sealed class TestBot
{
    private static readonly HttpClient http = new();
    private readonly Func<string, string?> setting;
    private string? token;

    private TestBot(Func<string, string?> setting) => this.setting = setting;

    /// <summary>The activities it got, in order, with the bearer token of each.</summary>
    public ConcurrentQueue<(JsonObject Activity, string? Authorization)> Received { get; } = [];

    /// <summary>A factory for <c>SandboxOptions.Bot</c>; <paramref name="made"/> hands out the bot for questions.</summary>
    public static Func<string[], WebApplication> Factory(Action<TestBot>? made = null) => args =>
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var bot = new TestBot(key => app.Configuration[key]);
        app.MapPost("/api/messages", bot.TurnAsync);
        made?.Invoke(bot);
        return app;
    };

    /// <summary>Calls the connector or the token service as the bot, with a token of its own.</summary>
    public async Task<HttpResponseMessage> CallAsync(HttpMethod method, string url, JsonNode? body = null)
    {
        token ??= await TokenAsync("https://api.botframework.com/.default");
        using var request = new HttpRequestMessage(method, url) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request);
    }

    public async Task<string> TokenAsync(string scope)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = setting("Bot:AppId")!,
            ["client_secret"] = setting("Bot:ClientSecret")!,
            ["scope"] = scope,
        });
        using var response = await http.PostAsync(setting("Bot:TokenEndpoint"), form);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!.GetValue<string>();
    }

    private async Task<IResult> TurnAsync(JsonObject activity, HttpRequest request)
    {
        Received.Enqueue((activity.DeepClone().AsObject(), request.Headers.Authorization));
        switch (activity["type"]!.GetValue<string>())
        {
            case "message":
                return await MessageAsync(activity, request.HttpContext.RequestAborted);
            case "invoke":
                return await InvokeAsync(activity);
            default:
                return Results.Ok();
        }
    }

    private async Task<IResult> MessageAsync(JsonObject activity, CancellationToken ct)
    {
        if (activity["value"] is { } value)
        {
            await SayAsync(activity, new JsonObject { ["text"] = "Submit: " + value.ToJsonString() });
            return Results.Ok();
        }
        var text = System.Text.RegularExpressions.Regex.Replace(activity["text"]!.GetValue<string>(), "<at>.*?</at>", "").Trim();
        switch (text)
        {
            case "boom":
                return Results.StatusCode(500);
            case "slow":
                await Task.Delay(Timeout.Infinite, ct);
                break;
            case "card":
                await SayAsync(activity, TestCards.Message(TestCards.Everything(activity["from"]!["id"]!.GetValue<string>(), 0)));
                break;
            case "people":
                await SayAsync(activity, TestCards.Message(TestCards.People()));
                break;
            case "suggest":
                await SayAsync(activity, TestCards.Suggestions());
                break;
            case "signin":
                await SayAsync(activity, await SignInCardAsync(activity));
                break;
            case "file":
                await SayAsync(activity, TestCards.FileConsent());
                break;
            case "typing":
                await SayAsync(activity, new JsonObject { ["type"] = "typing" });
                break;
            case "update":
                var id = await SayAsync(activity, new JsonObject { ["text"] = "before" });
                await CallAsync(HttpMethod.Put, Url(activity) + "/" + id, new JsonObject { ["type"] = "message", ["text"] = "after" });
                break;
            case "delete":
                var gone = await SayAsync(activity, new JsonObject { ["text"] = "soon gone" });
                await CallAsync(HttpMethod.Delete, Url(activity) + "/" + gone);
                break;
            default:
                await SayAsync(activity, new JsonObject { ["text"] = "**echo** " + text });
                break;
        }
        return Results.Ok();
    }

    private async Task<IResult> InvokeAsync(JsonObject activity)
    {
        var value = activity["value"];
        switch (activity["name"]!.GetValue<string>())
        {
            case "adaptiveCard/action":
                return Results.Json(TestCards.Answer(activity["from"]!["id"]!.GetValue<string>(), value!["action"]!));
            case "task/fetch":
                return Results.Json(TestCards.Dialog());
            case "task/submit":
                await SayAsync(activity, new JsonObject { ["text"] = "Dialog: " + value!["data"]!.ToJsonString() });
                return Results.Ok();
            case "application/search":
                return Results.Json(TestCards.Search(value!["queryText"]!.GetValue<string>()));
            case "composeExtension/query" when value!["parameters"]![0]!["value"]!.GetValue<string>() == "private" && value["state"] is null:
                return Results.Json(TestCards.SignInFirst((await SignInResourceAsync(activity))["signInLink"]!));
            case "composeExtension/query":
                return Results.Json(TestCards.Found(value!["parameters"]![0]!["value"]!.GetValue<string>()));
            case "composeExtension/fetchTask":
                return Results.Json(TestCards.Dialog());
            case "composeExtension/submitAction":
                await SayAsync(activity, new JsonObject { ["text"] = "Action: " + value!["data"]!.ToJsonString() });
                return Results.Ok();
            case "signin/tokenExchange":
                var exchange = Service(activity, "usertoken/exchange");
                using (var answer = await CallAsync(HttpMethod.Post, exchange, new JsonObject { ["token"] = value!["token"]!.GetValue<string>() }))
                    return answer.IsSuccessStatusCode ? Results.Ok() : Results.Json(new { failureDetail = "consent" }, statusCode: 412);
            case "signin/verifyState":
                using (var answer = await CallAsync(HttpMethod.Get, Service(activity, "usertoken/GetToken") + "&code=" + value!["state"]!.GetValue<string>()))
                    await SayAsync(activity, new JsonObject { ["text"] = answer.IsSuccessStatusCode ? "signed in" : "not signed in" });
                return Results.Ok();
            case "fileConsent/invoke" when value!["action"]!.GetValue<string>() == "accept":
                using (var content = new ByteArrayContent("Verbale"u8.ToArray()))
                {
                    content.Headers.ContentRange = new ContentRangeHeaderValue(0, 6, 7);
                    await http.PutAsync(value["uploadInfo"]!["uploadUrl"]!.GetValue<string>(), content);
                }
                await SayAsync(activity, TestCards.FileInfo(value["uploadInfo"]!));
                return Results.Ok();
            default:
                return Results.Ok();
        }
    }

    private async Task<JsonObject> SignInCardAsync(JsonObject activity) => TestCards.SignIn(await SignInResourceAsync(activity));

    private async Task<JsonObject> SignInResourceAsync(JsonObject activity)
    {
        var state = new JsonObject { ["ConnectionName"] = "graph", ["Conversation"] = new JsonObject { ["User"] = activity["from"]!.DeepClone() }, ["MsAppId"] = setting("Bot:AppId") };
        var url = $"{setting("Bot:TokenServiceUrl")}/api/botsignin/GetSignInResource?state={Uri.EscapeDataString(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(state.ToJsonString())))}";
        using var response = await CallAsync(HttpMethod.Get, url);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private string Service(JsonObject activity, string path) =>
        $"{setting("Bot:TokenServiceUrl")}/api/{path}?userId={Uri.EscapeDataString(activity["from"]!["id"]!.GetValue<string>())}&connectionName=graph&channelId=msteams";

    private static string Url(JsonObject activity) =>
        $"{activity["serviceUrl"]}v3/conversations/{Uri.EscapeDataString(activity["conversation"]!["id"]!.GetValue<string>())}/activities";

    private async Task<string> SayAsync(JsonObject activity, JsonObject reply)
    {
        reply.TryAdd("type", "message");
        using var response = await CallAsync(HttpMethod.Post, Url(activity), reply);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<string>();
    }
}
