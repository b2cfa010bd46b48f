using BackOfficeBot.Sandbox.Office;
using BackOfficeBot.Skills.Minutes.Material;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Minutes.Documents;

/// Signed minutes become a document in the folder that is configured.
public sealed class MinutesFilingTests
{
    private static readonly Dictionary<string, string> Settings = new() { ["Minutes:Folder"] = "Verbali/{year}" };

    [Fact]
    public async Task Minutes_are_filed_as_a_document_that_those_who_were_there_may_read()
    {
        await using var day = await OfficeDay.BeginAsync(settings: Settings);
        var (chiara, signed) = await SignedAsync(day);

        var filed = await chiara.PressesAsync(signed, "Archivia");

        Assert.Contains("✓ archiviato", filed.Words, StringComparison.Ordinal);
        Assert.Contains("è nella cartella «Verbali/2026»", filed.Words, StringComparison.Ordinal);
        var (name, bytes, readers) = Filed(day);
        Assert.StartsWith("MIN-2026-0000001 ", name, StringComparison.Ordinal);
        Assert.Contains(MaterialReader.Read(name, bytes).Text!.Lines, line => line.Text.Contains("si compra il furgone", StringComparison.Ordinal));
        Assert.Equal(["Davide Rinaldi"], readers);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_reached_leaves_the_minutes_signed_and_the_next_press_files_them_once()
    {
        await using var day = await OfficeDay.BeginAsync(settings: Settings);
        var (chiara, signed) = await SignedAsync(day);
        await day.FaultAsync(new { service = "graph", method = "PUT", path = "/drives/*", kind = "ServerError", status = 507 });

        Assert.Contains("Lo spazio per i file in Microsoft 365 è finito", (await chiara.PressesAsync(signed, "Archivia")).Words, StringComparison.Ordinal);
        await day.NoFaultsAsync();
        Assert.Contains("✓ archiviato", (await chiara.PressesAsync(signed, "Archivia")).Words, StringComparison.Ordinal);

        Assert.NotEmpty(Filed(day).Name);
    }

    [Fact]
    public async Task Where_the_file_may_not_be_shared_it_is_filed_and_said_who_has_to_be_sent_it()
    {
        await using var day = await OfficeDay.BeginAsync(settings: Settings);
        var (chiara, signed) = await SignedAsync(day);
        await day.FaultAsync(new { service = "graph", method = "POST", path = "/drives/*/items/*/invite", kind = "ServerError", status = 403 });

        var filed = await chiara.PressesAsync(signed, "Archivia");

        Assert.Contains("✓ archiviato", filed.Words, StringComparison.Ordinal);
        Assert.Contains("tranne davide.rinaldi@", filed.Words, StringComparison.Ordinal);
        Assert.Empty(Filed(day).Readers);
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
        Assert.Contains(lines, line => line.Contains("si compra il furgone", StringComparison.Ordinal));
        Assert.Equal(formal is not null, lines.Exists(line => line.Contains("duemilaventisei", StringComparison.Ordinal)));
        Assert.Contains("non trovo", (await sara.SaysAsync(words)).Words, StringComparison.OrdinalIgnoreCase);
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
}
