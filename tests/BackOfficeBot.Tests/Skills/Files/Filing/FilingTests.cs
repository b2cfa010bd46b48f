using System.Security.Cryptography;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Files.Filing;

/// A file that was sent goes into the folder that was chosen, once it was looked through; the register says who put what where.
public sealed class FilingTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7 contratto"u8];

    private static readonly Dictionary<string, string> Plan = new()
    {
        ["Files:Plan:0:Name"] = "Contratti", ["Files:Plan:0:NameEn"] = "Contracts", ["Files:Plan:0:Path"] = "Archivio/{anno}/{cliente}",
        ["Files:Plan:1:Name"] = "Segreteria", ["Files:Plan:1:People:0"] = "Segreteria",
    };

    [Fact]
    public async Task A_file_is_put_into_the_folder_plan_with_its_hash_in_the_register()
    {
        await using var day = await OfficeDay.BeginAsync(settings: Plan);
        var luca = await day.OfAsync("luca.moretti");

        await luca.SendsAsync("", ("Contratto.pdf", Pdf));
        var form = await luca.SaysAsync("salvalo");
        Assert.DoesNotContain("Segreteria", form.Card!.ToJsonString(), StringComparison.Ordinal);
        var missing = await luca.PressesAsync(form, "Salva", new { folder = "Contratti", path = "", name = "Contratto.pdf", field_cliente = "" });
        Assert.Contains("Scrivi «Cliente»", missing.Words, StringComparison.Ordinal);
        var saving = await luca.PressesAsync(form, "Salva", new { folder = "Contratti", path = "", name = "Contratto Bianchi.pdf", field_cliente = "Bianchi" });
        Assert.Contains("◷ in corso", saving.Words, StringComparison.Ordinal);
        await luca.PressesAsync(form, "Salva", new { folder = "Contratti", path = "", name = "Contratto Bianchi.pdf", field_cliente = "Bianchi" });
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        await luca.ReadsAsync("✓ salvato");

        Assert.Equal(Pdf, day.Bytes("luca.moretti", "Archivio/2026/Bianchi/Contratto Bianchi.pdf"));
        var filed = await luca.SaysAsync("mostra DOC-2026-0000001");
        Assert.Contains("✓ salvato", filed.Words, StringComparison.Ordinal);
        Assert.Contains("Contratti › Archivio › 2026 › Bianchi", filed.Words, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Pdf)), filed.Words, StringComparison.Ordinal);
        Assert.Contains("Contratto Bianchi.pdf", (await luca.SaysAsync("registro dei file")).Words, StringComparison.Ordinal);
        Assert.Contains("non trovo", (await (await day.OfAsync("sara.greco")).SaysAsync("mostra DOC-2026-0000001")).Words, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("archivia in Contratti 2026 Bianchi", "Contratti", "Bianchi", "")]
    [InlineData("save it in Contracts", "Contratti", "", "")]
    [InlineData("salvalo nella cartella Fatture/2026", "own", "", "Fatture/2026")]
    [InlineData("archivia in Contrattistica", "own", "", "Contrattistica")]
    [InlineData("salvalo", "Contratti", "", "")]
    public async Task A_folder_that_is_said_stands_in_the_form(string said, string folder, string client, string path)
    {
        await using var day = await OfficeDay.BeginAsync(settings: Plan);
        var luca = await day.OfAsync("luca.moretti");

        await luca.SendsAsync("", ("Contratto.pdf", Pdf));
        var form = await luca.SaysAsync(said);

        Assert.Equal((folder, client, path), (form.Input("folder"), form.Input("field_cliente") ?? "", form.Input("path") ?? ""));
    }

    [Fact]
    public async Task A_file_of_no_bytes_is_a_file()
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");

        var form = await luca.SendsAsync("salva questo file", ("Vuoto.txt", []));
        await luca.PressesAsync(form, "Salva", new { folder = "own", path = "Prove", name = "Vuoto.txt" });
        await day.ElapseAsync(TimeSpan.FromSeconds(1));

        await luca.ReadsAsync("✓ salvato");
        Assert.Empty(day.Bytes("luca.moretti", "Prove/Vuoto.txt"));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_asked_about_and_nothing_is_replaced()
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("luca.moretti", "Fatture/Bolla.pdf", "quella di prima");
        var luca = await day.OfAsync("luca.moretti");
        await luca.SaysAsync("speak English");

        var form = await luca.SendsAsync("save this file", ("Bolla.pdf", Pdf));
        await luca.PressesAsync(form, "Save", new { folder = "own", path = "Fatture", name = "Bolla.pdf" });
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        var taken = await luca.ReadsAsync("There is a file of this name");
        await luca.PressesAsync(taken, "Save with a (2)");
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        await luca.ReadsAsync("✓ saved");

        Assert.Equal("quella di prima", System.Text.Encoding.UTF8.GetString(day.Bytes("luca.moretti", "Fatture/Bolla.pdf")));
        Assert.Equal(Pdf, day.Bytes("luca.moretti", "Fatture/Bolla (2).pdf"));
        Assert.Contains("✓ saved", (await luca.SaysAsync("show DOC-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_attempt_put_whose_end_nobody_saw_is_known_and_not_put_twice()
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("luca.moretti", "Bolla.pdf", Pdf);
        var luca = await day.OfAsync("luca.moretti");

        await FileAsync(day, luca, "Bolla.pdf", Pdf);
        await luca.ReadsAsync("✓ salvato");

        Assert.Null(day.File("luca.moretti", "Bolla (2).pdf"));
    }

    [Theory]
    [InlineData("virus.exe", "I file .exe qui non si possono salvare")]
    [InlineData("a:b?.pdf", "OneDrive non accetta questo nome. Andrebbe bene «a-b-.pdf»")]
    [InlineData("CON.pdf", "OneDrive non accetta questo nome")]
    public async Task What_no_folder_takes_is_said_in_the_form(string name, string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");

        var form = await luca.SendsAsync("salvalo", ("x.pdf", Pdf));
        var wrong = await luca.PressesAsync(form, "Salva", new { folder = "own", path = "", name });

        Assert.Contains(said, wrong.Words, StringComparison.Ordinal);
        Assert.Equal(name, wrong.Input("name"));
    }

    [Fact]
    public async Task A_program_that_calls_itself_a_document_is_not_saved()
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");

        await FileAsync(day, luca, "Fattura.pdf", [.. "MZ\u0090\0"u8]);

        Assert.Contains("non corrisponde all'estensione", (await luca.ReadsAsync("⚠ non salvato")).Words, StringComparison.Ordinal);
        Assert.Null(day.File("luca.moretti", "Fattura.pdf"));
    }

    [Theory]
    [InlineData("/bin/true", null)]
    [InlineData("/bin/false", "Il controllo antivirus ha trovato qualcosa")]
    [InlineData("/nowhere/clamdscan", "Il controllo antivirus ora non risponde")]
    public async Task The_scanner_decides_and_without_it_nothing_comes_in(string scanner, string? said)
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Files:Scanner"] = scanner });
        var luca = await day.OfAsync("luca.moretti");

        await FileAsync(day, luca, "Fattura.pdf", Pdf);

        Assert.Contains(said ?? "", (await luca.ReadsAsync(said is null ? "✓ salvato" : "⚠ non salvato")).Words, StringComparison.Ordinal);
        Assert.Equal(said is null, day.File("luca.moretti", "Fattura.pdf") is not null);
    }

    [Theory]
    [InlineData(507, "Lo spazio è finito")]
    [InlineData(403, "non hai il permesso di scrivere")]
    [InlineData(423, "aperto o bloccato da qualcuno")]
    [InlineData(404, "Quella cartella non c'è più")]
    public async Task What_the_drive_refuses_is_said_and_tried_again_by_a_press(int status, string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");
        await day.FaultAsync(new { service = "graph", method = "POST", path = "/drives/*", kind = "ServerError", status });

        await FileAsync(day, luca, "Fattura.pdf", Pdf);
        var refused = await luca.ReadsAsync("⚠ non salvato");
        Assert.Contains(said, refused.Words, StringComparison.Ordinal);
        Assert.Null(day.File("luca.moretti", "Fattura.pdf"));
        await day.NoFaultsAsync();
        await luca.PressesAsync(refused, "Riprova");
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        await luca.ReadsAsync("✓ salvato");

        Assert.Equal(Pdf, day.Bytes("luca.moretti", "Fattura.pdf"));
    }

    private static async Task FileAsync(OfficeDay day, Chat chat, string name, byte[] bytes)
    {
        var form = await chat.SendsAsync("salvalo", (name, bytes));
        await chat.PressesAsync(form, "Salva", new { folder = "own", path = "", name });
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
    }
}
