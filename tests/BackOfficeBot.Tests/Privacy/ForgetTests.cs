using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Desk;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Tests.Privacy;

/// A person is taken out of a record that others need.
public sealed class ForgetTests
{
    private static readonly Actor Nico = new(TestOffice.Acme, "7d6e1c52-0000-4000-8000-000000000001", "Niccolò D'Angelo");

    private static readonly Forgotten Who = new(Nico.PersonId, [], [], "erased-1");

    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Name_id_and_address_are_nowhere_any_more_and_the_chain_still_holds(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider, kinds: [new NoteKind()]);
        var record = await StoryAsync(test);

        await ForgetAsync(test, record.Id);

        Assert.Empty((await test.VerifyAsync(record.Id)).Findings);
        await using var db = await test.Office.ReadAsync(TestOffice.Acme);
        var row = await db.Records.SingleAsync(r => r.Id == record.Id);
        Assert.Equal((record.Reference, "closed", record.Version, record.UpdatedAt), (row.Reference, row.State, row.Version, row.UpdatedAt));
        Assert.Equal($"Chiamare {Forgotten.Name}", row.Title);
        Assert.Equal(("erased-1", Forgotten.Name, "Anna Bianchi"), (row.OwnerId, row.OwnerName, row.CreatedByName));
        var history = await db.History.Where(h => h.RecordId == record.Id).OrderBy(h => h.Sequence).ToListAsync();
        Assert.Equal(["Marco Rossi"], history.Where(h => h.Action == "noted").Select(h => h.PersonName));
        Assert.Equal("erased", history.Single(h => h.Action == HistoryActions.Forgotten).Reason);
        var all = string.Join('\n', history.Select(h => $"{h.PersonId} {h.PersonName} {h.Reason} {string.Join(' ', h.Changes)}")) + row.Title + row.Body + row.Data + row.OwnerName
            + string.Join('\n', await db.RecordPeople.Select(p => p.PersonId).ToListAsync()) + string.Join('\n', await db.RecordTexts.Select(t => t.Text).ToListAsync()) + string.Join('\n', await db.Outbox.Select(m => m.Activity).ToListAsync());
        foreach (var said in new[] { Nico.PersonId, "Niccol", "D'Angelo", "dangelo", "nico@firm.example" })
            Assert.DoesNotContain(said, all, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Marco Rossi", row.Data, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task No_other_line_may_say_nothing_and_another_person_may_be_taken_out_later(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider, kinds: [new NoteKind()]);
        var record = await StoryAsync(test);
        await ForgetAsync(test, record.Id);
        await using (var work = await test.Office.BeginAsync(TestOffice.Anna))
        {
            work.Change(await work.OpenAsync(record.Id), "reopened", r => r.State = "open");
            await work.CommitAsync();
        }
        await ForgetAsync(test, record.Id, new(TestOffice.Marco.PersonId, ["Marco Rossi"], [], "erased-2"));
        Assert.Empty((await test.VerifyAsync(record.Id)).Findings);

        await using (var db = await test.Office.ReadAsync(TestOffice.Acme))
            await db.Database.ExecuteSqlAsync($"""UPDATE "History" SET "Salt" = NULL, "PersonId" = '', "PersonName" = '', "Changes" = '[]' WHERE "Action" = 'reopened'""");
        Assert.Contains((await test.VerifyAsync(record.Id)).Findings, f => f.EndsWith("was altered", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task What_was_nameless_can_be_erased_when_its_time_is_over(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider, kinds: [new NoteKind()]);
        var record = await StoryAsync(test);
        await ForgetAsync(test, record.Id);
        await using (var work = await test.Office.BeginAsync(Actor.Bot(TestOffice.Acme)))
        {
            await work.EraseAsync(await work.OpenAsync(record.Id), "kept for 24 months");
            await work.CommitAsync();
        }
        Assert.Empty((await test.VerifyAsync(record.Id)).Findings);
    }

    [Fact]
    public void Who_bears_a_longer_name_or_address_keeps_it()
    {
        var record = NoteKind.New("Anna Rossi e Marianna Rossi", "marco");
        record.Body = "Scrivere a marianna@firm.it, maria-anna@firm.it e anna@firm.it.";
        record.Data = """{"text":"\n-Anna Rossi\nMarianna Rossini"}""";
        new Forgotten("7d6e1c52-0000-4000-8000-000000000002", ["Anna Rossi"], ["anna@firm.it"], "erased-1").TakeOut(record);
        Assert.Equal(($"{Forgotten.Name} e Marianna Rossi", "Scrivere a marianna@firm.it, maria-anna@firm.it e erased-1@erased.invalid."), (record.Title, record.Body));
        Assert.Contains("Marianna Rossini", record.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("-Anna Rossi", record.Data, StringComparison.Ordinal);
    }

    private static async Task ForgetAsync(TestOffice test, Guid id, Forgotten? who = null)
    {
        await using var work = await test.Office.BeginAsync(Actor.Bot(TestOffice.Acme));
        await work.ForgetAsync(await work.OpenAsync(id), who ?? Who, "erased");
        await work.CommitAsync();
    }

    /// Anna asks Niccolò; he does it; Marco notes something; it is linked and told.
    private static async Task<Record> StoryAsync(TestOffice test)
    {
        var other = await test.CreateAsync(TestOffice.Anna, NoteKind.New("Altra", "luca"));
        var record = NoteKind.New("Chiamare Niccolò D'Angelo", Nico.PersonId);
        record.OwnerName = Nico.PersonName;
        record.Body = "Chiedere a niccolò d'angelo.";
        record.Data = $$"""{"from":"anna","people":[{"id":"{{Nico.PersonId}}","name":"Niccol\u00F2 D\u0027Angelo","address":"nico@firm.example"},{"id":"marco","name":"Marco Rossi"}],"votes":{"{{Nico.PersonId}}":2},"count":3}""";
        await test.CreateAsync(TestOffice.Anna, record);
        await using (var work = await test.Office.BeginAsync(Nico))
        {
            var opened = await work.OpenAsync(record.Id);
            await work.LinkAsync(opened, await work.OpenAsync(other.Id), "from");
            work.Change(opened, "closed", r => r.State = "closed", "ci ho pensato io");
            await work.CommitAsync();
        }
        await using (var work = await test.Office.BeginAsync(TestOffice.Marco))
        {
            var opened = await work.OpenAsync(record.Id);
            work.Note(opened, "noted");
            work.Note(opened, "commented", "bravo Niccolò D'Angelo");
            await work.CommitAsync();
        }
        return (await test.Office.FindAsync(TestOffice.Acme, record.Id))!;
    }
}
