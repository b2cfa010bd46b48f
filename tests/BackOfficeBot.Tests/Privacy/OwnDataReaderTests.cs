using System.Text.Json;
using BackOfficeBot.Due;
using BackOfficeBot.Health;
using BackOfficeBot.Organisations;
using BackOfficeBot.Outbox;
using BackOfficeBot.Privacy;
using BackOfficeBot.Records;
using BackOfficeBot.Retention;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Desk;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Tests.Privacy;

/// What is read for somebody, in both databases.
public sealed class OwnDataReaderTests
{
    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task It_is_of_every_table_that_holds_something_of_a_person(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider, kinds: [new NoteKind()]);
        var (mine, theirs) = (await test.CreateAsync(TestOffice.Marco, NoteKind.New("Mia", "anna", "marco")), await test.CreateAsync(TestOffice.Marco, NoteKind.New("Altrui", "luca", "marco")));
        var ofOffice = await test.CreateAsync(TestOffice.Marco, NoteKind.New("Ufficio", "office:acquisti", "marco"));
        await test.CreateAsync(TestOffice.Marco, NoteKind.New("Ufficio, non toccata", "office:acquisti", "marco"));
        await test.CreateAsync(TestOffice.Anna, new() { Id = Guid.NewGuid(), Kind = "DIG", Title = "Digest", State = "on", OwnerId = "anna", Data = """{"at":"08:00"}""" });
        await test.ChangeAsync(TestOffice.Anna, ofOffice, "closed", r => r.State = "closed");
        await using (var work = await test.Office.BeginAsync(TestOffice.Marco))
        {
            await work.DueAsync(await work.OpenAsync(mine.Id), "desk.snooze|anna", test.Time.GetUtcNow().AddDays(1));
            await work.SendAsync(TestOffice.Message("chat-anna", """{"text":"Per Anna"}"""), mine);
            await work.SendAsync(TestOffice.Message("chat-luca", """{"text":"Per Luca"}"""), theirs);
            await work.CommitAsync();
        }
        await test.Services.GetRequiredService<Settings>().ChooseLanguageAsync(TestOffice.Acme, "anna", "it");
        await test.Services.GetRequiredService<Conversations>().SeenAsync(new() { Organisation = TestOffice.Acme, ConversationId = "chat-anna", PersonId = "anna", ServiceUrl = "https://x/", Reference = "{}" });
        foreach (var person in new[] { "anna", "luca" })
            await test.Services.GetRequiredService<Drafts>().KeepAsync(TestOffice.Acme, person, "c", "meeting", new DraftsTests.Kept(person), DraftsJson.Default.Kept);

        var data = await Reader(test).ReadAsync(TestOffice.Acme, "anna", "Anna Bianchi", "it", default);

        Assert.Equal(["Mia", "Ufficio"], data.Records.Select(r => r.Title));
        Assert.Equal(test.Time.GetUtcNow().AddDays(1), data.Records[0].ComesBack);
        Assert.Equal([ConcernRole.Acts], data.Records[0].Roles);
        Assert.Equal(("closed", 0), (Assert.Single(data.Records[1].YouDid).Action, data.Records[1].Roles.Count));
        Assert.Equal(["language", "welcomed", "DIG"], data.Settings.Select(s => s.Kind));
        Assert.Contains("anna", Assert.Single(data.Drafts).Data.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("chat-anna", Assert.Single(data.Chats).ConversationId);
        var message = Assert.Single(data.Messages);
        Assert.Equal((mine.Reference, "Per Anna"), (message.Record, Assert.Single(message.Texts)));
        Assert.True(data.Roles.IsAdministrator);
        Assert.Equal(["Acquisti"], data.Roles.Departments);
        Assert.DoesNotContain("Luca", JsonSerializer.Serialize(data, OwnDataJson.Default.OwnData), StringComparison.OrdinalIgnoreCase);
        Assert.Empty((await Reader(test).ReadAsync("another", "anna", "Anna Bianchi", "it", default)).Records);
    }

    internal static OwnDataReader Reader(TestOffice test)
    {
        var staff = Options.Create(new StaffOptions { Administrators = ["anna"], Departments = [new() { Name = "Acquisti", MemberIds = ["anna"] }] });
        var database = test.Services.GetRequiredService<OfficeDatabase>();
        var given = new GivenRoles(database, new(test.Time, NullLogger<Workers>.Instance), test.Time);
        var (kinds, departments, deputies) = (test.Services.GetRequiredService<RecordKinds>(), new Departments(staff, test.Services.GetRequiredService<Clients>()), new Deputies(staff, given, test.Services.GetRequiredService<Clients>(), test.Time));
        var access = new Access(staff, given, kinds, departments, deputies, test.Services.GetRequiredService<Clients>());
        var trace = new PersonTrace(database, kinds, access, new(Options.Create(new RetentionOptions()), test.Services.GetRequiredService<IOptions<StorageOptions>>()), [], test.Time);
        return new(database, trace, kinds, access, departments, deputies, given, staff, test.Time);
    }
}
