using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Meetings;

/// Microsoft 365 refusing, throttling, silent or lost, at each step: a clear sentence, and one meeting or none.
public sealed class MeetingFaultTests
{
    private static readonly (string Name, string Words, Func<string, bool, object> Of)[] Faults =
    [
        ("refused", "non ha il permesso", (path, _) => new { service = "graph", kind = "ServerError", status = 403, path, count = 3 }),
        ("throttled", "troppe richieste", (path, _) => new { service = "graph", kind = "Throttle", retryAfter = 30, path, count = 3 }),
        ("broken", "non", (path, after) => new { service = "graph", kind = "ServerError", status = 500, path, count = 1, afterCarriedOut = after }),
        ("dropped", "non", (path, after) => new { service = "graph", kind = "Drop", path, count = 1, afterCarriedOut = after }),
    ];

    [Fact]
    public async Task A_booking_and_its_undoing_meet_every_fault_and_end_once()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var round = 0;
        foreach (var (_, words, fault) in Faults)
        foreach (var after in new[] { false, true })
        {
            var subject = $"Prova {++round}";
            var times = await marta.SaysAsync($"riunione con Marco Rossi giovedì su \"{subject}\"");
            var confirm = await marta.PressesAsync(times, times.Buttons[0]);

            await day.FaultAsync(fault("/users/*/events", after));
            Assert.Contains(words, (await marta.PressesAsync(confirm, "Prenota")).Words, StringComparison.Ordinal);
            await day.NoFaultsAsync();
            var booked = await marta.PressesAsync(confirm, "Prenota");
            Assert.Contains("✓ Prenotata", booked.Words, StringComparison.Ordinal);
            Assert.Single(await day.CalendarAsync("marco.rossi"), subject);

            await day.FaultAsync(fault("/users/*/events/*", after));
            Assert.Contains(words, (await marta.PressesAsync(booked, "Annulla prenotazione")).Words, StringComparison.Ordinal);
            await day.NoFaultsAsync();
            Assert.Contains("Prenotazione annullata", (await marta.PressesAsync(booked, "Annulla prenotazione")).Words, StringComparison.Ordinal);
            Assert.DoesNotContain(subject, await day.CalendarAsync("marco.rossi"));
        }
    }

    [Fact]
    public async Task A_refusal_says_nothing_about_an_attempt_whose_end_is_not_known()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Marco Rossi giovedì sul budget");
        var confirm = await marta.SaysAsync("scegli 1");
        await day.FaultAsync(new { service = "graph", kind = "Drop", path = "/users/*/events", count = 1, afterCarriedOut = true });
        await marta.PressesAsync(confirm, "Prenota");
        await day.FaultAsync(new { service = "graph", kind = "Throttle", retryAfter = 30, path = "/users/*/events", count = 3 });
        Assert.Contains("troppe richieste", (await marta.PressesAsync(confirm, "Prenota")).Words, StringComparison.Ordinal);
        await day.NoFaultsAsync();

        Assert.Equal(MeetingStates.Booking, Assert.Single(await RecordsAsync(day)).State);
        Assert.Contains("✓ Prenotata", (await marta.PressesAsync(confirm, "Prenota")).Words, StringComparison.Ordinal);
        Assert.Single(await day.CalendarAsync("marco.rossi"), "Budget");
    }

    [Fact]
    public async Task Of_two_presses_at_once_the_refused_one_does_not_undo_what_the_other_did()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Marco Rossi giovedì sul budget");
        var confirm = await marta.SaysAsync("scegli 1");
        await day.FaultAsync(new { service = "graph", kind = "Throttle", retryAfter = 30, path = "/users/*/events", count = 1 });

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => marta.PressesAsync(confirm, "Prenota")));

        Assert.Contains("✓ Prenotata", (await marta.PressesAsync(confirm, "Prenota")).Words, StringComparison.Ordinal);
        Assert.Equal(MeetingStates.Booked, Assert.Single(await RecordsAsync(day)).State);
        Assert.Single(await day.CalendarAsync("marco.rossi"), "Budget");
    }

    [Fact]
    public async Task An_undoing_of_which_the_end_is_not_known_is_pressed_again()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var booked = await marta.BooksAsync("riunione con Marco Rossi giovedì sul budget");
        await day.FaultAsync(new { service = "graph", kind = "Drop", path = "/users/*/events/*", count = 1, afterCarriedOut = true });

        var unsure = await marta.PressesAsync(booked, "Annulla prenotazione");

        Assert.Contains("Premi di nuovo", unsure.Words, StringComparison.Ordinal);
        Assert.Contains("Prenotazione annullata", (await marta.PressesAsync(unsure, "Annulla prenotazione")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Budget", await day.CalendarAsync("marco.rossi"));
    }

    [Fact]
    public async Task Every_question_to_Microsoft_365_may_be_refused_throttled_or_lost()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        foreach (var (_, words, fault) in Faults)
        foreach (var (path, sentence) in new[] { ("/users/*/calendar/getSchedule", "riunione con Marco Rossi giovedì"), ("/users/*/calendarView", "agenda di domani") })
        {
            await day.FaultAsync(fault(path, false));
            Assert.Contains(words, (await marta.SaysAsync(sentence)).Text, StringComparison.Ordinal);
            await day.NoFaultsAsync();
        }
    }

    [Theory]
    [InlineData("Graph:Timeout", "Microsoft 365 non risponde")]
    [InlineData("Turns:InvokeDeadline", "Ci sto mettendo troppo")]
    public async Task A_calendar_that_stays_silent_loses_nothing_of_what_was_typed(string limit, string words)
    {
        await using var day = await OfficeDay.BeginAsync(settings: Short(limit));
        var marta = await day.OfAsync("marta.conti");
        var form = await marta.SaysAsync("nuova riunione");
        var typed = new { subject = "Bilancio", people = (await day.OfAsync("marco.rossi", signedIn: false)).PersonId, day = "2026-11-26", minutes = "30" };
        await day.FaultAsync(Silent("/users/*/calendar/getSchedule", false));

        Assert.Contains(words, (await marta.PressesAsync(form, "Trova gli orari", typed)).Text, StringComparison.Ordinal);

        var times = await marta.PressesAsync(form, "Trova gli orari", typed);
        Assert.Contains("✓ Prenotata", (await marta.PressesAsync(await marta.PressesAsync(times, times.Buttons[0]), "Prenota")).Words, StringComparison.Ordinal);
        Assert.Single(await day.CalendarAsync("marco.rossi"), "Bilancio");
    }

    [Theory]
    [InlineData("Graph:Timeout", "Premi di nuovo Prenota")]
    [InlineData("Turns:InvokeDeadline", "non verrà fatto due volte")]
    public async Task A_booking_that_was_made_in_silence_is_one_meeting_when_pressed_again(string limit, string words)
    {
        await using var day = await OfficeDay.BeginAsync(settings: Short(limit));
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Marco Rossi giovedì sul budget");
        var confirm = await marta.SaysAsync("scegli 1");
        await day.FaultAsync(Silent("/users/*/events", true));

        Assert.Contains(words, (await marta.PressesAsync(confirm, "Prenota")).Words, StringComparison.Ordinal);

        Assert.Single(await day.CalendarAsync("marco.rossi"), "Budget");
        Assert.Contains("✓ Prenotata", (await marta.PressesAsync(confirm, "Prenota")).Words, StringComparison.Ordinal);
        Assert.Single(await day.CalendarAsync("marco.rossi"), "Budget");
    }

    [Theory]
    [InlineData("/users/*/calendar/getSchedule", "riunione con Marco Rossi giovedì sul budget")]
    [InlineData("/users/*/calendarView", "agenda di giovedì")]
    public async Task A_sentence_that_meets_silence_is_answered_and_may_be_said_again(string path, string sentence)
    {
        await using var day = await OfficeDay.BeginAsync(settings: Short("Graph:Timeout"));
        var marta = await day.OfAsync("marta.conti");
        await day.FaultAsync(Silent(path, false));
        Assert.Contains("Microsoft 365 non risponde", (await marta.SaysAsync(sentence)).Text, StringComparison.Ordinal);
        Assert.Contains("gio", (await marta.SaysAsync(sentence)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_presses_at_once_leave_a_short_history()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Marco Rossi giovedì sul budget");
        var confirm = await marta.SaysAsync("scegli 1");

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => marta.PressesAsync(confirm, "Prenota")));

        var record = Assert.Single(await RecordsAsync(day));
        var history = await day.Bot.GetRequiredService<Office>().HistoryAsync(record.Organisation, record.Id);
        Assert.InRange(history.Count, 2, 3);
    }

    private static object Silent(string path, bool afterCarriedOut) => new { service = "graph", kind = "Timeout", path, count = 1, afterCarriedOut };

    private static Dictionary<string, string> Short(string limit) => new() { [limit] = "00:00:02" };

    private static async Task<List<Record>> RecordsAsync(OfficeDay day)
    {
        await using var db = await day.Bot.GetRequiredService<Office>().ReadAsync("11111111-1111-4111-8111-111111111111");
        return await db.Records.ToListAsync();
    }
}
