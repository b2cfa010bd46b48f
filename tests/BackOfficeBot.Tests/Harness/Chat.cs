using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Tests.Harness;

/// <summary>One person in one conversation; in a channel, in the thread that the first words begin.</summary>
/// <param name="read">What is on its way arrives first: people read before they write, and a yes could be taken for one to what has just come.</param>
internal sealed partial class Chat(HttpClient http, string person, string id, string conversation, Func<Task> read)
{
    private string? _thread;

    public string PersonId => id;

    public string Conversation => conversation;

    /// <summary>Sends files, with words or without, and waits for what the bot says.</summary>
    public async Task<Message> SendsAsync(string text, params (string Name, byte[] Bytes)[] files)
    {
        var sent = new JsonArray();
        foreach (var (name, bytes) in files)
        {
            var url = await PutsAsync(name, bytes);
            sent.Add(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["name"] = name, ["contentUrl"] = url,
                ["content"] = new JsonObject { ["downloadUrl"] = url, ["uniqueId"] = "1", ["fileType"] = Path.GetExtension(name).TrimStart('.') },
            });
        }
        return await SendsAsync(text, sent);
    }

    /// <summary>Puts a file where it is fetched from; its address.</summary>
    public async Task<string> PutsAsync(string name, byte[] bytes)
    {
        using var body = new ByteArrayContent(bytes);
        using var kept = await http.PostAsync($"/chat/files?name={Uri.EscapeDataString(name)}", body);
        return (string)(await kept.Content.ReadFromJsonAsync<JsonObject>())!["contentUrl"]!;
    }

    /// <summary>Sends attachments as a client of one's own would write them.</summary>
    public async Task<Message> SendsAsync(string text, JsonArray attachments) => await AnswerAsync(await PostAsync("messages", new JsonObject { ["text"] = text, ["attachments"] = attachments }));

    /// <summary>Says something and waits for what the bot says.</summary>
    public async Task<Message> SaysAsync(string text, bool mention = false)
    {
        await read();
        var said = await PostAsync("messages", new JsonObject
        {
            ["text"] = mention ? "<at>BackOfficeBot</at> " + text : text,
            ["thread"] = _thread,
            ["mentions"] = mention ? new JsonArray("28:22222222-2222-4222-8222-222222222222") : null,
        });
        if (conversation == OfficeDay.Channel)
            _thread ??= (string?)said!["id"];
        return await AnswerAsync(said);
    }

    // What the bot says of its own accord may come just now, too.
    private Task<Message> AnswerAsync(JsonObject? said) => UntilAsync(messages => messages.FirstOrDefault(m => m.IsBot && m.AnswersId == (string?)said!["id"]));

    /// <summary>Says what is wanted, takes the first time and books it.</summary>
    public async Task<Message> BooksAsync(string wish)
    {
        await SaysAsync(wish);
        await SaysAsync("scegli 1");
        return await SaysAsync("prenota");
    }

    /// <summary>Presses a button of a message's card; what came in its place, or what was said instead.</summary>
    public async Task<Message> PressesAsync(Message card, string button, object? inputs = null)
    {
        var action = card.Actions.SingleOrDefault(a => (string?)a["title"] == button) ?? throw new InvalidOperationException($"There is no button {button}: {card.Words}");
        var data = (JsonObject)action["data"]!.DeepClone();
        if (inputs is not null)
            foreach (var input in System.Text.Json.JsonSerializer.SerializeToNode(inputs)!.AsObject())
                data[input.Key] = input.Value?.DeepClone();
        return await ExecutesAsync(card, (string)action["verb"]!, data);
    }

    /// <summary>Presses a line of a list, by what stands first in it.</summary>
    public async Task<Message> OpensAsync(Message card, string line)
    {
        var row = (card.Card?["body"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(e => e["selectAction"] is not null && new Message(new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["content"] = e.DeepClone() }) }).Words.TrimStart().StartsWith(line, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"There is no line {line}: {card.Words}");
        return await ExecutesAsync(card, (string)row["selectAction"]!["verb"]!, (JsonObject)row["selectAction"]!["data"]!.DeepClone());
    }

    /// <summary>Presses the button beside a line, by words that stand in it.</summary>
    public async Task<Message> PressesBesideAsync(Message card, string line, string button)
    {
        var action = RowOf(card, line)["columns"]!.AsArray().SelectMany(c => c!["items"]!.AsArray()).SelectMany(i => i!["actions"] as JsonArray ?? []).Select(a => a!.AsObject()).SingleOrDefault(a => (string?)a["title"] == button)
            ?? throw new InvalidOperationException($"There is no button {button} beside {line}: {card.Words}");
        return await ExecutesAsync(card, (string)action["verb"]!, (JsonObject)action["data"]!.DeepClone());
    }

    /// <summary>The words that a tap on a line sends.</summary>
    public static string SaidBeside(Message card, string line) => (string)RowOf(card, line)["columns"]![0]!["selectAction"]!["data"]!["msteams"]!["value"]!;

    private static JsonObject RowOf(Message card, string line) =>
        Rows(card.Card).FirstOrDefault(r => new Message(new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["content"] = r.DeepClone() }) }).Words.Contains(line, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"There is no line {line}: {card.Words}");

    private static IEnumerable<JsonObject> Rows(JsonObject? card) => (card?["body"] as JsonArray)?.OfType<JsonObject>().Where(e => (string?)e["type"] == "ColumnSet") ?? [];

    /// <summary>Any verb with any data, as an attacker would.</summary>
    public async Task<Message> ExecutesAsync(Message card, string verb, JsonObject data)
    {
        var answer = await PostAsync("invoke", new JsonObject
        {
            ["name"] = "adaptiveCard/action",
            ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" },
            ["replyToId"] = card.Id,
        });
        var body = answer!["body"];
        return new(new JsonObject
        {
            ["id"] = card.Id,
            ["text"] = body?["value"] is JsonValue text ? (string?)text : (string?)body?["value"]?["message"],
            ["attachments"] = (string?)body?["type"] == "application/vnd.microsoft.card.adaptive" ? new JsonArray(new JsonObject { ["content"] = body!["value"]!.DeepClone() }) : null,
            ["status"] = body?["statusCode"]?.DeepClone() ?? answer["status"]?.DeepClone(),
        });
    }

    /// <summary>Agrees to have the file that a consent card offers; what the bot said, and the file as it lies in the drive.</summary>
    public async Task<(Message Said, byte[] File)> TakesFileAsync(Message offer)
    {
        var consent = (JsonObject)offer.Consent!["content"]!;
        var name = (string)offer.Consent["name"]!;
        var place = await (await http.PostAsync($"/chat/uploads?name={Uri.EscapeDataString(name)}&as={person}", null)).Content.ReadFromJsonAsync<JsonObject>();
        var before = (await MessagesAsync()).Select(m => m.Id).ToHashSet();
        await PostAsync("invoke", new JsonObject
        {
            ["name"] = "fileConsent/invoke",
            ["value"] = new JsonObject { ["type"] = "fileUpload", ["action"] = "accept", ["context"] = consent["acceptContext"]?.DeepClone(), ["uploadInfo"] = place!.DeepClone() },
            ["replyToId"] = offer.Id,
        });
        var said = await UntilAsync(messages => messages.FirstOrDefault(m => m.IsBot && !before.Contains(m.Id)));
        using var file = await http.GetAsync((string)place["contentUrl"]!);
        return (said, file.IsSuccessStatusCode ? await file.Content.ReadAsByteArrayAsync() : []);
    }

    /// <summary>What a client asks besides messages and buttons; the answer as it came.</summary>
    public async Task<JsonObject> InvokesAsync(string name, JsonObject value) => (await PostAsync("invoke", new JsonObject { ["name"] = name, ["value"] = value }))!;

    /// <summary>Consents and signs in, as in the window that the sign-in card opens.</summary>
    public async Task SignInAsync()
    {
        if (await WhoAsync() is { } known && !known.Contains('–', StringComparison.Ordinal))
            return;
        var card = await SaysAsync(conversation.StartsWith("a:", StringComparison.Ordinal) ? "agenda" : "riunione", mention: !conversation.StartsWith("a:", StringComparison.Ordinal));
        if (card.SignInLink is not { } link)
            return;
        var session = link[(link.IndexOf("session=", StringComparison.Ordinal) + 8)..];
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["session"] = session, ["account"] = id });
        var page = await (await http.PostAsync("/login/consent", form)).Content.ReadAsStringAsync();
        await PostAsync("invoke", new JsonObject { ["name"] = "signin/verifyState", ["value"] = new JsonObject { ["state"] = Code().Match(page).Groups[1].Value }, ["replyToId"] = card.Id });
        // What had waited for it is answered by itself.
        await UntilAsync(messages => messages.SkipWhile(m => m.Id != card.Id).Skip(1).FirstOrDefault(m => m.IsBot));
    }

    /// <summary>Adds the app to the conversation, or removes it.</summary>
    public async Task InstallsAsync(bool installed) =>
        (await http.PostAsync($"/chat/{Uri.EscapeDataString(conversation)}/app?installed={(installed ? "true" : "false")}&as={person}", null)).EnsureSuccessStatusCode();

    public async Task<List<Message>> MessagesAsync()
    {
        var state = await http.GetFromJsonAsync<JsonObject>($"/chat/state?as={person}");
        var chat = state!["chats"]!.AsArray().Single(c => (string?)c!["id"] == conversation)!;
        return [.. chat["messages"]!.AsArray().Select(m => new Message(m!.AsObject()))];
    }

    public async Task<Message> UntilAsync(Func<List<Message>, Message?> there)
    {
        for (var i = 0; i < 400; i++)
        {
            if (there(await MessagesAsync()) is { } message)
                return message;
            await Task.Delay(25);
        }
        throw new TimeoutException($"Nothing came in {person}'s chat: {string.Join(" | ", (await MessagesAsync()).Select(m => m.Words))}");
    }

    /// <summary>The latest message of the bot in which these words stand, as soon as there are so many.</summary>
    public Task<Message> ReadsAsync(string words, int times = 1) =>
        UntilAsync(messages => messages.Where(m => m.IsBot && m.Words.Contains(words, StringComparison.Ordinal)).ToList() is var said && said.Count >= times ? said[^1] : null);

    private async Task<string?> WhoAsync() => conversation.StartsWith("a:", StringComparison.Ordinal) ? (await SaysAsync("chi sono")).Words : null;

    private async Task<JsonObject?> PostAsync(string what, JsonObject body)
    {
        using var response = await http.PostAsJsonAsync($"/chat/{Uri.EscapeDataString(conversation)}/{what}?as={person}", body);
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent or HttpStatusCode.Accepted or HttpStatusCode.Created, $"{what}: {response.StatusCode}");
        var text = await response.Content.ReadAsStringAsync();
        return text.Length == 0 ? null : JsonNode.Parse(text)?.AsObject();
    }

    [GeneratedRegex("class=\"code\">(\\d+)")]
    private static partial Regex Code();
}

/// <summary>A message, and the card in it.</summary>
internal sealed class Message(JsonObject json)
{
    public string Id => (string?)json["id"] ?? "";

    /// <summary>In a channel, the message with which its thread began.</summary>
    public string? Thread => (string?)json["thread"];

    /// <summary>The message that it answers.</summary>
    public string? AnswersId => (string?)json["replyToId"];

    public bool IsBot => json["from"] is null;

    public string Text => (string?)json["text"] ?? "";

    public int Status => json["status"] is JsonValue status ? status.GetValue<int>() : 0;

    public JsonObject? Card => (json["attachments"] as JsonArray)?.Select(a => a!["content"] as JsonObject).FirstOrDefault(c => c is not null);

    /// <summary>The attachment that offers a file.</summary>
    public JsonObject? Consent => (json["attachments"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(a => (string?)a["contentType"] == "application/vnd.microsoft.teams.card.file.consent");

    public bool IsWelcome => Words.Contains("sono BackOfficeBot", StringComparison.Ordinal) || Words.Contains("I am BackOfficeBot", StringComparison.Ordinal);

    /// <summary>Those below the card, then those in it.</summary>
    public IReadOnlyList<JsonObject> Actions =>
        [.. new[] { Card }.Concat((Card?["body"] as JsonArray)?.OfType<JsonObject>().Where(e => (string?)e["type"] == "ActionSet") ?? []).SelectMany(e => e?["actions"] as JsonArray ?? []).Select(a => a!.AsObject())];

    /// <summary>Those below the card.</summary>
    public IReadOnlyList<string> Buttons => [.. (Card?["actions"] as JsonArray)?.Select(a => (string)a!["title"]!) ?? []];

    public string? SignInLink => (string?)(Card?["buttons"] as JsonArray)?.FirstOrDefault()?["value"];

    /// <summary>All that is read on it, without the backslashes of Markdown.</summary>
    public string Words => (Text + " " + string.Join(' ', Texts(Card))).Replace("\\", "", StringComparison.Ordinal);

    public string? Input(string id) => (string?)Find(Card, id)?["value"];

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject o => new[] { "text", "title", "value", "label" }.Select(n => o[n]).OfType<JsonValue>().Select(v => v.ToString())
            .Concat(o.Where(m => m.Key is "body" or "items" or "columns" or "facts").SelectMany(m => Texts(m.Value))),
        JsonArray a => a.SelectMany(Texts),
        _ => [],
    };

    private static JsonObject? Find(JsonNode? node, string id) => node switch
    {
        JsonObject o when (string?)(o["id"] as JsonValue) == id => o,
        JsonObject o => o.Select(m => Find(m.Value, id)).FirstOrDefault(f => f is not null),
        JsonArray a => a.Select(i => Find(i, id)).FirstOrDefault(f => f is not null),
        _ => null,
    };
}
