using System.Reflection;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Storage;

public sealed class OrganisationWallTests
{
    private const string Other = "22222222-2222-4222-8222-222222222222";

    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task No_row_of_any_table_is_seen_from_another_organisation_or_from_none(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider, kinds: [new NoteKind()]);
        await FillAsync(test);
        await using var mine = await test.Office.ReadAsync(TestOffice.Acme);
        var types = mine.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => t != typeof(Microsoft.AspNetCore.DataProtection.EntityFrameworkCore.DataProtectionKey)).ToList();
        Assert.All(types, type => Assert.True(typeof(IOfOrganisation).IsAssignableFrom(type), $"{type.Name} belongs to no organisation"));
        foreach (var type in types)
        {
            Assert.True(await CountAsync(mine, type) > 0, $"the test writes no {type.Name}");
            foreach (var organisation in new[] { Other, null, "" })
            {
                await using var theirs = await test.Services.GetRequiredService<OfficeDatabase>().ReadAsync(organisation, default);
                Assert.Equal(0, await CountAsync(theirs, type));
            }
        }
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Another_organisations_record_is_not_reached_by_its_raw_id_nor_by_its_number(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var record = await test.CreateAsync();
        var spy = new Actor(Other, "anna", "Anna Bianchi");
        Assert.Null(await test.Office.FindAsync(Other, record.Id));
        Assert.Null(await test.Office.FindAsync(Other, new Reference("MEET", 2026, 1)));
        Assert.Empty(await test.Office.HistoryAsync(Other, record.Id));
        await using var work = await test.Office.BeginAsync(spy);
        await Assert.ThrowsAsync<RecordNotFound>(() => work.OpenAsync(record.Id, 1));
        await Assert.ThrowsAsync<RecordNotFound>(() => work.UndoAsync(record.Id, 1));
        var (own, isNew) = await work.CreateAsync(TestOffice.NewMeeting("Altra", record.Id));
        await work.CommitAsync();
        Assert.True(isNew);
        Assert.Equal("MEET-2026-0000001", own.Reference);
        Assert.Equal("Budget", (await test.Office.FindAsync(TestOffice.Acme, record.Id))!.Title);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Another_organisations_row_is_not_written(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        await using var work = await test.Office.BeginAsync(TestOffice.Anna);
        work.Db.Add(new PersonSettings { Organisation = Other, PersonId = "anna" });
        await Assert.ThrowsAsync<InvalidOperationException>(() => work.CommitAsync());
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Another_organisations_rows_are_neither_changed_nor_deleted_nor_linked(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        await FillAsync(test);
        var foreign = await test.CreateAsync();
        await using (var spy = await test.Office.BeginAsync(new(Other, "anna", "Anna Bianchi")))
        {
            Assert.Equal(0, await spy.Db.Records.ExecuteUpdateAsync(set => set.SetProperty(r => r.Title, "x")));
            Assert.Equal(0, await spy.Db.History.ExecuteDeleteAsync());
            Assert.Equal(0, await spy.Db.Outbox.ExecuteDeleteAsync());
            Assert.Equal(0, await spy.Db.Drafts.ExecuteDeleteAsync());
            Assert.Equal(0, await spy.Db.Due.ExecuteDeleteAsync());
            var (own, _) = await spy.CreateAsync(TestOffice.NewMeeting());
            spy.Db.Add(new RecordLink { Organisation = Other, FromId = own.Id, ToId = foreign.Id, Relation = "from", At = spy.Now });
            await Assert.ThrowsAsync<DbUpdateException>(() => spy.CommitAsync());
        }
        Assert.True((await test.VerifyAsync(foreign.Id)).Intact);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_context_for_the_key_ring_sees_no_organisation_though_it_served_one_before(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        await test.CreateAsync();
        await using (await test.Office.ReadAsync(TestOffice.Acme)) { }
        await using var keys = test.Services.GetRequiredService<OfficeDatabase>().Rent();
        Assert.Equal(0, await keys.Records.CountAsync());
    }

    private static async Task FillAsync(TestOffice test)
    {
        await test.CreateAsync(record: NoteKind.New("Nota", "luca"));
        var (a, b) = (await test.CreateAsync(), await test.CreateAsync());
        await using (var work = await test.Office.BeginAsync(TestOffice.Anna))
        {
            await work.LinkAsync(await work.OpenAsync(a.Id), await work.OpenAsync(b.Id), "from");
            await work.SendAsync(TestOffice.Message());
            await work.DueAsync(await work.OpenAsync(a.Id), "remind", test.Time.GetUtcNow());
            work.Db.Add(new CardCopy { Organisation = TestOffice.Acme, ConversationId = "c", ActivityId = "1", RecordId = a.Id, PersonId = "anna" });
            await work.CommitAsync();
        }
        await test.Services.GetRequiredService<Settings>().ChooseLanguageAsync(TestOffice.Acme, "anna", "it");
        await test.Services.GetRequiredService<Conversations>().SeenAsync(new() { Organisation = TestOffice.Acme, ConversationId = "c", ServiceUrl = "https://x/", Reference = "{}" });
        await test.Services.GetRequiredService<Drafts>().KeepAsync(TestOffice.Acme, "anna", "c", "meeting", new DraftsTests.Kept("x"), DraftsJson.Default.Kept);
    }

    private static Task<int> CountAsync(OfficeDb db, Type type) =>
        (Task<int>)typeof(OrganisationWallTests).GetMethod(nameof(CountRowsAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [db])!;

    private static Task<int> CountRowsAsync<T>(OfficeDb db)
        where T : class => db.Set<T>().CountAsync();
}
