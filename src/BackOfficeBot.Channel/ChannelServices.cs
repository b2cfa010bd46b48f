using BackOfficeBot.Channel.Auth;
using BackOfficeBot.Channel.Connector;
using BackOfficeBot.Channel.Files;
using BackOfficeBot.Channel.SignIn;
using BackOfficeBot.Channel.Turns;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Channel;

/// <summary>Puts the channel into a host: who may come in, the bot's own token, the way out, and sign-in. See also <see cref="TurnServices"/>.</summary>
public static class ChannelServices
{
    /// <summary>Set by the section <c>Bot</c> (<see cref="BotOptions"/>), which is checked at start. A registered <see cref="IDistributedCache"/> is shared by all instances.</summary>
    public static IServiceCollection AddBotChannel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotOptions>().Bind(configuration.GetSection(BotOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsValidation>();
        services.TryAddSingleton(TimeProvider.System);
        if (services.All(s => s.ServiceType != typeof(IDistributedCache)))
            services.AddDistributedMemoryCache();
        services.AddSingleton<TrustedServiceUrls>().AddSingleton<BotCredentials>().AddSingleton<BotSigningKeys>();
        services.AddSingleton<IActivityTrust, ActivityTrust>();
        services.AddSingleton<ConnectorClient>().AddSingleton<IOutgoingSender, ConnectorSender>();
        services.AddSingleton<UserTokens>().AddSingleton<FileUploads>().AddSingleton<SentFiles>();
        services.AddSingleton(s => new SignInFlow(
            s.GetRequiredService<UserTokens>(), new PendingSignIns(s.GetRequiredService<IDistributedCache>(), s.GetRequiredService<IDataProtectionProvider>()),
            s.GetRequiredService<ITurnMemory>(), s.GetRequiredService<IOptions<BotOptions>>()));
        services.AddSingleton<ITurnSignIn>(s => s.GetRequiredService<SignInFlow>());
        return services;
    }
}
