using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Entra;
using BackOfficeBot.Sandbox.Faults;

namespace BackOfficeBot.Sandbox.BotService;

/// <summary>What the bot made of an activity; status 0 where it could not be reached, 504 where it did not answer in time.</summary>
internal sealed record BotAnswer(int Status, JsonNode? Body)
{
    public bool Failed => Status is < 200 or > 299;
}

/// <summary>Posts activities to the bot as Bot Service does: signed, with a deadline, and once more when the deadline passes.</summary>
internal sealed class BotLine(IHttpClientFactory clients, SandboxTokens tokens, SandboxUrls urls, SandboxOptions options, FaultPlan faults, TimeProvider time)
{
    public const string Client = "bot";

    public async Task<BotAnswer> PostAsync(JsonObject activity, CancellationToken ct)
    {
        var body = activity.ToJsonString();
        var fault = faults.TakeForActivity(activity["conversation"]!["id"]!.GetValue<string>(), activity["type"]!.GetValue<string>());
        if (fault?.Kind == FaultKind.Late) await Task.Delay(fault.Wait, time, ct);
        if (fault?.Kind == FaultKind.Duplicate) return (await Task.WhenAll(TryAsync(body, ct), TryAsync(body, ct)))[0];
        var first = await TryAsync(body, ct);
        return first.Status == 504 && activity["type"]?.GetValue<string>() == "message" ? await TryAsync(body, ct) : first;
    }

    private async Task<BotAnswer> TryAsync(string body, CancellationToken ct)
    {
        using var deadline = new CancellationTokenSource(options.TurnTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, urls.Messages) { Content = new StringContent(body, null, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.ForActivity(urls.Connector));
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(request, either.Token);
            return new((int)response.StatusCode, Parse(await response.Content.ReadAsStringAsync(either.Token)));
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            return new(504, null);
        }
        catch (HttpRequestException)
        {
            return new(0, null);
        }
    }

    private static JsonNode? Parse(string body)
    {
        try
        {
            return body.Length == 0 ? null : JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
