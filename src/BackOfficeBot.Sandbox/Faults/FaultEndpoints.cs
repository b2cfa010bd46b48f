using BackOfficeBot.Sandbox.Graph.Subscriptions;

namespace BackOfficeBot.Sandbox.Faults;

internal static class FaultEndpoints
{
    public static IApplicationBuilder UseFaults(this IApplicationBuilder app) => app.UseMiddleware<FaultMiddleware>();

    /// <summary>GET, PUT (all at once), POST (one more) and DELETE (all, or one) of <c>/faults</c>; <c>POST /faults/lifecycle</c> tells all subscribers of Graph that something befell their subscriptions.</summary>
    public static void MapFaults(this IEndpointRouteBuilder routes)
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
        routes.MapPost("/faults/lifecycle", (LifecycleFault fault, Notifier notifier) =>
        {
            if (fault.Event is not ("missed" or "subscriptionRemoved" or "reauthorizationRequired")) return Results.BadRequest(new { error = "event: missed, subscriptionRemoved or reauthorizationRequired." });
            notifier.TellAll(fault.Event);
            return Results.NoContent();
        });
        routes.MapDelete("/faults", () =>
        {
            plan.Clear();
            return Results.NoContent();
        });
        routes.MapDelete("/faults/{id}", (string id) => plan.Remove(id) ? Results.NoContent() : Results.NotFound());
    }

    private static string? Wrong(Fault fault) => fault switch
    {
        { Service: not ("*" or "graph" or "connector" or "token" or "login" or "assistant" or "activities" or "notifications") } => "service: graph, connector, token, login, assistant, activities, notifications or *.",
        { Kind: FaultKind.Duplicate or FaultKind.Late, Service: not ("*" or "activities" or "notifications") } => "kind: Duplicate and Late are faults of the services activities and notifications.",
        { Kind: not (FaultKind.Duplicate or FaultKind.Late), Service: "activities" } => "kind: the service activities knows Duplicate and Late.",
        { Kind: not (FaultKind.Drop or FaultKind.Duplicate or FaultKind.Late), Service: "notifications" } => "kind: the service notifications knows Drop, Duplicate and Late.",
        { IsOfModel: true, Service: not "assistant" } => "kind: ContentFilter, Refusal, Nonsense, WrongSchema and Obey are faults of the service assistant.",
        { Count: < 1 } => "count: 1 or more.",
        { Probability: < 0 or > 1 } => "probability: 0 to 1.",
        { Status: < 400 or > 599 } => "status: 400 to 599.",
        { Skip: < 0 } or { Delay: < 0 } or { RetryAfter: < 0 } => "skip, delay and retryAfter: 0 or more.",
        _ => null,
    };
}

/// <summary>What befalls all subscriptions: missed, subscriptionRemoved or reauthorizationRequired.</summary>
internal sealed record LifecycleFault(string Event);
