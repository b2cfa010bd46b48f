using System.Text;
using BackOfficeBot.Sandbox.Entra;
using BackOfficeBot.Sandbox.Faults;
using BackOfficeBot.Sandbox.Graph.Files;
using BackOfficeBot.Sandbox.Graph.Subscriptions;
using BackOfficeBot.Sandbox.Office;
using Microsoft.AspNetCore.Http.Features;

namespace BackOfficeBot.Sandbox.Graph;

/// <summary>Microsoft Graph v1.0 for the office, over HTTP, at the root as the real one: the SDK cuts paths of a batch by position.</summary>
internal static class GraphService
{
    private const string Root = "/v1.0";

    /// <summary>Everything that <see cref="MapGraph"/> and the office's own endpoints ask of the container; time and tokens come from the host.</summary>
    public static IServiceCollection AddOffice(this IServiceCollection services) => services
        .AddSingleton<OfficeState>().AddSingleton<FaultPlan>().AddSingleton<GraphRouter>().AddSingleton<Notifier>();

    public static void MapGraph(this IEndpointRouteBuilder routes)
    {
        var router = routes.ServiceProvider.GetRequiredService<GraphRouter>();
        var tokens = routes.ServiceProvider.GetRequiredService<SandboxTokens>();
        var office = routes.ServiceProvider.GetRequiredService<OfficeState>();
        var notifier = routes.ServiceProvider.GetRequiredService<Notifier>();
        var faults = routes.ServiceProvider.GetRequiredService<FaultPlan>();
        routes.Map(Root + "/{**path}", async (HttpContext http) =>
        {
            var request = await ReadAsync(http);
            var caller = await tokens.ReadAsync(http.Request.Headers.Authorization, TokenCaller.Graph);
            if (caller is null)
            {
                var missing = string.IsNullOrEmpty(http.Request.Headers.Authorization);
                await WriteAsync(http, request, new GraphProblem(401, "InvalidAuthenticationToken",
                    missing ? "Access token is empty." : "Lifetime validation failed, or the token was not issued for this service.").ToReply(request, office.Now));
                return;
            }
            request = request with { Caller = caller };
            await WriteAsync(http, request, await AnswerAsync(request, router, notifier, faults, office, http.RequestAborted));
        });
        UploadSessions.Map(routes, office);
    }

    private static async Task<GraphReply> AnswerAsync(GraphRequest request, GraphRouter router, Notifier notifier, FaultPlan faults, OfficeState office, CancellationToken ct)
    {
        try
        {
            if (request is { Method: "POST", Path: "/$batch" }) return BatchRequests.Answer(request, part => AnswerPart(part, router, faults, office));
            if (request is { Method: "POST", Path: "/subscriptions" }) await notifier.ValidateAsync(Json.Parse(request.Body.Span), ct);
            return router.Answer(request);
        }
        catch (GraphProblem problem)
        {
            return problem.ToReply(request, office.Now);
        }
    }

    /// <summary>A fault inside of a batch fails its part alone; what cannot happen to a part, such as a broken connection, is a 504.</summary>
    private static GraphReply AnswerPart(GraphRequest part, GraphRouter router, FaultPlan faults, OfficeState office)
    {
        var fault = faults.Take("graph", part.Method, Root + part.Path);
        var reply = fault is null or { Kind: FaultKind.Slow } or { AfterCarriedOut: true } ? router.Answer(part) : null;
        var (status, code) = fault?.Kind switch
        {
            FaultKind.Throttle => (429, "TooManyRequests"),
            FaultKind.ServerError => (fault.Status, "ServiceUnavailable"),
            FaultKind.Timeout or FaultKind.Drop => (504, "GatewayTimeout"),
            _ => (0, ""),
        };
        if (status == 0) return reply ?? router.Answer(part);
        var wait = fault!.RetryAfter ?? (status == 429 ? 1 : null);
        return new GraphProblem(status, code, "The service is not available for the moment.").ToReply(part, office.Now) with
        {
            Headers = wait is { } seconds ? new Dictionary<string, string> { ["Retry-After"] = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture) } : new Dictionary<string, string>(),
        };
    }

    private static async Task<GraphRequest> ReadAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var raw = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0];
        var at = raw.IndexOf(Root, StringComparison.OrdinalIgnoreCase);
        return new(http.Request.Method.ToUpperInvariant(), at < 0 ? "/" : raw[(at + Root.Length)..], http.Request.QueryString.Value ?? "",
            http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray(),
            $"{http.Request.Scheme}://{http.Request.Host}{Root}", new TokenCaller("", "", null, []), Guid.NewGuid().ToString());
    }

    private static async Task WriteAsync(HttpContext http, GraphRequest request, GraphReply reply)
    {
        var response = http.Response;
        response.StatusCode = reply.Status;
        response.Headers["request-id"] = request.Id;
        if (request.Header("client-request-id") is { } own) response.Headers["client-request-id"] = own;
        foreach (var (name, value) in reply.Headers) response.Headers[name] = value;
        if (request.Header("Prefer") is { } prefer && prefer.Contains("outlook.timezone", StringComparison.OrdinalIgnoreCase)) response.Headers["Preference-Applied"] = prefer;
        if (reply.Status == 401) response.Headers.WWWAuthenticate = "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\"";
        var bytes = reply.Bytes ?? (reply.Body is null ? null : Encoding.UTF8.GetBytes(reply.Body.ToJsonString()));
        if (bytes is null) return;
        response.ContentType = reply.ContentType;
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}
