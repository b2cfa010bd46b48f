using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace BackOfficeBot.Graph.Http;

/// <summary>The one way to Graph: a client for a caller on the one pool of connections, a limit of time, and errors mapped once.</summary>
internal sealed class GraphConnection(IOptions<GraphOptions> options, IGraphTokens tokens, AppTokens appTokens, TrafficLog traffic, TimeProvider time) : IDisposable
{
    private static readonly Lock Preparing = new();
    private static bool isPrepared;

    // Nothing of the SDK is loaded before somebody asks: its first use costs some 180 ms.
    private readonly Lazy<HttpClient> http = new(() => Build(options.Value, traffic));

    private readonly Lazy<HttpClient> plain = new(() => new HttpClient(traffic.Over(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }))
    {
        Timeout = System.Threading.Timeout.InfiniteTimeSpan,
    });

    public TimeProvider Time => time;

    /// <summary>For the addresses of uploads and downloads, which carry their own permission: sends no token.</summary>
    public HttpClient Preauthenticated => plain.Value;

    public GraphOptions Options => options.Value;

    /// <summary>Asks; may be repeated by itself while it is throttled.</summary>
    public Task<T> ReadAsync<T>(GraphCaller caller, Func<GraphServiceClient, CancellationToken, Task<T>> ask, CancellationToken ct, [CallerFilePath] string file = "", [CallerMemberName] string member = "") =>
        GraphTelemetry.MeasureAsync(file, member, () => RunAsync(caller, ask, false, ct));

    /// <summary>Changes something: without an answer it is uncertain whether it was done.</summary>
    public Task<T> ChangeAsync<T>(GraphCaller caller, Func<GraphServiceClient, CancellationToken, Task<T>> change, CancellationToken ct, [CallerFilePath] string file = "", [CallerMemberName] string member = "") =>
        GraphTelemetry.MeasureAsync(file, member, () => RunAsync(caller, change, true, ct));

    public Task ChangeAsync(GraphCaller caller, Func<GraphServiceClient, CancellationToken, Task> change, CancellationToken ct, [CallerFilePath] string file = "", [CallerMemberName] string member = "") =>
        GraphTelemetry.MeasureAsync(file, member, () => RunAsync(caller, async (client, token) => { await change(client, token); return true; }, true, ct));

    /// <summary>For requests that are not to be sent twice on any account.</summary>
    public static RetryHandlerOption Once { get; } = new() { MaxRetry = 0 };

    public void Dispose()
    {
        if (http.IsValueCreated) http.Value.Dispose();
        if (plain.IsValueCreated) plain.Value.Dispose();
    }

    private async Task<T> RunAsync<T>(GraphCaller caller, Func<GraphServiceClient, CancellationToken, Task<T>> call, bool changes, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(options.Value.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            return await call(For(caller), both.Token);
        }
        catch (Exception e) when (Errors.Map(e, caller, changes, time.GetUtcNow()) is { } mapped)
        {
            ct.ThrowIfCancellationRequested();
            throw mapped;
        }
    }

    // The SDK has one set of serializers for the process, which every new client wraps unless it is wrapped: two first clients at once wrap it twice, and each null is written twice from then on.
    private GraphServiceClient For(GraphCaller caller)
    {
        if (Volatile.Read(ref isPrepared)) return New(caller);
        lock (Preparing)
        {
            var first = New(caller);
            Volatile.Write(ref isPrepared, true);
            return first;
        }
    }

    private GraphServiceClient New(GraphCaller caller) =>
        new(new BaseGraphRequestAdapter(
            new BaseBearerTokenAuthenticationProvider(new CallerTokens(caller, tokens, appTokens, options.Value)), httpClient: http.Value), options.Value.BaseUrl);

    private static HttpClient Build(GraphOptions options, TrafficLog traffic)
    {
        var network = new SocketsHttpHandler
        {
            AutomaticDecompression = System.Net.DecompressionMethods.All,
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        var handlers = GraphClientFactory.CreateDefaultHandlers(new GraphClientOptions());
        for (var i = 0; i < handlers.Count; i++)
            if (handlers[i] is RetryHandler)
                handlers[i] = new RetryHandler(new RetryHandlerOption { MaxRetry = options.Retries, Delay = 1, RetriesTimeLimit = options.RetryTime });
        handlers.Insert(0, new WholeAddress());
        var client = GraphClientFactory.Create(handlers, finalHandler: traffic.Over(network));
        client.Timeout = System.Threading.Timeout.InfiniteTimeSpan;
        return client;
    }
}
