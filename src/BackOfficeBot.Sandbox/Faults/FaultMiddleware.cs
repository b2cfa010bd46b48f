using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;

namespace BackOfficeBot.Sandbox.Faults;

/// <summary>Makes the sandbox's services fail as the plan says. Stands before their endpoints: <c>app.UseFaults()</c>.</summary>
internal sealed class FaultMiddleware(RequestDelegate next, FaultPlan plan, TimeProvider time)
{
    private static readonly (string Name, string[] Paths)[] Services =
        [("graph", ["/v1.0/", "/graph/"]), ("connector", ["/connector/"]), ("token", ["/token/"]), ("login", ["/login/"])];

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var service = Services.FirstOrDefault(s => s.Paths.Any(start => path.StartsWith(start, StringComparison.OrdinalIgnoreCase))).Name;
        if (service is null || plan.Take(service, context.Request.Method, path) is not { } fault)
        {
            await next(context);
            return;
        }
        switch (fault.Kind)
        {
            case FaultKind.Throttle:
                await AnswerAsync(context, fault, StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests.", fault.RetryAfter ?? 1);
                break;
            case FaultKind.ServerError:
                if (fault.AfterCarriedOut) await CarryOutAsync(context);
                await AnswerAsync(context, fault, fault.Status, Code(fault.Status), "The service does not do it.", fault.RetryAfter);
                break;
            case FaultKind.Timeout:
                if (fault.AfterCarriedOut) await CarryOutAsync(context);
                await WaitAsync(context, fault.Wait);
                context.Abort();
                break;
            case FaultKind.Drop:
                if (fault.AfterCarriedOut) await CarryOutAsync(context);
                context.Abort();
                break;
            case FaultKind.Slow:
                await WaitAsync(context, fault.Wait);
                await next(context);
                break;
            default:
                await next(context);
                break;
        }
    }

    /// <summary>Runs the request to its end with an answer that nobody sees.</summary>
    private async Task CarryOutAsync(HttpContext context)
    {
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        try
        {
            await next(context);
            await context.Response.CompleteAsync();
        }
        finally
        {
            context.Features.Set(body);
            context.Response.Clear();
        }
    }

    private static string Code(int status) => status switch { 403 => "ErrorAccessDenied", < 500 => "BadRequest", 500 => "InternalServerError", _ => "ServiceUnavailable" };

    private async Task WaitAsync(HttpContext context, TimeSpan wait)
    {
        try
        {
            await Task.Delay(wait, time, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The client lost its patience first, which is what the fault is for.
        }
    }

    private static Task AnswerAsync(HttpContext context, Fault fault, int status, string code, string message, int? retryAfter)
    {
        context.Response.StatusCode = status;
        if (retryAfter is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["request-id"] = context.TraceIdentifier;
        return context.Response.WriteAsJsonAsync(new JsonObject
        {
            ["error"] = new JsonObject { ["code"] = code, ["message"] = message, ["innerError"] = new JsonObject { ["request-id"] = context.TraceIdentifier, ["fault"] = fault.Id } },
        });
    }
}

internal static class FaultEndpoints
{
    public static IApplicationBuilder UseFaults(this IApplicationBuilder app) => app.UseMiddleware<FaultMiddleware>();

    /// <summary>GET, PUT (all at once), POST (one more) and DELETE (all, or one) of <c>/faults</c>.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var plan = routes.ServiceProvider.GetRequiredService<FaultPlan>();
        routes.MapGet("/faults", () => plan.All);
        routes.MapPut("/faults", (Fault[] faults) =>
        {
            if (faults.Select(Wrong).FirstOrDefault(wrong => wrong is not null) is { } wrong) return Results.BadRequest(new { error = wrong });
            plan.Set(faults);
            return Results.Ok(plan.All);
        });
        routes.MapPost("/faults", (Fault fault) => Wrong(fault) is { } wrong ? Results.BadRequest(new { error = wrong }) : Results.Ok(plan.Add(fault)));
        routes.MapDelete("/faults", () =>
        {
            plan.Clear();
            return Results.NoContent();
        });
        routes.MapDelete("/faults/{id}", (string id) => plan.Remove(id) ? Results.NoContent() : Results.NotFound());
    }

    private static string? Wrong(Fault fault) => fault switch
    {
        { Service: not ("*" or "graph" or "connector" or "token" or "login" or "activities") } => "service: graph, connector, token, login, activities or *.",
        { Kind: FaultKind.Duplicate or FaultKind.Late, Service: not ("*" or "activities") } => "kind: Duplicate and Late are faults of the service activities.",
        { Kind: not (FaultKind.Duplicate or FaultKind.Late), Service: "activities" } => "kind: the service activities knows Duplicate and Late.",
        { Count: < 1 } => "count: 1 or more.",
        { Probability: < 0 or > 1 } => "probability: 0 to 1.",
        { Status: < 400 or > 599 } => "status: 400 to 599.",
        { Skip: < 0 } or { Delay: < 0 } or { RetryAfter: < 0 } => "skip, delay and retryAfter: 0 or more.",
        _ => null,
    };
}
