using Microsoft.Extensions.Options;

namespace BackOfficeBot.Staff.Offices;

internal static class OfficeServices
{
    /// The offices as they are configured, checked at start.
    public static void AddOffices(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OfficesOptions>().Bind(configuration.GetSection(OfficesOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OfficesOptions>, OfficesValidation>().AddSingleton<OfficeMap>();
        services.AddSingleton<GivenClosings>().AddHostedService(s => s.GetRequiredService<GivenClosings>());
    }
}
