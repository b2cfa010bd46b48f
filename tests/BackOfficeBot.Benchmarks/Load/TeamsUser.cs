using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackOfficeBot.Benchmarks.Load;

/// One person in a chat of their own, who waits for each answer before going on.
internal sealed class TeamsUser(ChannelHost channel, string botUrl, string? token, int number) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private readonly HttpClient _http = new() { BaseAddress = new(botUrl) };
    private readonly string _conversation = TeamsActivity.Conversation(number);
    private readonly Dictionary<string, JsonNode> _buttons = [];
    private int _count;

    /// Lines that this person has written into minutes.
    public int Lines { get; set; }

    /// Writes, and waits for the answer in the chat.
    public Task<byte[]> SayAsync(string text) => TellAsync(Activity("message", a => (a["text"], a["textFormat"]) = (text, "plain")));

    /// Presses the button that was looked at; <paramref name="next"/> takes it from the answer for the next time.
    public async Task PressAsync(string button, bool next)
    {
        var action = _buttons[button].DeepClone();
        var answer = await PostAsync(Activity("invoke", a =>
        {
            a["name"] = "adaptiveCard/action";
            a["replyToId"] = "1700000000009";
            a["value"] = new JsonObject { ["action"] = action, ["trigger"] = "manual" };
        }));
        using var document = JsonDocument.Parse(answer);
        if (document.RootElement.GetProperty("type").GetString() != "application/vnd.microsoft.card.adaptive")
            throw new InvalidOperationException($"The press was answered otherwise: {document.RootElement}");
        if (next)
            _buttons[button] = Find(JsonNode.Parse(answer)!["value"]!, 0);
    }

    /// Looks at a message's card: its button number <paramref name="index"/> will be pressed, and is called so until then.
    public void Look(string button, byte[] message, int index) => _buttons[button] = Find((JsonNode.Parse(message)!["attachments"]?[0] ?? throw new InvalidOperationException($"No card: {System.Text.Encoding.UTF8.GetString(message)}"))["content"]!, index);

    public void Dispose() => _http.Dispose();

    private static JsonObject Find(JsonNode card, int index)
    {
        var action = card["actions"]![index]!.DeepClone().AsObject();
        action.Remove("fallback");
        return action;
    }

    private async Task<byte[]> TellAsync(byte[] activity)
    {
        var answer = channel.Next(_conversation);
        await PostAsync(activity);
        return await answer.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private async Task<byte[]> PostAsync(byte[] activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(activity) { Headers = { ContentType = Json } } };
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var response = await _http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode ? body : throw new InvalidOperationException($"{(int)response.StatusCode}: {System.Text.Encoding.UTF8.GetString(body)}");
    }

    private byte[] Activity(string type, Action<JsonObject> more) => TeamsActivity.Json(type, number, ++_count, channel.Url, more);
}
