using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Meetings.Executives;

internal static class ExecutiveServices
{
    /// The rules of executives' time as they are configured, checked at start.
    public static void AddExecutives(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ExecutivesOptions>().Bind(configuration.GetSection(ExecutivesOptions.Section)).PostConfigure(Small).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ExecutivesOptions>, ExecutivesValidation>().AddSingleton<ExecutiveRules>();
    }

    // Object ids come small from the channel, and are pasted in capitals.
    private static void Small(ExecutivesOptions options)
    {
        foreach (var person in options.People)
        {
            person.Id = person.Id.Trim().ToLowerInvariant();
            person.MayAlwaysBook = [.. person.MayAlwaysBook.Select(id => id.Trim().ToLowerInvariant())];
            foreach (var assistant in person.Assistants)
                assistant.Id = assistant.Id.Trim().ToLowerInvariant();
        }
    }
}
