using BackOfficeBot.Channel.CardActions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Channel.Turns;

/// <summary>Puts the turns into a host.</summary>
public static class TurnServices
{
    /// <summary>
    /// The dispatcher of <paramref name="routes"/>, card seals and the endpoint. The product adds its <see cref="ITurnErrors"/>, and where it wants
    /// <see cref="ITurnLanguage"/>, <see cref="ITurnMemory"/> and where the keys of Data Protection are kept.
    /// </summary>
    public static IServiceCollection AddBotTurns(this IServiceCollection services, Func<IServiceProvider, IEnumerable<Route>> routes)
    {
        services.AddOptions<TurnOptions>().BindConfiguration("Turns")
            .Validate(o => Between(o.InvokeDeadline, 1, 10), "Set Turns:InvokeDeadline to 00:00:01 up to 00:00:10.")
            .Validate(o => Between(o.MessageDeadline, 1, 14), "Set Turns:MessageDeadline to 00:00:01 up to 00:00:14.")
            .Validate(o => o.MaxRequestBytes is >= 32 * 1024 and <= 1024 * 1024, "Set Turns:MaxRequestBytes to 32768 up to 1048576.")
            .Validate(o => o.PersonAtOnce is >= 10 and <= 100_000, "Set Turns:PersonAtOnce to 10 up to 100000.")
            .Validate(o => o.PersonPerSecond is >= 1 and <= 100_000, "Set Turns:PersonPerSecond to 1 up to 100000.")
            .ValidateOnStart();
        // Half the cost of the default (CBC and HMAC): every button of a card is sealed, every press opened.
        services.AddDataProtection().UseCryptographicAlgorithms(new() { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CardSeals>();
        services.TryAddSingleton<ITurnLanguage, LocaleLanguage>();
        services.TryAddSingleton<ITurnMemory, LocalTurnMemory>();
        services.TryAddSingleton(s => new Dispatcher(routes(s), s.GetRequiredService<ITurnErrors>(), s.GetRequiredService<ITurnLanguage>(),
            s.GetRequiredService<IOptions<TurnOptions>>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<Dispatcher>>(),
            s.GetService<ITurnSignIn>(), s.GetService<ITurnOrganisation>()));
        services.TryAddSingleton<BotEndpoint>();
        return services;
    }

    /// <summary>Answers activities at <paramref name="path"/>.</summary>
    /// <exception cref="InvalidOperationException">Two routes have one key; the message names both.</exception>
    public static IEndpointConventionBuilder MapBot(this IEndpointRouteBuilder app, string path = "/api/messages")
    {
        // A RequestDelegate that writes its response itself: an IResult returned from one would be dropped, with an empty 200.
        RequestDelegate handle = app.ServiceProvider.GetRequiredService<BotEndpoint>().HandleAsync;
        return app.MapPost(path, handle);
    }

    private static bool Between(TimeSpan span, int least, int most) => span.TotalSeconds >= least && span.TotalSeconds <= most;
}
