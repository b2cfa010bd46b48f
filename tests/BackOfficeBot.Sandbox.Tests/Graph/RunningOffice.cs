using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Entra;
using BackOfficeBot.Sandbox.Graph;
using BackOfficeBot.Sandbox.Office;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BackOfficeBot.Sandbox.Tests.Graph;

/// <summary>A sandbox without a bot on a free port, on a Tuesday morning: 24 November 2026, 9:00 in Milan.</summary>
internal sealed class RunningOffice : IAsyncDisposable
{
    private readonly List<IDisposable> clients = [];

    private RunningOffice(SandboxHost host, FakeTimeProvider time) => (Host, Time) = (host, time);

    public SandboxHost Host { get; }

    public FakeTimeProvider Time { get; }

    public string Address => Host.Address;

    public OfficeState State => Host.Services.GetRequiredService<OfficeState>();

    public static async Task<RunningOffice> StartAsync(DateTimeOffset? now = null)
    {
        var time = new FakeTimeProvider(now ?? new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        return new(await SandboxHost.StartAsync(new SandboxOptions { Port = 0, BotPort = 0, Time = time }), time);
    }

    /// <summary>A person with the given scopes, or with those of the whole office bot.</summary>
    public Caller As(string key, params string[] scopes)
    {
        var person = State.Person(key)!;
        return Open(Host.Services.GetRequiredService<SandboxTokens>().ForPerson(person.Id, person.Name, scopes.Length > 0 ? scopes : Scopes));
    }

    /// <summary>A person who writes what Graph would never be sent by a right client: not recorded.</summary>
    public Caller Clumsy(string key)
    {
        var person = State.Person(key)!;
        return Open(Host.Services.GetRequiredService<SandboxTokens>().ForPerson(person.Id, person.Name, Scopes), new SocketsHttpHandler());
    }

    public Caller AsApp() => Open(Host.Services.GetRequiredService<SandboxTokens>().ForApp(TokenCaller.Graph));

    public Caller Open(string? token, HttpMessageHandler? handler = null)
    {
        var client = new HttpClient(handler ?? new RecordingHandler()) { BaseAddress = new Uri(Address) };
        if (token is not null) client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        clients.Add(client);
        return new(client);
    }

    public string Id(string key) => State.Person(key)?.Id ?? State.Rooms.Single(room => room.Key == key).Id;

    public string Mail(string key) => $"{key}@{State.Seed.Domain}";

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients) client.Dispose();
        await Host.DisposeAsync();
    }

    private static readonly string[] Scopes =
    [
        "User.Read", "User.Read.All", "User.ReadBasic.All", "People.Read", "Presence.Read.All", "MailboxSettings.ReadWrite", "Place.Read.All", "Calendars.ReadWrite", "Calendars.ReadWrite.Shared",
        "Mail.ReadWrite", "Mail.Send", "Mail.ReadWrite.Shared", "Mail.Send.Shared", "Files.ReadWrite", "Tasks.ReadWrite",
    ];
}

/// <summary>Somebody who calls Graph by HTTP.</summary>
internal sealed class Caller(HttpClient client)
{
    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync("GET", path, (HttpContent?)null, headers);

    public Task<Answer> PostAsync(string path, JsonNode? body = null, params (string Name, string Value)[] headers) => SendAsync("POST", path, body, headers);

    public Task<Answer> PatchAsync(string path, JsonNode body, params (string Name, string Value)[] headers) => SendAsync("PATCH", path, body, headers);

    public Task<Answer> DeleteAsync(string path, params (string Name, string Value)[] headers) => SendAsync("DELETE", path, (HttpContent?)null, headers);

    public Task<Answer> SendAsync(string method, string path, JsonNode? body, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), headers);

    public async Task<Answer> SendAsync(string method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        var address = path.StartsWith("http", StringComparison.Ordinal) ? path : "/v1.0" + path;
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = content };
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value)) content!.Headers.TryAddWithoutValidation(name, value);
        }
        using var response = await client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var json = response.Content.Headers.ContentType?.MediaType == "application/json" && bytes.Length > 0 ? JsonNode.Parse(bytes) : null;
        return new(response.StatusCode, json, bytes, response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }
}

internal sealed record Answer(HttpStatusCode Status, JsonNode? Body, byte[] Bytes, IReadOnlyDictionary<string, string> Headers)
{
    public string? this[string path] => Body.At(path)?.ToString();

    public List<JsonObject> Value => [.. Body.Items("value")];

    public string? Error => this["error/code"];

    public Answer Expect(HttpStatusCode status)
    {
        Assert.True(status == Status, $"{(int)Status} instead of {(int)status}: {Body?.ToJsonString()}");
        return this;
    }
}
