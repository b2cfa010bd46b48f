using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using static BackOfficeBot.Graph.Tests.GraphServer;

namespace BackOfficeBot.Graph.Tests.Http;

public sealed class ErrorsTests
{
    [Theory]
    [InlineData(400, "ErrorInvalidRequest", GraphFailure.Invalid)]
    [InlineData(401, "InvalidAuthenticationToken", GraphFailure.SignInNeeded)]
    [InlineData(403, "ErrorAccessDenied", GraphFailure.NotAllowed)]
    [InlineData(403, "consent_required", GraphFailure.SignInNeeded)]
    [InlineData(404, "ErrorItemNotFound", GraphFailure.NotFound)]
    [InlineData(409, "ErrorConflict", GraphFailure.Conflict)]
    [InlineData(410, "ErrorGone", GraphFailure.NotFound)]
    [InlineData(412, "ErrorIrresolvableConflict", GraphFailure.Conflict)]
    [InlineData(413, "ErrorTooLarge", GraphFailure.Invalid)]
    [InlineData(500, "InternalServerError", GraphFailure.Unavailable)]
    [InlineData(502, "BadGateway", GraphFailure.Unavailable)]
    public async Task Every_answer_has_one_meaning(int status, string code, GraphFailure failure)
    {
        await using var graph = await StartAsync((_, context) => context.Fail(status, code));

        var failed = await FailAsync(graph.Port<ICalendar>());

        Assert.Equal((failure, code, status, "00000000-0000-4000-8000-000000000000"), (failed.Failure, failed.Code, (int)failed.Status!, failed.RequestId));
        Assert.DoesNotContain("As the service says it", failed.Message, StringComparison.Ordinal);
        Assert.Single(graph.Requests);
    }

    [Fact]
    public async Task A_short_throttle_is_waited_for()
    {
        var asked = 0;
        await using var graph = await StartAsync((_, context) => Interlocked.Increment(ref asked) == 1 ? context.Fail(429, "TooManyRequests", "1") : Samples.Event("1", "2026-11-26T08:00:00", "2026-11-26T09:00:00"));

        Assert.Equal("1", (await graph.Port<ICalendar>().GetAsync(User, Anna, "1")).Id);
        Assert.Equal(2, graph.Requests.Count);
    }

    [Fact]
    public async Task A_long_throttle_is_told_with_its_end()
    {
        await using var graph = await StartAsync((_, context) => context.Fail(429, "TooManyRequests", "300"));

        var failed = await FailAsync(graph.Port<ICalendar>());

        Assert.Equal(GraphFailure.Busy, failed.Failure);
        Assert.InRange(failed.RetryAt!.Value - TimeProvider.System.GetUtcNow(), TimeSpan.FromSeconds(290), TimeSpan.FromSeconds(300));
        Assert.Single(graph.Requests);
    }

    [Fact]
    public async Task A_throttle_that_does_not_end_is_busy_after_the_last_repetition()
    {
        await using var graph = await StartAsync((_, context) => context.Fail(429, "TooManyRequests", "1"));

        var failed = await FailAsync(graph.Client(settings: ("Graph:Retries", "1")).GetRequiredService<ICalendar>());

        Assert.Equal((GraphFailure.Busy, 2), (failed.Failure, graph.Requests.Count));
        Assert.NotNull(failed.RetryAt);
    }

    [Theory]
    [InlineData("text/html", "<html>Bad gateway</html>", 502)]
    [InlineData("text/html", "<html>Sign in to the hotel's network</html>", 200)]
    [InlineData("application/json", "{\"id\": ", 200)]
    [InlineData("application/json", "", 503)]
    public async Task An_answer_that_cannot_be_read_is_unavailable(string type, string body, int status)
    {
        await using var graph = await StartAsync();
        graph.Answer = async (_, context) =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            await context.Response.WriteAsync(body);
            return null;
        };

        Assert.Equal(GraphFailure.Unavailable, (await FailAsync(graph.Unrecorded(("Graph:Retries", "0")).GetRequiredService<ICalendar>())).Failure);
    }

    [Fact]
    public async Task Silence_ends_with_the_time_limit_and_a_silent_create_is_uncertain()
    {
        var time = new FakeTimeProvider();
        var arrived = new SemaphoreSlim(0);
        await using var graph = await StartAsync();
        graph.Answer = async (_, context) =>
        {
            arrived.Release();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return null;
        };
        var calendar = graph.Client(services => services.AddSingleton<TimeProvider>(time)).GetRequiredService<ICalendar>();
        var meeting = new NewEvent { TransactionId = Guid.NewGuid(), Subject = "x", Start = time.GetUtcNow(), End = time.GetUtcNow().AddHours(1), Zone = "UTC" };

        foreach (var (call, failure) in new[] { ((Func<Task>)(() => calendar.GetAsync(User, Anna, "1")), GraphFailure.Unavailable), (() => calendar.CreateAsync(User, Anna, meeting), GraphFailure.Uncertain) })
        {
            var running = call();
            await arrived.WaitAsync();
            time.Advance(TimeSpan.FromSeconds(11));
            var failed = await Assert.ThrowsAsync<GraphException>(() => running);
            Assert.Equal((failure, "Timeout"), (failed.Failure, failed.Code));
        }
    }

    [Fact]
    public async Task The_callers_own_end_stays_a_cancellation()
    {
        using var end = new CancellationTokenSource();
        await using var graph = await StartAsync((_, context) =>
        {
            end.Cancel();
            return context.Empty(200);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => graph.Port<ICalendar>().GetAsync(User, Anna, "1", end.Token));
    }

    [Fact]
    public async Task A_create_that_never_left_is_unavailable_and_not_uncertain()
    {
        await using var graph = await StartAsync();
        using var closed = new TcpListener(System.Net.IPAddress.Loopback, 0);
        closed.Start();
        var port = ((System.Net.IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        var mail = graph.Client(settings: ("Graph:BaseUrl", $"http://127.0.0.1:{port}/v1.0")).GetRequiredService<IMail>();

        var failed = await Assert.ThrowsAsync<GraphException>(() => mail.SendAsync(User, Anna, new() { Subject = "x", Body = "y", To = [new("a@contoso.example")] }));

        Assert.Equal(GraphFailure.Unavailable, failed.Failure);
    }

    private static Task<GraphException> FailAsync(ICalendar calendar) => Assert.ThrowsAsync<GraphException>(() => calendar.GetAsync(User, Anna, "1"));
}
