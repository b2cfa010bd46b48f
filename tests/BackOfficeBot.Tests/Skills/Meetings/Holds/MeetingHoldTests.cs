using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Meetings.Holds;

/// Times that are kept free until one of them becomes the meeting.
public sealed class MeetingHoldTests
{
    private const string Tenant = "11111111-1111-4111-8111-111111111111";

    [Theory]
    [InlineData("tieni questi tre", 3)]
    [InlineData("tieni i primi due", 2)]
    [InlineData("tieni il primo e il terzo", 2)]
    [InlineData("tieni il secondo", 1)]
    [InlineData("hold the first two", 2)]
    [InlineData("hold 1 and 3", 2)]
    [InlineData("tieni", 3)]
    public async Task Times_that_were_proposed_are_held_and_nobody_is_invited(string words, int count)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Marco Rossi giovedì sul budget");

        var card = await marta.SaysAsync(words);

        Assert.Contains("◷ Tenuti liberi", card.Words, StringComparison.Ordinal);
        Assert.Contains("Scadenza gio 26 nov", card.Words, StringComparison.Ordinal);
        var held = await HeldAsync(day, marta);
        Assert.Equal(count, held.Count);
        Assert.All(held, e => Assert.Equal((BusyStatus.Tentative, 0, "Da confermare: Budget"), (e.ShowAs, e.Attendees.Count, e.Subject)));
        Assert.DoesNotContain(await day.CalendarAsync("marco.rossi"), s => s.Contains("Budget", StringComparison.Ordinal));
        Assert.Equal(MeetingStates.Held, (await RecordAsync(day)).State);
    }

    [Fact]
    public async Task One_becomes_the_meeting_and_the_others_vanish()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var times = await marta.SaysAsync("riunione con Marco Rossi giovedì sul budget");
        var held = await marta.PressesAsync(times, "Tieni i primi tre");

        var confirm = await marta.PressesAsync(held, held.Buttons[1]);
        var booked = await marta.PressesAsync(confirm, "Prenota");

        Assert.Contains("✓ Prenotata", booked.Words, StringComparison.Ordinal);
        var there = Assert.Single(await BudgetAsync(day, marta));
        Assert.Equal((BusyStatus.Busy, "Budget"), (there.ShowAs, there.Subject));
        Assert.Single(await day.CalendarAsync("marco.rossi"), "Budget");
        var record = await RecordAsync(day);
        Assert.Equal((MeetingStates.Booked, null), (record.State, MeetingBooker.Data(record).Holds));
        await day.ElapseAsync(TimeSpan.FromDays(7));
        Assert.DoesNotContain(await marta.MessagesAsync(), m => m.Words.Contains("ho tolto gli orari provvisori", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_words_one_holds_what_nobody_proposed_picks_one_and_books_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");

        var held = await marta.SaysAsync("tieni libero giovedì alle 10 e venerdì alle 15");
        Assert.Contains("giovedì 26 novembre 2026, 10:00–11:00", held.Words, StringComparison.Ordinal);
        Assert.Contains("venerdì 27 novembre 2026, 15:00–16:00", held.Words, StringComparison.Ordinal);
        Assert.Contains("Da confermare", (await marta.SaysAsync("scegli 2")).Words, StringComparison.Ordinal);

        Assert.Contains("✓ Prenotata", (await marta.SaysAsync("prenota")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(await day.CalendarAsync("marta.conti"), s => s.StartsWith("Da confermare", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_hour_that_is_said_once_for_two_days_is_held_on_both()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");

        var held = await marta.SaysAsync("tieni libero giovedì e venerdì alle 15");
        Assert.Contains("giovedì 26 novembre 2026, 15:00–16:00", held.Words, StringComparison.Ordinal);
        Assert.Contains("venerdì 27 novembre 2026, 15:00–16:00", held.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_held_can_be_held_for_longer_by_a_button_or_in_words()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Marco Rossi la settimana prossima sul budget");
        var held = await marta.SaysAsync("tieni questi tre");
        Assert.Contains("gio 26 nov, 18:00", held.Words, StringComparison.Ordinal);

        var longer = await marta.PressesAsync(held, "Altri due giorni");
        Assert.DoesNotContain("gio 26 nov, 18:00", longer.Words, StringComparison.Ordinal);
        Assert.Contains("ven 27 nov, 12:00", (await marta.SaysAsync("tienili fino a venerdì alle 12")).Words, StringComparison.Ordinal);
        Assert.Contains("deve essere nel futuro", (await marta.SaysAsync("tienili fino a ieri")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_its_time_is_over_it_is_taken_away_and_the_person_is_told_once()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Marco Rossi la settimana prossima sul budget");
        await marta.SaysAsync("tieni questi tre");
        await day.ElapseAsync(TimeSpan.Zero);
        Assert.Equal(3, (await HeldAsync(day, marta)).Count);

        await day.ElapseAsync(TimeSpan.FromDays(2.5));
        await day.ElapseAsync(TimeSpan.Zero);

        Assert.Empty(await HeldAsync(day, marta));
        await marta.UntilAsync(messages => messages.LastOrDefault(m => m.Words.Contains("La scadenza è passata", StringComparison.Ordinal)));
        Assert.Single(await marta.MessagesAsync(), m => m.Words.Contains("La scadenza è passata", StringComparison.Ordinal));
        Assert.Equal(MeetingStates.Released, (await RecordAsync(day)).State);
        Assert.Contains("Nuova riunione", (await marta.PressesAsync((await marta.MessagesAsync())[^1], "Proponi di nuovo")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_listed_and_released_one_by_one_or_all_together()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("Non stai tenendo nessun orario", (await marta.SaysAsync("i miei tentativi")).Words, StringComparison.Ordinal);
        await marta.SaysAsync("riunione con Marco Rossi giovedì sul budget");
        await marta.SaysAsync("tieni i primi due");
        await marta.SaysAsync("tieni libero venerdì alle 15");

        var list = await marta.SaysAsync("i miei tentativi");
        Assert.Contains("2 riunioni", list.Words, StringComparison.Ordinal);
        var budget = await marta.PressesAsync(list, "Budget");
        Assert.Contains("Orari di nuovo liberi", (await marta.PressesAsync(budget, "Libera tutto")).Words, StringComparison.Ordinal);
        Assert.Single(await HeldAsync(day, marta));
        Assert.Contains("di una riunione", (await marta.SaysAsync("libera tutti")).Words, StringComparison.Ordinal);

        Assert.Empty(await HeldAsync(day, marta));
    }

    [Fact]
    public async Task What_was_moved_or_deleted_in_Outlook_is_noticed_before_anything_is_booked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("tieni libero giovedì alle 10 e venerdì alle 15");
        var held = await marta.SaysAsync("i miei tentativi");
        var calendar = day.Bot.GetRequiredService<ICalendar>();
        var (first, second) = (await HeldAsync(day, marta)) switch { var all => (all[0], all[1]) };
        await calendar.DeleteAsync(Of(marta), marta.PersonId, first.Id);
        await calendar.UpdateAsync(Of(marta), marta.PersonId, second.Id, new() { Start = second.Start.AddHours(1), End = second.End.AddHours(1), Zone = "Europe/Rome" }, null);

        var noticed = await marta.PressesAsync(held, held.Buttons[0]);

        Assert.Contains("In Outlook hai tolto o cambiato gio 26 nov, 10:00", noticed.Words, StringComparison.Ordinal);
        Assert.Contains("In Outlook hai spostato ven 27 nov, 15:00 a ven 27 nov, 16:00", noticed.Words, StringComparison.Ordinal);
        Assert.Contains("venerdì 27 novembre 2026, 16:00–17:00", noticed.Words, StringComparison.Ordinal);
        await calendar.DeleteAsync(Of(marta), marta.PersonId, second.Id);
        Assert.Contains("non è rimasto nessuno", (await marta.SaysAsync("i miei tentativi")).Words, StringComparison.Ordinal);
        Assert.Equal(MeetingStates.Released, (await RecordAsync(day)).State);
    }

    [Fact]
    public async Task Pressed_ten_times_at_once_each_time_is_held_once()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var times = await marta.SaysAsync("riunione con Marco Rossi giovedì sul budget");

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => marta.PressesAsync(times, "Tieni i primi tre")));

        Assert.Equal(3, (await HeldAsync(day, marta)).Count);
        Assert.Equal(MeetingStates.Held, (await RecordAsync(day)).State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hold_of_which_the_answer_was_lost_is_ended_by_the_same_press_or_by_itself(bool pressed)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var times = await marta.SaysAsync("riunione con Marco Rossi giovedì sul budget");
        await day.FaultAsync(new { service = "graph", kind = "Drop", path = "/users/*/events", count = 2, afterCarriedOut = true });

        var unsure = await marta.PressesAsync(times, "Tieni i primi tre");

        Assert.Contains("non so se gli orari sono nel calendario", unsure.Words, StringComparison.Ordinal);
        if (pressed)
            Assert.Contains("◷ Tenuti liberi", (await marta.PressesAsync(unsure, "Riprova")).Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromMinutes(3));
        Assert.Equal(MeetingStates.Held, (await RecordAsync(day)).State);
        Assert.Equal(3, (await HeldAsync(day, marta)).Count);
    }

    [Fact]
    public async Task A_hold_that_is_refused_leaves_nothing_half()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var times = await marta.SaysAsync("riunione con Marco Rossi giovedì sul budget");
        await day.FaultAsync(new { service = "graph", kind = "Throttle", retryAfter = 30, path = "/users/*/events", method = "POST", count = 1 });

        Assert.Contains("troppe richieste", (await marta.PressesAsync(times, "Tieni i primi tre")).Words, StringComparison.Ordinal);

        Assert.Empty(await HeldAsync(day, marta));
        Assert.Contains("◷ Tenuti liberi", (await marta.PressesAsync(times, "Tieni i primi tre")).Words, StringComparison.Ordinal);
        Assert.Equal(3, (await HeldAsync(day, marta)).Count);
    }

    [Fact]
    public async Task Once_booked_what_could_not_be_taken_away_at_once_goes_a_little_later()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var times = await marta.SaysAsync("riunione con Marco Rossi giovedì sul budget");
        var held = await marta.PressesAsync(times, "Tieni i primi tre");
        var confirm = await marta.PressesAsync(held, held.Buttons[0]);
        await day.FaultAsync(new { service = "graph", kind = "ServerError", status = 503, method = "DELETE", path = "/users/*/events/*" });

        Assert.Contains("✓ Prenotata", (await marta.PressesAsync(confirm, "Prenota")).Words, StringComparison.Ordinal);
        Assert.NotEmpty(await HeldAsync(day, marta));
        await day.NoFaultsAsync();
        await day.ElapseAsync(TimeSpan.FromMinutes(3));

        Assert.Equal("Budget", Assert.Single(await BudgetAsync(day, marta)).Subject);
    }

    [Fact]
    public async Task More_than_three_past_ones_and_those_of_others_are_refused_with_what_to_do()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("Quali orari tengo?", (await marta.SaysAsync("tieni questi tre")).Words, StringComparison.Ordinal);
        Assert.Contains("già passato", (await marta.SaysAsync("tieni libero oggi alle 7")).Words, StringComparison.Ordinal);
        await marta.SaysAsync("riunione con Marco Rossi giovedì sul budget");
        Assert.Contains("al massimo tre", (await marta.SaysAsync("tieni 1, 2, 3 e 4")).Words, StringComparison.Ordinal);
        Assert.Contains("da 1 a 5", (await marta.SaysAsync("tieni 9")).Words, StringComparison.Ordinal);
        var group = await day.OfAsync("marta.conti", OfficeDay.Everyone);
        Assert.Contains("solo nella nostra chat personale", (await group.SaysAsync("i miei tentativi", mention: true)).Words, StringComparison.Ordinal);
        var luca = await day.OfAsync("luca.moretti", OfficeDay.Everyone);
        var shared = await group.SaysAsync("riunione con Marco Rossi giovedì sui prezzi", mention: true);
        Assert.Contains("Solo Marta Conti", (await luca.PressesAsync(shared, "Tieni i primi tre")).Words, StringComparison.Ordinal);
    }

    private static GraphCaller Of(Chat chat) => GraphCaller.User(Tenant, chat.PersonId);

    private static async Task<List<CalendarEvent>> HeldAsync(OfficeDay day, Chat chat) =>
        [.. (await BetweenAsync(day, chat)).Where(e => e.Subject.StartsWith("Da confermare", StringComparison.Ordinal))];

    private static async Task<List<CalendarEvent>> BudgetAsync(OfficeDay day, Chat chat) =>
        [.. (await BetweenAsync(day, chat)).Where(e => e.Subject.EndsWith("Budget", StringComparison.Ordinal))];

    private static Task<IReadOnlyList<CalendarEvent>> BetweenAsync(OfficeDay day, Chat chat) =>
        day.Bot.GetRequiredService<ICalendar>().ViewAsync(Of(chat), chat.PersonId, new(2026, 11, 24, 0, 0, 0, default), new(2026, 12, 24, 0, 0, 0, default));

    private static async Task<Record> RecordAsync(OfficeDay day)
    {
        await using var db = await day.Bot.GetRequiredService<Office>().ReadAsync(Tenant);
        return await db.Records.OrderBy(r => r.Reference).FirstAsync();
    }
}
