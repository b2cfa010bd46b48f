using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Records;

public sealed class WorkTests
{
    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Data_history_and_messages_are_committed_together(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        await using (var work = await test.Office.BeginAsync(TestOffice.Anna))
        {
            var (lost, _) = await work.CreateAsync(TestOffice.NewMeeting("Perduta"));
            await work.SendAsync(TestOffice.Message(), lost);
        }
        Assert.Empty(await test.MessagesAsync());

        var record = await test.CreateAsync();
        await test.ChangeAsync(TestOffice.Anna, record, "booked", r => r.State = "booked", TestOffice.Message());
        Assert.Equal("MEET-2026-0000001", record.Reference);
        Assert.Equal(2, Assert.Single(await test.MessagesAsync()).RecordVersion);
        var history = await test.Office.HistoryAsync(TestOffice.Acme, record.Id);
        Assert.Equal(["created", "booked"], history.Select(h => h.Action));
        Assert.Equal([new FieldChange("state", "booking", "booked")], history[1].Changes);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Of_two_presses_at_once_from_two_instances_one_wins_and_the_other_sees_who(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var second = (await test.AddInstanceAsync()).GetRequiredService<Office>();
        for (var round = 0; round < 10; round++)
        {
            var record = await test.CreateAsync();
            var presses = await Task.WhenAll(PressAsync(test.Office, TestOffice.Anna, record), PressAsync(second, TestOffice.Marco, record));

            var lost = Assert.Single(presses, p => p is not null)!;
            var winner = presses[0] is null ? TestOffice.Anna : TestOffice.Marco;
            Assert.Equal(winner.PersonName, lost.By.PersonName);
            Assert.Equal(test.Time.GetUtcNow(), lost.By.At);
            Assert.Equal(("approved by " + winner.PersonId, 2), (lost.Present.State, lost.Present.Version));
            Assert.True((await test.VerifyAsync(record.Id)).Intact);
        }
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task What_a_kind_alone_has_is_kept_and_its_changes_are_named(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var meeting = TestOffice.NewMeeting("Riunione «però» 会議 🙂");
        meeting.Data = """{"room":"Sala Blu","people":["a","b"]}""";
        meeting.DueAt = new(2026, 11, 26, 15, 0, 0, 123, 456, TimeSpan.FromHours(1));
        meeting.DueZone = "Europe/Rome";
        meeting.Attachments = [new("ordine.pdf", 1234, new string('a', 64), "item")];
        var record = await test.CreateAsync(TestOffice.Marco with { OnBehalfOfId = "anna", OnBehalfOfName = "Anna Bianchi", ActivityId = "a1" }, meeting);

        var read = (await test.Office.FindAsync(TestOffice.Acme, new Reference("MEET", 2026, 1)))!;
        Assert.Equal((meeting.Title, meeting.Data, meeting.DueAt, "Anna Bianchi"), (read.Title, read.Data, read.DueAt, read.OnBehalfOfName));
        Assert.Equal(meeting.Attachments, read.Attachments);

        await test.ChangeAsync(TestOffice.Marco, record, "moved", r => r.Data = """{"people":["a","b"],"online":true}""");
        var last = (await test.Office.HistoryAsync(TestOffice.Acme, record.Id))[^1];
        Assert.Equal([new("data.online", null, "true"), new FieldChange("data.room", "\"Sala Blu\"", null)], last.Changes);
        Assert.True((await test.VerifyAsync(record.Id)).Intact);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Links_are_seen_from_both_ends_and_made_once(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var (call, task) = (await test.CreateAsync(record: TestOffice.NewMeeting("Chiamata")), await test.CreateAsync(record: TestOffice.NewMeeting("Attività")));
        for (var twice = 0; twice < 2; twice++)
        {
            await using var work = await test.Office.BeginAsync(TestOffice.Anna);
            await work.LinkAsync(await work.OpenAsync(task.Id), await work.OpenAsync(call.Id), "from");
            await work.CommitAsync();
        }
        var fromTask = Assert.Single(await test.Office.LinksAsync(TestOffice.Acme, task.Id));
        var fromCall = Assert.Single(await test.Office.LinksAsync(TestOffice.Acme, call.Id));
        Assert.Equal(("from", true, "Chiamata"), (fromTask.Relation, fromTask.Outgoing, fromTask.Record.Title));
        Assert.Equal(("from", false, "Attività"), (fromCall.Relation, fromCall.Outgoing, fromCall.Record.Title));
        Assert.True((await test.VerifyAsync(task.Id)).Intact);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_text_with_a_nul_which_PostgreSql_cannot_keep_is_kept_without_it(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var record = await test.CreateAsync(record: TestOffice.NewMeeting("Bud\0get"));
        Assert.Equal("Budget", (await test.Office.FindAsync(TestOffice.Acme, record.Id))!.Title);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task What_does_not_fit_is_refused_before_it_is_written(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => test.CreateAsync(record: TestOffice.NewMeeting(new('x', 121))));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => test.CreateAsync(record: TestOffice.NewMeeting(" ")));
        await Assert.ThrowsAsync<RecordNotFound>(() => test.ChangeAsync(TestOffice.Anna, TestOffice.NewMeeting(), "x", _ => { }));
        Assert.Equal("MEET-2026-0000001", (await test.CreateAsync()).Reference);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_record_that_was_only_read_is_not_changed_so_that_its_history_stays_true(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var read = (await test.Office.FindAsync(TestOffice.Acme, (await test.CreateAsync()).Id))!;
        await using var work = await test.Office.BeginAsync(TestOffice.Marco);
        Assert.Throws<InvalidOperationException>(() => work.Change(read, "booked", r => r.State = "booked"));
        Assert.Throws<InvalidOperationException>(() => work.Note(read, "viewed"));
        var opened = (await work.CreateAsync(TestOffice.NewMeeting("Altra"))).Record;
        await Assert.ThrowsAsync<InvalidOperationException>(() => work.LinkAsync(opened, read, "from"));
        await work.CommitAsync();
        Assert.True((await test.VerifyAsync(read.Id)).Intact);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Who_made_a_version_is_told_though_others_looked_at_it_since(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var record = await test.ChangeAsync(TestOffice.Marco, await test.CreateAsync(), "booked", r => r.State = "booked");
        await using (var work = await test.Office.BeginAsync(TestOffice.Anna))
        {
            work.Note(await work.OpenAsync(record.Id), "viewed");
            await work.CommitAsync();
        }
        Assert.Equal("Marco Rossi", (await test.Office.LastChangeAsync(record)).PersonName);
    }

    [Fact]
    public void A_due_instant_goes_with_its_zone_and_a_file_with_its_hash()
    {
        Record Due(DateTimeOffset? at, string? zone) => new() { Id = Guid.Empty, Kind = "TASK", Title = "x", State = "open", DueAt = at, DueZone = zone };
        Record With(params RecordAttachment[] files) => new() { Id = Guid.Empty, Kind = "TASK", Title = "x", State = "open", Attachments = files };
        var at = new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero);
        var hash = new string('a', 64);

        Due(at, "Europe/Rome").Check();
        Due(null, null).Check();
        With(new RecordAttachment("verbale.pdf", 0, hash, null)).Check();
        Record[] wrong =
        [
            Due(at, null), Due(null, "Europe/Rome"), Due(at, "Europe/Atlantis"), Due(at, "W. Europe Standard Time"), Due(at, "+01:00"), Due(at, ""),
            With(new RecordAttachment("x", 1, "", null)), With(new RecordAttachment("x", 1, hash[1..], null)), With(new RecordAttachment("x", 1, new string('g', 64), null)),
            With(new RecordAttachment("x", -1, hash, null)), With(new RecordAttachment(" ", 1, hash, null)),
        ];
        Assert.All(wrong, record => Assert.ThrowsAny<ArgumentException>(record.Check));
    }

    [Theory]
    [InlineData("")]
    [InlineData("meet")]
    [InlineData("ME")]
    [InlineData("MEETING")]
    [InlineData("ME-T")]
    public async Task A_kind_that_no_reference_could_name_takes_no_number(string kind)
    {
        await using var test = await TestOffice.OpenAsync(StorageProvider.Sqlite);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => test.CreateAsync(record: new() { Id = Guid.NewGuid(), Kind = kind, Title = "x", State = "open" }));
    }

    private static async Task<VersionConflict?> PressAsync(Office office, Actor actor, Record seen)
    {
        await Task.Yield();
        try
        {
            await using var work = await office.BeginAsync(actor);
            var record = await work.OpenAsync(seen.Id, seen.Version);
            work.Change(record, "approved", r => r.State = "approved by " + actor.PersonId);
            await work.CommitAsync();
            return null;
        }
        catch (VersionConflict conflict)
        {
            return conflict;
        }
    }
}
