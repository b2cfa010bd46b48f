using BackOfficeBot.Common;
using BackOfficeBot.Due;

namespace BackOfficeBot.Privacy;

internal static class PrivacyServices
{
    /// What people may ask about themselves, and how administrators erase somebody.
    public static void AddPrivacy(this IServiceCollection services) => services
        .AddSingleton<PersonTrace>().AddSingleton<ErasureFinder>().AddSingleton<ISkill, ErasureSkill>().AddSingleton<IDueHandler, ErasureDue>()
        .AddSingleton<OwnDataReader>().AddSingleton<MyDataSkill>().AddSingleton<ISkill>(s => s.GetRequiredService<MyDataSkill>()).AddSingleton<IFileSource>(s => s.GetRequiredService<MyDataSkill>());
}
