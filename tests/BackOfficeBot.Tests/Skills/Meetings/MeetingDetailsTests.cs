using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings;

/// Agenda, reminder and importance: said or typed, shown before the booking, and in the calendar after it.
public sealed class MeetingDetailsTests
{
    [Fact]
    public async Task What_is_said_is_shown_and_stands_in_the_invitation()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var times = await marta.SaysAsync("riunione importante con Luca Moretti domani pomeriggio con promemoria di 30 minuti, ordine del giorno: cifre del 2027, ferie di Anna Rossi");
        Assert.Contains("Ordine del giorno cifre del 2027, ferie di Anna Rossi", times.Words, StringComparison.Ordinal);
        Assert.Contains("Promemoria 30 minuti prima", times.Words, StringComparison.Ordinal);
        Assert.Contains("Importanza alta", times.Words, StringComparison.Ordinal);
        Assert.Contains("Marta Conti, Luca Moretti", times.Words, StringComparison.Ordinal);
        await marta.SaysAsync("scegli 1");
        await marta.SaysAsync("prenota");

        using var http = new HttpClient { BaseAddress = new(day.Address) };
        var booked = (await http.GetFromJsonAsync<JsonArray>($"/office/people/{marta.PersonId}/calendar"))!.Single(e => ((string?)e!["subject"])!.StartsWith("Riunione Marta Conti", StringComparison.Ordinal))!;
        Assert.StartsWith("Ordine del giorno: cifre del 2027, ferie di Anna Rossi", ((string)booked["body"]!).ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_keeps_what_is_typed_and_tells_what_is_too_long_where_it_stands()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var form = await marta.SaysAsync("riunione");
        var wrong = await marta.PressesAsync(form, "Trova gli orari", new { subject = "Budget", people = "", agenda = new string('x', 2_001), day = "2026-11-25", minutes = "60", reminder = "15", important = "true" });
        Assert.Contains("al massimo 2000 caratteri", wrong.Words, StringComparison.Ordinal);
        Assert.Equal((2_001, "15", "true"), (wrong.Input("agenda")!.Length, wrong.Input("reminder"), wrong.Input("important")));
        Assert.Contains("In «Altre opzioni»", wrong.Words, StringComparison.Ordinal);
    }
}
