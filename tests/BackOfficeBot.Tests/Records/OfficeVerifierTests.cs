using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Tests.Records;

public sealed class OfficeVerifierTests
{
    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task An_untouched_database_is_whole_in_every_organisation(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        await FillAsync(test);
        Assert.Equal((0, "3 records, 4 events, 0 findings.\n"), await RunAsync(test));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_record_taken_away_with_its_history_a_changed_one_and_one_that_got_no_number_are_found(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var (first, second, foreign) = await FillAsync(test);
        await using (var db = await test.Office.ReadAsync(TestOffice.Acme))
        {
            await db.History.Where(h => h.RecordId == first.Id).ExecuteDeleteAsync();
            await db.Records.Where(r => r.Id == first.Id).ExecuteDeleteAsync();
            await db.Records.Where(r => r.Id == second.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Title, "Altro"));
        }
        await using (var db = await test.Office.ReadAsync("other"))
            await db.Counters.ExecuteDeleteAsync();

        Assert.Equal(
            (1, $"""
            {TestOffice.Acme} MEET-2026-0000002: title is not what the history says
            {TestOffice.Acme} MEET-2026-0000001: the record is missing
            other {foreign.Reference}: the number was never given
            2 records, 3 events, 3 findings.

            """), await RunAsync(test));
        Assert.Equal((1, $"other {foreign.Reference}: the number was never given\n1 records, 1 events, 1 findings.\n"), await RunAsync(test, "--organisation", "other"));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_line_of_a_history_that_was_altered_is_named_among_more_records_than_a_page(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var records = new List<Record>();
        for (var i = 0; i < 203; i++)
            records.Add(await test.CreateAsync());
        await test.ChangeAsync(TestOffice.Marco, records[150], "booked", r => r.State = "booked");
        Assert.Equal((0, "203 records, 204 events, 0 findings.\n"), await RunAsync(test));

        await using (var db = await test.Office.ReadAsync(TestOffice.Acme))
            await db.History.Where(h => h.RecordId == records[150].Id && h.Sequence == 2).ExecuteUpdateAsync(set => set.SetProperty(h => h.PersonName, "Nessuno"));
        Assert.Equal((1, $"{TestOffice.Acme} MEET-2026-0000151: event 2 was altered\n203 registrazioni, 204 eventi, 1 anomalie.\n"), await RunAsync(test, "--language=it", "--environment=Development"));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task An_organisation_that_has_nothing_is_refused_with_those_that_have(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        await FillAsync(test);
        Assert.Equal((2, $"The organisation \"nobody\" has no records. There are: {TestOffice.Acme}, other.\n"), await RunAsync(test, "--organisation=nobody"));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Where_there_is_no_database_of_this_version_it_says_so(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        await using (var db = await test.Office.ReadAsync(TestOffice.Acme))
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\"");
        var (code, said) = await RunAsync(test);
        Assert.Equal(2, code);
        Assert.Contains("Storage:Path", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Storage:Path", "nowhere/office.db", "Storage:Path")]
    [InlineData("Storage:Provider", "PostgreSql", "ConnectionStrings:Office")]
    public async Task The_command_needs_no_other_setting_and_says_which_is_wrong(string setting, string value, string named)
    {
        await using var output = new StringWriter();
        Assert.Equal(2, await VerifyCommand.RunAsync([$"--{setting}={value}"], output));
        Assert.Contains(named, output.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists("nowhere"));
    }

    private static async Task<(Record First, Record Second, Record Foreign)> FillAsync(TestOffice test)
    {
        var (first, second, foreign) = (await test.CreateAsync(), await test.CreateAsync(), await test.CreateAsync(new("other", "zoe", "Zoe")));
        await test.ChangeAsync(TestOffice.Marco, second, "booked", r => r.State = "booked");
        return (first, second, foreign);
    }

    private static async Task<(int, string)> RunAsync(TestOffice test, params string[] words)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        return (await VerifyCommand.RunAsync([.. words, .. test.Settings], output), output.ToString());
    }
}
