using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Calls;

namespace BackOfficeBot.Tests.Staff;

/// Milan around its patron saint (Monday 7 December 2026), the holiday after it, and the firm's closing from 24 to 31 December: nobody is chased, and no day of these counts.
public sealed class DaysOffStoryTests
{
    private static async Task<OfficeDay> OnAsync(int days)
    {
        var day = await OfficeDay.BeginAsync();
        day.Time.Advance(TimeSpan.FromDays(days));
        return day;
    }

    [Fact]
    public async Task Who_asked_on_the_friday_before_the_patron_saint_hears_of_a_missing_answer_on_wednesday()
    {
        await using var day = await OnAsync(10);
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await marta.SaysAsync("chiedi a Marco Rossi di chiamare il cliente entro il 18 dicembre");
        await marta.SaysAsync("sì");
        await marco.ReadsAsync("Chiamare il cliente");

        await day.ElapseAsync(TimeSpan.FromHours(4 * 24 + 10));
        Assert.DoesNotContain(await marta.MessagesAsync(), m => m.Words.Contains("non ha ancora risposto", StringComparison.Ordinal));
        await day.ElapseAsync(TimeSpan.FromHours(16));
        await marta.ReadsAsync("Marco Rossi non ha ancora risposto");
    }

    [Fact]
    public async Task What_is_done_before_the_firm_closes_confirms_itself_after_three_days_of_work_in_January()
    {
        await using var day = await OnAsync(29);
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await marta.SaysAsync("chiedi a Marco Rossi di chiamare il cliente entro il 15 gennaio");
        await marta.SaysAsync("sì");
        await marco.ReadsAsync("Chiamare il cliente");
        await marco.SaysAsync("fatta");

        // New Year, a weekend and Epiphany lie between: 4, 5 and 7 January are days of work.
        await day.ElapseAsync(TimeSpan.FromDays(14));
        Assert.DoesNotContain(await marta.MessagesAsync(), m => m.Words.Contains("si è confermata da sola", StringComparison.Ordinal));
        await day.ElapseAsync(TimeSpan.FromHours(34));
        await marta.ReadsAsync("Dopo tre giorni di lavoro si è confermata da sola.");
        await marco.ReadsAsync("Dopo tre giorni di lavoro si è confermata da sola.");
    }

    [Fact]
    public async Task A_promise_that_is_missed_in_the_evening_before_days_off_is_the_deputy_s_on_the_next_day_of_work()
    {
        await using var day = await OnAsync(10);
        var (sara, marco, giulia) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        await CallTalkTests.LogsAsync(sara, "chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto");
        await CallTalkTests.SlipAsync(marco, "Bianchi");
        await marco.SaysAsync("lo richiamo alle 21");

        await day.ElapseAsync(TimeSpan.FromHours(4 * 24 + 3));
        Assert.DoesNotContain(await giulia.MessagesAsync(), m => m.Words.Contains("non ha richiamato", StringComparison.Ordinal));
        await day.ElapseAsync(TimeSpan.FromHours(23));
        await giulia.ReadsAsync("Marco Rossi non ha richiamato all'ora promessa");
    }
}
