using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BackOfficeBot.Operation;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Tests.Operation;

public sealed class ExportTests : IDisposable
{
    private static readonly Actor Zoe = new("other", "zoe", "Zoe");
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    private string Zip => Path.Combine(_folder, "pack.zip");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Records_of_a_kind_and_a_period_leave_with_their_histories_and_nobody_elses(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        await test.CreateAsync(Zoe);
        await test.CreateAsync();
        test.Time.Advance(TimeSpan.FromDays(1));
        var wanted = await test.CreateAsync(record: new() { Id = Guid.NewGuid(), Kind = "MEET", Title = "=Bilancio \"2027\"; finale", State = "booking", Data = """{"room":"Brera"}""", Attachments = [new("a.pdf", 3, new string('a', 64), null)] });
        await test.ChangeAsync(TestOffice.Marco, wanted, "booked", r => r.State = "booked");
        await test.CreateAsync(record: new() { Id = Guid.NewGuid(), Kind = "TASK", Title = "Altro", State = "open" });
        test.Time.Advance(TimeSpan.FromDays(1));
        await test.CreateAsync();

        var (code, said) = await RunAsync(test, "--kind", "meet", "--from=2026-11-25", "--to=2026-11-25", "--language=it");

        Assert.True(code == 0, said);
        Assert.Contains("records 1, history 2, links 0. Storia: 0 anomalie.", said, StringComparison.Ordinal);
        var record = Assert.Single(Lines("records.jsonl"));
        Assert.Equal(("MEET-2026-0000002", "Brera", "2026-11-25T09:00:00.0000000Z", "a.pdf"), (
            record.GetProperty("reference").GetString(), record.GetProperty("data").GetProperty("room").GetString(), record.GetProperty("createdAt").GetString(), record.GetProperty("attachments")[0].GetProperty("name").GetString()));
        Assert.Equal([("created", "Anna Bianchi"), ("booked", "Marco Rossi")], Lines("history.jsonl").Select(h => (h.GetProperty("action").GetString(), h.GetProperty("personName").GetString())));
        var table = Text("records.csv").Split("\r\n");
        Assert.StartsWith("organisation;id;", table[0].TrimStart('\ufeff').Replace("\"", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"'=Bilancio \"\"2027\"\"; finale\"", table[1], StringComparison.Ordinal);
        Assert.Equal(["history.csv", "history.jsonl", "links.csv", "links.jsonl", OfficeExport.Manifest, "records.csv", "records.jsonl"], Entries().Order());
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task The_pack_of_everything_has_each_table_of_the_organisation_with_its_hash_and_no_other_organisation(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var record = await test.CreateAsync();
        await test.ChangeAsync(TestOffice.Marco, record, "booked", r => r.State = "booked", TestOffice.Message(text: """{"text":"Prenotata"}"""));
        var foreign = await test.CreateAsync(Zoe, TestOffice.NewMeeting("Segreto"));
        await using (var db = await test.Office.ReadAsync(TestOffice.Acme))
            await db.History.Where(h => h.Sequence == 2).ExecuteUpdateAsync(set => set.SetProperty(h => h.PersonName, "Nessuno"));

        var (code, said) = await RunAsync(test, "--everything");

        Assert.True(code == 0, said);
        Assert.Contains("messages 1", said, StringComparison.Ordinal);
        var manifest = JsonDocument.Parse(Text(OfficeExport.Manifest)).RootElement;
        Assert.Equal(TestOffice.Acme, manifest.GetProperty("organisation").GetString());
        Assert.Equal($"{TestOffice.Acme} {record.Reference}: event 2 was altered", manifest.GetProperty("history").GetProperty("findings")[0].GetString());
        Assert.Equal(Entries().Where(e => e != OfficeExport.Manifest), manifest.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("name").GetString()!));
        foreach (var file in manifest.GetProperty("files").EnumerateArray())
            Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(Bytes(file.GetProperty("name").GetString()!))));
        foreach (var entry in Entries())
        {
            Assert.DoesNotContain("Segreto", Text(entry), StringComparison.Ordinal);
            Assert.DoesNotContain(foreign.Id.ToString(), Text(entry), StringComparison.OrdinalIgnoreCase);
        }
        await using var read = await test.Office.ReadAsync(TestOffice.Acme);
        // What is made from the records, and from nothing else, is left out.
        string[] made = ["RecordPerson", "RecordText"];
        Assert.Equal(
            read.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(IOfOrganisation)) && !made.Contains(t.ClrType.Name)).Count(), Entries().Count(e => e.EndsWith(".jsonl", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "Say of which organisation.")]
    [InlineData("--organisation=x --everything --kind=CALL", "--everything is of the whole organisation")]
    [InlineData("--organisation=x --from=1.1.2026", "\"1.1.2026\" is no day: it is written like 2026-11-24.")]
    [InlineData("--organisation=x --from=2026-02-01 --to=2026-01-01", "--to is before --from.")]
    [InlineData("--organisation=x --kind=calls-", "\"CALLS-\" is no kind of record")]
    [InlineData("--organisation=x", "The organisation \"x\" has no records. There are: none.")]
    public async Task What_is_wrong_is_said_and_no_file_is_written(string words, string sentence)
    {
        await using var test = await TestOffice.OpenAsync(StorageProvider.Sqlite);
        await using var output = new StringWriter();
        Assert.Equal(2, await ExportCommand.RunAsync([Zip, .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. test.Settings], output));
        Assert.StartsWith(sentence, output.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_kind_of_which_there_is_nothing_is_refused_with_those_that_there_are()
    {
        await using var test = await TestOffice.OpenAsync(StorageProvider.Sqlite);
        await test.CreateAsync();
        var (code, said) = await RunAsync(test, "--kind=meets");
        Assert.Equal((2, "This organisation has no records of the kind MEETS. There are: MEET."), (code, said.Trim()));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        await using var test = await TestOffice.OpenAsync(StorageProvider.Sqlite);
        await test.CreateAsync();
        var nowhere = Path.Combine(_folder, "nowhere");
        string[] words = [Path.Combine(nowhere, "a.file"), .. test.Settings];
        await using var output = new StringWriter();
        Assert.Equal(2, await ExportCommand.RunAsync([.. words, $"--organisation={TestOffice.Acme}"], output));
        Assert.Equal(2, await BackupCommand.RunAsync(words, output));
        var sentence = $"The folder {nowhere} is not there. Make it, or choose another one.";
        Assert.Equal([sentence, sentence], output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task<(int, string)> RunAsync(TestOffice test, params string[] words)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        return (await ExportCommand.RunAsync([Zip, $"--organisation={TestOffice.Acme}", .. words, .. test.Settings], output), output.ToString());
    }

    private string[] Entries()
    {
        using var zip = ZipFile.OpenRead(Zip);
        return [.. zip.Entries.Select(e => e.FullName)];
    }

    private byte[] Bytes(string entry)
    {
        using var zip = ZipFile.OpenRead(Zip);
        using var stream = zip.GetEntry(entry)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private string Text(string entry) => Encoding.UTF8.GetString(Bytes(entry));

    private IEnumerable<JsonElement> Lines(string entry) => Text(entry).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.Clone());
}
