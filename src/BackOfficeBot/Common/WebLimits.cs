namespace BackOfficeBot.Common;

/// What holds for every request and every answer, whoever asks and whatever is asked for.
internal static class WebLimits
{
    /// Each endpoint takes less of a body (`Turns:MaxRequestBytes` is 1 MiB at most); this is for what has none of its own.
    private const int MostBytes = 2 * 1024 * 1024;

    public static void LimitRequests(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MostBytes;
    });

    /// No page is served: no browser is to show, keep, frame or guess at anything of it.
    public static void UseSafeHeaders(this WebApplication app) => app.Use(next => http =>
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers.StrictTransportSecurity = "max-age=31536000";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(http);
    });
}
