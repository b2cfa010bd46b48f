using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Storage;

namespace BackOfficeBot.Tests.Records;

public sealed class UndoTests
{
    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Within_five_minutes_ones_own_action_is_taken_back_and_its_messages_with_it(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var meeting = TestOffice.NewMeeting();
        meeting.Data = """{"room":"Blu"}""";
        var record = await test.CreateAsync(record: meeting);
        record = await test.ChangeAsync(TestOffice.Anna, record, "moved", r => (r.State, r.Data, r.Priority) = ("booked", """{"room":"Rossa","online":true}""", Priority.Urgent), TestOffice.Message());
        test.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(UndoOutcome.Undone, await UndoAsync(test, TestOffice.Anna, record));

        var present = (await test.Office.FindAsync(TestOffice.Acme, record.Id))!;
        Assert.Equal(("booking", """{"room":"Blu"}""", Priority.Normal, 3), (present.State, present.Data, present.Priority, present.Version));
        Assert.Equal(OutboxState.Withdrawn, Assert.Single(await test.MessagesAsync()).State);
        Assert.Empty(await test.Outbox.ClaimAsync(TestOffice.Acme, 10, default));
        Assert.True((await test.VerifyAsync(record.Id)).Intact);
        Assert.Equal(UndoOutcome.NothingToUndo, await UndoAsync(test, TestOffice.Anna, present));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_creation_undone_keeps_its_number(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var record = await test.CreateAsync();
        Assert.Equal(UndoOutcome.Undone, await UndoAsync(test, TestOffice.Anna, record));
        Assert.Equal("undone", (await test.Office.FindAsync(TestOffice.Acme, record.Id))!.State);
        Assert.Equal("MEET-2026-0000002", (await test.CreateAsync()).Reference);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Not_after_five_minutes_and_not_by_another(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var record = await test.CreateAsync();
        Assert.Equal(UndoOutcome.NotYours, await UndoAsync(test, TestOffice.Marco, record));
        test.Time.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromTicks(1));
        Assert.Equal(UndoOutcome.TooLate, await UndoAsync(test, TestOffice.Anna, record));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Not_once_a_message_is_leaving_and_the_others_are_not_withdrawn(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        Record record;
        await using (var work = await test.Office.BeginAsync(TestOffice.Anna))
        {
            (record, _) = await work.CreateAsync(TestOffice.NewMeeting());
            await work.SendAsync(TestOffice.Message("chat-1"), record);
            await work.SendAsync(TestOffice.Message("chat-2"), record);
            await work.CommitAsync();
        }
        Assert.Single(await test.Outbox.ClaimAsync(TestOffice.Acme, 1, default));
        Assert.Equal(UndoOutcome.LeftOffice, await UndoAsync(test, TestOffice.Anna, record));
        Assert.Equal([OutboxState.Sending, OutboxState.Waiting], (await test.MessagesAsync()).Select(m => m.State));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Not_when_somebody_was_faster(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var record = await test.CreateAsync();
        await test.ChangeAsync(TestOffice.Marco, record, "booked", r => r.State = "booked");
        var conflict = await Assert.ThrowsAsync<VersionConflict>(() => UndoAsync(test, TestOffice.Anna, record));
        Assert.Equal("Marco Rossi", conflict.By.PersonName);
    }

    private static async Task<UndoOutcome> UndoAsync(TestOffice test, Actor actor, Record seen)
    {
        await using var work = await test.Office.BeginAsync(actor);
        var (outcome, _) = await work.UndoAsync(seen.Id, seen.Version);
        await work.CommitAsync();
        return outcome;
    }
}
