using BackOfficeBot.Skills.Meetings.Executives;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BackOfficeBot.Tests.Skills.Meetings.Executives;

/// The evening before: the next working day with who comes, what is missing and what is open.
public sealed class BriefTests
{
    [Fact]
    public async Task It_comes_once_at_its_hour_for_each_working_day()
    {
        await using var day = await OfficeDay.BeginAsync();
        var elena = await day.OfAsync("elena.valdoro");
        await SetAsync(day);
        await SetAsync(day);
        Assert.Empty(await BriefsAsync(elena));
        await day.ElapseAsync(TimeSpan.FromHours(9));
        await CameAsync(elena, "Il brief di mercoledì 25 novembre 2026");
        await day.ElapseAsync(TimeSpan.FromHours(1));
        await SetAsync(day);
        // Wednesday, Thursday and Friday evening; the weekend has none.
        for (var i = 0; i < 3; i++)
            await day.ElapseAsync(TimeSpan.FromDays(1));
        await CameAsync(elena, "Il brief di lunedì 30 novembre 2026");
        await day.ElapseAsync(TimeSpan.FromDays(1));
        await day.ElapseAsync(TimeSpan.FromDays(1));
        Assert.Equal(4, (await BriefsAsync(elena)).Count);
        await day.ElapseAsync(TimeSpan.FromDays(1));
        await CameAsync(elena, "Il brief di martedì 1 dicembre 2026");
    }

    [Fact]
    public async Task It_says_who_answered_what_is_missing_and_what_is_open()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (elena, marta) = (await day.OfAsync("elena.valdoro"), await day.OfAsync("marta.conti"));
        Assert.Contains("✓ Prenotata", (await elena.BooksAsync("riunione con Luca Moretti domani alle 16 sul budget")).Words, StringComparison.Ordinal);
        await marta.SaysAsync("riunione con Luca Moretti giovedì alle 17 per conto di Elena Valdoro sui conti");
        await marta.SaysAsync("scegli 1");
        await marta.SaysAsync("prenota");
        await elena.UntilAsync(messages => messages.FindLast(m => m.Words.Contains("Aspetta la tua risposta", StringComparison.Ordinal)));
        var brief = await elena.SaysAsync("il brief di domani");
        Assert.Contains("Il brief di mercoledì 25 novembre 2026", brief.Words, StringComparison.Ordinal);
        Assert.Contains("**16:00–17:00** [Budget]", brief.Words, StringComparison.Ordinal);
        Assert.Contains("◷ non ha risposto: Luca Moretti", brief.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ manca l'ordine del giorno", brief.Words, StringComparison.Ordinal);
        Assert.Contains("Una riunione aspetta il tuo sì", brief.Words, StringComparison.Ordinal);
        await elena.SaysAsync("english");
        Assert.Contains("no answer yet: Luca Moretti", (await elena.SaysAsync("tomorrow's brief")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_be_read_before_is_named_with_its_day()
    {
        await using var day = await OfficeDay.BeginAsync();
        var elena = await day.OfAsync("elena.valdoro");
        var booked = await elena.BooksAsync("riunione con Luca Moretti domani alle 16 sul budget");
        var form = await elena.PressesAsync(booked, "Ordine del giorno");
        await elena.PressesAsync(form, form.Buttons[0], new { agenda = "Conti", papers = "Bilancio 2026.pdf", readBy = "2026-11-25" });

        Assert.Contains("entro mercoledì 25 novembre 2026: Bilancio 2026.pdf", (await elena.SaysAsync("il brief di domani")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_signed_out_gets_the_brief_by_the_assistant_s_sign_in_and_without_it_none()
    {
        await using var day = await OfficeDay.BeginAsync();
        var elena = await day.OfAsync("elena.valdoro", signedIn: false);
        await elena.SaysAsync("ciao");
        await SetAsync(day);
        await day.ElapseAsync(TimeSpan.FromHours(9));
        Assert.Empty(await BriefsAsync(elena));
        await day.OfAsync("marta.conti");
        await day.ElapseAsync(TimeSpan.FromDays(1));
        await CameAsync(elena, "Il brief di giovedì 26 novembre 2026");
    }

    private static Task SetAsync(OfficeDay day) => day.Bot.GetServices<IHostedService>().OfType<BriefStart>().Single().RunAsync(TestContext.Current.CancellationToken);

    private static Task<Message> CameAsync(Chat chat, string words) => chat.UntilAsync(messages => messages.FindLast(m => m.IsBot && m.Words.Contains(words, StringComparison.Ordinal)));

    private static async Task<List<Message>> BriefsAsync(Chat chat) => [.. (await chat.MessagesAsync()).Where(m => m.IsBot && m.Words.Contains("Il brief di", StringComparison.Ordinal))];
}
