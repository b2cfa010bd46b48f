using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Meetings.Changes;
using BackOfficeBot.Tests.Skills.Meetings.Invitations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BackOfficeBot.Tests.Skills.Meetings.Series;

/// A meeting that comes back is checked on all its days and booked around what stands there.
public sealed class SeriesTests
{
    [Theory]
    [InlineData("riunione con Giulia Romano ogni lunedì alle 10 fino al 21 dicembre sul budget", 4, "ogni lunedì, fino a lunedì 21 dicembre 2026")]
    [InlineData("riunione con Giulia Romano ogni lunedì alle 10 per 3 volte sul budget", 3, "ogni lunedì, fino a lunedì 14 dicembre 2026")]
    [InlineData("meeting with Giulia Romano every other Friday at 10am until December 18 about budget", 2, "ogni 2 settimane, venerdì, fino a venerdì 11 dicembre 2026")]
    [InlineData("riunione con Giulia Romano ogni lunedì alle 10 sul budget fino al 21 dicembre, tranne il 7 dicembre", 3, "ogni lunedì, fino a lunedì 21 dicembre 2026; una volta lasciata fuori")]
    [InlineData("riunione con Giulia Romano il primo venerdì di ogni mese alle 10 per 3 volte sul budget", 3, "il primo venerdì di ogni mese, fino a venerdì 5 febbraio 2027")]
    [InlineData("riunione con Giulia Romano ogni venerdì alle 10 dal 4 dicembre al 18 dicembre sul budget", 3, "ogni venerdì, fino a venerdì 18 dicembre 2026")]
    public async Task It_is_booked_as_people_say_it(string words, int times, string said)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (luca, giulia) = (await office.Day.OfAsync("luca.moretti"), await office.Day.OfAsync("giulia.romano"));

        var confirm = await luca.SaysAsync(words);
        Assert.Contains(said, confirm.Words, StringComparison.Ordinal);
        var booked = await luca.PressesAsync(confirm, confirm.Buttons[0]);

        Assert.Contains(said, booked.Words, StringComparison.Ordinal);
        Assert.Contains("MEET-2026-0000001", booked.Words, StringComparison.Ordinal);
        var there = (await AllAsync(office, giulia)).Where(e => e.Subject == "Budget").ToList();
        Assert.Equal(times, there.Count);
        Assert.Single(there.Select(e => e.SeriesId).Distinct());
    }

    [Fact]
    public async Task Those_that_clash_and_holidays_are_told_before_anything_is_booked()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (luca, confirm) = await ClashingAsync(office);

        Assert.Contains("Su 3 volte, 2 non vanno:", confirm.Words, StringComparison.Ordinal);
        Assert.Contains("Giulia Romano", confirm.Words, StringComparison.Ordinal);
        Assert.Contains("Immacolata", confirm.Words, StringComparison.Ordinal);
        Assert.Equal(["Spostane 2", "Lasciane fuori 2", "Prenota tutte"], confirm.Buttons.Take(3));
        Assert.Contains("Prima scegli", (await luca.SaysAsync("prenota")).Words, StringComparison.Ordinal);
        Assert.Empty(await BudgetAsync(office, luca));
    }

    [Theory]
    [InlineData("Lasciane fuori 2", "15/12 16:00")]
    [InlineData("Prenota tutte", "01/12 16:00, 08/12 16:00, 15/12 16:00")]
    public async Task The_person_chooses_what_becomes_of_them(string button, string days)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (luca, confirm) = await ClashingAsync(office);

        await luca.PressesAsync(confirm, button);
        await luca.PressesAsync(confirm, button);

        var giulia = await office.Day.OfAsync("giulia.romano");
        Assert.Equal(days, string.Join(", ", (await BudgetAsync(office, giulia)).Select(e => $"{e.Start.ToOffset(TimeSpan.FromHours(1)):dd/MM HH:mm}")));
        Assert.Equal(days, string.Join(", ", (await BudgetAsync(office, luca)).Select(e => $"{e.Start.ToOffset(TimeSpan.FromHours(1)):dd/MM HH:mm}")));
    }

    [Fact]
    public async Task Those_that_clash_are_moved_each_to_a_free_time_near_it()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (luca, _) = await ClashingAsync(office);

        await luca.SaysAsync("scegli 1");

        var giulia = await office.Day.OfAsync("giulia.romano");
        var there = await BudgetAsync(office, giulia);
        Assert.Equal(3, there.Count);
        Assert.DoesNotContain(there, e => e.Start == At(12, 1) || e.Start == At(12, 8));
        Assert.Contains(there, e => e.Start == At(12, 15));
        Assert.Equal(there.Select(e => e.Start), (await BudgetAsync(office, luca)).Select(e => e.Start));
        Assert.Contains("2 spostate", (await luca.SaysAsync("mostrala")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE", "/events/*")]
    [InlineData("PATCH", "/events/*")]
    public async Task Throttled_in_the_middle_nobody_is_invited_and_the_next_press_goes_on(string method, string path)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (luca, confirm) = await ClashingAsync(office);
        var giulia = await office.Day.OfAsync("giulia.romano");
        await office.Day.FaultAsync(new { service = "graph", kind = "Throttle", path, method, retryAfter = 60 });

        var half = await luca.PressesAsync(confirm, "Lasciane fuori 2");
        Assert.Contains("Nessun invito è partito", half.Words, StringComparison.Ordinal);
        Assert.Empty(await BudgetAsync(office, giulia));
        await office.Day.NoFaultsAsync();
        await luca.PressesAsync(confirm, "Lasciane fuori 2");

        Assert.Single(await BudgetAsync(office, giulia));
        Assert.Single(await BudgetAsync(office, luca));
    }

    [Fact]
    public async Task What_nobody_finishes_is_taken_away_and_told()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (luca, confirm) = await ClashingAsync(office);
        await office.Day.FaultAsync(new { service = "graph", kind = "Throttle", path = "/events/*", method = "PATCH", retryAfter = 60, count = 1 });
        await luca.PressesAsync(confirm, "Lasciane fuori 2");
        Assert.NotEmpty(await BudgetAsync(office, luca));

        await office.Day.ElapseAsync(TimeSpan.FromMinutes(3));
        await office.Day.Bot.GetServices<IHostedService>().OfType<MeetingRecovery>().Single().RunAsync(TestContext.Current.CancellationToken);

        Assert.Empty(await BudgetAsync(office, luca));
        Assert.Equal(MeetingStates.Refused, (await MeetingEditTests.RecordAsync(office.Day)).State);
    }

    [Fact]
    public async Task Pressed_from_two_devices_it_is_one_series()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (luca, confirm) = await ClashingAsync(office);

        await Task.WhenAll(luca.PressesAsync(confirm, "Prenota tutte"), luca.PressesAsync(confirm, "Prenota tutte"));

        Assert.Equal(3, (await BudgetAsync(office, luca)).Count);
        Assert.Equal(3, (await BudgetAsync(office, await office.Day.OfAsync("giulia.romano"))).Count);
    }

    [Fact]
    public async Task Who_became_busy_meanwhile_on_any_of_its_days_is_told_first()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (luca, confirm) = await ClashingAsync(office);
        await BusyAsync(office, await office.Day.OfAsync("giulia.romano"), At(12, 15));

        var again = await luca.PressesAsync(confirm, "Lasciane fuori 2");

        Assert.Contains("Su 3 volte, 3 non vanno:", again.Words, StringComparison.Ordinal);
        Assert.Empty(await BudgetAsync(office, luca));
    }

    [Fact]
    public async Task In_the_form_it_is_chosen_and_what_is_wrong_is_said_there()
    {
        await using var office = await InvitedDay.BeginAsync();
        var luca = await office.Day.OfAsync("luca.moretti");
        var form = await luca.SaysAsync("riunione");
        var filled = new { subject = "Budget", people = (await office.Day.OfAsync("giulia.romano")).PersonId, day = "2026-12-01", from = "16:00", to = "17:00", minutes = "60", repeat = "FREQ=WEEKLY", until = "2026-11-01" };

        Assert.Contains("La fine deve venire dopo", (await luca.PressesAsync(form, "Trova gli orari", filled)).Words, StringComparison.Ordinal);
        Assert.Contains("Al massimo 100 volte", (await luca.PressesAsync(form, "Trova gli orari", filled with { until = "2029-11-01" })).Words, StringComparison.Ordinal);
        Assert.Contains("ogni martedì, fino a martedì 29 dicembre 2026", (await luca.PressesAsync(form, "Trova gli orari", filled with { until = "2026-12-31" })).Words, StringComparison.Ordinal);
        Assert.Contains("ogni giovedì, fino a giovedì 31 dicembre 2026", (await luca.SaysAsync("no, giovedì 3 dicembre")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("riunione con Giulia Romano ogni anno il 4 dicembre alle 10 sul budget", "Questa ripetizione non la so fissare")]
    [InlineData("riunione con Giulia Romano ogni venerdì alle 10 sul budget", "Non hai detto fino a quando")]
    public async Task What_is_missing_or_cannot_be_is_said(string words, string said)
    {
        await using var office = await InvitedDay.BeginAsync();
        var luca = await office.Day.OfAsync("luca.moretti");

        Assert.Contains(said, (await luca.SaysAsync(words)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_undone_as_one()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (luca, confirm) = await ClashingAsync(office);

        await luca.PressesAsync(await luca.PressesAsync(confirm, "Lasciane fuori 2"), "Annulla prenotazione");

        Assert.Empty(await BudgetAsync(office, luca));
    }

    /// Three Tuesdays at four: on the first Giulia is busy, the second is a holiday.
    private static async Task<(Chat Luca, Message Confirm)> ClashingAsync(InvitedDay office)
    {
        var (luca, giulia) = (await office.Day.OfAsync("luca.moretti"), await office.Day.OfAsync("giulia.romano"));
        await BusyAsync(office, giulia, At(12, 1));
        return (luca, await luca.SaysAsync("riunione con Giulia Romano ogni martedì alle 16 dal 1 dicembre al 15 dicembre sul budget"));
    }

    private static Task<CalendarEvent> BusyAsync(InvitedDay office, Chat person, DateTimeOffset at) => office.Calendar.CreateAsync(InvitedDay.Of(person), person.PersonId, new()
    {
        TransactionId = Guid.NewGuid(), Subject = "Cliente", Start = at, End = at.AddHours(1), Zone = "Europe/Rome",
    });

    private static DateTimeOffset At(int month, int day) => new DateTimeOffset(2026, month, day, 16, 0, 0, TimeSpan.FromHours(1)).ToUniversalTime();

    private static Task<IReadOnlyList<CalendarEvent>> AllAsync(InvitedDay office, Chat person) =>
        office.Calendar.ViewAsync(InvitedDay.Of(person), person.PersonId, InvitedDay.At(24, 0), InvitedDay.At(24, 0).AddDays(120));

    private static async Task<List<CalendarEvent>> BudgetAsync(InvitedDay office, Chat person) => [.. (await AllAsync(office, person)).Where(e => e.Subject == "Budget" && !e.IsCancelled)];

    [Theory]
    [InlineData("riunione con Luca Moretti ogni giovedì dalle 14:15 alle 16:45 per 3 volte")]
    [InlineData("meeting with Luca Moretti every Thursday from 14:15 to 16:45 for 3 times")]
    public async Task From_hour_to_hour_is_how_long_each_lasts(string words)
    {
        await using var day = await OfficeDay.BeginAsync();

        Assert.Contains("14:15–16:45", (await (await day.OfAsync("marta.conti")).SaysAsync(words)).Words, StringComparison.Ordinal);
    }
}
