using BackOfficeBot.Records;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Retention;

internal static class RetentionServices
{
    /// How long records are kept, what holds them, and what takes their content away.
    public static void AddRetention(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection(RetentionOptions.Section)).PostConfigure(Large).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionValidation>();
        services.AddSingleton<RetentionRules>().AddSingleton<Purge>().AddSingleton<IRecordKind, DeletionKind>();
    }

    // Kinds and numbers are written in small letters, too.
    private static void Large(RetentionOptions options)
    {
        options.Months = Large(options.Months);
        foreach (var organisation in options.Organisations)
            organisation.Months = Large(organisation.Months);
        foreach (var hold in options.Holds)
            hold.Kinds = [.. hold.Kinds.Select(k => k.Trim().ToUpperInvariant())];
    }

    private static Dictionary<string, string> Large(Dictionary<string, string> months) => months.ToDictionary(m => m.Key.Trim().ToUpperInvariant(), m => m.Value);
}
