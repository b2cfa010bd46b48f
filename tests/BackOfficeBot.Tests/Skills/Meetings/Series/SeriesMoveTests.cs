using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Meetings.Invitations;

namespace BackOfficeBot.Tests.Skills.Meetings.Series;

/// A series is moved to another hour, all its days checked before; or one of it.
public sealed class SeriesMoveTests
{
    private const string Title = "Allineamento commerciale";

    [Fact]
    public async Task Which_is_meant_is_asked_and_the_whole_series_is_moved_and_put_back()
    {
        await using var office = await InvitedDay.BeginAsync();
        var paolo = await office.Day.OfAsync("paolo.ferrari");

        var asked = await paolo.SaysAsync("sposta la riunione di giovedì alle 9:30 alle 17");
        Assert.Equal(["Solo questa", "Tutta la serie"], asked.Buttons);
        var card = await paolo.PressesAsync(asked, "Tutta la serie");
        Assert.Contains("09:30–10:00", card.Words, StringComparison.Ordinal);
        Assert.Contains("17:00–17:30", card.Words, StringComparison.Ordinal);
        Assert.All(await StartsAsync(office, paolo), s => Assert.Equal((8, 30), (s.Hour, s.Minute)));
        await paolo.PressesAsync(card, "Sposta la serie");
        var moved = await paolo.PressesAsync(card, "Sposta la serie");

        Assert.Contains("Serie spostata", moved.Words, StringComparison.Ordinal);
        Assert.All(await StartsAsync(office, paolo), s => Assert.Equal((16, 0), (s.Hour, s.Minute)));
        Assert.Contains("Spostamento annullato", (await paolo.PressesAsync(moved, "Annulla modifica")).Words, StringComparison.Ordinal);
        Assert.All(await StartsAsync(office, paolo), s => Assert.Equal((8, 30), (s.Hour, s.Minute)));
    }

    [Theory]
    [InlineData("sposta tutta la serie di giovedì alle 11")]
    [InlineData("move the whole series with Giulia to 11am")]
    public async Task What_is_said_is_not_asked_and_the_days_that_clash_are_listed(string words)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (paolo, giulia) = (await office.Day.OfAsync("paolo.ferrari"), await office.Day.OfAsync("giulia.romano"));
        await office.InviteAsync(giulia, "Cliente", 26, 11, "sara.greco");

        var card = await paolo.SaysAsync(words);

        Assert.Contains("gio 26 nov", card.Words, StringComparison.Ordinal);
        Assert.Contains("Giulia Romano", card.Words, StringComparison.Ordinal);
        Assert.Contains("lo stesso", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_in_Outlook_meanwhile_is_shown_first_and_what_is_late_is_not_undone()
    {
        await using var office = await InvitedDay.BeginAsync();
        var paolo = await office.Day.OfAsync("paolo.ferrari");
        var card = await paolo.SaysAsync("sposta tutta la serie di giovedì alle 17");
        var series = await office.Calendar.GetAsync(InvitedDay.Of(paolo), paolo.PersonId, (await office.SeenAsync(paolo, Title))!.SeriesId!);
        await office.Calendar.UpdateAsync(InvitedDay.Of(paolo), paolo.PersonId, series.Id, new() { Start = series.Start.AddHours(1), End = series.End.AddHours(1), Zone = "Europe/Rome" }, series.ETag);

        var again = await paolo.PressesAsync(card, "Sposta la serie");

        Assert.Contains("Nel frattempo la serie è stata cambiata", again.Words, StringComparison.Ordinal);
        Assert.Contains("10:30–11:00", again.Words, StringComparison.Ordinal);
        var moved = await paolo.PressesAsync(again, "Sposta la serie");
        office.Day.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Contains("cinque minuti", (await paolo.PressesAsync(moved, "Annulla modifica")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_of_a_series_that_was_booked_here_says_it_too()
    {
        await using var office = await InvitedDay.BeginAsync();
        var luca = await office.Day.OfAsync("luca.moretti");
        var confirm = await luca.SaysAsync("riunione con Giulia Romano ogni venerdì alle 10 per 3 volte sul budget");
        await luca.PressesAsync(confirm, confirm.Buttons[0]);

        await luca.PressesAsync(await luca.SaysAsync("sposta tutta la serie con Giulia alle 17"), "Sposta la serie");

        Assert.Equal(16, MeetingBooker.Data(await MeetingEditTests.RecordAsync(office.Day)).Start.UtcDateTime.Hour);
        Assert.Contains("17:00", (await luca.SaysAsync("MEET-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_hour_it_is_asked_for()
    {
        await using var office = await InvitedDay.BeginAsync();
        var paolo = await office.Day.OfAsync("paolo.ferrari");

        Assert.Contains("A che ora sposto tutta la serie?", (await paolo.SaysAsync("sposta tutta la serie di giovedì")).Words, StringComparison.Ordinal);
    }

    private static async Task<List<DateTimeOffset>> StartsAsync(InvitedDay office, Chat chat) =>
        [.. (await office.Calendar.ViewAsync(InvitedDay.Of(chat), chat.PersonId, InvitedDay.At(25, 0), new(2026, 12, 12, 0, 0, 0, default))).Where(e => e.Subject == Title).Select(e => e.Start)];
}
