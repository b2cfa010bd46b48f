using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using BackOfficeBot.Benchmarks.Load;
using BackOfficeBot.Channel.Activities;

namespace BackOfficeBot.Benchmarks.Fuzz;

/// What went wrong: how it was answered, and what was sent.
internal sealed record FuzzFault(string Answer, byte[] Sent)
{
    private const int Shown = 3000;

    public override string ToString() => $"{Answer}\n  {Encoding.UTF8.GetString(Sent.AsSpan(0, Math.Min(Sent.Length, Shown)))}";
}

/// Sends the bot what nobody should, and sees to it that each is answered by words or refused, never by a fault of the bot's own.
/// What is sent follows from the seed, as far as what the bot answered is the same.
internal sealed class Fuzzer(ChannelHost channel, Uri bot, IReadOnlyCollection<string> routes, int seed) : IDisposable
{
    private const int NotImplemented = 501;
    private static readonly string[] Apologies = ["questo codice: ", "give this code to", "Qualcosa non ha funzionato", "Something went wrong"];
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly HttpClient _http = new() { BaseAddress = bot, Timeout = TimeSpan.FromSeconds(30) };
    private readonly string[] _verbs = [.. routes.Where(r => r.StartsWith("verb/", StringComparison.Ordinal)).Select(r => r[5..])];
    private readonly string[] _invokes = [.. routes.Where(r => r.StartsWith("invoke/", StringComparison.Ordinal)).Select(r => r[7..])];
    private readonly ConcurrentDictionary<string, SeenCards> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]> _sent = new(StringComparer.Ordinal);

    public ConcurrentQueue<FuzzFault> Faults { get; } = [];

    public ConcurrentDictionary<int, int> Statuses { get; } = [];

    /// Buttons of the bot that were pressed as they were shown.
    public ConcurrentDictionary<string, int> Pressed { get; } = [];

    /// Nothing that may change a record: help, forged presses, invokes with values that are none, events; whole or damaged.
    public Task ForgeAsync(IReadOnlyList<FuzzPerson> people, int count) => SendAsync(people, count, (person, random) =>
    {
        var activity = random.Next(10) switch
        {
            0 => person.Says("aiuto"),
            1 => person.Activity(Any(random, ActivityTypes.ConversationUpdate, ActivityTypes.Event, ActivityTypes.MessageUpdate, "messageReaction", "typing", "", "installationUpdate", Hostile.Text(random))),
            2 or 3 => Invoke(person, random),
            _ => Press(person, random),
        };
        if (random.Next(3) > 0)
            Hostile.Damage(activity, random);
        var bytes = Hostile.Bytes(activity);
        return random.Next(3) == 0 ? Hostile.Damage(bytes, random) : bytes;
    });

    /// What people say, in all forms, and what they are shown then, pressed with whatever stands in its inputs.
    public Task PlayAsync(IReadOnlyList<FuzzPerson> people, int count, params string[] also) => SendAsync(people, count, (person, random) =>
    {
        var seen = Seen(person);
        JsonObject activity;
        if (random.Next(10) < 6 && seen.Press(random) is var (verb, data))
        {
            Pressed.AddOrUpdate(verb, 1, (_, n) => n + 1);
            activity = random.Next(10) switch
            {
                0 => person.Invokes(InvokeNames.TaskSubmit, new JsonObject { ["data"] = data }),
                1 => person.Invokes(InvokeNames.TaskFetch, new JsonObject { ["data"] = data }),
                2 => WithValue(person.Says(""), data),
                _ => person.Presses(verb, data),
            };
        }
        else
        {
            var words = FuzzSentences.Next(random, seen.Named(random));
            activity = person.Says(also.Length > 0 && random.Next(12) == 0 ? Any(random, also) : random.Next(4) == 0 ? Hostile.Damage(words, random) : words);
        }
        return Hostile.Bytes(activity);
    });

    public void Dispose() => _http.Dispose();

    private async Task SendAsync(IReadOnlyList<FuzzPerson> people, int count, Func<FuzzPerson, Random, byte[]> next)
    {
        await Task.WhenAll(people.Select((person, i) => Task.Run(async () =>
        {
            var random = new Random(seed * 1000 + i);
            channel.Hear(person.Conversation, message => See(person, message));
            for (var sent = i; sent < count; sent += people.Count)
                await PostAsync(person, next(person, random));
            channel.Hear(person.Conversation, null);
        })));
    }

    private async Task PostAsync(FuzzPerson person, byte[] body)
    {
        _sent[person.Conversation] = body;
        try
        {
            using var content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
            using var response = await _http.PostAsync("/api/messages", content);
            var status = (int)response.StatusCode;
            Statuses.AddOrUpdate(status, 1, (_, n) => n + 1);
            var answer = await response.Content.ReadAsByteArrayAsync();
            if (status >= 500 && status != NotImplemented)
                Faults.Enqueue(new($"{status}", body));
            See(person, answer);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            Faults.Enqueue(new(e.Message, body));
        }
    }

    private void See(FuzzPerson person, byte[] json)
    {
        var words = Encoding.UTF8.GetString(json);
        if (Apologies.Any(apology => words.Contains(apology, StringComparison.Ordinal)))
            Faults.Enqueue(new(words, _sent[person.Conversation]));
        Seen(person).See(json);
    }

    private SeenCards Seen(FuzzPerson person) => _seen.GetOrAdd(person.Conversation, _ => new());

    private JsonObject Invoke(FuzzPerson person, Random random)
    {
        var (name, detail) = _invokes[random.Next(_invokes.Length)] is var route && route.Split('/') is [var a, var b, var c, ..] ? ($"{a}/{b}", c) : (route, null);
        return person.Invokes(name, random.Next(3) == 0 ? Hostile.Node(random) : new JsonObject
        {
            ["commandId"] = detail ?? Hostile.Node(random), ["dataset"] = detail ?? Hostile.Node(random), ["queryText"] = Hostile.Node(random), ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = Hostile.Node(random) }),
            ["queryOptions"] = new JsonObject { ["skip"] = Hostile.Node(random), ["top"] = Hostile.Node(random), ["count"] = Hostile.Node(random) }, ["data"] = Forged(person, random).Data, ["action"] = Any(random, "accept", "decline", ""), ["context"] = Hostile.Node(random),
            ["uploadInfo"] = new JsonObject { ["uploadUrl"] = Hostile.Text(random), ["contentUrl"] = Hostile.Text(random), ["name"] = Hostile.Text(random) }, ["messagePayload"] = Hostile.Node(random), ["url"] = Hostile.Node(random), ["id"] = Hostile.Node(random), ["token"] = Hostile.Node(random), ["state"] = Hostile.Node(random),
        });
    }

    private JsonObject Press(FuzzPerson person, Random random)
    {
        var (verb, data) = Forged(person, random);
        return person.Presses(verb, data);
    }

    /// A state that nobody sealed here: none, words, bytes, or one of another chat, whole, or cut or turned, with the verb that it is of.
    private (string Verb, JsonObject Data) Forged(FuzzPerson person, Random random)
    {
        var others = _seen.Where(s => s.Key != person.Conversation).OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Value).ToList();
        var known = others.Count == 0 ? null : others[random.Next(others.Count)].Press(random);
        var (verb, state) = random.Next(4) switch
        {
            0 => (null, Hostile.Node(random)),
            1 => (null, Convert.ToBase64String(RandomBytes(random, random.Next(200))).TrimEnd('=')),
            2 when known?.Data["_state"] is JsonValue theirs && theirs.TryGetValue<string>(out var text) => (known.Value.Verb, Hostile.Damage(text, random)),
            3 => (known?.Verb, known?.Data["_state"]?.DeepClone()),
            _ => ((string?)null, (JsonNode?)null),
        };
        verb ??= _verbs[random.Next(_verbs.Length)];
        var data = new JsonObject { ["_verb"] = verb, ["_state"] = state };
        foreach (var field in new[] { "title", "text", "comment", "amount", "who", "day", "id" })
            data[field] = Hostile.Node(random);
        return (verb, data);
    }

    private static byte[] RandomBytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static JsonObject WithValue(JsonObject message, JsonObject value)
    {
        message["value"] = value;
        return message;
    }

    private static string Any(Random random, params string[] of) => of[random.Next(of.Length)];
}
