using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;

namespace BackOfficeBot.Sandbox.Faults;

/// <summary>Makes the sandbox's services fail as the plan says. Stands before their endpoints: <c>app.UseFaults()</c>.</summary>
internal sealed class FaultMiddleware(RequestDelegate next, FaultPlan plan, TimeProvider time)
{
    private static readonly (string Name, string[] Paths)[] Services =
        [("graph", ["/v1.0/", "/graph/"]), ("connector", ["/connector/"]), ("token", ["/token/"]), ("login", ["/login/"]), ("assistant", ["/openai/deployments/"])];

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
                await AnswerAsync(context, fault, fault.Status, fault.Code ?? Code(fault.Status), "The service does not do it.", fault.RetryAfter);
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
                context.Features.Set(fault);
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
