using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Graph.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackOfficeBot.Graph.Tests;

/// <summary>A request as it came over the wire.</summary>
internal sealed record Seen(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, JsonNode? Body)
{
    public string Url => Path + Query;

    public string? Token => Headers.GetValueOrDefault("Authorization");
}

/// <summary>A Graph on loopback that answers what a test says, in the shapes of the official samples, and remembers what it was asked.</summary>
internal sealed class GraphServer : IAsyncDisposable
{
    public const string Tenant = "11111111-1111-4111-8111-111111111111";
    public const string Anna = "aaaaaaaa-0000-4000-8000-000000000001";
    private readonly WebApplication app;
    private readonly List<ServiceProvider> providers = [];
    private readonly ConcurrentQueue<Seen> seen = new();

    private GraphServer(WebApplication app) => this.app = app;

    public static GraphCaller User { get; } = GraphCaller.User(Tenant, Anna);

    public static GraphCaller App { get; } = GraphCaller.App(Tenant);

    public IReadOnlyList<Seen> Requests => [.. seen];

    public string Url => app.Urls.First();

    public string Root => Url + "/v1.0";

    /// <summary>Answers every request under /v1.0; what it returns is written as JSON, unless it wrote the answer itself (null).</summary>
    public Func<Seen, HttpContext, Task<object?>> Answer { get; set; } = (_, _) => Task.FromResult<object?>(new JsonObject());

    public static async Task<GraphServer> StartAsync(Func<Seen, HttpContext, object?>? answer = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new GraphServer(builder.Build());
        if (answer is not null) server.Answer = (request, context) => Task.FromResult(answer(request, context));
        server.app.Run(server.HandleAsync);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>The library as the bot has it, pointed here.</summary>
    public IServiceProvider Client(Action<IServiceCollection>? more = null, IGraphTokens? tokens = null, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Graph:BaseUrl"] = Root }
            .Concat(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).GroupBy(s => s.Key).Select(g => g.Last())).Build();
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<IHostEnvironment>(new FixedEnvironment("Testing"));
        services.AddSingleton(tokens ?? new FixedTokens("token-of-anna"));
        services.AddOfficeGraph(configuration);
        more?.Invoke(services);
        providers.Add(services.BuildServiceProvider());
        return providers[^1];
    }

    /// <summary>For answers that no Graph would give: they do not belong into a record that is held against its contract.</summary>
    public IServiceProvider Unrecorded(params (string Key, string Value)[] settings) =>
        Client(services => services.AddSingleton<IHostEnvironment>(new FixedEnvironment("Production")), settings: settings);

    public T Port<T>() where T : notnull => Client().GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in providers) await provider.DisposeAsync();
        await app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        var isJson = context.Request.ContentType?.Contains("json", StringComparison.Ordinal) == true;
        var request = new Seen(context.Request.Method, Uri.UnescapeDataString(context.Request.Path.Value!.Replace("/v1.0", "", StringComparison.Ordinal)),
            Uri.UnescapeDataString(context.Request.QueryString.Value ?? ""), context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            text.Length == 0 ? null : isJson ? JsonNode.Parse(text) : JsonValue.Create(text));
        seen.Enqueue(request);
        if (await Answer(request, context) is { } answer) await context.Response.WriteAsJsonAsync(answer, JsonSerializerOptions.Default, "application/json");
    }
}

internal sealed class FixedTokens(string? token) : IGraphTokens
{
    public ValueTask<string?> GetAsync(GraphCaller caller, CancellationToken ct) => ValueTask.FromResult(token);
}

internal sealed class FixedEnvironment(string name) : IHostEnvironment
{
    public string EnvironmentName { get; set; } = name;

    public string ApplicationName { get; set; } = "tests";

    public string ContentRootPath { get; set; } = "";

    public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = null!;
}
