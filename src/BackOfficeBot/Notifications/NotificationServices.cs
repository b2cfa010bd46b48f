using BackOfficeBot.Due;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Notifications;

internal static class NotificationServices
{
    public static IServiceCollection AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<NotificationOptions>().Bind(configuration.GetSection(NotificationOptions.Section))
            .Validate(o => !o.IsOn || NotificationOptions.IsAddress(o.Address), $"{NotificationOptions.Section}:Address must be the bot's own address on the internet, https and without a path, such as https://bot.firm.example; leave it out to have no notifications.")
            .ValidateOnStart();
        return services.AddSingleton<Watches>().AddSingleton<Heard>().AddSingleton<NotificationEndpoint>().AddSingleton<IDueHandler, WatchDue>();
    }

    /// Open only where Graph is asked to call.
    public static void MapNotifications(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<NotificationOptions>>().Value.IsOn)
            return;
        RequestDelegate handle = app.Services.GetRequiredService<NotificationEndpoint>().HandleAsync;
        app.MapPost(NotificationEndpoint.Path, handle);
    }
}
