using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BackOfficeBot.Tests.Outbox.Instances;

internal enum Answer { Taken, TooMany, TakenAndFailed, TakenAndSilent, Silent }

/// The receiving side: counts what arrives in each conversation, and answers as well or as badly as the test says.
internal sealed class CountingChannel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Answer> _next = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];
    private int _taken;

    private CountingChannel()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public string Url => _app.Urls.First();

    public ConcurrentDictionary<string, int> Received { get; } = new(StringComparer.Ordinal);

    public static async Task<CountingChannel> StartAsync()
    {
        var channel = new CountingChannel();
        await channel._app.StartAsync();
        return channel;
    }

    /// Once so many messages have been taken.
    public Task ReachedAsync(int count)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_waiting)
            _waiting.Add((count, reached));
        Tell();
        return reached.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    /// The next so many requests are answered like this.
    public void Next(int count, Answer answer)
    {
        for (var i = 0; i < count; i++)
            _next.Enqueue(answer);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var answer = _next.TryDequeue(out var wanted) ? wanted : Answer.Taken;
        if (answer is Answer.Taken or Answer.TakenAndFailed or Answer.TakenAndSilent)
        {
            Received.AddOrUpdate(context.Request.Path.Value!.Split('/')[3], 1, (_, count) => count + 1);
            Interlocked.Increment(ref _taken);
            Tell();
        }
        if (answer is Answer.Silent or Answer.TakenAndSilent)
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        context.Response.StatusCode = answer switch { Answer.TooMany => 429, Answer.TakenAndFailed => 500, _ => 200 };
        if (answer is Answer.TooMany)
            context.Response.Headers.RetryAfter = "1";
        if (!context.RequestAborted.IsCancellationRequested)
            await context.Response.WriteAsync("""{"id":"m"}""");
    }

    private void Tell()
    {
        lock (_waiting)
            foreach (var (_, reached) in _waiting.Where(w => w.Count <= Volatile.Read(ref _taken)))
                reached.TrySetResult();
    }
}
