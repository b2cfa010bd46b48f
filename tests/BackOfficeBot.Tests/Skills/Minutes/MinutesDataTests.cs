using BackOfficeBot.Records;
using BackOfficeBot.Skills.Minutes;

namespace BackOfficeBot.Tests.Skills.Minutes;

public sealed class MinutesDataTests
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_written_into_a_record_is_read_from_it_again()
    {
        var record = new Record { Id = Guid.NewGuid(), Kind = "MIN", Title = "Board", State = MinutesStates.Open };
        var entries = new MinutesEntry[]
        {
            new(2, EntryType.Decision, "Approved", Ten, "1", "Elena") { Decision = 1, Item = 3 },
            new(11, EntryType.Vote, "", Ten, "1", "Elena") { Vote = new(5, 1, 0) { Names = [new("2", "Marta", VoteChoice.Against)], Passed = true } },
        };

        new MinutesData { Body = "CdA", Start = Ten, Zone = "Europe/Rome", Language = "it", People = [new("1", "Elena", MinutesRole.Chair)], Entries = entries, LastEntry = 11 }.PutInto(record);
        // As another turn has it, from the database.
        record.Data = new string(record.Data.AsSpan());
        var read = MinutesData.Of(record);

        Assert.Equal([2, 11], read.Entries.Select(e => e.Number));
        Assert.Equal(entries[0], read.Entries[0]);
        Assert.Equal(VoteChoice.Against, read.Entries[1].Vote!.Names.Single().Choice);
        Assert.Equal("Elena", read.Chair!.Name);
    }

    [Fact]
    public void One_entry_more_is_one_field_more_in_the_history()
    {
        var record = new Record { Id = Guid.NewGuid(), Kind = "MIN", Title = "Board", State = MinutesStates.Open };
        var data = new MinutesData { Body = "CdA", Start = Ten, Zone = "Europe/Rome", Language = "it", People = [], Entries = [new(1, EntryType.Note, "one", Ten, "1", "Elena")], LastEntry = 1 };
        data.PutInto(record);
        var before = RecordFields.Of(record);

        (data with { Entries = [.. data.Entries, new(2, EntryType.Note, "two", Ten, "1", "Elena")], LastEntry = 2 }).PutInto(record);

        Assert.Equal(["data.entry2", "data.lastEntry"], before.ChangesTo(RecordFields.Of(record)).Select(c => c.Field).Order());
    }

    [Fact]
    public void They_are_found_by_their_lines_once_the_meeting_is_closed()
    {
        var data = MinutesSamples.Board("it", "Straßenbahn");
        Assert.Contains("Si approva il bilancio", new MinutesKind().Words(MinutesSamples.Row(MinutesStates.Draft, data)));
        Assert.DoesNotContain("Si approva il bilancio", new MinutesKind().Words(MinutesSamples.Row(MinutesStates.Open, data)));
    }
}
