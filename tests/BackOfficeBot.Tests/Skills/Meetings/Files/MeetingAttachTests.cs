using System.Security.Cryptography;
using System.Text;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Skills.Meetings.Files;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Meetings.Invitations;
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
        var sent = await marta.SendsAsync("", ("video.mp4", new byte[EventFile.Largest + 1]), ("vuoto.txt", []));
        Assert.Contains("«video.mp4» supera i 3 MB: nell'invito metto il collegamento", sent.Words, StringComparison.Ordinal);
        Assert.Contains("«vuoto.txt» è vuoto", sent.Words, StringComparison.Ordinal);
        Assert.Contains("Allegati video.mp4 (collegamento)", (await marta.SaysAsync(Wish)).Words, StringComparison.Ordinal);
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

    [Theory]
    [InlineData("allega")]
    [InlineData("sì")]
    [InlineData("attach it")]
    public async Task The_yes_may_be_typed_and_counts_once(string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.BooksAsync(Wish);
        await marta.SendsAsync("allega questo alla riunione", ("conti.csv", Sheet));
        Assert.Contains("Fatto: è nell'invito", (await marta.SaysAsync(words)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("è nell'invito", (await marta.SaysAsync("sì")).Words, StringComparison.Ordinal);
        Assert.Equal(["conti.csv"], await FilesAsync(day, marta));
    }

    [Fact]
    public async Task A_yes_after_something_else_was_shown_attaches_nothing()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.BooksAsync(Wish);
        await marta.SendsAsync("allega questo alla riunione", ("conti.csv", Sheet));
        await marta.SaysAsync("lascia stare");
        await marta.SaysAsync("ok");
        await marta.SendsAsync("allega questo alla riunione", ("conti.csv", Sheet));
        await marta.SaysAsync("riunione con Luca Moretti venerdì pomeriggio");
        await marta.SaysAsync("sì");
        Assert.Empty(await FilesAsync(day, marta));
    }

    [Fact]
    public async Task A_meeting_takes_ten_files_however_many_messages_they_come_with()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SendsAsync("", [.. Enumerable.Range(1, 6).Select(i => ($"a{i}.csv", Sheet))]);
        Assert.Contains("al massimo 10 file: resta fuori b5.csv, b6.csv", (await marta.SendsAsync(Wish, [.. Enumerable.Range(1, 6).Select(i => ($"b{i}.csv", Sheet))])).Words, StringComparison.Ordinal);
        await marta.SaysAsync("scegli 1");
        Assert.Contains("resta fuori c.csv", (await marta.SendsAsync("", ("c.csv", Sheet))).Words, StringComparison.Ordinal);
        await marta.SaysAsync("prenota");
        Assert.Equal(10, (await FilesAsync(day, marta)).Count);

        var full = await marta.SendsAsync("allega a MEET-2026-0000001", ("d.csv", Sheet));
        Assert.Contains("resta fuori d.csv", full.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Allega", full.Buttons);
    }

    [Fact]
    public async Task Another_file_of_the_same_name_stands_beside_the_first_and_the_same_one_is_not_sent_twice()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SendsAsync(Wish, ("conti.csv", Sheet));
        await marta.SaysAsync("scegli 1");
        await marta.SaysAsync("prenota");

        Assert.Contains("conti.csv: c'è già nell'invito", (await marta.SendsAsync("allega a MEET-2026-0000001", ("conti.csv", Sheet))).Words, StringComparison.Ordinal);
        await marta.PressesAsync(await marta.SendsAsync("allega a MEET-2026-0000001", ("conti.csv", Encoding.UTF8.GetBytes("conto;importo\n1;3\n"))), "Allega");
        Assert.Equal(["conti (2).csv", "conti.csv"], (await FilesAsync(day, marta)).Order());
        Assert.Equal(2, (await RecordAsync(day)).Attachments.Count);
    }

    [Theory]
    [InlineData("allega questo alla riunione di Davide Rinaldi di giovedì alle 10")]
    [InlineData("attach this to Davide Rinaldi's meeting on Thursday at 10am")]
    public async Task Who_may_write_the_calendar_attaches_to_the_meeting_that_is_named(string words)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (sara, davide) = (await office.Day.OfAsync("sara.greco"), await office.Day.OfAsync("davide.rinaldi"));
        await office.InviteAsync(davide, "Bilancio", 26, 10, "luca.moretti");
        await office.InviteAsync(davide, "Altro", 26, 12, "luca.moretti");

        var ask = await sara.SendsAsync(words, ("conti.csv", Sheet));
        Assert.Contains("Bilancio", ask.Words, StringComparison.Ordinal);
        await sara.PressesAsync(ask, ask.Buttons[0]);

        Assert.Equal(["conti.csv"], await FilesAsync(office.Day, davide));
        await using var db = await office.Day.Bot.GetRequiredService<Office>().ReadAsync(Tenant, TestContext.Current.CancellationToken);
        Assert.Contains(db.History, h => h is { Action: "file attached", PersonName: "Sara Greco", OnBehalfOfName: "Davide Rinaldi" });
    }

    [Fact]
    public async Task Of_several_meetings_that_may_be_meant_one_is_picked()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (sara, davide) = (await office.Day.OfAsync("sara.greco"), await office.Day.OfAsync("davide.rinaldi"));
        await office.InviteAsync(davide, "Bilancio", 26, 10, "luca.moretti");
        await office.InviteAsync(davide, "Prezzi", 26, 12, "luca.moretti");

        var which = await sara.SendsAsync("allega questo alla riunione di Davide Rinaldi di giovedì", ("conti.csv", Sheet));
        Assert.Equal(["10:00 Bilancio", "12:00 Prezzi"], which.Buttons);
        await sara.PressesAsync(await sara.PressesAsync(which, "10:00 Bilancio"), "Allega");

        Assert.Equal(["conti.csv"], await FilesAsync(office.Day, davide));
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
