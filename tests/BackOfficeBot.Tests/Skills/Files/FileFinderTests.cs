using System.Text;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Files;

/// Files are found by what people say of them, and seen by who may see them.
public sealed class FileFinderTests
{
    [Theory]
    [InlineData("cerca il contratto Bianchi", "Cartella", "Clienti › Bianchi", "Apri")]
    [InlineData("find the contratto Bianchi file", "Folder", "Clienti › Bianchi", "Open")]
    public async Task The_one_file_that_is_meant_shows_where_it_lies_and_opens(string said, string label, string folder, string open)
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("luca.moretti", "Clienti/Bianchi/Contratto Bianchi.txt");
        var luca = await day.OfAsync("luca.moretti");

        var card = await InLanguageAsync(luca, open == "Open", said);

        Assert.Contains("Contratto Bianchi.txt", card.Words, StringComparison.Ordinal);
        Assert.Contains(folder, card.Words, StringComparison.Ordinal);
        Assert.Contains(label, (string)card.Card!["body"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.StartsWith("https://", (string)card.Actions.Single(a => (string?)a["title"] == open)["url"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_are_listed_five_by_five_and_opened_by_number_or_pressed()
    {
        await using var day = await OfficeDay.BeginAsync();
        for (var i = 1; i <= 7; i++)
            day.Puts("luca.moretti", $"Listini/Listino {i}.txt");
        var luca = await day.OfAsync("luca.moretti");

        var first = await luca.SaysAsync("cerca il listino");
        Assert.Contains("1–5 di 7", first.Words, StringComparison.Ordinal);
        Assert.Contains("6–7 di 7", (await luca.PressesAsync(first, "Altri")).Words, StringComparison.Ordinal);
        Assert.Contains("Non ce ne sono altri", (await luca.SaysAsync("altri")).Words, StringComparison.Ordinal);
        Assert.Contains("Listino 7.txt", (await luca.SaysAsync("apri la 7")).Words, StringComparison.Ordinal);

        await luca.SaysAsync("cerca il listino");
        Assert.Contains("6–7 di 7", (await luca.SaysAsync("altri")).Words, StringComparison.Ordinal);
        Assert.Contains("scrivimi un numero tra 1 e 7", (await luca.SaysAsync("la 8")).Words, StringComparison.Ordinal);
        var sending = await luca.SaysAsync("manda il terzo a Giulia Romano");
        Assert.Contains("Listino 3.txt", sending.Words, StringComparison.Ordinal);
        Assert.Contains("Giulia Romano", sending.Words, StringComparison.Ordinal);
        await luca.SaysAsync("cerca il listino");
        Assert.Contains("Listino 2.txt", (await luca.SaysAsync("il secondo")).Words, StringComparison.Ordinal);
        Assert.Contains("Listini", (await luca.OpensAsync(first, "3. Listino 3.txt")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_shared_is_found_by_who_shared_it_and_what_is_not_by_nobody_else()
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("paolo.ferrari", "Offerte/Budget 2027.txt");
        day.Gives("paolo.ferrari", "Offerte/Budget 2027.txt", "luca.moretti");
        day.Puts("paolo.ferrari", "Offerte/Budget segreto.txt");
        var luca = await day.OfAsync("luca.moretti");

        Assert.Contains("Budget 2027.txt", (await luca.SaysAsync("i file condivisi da Paolo")).Words, StringComparison.Ordinal);
        var by = await luca.SaysAsync("i file condivisi con me");
        Assert.Contains("Budget 2027.txt", by.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("segreto.txt", (await luca.SaysAsync("cerca il file budget segreto")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recent_files_are_ones_own_of_the_last_month()
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("luca.moretti", "Vecchio.txt");
        day.Time.Advance(TimeSpan.FromDays(40));
        day.Puts("luca.moretti", "Nuovo.txt");
        var luca = await day.OfAsync("luca.moretti");

        var recent = await luca.SaysAsync("i file recenti");

        Assert.Contains("Nuovo.txt", recent.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Vecchio.txt", recent.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_found_the_form_keeps_the_words_and_searches_again()
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("luca.moretti", "Preventivo Rossi.txt");
        var luca = await day.OfAsync("luca.moretti");

        var none = await luca.SaysAsync("cerca il contratto Rossini");
        Assert.Contains("Non trovo nessun file con «contratto Rossini»", none.Words, StringComparison.Ordinal);
        Assert.Equal("contratto Rossini", none.Input("words"));
        Assert.Contains("Scrivi almeno una parola", (await luca.PressesAsync(none, "Cerca", new { words = " ", part = "All" })).Words, StringComparison.Ordinal);
        Assert.Contains("Preventivo Rossi.txt", (await luca.PressesAsync(none, "Cerca", new { words = "rossi", part = "All" })).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_offered_fetched_when_it_is_wanted_and_never_of_an_empty_or_vanished_file()
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("luca.moretti", "Nota di prova.txt", "parole");
        day.Puts("luca.moretti", "Modulo vuoto.txt", []);
        var luca = await day.OfAsync("luca.moretti");

        var card = await luca.SaysAsync("cerca il file nota di prova");
        var offer = await luca.SaysAsync("mandamelo");
        Assert.Equal("parole", Encoding.UTF8.GetString((await luca.TakesFileAsync(offer)).File));
        Assert.Contains("è vuoto (0 byte)", (await luca.PressesAsync(await luca.SaysAsync("cerca il modulo vuoto"), "Mandami una copia")).Words, StringComparison.Ordinal);
        day.Removes("luca.moretti", "Nota di prova.txt");
        Assert.Contains("Quel file non c'è più", (await luca.PressesAsync(card, "Mandami una copia")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cerca il file nota di prova", "mandami una copia", "parole")]
    [InlineData("cerca il file nota di prova", "mandami una copia di Listino 2027.txt", "prezzi")]
    [InlineData("find the file nota di prova", "send me a copy", "parole")]
    [InlineData("find the file nota di prova", "send me a copy of Listino 2027.txt", "prezzi")]
    public async Task A_copy_is_of_the_file_that_was_shown_unless_another_one_is_named(string first, string said, string content)
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("luca.moretti", "Nota di prova.txt", "parole");
        day.Puts("luca.moretti", "Listino 2027.txt", "prezzi");
        var luca = await day.OfAsync("luca.moretti");
        await InLanguageAsync(luca, said.StartsWith("send", StringComparison.Ordinal), first);

        var offer = await luca.SaysAsync(said);

        Assert.Equal(content, Encoding.UTF8.GetString((await luca.TakesFileAsync(offer)).File));
    }

    [Fact]
    public async Task Without_the_permission_to_look_it_is_said_which_one_is_missing()
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");
        await luca.SaysAsync("file recenti");
        await day.FaultAsync(new { kind = "serverError", path = "/search/query", status = 403, count = 1 });

        Assert.Contains("Non ho il permesso di cercare tra i tuoi file (Files.Read.All)", (await luca.SaysAsync("cerca il file preventivo")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Among_others_nothing_is_found_or_shown()
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("luca.moretti", "Contratto Bianchi.txt");
        var luca = await day.OfAsync("luca.moretti", OfficeDay.Everyone);

        var said = await luca.SaysAsync("cerca il contratto Bianchi", mention: true);

        Assert.Contains("dalla nostra chat personale", said.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Contratto Bianchi.txt", said.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_name_of_a_file_is_logged()
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("luca.moretti", "Licenziamenti.txt");
        var luca = await day.OfAsync("luca.moretti");

        await luca.SaysAsync("cerca il file licenziamenti");
        day.Removes("luca.moretti", "Licenziamenti.txt");
        await luca.SaysAsync("mandamelo");

        Assert.DoesNotContain(day.Log.Lines, line => line.Contains("icenziament", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<Message> InLanguageAsync(Chat chat, bool english, string said)
    {
        if (english)
            await chat.SaysAsync("speak English");
        return await chat.SaysAsync(said);
    }
}
