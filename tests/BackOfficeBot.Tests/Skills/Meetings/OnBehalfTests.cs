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
        Assert.Contains("Non puoi scrivere nel calendario di Elena Valdoro", refused.Words, StringComparison.Ordinal);
        Assert.Contains("con il permesso di modifica", refused.Words, StringComparison.Ordinal);
        Assert.Equal("Budget", refused.Input("subject"));
    }

    [Fact]
    public async Task Whose_name_is_meant_is_asked_where_there_are_several_or_none()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("per conto di chi", (await marta.SaysAsync("riunione con Luca Moretti domani pomeriggio per conto di Rossi sul budget")).Words, StringComparison.Ordinal);
        Assert.Contains("Non trovo «Zebedeo Qualunque»", (await marta.SaysAsync("riunione con Luca Moretti domani pomeriggio per conto di Zebedeo Qualunque sul budget")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_meeting_it_is_is_chosen_in_the_form_and_taken_back()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, elena) = (await day.OfAsync("marta.conti"), await day.OfAsync("elena.valdoro"));
        await marta.SaysAsync("riunione con Luca Moretti domani pomeriggio sul budget");
        var form = await marta.SaysAsync("modifica");
        Assert.Equal("none", form.Input("behalf"));
        object Filled(string behalf) => new { subject = "Budget", people = form.Input("people"), day = form.Input("day"), from = "14:00", to = "18:00", minutes = "60", behalf };
        var times = await marta.PressesAsync(form, "Trova gli orari", Filled(elena.PersonId));
        Assert.Contains("chiesta da Marta Conti per conto di Elena Valdoro", times.Words, StringComparison.Ordinal);
        var again = await marta.SaysAsync("modifica");
        Assert.Equal(elena.PersonId, again.Input("behalf"));
        Assert.DoesNotContain("per conto di Elena", (await marta.PressesAsync(again, "Trova gli orari", Filled("none"))).Words, StringComparison.Ordinal);
        Assert.Contains("per conto di Elena Valdoro", (await marta.SaysAsync("per conto di Elena Valdoro")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_that_may_not_be_is_refused_at_its_field_and_the_rest_stays()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (giulia, elena) = (await day.OfAsync("giulia.romano"), await day.OfAsync("elena.valdoro"));
        await giulia.SaysAsync("riunione con Luca Moretti domani pomeriggio sul budget");
        var form = await giulia.SaysAsync("modifica");
        var refused = await giulia.PressesAsync(form, "Trova gli orari", new
        {
            subject = "Bilancio di prova", people = form.Input("people"), day = form.Input("day"), from = "14:00", to = "18:00", minutes = "60", behalf = elena.PersonId,
        });
        Assert.Contains("Non puoi scrivere nel calendario di Elena Valdoro", refused.Words, StringComparison.Ordinal);
        Assert.Equal(("Bilancio di prova", elena.PersonId), (refused.Input("subject"), refused.Input("behalf")));
    }
}
