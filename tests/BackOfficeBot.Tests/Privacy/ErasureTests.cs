using BackOfficeBot.Privacy;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Digests;
using BackOfficeBot.Skills.Tasks;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Privacy;

/// Somebody who left is erased by an administrator.
public sealed class ErasureTests
{
    [Theory]
    [InlineData("it", "cancella i dati di Marco Rossi", "Controlla", "Cancellare i dati di Marco Rossi?", "1 cancellata, 1 senza il nome, 1 aperta", "TASK-2026-0000003", "Cancella", "Conclusa")]
    [InlineData("en", "erase the data of Marco Rossi", "Check", "Erase the data of Marco Rossi?", "1 erased, 1 without the name, 1 open", "TASK-2026-0000003", "Erase", "Done")]
    public async Task First_it_is_shown_then_names_go_and_numbers_and_chain_stay(string language, string says, string check, string asks, string counts, string open, string erase, string done)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco, andrea) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"), await day.OfAsync("andrea.fontana"));
        if (language == "en")
            await andrea.SaysAsync("speak English");
        var own = await marco.SaysAsync("ricordami di chiamare Rossana");
        await marco.PressesAsync(own, own.Buttons[0]);
        await marco.SaysAsync("chiudi TASK-2026-0000001");
        await marco.SaysAsync("parla italiano");
        await marco.SaysAsync("riepilogo alle 8:30");
        await AsksAsync(marta, marco, "controllare il listino");
        await marco.SaysAsync("accetta TASK-2026-0000002");
        await marco.SaysAsync("chiudi TASK-2026-0000002");
        await marta.SaysAsync("conferma TASK-2026-0000002");
        await AsksAsync(marta, marco, "ordinare le sedie");

        var form = await andrea.SaysAsync(says);
        Assert.Equal("Marco Rossi", form.Input("person"));
        var shown = await andrea.PressesAsync(form, check, new { person = "Marco Rossi", reason = "Left" });
        Assert.Contains(asks, shown.Words, StringComparison.Ordinal);
        Assert.Contains(counts, shown.Words, StringComparison.Ordinal);
        Assert.Contains(open, shown.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("sedie", shown.Words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Rossi", await EverythingAsync(day, "TASK-2026-0000002"), StringComparison.Ordinal);

        await andrea.PressesAsync(shown, erase);
        var again = await andrea.PressesAsync(shown, erase);
        Assert.Contains("DEL-2026-0000001", again.Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromSeconds(1));

        var said = await andrea.SaysAsync("DEL-2026-0000001");
        Assert.Contains(done, said.Words, StringComparison.Ordinal);
        Assert.Contains(counts, said.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Marco", said.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Rossana", await EverythingAsync(day, "TASK-2026-0000001"), StringComparison.Ordinal);
        var shared = await EverythingAsync(day, "TASK-2026-0000002");
        Assert.DoesNotContain("Rossi", shared, StringComparison.Ordinal);
        Assert.Contains("listino", shared, StringComparison.Ordinal);
        Assert.Contains("Marco Rossi", await EverythingAsync(day, "TASK-2026-0000003"), StringComparison.Ordinal);
        Assert.Contains(Forgotten.Name, (await marta.SaysAsync("mostra TASK-2026-0000002")).Words, StringComparison.Ordinal);
        Assert.Equal(0, await LeftAsync(day, marco.PersonId));
        var findings = new List<string>();
        await new OfficeVerifier(day.Bot.GetRequiredService<OfficeDatabase>()).VerifyAsync([TestOffice.Acme], f => { findings.Add(f); return Task.CompletedTask; });
        Assert.Empty(findings);

        // Whoever comes back begins anew.
        Assert.True((await marco.SaysAsync("aiuto")).Words.Length > 0);
        await marco.SaysAsync("riepilogo alle 7:30");
        await using (var db = await day.Bot.GetRequiredService<Office>().ReadAsync(TestOffice.Acme))
            Assert.Equal(marco.PersonId, (await db.Records.SingleAsync(r => r.Id == DigestRecords.IdOf(marco.PersonId))).OwnerId);
        Assert.Contains("Nulla", (await MyDataTests.TakenAsync(marco, "i miei dati"))["leggimi.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_legal_hold_stops_it_with_a_sentence()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Retention:Holds:0:Name"] = "Causa Bianchi", ["Retention:Holds:0:Kinds:0"] = "TASK" });
        var (marta, marco, andrea) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"), await day.OfAsync("andrea.fontana"));
        await AsksAsync(marta, marco, "controllare il listino");
        await marco.SaysAsync("rifiuta TASK-2026-0000001");

        var shown = await andrea.PressesAsync(await andrea.SaysAsync("cancella i dati di Marco Rossi"), "Controlla", new { person = "Marco Rossi", reason = "Asked" });

        Assert.Contains("una pratica è sotto vincolo legale (Causa Bianchi)", shown.Words, StringComparison.Ordinal);
        Assert.Equal(["Indietro"], shown.Buttons);
        Assert.Contains("Marco Rossi", await EverythingAsync(day, "TASK-2026-0000001"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Left", "Scrivi il nome")]
    [InlineData("Zenobia Sconosciuta", "Left", "Non trovo nessuno")]
    [InlineData("Marco Rossi", "Whim", "Scegli il motivo")]
    [InlineData("Andrea Fontana", "Left", "Te stesso non puoi")]
    public async Task What_is_wrong_is_said_and_the_form_comes_back_as_typed(string person, string reason, string wrong)
    {
        await using var day = await OfficeDay.BeginAsync();
        var andrea = await day.OfAsync("andrea.fontana");
        var form = await andrea.PressesAsync(await andrea.SaysAsync("cancella una persona"), "Controlla", new { person, reason });
        Assert.Contains(wrong, form.Words, StringComparison.Ordinal);
        Assert.Equal(person, form.Input("person") ?? "");
    }

    [Fact]
    public async Task Somebody_who_is_in_no_directory_any_more_is_found_in_the_records_and_nobody_else_may_do_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, andrea) = (await day.OfAsync("marta.conti"), await day.OfAsync("andrea.fontana"));
        await using (var work = await day.Bot.GetRequiredService<Office>().BeginAsync(new(TestOffice.Acme, "7d6e1c52-0000-4000-8000-000000000001", "Ottavio Partito")))
        {
            var task = new Record { Id = Guid.NewGuid(), Kind = TaskRecords.Kind, Title = "Riordinare l'archivio", State = TaskStates.Confirmed, OwnerId = work.Actor.PersonId, OwnerName = work.Actor.PersonName };
            task.SetData(new() { Asker = new(work.Actor.PersonId, work.Actor.PersonName) }, TaskJson.Default.TaskData);
            await work.CreateAsync(task);
            await work.CommitAsync();
        }
        Assert.Contains("solo chi amministra", (await marta.SaysAsync("cancella i dati di Ottavio Partito")).Words, StringComparison.Ordinal);

        var shown = await andrea.PressesAsync(await andrea.SaysAsync("cancella una persona"), "Controlla", new { person = "Ottavio Partito", reason = "Left" });
        Assert.Contains("TASK 1 cancellata", shown.Words, StringComparison.Ordinal);
        // The same card in the hands of somebody who may not.
        var erase = shown.Actions.Single(a => (string?)a["title"] == "Cancella");
        await marta.ExecutesAsync(shown, (string)erase["verb"]!, (System.Text.Json.Nodes.JsonObject)erase["data"]!.DeepClone());
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        Assert.Contains("Partito", await EverythingAsync(day, "TASK-2026-0000001"), StringComparison.Ordinal);
    }

    private static async Task AsksAsync(Chat chat, Chat whom, string what)
    {
        var card = await chat.SaysAsync($"chiedi a Marco Rossi di {what}");
        await chat.PressesAsync(card, card.Buttons[0]);
        await whom.ReadsAsync(what[1..]);
    }

    /// A record with its history, as the database has it.
    private static async Task<string> EverythingAsync(OfficeDay day, string reference)
    {
        await using var db = await day.Bot.GetRequiredService<Office>().ReadAsync(TestOffice.Acme);
        var record = await db.Records.SingleAsync(r => r.Reference == reference);
        var history = await db.History.Where(h => h.RecordId == record.Id).ToListAsync();
        return $"{record.Title} {record.Body} {record.Data} {record.OwnerName} {record.CreatedByName} " + string.Join('\n', history.Select(h => $"{h.PersonName} {h.Reason} {string.Join(' ', h.Changes)}"));
    }

    private static async Task<int> LeftAsync(OfficeDay day, string personId)
    {
        await using var db = await day.Bot.GetRequiredService<Office>().ReadAsync(TestOffice.Acme);
        return await db.Drafts.CountAsync(d => d.PersonId == personId || d.Kind == ErasureTask.Kind) + await db.PersonSettings.CountAsync(s => s.PersonId == personId) + await db.Conversations.CountAsync(c => c.PersonId == personId);
    }
}
