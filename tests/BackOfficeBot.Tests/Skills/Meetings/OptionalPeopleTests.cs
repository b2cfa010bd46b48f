using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings;

/// People who need not come: said in words or chosen in the form, shown, and booked so.
public sealed class OptionalPeopleTests
{
    [Fact]
    public async Task Who_need_not_come_is_shown_apart_and_booked_as_optional()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");

        var times = await marta.SaysAsync("riunione con Marco Rossi, facoltativo Luca Moretti, domani pomeriggio sul budget");
        Assert.Contains("Facoltativi Luca Moretti", times.Words, StringComparison.Ordinal);
        Assert.Contains("Marta Conti, Marco Rossi", times.Words, StringComparison.Ordinal);
        Assert.Contains("Facoltativi Luca Moretti", (await marta.SaysAsync("scegli 1")).Words, StringComparison.Ordinal);
        Assert.Contains("Facoltativi Luca Moretti", (await marta.SaysAsync("prenota")).Words, StringComparison.Ordinal);

        Assert.Equal([("Luca Moretti", "optional"), ("Marco Rossi", "required")], await AttendeesAsync(day, marta, "Budget"));
    }

    [Fact]
    public async Task The_form_keeps_them_in_their_own_field_and_tells_what_is_folded_away()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Marco Rossi domani pomeriggio, facoltativo Luca Moretti, sul budget");

        var form = await marta.SaysAsync("modifica");
        Assert.Contains("In «Altre opzioni»: facoltativi Luca Moretti", form.Words, StringComparison.Ordinal);
        Assert.Equal((false, true), (form.Input("people")!.Contains(',', StringComparison.Ordinal), form.Input("optional") is { Length: > 10 }));
        var times = await marta.PressesAsync(form, "Trova gli orari", new { subject = "Budget", people = form.Input("people"), optional = form.Input("optional"), day = form.Input("day"), minutes = "60" });
        Assert.Contains("Facoltativi Luca Moretti", times.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_is_added_as_optional_to_a_proposal_and_to_what_is_booked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Marco Rossi domani pomeriggio sul budget");
        Assert.Contains("Facoltativi Luca Moretti", (await marta.SaysAsync("aggiungi anche Luca Moretti come facoltativo")).Words, StringComparison.Ordinal);
        await marta.SaysAsync("scegli 1");
        await marta.SaysAsync("prenota");

        Assert.Contains("Giulia Romano (facoltativo)", (await marta.SaysAsync("aggiungi Giulia Romano come facoltativa")).Words, StringComparison.Ordinal);
        Assert.Contains("Facoltativi", (await marta.SaysAsync("sì")).Words, StringComparison.Ordinal);
        Assert.Equal([("Giulia Romano", "optional"), ("Luca Moretti", "optional"), ("Marco Rossi", "required")], await AttendeesAsync(day, marta, "Budget"));
    }

    [Fact]
    public async Task Somebody_who_is_invited_becomes_optional_by_saying_so()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Marco Rossi e Luca Moretti domani pomeriggio sul budget");
        var times = await marta.SaysAsync("Luca Moretti è facoltativo");
        Assert.Contains("Facoltativi Luca Moretti", times.Words, StringComparison.Ordinal);
        Assert.Contains("Chi Marta Conti, Marco Rossi", times.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_with_many_is_not_named_by_all_of_them()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var times = await marta.SaysAsync("riunione con Marco Rossi, Giulia Romano, Luca Moretti, Chiara Galli e Paolo Ferrari domani");
        Assert.Contains("Riunione Marta Conti – Marco Rossi, Giulia Romano e altri 3", times.Words, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<(string, string)>> AttendeesAsync(OfficeDay day, Chat of, string subject)
    {
        using var http = new HttpClient { BaseAddress = new(day.Address) };
        var events = await http.GetFromJsonAsync<JsonArray>($"/office/people/{of.PersonId}/calendar");
        return events!.Single(e => (string?)e!["subject"] == subject)!["attendees"]!.AsArray()
            .Select(a => ((string)a!["name"]!, (string)a["type"]!)).Order();
    }
}
