using BackOfficeBot.Desk;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Skills.Digests;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Digests;

/// What holds for whoever has not chosen: as the organisation has it, at the hour of where the person is.
public sealed class DigestDefaultsTests
{
    [Fact]
    public async Task Each_organisation_has_its_own_days_hour_and_sections()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string>
        {
            ["Digests:IsOn"] = "true", ["Digests:At"] = "07:00", ["Digests:Without:0"] = "Minutes",
            [$"Digests:Organisations:{TestOffice.Acme}:At"] = "09:30", [$"Digests:Organisations:{TestOffice.Acme}:Days:0"] = "Thursday", [$"Digests:Organisations:{TestOffice.Acme}:Without:0"] = "Tasks",
        });
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        var card = await marta.SaysAsync("chiedi a Marco Rossi di chiamare il cliente");
        await marta.PressesAsync(card, card.Buttons[0]);
        await marco.ReadsAsync("Chiamare il cliente");

        Assert.DoesNotContain("Chiamare il cliente", (await marco.SaysAsync("riepilogo ora")).Words, StringComparison.Ordinal);
        var settings = await marco.SaysAsync("impostazioni del riepilogo");
        Assert.Equal(("09:30", "Thursday"), (settings.Input("at"), settings.Input("days")));
        Assert.DoesNotContain("Tasks", settings.Input("sections"), StringComparison.Ordinal);
        Assert.Contains("Minutes", settings.Input("sections"), StringComparison.Ordinal);
        Assert.Contains("giovedì 26 novembre", (await marco.SaysAsync("riepilogo senza chiamate")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Chiamare il cliente", (await marco.SaysAsync("riepilogo ora")).Words, StringComparison.Ordinal);

        var others = day.Bot.GetRequiredService<DigestMaker>().Plan("22222222-0000-4000-8000-000000000000", null);
        Assert.Equal((new TimeOnly(7, 0), DigestSection.Minutes), (others.At, Assert.Single(others.Without)));
    }

    [Fact]
    public async Task The_hour_follows_the_person_to_another_zone()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Digests:IsOn"] = "true" });
        var marco = await day.OfAsync("marco.rossi");
        await DigestOffice.SettledAsync(day, marco);
        var keeper = day.Bot.GetRequiredService<DigestKeeper>();
        async Task<DateTimeOffset?> NextAsync() => await keeper.NextAsync(SandboxIds.Tenant, await day.Bot.GetRequiredService<DigestMaker>().SettingsAsync(SandboxIds.Tenant, marco.PersonId, default), default);
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 7, 0, 0, TimeSpan.Zero), await NextAsync());

        await keeper.EnsureAsync(SandboxIds.Tenant, marco.PersonId, "Marco Rossi", "America/New_York", default);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 13, 0, 0, TimeSpan.Zero), await NextAsync());
        await keeper.EnsureAsync(SandboxIds.Tenant, marco.PersonId, "Marco Rossi", "Nowhere/At_All", default);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 13, 0, 0, TimeSpan.Zero), await NextAsync());
    }
}
