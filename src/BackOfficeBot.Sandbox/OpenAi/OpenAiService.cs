using System.Text.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Faults;

namespace BackOfficeBot.Sandbox.OpenAi;

/// <summary>
/// Azure OpenAI's chat completions with structured output (https://learn.microsoft.com/azure/ai-services/openai/reference), answered by <see cref="PlayedModel"/>.
/// <c>GET /openai/requests</c> shows what was sent, the latest last.
/// </summary>
internal static class OpenAiService
{
    private const int Kept = 20;

    public static void MapOpenAi(this IEndpointRouteBuilder routes)
    {
        var (gate, asked) = (new Lock(), new Queue<JsonNode>());
        routes.MapGet("/openai/requests", () =>
        {
            lock (gate) return new JsonArray([.. asked.Select(a => a.DeepClone())]);
        });
        routes.MapPost("/openai/deployments/{deployment}/chat/completions", async (HttpContext http, string deployment, TimeProvider time) =>
        {
            if (http.Request.Headers["api-key"] != SandboxIds.Secret) return Problem(401, "401", "Access denied due to invalid subscription key or wrong API endpoint.");
            if (await ReadAsync(http) is not { } request) return Problem(400, "invalid_request_error", "The body is no JSON object.");
            lock (gate)
            {
                asked.Enqueue(request.DeepClone());
                if (asked.Count > Kept) asked.Dequeue();
            }
            return Answer(request, deployment, http.Features.Get<Fault>()?.Kind, time.GetUtcNow());
        });
    }

    private static IResult Answer(JsonObject request, string deployment, FaultKind? fault, DateTimeOffset now)
    {
        if (request["response_format"]?["json_schema"] is not JsonObject { } format || format["schema"] is not JsonObject schema || (bool?)format["strict"] != true)
            return Problem(400, "invalid_request_error", "response_format: json_schema with strict is what is played here.");
        if (fault is FaultKind.ContentFilter)
            return Problem(400, "content_filter", "The response was filtered due to the prompt triggering Azure OpenAI's content management policy.");
        var said = (request["messages"] as JsonArray ?? []).OfType<JsonObject>().Select(m => (Role: (string?)m["role"], Text: Text(m["content"]))).ToList();
        var data = string.Join('\n', said.Where(m => m.Role == "user").Select(m => m.Text));
        var content = fault switch
        {
            FaultKind.Refusal => null,
            FaultKind.Nonsense => "Sure! Here is what I found: {\"items\": [",
            FaultKind.WrongSchema => """{"approved":true,"send_to":"everybody"}""",
            _ => PlayedModel.Answer(schema, string.Join('\n', said.Where(m => m.Role == "system").Select(m => m.Text)), data, fault is FaultKind.Obey).ToJsonString(),
        };
        var (asked, answered) = (said.Sum(m => m.Text.Length) / 4, (content?.Length ?? 20) / 4);
        return Results.Json(new JsonObject
        {
            ["id"] = "chatcmpl-played", ["object"] = "chat.completion", ["created"] = now.ToUnixTimeSeconds(), ["model"] = deployment,
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0, ["finish_reason"] = "stop", ["logprobs"] = null,
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content, ["refusal"] = fault is FaultKind.Refusal ? "I'm sorry, I can't assist with that request." : null },
            }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = asked, ["completion_tokens"] = answered, ["total_tokens"] = asked + answered },
        });
    }

    private static string Text(JsonNode? content) => content switch
    {
        JsonArray parts => string.Concat(parts.Select(p => (string?)p?["text"])),
        JsonValue value => value.ToString(),
        _ => "",
    };

    private static async Task<JsonObject?> ReadAsync(HttpContext http)
    {
        try
        {
            return await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult Problem(int status, string code, string message) => Results.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }, statusCode: status);
}
