using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Meetings.Changes;

/// A meeting that is booked is moved and gets other people, in words and by buttons.
public sealed class MeetingEditTests
{
    private const string Tenant = "11111111-1111-4111-8111-111111111111";

    [Theory]
    [InlineData("spostala a venerdì alle 16", "venerdì 27 novembre 2026, 16:00–17:00")]
    [InlineData("spostala alle 17", "giovedì 26 novembre 2026, 17:00–18:00")]
    [InlineData("posticipa a venerdì", "venerdì 27 novembre 2026, 15:00–16:00")]
    [InlineData("spostala di mezz'ora", "giovedì 26 novembre 2026, 15:30–16:30")]
    [InlineData("anticipala di un'ora", "giovedì 26 novembre 2026, 14:00–15:00")]
    [InlineData("allungala di 30 minuti", "giovedì 26 novembre 2026, 15:00–16:30")]
    [InlineData("accorciala a 30 minuti", "giovedì 26 novembre 2026, 15:00–15:30")]
    [InlineData("MEET-2026-0000001 spostala a venerdì alle 11", "venerdì 27 novembre 2026, 11:00–12:00")]
    [InlineData("move it to 4", "giovedì 26 novembre 2026, 16:00–17:00")]
    public async Task It_is_moved_as_people_say_it(string words, string when)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await BookedAsync(marta);

        var card = await marta.SaysAsync(words);

        Assert.Contains("giovedì 26 novembre 2026, 15:00–16:00", card.Words, StringComparison.Ordinal);
        Assert.Contains(when, card.Words, StringComparison.Ordinal);
        var moved = await marta.PressesAsync(card, card.Buttons.First(b => b.StartsWith("Sposta", StringComparison.Ordinal)));
        Assert.Contains("✓ Prenotata", moved.Words, StringComparison.Ordinal);
        Assert.Contains(when, moved.Words, StringComparison.Ordinal);
        var there = await EventAsync(day, marta);
        Assert.Equal(there.Start, MeetingBooker.Data(await RecordAsync(day)).Start);
        Assert.Single(await day.CalendarAsync("giulia.romano"), "Budget");
    }

    [Fact]
    public async Task Itself_is_not_in_the_way_and_who_is_busy_then_is_named_with_the_nearest_times()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await BookedAsync(marta, "venerdì alle 10", "bilancio");
        await BookedAsync(marta);

        Assert.Contains("Tutti liberi", (await marta.SaysAsync("spostala di mezz'ora")).Words, StringComparison.Ordinal);
        var clash = await marta.SaysAsync("spostala a venerdì alle 10");

        Assert.Contains("A quell'ora non tutti possono", clash.Words, StringComparison.Ordinal);
        Assert.Contains("Gli orari più vicini", clash.Words, StringComparison.Ordinal);
        Assert.StartsWith("ven 27 nov", clash.Buttons[0], StringComparison.Ordinal);
        Assert.Contains("Sposta comunque", clash.Buttons);
        Assert.Contains("Da spostare", (await marta.SaysAsync("scegli 1")).Words, StringComparison.Ordinal);
        Assert.Contains("Spostata", (await marta.SaysAsync("sì")).Words, StringComparison.Ordinal);
        Assert.Equal(27, (await EventAsync(day, marta)).Start.Day);
    }

    [Fact]
    public async Task The_time_that_it_has_already_is_not_proposed()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await BookedAsync(marta, "venerdì alle 10", "bilancio");
        await BookedAsync(marta, "venerdì alle 11");

        var clash = await marta.SaysAsync("spostala a venerdì alle 10");

        Assert.Contains("Gli orari più vicini", clash.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(clash.Buttons, b => b.EndsWith("11:00", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("quando è libera Giulia Romano venerdì?")]
    [InlineData("che cosa ho domani?")]
    public async Task After_a_question_the_meeting_is_moved_all_the_same(string question)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await BookedAsync(marta);
        await marta.SaysAsync(question);
        Assert.Contains("Da spostare", (await marta.SaysAsync("spostala a venerdì alle 16")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_time_it_is_asked_for_with_proposals_and_the_button_asks_the_same()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var booked = await BookedAsync(marta);

        foreach (var asked in new[] { await marta.SaysAsync("spostala"), await marta.PressesAsync(booked, "Sposta riunione") })
        {
            Assert.Contains("Quando?", asked.Words, StringComparison.Ordinal);
            Assert.Equal(6, asked.Buttons.Count);
        }
        Assert.Contains("«alle 25» non è un'ora", (await marta.SaysAsync("spostala alle 25")).Words, StringComparison.Ordinal);
        Assert.Contains("già passata", (await marta.SaysAsync("spostala a oggi alle 7")).Words, StringComparison.Ordinal);
        Assert.Contains("è già così", (await marta.SaysAsync("spostala alle 15")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_that_is_taken_then_is_told_and_others_are_offered()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var luca = await day.OfAsync("luca.moretti");
        await luca.BooksAsync("riunione con Sara Greco venerdì alle 16 sui prezzi in sala Duomo");
        await BookedAsync(marta, room: " in sala Duomo");

        var card = await marta.SaysAsync("spostala a venerdì alle 16");

        Assert.Contains("è occupata a quell'ora", card.Words, StringComparison.Ordinal);
        Assert.Contains("Senza sala", card.Buttons);
        var other = await marta.PressesAsync(card, card.Buttons[0]);
        Assert.Contains("→", other.Words, StringComparison.Ordinal);
        await marta.PressesAsync(other, "Sposta");
        Assert.DoesNotContain((await EventAsync(day, marta)).Attendees, a => a.Kind == AttendeeKind.Resource && a.Name!.Contains("Duomo", StringComparison.Ordinal));
        Assert.Single((await EventAsync(day, marta)).Attendees, a => a.Kind == AttendeeKind.Resource);
    }

    [Fact]
    public async Task A_move_is_taken_back_within_five_minutes_by_a_button_or_in_words()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await BookedAsync(marta);
        foreach (var undo in new Func<Message, Task<Message>>[] { moved => marta.PressesAsync(moved, "Annulla modifica"), _ => marta.SaysAsync("annulla") })
        {
            var moved = await marta.PressesAsync(await marta.SaysAsync("spostala a venerdì alle 16"), "Sposta");

            Assert.Contains("com'era prima", (await undo(moved)).Words, StringComparison.Ordinal);
            Assert.Equal(26, (await EventAsync(day, marta)).Start.Day);
        }
        // Then the booking itself is the latest.
        Assert.Contains("Prenotazione annullata", (await marta.SaysAsync("annulla")).Words, StringComparison.Ordinal);
        var actions = (await day.Bot.GetRequiredService<Office>().HistoryAsync(Tenant, (await RecordAsync(day)).Id)).Select(h => h.Action);
        Assert.Equal(["asked for", "booked", "change asked for", "moved", "change asked for", "change undone", "change asked for", "moved", "change asked for", "change undone", "undone"], actions);
    }

    [Fact]
    public async Task People_come_in_and_go_out()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await BookedAsync(marta);

        var coming = await marta.SaysAsync("aggiungi anche Sara Greco");
        Assert.Contains("Si aggiunge Sara Greco", coming.Words, StringComparison.Ordinal);
        Assert.Contains("Chi si aggiunge è libero a quell'ora", coming.Words, StringComparison.Ordinal);
        await marta.PressesAsync(coming, "Aggiorna");
        Assert.Single(await day.CalendarAsync("sara.greco"), "Budget");

        var leaving = await marta.SaysAsync("togli Marco");
        Assert.Contains("Non partecipa più Marco Rossi", leaving.Words, StringComparison.Ordinal);
        var changed = await marta.SaysAsync("sì");
        Assert.DoesNotContain("Budget", await day.CalendarAsync("marco.rossi"));
        Assert.Single(await day.CalendarAsync("sara.greco"), "Budget");

        await marta.PressesAsync(changed, "Annulla modifica");
        Assert.Contains("Budget", await day.CalendarAsync("marco.rossi"));
        Assert.Contains("«Priya» non è tra gli invitati", (await marta.SaysAsync("togli Priya")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_clear_is_picked_on_the_card()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await BookedAsync(marta);

        var who = await marta.SaysAsync("aggiungi anche Rossi");
        Assert.Contains("Ci sono più persone per «Rossi»", who.Words, StringComparison.Ordinal);
        var sara = (await day.OfAsync("sara.greco", signedIn: false)).PersonId;
        Assert.Contains("Invita almeno una persona", (await marta.PressesAsync(who, "Continua", new { people = "" })).Words, StringComparison.Ordinal);
        var confirm = await marta.PressesAsync(who, "Continua", new { people = sara });

        await marta.PressesAsync(confirm, "Aggiorna");
        Assert.Single(await day.CalendarAsync("sara.greco"), "Budget");
    }

    [Fact]
    public async Task In_English_by_words_alone_from_the_move_to_its_undoing()
    {
        await using var day = await OfficeDay.BeginAsync();
        var james = await day.OfAsync("james.whitfield");
        await james.SaysAsync("english please");
        await james.SaysAsync("set up a meeting with Priya Nair on Thursday at 3pm about prices");
        await james.SaysAsync("pick 1");
        await james.SaysAsync("book");

        Assert.Contains("To be moved", (await james.SaysAsync("move it to Friday at 4pm")).Words, StringComparison.Ordinal);
        Assert.Contains("Moved:", (await james.SaysAsync("yes")).Words, StringComparison.Ordinal);
        Assert.Contains("Joins Elena Valdoro", (await james.SaysAsync("add my boss too")).Words, StringComparison.Ordinal);
        Assert.Contains("Updated:", (await james.SaysAsync("yes")).Words, StringComparison.Ordinal);
        Assert.Contains("Change undone", (await james.SaysAsync("undo")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Prices", await day.CalendarAsync("elena.valdoro"));
        Assert.Equal(27, (await EventAsync(day, james, "prices")).Start.Day);
    }

    [Fact]
    public async Task Only_who_booked_it_changes_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var giulia = await day.OfAsync("giulia.romano");
        await BookedAsync(marta);

        Assert.Contains("Solo Marta Conti", (await giulia.SaysAsync("MEET-2026-0000001 spostala a venerdì alle 16")).Words, StringComparison.Ordinal);
        Assert.Contains("Non trovo questa riunione", (await (await day.OfAsync("luca.moretti")).SaysAsync("MEET-2026-0000001 spostala a venerdì alle 16")).Words, StringComparison.Ordinal);
    }

    internal static async Task<Message> BookedAsync(Chat chat, string when = "giovedì alle 15", string subject = "budget", string room = "")
    {
        var times = await chat.SaysAsync($"riunione con Marco Rossi e Giulia Romano {when} sul {subject}{room}");
        return await chat.PressesAsync(await chat.PressesAsync(times, times.Buttons[0]), "Prenota");
    }

    internal static async Task<CalendarEvent> EventAsync(OfficeDay day, Chat chat, string subject = "budget")
    {
        var all = await day.Bot.GetRequiredService<ICalendar>().ViewAsync(GraphCaller.User(Tenant, chat.PersonId), chat.PersonId, new(2026, 11, 24, 0, 0, 0, default), new(2026, 12, 24, 0, 0, 0, default));
        return Assert.Single(all, e => e.Subject.Equals(subject, StringComparison.OrdinalIgnoreCase));
    }

    internal static async Task<Record> RecordAsync(OfficeDay day)
    {
        await using var db = await day.Bot.GetRequiredService<Office>().ReadAsync(Tenant);
        return await db.Records.SingleAsync();
    }

    [Theory]
    [InlineData("annulla la modifica")]
    [InlineData("undo the last change")]
    public async Task A_change_is_undone_by_words_and_the_booking_is_not(string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.BooksAsync("riunione con Luca Moretti giovedì alle 15 su Listino");
        await marta.SaysAsync("aggiungi Giulia Romano");

        // Only asked about: nothing was done.
        Assert.Contains("non faccio nulla", (await marta.SaysAsync(words)).Words, StringComparison.Ordinal);
        await marta.SaysAsync("aggiungi Giulia Romano");
        Assert.Contains("Giulia Romano", (await marta.SaysAsync("sì")).Words, StringComparison.Ordinal);
        var undone = await marta.SaysAsync(words);
        Assert.Contains("Modifica annullata", undone.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Giulia Romano", undone.Words, StringComparison.Ordinal);
        Assert.Contains("✓ Prenotata", (await marta.SaysAsync(words)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spostala mezz'ora prima", 26, "14:30–15:30")]
    [InlineData("spostala un'ora dopo", 26, "16:00–17:00")]
    [InlineData("move it half an hour earlier", 26, "14:30–15:30")]
    [InlineData("move it an hour later", 26, "16:00–17:00")]
    public async Task Earlier_and_later_are_than_it_is(string words, int day, string hours)
    {
        await using var office = await OfficeDay.BeginAsync();
        var marta = await office.OfAsync("marta.conti");
        await marta.BooksAsync("riunione con Luca Moretti giovedì alle 15 su Listino");

        var card = await marta.SaysAsync(words);

        Assert.Contains($"giovedì {day} novembre 2026, {hours}", card.Words, StringComparison.Ordinal);
    }
}
