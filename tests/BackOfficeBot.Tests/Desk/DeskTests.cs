using System.Text;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Desk;

/// What every record can do in a chat, shown with the plainest kind.
public sealed class DeskTests
{
    private static Task<OfficeDay> BeginAsync(params (string Key, string Value)[] settings) =>
        OfficeDay.BeginAsync(builder => builder.Services.AddSingleton<IRecordKind, NoteKind>(), settings.ToDictionary(s => s.Key, s => s.Value));

    private static async Task<Record> NoteAsync(OfficeDay day, string title, string to, Chat from, Confidentiality confidentiality = Confidentiality.Normal)
    {
        var copies = day.Bot.GetRequiredService<CardCopies>();
        await using var work = await day.Bot.GetRequiredService<Office>().BeginAsync(new(Sandbox.SandboxIds.Tenant, from.PersonId, "Marta Conti"));
        var note = NoteKind.New(title, to, from.PersonId);
        note.Confidentiality = confidentiality;
        var (record, _) = await work.CreateAsync(note);
        await copies.SendAsync(work, record, to, "new", TestContext.Current.CancellationToken);
        await work.CommitAsync();
        return record;
    }

    [Fact]
    public async Task A_record_is_shown_by_its_number_in_any_writing_and_by_what_was_shown_last()
    {
        await using var day = await BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        var note = await NoteAsync(day, "Chiavi dell'archivio", giulia.PersonId, marta);

        Assert.Contains("Chiavi dell'archivio", (await marta.SaysAsync($"mostra {note.Reference}")).Words, StringComparison.Ordinal);
        Assert.Contains("Chiavi dell'archivio", (await marta.SaysAsync("note-2026-1")).Words, StringComparison.Ordinal);
        Assert.Contains("Chiavi dell'archivio", (await marta.SaysAsync("show number 1")).Words, StringComparison.Ordinal);
        Assert.Contains("Commento aggiunto", (await marta.SaysAsync("commenta: sono in segreteria")).Words, StringComparison.Ordinal);
        Assert.Contains("Commento aggiunto", (await marta.SaysAsync("commentala: sul mio tavolo")).Words, StringComparison.Ordinal);
        var history = (await marta.SaysAsync("storia NOTE-2026-1")).Words;
        Assert.Contains("commento: sul mio tavolo", history, StringComparison.Ordinal);
        Assert.Contains("La storia è intatta", history, StringComparison.Ordinal);
        await giulia.UntilAsync(messages => messages.FirstOrDefault(m => m.Words.Contains("Marta Conti commenta: sul mio tavolo", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_is_not_concerned_hears_the_same_as_for_a_number_that_does_not_exist()
    {
        await using var day = await BeginAsync(("Staff:Readers:0:Kind", "NOTE"), ("Staff:Readers:0:Ids:0", "aaaaaaaa-0000-4000-8000-000000000003"));
        var (marta, giulia, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"), await day.OfAsync("marco.rossi"));
        var note = await NoteAsync(day, "Chiavi dell'archivio", giulia.PersonId, marta);
        var card = await giulia.SaysAsync($"mostra {note.Reference}");

        var stranger = (await marco.SaysAsync($"mostra {note.Reference}")).Words;
        Assert.Equal(stranger, (await marco.SaysAsync("mostra NOTE-2026-0000999")).Words);
        Assert.DoesNotContain("Chiavi", stranger, StringComparison.Ordinal);
        Assert.Equal(stranger.Trim(), (await marco.SaysAsync($"annulla {note.Reference}")).Words.Trim());
        Assert.DoesNotContain("Chiavi", (await marco.ExecutesAsync(card, "record.undo", (System.Text.Json.Nodes.JsonObject)card.Actions.Single(a => (string?)a["title"] == "Undo")["data"]!.DeepClone())).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undone_by_who_made_it_it_changes_on_everybody_s_card()
    {
        await using var day = await BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        var note = await NoteAsync(day, "Chiavi dell'archivio", giulia.PersonId, marta);
        var sent = await giulia.UntilAsync(messages => messages.FirstOrDefault(m => m.Words.Contains("Chiavi", StringComparison.Ordinal)));

        Assert.Contains("può annullarla solo lei", (await giulia.SaysAsync($"annulla {note.Reference}")).Words, StringComparison.Ordinal);
        Assert.Contains("non vale più", (await marta.SaysAsync($"annulla {note.Reference}")).Words, StringComparison.Ordinal);
        await giulia.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == sent.Id && m.Words.Contains("✓ undone", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_view_of_what_is_confidential_stands_in_its_history()
    {
        await using var day = await BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        var note = await NoteAsync(day, "Stipendi", giulia.PersonId, marta, Confidentiality.Confidential);

        await giulia.SaysAsync($"mostra {note.Reference}");

        Assert.Contains(await day.Bot.GetRequiredService<Office>().HistoryAsync(Sandbox.SandboxIds.Tenant, note.Id), h => h.Action == RecordDesk.Viewed && h.PersonId == giulia.PersonId);
    }

    [Fact]
    public async Task Linked_records_show_each_other()
    {
        await using var day = await BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        var (first, second) = (await NoteAsync(day, "Chiavi", giulia.PersonId, marta), await NoteAsync(day, "Serratura", giulia.PersonId, marta));

        Assert.Contains($"Collegati: {second.Reference} e {first.Reference}", (await marta.SaysAsync($"collega {second.Reference} a {first.Reference}")).Words, StringComparison.Ordinal);
        Assert.Contains(second.Reference, (await giulia.SaysAsync($"mostra {first.Reference}")).Words, StringComparison.Ordinal);
        Assert.Contains(first.Reference, (await giulia.SaysAsync($"mostra {second.Reference}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_done_with_a_kind_is_said_with_what_can()
    {
        await using var day = await BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        var note = await NoteAsync(day, "Chiavi", giulia.PersonId, marta);

        var words = (await marta.SaysAsync($"assegna {note.Reference} ad Anna")).Words;
        Assert.Contains("questo non si può fare", words, StringComparison.Ordinal);
        Assert.Contains("commenta", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_of_a_record_is_exported_for_Excel_and_as_lines_of_JSON()
    {
        await using var day = await BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        var note = await NoteAsync(day, "=1+1; chiavi", giulia.PersonId, marta);
        await marta.SaysAsync($"commenta {note.Reference}: +39 02 1234567");

        var (said, csv) = await marta.TakesFileAsync(await marta.SaysAsync($"esporta {note.Reference}"));
        var text = Encoding.UTF8.GetString(csv);
        Assert.Contains("Salvato nel tuo OneDrive", said.Words, StringComparison.Ordinal);
        Assert.StartsWith("\uFEFFQuando (ora di Roma);Chi;", text, StringComparison.Ordinal);
        Assert.Contains("(+39) 02 1234567", text, StringComparison.Ordinal);
        Assert.Contains("La storia è intatta", text, StringComparison.Ordinal);
        var (_, json) = await marta.TakesFileAsync(await marta.SaysAsync($"esporta {note.Reference} in json"));
        var lines = Encoding.UTF8.GetString(json).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal("commented", lines[^2].GetProperty("action").GetString());
        Assert.True(lines[^1].GetProperty("intact").GetBoolean());
    }

    [Theory]
    [InlineData("cerca chiavi")]
    [InlineData("cerca le chiavi")]
    [InlineData("trovami Chiavi.")]
    [InlineData("search for chiavi")]
    public async Task What_is_looked_for_without_a_kind_is_found_among_all_that_one_may_see(string said)
    {
        await using var day = await BeginAsync();
        var (marta, giulia, luca) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"), await day.OfAsync("luca.moretti"));
        await NoteAsync(day, "Chiavi dell'archivio", giulia.PersonId, marta);
        await marta.SaysAsync("chiedi a Giulia Romano di portare le chiavi entro venerdì");
        await marta.SaysAsync("sì");

        var found = (await giulia.SaysAsync(said)).Words;
        Assert.Contains("Chiavi dell'archivio", found, StringComparison.Ordinal);
        Assert.Contains("Portare le chiavi", found, StringComparison.Ordinal);
        Assert.Contains("niente con «chiavi»", (await luca.SaysAsync("cerca chiavi")).Words, StringComparison.Ordinal);
    }

    /// The desk may see every call, and finds those of others, too.
    [Fact]
    public async Task Whoever_may_see_all_of_a_kind_finds_all_of_it_among_the_rest()
    {
        await using var day = await BeginAsync();
        var (sara, luca) = (await day.OfAsync("sara.greco"), await day.OfAsync("luca.moretti"));
        var check = await luca.SaysAsync("chiamata da Ricci 02 1234567 per Chiara Galli: il listino");
        await luca.PressesAsync(check, check.Buttons[0]);
        await sara.SaysAsync("chiedi a Luca Moretti di sentire Ricci");
        await sara.SaysAsync("sì");

        var found = (await sara.SaysAsync("cerca Ricci")).Words;
        Assert.Contains("CALL-2026-0000001", found, StringComparison.Ordinal);
        Assert.Contains("TASK-2026-0000001", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_offered_to_one_person_is_not_made_for_another()
    {
        await using var day = await BeginAsync();
        var (marta, giulia, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"), await day.OfAsync("marco.rossi"));
        var note = await NoteAsync(day, "Chiavi", giulia.PersonId, marta);

        var (said, file) = await marco.TakesFileAsync(await marta.SaysAsync($"esporta {note.Reference}"));

        Assert.Contains("non c'è più, o non è più per te", said.Words, StringComparison.Ordinal);
        Assert.Empty(file);
    }
}
