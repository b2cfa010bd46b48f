namespace BackOfficeBot.Sandbox.Entra;

/// <summary>Routes that are open to the bot alone, by its app's token.</summary>
internal static class BotOnly
{
    /// <summary>Everybody else gets <paramref name="denied"/>.</summary>
    public static RouteGroupBuilder ForBotOnly(this RouteGroupBuilder routes, Func<IResult> denied) => routes.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        var caller = await http.RequestServices.GetRequiredService<SandboxTokens>().ReadAsync(http.Request.Headers.Authorization, TokenCaller.BotFramework);
        return caller is { IsApp: true, AppId: SandboxIds.App } ? await next(context) : denied();
    });
}
