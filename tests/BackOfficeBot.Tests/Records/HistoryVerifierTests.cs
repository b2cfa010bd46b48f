using System.Text;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Storage;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Tests.Records;

public sealed class HistoryVerifierTests
{
    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    private static readonly string[] Tables = ["Records", "History", "Links"];

    // Not evidence: where a row belongs is its key, and a changed key makes another record's row of it, which is tried below by itself.
    private static readonly string[] Keys = ["Organisation", "Id", "RecordId", "FromId", "ToId"];

    /// The bot goes on writing while somebody reads a history.
    [Theory, MemberData(nameof(BothDatabases))]
    public async Task What_is_written_meanwhile_does_not_look_like_a_fault(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var record = await test.CreateAsync();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 150; i++)
            {
                await using var work = await test.Office.BeginAsync(TestOffice.Anna);
                work.Change(await work.OpenAsync(record.Id), "renamed", r => r.Title = $"Budget {i}");
                await work.CommitAsync();
            }
        });
        List<string> findings = [];
        while (!writing.IsCompleted)
            findings.AddRange((await test.VerifyAsync(record.Id)).Findings);
        await writing;
        Assert.Empty(findings);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Any_change_to_any_column_of_any_row_is_found(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var record = await StoryAsync(test);
        Assert.Empty((await test.VerifyAsync(record.Id)).Findings);
        Assert.True(await TriedCellsAsync(test, record) > 60);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task What_was_erased_says_nothing_any_more_and_its_chain_still_holds(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var record = await StoryAsync(test);
        await using (var work = await test.Office.BeginAsync(Actor.Bot(TestOffice.Acme)))
        {
            await work.EraseAsync(await work.OpenAsync(record.Id), "kept until 2036-11-24");
            await work.CommitAsync();
        }
        Assert.Empty((await test.VerifyAsync(record.Id)).Findings);
        await using (var db = await test.Office.ReadAsync(TestOffice.Acme))
        {
            var left = string.Join('\n', (await CellsAsync(test, record.Id)).Select(c => c.Value));
            Assert.All(["Marco", "Anna", "Ordine", "Blu", "Rossa", "sala", "a.pdf"], word => Assert.DoesNotContain(word, left, StringComparison.OrdinalIgnoreCase));
            Assert.Equal(0, await db.RecordPeople.CountAsync(p => p.RecordId == record.Id) + await db.RecordTexts.CountAsync(t => t.RecordId == record.Id) + await db.Outbox.CountAsync(m => m.RecordId == record.Id));
        }
        await TriedCellsAsync(test, record);
    }

    private static async Task<int> TriedCellsAsync(TestOffice test, Record record)
    {
        var cells = await CellsAsync(test, record.Id);
        Assert.True(cells.Count > 60);
        var missed = new List<string>();
        foreach (var (table, column, row, value) in cells)
        {
            var attack = $"UPDATE \"{table}\" SET \"{column}\" = {{0}} WHERE {row}";
            await using var db = await test.Office.ReadAsync(TestOffice.Acme);
            await using var transaction = await db.Database.BeginTransactionAsync();
            Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(attack, Altered(column, value)));
            if (await IntactAsync(db, record.Id))
                missed.Add($"{table}.{column} where {row}");
            await transaction.RollbackAsync();
        }
        Assert.Empty(missed);
        return cells.Count;
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_row_taken_away_or_added_is_found(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var record = await StoryAsync(test);
        var other = await test.CreateAsync();
        string[] attacks =
        [
            .. (await test.Office.HistoryAsync(TestOffice.Acme, record.Id)).Select(h => $"DELETE FROM \"History\" WHERE \"RecordId\" = '{Text(record.Id, provider)}' AND \"Sequence\" = {h.Sequence}"),
            $"DELETE FROM \"Links\" WHERE \"FromId\" = '{Text(record.Id, provider)}'",
            $"UPDATE \"Links\" SET \"ToId\" = '{Text(other.Id, provider)}' WHERE \"FromId\" = '{Text(record.Id, provider)}'",
        ];
        foreach (var attack in attacks)
        {
            await using var db = await test.Office.ReadAsync(TestOffice.Acme);
            await using var transaction = await db.Database.BeginTransactionAsync();
            Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(attack));
            Assert.False((await HistoryVerifier.VerifyAsync(db, record.Id)).Intact, attack);
            await transaction.RollbackAsync();
        }
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Rows_that_changed_places_are_found(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var record = await StoryAsync(test);
        await using var db = await test.Office.ReadAsync(TestOffice.Acme);
        foreach (var (from, to) in new[] { (3, 1000), (2, 3), (1000, 2) })
            Assert.Equal(1, await db.History.Where(h => h.RecordId == record.Id && h.Sequence == from).ExecuteUpdateAsync(set => set.SetProperty(h => h.Sequence, to)));
        Assert.False((await HistoryVerifier.VerifyAsync(db, record.Id)).Intact);
    }

    [Fact]
    public void No_two_events_hash_alike_though_their_texts_joined_read_alike()
    {
        var text = Gen.String[Gen.Char["ab|"], 0, 3].Null();
        Gen.Select(text, text, text, text).Select(Gen.Select(text, text, text, text)).Sample((a, b) =>
            a == b || !Hash(a.Item1, a.Item2, a.Item3, a.Item4).SequenceEqual(Hash(b.Item1, b.Item2, b.Item3, b.Item4)));
    }

    private static byte[] Hash(string? reason, string? activity, string? from, string? old)
    {
        var line = new HistoryEvent
        {
            Organisation = "o", RecordId = Guid.Empty, Sequence = 1, Version = 1, At = default, Action = "a", PersonId = "p", PersonName = "P",
            Reason = reason, ActivityId = activity, FromState = from, Changes = [new("f", old, null)], Salt = [],
        };
        line.ContentHash = HistoryHash.OfContent(line);
        return HistoryHash.Of(line);
    }

    private static async Task<Record> StoryAsync(TestOffice test)
    {
        var call = await test.CreateAsync(TestOffice.Marco);
        var meeting = TestOffice.NewMeeting();
        (meeting.Body, meeting.Data, meeting.OwnerId, meeting.OwnerName) = ("Ordine del giorno", """{"room":"Blu"}""", "marco", "Marco Rossi");
        (meeting.DueAt, meeting.DueZone, meeting.Attachments) = (test.Time.GetUtcNow(), "Europe/Rome", [new("a.pdf", 1, new string('0', 64), null)]);
        var record = await test.CreateAsync(TestOffice.Anna with { OnBehalfOfId = "marco", OnBehalfOfName = "Marco Rossi", ActivityId = "a1" }, meeting);
        test.Time.Advance(TimeSpan.FromMinutes(1));
        await using (var work = await test.Office.BeginAsync(TestOffice.Anna))
        {
            var opened = await work.OpenAsync(record.Id, 1);
            work.Change(opened, "booked", r => (r.State, r.Data) = ("booked", """{"room":"Rossa"}"""), "sala occupata");
            work.Note(opened, "viewed");
            await work.LinkAsync(opened, await work.OpenAsync(call.Id), "from");
            await work.CommitAsync();
        }
        return record;
    }

    private static async Task<bool> IntactAsync(OfficeDb db, Guid id)
    {
        try
        {
            return (await HistoryVerifier.VerifyAsync(db, id)).Intact;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static async Task<List<(string Table, string Column, string Row, object? Value)>> CellsAsync(TestOffice test, Guid id)
    {
        var cells = new List<(string, string, string, object?)>();
        await using var db = await test.Office.ReadAsync(TestOffice.Acme);
        await db.Database.OpenConnectionAsync();
        foreach (var table in Tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var owner = reader[table switch { "Records" => "Id", "History" => "RecordId", _ => "FromId" }].ToString()!;
                if (!owner.Equals(id.ToString(), StringComparison.OrdinalIgnoreCase))
                    continue;
                var row = table switch
                {
                    "Records" => $"\"Id\" = '{owner}'",
                    "History" => $"\"RecordId\" = '{owner}' AND \"Sequence\" = {reader["Sequence"]}",
                    _ => $"\"FromId\" = '{owner}'",
                };
                for (var i = 0; i < reader.FieldCount; i++)
                    if (!Keys.Contains(reader.GetName(i)))
                        cells.Add((table, reader.GetName(i), row, reader.IsDBNull(i) ? null : reader.GetValue(i)));
            }
        }
        return cells;
    }

    private static object Altered(string column, object? value) => value switch
    {
        null when column is "DueAt" => 1L,
        null when column is "Salt" => new byte[] { 1 },
        null => "x",
        byte[] bytes => bytes.Length == 0 ? new byte[] { 1 } : bytes.Select((b, i) => i == 0 ? (byte)(b ^ 1) : b).ToArray(),
        int or long when column is "Sequence" => 1000,
        int number => number + 1,
        long number => number + 1,
        string text when column is "Changes" or "Attachments" => text.Contains('[', StringComparison.Ordinal) && text.Length > 2 ? Swapped(text) : """[{"name":"x","size":1,"sha256":"0","field":"x"}]""",
        string text => text + "x",
        _ => throw new ArgumentException($"No altered {value.GetType()} known."),
    };

    /// The last letter or digit of the text changed, so that it stays JSON.
    private static string Swapped(string json)
    {
        var at = json.LastIndexOf(json.Last(char.IsLetterOrDigit));
        return new StringBuilder(json) { [at] = json[at] == 'z' ? 'y' : json[at] == '9' ? '8' : (char)(json[at] + 1) }.ToString();
    }

    private static string Text(Guid id, StorageProvider provider) => provider == StorageProvider.Sqlite ? id.ToString().ToUpperInvariant() : id.ToString();
}
