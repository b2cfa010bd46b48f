using System.Net;
using BackOfficeBot.Notifications;
using BackOfficeBot.Tests.Harness;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Common;

/// What the bot's own host lets in and gives away.
public sealed class WebLimitsTests
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task Nothing_is_open_but_what_is_needed()
    {
        await using var day = await OfficeDay.BeginAsync(notifications: true);

        Assert.Equal(
            ["GET /health", "GET /health/live", "GET /health/ready", "POST /api/graph/notifications", "POST /api/messages"],
            day.Bot.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
                .SelectMany(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whatever_is_answered_bears_the_headers_and_says_nothing_of_the_server()
    {
        (string Method, string Path, HttpStatusCode Status)[] asked =
        [
            ("GET", "/health/live", HttpStatusCode.OK), ("GET", "/health/ready", HttpStatusCode.OK), ("GET", "/", HttpStatusCode.NotFound), ("GET", "/appsettings.json", HttpStatusCode.NotFound),
            ("GET", "/..%2f..%2fetc%2fpasswd", HttpStatusCode.NotFound), ("GET", "/api/messages", HttpStatusCode.MethodNotAllowed), ("TRACE", "/api/messages", HttpStatusCode.MethodNotAllowed),
            ("POST", "/api/messages", HttpStatusCode.BadRequest), ("POST", NotificationEndpoint.Path, HttpStatusCode.BadRequest),
        ];
        await using var day = await OfficeDay.BeginAsync(notifications: true);
        foreach (var (method, path, status) in asked)
        {
            using var request = new HttpRequestMessage(new(method), day.BotAddress + path) { Content = method == "POST" ? new StringContent("{") : null };

            using var answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal((path, status), (path, answer.StatusCode));
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            Assert.Equal("nosniff", Of(answer, "X-Content-Type-Options"));
            Assert.Equal("no-referrer", Of(answer, "Referrer-Policy"));
            Assert.Equal("max-age=31536000", Of(answer, "Strict-Transport-Security"));
            Assert.Equal("default-src 'none'; frame-ancestors 'none'", Of(answer, "Content-Security-Policy"));
            Assert.Empty(answer.Headers.Server);
            Assert.DoesNotContain(answer.Headers, h => h.Key is "X-Powered-By" or "X-AspNet-Version");
        }
    }

    private static string Of(HttpResponseMessage answer, string header) => Assert.Single(answer.Headers.GetValues(header));
}
