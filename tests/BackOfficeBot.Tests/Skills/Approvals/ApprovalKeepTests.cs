using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Approvals;

/// For how long a request is kept.
public sealed class ApprovalKeepTests
{
    private const string Tenant = "11111111-1111-4111-8111-111111111111";

    [Fact]
    public async Task A_request_goes_when_its_years_are_over_and_its_number_stays()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await paolo.PressesAsync(await paolo.ReadsAsync("Decidi tu perché"), "Approva");
        await marco.ReadsAsync("Paolo Ferrari ha approvato.");
        var office = day.Bot.GetRequiredService<Office>();
        var record = (await office.FindAsync(Tenant, new Reference("APPR", 2026, 1)))!;
        var until = ApprovalData.Of(record).KeepUntil!.Value;

        await day.ElapseAsync(until.ToDateTime(default) - day.Time.GetUtcNow().UtcDateTime);
        Assert.Equal(ApprovalStates.Approved, (await office.FindAsync(Tenant, record.Id))!.State);
        await day.ElapseAsync(TimeSpan.FromDays(2));

        var kept = (await office.FindAsync(Tenant, record.Id))!;
        Assert.Equal((true, "APPR-2026-0000001", "APPR-2026-0000001", null), (kept.IsErased, kept.Reference, kept.Title, kept.Data));
        var (events, verdict) = await office.VerifiedHistoryAsync(Tenant, record.Id);
        Assert.Empty(verdict.Findings);
        Assert.All(events.SkipLast(1), e => Assert.Equal(("", "", 0), (e.PersonId, e.PersonName, e.Changes.Count)));
        Assert.Contains("Non trovo questo numero", (await marco.SaysAsync("mostra APPR-2026-1")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ferie", (await marco.SaysAsync("elenca richieste")).Words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_it_is_linked_with_keeps_it_until_that_is_closed()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await paolo.PressesAsync(await paolo.ReadsAsync("Decidi tu perché"), "Approva");
        await marco.ReadsAsync("Paolo Ferrari ha approvato.");
        var task = await marco.SaysAsync("ricordami di avvisare i clienti");
        await marco.PressesAsync(task, task.Buttons[0]);
        await marco.SaysAsync("collega APPR-2026-1 TASK-2026-1");
        var office = day.Bot.GetRequiredService<Office>();
        var record = (await office.FindAsync(Tenant, new Reference("APPR", 2026, 1)))!;
        Assert.NotEmpty(await office.LinksAsync(Tenant, record.Id));

        await day.ElapseAsync(TimeSpan.FromDays(11 * 365));
        await day.ElapseAsync(TimeSpan.FromDays(2));
        Assert.Equal(ApprovalStates.Approved, (await office.FindAsync(Tenant, record.Id))!.State);

        await marco.SaysAsync("chiudi TASK-2026-1");
        await day.ElapseAsync(TimeSpan.FromDays(2));
        Assert.True((await office.FindAsync(Tenant, record.Id))!.IsErased);
    }

    [Fact]
    public async Task A_legal_hold_keeps_it_beyond_its_years()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Retention:Holds:0:Name"] = "Audit", ["Retention:Holds:0:Kinds:0"] = "appr" });
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await paolo.PressesAsync(await paolo.ReadsAsync("Decidi tu perché"), "Approva");
        await marco.ReadsAsync("Paolo Ferrari ha approvato.");
        var office = day.Bot.GetRequiredService<Office>();
        var record = (await office.FindAsync(Tenant, new Reference("APPR", 2026, 1)))!;

        await day.ElapseAsync(TimeSpan.FromDays(50 * 365));
        await day.ElapseAsync(TimeSpan.FromDays(2));

        Assert.Equal(ApprovalStates.Approved, (await office.FindAsync(Tenant, record.Id))!.State);
    }
}
