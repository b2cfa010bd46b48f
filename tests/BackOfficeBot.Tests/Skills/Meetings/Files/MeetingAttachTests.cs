using System.Security.Cryptography;
using System.Text;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Skills.Meetings.Files;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BackOfficeBot.Tests.Skills.Meetings.Files;

/// Files that go with a meeting: sent with the wish, while it is set up, or once it is booked.
public sealed class MeetingAttachTests
{
    private const string Tenant = "11111111-1111-4111-8111-111111111111";
    private const string Wish = "riunione con Giulia Romano domani alle 15 sul bilancio";
    private static readonly byte[] Sheet = Encoding.UTF8.GetBytes("conto;importo\n1;2\n");

    [Fact]
    public async Task A_file_sent_with_the_wish_is_shown_on_every_card_and_reaches_those_invited_with_the_invitation()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var times = await marta.SendsAsync(Wish, ("conti 2027.csv", Sheet), ("note.txt", Sheet));
        Assert.Contains("Allegati conti 2027.csv (1 KB), note.txt (1 KB)", times.Words, StringComparison.Ordinal);
        var form = await marta.SaysAsync("modifica");
        Assert.Equal("0,1", form.Input("files"));
        await marta.PressesAsync(form, "Trova gli orari", new { subject = "Bilancio", people = form.Input("people"), day = form.Input("day"), from = "15:00", to = "16:00", minutes = "60", files = "0" });
        Assert.Contains("Allegati conti 2027.csv (1 KB)", (await marta.SaysAsync("scegli 1")).Words, StringComparison.Ordinal);
        Assert.Contains("Allegati conti 2027.csv (1 KB)", (await marta.SaysAsync("prenota")).Words, StringComparison.Ordinal);

        var giulia = await day.OfAsync("giulia.romano");
        Assert.Equal(["conti 2027.csv"], await FilesAsync(day, giulia));
        var record = await RecordAsync(day);
        Assert.Equal([new RecordAttachment("conti 2027.csv", Sheet.Length, Convert.ToHexStringLower(SHA256.HashData(Sheet)), null)], record.Attachments);
    }

    [Fact]
    public async Task A_file_sent_while_times_are_shown_belongs_to_that_meeting_also_after_a_time_was_picked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync(Wish);
        Assert.Contains("Allegati conti.csv", (await marta.SendsAsync("", ("conti.csv", Sheet))).Words, StringComparison.Ordinal);
        await marta.SaysAsync("scegli 1");
        var confirm = await marta.SendsAsync("allega questo alla riunione", ("note.txt", Sheet));
        Assert.Contains("Prenoto questa riunione?", confirm.Words, StringComparison.Ordinal);
        Assert.Contains("Allegati conti.csv (1 KB), note.txt (1 KB)", confirm.Words, StringComparison.Ordinal);
        await marta.SaysAsync("prenota");
        Assert.Equal(["conti.csv", "note.txt"], await FilesAsync(day, await day.OfAsync("giulia.romano")));
    }

    [Fact]
    public async Task A_file_sent_before_is_asked_about_and_taken_by_the_next_meeting_only()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("Ho ricevuto conti.csv. A quale riunione va allegato?", (await marta.SendsAsync("", ("conti.csv", Sheet))).Words, StringComparison.Ordinal);
        Assert.Contains("Allegati conti.csv", (await marta.SaysAsync(Wish)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Allegati", (await marta.SaysAsync("riunione con Luca Moretti venerdì alle 15 sui prezzi")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_a_booked_meeting_it_is_attached_after_a_yes_and_once_however_often_it_is_pressed()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.BooksAsync(Wish);
        var ask = await marta.SendsAsync("allega questo alla riunione", ("conti.csv", Sheet));
        Assert.Contains("Lo aggiungo all'invito?", ask.Words, StringComparison.Ordinal);
        Assert.Empty(await FilesAsync(day, marta));
        var done = await marta.PressesAsync(ask, "Allega");
        Assert.Contains("Fatto: è nell'invito", done.Words, StringComparison.Ordinal);
        await marta.PressesAsync(ask, "Allega");

        Assert.Equal(["conti.csv"], await FilesAsync(day, marta));
        Assert.Equal(["conti.csv"], await FilesAsync(day, await day.OfAsync("giulia.romano")));
        Assert.Equal("conti.csv", Assert.Single((await RecordAsync(day)).Attachments).Name);
        Assert.Contains("non ho allegato niente", (await marta.PressesAsync(await marta.SendsAsync("allega a MEET-2026-0000001", ("altro.csv", Sheet)), "Lascia stare")).Words, StringComparison.Ordinal);
        Assert.Equal(["conti.csv"], await FilesAsync(day, marta));
    }

    [Fact]
    public async Task What_is_too_large_is_linked_in_the_invitation_and_what_is_empty_is_left_out()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var times = await marta.SendsAsync(Wish, ("video.mp4", new byte[EventFile.Largest + 1]), ("vuoto.txt", []));
        Assert.Contains("«video.mp4» supera i 3 MB: nell'invito metto il collegamento", times.Words, StringComparison.Ordinal);
        Assert.Contains("«vuoto.txt» è vuoto", times.Words, StringComparison.Ordinal);
        Assert.Contains("Allegati video.mp4 (collegamento)", times.Words, StringComparison.Ordinal);
        await marta.SaysAsync("scegli 1");
        await marta.SaysAsync("prenota");
        var giulia = await day.OfAsync("giulia.romano");
        Assert.Contains("/video.mp4", await TextAsync(day, giulia), StringComparison.Ordinal);
        Assert.Empty(await FilesAsync(day, giulia));
    }

    [Fact]
    public async Task A_link_to_onedrive_is_put_into_the_invitation_and_without_any_file_it_is_said_how()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("Mandami il file qui", (await marta.SaysAsync("allega questo alla riunione")).Words, StringComparison.Ordinal);
        await marta.BooksAsync(Wish);
        var ask = await marta.SaysAsync("allega https://valdoro.sharepoint.com/sites/conti/Bilancio%202027.xlsx alla riunione");
        Assert.Contains("Bilancio 2027.xlsx (collegamento)", ask.Words, StringComparison.Ordinal);
        await marta.PressesAsync(ask, "Allega");
        Assert.Contains("Bilancio 2027.xlsx: https://valdoro.sharepoint.com/sites/conti/Bilancio%202027.xlsx", await TextAsync(day, await day.OfAsync("giulia.romano")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(503, "Prenotazione in corso")]
    [InlineData(403, "Outlook si è fermato mentre allegavo i file")]
    public async Task Stopped_before_the_file_is_there_nobody_is_invited_and_the_same_press_goes_on(int status, string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SendsAsync(Wish, ("conti.csv", Sheet));
        var confirm = await marta.SaysAsync("scegli 1");
        await day.FaultAsync(new { service = "graph", method = "POST", path = "/attachments", kind = "serverError", status, count = 9 });
        var stopped = await marta.PressesAsync(confirm, "Prenota");
        Assert.Contains(said, stopped.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Bilancio", await day.CalendarAsync("giulia.romano"));
        await day.NoFaultsAsync();
        Assert.Contains("✓ Prenotata", (await marta.PressesAsync(stopped, "Prenota")).Words, StringComparison.Ordinal);
        Assert.Equal(["conti.csv"], await FilesAsync(day, await day.OfAsync("giulia.romano")));
        Assert.Single(await day.CalendarAsync("marta.conti"), "Bilancio");
    }

    [Fact]
    public async Task A_booking_with_a_file_that_nobody_finishes_is_taken_away()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SendsAsync(Wish, ("conti.csv", Sheet));
        var confirm = await marta.SaysAsync("scegli 1");
        await day.FaultAsync(new { service = "graph", method = "POST", path = "/attachments", kind = "serverError", status = 503, count = 9 });
        await marta.PressesAsync(confirm, "Prenota");
        await day.NoFaultsAsync();
        day.Time.Advance(TimeSpan.FromMinutes(3));
        await day.Bot.GetServices<IHostedService>().OfType<MeetingRecovery>().Single().RunAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Bilancio", await day.CalendarAsync("marta.conti"));
        Assert.Empty((await RecordAsync(day)).Attachments);
    }

    [Fact]
    public async Task Only_who_decides_on_a_meeting_attaches_to_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        await marta.BooksAsync(Wish);
        Assert.Contains("Marta Conti", (await giulia.SendsAsync("allega a MEET-2026-0000001", ("conti.csv", Sheet))).Words, StringComparison.Ordinal);
        var ask = await marta.SendsAsync("allega a MEET-2026-0000001", ("conti.csv", Sheet));
        await giulia.PressesAsync(ask, "Allega");
        Assert.Empty(await FilesAsync(day, marta));
    }

    [Fact]
    public async Task To_a_booked_meeting_an_attachment_that_the_calendar_left_open_is_finished_by_the_same_press()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.BooksAsync(Wish);
        var ask = await marta.SendsAsync("allega questo alla riunione", ("conti.csv", Sheet));
        await day.FaultAsync(new { service = "graph", method = "POST", path = "/attachments", kind = "serverError", status = 503, count = 9 });
        Assert.Contains("Outlook si è fermato mentre allegavo i file", (await marta.PressesAsync(ask, "Allega")).Words, StringComparison.Ordinal);
        await day.NoFaultsAsync();
        await marta.PressesAsync(ask, "Allega");
        Assert.Equal(["conti.csv"], await FilesAsync(day, marta));
    }

    [Fact]
    public async Task What_could_not_be_attached_there_need_not_be_sent_again()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.PressesAsync(await marta.BooksAsync("riunione con Luca Moretti venerdì alle 15 sui prezzi"), "Annulla prenotazione");
        await marta.BooksAsync(Wish);

        await marta.SendsAsync("allega a MEET-2026-0000009", ("conti.csv", Sheet));
        var undone = await marta.SaysAsync("allega a MEET-2026-0000001");
        Assert.Contains("non è prenotata, quindi non ho allegato niente", undone.Words, StringComparison.Ordinal);
        var ask = await marta.SaysAsync("allega a MEET-2026-0000002");
        Assert.Contains("conti.csv (1 KB)", ask.Words, StringComparison.Ordinal);
        await marta.PressesAsync(ask, "Allega");

        Assert.Equal(["conti.csv"], await FilesAsync(day, marta));
    }

    [Fact]
    public void Of_two_files_of_one_name_the_later_counts() =>
        Assert.Equal([new MeetingFile("b"), new MeetingFile("A") { Size = 2 }], MeetingFile.Joined([new("a") { Size = 1 }, new("b")], [new("A") { Size = 2 }])!);

    private static async Task<CalendarEvent> EventAsync(OfficeDay day, Chat who) =>
        (await day.Bot.GetRequiredService<ICalendar>().ViewAsync(GraphCaller.User(Tenant, who.PersonId), who.PersonId, day.Time.GetUtcNow(), day.Time.GetUtcNow().AddDays(7))).Single(e => e.Subject == "Bilancio");

    private static async Task<IReadOnlyList<string>> FilesAsync(OfficeDay day, Chat who) =>
        await day.Bot.GetRequiredService<ICalendar>().FilesAsync(GraphCaller.User(Tenant, who.PersonId), who.PersonId, (await EventAsync(day, who)).Id);

    private static async Task<string> TextAsync(OfficeDay day, Chat who) =>
        await day.Bot.GetRequiredService<ICalendar>().TextAsync(GraphCaller.User(Tenant, who.PersonId), who.PersonId, (await EventAsync(day, who)).Id);

    private static async Task<Record> RecordAsync(OfficeDay day) =>
        (await day.Bot.GetRequiredService<Office>().FindAsync(Tenant, Reference.TryParse("MEET-2026-0000001", out var reference) ? reference : default, default))!;
}
