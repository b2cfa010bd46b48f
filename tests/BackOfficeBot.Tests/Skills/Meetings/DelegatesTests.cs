using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Meetings.Invitations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Office = BackOfficeBot.Records.Office;

namespace BackOfficeBot.Tests.Skills.Meetings;

/// Who may write into somebody's calendar moves and calls off that person's meetings; the history says who did it for whom.
public sealed class DelegatesTests
{
    [Theory]
    [InlineData("sposta la riunione di Davide Rinaldi di giovedì alle 10 alle 16")]
    [InlineData("move Davide Rinaldi's Thursday 10am meeting to 4pm")]
    public async Task It_is_moved_and_undone_with_the_delegates_own_token(string words)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (sara, davide) = (await office.Day.OfAsync("sara.greco"), await office.Day.OfAsync("davide.rinaldi"));
        await office.InviteAsync(davide, "Fornitori", 26, 10, "luca.moretti");

        var card = await sara.SaysAsync(words);
        Assert.Contains("Fornitori", card.Words, StringComparison.Ordinal);
        var moved = await sara.PressesAsync(card, card.Buttons.First(b => b.StartsWith("Sposta", StringComparison.Ordinal)));

        Assert.Contains("Spostata", moved.Words, StringComparison.Ordinal);
        Assert.Equal(InvitedDay.At(26, 16), (await office.SeenAsync(davide, "Fornitori"))!.Start);
        Assert.Contains(await HistoryAsync(office.Day), h => h is { Action: "moved", PersonName: "Sara Greco", OnBehalfOfName: "Davide Rinaldi" });
        await sara.PressesAsync(moved, "Annulla modifica");
        Assert.Equal(InvitedDay.At(26, 10), (await office.SeenAsync(davide, "Fornitori"))!.Start);
    }

    [Theory]
    [InlineData("annulla la riunione di Davide Rinaldi di giovedì alle 10")]
    [InlineData("cancel Davide Rinaldi's meeting on Thursday at 10am")]
    public async Task It_is_called_off(string words)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (sara, davide) = (await office.Day.OfAsync("sara.greco"), await office.Day.OfAsync("davide.rinaldi"));
        await office.InviteAsync(davide, "Fornitori", 26, 10, "luca.moretti");

        var ask = await sara.SaysAsync(words);
        Assert.Contains("Fornitori", ask.Words, StringComparison.Ordinal);
        await sara.PressesAsync(ask, ask.Buttons[0], new { reason = "sciopero" });

        Assert.Null(await office.SeenAsync(davide, "Fornitori"));
        Assert.Contains(await HistoryAsync(office.Day), h => h is { PersonName: "Sara Greco", OnBehalfOfName: "Davide Rinaldi", Reason: "sciopero" });
    }

    [Fact]
    public async Task What_was_shown_of_an_agenda_is_meant_by_its_hour()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (sara, davide) = (await office.Day.OfAsync("sara.greco"), await office.Day.OfAsync("davide.rinaldi"));
        await office.InviteAsync(davide, "Fornitori", 26, 10, "luca.moretti");
        await sara.SaysAsync("l'agenda di Davide Rinaldi di giovedì");

        var card = await sara.SaysAsync("sposta la riunione di giovedì alle 10 alle 16");

        Assert.Contains("Fornitori", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_booked_here_is_moved_by_its_number_by_the_delegate_and_by_nobody_else()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (davide, sara, luca) = (await office.Day.OfAsync("davide.rinaldi"), await office.Day.OfAsync("sara.greco"), await office.Day.OfAsync("luca.moretti"));
        await davide.BooksAsync("riunione con Chiara Galli giovedì alle 9 sul budget");

        Assert.DoesNotContain("Prima", (await luca.SaysAsync("sposta MEET-2026-0000001 a venerdì alle 9")).Words, StringComparison.Ordinal);
        var card = await sara.SaysAsync("sposta MEET-2026-0000001 a venerdì alle 9");
        await sara.PressesAsync(card, card.Buttons.First(b => b.StartsWith("Sposta", StringComparison.Ordinal)));

        Assert.Equal(InvitedDay.At(27, 9), (await office.SeenAsync(davide, "Budget"))!.Start);
    }

    [Fact]
    public async Task A_series_of_theirs_goes_to_another_day()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (sara, davide) = (await office.Day.OfAsync("sara.greco"), await office.Day.OfAsync("davide.rinaldi"));

        var card = await sara.SaysAsync("sposta la serie di Davide Rinaldi del mercoledì al venerdì");
        await sara.PressesAsync(card, "Sposta la serie");

        Assert.Equal(DayOfWeek.Friday, (await office.SeenAsync(davide, "Punto amministrazione"))!.Start.DayOfWeek);
    }

    [Theory]
    [InlineData("annulla la riunione di Davide Rinaldi di mercoledì alle 10", "Solo questa")]
    [InlineData("disdici la serie di Davide Rinaldi di mercoledì alle 10", null)]
    public async Task One_or_all_of_their_series_is_called_off(string words, string? which)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (sara, davide) = (await office.Day.OfAsync("sara.greco"), await office.Day.OfAsync("davide.rinaldi"));
        Assert.NotNull(await office.SeenAsync(davide, "Punto amministrazione"));

        var ask = await sara.SaysAsync(words);
        if (which is not null)
            ask = await sara.PressesAsync(ask, which);
        var done = await sara.PressesAsync(ask, ask.Buttons[0], new { reason = "sciopero" });

        Assert.Contains("Punto amministrazione", done.Words, StringComparison.Ordinal);
        Assert.Null(await office.SeenAsync(davide, "Punto amministrazione"));
        Assert.Equal(which is not null, (await office.Calendar.ViewAsync(InvitedDay.Of(davide), davide.PersonId, InvitedDay.At(30, 0), InvitedDay.At(30, 0).AddDays(14))).Any(e => e.Subject == "Punto amministrazione"));
    }

    [Theory]
    [InlineData("aggiungi l'ordine del giorno alla riunione di Davide Rinaldi di giovedì alle 10")]
    [InlineData("add an agenda to Davide Rinaldi's meeting on Thursday at 10am")]
    public async Task Its_agenda_is_written_and_changed(string words)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (sara, davide) = (await office.Day.OfAsync("sara.greco"), await office.Day.OfAsync("davide.rinaldi"));
        var there = await office.InviteAsync(davide, "Fornitori", 26, 10, "luca.moretti");

        await sara.PressesAsync(await sara.SaysAsync(words), "Aggiungi all'invito", new { agenda = "Prezzi 2027", papers = "listino.xlsx", readBy = "2026-11-25" });
        Assert.Contains("Prezzi 2027", await office.Calendar.TextAsync(InvitedDay.Of(davide), davide.PersonId, there.Id, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains(await HistoryAsync(office.Day), h => h is { Action: "agenda added", PersonName: "Sara Greco", OnBehalfOfName: "Davide Rinaldi" });

        var again = await sara.SaysAsync(words);
        Assert.Equal("Prezzi 2027", again.Input("agenda"));
        Assert.Equal("listino.xlsx", again.Input("papers"));
        Assert.Equal("2026-11-25", again.Input("readBy"));
    }

    [Theory]
    [InlineData("annulla la riunione di Davide Rinaldi di mercoledì alle 10", "solo questa")]
    [InlineData("annulla la riunione di Davide Rinaldi di mercoledì alle 10", "the whole series")]
    [InlineData("sposta la riunione di Davide Rinaldi di mercoledì alle 10 alle 16", "solo questa")]
    [InlineData("sposta la riunione di Davide Rinaldi di mercoledì alle 10 alle 16", "tutta la serie")]
    public async Task Which_of_a_series_is_meant_may_be_typed(string words, string which)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (sara, davide) = (await office.Day.OfAsync("sara.greco"), await office.Day.OfAsync("davide.rinaldi"));

        await sara.SaysAsync(words);
        var ask = await sara.SaysAsync(which);
        await sara.PressesAsync(ask, ask.Buttons[0]);

        Assert.NotEqual(InvitedDay.At(25, 10), (await office.SeenAsync(davide, "Punto amministrazione"))?.Start);
        var next = (await office.Calendar.ViewAsync(InvitedDay.Of(davide), davide.PersonId, InvitedDay.At(30, 0), InvitedDay.At(30, 0).AddDays(14), ct: TestContext.Current.CancellationToken)).FirstOrDefault(e => e.Subject == "Punto amministrazione");
        Assert.Equal(which == "solo questa", next?.Start.Hour == 9);
    }

    [Fact]
    public async Task Of_who_gives_no_such_right_ones_own_meeting_with_them_is_meant()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (luca, giulia) = (await office.Day.OfAsync("luca.moretti"), await office.Day.OfAsync("giulia.romano"));
        await office.InviteAsync(giulia, "Riservata", 26, 12, "marco.rossi");
        await office.InviteAsync(luca, "Listino", 26, 10, "giulia.romano");

        var card = await luca.SaysAsync("sposta la riunione di Giulia Romano di giovedì alle 10 alle 15");

        Assert.Contains("Listino", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Riservata", card.Words, StringComparison.Ordinal);
    }

    private static async Task<List<HistoryEvent>> HistoryAsync(OfficeDay day)
    {
        await using var db = await day.Bot.GetRequiredService<Office>().ReadAsync(InvitedDay.Tenant, TestContext.Current.CancellationToken);
        return await db.History.ToListAsync(TestContext.Current.CancellationToken);
    }
}
