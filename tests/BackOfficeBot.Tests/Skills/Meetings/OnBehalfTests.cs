using BackOfficeBot.Records;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Meetings;

/// A meeting in the name of somebody whose calendar one may write: that person is the organiser, and the record says who asked.
public sealed class OnBehalfTests
{
    private const string Wish = "riunione con Luca Moretti domani pomeriggio per conto di Elena Valdoro sul budget";

    [Fact]
    public async Task Who_may_write_the_calendar_sets_up_the_meeting_for_its_owner()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Executives:People:0:AsksFirst"] = "Never" });
        var (marta, elena) = (await day.OfAsync("marta.conti"), await day.OfAsync("elena.valdoro"));
        var times = await marta.SaysAsync(Wish);
        Assert.Contains("chiesta da Marta Conti per conto di Elena Valdoro", times.Words, StringComparison.Ordinal);
        Assert.Contains("Chi Elena Valdoro, Luca Moretti", times.Words, StringComparison.Ordinal);
        Assert.Contains("per conto di Elena Valdoro", (await marta.SaysAsync("modifica")).Words, StringComparison.Ordinal);
        await marta.SaysAsync("scegli 1");
        var booked = await marta.SaysAsync("prenota");
        Assert.Contains("✓ Prenotata", booked.Words, StringComparison.Ordinal);
        Assert.Equal((false, true, true), ((await day.CalendarAsync("marta.conti")).Contains("Budget"), (await day.CalendarAsync("elena.valdoro")).Contains("Budget"), (await day.CalendarAsync("luca.moretti")).Contains("Budget")));

        var record = await day.Bot.GetRequiredService<Office>().FindAsync("11111111-1111-4111-8111-111111111111", Reference.TryParse("MEET-2026-0000001", out var reference) ? reference : default, default);
        Assert.Equal((marta.PersonId, elena.PersonId, "Elena Valdoro"), (record?.CreatedById, record?.OnBehalfOfId, record?.OnBehalfOfName));

        // Both decide on it.
        Assert.Contains("Sposta", string.Join(' ', (await elena.SaysAsync("mostra MEET-2026-0000001")).Buttons), StringComparison.Ordinal);
        Assert.Contains("Prenotazione annullata", (await marta.SaysAsync("annulla prenotazione")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Budget", await day.CalendarAsync("elena.valdoro"));
    }

    [Fact]
    public async Task Who_may_not_is_told_what_to_ask_for()
    {
        await using var day = await OfficeDay.BeginAsync();
        var giulia = await day.OfAsync("giulia.romano");
        var refused = await giulia.SaysAsync(Wish);
        Assert.Contains("Non puoi scrivere nel calendario di Elena Valdoro", refused.Text, StringComparison.Ordinal);
        Assert.Contains("con il permesso di modifica", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_name_is_meant_is_asked_where_there_are_several_or_none()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("per conto di chi", (await marta.SaysAsync("riunione con Luca Moretti domani pomeriggio per conto di Rossi sul budget")).Text, StringComparison.Ordinal);
        Assert.Contains("Non trovo «Zebedeo Qualunque»", (await marta.SaysAsync("riunione con Luca Moretti domani pomeriggio per conto di Zebedeo Qualunque sul budget")).Text, StringComparison.Ordinal);
    }
}
