using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static BackOfficeBot.Tests.Skills.Meetings.Changes.MeetingEditTests;

namespace BackOfficeBot.Tests.Skills.Meetings.Changes;

/// A booked meeting is changed while Microsoft 365 refuses, throttles or is silent, and while Outlook changes it too: a clear sentence, and never twice or half.
public sealed class MeetingEditFaultTests
{
    private const string Tenant = "11111111-1111-4111-8111-111111111111";
    private const string Path = "/users/*/events/*";

    [Fact]
    public async Task Ten_presses_at_once_move_it_once()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, card) = await AskedAsync(day);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => marta.PressesAsync(card, "Sposta")));

        Assert.All(answers, a => Assert.Contains("venerdì 27 novembre 2026, 16:00", a.Words, StringComparison.Ordinal));
        Assert.Contains("Spostata", (await marta.PressesAsync(card, "Sposta")).Words, StringComparison.Ordinal);
        await IsMovedAsync(day, marta);
        var history = await day.Bot.GetRequiredService<Office>().HistoryAsync(Tenant, (await RecordAsync(day)).Id);
        Assert.Single(history, h => h.Action == "moved");
    }

    [Theory]
    [InlineData("Throttle", 429, false, "troppe richieste")]
    [InlineData("ServerError", 403, false, "non ha il permesso")]
    [InlineData("ServerError", 503, true, "non so se la modifica è arrivata")]
    [InlineData("Drop", 503, true, "non so se la modifica è arrivata")]
    [InlineData("Drop", 503, false, "non so se la modifica è arrivata")]
    public async Task Whatever_goes_wrong_is_said_and_the_next_press_ends_it(string kind, int status, bool after, string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, card) = await AskedAsync(day);
        await day.FaultAsync(new { service = "graph", kind, status, retryAfter = kind == "Throttle" ? 30 : (int?)null, path = Path, method = "PATCH", count = 1, afterCarriedOut = after });

        var answer = await marta.PressesAsync(card, "Sposta");

        Assert.Contains(words, answer.Words, StringComparison.Ordinal);
        Assert.Equal(words.StartsWith("non so", StringComparison.Ordinal) ? MeetingStates.Changing : MeetingStates.Booked, (await RecordAsync(day)).State);
        await day.NoFaultsAsync();
        var ended = answer.Buttons.Contains("Riprova") ? await marta.PressesAsync(answer, "Riprova") : await marta.PressesAsync(card, "Sposta");
        Assert.Contains("Spostata", ended.Words, StringComparison.Ordinal);
        await IsMovedAsync(day, marta);
    }

    [Theory]
    [InlineData(true, 27)]
    [InlineData(false, 26)]
    public async Task A_change_of_which_nobody_saw_the_end_is_settled_and_told(bool after, int on)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, card) = await AskedAsync(day);
        await day.FaultAsync(new { service = "graph", kind = "Drop", path = Path, method = "PATCH", count = 1, afterCarriedOut = after });
        await marta.PressesAsync(card, "Sposta");
        await using (var db = await day.Bot.GetRequiredService<Office>().ReadAsync(Tenant))
            await db.Records.ExecuteUpdateAsync(set => set.SetProperty(r => r.UpdatedAt, day.Time.GetUtcNow().AddMinutes(-3)));

        await day.Bot.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<MeetingRecovery>().Single().RunAsync(default);

        await marta.UntilAsync(messages => messages.Skip(messages.FindIndex(m => m.Id == card.Id) + 1).FirstOrDefault(m => m.Words.Contains($"{on} novembre 2026", StringComparison.Ordinal)));
        var record = await RecordAsync(day);
        Assert.Equal((MeetingStates.Booked, on), (record.State, MeetingBooker.Data(record).Start.Day));
    }

    [Fact]
    public async Task What_was_moved_in_Outlook_meanwhile_is_shown_before_it_is_overwritten()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, card) = await AskedAsync(day);
        var calendar = day.Bot.GetRequiredService<ICalendar>();
        var there = await EventAsync(day, marta);
        await calendar.UpdateAsync(Of(marta), marta.PersonId, there.Id, new() { Start = there.Start.AddDays(4), End = there.End.AddDays(4), Zone = "Europe/Rome" }, null);

        var changed = await marta.PressesAsync(card, "Sposta");

        Assert.Contains("Nel frattempo la riunione è stata cambiata: adesso è lunedì 30 novembre 2026", changed.Words, StringComparison.Ordinal);
        Assert.Equal(30, (await EventAsync(day, marta)).Start.Day);
        Assert.Equal((MeetingStates.Booked, 30), ((await RecordAsync(day)).State, MeetingBooker.Data(await RecordAsync(day)).Start.Day));
        Assert.Contains("Spostata", (await marta.PressesAsync(changed, "Sposta")).Words, StringComparison.Ordinal);
        await IsMovedAsync(day, marta);
    }

    [Fact]
    public async Task Who_was_invited_in_Outlook_meanwhile_stays_invited()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await BookedAsync(marta);
        var there = await EventAsync(day, marta);
        await day.Bot.GetRequiredService<ICalendar>().UpdateAsync(Of(marta), marta.PersonId, there.Id, new() { Attendees = [.. there.Attendees, new("sara.greco@valdoro.example", "Sara Greco")] }, null);

        await marta.PressesAsync(await marta.SaysAsync("aggiungi anche Priya Nair"), "Aggiorna");

        foreach (var person in new[] { "sara.greco", "priya.nair", "marco.rossi", "giulia.romano" })
            Assert.Single(await day.CalendarAsync(person), "Budget");
        Assert.Contains("Sara Greco", (await marta.SaysAsync("mostrala")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_the_invitation_meanwhile_is_in_nobodys_way()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, card) = await AskedAsync(day);
        var giulia = await day.OfAsync("giulia.romano");
        await day.Bot.GetRequiredService<ICalendar>().RespondAsync(Of(giulia), giulia.PersonId, (await EventAsync(day, giulia)).Id, new(InvitationAnswer.Accept));

        Assert.Contains("Spostata", (await marta.PressesAsync(card, "Sposta")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_that_changed_between_the_look_and_the_change_is_looked_at_again()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, card) = await AskedAsync(day);
        await day.FaultAsync(new { service = "graph", kind = "ServerError", status = 412, path = Path, method = "PATCH", count = 1 });

        Assert.Contains("Spostata", (await marta.PressesAsync(card, "Sposta")).Words, StringComparison.Ordinal);
        await IsMovedAsync(day, marta);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_deleted_in_Outlook_is_told_and_not_made_anew(bool cardIsOpen)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, card) = await AskedAsync(day);
        await day.Bot.GetRequiredService<ICalendar>().CancelAsync(Of(marta), marta.PersonId, (await EventAsync(day, marta)).Id, null);

        var gone = cardIsOpen ? await marta.PressesAsync(card, "Sposta") : await marta.SaysAsync("spostala a venerdì alle 11");

        Assert.Contains("non è più nel calendario", gone.Words, StringComparison.Ordinal);
        Assert.Equal(MeetingStates.Cancelled, (await RecordAsync(day)).State);
        Assert.DoesNotContain("Budget", await day.CalendarAsync("marta.conti"));
    }

    [Fact]
    public async Task Who_became_busy_meanwhile_is_told_before_the_move()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, card) = await AskedAsync(day);
        await BookedAsync(marta, "venerdì alle 16", "bilancio");

        Assert.Contains("non è più libero", (await marta.PressesAsync(card, "Sposta")).Words, StringComparison.Ordinal);
        Assert.Equal(26, (await EventAsync(day, marta)).Start.Day);
    }

    [Fact]
    public async Task A_press_on_the_card_of_a_cancelled_meeting_shows_it_as_it_is()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, card) = await AskedAsync(day);
        await marta.SaysAsync("disdici MEET-2026-0000001 perché il cliente è malato");

        Assert.Contains("Disdetta", (await marta.PressesAsync(card, "Sposta")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Budget", await day.CalendarAsync("marta.conti"));
    }

    private static GraphCaller Of(Chat chat) => GraphCaller.User(Tenant, chat.PersonId);

    private static async Task<(Chat Marta, Message Card)> AskedAsync(OfficeDay day)
    {
        var marta = await day.OfAsync("marta.conti");
        await BookedAsync(marta);
        return (marta, await marta.SaysAsync("spostala a venerdì alle 16"));
    }

    private static async Task IsMovedAsync(OfficeDay day, Chat marta)
    {
        Assert.Equal((27, 15), ((await EventAsync(day, marta)).Start.Day, (await EventAsync(day, marta)).Start.Hour));
        var record = await RecordAsync(day);
        Assert.Equal((MeetingStates.Booked, (await EventAsync(day, marta)).Start), (record.State, MeetingBooker.Data(record).Start));
        Assert.Single(await day.CalendarAsync("giulia.romano"), "Budget");
    }
}
