using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph;

/// <summary>Microsoft Graph v1.0 for the office, under <c>/graph/v1.0</c>.</summary>
internal static class GraphService
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var office = routes.ServiceProvider.GetRequiredService<OfficeState>();
        routes.MapGet("/graph/v1.0", () => Results.Json(new { people = office.People.Count }));
    }
}
