using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings.Executives;

/// Who moved what for whom, told to the executive and who prepares her calendar.
public sealed class MeetingLogTests
{
    [Fact]
    public async Task The_last_changes_say_who_from_when_to_when_and_why()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Executives:People:0:AsksFirst"] = "Never" });
        var (marta, elena) = (await day.OfAsync("marta.conti"), await day.OfAsync("elena.valdoro"));
        Assert.Contains("nessuno ha spostato", (await elena.SaysAsync("chi ha spostato le mie riunioni?")).Text, StringComparison.Ordinal);
        await marta.SaysAsync("riunione con Luca Moretti giovedì alle 16 per conto di Elena Valdoro sul budget");
        await marta.SaysAsync("scegli 1");
        Assert.Contains("✓ Prenotata", (await marta.SaysAsync("prenota")).Words, StringComparison.Ordinal);
        var card = await marta.SaysAsync("spostala a venerdì alle 16");
        Assert.Contains("✓ Prenotata", (await marta.PressesAsync(card, card.Buttons.First(b => b.StartsWith("Sposta", StringComparison.Ordinal)))).Words, StringComparison.Ordinal);

        var log = await elena.SaysAsync("chi ha spostato le mie riunioni?");
        Assert.Contains("Riunioni di Elena Valdoro: chi ha cambiato che cosa", log.Words, StringComparison.Ordinal);
        Assert.Contains("da gio 26 nov, 16:00 a ven 27 nov, 16:00 · Marta Conti per Elena Valdoro", log.Words, StringComparison.Ordinal);
        Assert.Contains("MEET-2026-0000001", log.Words, StringComparison.Ordinal);

        foreach (var (words, told) in new[] { ("metti la sala Brera", "cambiata la sala"), ("cambia l'oggetto in Bilancio", "cambiato l'oggetto") })
        {
            var change = await marta.SaysAsync(words);
            await marta.PressesAsync(change, change.Buttons[0]);
            Assert.Contains(told, (await elena.SaysAsync("chi ha spostato le mie riunioni?")).Words, StringComparison.Ordinal);
        }

        await elena.SaysAsync("annulla MEET-2026-0000001 perché il cliente è malato");
        Assert.Contains("disdetta · il cliente è malato · Elena Valdoro", (await marta.SaysAsync("chi ha spostato le riunioni di Elena?")).Words, StringComparison.Ordinal);
        await marta.SaysAsync("english");
        var english = await marta.SaysAsync("who moved Elena's meetings?");
        Assert.Contains("from Thu 26 Nov, 16:00 to Fri 27 Nov, 16:00 · Marta Conti for Elena Valdoro", english.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_is_told()
    {
        await using var day = await OfficeDay.BeginAsync();
        var giulia = await day.OfAsync("giulia.romano");
        Assert.Contains("a chi gliela prepara", (await giulia.SaysAsync("chi ha spostato le riunioni di Elena?")).Text, StringComparison.Ordinal);
        var group = await day.OfAsync("marta.conti", OfficeDay.Everyone);
        Assert.Contains("nella nostra chat personale", (await group.SaysAsync("chi ha spostato le riunioni di Elena?", mention: true)).Text, StringComparison.Ordinal);
    }
}
