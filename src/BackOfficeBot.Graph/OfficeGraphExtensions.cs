using BackOfficeBot.Graph;
using BackOfficeBot.Graph.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the library.</summary>
public static class OfficeGraphExtensions
{
    /// <summary>Adds <see cref="ICalendar"/>, <see cref="IPeople"/>, <see cref="IRooms"/>, <see cref="IMailboxes"/>, <see cref="IMail"/>, <see cref="IDrives"/>, <see cref="ITodo"/>, <see cref="ITranscripts"/> and <see cref="ISubscriptions"/>, set by the
    /// section <c>Graph</c> (and, for the app registration, <c>Bot</c>), which is checked at start. Register an <see cref="IGraphTokens"/> as a singleton as well: without
    /// one every call for a person fails as <see cref="GraphFailure.SignInNeeded"/>. A registered <c>IDistributedCache</c> is used behind the memory's.</summary>
    public static IServiceCollection AddOfficeGraph(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GraphOptions>().Configure(options => Bind(options, configuration)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GraphOptions>, GraphOptionsValidation>();
        services.AddHybridCache();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IGraphTokens, NoTokens>();
        services.AddSingleton(s => new TrafficLog(s.GetRequiredService<ILogger<TrafficLog>>(), s.GetService<IHostEnvironment>()));
        services.AddSingleton<AppTokens>().AddSingleton<GraphConnection>().AddSingleton<GraphCache>();
        services.AddSingleton(s => new OwnAccess(s.GetRequiredService<AppTokens>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ICalendar, GraphCalendar>().AddSingleton<IPeople, GraphPeople>().AddSingleton<IRooms, GraphRooms>()
            .AddSingleton<IMailboxes, GraphMailboxes>().AddSingleton<IMail, GraphMail>().AddSingleton<IMessages, GraphMessages>().AddSingleton<IMailDrafts, GraphMailDrafts>().AddSingleton<IDrives, GraphDrives>().AddSingleton<ITodo, GraphTodo>().AddSingleton<ITranscripts, GraphTranscripts>()
            .AddSingleton<ISubscriptions, GraphSubscriptions>();
        return services;
    }

    private static void Bind(GraphOptions options, IConfiguration configuration)
    {
        configuration.GetSection(GraphOptions.Section).Bind(options);
        var bot = configuration.GetSection("Bot");
        options.ClientId ??= bot["AppId"];
        options.ClientSecret ??= bot["ClientSecret"];
        options.CertificatePath ??= bot["CertificatePath"];
        options.CertificatePassword ??= bot["CertificatePassword"];
        options.ManagedIdentity |= bot["AppType"] == "ManagedIdentity";
        // The bot's token endpoint on this machine serves Graph too; one elsewhere is the bot's own affair.
        if (options.TokenEndpoint is null && Uri.TryCreate(bot["TokenEndpoint"], UriKind.Absolute, out var endpoint) && endpoint.IsLoopback)
            options.TokenEndpoint = endpoint.AbsoluteUri;
    }
}
