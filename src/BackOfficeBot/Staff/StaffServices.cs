using BackOfficeBot.Staff.Offices;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Staff;

internal static class StaffServices
{
    /// Who is who in the organisation, as configured and checked at start or as it was given, and when they work.
    public static void AddStaff(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StaffOptions>().Bind(configuration.GetSection(StaffOptions.Section)).PostConfigure(Small).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StaffOptions>, StaffValidation>();
        services.AddSingleton<GivenRoles>().AddHostedService(s => s.GetRequiredService<GivenRoles>());
        services.AddSingleton<Departments>().AddSingleton<Deputies>().AddSingleton<Access>().AddSingleton<Colleagues>().AddSingleton<WorkWeeks>().AddSingleton<QuietHours>().AddSingleton<OwnDomains>();
        services.AddOffices(configuration);
    }

    // Object ids come small from the channel, and are pasted in capitals.
    private static void Small(StaffOptions options)
    {
        // "@firm.example" is as good as the domain itself.
        options.Domains = [.. options.Domains.Select(d => d.Trim().TrimStart('@').ToLowerInvariant())];
        options.Administrators = Small(options.Administrators);
        foreach (var department in options.Departments)
            (department.HeadId, department.MemberIds) = (department.HeadId?.Trim().ToLowerInvariant(), Small(department.MemberIds));
        foreach (var deputy in options.Deputies)
            (deputy.Id, deputy.DeputyId) = (deputy.Id.Trim().ToLowerInvariant(), deputy.DeputyId.Trim().ToLowerInvariant());
        foreach (var reader in options.Readers)
            (reader.Kind, reader.Ids) = (reader.Kind.Trim().ToUpperInvariant(), Small(reader.Ids));
    }

    private static List<string> Small(List<string> ids) => [.. ids.Select(id => id.Trim().ToLowerInvariant())];
}
