using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Calls;

/// "I'll call back at three": reminded before, and somebody else's when it is not kept.
public sealed class CallPromiseTests
{
    private const string Line = "chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto";

    [Fact]
    public async Task A_promise_is_reminded_of_and_a_missed_one_goes_to_the_deputy_who_calls_back()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco, giulia) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        var own = await CallTalkTests.LogsAsync(sara, Line);
        var slip = await CallTalkTests.SlipAsync(marco, "Bianchi");

        var promised = await marco.SaysAsync("lo richiamo tra un'ora");
        Assert.Contains("Marco Rossi richiama mar 24 nov", promised.Words, StringComparison.Ordinal);
        await sara.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == own.Id && m.Words.Contains("Marco Rossi richiama", StringComparison.Ordinal)));
        await day.ElapseAsync(TimeSpan.FromMinutes(40));
        Assert.DoesNotContain(await marco.MessagesAsync(), m => m.Words.Contains("Hai promesso di richiamare tra poco", StringComparison.Ordinal));
        await day.ElapseAsync(TimeSpan.FromMinutes(6));
        await CallTalkTests.SlipAsync(marco, "Hai promesso di richiamare tra poco");

        await day.ElapseAsync(TimeSpan.FromMinutes(15));
        await CallTalkTests.SlipAsync(marco, "Lo vede anche Giulia Romano");
        var ofDeputy = await CallTalkTests.SlipAsync(giulia, "Marco Rossi non ha richiamato all'ora promessa: puoi pensarci tu?");
        await sara.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == own.Id && m.Words.Contains("⚠ al vice", StringComparison.Ordinal)));
        await giulia.PressesAsync(ofDeputy, "Richiamo ora");
        await marco.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == slip.Id && m.Words.Contains("Giulia Romano sta richiamando", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_hour_is_told_where_it_was_said_and_the_town_with_it_where_clocks_show_another_one()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, james) = (await day.OfAsync("sara.greco"), await day.OfAsync("james.whitfield"));
        await james.SaysAsync("english please");
        var own = await CallTalkTests.LogsAsync(sara, "chiamata da Bianchi della ditta Sereno 02 1234567 per James Whitfield, richiamarlo domani tra le 15 e le 17");
        Assert.Contains("Wed 25 Nov, 15:00–17:00 (Rome)", (await CallTalkTests.SlipAsync(james, "Bianchi (Sereno)")).Words, StringComparison.Ordinal);

        Assert.Contains("James Whitfield calls back Wed 25 Nov, 16:00 (London)", (await james.SaysAsync("I'll call back tomorrow at 4pm")).Words, StringComparison.Ordinal);
        await sara.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == own.Id && m.Words.Contains("James Whitfield richiama mer 25 nov, 16:00 (Londra)", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_promise_that_is_missed_at_night_is_the_deputy_s_in_the_morning()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco, giulia) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        await CallTalkTests.LogsAsync(sara, Line);
        await CallTalkTests.SlipAsync(marco, "Bianchi");
        await marco.SaysAsync("lo richiamo alle 21");

        await day.ElapseAsync(TimeSpan.FromHours(13));
        await CallTalkTests.SlipAsync(marco, "Hai promesso di richiamare tra poco");
        Assert.DoesNotContain(await giulia.MessagesAsync(), m => m.Words.Contains("Marco Rossi non ha richiamato", StringComparison.Ordinal));
        await day.ElapseAsync(TimeSpan.FromHours(11));
        await CallTalkTests.SlipAsync(giulia, "Marco Rossi non ha richiamato all'ora promessa");
        await CallTalkTests.SlipAsync(marco, "Lo vede anche Giulia Romano");
    }

    [Fact]
    public async Task What_is_done_in_time_is_not_reminded_of()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await CallTalkTests.LogsAsync(sara, Line);
        var slip = await CallTalkTests.SlipAsync(marco, "Bianchi");

        var ask = await marco.PressesAsync(slip, "Richiamo alle…");
        Assert.Contains("Te lo ricordo un quarto d'ora prima", ask.Words, StringComparison.Ordinal);
        await marco.PressesAsync(ask, "Prometti", new { day = ask.Input("day"), time = ask.Input("time") });
        await marco.SaysAsync("chiudi CALL-2026-1: parlato");
        await day.ElapseAsync(TimeSpan.FromHours(3));
        Assert.DoesNotContain(await marco.MessagesAsync(), m => m.Words.Contains("Hai promesso", StringComparison.Ordinal) || m.Words.Contains("avevi promesso", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_time_that_is_missing_or_has_passed_is_asked_for_at_its_field()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await CallTalkTests.LogsAsync(sara, Line);
        var ask = await marco.PressesAsync(await CallTalkTests.SlipAsync(marco, "Bianchi"), "Richiamo alle…");

        var past = await marco.PressesAsync(ask, "Prometti", new { day = "2026-11-20", time = "10:00" });
        Assert.Contains("Quest'ora è già passata", past.Words, StringComparison.Ordinal);
        Assert.Equal("2026-11-20", past.Input("day"));
        Assert.Contains("Scegli il giorno e l'ora", (await marco.PressesAsync(ask, "Prometti", new { day = "", time = "10:00" })).Words, StringComparison.Ordinal);
        Assert.Contains("Scegli il giorno e l'ora", (await marco.SaysAsync("rinvia CALL-2026-1 boh")).Words, StringComparison.Ordinal);
        Assert.Contains("Marco Rossi richiama mer 25 nov, 09:30", (await marco.SaysAsync("rinviala domani alle 9:30")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_stands_in_the_promise_stays_with_who_gave_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, luca) = (await day.OfAsync("sara.greco"), await day.OfAsync("luca.moretti"));
        var own = await CallTalkTests.LogsAsync(sara, "call from Bianchi 02 1234567 per Luca Moretti: offerta");
        await CallTalkTests.SlipAsync(luca, "Bianchi");
        await luca.SaysAsync("rinvia CALL-2026-1 tra mezz'ora");

        await day.ElapseAsync(TimeSpan.FromMinutes(31));
        await CallTalkTests.SlipAsync(luca, "è passata. Puoi ancora farlo");
        await sara.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == own.Id && m.Words.Contains("Luca Moretti non ha richiamato all'ora promessa", StringComparison.Ordinal)));
    }
}
