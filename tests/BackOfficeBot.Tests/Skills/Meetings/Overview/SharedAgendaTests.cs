using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Meetings.Invitations;

namespace BackOfficeBot.Tests.Skills.Meetings.Overview;

/// The agenda of somebody who shares it, and what is seen of who does not.
public sealed class SharedAgendaTests
{
    [Theory]
    [InlineData("mostrami l'agenda di Elena Valdoro di oggi")]
    [InlineData("che impegni ha Elena Valdoro oggi?")]
    [InlineData("what does Elena Valdoro have today?")]
    public async Task What_stands_in_it_is_shown_and_what_is_private_only_as_taken(string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");

        var agenda = await marta.SaysAsync(words);

        Assert.Contains("Elena Valdoro", agenda.Words, StringComparison.Ordinal);
        Assert.Contains("Agenda del giorno", agenda.Words, StringComparison.Ordinal);
        Assert.Matches("11:00–12:30 (Impegno privato|Private event)", agenda.Words);
        Assert.DoesNotContain("Appuntamento personale", agenda.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("http", agenda.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_turned_over_by_buttons_and_by_words_and_stays_hers()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var agenda = await marta.SaysAsync("l'agenda di Elena Valdoro di oggi");

        Assert.Contains("Agenda di Elena Valdoro, mercoledì 25 novembre 2026", (await marta.PressesAsync(agenda, "Giorno dopo")).Words, StringComparison.Ordinal);
        Assert.Contains("Agenda di Elena Valdoro, giovedì 26 novembre 2026", (await marta.SaysAsync("giorno dopo")).Words, StringComparison.Ordinal);
        Assert.Contains("Agenda di Elena Valdoro, venerdì 27 novembre 2026", (await marta.SaysAsync("e venerdì?")).Words, StringComparison.Ordinal);
        Assert.Contains("Agenda di Elena Valdoro, lunedì 30 novembre 2026 – ", (await marta.SaysAsync("l'agenda di Elena Valdoro della prossima settimana")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_meeting_of_who_shares_it_and_ones_own_next_with_somebody_are_told_apart()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marta, elena) = (await office.Day.OfAsync("marta.conti"), await office.Day.OfAsync("elena.valdoro"));
        office.Day.Time.Advance(TimeSpan.FromHours(3));
        await office.InviteAsync(elena, "Consuntivo", 24, 16, "davide.rinaldi");
        await office.InviteAsync(marta, "Traslochi", 25, 17, "sara.greco");

        Assert.Contains("Consuntivo", (await marta.SaysAsync("qual è la prossima riunione di Elena Valdoro?")).Words, StringComparison.Ordinal);
        Assert.Contains("Consuntivo", (await marta.SaysAsync("what is Elena Valdoro's next meeting?")).Words, StringComparison.Ordinal);
        Assert.Contains("Coordinamento segreterie", (await marta.SaysAsync("la mia prossima riunione con Sara Greco")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("l'agenda di Elena Valdoro di oggi", "Elena Valdoro non condivide il calendario con te")]
    [InlineData("show me Elena Valdoro's calendar today", "Elena Valdoro non condivide il calendario con te")]
    public async Task Who_does_not_share_it_is_seen_by_times_only(string words, string why)
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");

        var free = await luca.SaysAsync(words);

        Assert.Contains(why, free.Words, StringComparison.Ordinal);
        Assert.Contains("tempo libero", free.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Agenda del giorno", free.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_it_is_told_in_a_group()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti", OfficeDay.Everyone);

        var free = await marta.SaysAsync("l'agenda di Elena Valdoro di oggi", mention: true);

        Assert.Contains("tempo libero", free.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Agenda del giorno", free.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Impegno privato", free.Words, StringComparison.Ordinal);
    }
}
