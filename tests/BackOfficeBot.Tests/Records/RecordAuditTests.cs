using System.Text.Json;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Storage;

namespace BackOfficeBot.Tests.Records;

public sealed class RecordAuditTests
{
    [Fact]
    public async Task Each_line_of_the_history_leaves_with_who_for_whom_when_and_why_and_the_verdict_comes_last()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var office = await TestOffice.OpenAsync(StorageProvider.Sqlite, ct: ct);
        var record = await office.CreateAsync();
        await using (var work = await office.Office.BeginAsync(TestOffice.Marco with { OnBehalfOfId = "elena", OnBehalfOfName = "Elena Valdoro" }, ct))
        {
            work.Change(await work.OpenAsync(record.Id, ct), "moved", r => r.Title = "Budget; 2027", "because \"so\"");
            await work.CommitAsync(ct);
        }
        record = (await office.Office.FindAsync(TestOffice.Acme, record.Id, ct))!;
        var (events, verdict) = (await office.Office.HistoryAsync(TestOffice.Acme, record.Id, ct), await office.VerifyAsync(record.Id));

        var lines = RecordAudit.JsonLines(record, events, verdict).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(3, lines.Count);
        Assert.Equal(("moved", "Marco Rossi", "Elena Valdoro", "because \"so\""),
            (lines[1].GetProperty("action").GetString(), lines[1].GetProperty("personName").GetString(), lines[1].GetProperty("onBehalfOfName").GetString(), lines[1].GetProperty("reason").GetString()));
        Assert.Equal("Budget; 2027", lines[1].GetProperty("changes")[0].GetProperty("new").GetString());
        Assert.True(lines[2].GetProperty("intact").GetBoolean());
    }
}
