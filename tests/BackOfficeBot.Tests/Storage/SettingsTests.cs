using BackOfficeBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Storage;

public sealed class SettingsTests
{
    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_chosen_language_is_kept_and_soon_known_to_the_other_instances(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var (here, there) = (test.Services.GetRequiredService<Settings>(), (await test.AddInstanceAsync()).GetRequiredService<Settings>());
        Assert.Null(await there.LanguageAsync(TestOffice.Acme, "anna"));
        await here.ChooseLanguageAsync(TestOffice.Acme, "anna", "it");
        await here.ChooseLanguageAsync(TestOffice.Acme, "anna", "en");
        Assert.Equal("en", await here.LanguageAsync(TestOffice.Acme, "anna"));
        test.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal("en", await there.LanguageAsync(TestOffice.Acme, "anna"));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_person_is_welcomed_once_though_two_instances_ask(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var (here, there) = (test.Services.GetRequiredService<Settings>(), (await test.AddInstanceAsync()).GetRequiredService<Settings>());
        await here.ChooseLanguageAsync(TestOffice.Acme, "anna", "it");
        var answers = await Task.WhenAll(here.WelcomeOnceAsync(TestOffice.Acme, "anna"), there.WelcomeOnceAsync(TestOffice.Acme, "anna"));
        Assert.Single(answers, welcomed => welcomed);
        Assert.Equal("it", await here.LanguageAsync(TestOffice.Acme, "anna"));
    }
}
