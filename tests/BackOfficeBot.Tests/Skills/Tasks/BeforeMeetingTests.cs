using BackOfficeBot.Graph;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Tasks;

/// Reminders that are asked for by the meeting before which they are to come, on Tuesday 24 November 2026 at 9 in Rome.
public sealed class BeforeMeetingTests
{
    [Theory]
    [InlineData("avvisami un quarto d'ora prima della prossima riunione", "Allineamento commerciale (09:30)", "24 novembre 2026")]
    [InlineData("avvisami 10 minuti prima della riunione di domani", "Audit (11:00)", "25 novembre 2026, 10:50")]
    [InlineData("ricordami la riunione Audit mezz'ora prima", "Audit (11:00)", "25 novembre 2026, 10:30")]
    [InlineData("ricordami la riunione di domani 10 minuti prima", "Audit (11:00)", "25 novembre 2026, 10:50")]
    [InlineData("avvisami prima della riunione con Giulia delle 15", "Bilancio (15:00)", "24 novembre 2026, 14:45")]
    [InlineData("remind me half an hour before the audit meeting", "Audit (11:00)", "25 novembre 2026, 10:30")]
    [InlineData("remind me of tomorrow's meeting 15 minutes before", "Audit (11:00)", "25 novembre 2026, 10:45")]
    public async Task The_note_is_due_so_long_before_the_meeting_that_is_meant(string text, string title, string when)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await MeetsAsync(day, marco, "Bilancio", 24, 15);
        await MeetsAsync(day, marco, "Audit", 25, 11);

        var card = await marco.SaysAsync(text);

        Assert.Contains(title, card.Words, StringComparison.Ordinal);
        Assert.Contains(when, card.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ricordami di preparare le slide prima della riunione di domani", "Preparare le slide")]
    [InlineData("remind me to send the report before the meeting", "Send the report")]
    [InlineData("ricordami di chiamare Anna per la riunione di domani 10 minuti prima", "Chiamare Anna")]
    public async Task What_is_to_be_done_before_a_meeting_is_kept(string text, string title)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await MeetsAsync(day, marco, "Audit", 25, 11);
        Assert.Contains(title, (await marco.SaysAsync(text)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_comes_before_the_meeting()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await MeetsAsync(day, marco, "Bilancio", 24, 15);
        var card = await marco.SaysAsync("avvisami 10 minuti prima della riunione Bilancio");
        await marco.PressesAsync(card, card.Buttons[0]);
        await day.ElapseAsync(TimeSpan.FromHours(5));
        var before = (await marco.MessagesAsync()).Count;
        await day.ElapseAsync(TimeSpan.FromHours(1));
        Assert.Contains((await marco.MessagesAsync()).Skip(before), m => m.IsBot && m.Words.Contains("Bilancio (15:00)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(60, 110)]
    [InlineData(-60, 0)]
    public async Task It_moves_with_the_meeting(int minutes, int quiet)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var meeting = await MeetsAsync(day, marco, "Bilancio", 24, 15);
        var card = await marco.SaysAsync("avvisami 10 minuti prima della riunione Bilancio");
        await marco.PressesAsync(card, card.Buttons[0]);
        var calendar = day.Bot.GetRequiredService<ICalendar>();
        var by = TimeSpan.FromMinutes(minutes);
        await calendar.UpdateAsync(GraphCaller.User(SandboxIds.Tenant, marco.PersonId), marco.PersonId, meeting.Id, new() { Start = meeting.Start + by, End = meeting.End + by, Zone = "Europe/Rome" }, null);
        // 9:00 to 13:00, past what there is to look at; then to a minute before the reminder of the hour that is told.
        await day.ElapseAsync(TimeSpan.FromHours(4));
        var before = (await marco.MessagesAsync()).Count;
        await day.ElapseAsync(TimeSpan.FromMinutes(quiet));
        Assert.Equal(before, (await marco.MessagesAsync()).Count);
        await day.ElapseAsync(TimeSpan.FromMinutes(minutes > 0 ? 65 : 55));
        var hour = minutes > 0 ? "Bilancio (16:00)" : "Bilancio (14:00)";
        Assert.Contains((await marco.MessagesAsync()).Skip(before), m => m.IsBot && m.Words.Contains(hour, StringComparison.Ordinal) && m.Words.Contains("Promemoria", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_ends_with_the_meeting()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var meeting = await MeetsAsync(day, marco, "Bilancio", 24, 15);
        var card = await marco.SaysAsync("avvisami 10 minuti prima della riunione Bilancio");
        await marco.PressesAsync(card, card.Buttons[0]);
        await day.Bot.GetRequiredService<ICalendar>().DeleteAsync(GraphCaller.User(SandboxIds.Tenant, marco.PersonId), marco.PersonId, meeting.Id);
        await day.ElapseAsync(TimeSpan.FromHours(4));
        await marco.ReadsAsync("La riunione è stata annullata");
        var before = (await marco.MessagesAsync()).Count;
        await day.ElapseAsync(TimeSpan.FromHours(3));
        Assert.DoesNotContain((await marco.MessagesAsync()).Skip(before), m => m.Words.Contains("Promemoria", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_there_is_no_such_meeting_no_undated_note_is_offered()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var said = await marco.SaysAsync("avvisami 10 minuti prima della riunione con Elena Valdoro di domenica");
        Assert.StartsWith("Nelle prossime due settimane non trovo quella riunione", said.Words.Trim(), StringComparison.Ordinal);
    }

    private static async Task<CalendarEvent> MeetsAsync(OfficeDay day, Chat chat, string subject, int date, int hour) =>
        await day.Bot.GetRequiredService<ICalendar>().CreateAsync(GraphCaller.User(SandboxIds.Tenant, chat.PersonId), chat.PersonId, new()
        {
            TransactionId = Guid.NewGuid(), Subject = subject, Zone = "Europe/Rome",
            Start = new DateTimeOffset(2026, 11, date, hour, 0, 0, TimeSpan.FromHours(1)), End = new DateTimeOffset(2026, 11, date, hour + 1, 0, 0, TimeSpan.FromHours(1)),
            Attendees = [new("giulia.romano@valdoro.example", "Giulia Romano")],
        });
}
