using System.Text;
using System.Text.Json.Nodes;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Files;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Meetings.Invitations;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Meetings.Files;

/// Files as no honest client sends them, and presses of those whom a file is no business of.
public sealed class MeetingFilesStrangerTests
{
    private const string Wish = "riunione con Giulia Romano domani alle 15 sul bilancio";
    private static readonly byte[] Sheet = Encoding.UTF8.GetBytes("conto;importo\n1;2\n");

    [Fact]
    public async Task Pressed_on_two_devices_at_once_it_is_attached_once()
    {
        await using var office = await InvitedDay.BeginAsync();
        var marta = await office.Day.OfAsync("marta.conti");
        await marta.BooksAsync(Wish);
        var ask = await marta.SendsAsync("allega questo alla riunione", ("conti.csv", Sheet));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => marta.PressesAsync(ask, "Allega")));

        Assert.Equal(["conti.csv"], await FilesAsync(office, marta));
    }

    [Fact]
    public async Task Booked_on_two_devices_at_once_it_is_attached_once()
    {
        await using var office = await InvitedDay.BeginAsync();
        var marta = await office.Day.OfAsync("marta.conti");
        await marta.SendsAsync(Wish, ("conti.csv", Sheet));
        var confirm = await marta.SaysAsync("scegli 1");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => marta.PressesAsync(confirm, "Prenota")));
        await marta.PressesAsync(confirm, "Prenota");

        Assert.Equal(["conti.csv"], await FilesAsync(office, marta));
        Assert.Single(await office.Day.CalendarAsync("marta.conti"), "Bilancio");
    }

    [Fact]
    public async Task A_name_with_a_path_markup_and_line_ends_is_a_plain_name_everywhere()
    {
        await using var office = await InvitedDay.BeginAsync();
        var marta = await office.Day.OfAsync("marta.conti");
        await marta.BooksAsync(Wish);
        var ask = await marta.SendsAsync("allega questo alla riunione", ("../..\\<img src=x onerror=alert(1)>\r\nBcc: *conti*.csv", Sheet));
        await marta.PressesAsync(ask, "Allega");

        var name = Assert.Single(await FilesAsync(office, marta));
        Assert.DoesNotContain(name, c => c is '/' or '\\' or '\r' or '\n');
        Assert.EndsWith(".csv", name, StringComparison.Ordinal);
        var text = await office.Calendar.TextAsync(InvitedDay.Of(marta), marta.PersonId, (await office.SeenAsync(marta, "Bilancio"))!.Id, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Bcc", text.Split('\n').Select(l => l.Trim()[..Math.Min(3, l.Trim().Length)]));
    }

    [Fact]
    public async Task A_long_name_keeps_what_it_is_opened_with()
    {
        await using var office = await InvitedDay.BeginAsync();
        var marta = await office.Day.OfAsync("marta.conti");
        var times = await marta.SendsAsync(Wish, (new string('a', 140) + " uno.xlsx", Sheet), (new string('a', 140) + " due.xlsx", [.. Sheet, 10]));
        Assert.Contains("….xlsx", times.Words, StringComparison.Ordinal);
        await marta.SaysAsync("scegli 1");
        await marta.SaysAsync("prenota");

        var names = await FilesAsync(office, marta);
        Assert.Equal(2, names.Count);
        Assert.All(names, n => Assert.EndsWith(".xlsx", n, StringComparison.Ordinal));
        Assert.All(names, n => Assert.True(n.Length <= MeetingFile.LongestName));
    }

    [Theory]
    [InlineData("https://files.example.com/x", "https://files.example.com/x")]
    [InlineData("file:///etc/passwd", "file:///etc/passwd")]
    [InlineData("http://169.254.169.254/latest", null)]
    [InlineData("https://user:pw@localhost/x", null)]
    public async Task What_lies_elsewhere_is_not_fetched_and_not_linked(string url, string? link)
    {
        await using var office = await InvitedDay.BeginAsync();
        var marta = await office.Day.OfAsync("marta.conti");

        var said = await marta.SendsAsync(Wish, [Raw("conti.csv", url, link, 12)]);
        Assert.DoesNotContain("Allegati", said.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_large_is_linked_only_where_it_lies_in_a_drive()
    {
        await using var office = await InvitedDay.BeginAsync();
        var marta = await office.Day.OfAsync("marta.conti");
        var url = await marta.PutsAsync("altro.mp4", new byte[EventFile.Largest + 1]);

        var said = await marta.SendsAsync(Wish, [Raw("altro.mp4", url, "https://phishing.example/login", 1)]);

        Assert.DoesNotContain("phishing", said.Words, StringComparison.Ordinal);
        Assert.Contains("«altro.mp4» supera i 3 MB e non lo posso allegare", said.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_nobody_else_presses_what_a_link_asks()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marta, luca) = (await office.Day.OfAsync("marta.conti", OfficeDay.Everyone), await office.Day.OfAsync("luca.moretti", OfficeDay.Everyone));
        await marta.SaysAsync(Wish, mention: true);
        await marta.SaysAsync("scegli 1", mention: true);
        await marta.SaysAsync("prenota", mention: true);
        var ask = await marta.SaysAsync("allega https://valdoro.sharepoint.com/sites/conti/Bilancio.xlsx alla riunione", mention: true);

        Assert.Contains("Marta Conti", (await luca.PressesAsync(ask, ask.Buttons[0])).Words, StringComparison.Ordinal);
        Assert.Contains("non è tra le tue", (await luca.SaysAsync("allega https://valdoro.sharepoint.com/sites/conti/Altro.xlsx a MEET-2026-0000001", mention: true)).Words, StringComparison.Ordinal);

        var one = await office.Day.OfAsync("marta.conti");
        Assert.DoesNotContain("sharepoint", await office.Calendar.TextAsync(InvitedDay.Of(one), one.PersonId, (await office.SeenAsync(one, "Bilancio"))!.Id, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> FilesAsync(InvitedDay office, Chat who) =>
        await office.Day.Bot.GetRequiredService<ICalendar>().FilesAsync(InvitedDay.Of(who), who.PersonId, (await office.SeenAsync(who, "Bilancio"))!.Id, TestContext.Current.CancellationToken);

    private static JsonObject Raw(string name, string url, string? link, int size) => new()
    {
        ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["name"] = name, ["contentUrl"] = link,
        ["content"] = new JsonObject { ["downloadUrl"] = url, ["uniqueId"] = "1", ["fileType"] = "csv", ["size"] = size },
    };
}
