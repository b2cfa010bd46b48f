namespace BackOfficeBot.Health;

/// Whether the process answers (live), and whether turns can be answered here (ready). Who asks is not known: parts are named, and nothing is said of why.
internal static class HealthEndpoints
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    // Each a RequestDelegate: the machinery that reads a lambda's parameters, and the framework's own health checks, would be loaded for these alone.
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health", IsLive);
        app.MapGet(Live, IsLive);
        app.MapGet(Ready, IsReady);
    }

    private static Task IsLive(HttpContext http) => Task.CompletedTask;

    private static async Task IsReady(HttpContext http)
    {
        var parts = await http.RequestServices.GetRequiredService<Readiness>().LookAsync();
        http.Response.StatusCode = parts.All(p => p.IsWell || !p.IsNeeded) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync($"{{{string.Join(",", parts.Select(p => $"\"{p.Name}\":\"{(p.IsWell ? "ok" : "ill")}\""))}}}", http.RequestAborted);
    }
}
