using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Meetings;

/// Conversations about meetings, with everything between the person and the calendar in place.
public sealed partial class MeetingTalkTests
{
    private const string Tenant = "11111111-1111-4111-8111-111111111111";
    private const string Wish = "riunione con Marco Rossi e Giulia Romano domani pomeriggio sul budget";

    [Fact]
    public async Task A_booking_pressed_ten_times_at_once_is_one_meeting()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var confirm = await PickedAsync(marta);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => marta.PressesAsync(confirm, "Prenota")));

        Assert.All(answers, a => Assert.Contains("MEET-2026-0000001", a.Words, StringComparison.Ordinal));
        foreach (var person in new[] { "marta.conti", "marco.rossi", "giulia.romano" })
            Assert.Single(await day.CalendarAsync(person), "Budget");
        var record = Assert.Single(await RecordsAsync(day));
        Assert.Equal(MeetingStates.Booked, record.State);
        Assert.Contains("Prenotata", (await marta.PressesAsync(confirm, "Prenota")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_that_carries_out_and_does_not_answer_ends_in_one_meeting()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var confirm = await PickedAsync(marta);
        await day.FaultAsync(new { service = "graph", kind = "Drop", count = 1, path = "/users/*/events", afterCarriedOut = true });

        var unsure = await marta.PressesAsync(confirm, "Prenota");
        Assert.Contains("non so se la riunione è stata creata", unsure.Words, StringComparison.Ordinal);
        var booked = await marta.PressesAsync(unsure, "Prenota");

        Assert.Contains("✓ Prenotata", booked.Words, StringComparison.Ordinal);
        Assert.Single(await day.CalendarAsync("marta.conti"), "Budget");
        Assert.Single(await RecordsAsync(day));
    }

    [Fact]
    public async Task A_booking_of_which_nobody_saw_the_end_is_settled_and_told()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var confirm = await PickedAsync(marta);
        await day.FaultAsync(new { service = "graph", kind = "Drop", count = 1, path = "/users/*/events", afterCarriedOut = true });
        await marta.PressesAsync(confirm, "Prenota");
        await AgeAsync(day);

        await RecoveryOf(day).RunAsync(default);

        var told = await marta.UntilAsync(messages => messages.Find(m => m.Words.Contains("✓ Prenotata", StringComparison.Ordinal)));
        Assert.Contains("MEET-2026-0000001", told.Words, StringComparison.Ordinal);
        Assert.Equal(MeetingStates.Booked, Assert.Single(await RecordsAsync(day)).State);
        Assert.Single(await day.CalendarAsync("marco.rossi"), "Budget");
    }

    [Fact]
    public async Task A_booking_that_never_reached_the_calendar_is_settled_as_not_booked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var confirm = await PickedAsync(marta);
        await day.FaultAsync(new { service = "graph", kind = "Drop", count = 1, path = "/users/*/events" });
        await marta.PressesAsync(confirm, "Prenota");
        await AgeAsync(day);

        await RecoveryOf(day).RunAsync(default);

        await marta.UntilAsync(messages => messages.Find(m => m.Words.Contains("Non prenotata", StringComparison.Ordinal)));
        Assert.DoesNotContain("Budget", await day.CalendarAsync("marta.conti"));
        Assert.Contains("✓ Prenotata", (await marta.PressesAsync(confirm, "Prenota")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_booking_of_somebody_who_signed_out_meanwhile_is_settled_with_the_bots_own_permission()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var confirm = await PickedAsync(marta);
        await day.FaultAsync(new { service = "graph", kind = "Drop", count = 1, path = "/users/*/events", afterCarriedOut = true });
        await marta.PressesAsync(confirm, "Prenota");
        await marta.SaysAsync("esci");
        await AgeAsync(day);

        await RecoveryOf(day).RunAsync(default);

        Assert.Equal(MeetingStates.Booked, Assert.Single(await RecordsAsync(day)).State);
    }

    [Fact]
    public async Task A_database_that_is_away_does_not_end_the_recovery_and_is_told_to_whoever_asks()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var confirm = await PickedAsync(marta);
        await day.FaultAsync(new { service = "graph", kind = "Drop", count = 1, path = "/users/*/events", afterCarriedOut = true });
        await marta.PressesAsync(confirm, "Prenota");
        await AgeAsync(day);

        await using (var held = new Microsoft.Data.Sqlite.SqliteConnection(await ConnectionAsync(day)))
        {
            await held.OpenAsync();
            await using var transaction = await held.BeginTransactionAsync();
            Assert.Contains("archivio", (await marta.PressesAsync(confirm, "Prenota")).Text, StringComparison.Ordinal);
            await RecoveryOf(day).RunAsync(default);
        }
        Assert.Contains("✓ Prenotata", (await marta.PressesAsync(confirm, "Prenota")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_or_broken_calendar_is_told_in_words_and_the_form_stays()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var form = await marta.SaysAsync("riunione");
        (object Fault, string Words)[] faults =
        [
            (new { service = "graph", kind = "Throttle", count = 10, path = "/users/*/calendar/getSchedule", retryAfter = 30 }, "troppe richieste"),
            (new { service = "graph", kind = "ServerError", count = 10, path = "/users/*/calendar/getSchedule", status = 500 }, "non risponde"),
        ];
        foreach (var (fault, words) in faults)
        {
            await day.FaultAsync(fault);
            var answer = await marta.PressesAsync(form, "Trova gli orari", new { subject = "Prova", people = await IdAsync(day, "marco.rossi"), day = "2026-11-26", minutes = "30" });
            Assert.Contains(words, answer.Text, StringComparison.Ordinal);
            Assert.True(answer.Status is >= 400 and < 600, $"{answer.Status}");
            await day.NoFaultsAsync();
        }
    }

    [Fact]
    public async Task Only_who_asked_decides_and_others_meetings_are_not_found()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var luca = await day.OfAsync("luca.moretti");
        var marco = await day.OfAsync("marco.rossi");
        var booked = await marta.PressesAsync(await PickedAsync(marta), "Prenota");
        var reference = Reference().Match(booked.Words).Value;

        Assert.Contains("Non trovo questa riunione", (await luca.SaysAsync($"mostra {reference}")).Words, StringComparison.Ordinal);
        Assert.Contains("Non trovo questa riunione", (await luca.SaysAsync($"disdici {reference} perché sì")).Words, StringComparison.Ordinal);
        Assert.Contains("✓ Prenotata", (await marco.SaysAsync($"mostra {reference}")).Words, StringComparison.Ordinal);
        Assert.Contains("Solo Marta Conti", (await marco.SaysAsync($"disdici {reference} perché sì")).Words, StringComparison.Ordinal);
        Assert.Single(await day.CalendarAsync("marta.conti"), "Budget");
    }

    [Fact]
    public async Task A_card_of_another_chat_or_with_altered_data_gives_a_fresh_one_and_does_nothing()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var luca = await day.OfAsync("luca.moretti");
        var confirm = await PickedAsync(marta);
        var action = confirm.Actions.First(a => (string?)a["title"] == "Prenota");
        var altered = (JsonObject)action["data"]!.DeepClone();
        var state = (string)altered["_state"]!;
        altered["_state"] = (state[10] == 'A' ? state[..10] + 'B' : state[..10] + 'A') + state[11..];
        var own = await luca.SaysAsync("aiuto");

        var foreign = await luca.ExecutesAsync(own, "meeting.book", (JsonObject)action["data"]!.DeepClone());
        var forged = await marta.ExecutesAsync(confirm, "meeting.book", altered);
        var without = await marta.ExecutesAsync(confirm, "meeting.book", []);
        var otherVerb = await marta.ExecutesAsync(confirm, "meeting.undo", (JsonObject)action["data"]!.DeepClone());

        Assert.All(new[] { foreign, forged, without, otherVerb }, m => Assert.Contains("non valgono più", m.Words, StringComparison.Ordinal));
        Assert.Empty(await RecordsAsync(day));
        Assert.Contains("versione precedente", (await marta.ExecutesAsync(confirm, "no.such", [])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_the_worst_inputs_comes_back_with_what_was_typed_and_a_sentence_at_each_field()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var form = await marta.SaysAsync("riunione");
        var long_ = new string('x', 9_000);
        (object Inputs, string Words)[] cases =
        [
            (new { subject = "", people = "none", day = "2026-11-26", minutes = "60" }, "Scrivi"),
            (new { subject = "A", people = "", day = "2026-11-26", minutes = "60" }, "Invita almeno"),
            (new { subject = "A", outside = "non è un indirizzo", day = "2026-11-26", minutes = "60" }, "non è un indirizzo"),
            (new { subject = "A", outside = string.Join(',', Enumerable.Range(0, 501).Select(i => $"a{i}@b.example")), day = "2026-11-26", minutes = "60" }, "499"),
            (new { subject = "A", outside = "a@b.example", day = "2020-01-01", minutes = "60" }, "già passato"),
            (new { subject = "A", outside = "a@b.example", day = "2026-11-26", lastDay = "2026-11-25", minutes = "60" }, "fine viene prima"),
            (new { subject = "A", outside = "a@b.example", day = "2026-11-26", from = "16:00", to = "15:00", minutes = "60" }, "fine viene prima"),
            (new { subject = "A", outside = "a@b.example", day = "2026-11-26", room = "ghost@valdoro.example", minutes = "60" }, "Questa sala non c'è"),
            (new { subject = "A", outside = "a@b.example", day = "2026-11-26", minutes = "0" }, "durata"),
            (new { subject = "A", outside = "a@b.example", day = "2026-11-26", minutes = "999999999999" }, "durata"),
            (new { subject = "A", outside = "a@b.example", day = "31/02/2026", minutes = "60" }, "non è un giorno"),
            (new { subject = "A", outside = "a@b.example", day = "2026-11-26", from = "mezzanotte", minutes = "60" }, "non è un'ora"),
            (new { subject = long_, outside = "a@b.example", day = "2026-11-26", minutes = "60" }, "120"),
            (new { subject = "\u202Eאבג <b>*x*</b> 🎉", outside = "a@b", day = "2026-11-26", minutes = "60" }, "non è un indirizzo"),
        ];
        foreach (var (inputs, words) in cases)
        {
            var answer = await marta.PressesAsync(form, "Trova gli orari", inputs);
            Assert.Contains(words, answer.Words, StringComparison.Ordinal);
            Assert.Contains("Trova gli orari", answer.Buttons);
            var typed = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(inputs))!.AsObject();
            Assert.Equal(((string)typed["subject"]!)[..Math.Min(20_000, ((string)typed["subject"]!).Length)], answer.Input("subject"));
        }
        Assert.Empty(await RecordsAsync(day));
    }

    [Fact]
    public async Task Texts_of_people_are_shown_as_typed_and_never_logged()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        const string Subject = "**Rossi** [x](http://y) <script>";
        var form = await marta.SaysAsync("riunione");
        var times = await marta.PressesAsync(form, "Trova gli orari", new { subject = Subject, people = await IdAsync(day, "marco.rossi"), day = "2026-11-26", minutes = "30" });
        var booked = await marta.PressesAsync(await marta.PressesAsync(times, times.Buttons[0]), "Prenota");

        Assert.Contains(Subject, booked.Words, StringComparison.Ordinal);
        Assert.Contains(Subject, await day.CalendarAsync("marco.rossi"));
        Assert.DoesNotContain(day.Log.Lines, line => new[] { "Rossi", "Conti", "valdoro.example", "script", "Bearer" }.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_booking_is_undone_once_and_an_old_card_shows_what_is_now()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var booked = await marta.PressesAsync(await PickedAsync(marta), "Prenota");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => marta.PressesAsync(booked, "Annulla prenotazione")));

        Assert.All(answers, a => Assert.Contains("Prenotazione annullata", a.Words, StringComparison.Ordinal));
        Assert.DoesNotContain("Budget", await day.CalendarAsync("giulia.romano"));
        Assert.Contains("Già fatto da Marta Conti", (await marta.PressesAsync(booked, "Annulla prenotazione")).Words, StringComparison.Ordinal);
        Assert.Equal(HistoryActions.Undone, Assert.Single(await RecordsAsync(day)).State);
    }

    [Fact]
    public async Task In_English_by_words_alone_from_the_wish_to_the_cancellation()
    {
        await using var day = await OfficeDay.BeginAsync();
        var james = await day.OfAsync("james.whitfield");
        await james.SaysAsync("english please");
        var times = await james.SaysAsync("set up a meeting with Priya Nair on Thursday afternoon for 30 minutes about prices");
        Assert.Contains("Everybody is free", times.Words, StringComparison.Ordinal);
        Assert.Contains("Shall I book", (await james.SaysAsync("pick 2")).Words, StringComparison.Ordinal);
        var booked = await james.SaysAsync("book");
        Assert.Contains("✓ Booked", booked.Words, StringComparison.Ordinal);
        var reference = Reference().Match(booked.Words).Value;
        Assert.Contains("Shall I cancel", (await james.SaysAsync($"cancel {reference}")).Words, StringComparison.Ordinal);
        Assert.Contains("Cancelled", (await james.SaysAsync($"cancel {reference} because it is too early")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Prices", await day.CalendarAsync("priya.nair"));
    }

    [Fact]
    public async Task Names_that_are_not_clear_open_the_form_with_the_rest_filled_in()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");

        var form = await marta.SaysAsync("riunione con Rossi e Giulia Romano giovedì alle 15 sul bilancio");

        Assert.Contains("Ci sono più persone per «Rossi»", form.Words, StringComparison.Ordinal);
        Assert.Equal("Riunione Marta Conti – Rossi", (await marta.SaysAsync("riunione con Rossi domani")).Input("subject"));
        Assert.Equal(("Bilancio", "2026-11-26", "15:00", await IdAsync(day, "giulia.romano")), (form.Input("subject"), form.Input("day"), form.Input("from"), form.Input("people")));
    }

    [Fact]
    public async Task Words_that_nobody_understands_and_no_words_offer_a_way_on()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti", signedIn: false);
        foreach (var text in new[] { "che tempo fa?", "🎉", "asdf qwer", "<b>x</b>", new string('a', 5000) })
            Assert.Contains("Nuova riunione", (await marta.SaysAsync(text)).Buttons);
        Assert.Contains("proposta aperta", (await marta.SaysAsync("scegli 2")).Words, StringComparison.Ordinal);
    }

    private static async Task<Message> PickedAsync(Chat chat)
    {
        var times = await chat.SaysAsync(Wish);
        return await chat.PressesAsync(times, times.Buttons[0]);
    }

    private static MeetingRecovery RecoveryOf(OfficeDay day) => day.Bot.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<MeetingRecovery>().Single();

    private static async Task<string> ConnectionAsync(OfficeDay day)
    {
        await using var db = await day.Bot.GetRequiredService<Office>().ReadAsync(Tenant);
        return db.Database.GetConnectionString()!;
    }

    private static async Task<List<Record>> RecordsAsync(OfficeDay day)
    {
        await using var db = await day.Bot.GetRequiredService<Office>().ReadAsync(Tenant);
        return await db.Records.ToListAsync();
    }

    // As if it had been two minutes ago; the clock of the day is a real one.
    private static async Task AgeAsync(OfficeDay day)
    {
        await using var db = await day.Bot.GetRequiredService<Office>().ReadAsync(Tenant);
        var before = day.Time.GetUtcNow().AddMinutes(-3);
        await db.Records.ExecuteUpdateAsync(set => set.SetProperty(r => r.UpdatedAt, before));
    }

    private static async Task<string> IdAsync(OfficeDay day, string person) => (await day.OfAsync(person, signedIn: false)).PersonId;

    [GeneratedRegex(@"MEET-\d{4}-\d{7}")]
    private static partial Regex Reference();
}
