using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Meetings.Executives;

internal static class ExecutiveServices
{
    /// The rules of executives' time as they are configured, checked at start.
    public static void AddExecutives(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ExecutivesOptions>().Bind(configuration.GetSection(ExecutivesOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ExecutivesOptions>, ExecutivesValidation>().AddSingleton<ExecutiveRules>();
    }
}
