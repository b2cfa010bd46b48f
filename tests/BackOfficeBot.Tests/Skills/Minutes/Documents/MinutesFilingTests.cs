using BackOfficeBot.Sandbox.Office;
using BackOfficeBot.Skills.Minutes.Material;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.DocumentTemplates;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Minutes.Documents;

/// Signed minutes become a document in the folder that is configured.
public sealed class MinutesFilingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filing");
    private static readonly Dictionary<string, string> Settings = new() { ["Minutes:Folder"] = "Verbali/{year}" };

    [Fact]
    public async Task Minutes_are_filed_as_a_document_that_those_who_were_there_may_read()
    {
        await using var day = await OfficeDay.BeginAsync(settings: Settings);
        var (chiara, signed) = await SignedAsync(day);

        Assert.Contains("Lo sto mettendo nella cartella", (await chiara.PressesAsync(signed, "Archivia")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Archivia", (await chiara.PressesAsync(signed, "Archivia")).Buttons);
        await day.ElapseAsync(TimeSpan.FromSeconds(5));

        var filed = await chiara.ReadsAsync("✓ archiviato");
        Assert.Contains("Cartella Verbali/2026", filed.Words, StringComparison.Ordinal);
        var (name, bytes, readers) = Filed(day);
        Assert.StartsWith("MIN-2026-0000001 ", name, StringComparison.Ordinal);
        Assert.Contains(MaterialReader.Read(name, bytes).Text!.Lines, line => line.Text.Contains("si compra il furgone", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["Davide Rinaldi"], readers);
        var davide = await day.OfAsync("davide.rinaldi");
        Assert.Contains("Apri il documento", (await davide.ReadsAsync("qui trovi il documento")).Buttons);
    }

    [Fact]
    public async Task Where_libreoffice_is_installed_a_pdf_lies_beside_it_and_where_it_fails_the_document_is_filed_all_the_same()
    {
        foreach (var (script, said) in new[] { ("for last; do :; done; cp \"$last\" \"${last%.docx}.pdf\"", (string?)null), ("exit 3", "Il PDF non è riuscito") })
        {
            await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string>(Settings) { ["Minutes:LibreOffice"] = Program(script) });
            var (chiara, signed) = await SignedAsync(day);
            await chiara.PressesAsync(signed, "Archivia");
            await day.ElapseAsync(TimeSpan.FromSeconds(5));

            var filed = await chiara.ReadsAsync("✓ archiviato");
            Assert.Equal(said is not null, filed.Words.Contains(said ?? "Il PDF", StringComparison.Ordinal));
            Assert.Equal(said is null ? 1 : 0, Files(day).Count(f => f.Name.EndsWith(".pdf", StringComparison.Ordinal)));
            Assert.Single(Files(day), f => f.Name.EndsWith(".docx", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(507, "Lo spazio per i file in Microsoft 365 è finito")]
    [InlineData(403, "Non puoi scrivere nella cartella dei verbali")]
    [InlineData(404, "La cartella dei verbali non c'è più")]
    public async Task A_folder_that_cannot_be_reached_leaves_the_minutes_signed_and_the_next_press_files_them_once(int status, string sentence)
    {
        await using var day = await OfficeDay.BeginAsync(settings: Settings);
        var (chiara, signed) = await SignedAsync(day);
        await day.FaultAsync(new { service = "graph", method = "PUT", path = "/drives/*", kind = "ServerError", status });

        await chiara.PressesAsync(signed, "Archivia");
        await day.ElapseAsync(TimeSpan.FromSeconds(5));
        var not = await chiara.ReadsAsync(sentence);
        await day.NoFaultsAsync();
        await chiara.PressesAsync(not, "Archivia");
        await day.ElapseAsync(TimeSpan.FromSeconds(5));

        await chiara.ReadsAsync("✓ archiviato");
        Assert.Single(Files(day), f => f.Name.EndsWith(".docx", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_only_passes_is_tried_again_without_anybody()
    {
        await using var day = await OfficeDay.BeginAsync(settings: Settings);
        var (chiara, signed) = await SignedAsync(day);
        await day.FaultAsync(new { service = "graph", method = "PUT", path = "/drives/*", kind = "ServerError", status = 423 });
        await chiara.PressesAsync(signed, "Archivia");
        await day.ElapseAsync(TimeSpan.FromSeconds(5));
        Assert.Contains("Lo sto mettendo nella cartella", (await chiara.SaysAsync("mostra MIN-2026-0000001")).Words, StringComparison.Ordinal);

        await day.NoFaultsAsync();
        await day.ElapseAsync(TimeSpan.FromMinutes(2));

        await chiara.ReadsAsync("✓ archiviato");
    }

    [Fact]
    public async Task Where_the_file_may_not_be_shared_it_is_filed_and_said_who_has_to_be_sent_it()
    {
        await using var day = await OfficeDay.BeginAsync(settings: Settings);
        var (chiara, signed) = await SignedAsync(day);
        await day.FaultAsync(new { service = "graph", method = "POST", path = "/drives/*/items/*/invite", kind = "ServerError", status = 403 });

        await chiara.PressesAsync(signed, "Archivia");
        await day.ElapseAsync(TimeSpan.FromSeconds(5));

        Assert.Contains("Non lo può aprire davide.rinaldi@", (await chiara.ReadsAsync("✓ archiviato")).Words, StringComparison.Ordinal);
        Assert.Empty(Filed(day).Readers);
    }

    [Fact]
    public async Task The_minutes_go_by_mail_once_to_those_who_are_ticked()
    {
        await using var day = await OfficeDay.BeginAsync(settings: Settings);
        var (chiara, signed) = await SignedAsync(day);
        await chiara.PressesAsync(signed, "Archivia");
        await day.ElapseAsync(TimeSpan.FromSeconds(5));
        var ask = await chiara.PressesAsync(await chiara.ReadsAsync("✓ archiviato"), "Manda per mail");
        Assert.Contains("Verbale: Comitato (MIN-2026-0000001)", ask.Words, StringComparison.Ordinal);
        Assert.Contains("si compra il furgone", ask.Words, StringComparison.Ordinal);
        Assert.Contains("Spunta almeno un destinatario", (await chiara.PressesAsync(ask, "Manda la mail", new { to = "" })).Words, StringComparison.Ordinal);

        await chiara.PressesAsync(ask, "Manda la mail", new { to = "0" });
        await chiara.PressesAsync(ask, "Manda la mail", new { to = "0" });
        await day.ElapseAsync(TimeSpan.FromSeconds(5));

        await chiara.ReadsAsync("Mail mandata a Davide Rinaldi");
        var mail = Assert.Single(Mails(day));
        Assert.Contains("si compra il furgone", (string?)mail["body"]!["content"], StringComparison.Ordinal);
        Assert.Contains("/MIN-2026-0000001%20Comitato", (string?)mail["body"]!["content"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mail_of_which_nobody_saw_the_end_is_looked_for_and_sent_once(bool carriedOut)
    {
        await using var day = await OfficeDay.BeginAsync(settings: Settings);
        var (chiara, signed) = await SignedAsync(day);
        await day.FaultAsync(new { service = "graph", kind = "Drop", path = "/users/*/sendMail", count = 1, afterCarriedOut = carriedOut });
        await chiara.PressesAsync(await chiara.PressesAsync(signed, "Manda per mail"), "Manda la mail", new { to = "0" });
        await day.ElapseAsync(TimeSpan.FromSeconds(5));
        await day.ElapseAsync(TimeSpan.FromMinutes(5));

        await chiara.ReadsAsync("Mail mandata a Davide Rinaldi");
        Assert.Single(Mails(day));
    }

    [Theory]
    [InlineData("documento MIN-2026-0000001 formale", "L'anno duemilaventisei")]
    [InlineData("documento MIN-2026-0000001 breve", null)]
    public async Task Whoever_may_see_minutes_gets_them_as_a_document_and_nobody_else_does(string words, string? formal)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, signed) = await SignedAsync(day);
        var sara = await day.OfAsync("sara.greco");

        var ask = await chiara.PressesAsync(signed, "Documento");
        Assert.Contains("Quale documento vuoi?", ask.Words, StringComparison.Ordinal);
        var offer = await chiara.SaysAsync(words);
        var (_, bytes) = await chiara.TakesFileAsync(offer);

        var lines = MaterialReader.Read((string)offer.Consent!["name"]!, bytes).Text!.Lines.Select(line => line.Text).ToList();
        Assert.Contains(lines, line => line.Contains("si compra il furgone", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(formal is not null, lines.Exists(line => line.Contains("duemilaventisei", StringComparison.Ordinal)));
        Assert.Contains("non trovo", (await sara.SaysAsync(words)).Words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_template_of_minutes_is_replaced_on_a_card_and_put_back()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, _) = await SignedAsync(day);
        var andrea = await day.OfAsync("andrea.fontana");
        async Task<string> HeaderAsync()
        {
            var (_, bytes) = await chiara.TakesFileAsync(await chiara.SaysAsync("documento MIN-2026-0000001 formale"));
            using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
            return string.Concat(document.MainDocumentPart!.HeaderParts.Select(h => h.Header!.InnerText));
        }

        var card = await andrea.SendsAsync("modello del verbale", ("Carta intestata.docx", Docx.With([], header: "Valdoro S.p.A. {reference}")));
        Assert.Equal("minutes", card.Input("which"));
        var added = await andrea.PressesAsync(card, "Aggiungi", new { which = "minutes", it = "", en = "", language = "it" });
        Assert.Contains("Serve per verbali", added.Words, StringComparison.Ordinal);
        Assert.Equal("Valdoro S.p.A. MIN-2026-0000001", await HeaderAsync());

        var back = await andrea.PressesAsync(added, "Torna all'originale");
        Assert.Contains("fornito con il bot", back.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Valdoro", await HeaderAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pdf_is_had_for_oneself_where_it_can_be_printed_and_a_program_that_hangs_holds_nobody()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string>(Settings) { ["Minutes:LibreOffice"] = Program("for last; do :; done; cp \"$last\" \"${last%.docx}.pdf\"") });
        var (chiara, signed) = await SignedAsync(day);
        var offer = await chiara.SaysAsync("documento MIN-2026-0000001 formale pdf");
        var (_, bytes) = await chiara.TakesFileAsync(offer);
        Assert.EndsWith(".pdf", (string)offer.Consent!["name"]!, StringComparison.Ordinal);
        Assert.NotEmpty(bytes);

        Program("sleep 30");
        var waits = await chiara.PressesAsync(await chiara.PressesAsync(signed, "Documento"), "Breve in PDF");
        Assert.Contains("premi di nuovo tra qualche secondo", waits.Words, StringComparison.Ordinal);
    }

    private static async Task<(Chat Chiara, Message Signed)> SignedAsync(OfficeDay day)
    {
        var (chiara, davide) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"));
        var draft = await MinutesReviewTests.DraftAsync(chiara, davide.PersonId, "", $"{davide.PersonId},{chiara.PersonId}");
        var review = await chiara.PressesAsync(await chiara.PressesAsync(draft, "Manda in revisione"), "Manda in revisione", new { day = "2026-11-26", time = "12:00" });
        await chiara.PressesAsync(await chiara.PressesAsync(await chiara.PressesAsync(review, "Concludi revisione"), "Approva"), "Firma");
        await davide.PressesAsync(await davide.UntilAsync(messages => messages.LastOrDefault(m => m.Buttons.Contains("Firma"))), "Firma");
        return (chiara, await chiara.UntilAsync(messages => messages.LastOrDefault(m => m.Card is not null && m.Buttons.Contains("Archivia"))));
    }

    private static (string Name, byte[] Bytes, IReadOnlyList<string> Readers) Filed(OfficeDay day)
    {
        var office = day.Sandbox.GetRequiredService<OfficeState>();
        var mailbox = office.Mailbox(office.Person("chiara.galli")!.Id)!;
        var file = mailbox.Files.All.Single(f => ((string?)f["name"])?.EndsWith(".docx", StringComparison.Ordinal) == true);
        return ((string)file["name"]!, mailbox.Contents[(string)file["id"]!], [.. file["_permissions"]?.AsArray().Select(p => (string)p!["grantedToV2"]!["user"]!["displayName"]!) ?? []]);
    }

    private static List<(string Name, string Id)> Files(OfficeDay day) =>
        [.. Office(day).Files.All.Select(f => ((string?)f["name"] ?? "", (string?)f["id"] ?? ""))];

    private static List<System.Text.Json.Nodes.JsonObject> Mails(OfficeDay day) => [.. Office(day).Messages.All.Where(m => ((string?)m["subject"])?.Contains("MIN-2026-0000001", StringComparison.Ordinal) == true)];

    private static Mailbox Office(OfficeDay day) => day.Sandbox.GetRequiredService<OfficeState>() is var office ? office.Mailbox(office.Person("chiara.galli")!.Id)! : null!;

    private string Program(string script)
    {
        var file = Path.Combine(_folder.FullName, "soffice");
        File.WriteAllText(file, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
