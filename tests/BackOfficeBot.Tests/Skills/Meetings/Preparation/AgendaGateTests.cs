using System.Globalization;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Skills.Meetings.Preparation;
using BackOfficeBot.Skills.Meetings.Series;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Meetings.Preparation;

/// A meeting without an agenda asks its organiser the working day before.
public sealed class AgendaGateTests
{
    private const string Tenant = "11111111-1111-4111-8111-111111111111";
    private const string Missing = "Manca l'ordine del giorno";

    [Fact]
    public async Task The_day_before_the_organiser_is_asked_once_and_adds_it_to_the_invitation()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await BookedAsync(marta, "giovedì alle 15");

        await day.ElapseAsync(TimeSpan.FromHours(20));
        Assert.DoesNotContain(await marta.MessagesAsync(), m => m.Words.Contains(Missing, StringComparison.Ordinal));
        await day.ElapseAsync(TimeSpan.FromHours(10.5));
        var asked = await marta.UntilAsync(messages => messages.Find(m => m.Words.Contains(Missing, StringComparison.Ordinal)));
        Assert.Equal(["Ordine del giorno", "Sposta riunione", "Disdici riunione", "Va bene così"], asked.Buttons);

        var form = await marta.PressesAsync(asked, "Ordine del giorno");
        Assert.Equal(["Aggiungi all'invito", "Indietro"], form.Buttons);
        var again = await marta.PressesAsync(form, "Aggiungi all'invito", new { agenda = " ", papers = "https://valdoro.example/bozza", readBy = "2026-12-01" });
        Assert.Contains("Scrivi almeno un punto", again.Words, StringComparison.Ordinal);
        Assert.Contains("non può essere passato né dopo la riunione", again.Words, StringComparison.Ordinal);
        Assert.Equal("https://valdoro.example/bozza", again.Input("papers"));
        var done = await marta.PressesAsync(again, "Aggiungi all'invito", new { agenda = "1. Conti <2026>\n2. Varie & eventuali", papers = "https://valdoro.example/bozza", readBy = "2026-11-26" });
        Assert.Contains("Ho aggiunto l'ordine del giorno", done.Words, StringComparison.Ordinal);
        await marta.PressesAsync(again, "Aggiungi all'invito", new { agenda = "1. Conti <2026>\n2. Varie & eventuali", papers = "https://valdoro.example/bozza", readBy = "2026-11-26" });

        foreach (var invited in new[] { "marta.conti", "giulia.romano" })
        {
            var text = await TextAsync(day, invited);
            Assert.Contains("1. Conti <2026>", text, StringComparison.Ordinal);
            Assert.Contains("Da leggere prima, entro giovedì 26 novembre 2026", text, StringComparison.Ordinal);
            Assert.Contains("MEET-2026-0000001", text, StringComparison.Ordinal);
            Assert.Equal(2, text.Split("Varie & eventuali").Length);
        }
        await day.ElapseAsync(TimeSpan.FromDays(1));
        Assert.Single(await marta.MessagesAsync(), m => m.Words.Contains(Missing, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Va bene così", "resta senza ordine del giorno")]
    [InlineData("It's fine as it is", "stays without an agenda|resta senza ordine del giorno")]
    [InlineData("sì", "Aggiungi all'invito")]
    public async Task The_question_is_answered_by_words_whatever_was_shown_before_it(string words, string expected)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await BookedAsync(marta, "giovedì alle 15");
        await marta.SaysAsync("ha chiamato Paola Ferri per Davide Rinaldi, richiamare");
        await day.ElapseAsync(TimeSpan.FromHours(30.5));
        await marta.UntilAsync(messages => messages.Find(m => m.Words.Contains(Missing, StringComparison.Ordinal)));

        Assert.Matches(expected, await marta.SaysAsync(words) is var said ? $"{said.Words} {string.Join(' ', said.Buttons)}" : "");
    }

    [Fact]
    public async Task What_is_said_behind_the_colon_are_its_items_and_it_may_stay_without()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await BookedAsync(marta, "giovedì alle 15");

        var form = await marta.SaysAsync("aggiungi l'ordine del giorno: prezzi 2027; consegne di venerdì con Luca Moretti");
        Assert.Equal("prezzi 2027\nconsegne di venerdì con Luca Moretti", form.Input("agenda"));
        await marta.PressesAsync(form, "Aggiungi all'invito", new { agenda = form.Input("agenda") });
        Assert.Equal("prezzi 2027\nconsegne di venerdì con Luca Moretti\nvarie", (await marta.SaysAsync("add an agenda to MEET-2026-0000001: varie")).Input("agenda"));

        await marta.BooksAsync("riunione con Giulia Romano venerdì alle 15 sui prezzi");
        Assert.Contains("resta senza ordine del giorno", (await marta.SaysAsync("va bene senza ordine del giorno")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spostala a venerdì alle 16")]
    [InlineData("annulla perché il cliente è malato")]
    public async Task A_meeting_that_was_moved_or_cancelled_is_not_asked_for_at_its_old_day(string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await BookedAsync(marta, "giovedì alle 15");
        var card = await marta.SaysAsync(words);
        if (card.Buttons.FirstOrDefault(b => b.StartsWith("Sposta", StringComparison.Ordinal)) is { } move)
            await marta.PressesAsync(card, move);

        await day.ElapseAsync(TimeSpan.FromHours(31));
        Assert.DoesNotContain(await marta.MessagesAsync(), m => m.Words.Contains(Missing, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_series_it_is_asked_before_each_day_until_it_may_stay_so()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var confirm = await marta.SaysAsync("riunione con Giulia Romano ogni giovedì alle 15 per 4 volte sul bilancio");
        await marta.PressesAsync(confirm, confirm.Buttons[0]);
        static List<Message> Asked(List<Message> messages) => [.. messages.Where(m => m.Words.Contains(Missing, StringComparison.Ordinal))];

        await day.ElapseAsync(TimeSpan.FromHours(31));
        await marta.UntilAsync(messages => Asked(messages).FirstOrDefault());
        await day.ElapseAsync(TimeSpan.FromDays(7));
        var second = await marta.UntilAsync(messages => Asked(messages).ElementAtOrDefault(1));

        Assert.Contains("Va bene: resta senza ordine del giorno", (await marta.PressesAsync(second, "Va bene così")).Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromDays(7));
        Assert.Equal(2, Asked(await marta.MessagesAsync()).Count);
    }

    [Fact]
    public void The_days_of_a_series_that_are_left_out_or_moved_are_asked_for_where_they_are()
    {
        var series = new MeetingSeries(new() { Kind = RecurrenceKind.Weekly, Days = [DayOfWeek.Thursday], Times = 3 })
        {
            LeftOut = [new(2026, 11, 26)], Moved = [new(new(2026, 12, 3), At("2026-12-04 11:00"))],
        };
        var data = new MeetingData { Draft = Draft with { Series = series }, Start = At("2026-11-26 15:00") };
        Assert.Equal(At("2026-12-03 11:00"), AgendaGate.Next(data, At("2026-11-24 09:00")));
        Assert.Equal(At("2026-12-09 15:00"), AgendaGate.Next(data, At("2026-12-03 11:00")));
        Assert.Null(AgendaGate.Next(data, At("2026-12-09 15:00")));
    }

    [Fact]
    public void A_series_is_over_with_its_last_one_and_one_of_which_all_are_left_out_with_the_day_it_began()
    {
        var series = new MeetingSeries(new() { Kind = RecurrenceKind.Weekly, Days = [DayOfWeek.Thursday], Times = 2 }) { Moved = [new(new(2026, 11, 26), At("2026-12-04 11:00"))] };
        var data = new MeetingData { Draft = Draft with { Series = series }, Start = At("2026-11-26 15:00") };
        Assert.Equal(At("2026-12-04 11:00"), data.Last.Start);
        Assert.Equal(At("2026-11-26 15:00"), (data with { Draft = Draft with { Series = series with { Moved = [], LeftOut = [new(2026, 11, 26), new(2026, 12, 3)] } } }).Last.Start);
    }

    [Fact]
    public async Task Who_writes_the_agenda_in_outlook_is_not_asked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await BookedAsync(marta, "giovedì alle 15");
        var made = await EventAsync(day, "marta.conti");
        await day.Bot.GetRequiredService<ICalendar>().PutAboveAsync(GraphCaller.User(Tenant, marta.PersonId), marta.PersonId, made.Id, "Si parla dei conti", ct: TestContext.Current.CancellationToken);

        await day.ElapseAsync(TimeSpan.FromHours(31));
        Assert.DoesNotContain(await marta.MessagesAsync(), m => m.Words.Contains(Missing, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pressed_again_with_other_papers_it_stands_once()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await BookedAsync(marta, "giovedì alle 15");
        var form = await marta.SaysAsync("ordine del giorno");

        await marta.PressesAsync(form, form.Buttons[0], new { agenda = "1. Conti", papers = "Bozza.pdf" });
        await marta.PressesAsync(form, form.Buttons[0], new { agenda = "1. Conti", papers = "Definitivo.pdf" });

        var text = await TextAsync(day, "marta.conti");
        Assert.Equal(2, text.Split("1. Conti").Length);
        Assert.Contains("Definitivo.pdf", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bozza.pdf", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_adds_no_agenda()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti", OfficeDay.Everyone);
        var times = await marta.SaysAsync("riunione con Giulia Romano giovedì alle 15 sul budget", mention: true);
        var booked = await marta.PressesAsync(await marta.PressesAsync(times, times.Buttons[0]), "Prenota");
        var giulia = await day.OfAsync("giulia.romano", OfficeDay.Everyone);
        Assert.Contains("Solo Marta Conti", (await giulia.PressesAsync(booked, "Ordine del giorno")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-26 15:00", "2026-11-25 15:00")]
    [InlineData("2026-11-30 09:30", "2026-11-27 09:30")]
    [InlineData("2026-12-09 10:00", "2026-12-07 10:00")]
    [InlineData("2026-11-26 07:00", "2026-11-25 09:00")]
    [InlineData("2026-11-26 20:00", "2026-11-25 16:00")]
    public void It_is_asked_for_in_the_working_hours_of_the_working_day_before(string meeting, string asked) =>
        Assert.Equal(At(asked), AgendaGate.Next(new MeetingData { Draft = Draft, Start = At(meeting) }, default));

    [Fact]
    public void Who_meets_nobody_or_has_written_it_is_not_asked()
    {
        Assert.Null(AgendaGate.Next(new MeetingData { Draft = Draft with { People = [] }, Start = At("2026-11-26 15:00") }, default));
        Assert.Null(AgendaGate.Next(new MeetingData { Draft = Draft with { Agenda = "1. Conti" }, Start = At("2026-11-26 15:00") }, default));
    }

    [Theory]
    [InlineData("Riunione organizzata con BackOfficeBot. Riferimento: MEET-2026-0000001.\n________\nMicrosoft Teams\nPartecipa", true)]
    [InlineData("Meeting set up with BackOfficeBot. Reference: MEET-2026-0000001.", true)]
    [InlineData("Portate i conti.\nRiunione organizzata con BackOfficeBot. Riferimento: MEET-2026-0000001.", false)]
    public void What_the_bot_and_teams_write_is_no_agenda(string text, bool isEmpty) => Assert.Equal(isEmpty, AgendaText.IsEmpty(text, "MEET-2026-0000001"));

    private static MeetingDraft Draft => new()
    {
        Id = Guid.NewGuid(), OrganizerId = "m", OrganizerName = "Marta", OrganizerAddress = "m@valdoro.example", Zone = "Europe/Rome", Subject = "Budget",
        People = [new("g", "Giulia", "g@valdoro.example")], Day = new(2026, 11, 26), LastDay = new(2026, 11, 26), Minutes = 60,
    };

    private static DateTimeOffset At(string wall) =>
        new(DateTime.ParseExact(wall, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(1));

    private static async Task BookedAsync(Chat chat, string when)
    {
        var times = await chat.SaysAsync($"riunione con Giulia Romano {when} sul budget");
        Assert.Contains("✓ Prenotata", (await chat.PressesAsync(await chat.PressesAsync(times, times.Buttons[0]), "Prenota")).Words, StringComparison.Ordinal);
    }

    private static async Task<CalendarEvent> EventAsync(OfficeDay day, string person)
    {
        var of = await day.OfAsync(person);
        return (await day.Bot.GetRequiredService<ICalendar>().ViewAsync(GraphCaller.User(Tenant, of.PersonId), of.PersonId, At("2026-11-26 00:00"), At("2026-11-27 00:00"), ct: TestContext.Current.CancellationToken)).Single(e => e.Subject == "Budget");
    }

    private static async Task<string> TextAsync(OfficeDay day, string person)
    {
        var of = await day.OfAsync(person);
        return await day.Bot.GetRequiredService<ICalendar>().TextAsync(GraphCaller.User(Tenant, of.PersonId), of.PersonId, (await EventAsync(day, person)).Id, TestContext.Current.CancellationToken);
    }
}
