using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Meetings.Changes;
using BackOfficeBot.Tests.Skills.Meetings.Invitations;

namespace BackOfficeBot.Tests.Skills.Meetings.Series;

/// A series is moved to another hour, all its days checked before; or one of it.
public sealed class SeriesMoveTests
{
    private const string Title = "Allineamento commerciale";
    private const string Weekly = "Punto amministrazione";

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

    [Theory]
    [InlineData("sposta la serie del punto amministrazione dal mercoledì al venerdì")]
    [InlineData("sposta tutta la serie del mercoledì al venerdì")]
    [InlineData("move the whole Wednesday series to Friday")]
    [InlineData("sposta la riunione del mercoledì al venerdì d'ora in poi")]
    public async Task A_weekly_series_goes_to_another_day_of_the_week_and_back(string words)
    {
        await using var office = await InvitedDay.BeginAsync();
        var davide = await office.Day.OfAsync("davide.rinaldi");

        var card = await davide.SaysAsync(words);
        Assert.Contains("mercoledì, 10:00–10:45", card.Words, StringComparison.Ordinal);
        Assert.Contains("venerdì, 10:00–10:45", card.Words, StringComparison.Ordinal);
        await davide.PressesAsync(card, "Sposta la serie");
        var moved = await davide.PressesAsync(card, "Sposta la serie");

        Assert.Contains("Serie spostata", moved.Words, StringComparison.Ordinal);
        Assert.All(await StartsAsync(office, davide, Weekly), s => Assert.Equal((DayOfWeek.Friday, 9), (s.DayOfWeek, s.Hour)));
        Assert.Contains("Spostamento annullato", (await davide.PressesAsync(moved, "Annulla modifica")).Words, StringComparison.Ordinal);
        Assert.All(await StartsAsync(office, davide, Weekly), s => Assert.Equal((DayOfWeek.Wednesday, 9), (s.DayOfWeek, s.Hour)));
    }

    [Theory]
    [InlineData("sposta la serie del punto amministrazione al lunedì alle 15", DayOfWeek.Monday, 14)]
    [InlineData("move the weekly Wednesday series to Thursday at 3pm", DayOfWeek.Thursday, 14)]
    public async Task Day_and_hour_go_together_and_a_week_that_loses_it_is_named(string words, DayOfWeek day, int hour)
    {
        await using var office = await InvitedDay.BeginAsync();
        var davide = await office.Day.OfAsync("davide.rinaldi");

        var card = await davide.SaysAsync(words);
        Assert.Equal(day == DayOfWeek.Monday, card.Words.Contains("Questa settimana non si terrebbe", StringComparison.Ordinal));
        await davide.PressesAsync(card, "Sposta la serie");

        Assert.All(await StartsAsync(office, davide, Weekly), s => Assert.Equal((day, hour), (s.DayOfWeek, s.Hour)));
    }

    [Fact]
    public async Task Where_it_clashes_the_nearest_hours_that_suit_more_days_are_one_press_away()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (paolo, giulia) = (await office.Day.OfAsync("paolo.ferrari"), await office.Day.OfAsync("giulia.romano"));
        await office.InviteAsync(giulia, "Cliente", 26, 11, "sara.greco");

        var card = await paolo.SaysAsync("sposta tutta la serie di giovedì alle 11");
        Assert.Equal(["Alle 10:30", "Alle 12:00", "Sposta la serie"], card.Buttons);
        var before = Clashes(card);
        var other = await paolo.PressesAsync(card, "Alle 12:00");

        Assert.Contains("12:00–12:30", other.Words, StringComparison.Ordinal);
        Assert.True(Clashes(other) < before, other.Words);
        await paolo.PressesAsync(other, "Sposta la serie");
        Assert.All(await StartsAsync(office, paolo), s => Assert.Equal((11, 0), (s.Hour, s.Minute)));
    }

    [Fact]
    public async Task A_series_on_several_days_of_the_week_keeps_them()
    {
        await using var office = await InvitedDay.BeginAsync();
        var paolo = await office.Day.OfAsync("paolo.ferrari");

        Assert.Contains("un giorno alla settimana", (await paolo.SaysAsync("sposta la serie del giovedì al venerdì")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_hour_it_is_asked_for()
    {
        await using var office = await InvitedDay.BeginAsync();
        var paolo = await office.Day.OfAsync("paolo.ferrari");

        Assert.Contains("A che ora sposto tutta la serie?", (await paolo.SaysAsync("sposta tutta la serie di giovedì")).Words, StringComparison.Ordinal);
    }

    private static int Clashes(Message card) => int.Parse("0" + System.Text.RegularExpressions.Regex.Match(card.Words, @"volte, (\d+) non").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<List<DateTimeOffset>> StartsAsync(InvitedDay office, Chat chat, string title = Title) =>
        [.. (await office.Calendar.ViewAsync(InvitedDay.Of(chat), chat.PersonId, InvitedDay.At(25, 0), new(2026, 12, 12, 0, 0, 0, default))).Where(e => e.Subject == title).Select(e => e.Start)];
}
