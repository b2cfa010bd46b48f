using BackOfficeBot.Records;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Digests.Team;

/// The figures of an office in the channel of its team. Paolo Ferrari leads the sales office, Andrea Fontana administers; the day begins on Tuesday 24 November 2026 at nine.
public sealed class TeamDigestTests
{
    private const string Heading = "Come va il lavoro: Vendite";

    private static async Task<OfficeDay> BeginAsync(params string[] members)
    {
        const string id = "aaaaaaaa-0000-4000-8000-0000000000";
        var settings = new Dictionary<string, string> { ["Staff:Departments:4:Name"] = "Vendite", ["Staff:Departments:4:HeadId"] = id + "07" };
        foreach (var (member, i) in members.Select((m, i) => (m, i)))
            settings[$"Staff:Departments:4:MemberIds:{i}"] = id + member;
        return await OfficeDay.BeginAsync(settings: settings);
    }

    private static Task<OfficeDay> OfFiveAsync() => BeginAsync("07", "08", "09", "10", "11");

    private static async Task AskAsync(OfficeDay day, params string[] texts)
    {
        var marta = await day.OfAsync("marta.conti");
        foreach (var text in texts)
        {
            var card = await marta.SaysAsync(text);
            await marta.PressesAsync(card, card.Buttons[0]);
        }
    }

    private static async Task<List<Message>> SentAsync(Chat chat) => [.. (await chat.MessagesAsync()).Where(m => m.IsBot && m.AnswersId is null && m.Words.Contains(Heading, StringComparison.Ordinal))];

    [Fact]
    public async Task Its_head_sets_it_by_words_and_it_comes_on_its_day_as_figures_without_names()
    {
        await using var day = await OfFiveAsync();
        await AskAsync(day, "chiedi a Marco Rossi di chiamare il cliente entro oggi alle 12", "chiedi a Giulia Romano di leggere il contratto entro oggi alle 12");
        var paolo = await day.OfAsync("paolo.ferrari", OfficeDay.Channel, signedIn: false);

        var set = await paolo.SaysAsync("riepilogo dell'ufficio vendite ogni mercoledì alle 9:30", mention: true);

        Assert.Contains("Fatto: il prossimo arriva qui domani alle 9:30.", set.Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromHours(24.6));
        var came = await paolo.UntilAsync(messages => messages.LastOrDefault(m => m.IsBot && m.Words.Contains(Heading, StringComparison.Ordinal)));
        Assert.Contains("2 in corso, 2 in ritardo", came.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Marco Rossi", came.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Giulia Romano", came.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("cliente", came.Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromDays(1));
        Assert.Single(await SentAsync(paolo));
        // Whoever is in the channel may see it, and not change it.
        var marco = await day.OfAsync("marco.rossi", OfficeDay.Channel, signedIn: false);
        Assert.Contains("lo imposta chi lo dirige", (await marco.PressesAsync(came, "Cambia")).Words, StringComparison.Ordinal);
        Assert.Contains("Come va il lavoro: Vendite", (await marco.SaysAsync("riepilogo ora", mention: true)).Words, StringComparison.Ordinal);
        Assert.Contains("lo imposta chi lo dirige", (await marco.SaysAsync("spegni il riepilogo", mention: true)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_confidential_stays_out()
    {
        await using var day = await OfFiveAsync();
        await AskAsync(day, "chiedi a Marco Rossi di chiamare il cliente entro oggi alle 12", "chiedi a Giulia Romano di leggere il contratto entro oggi alle 12");
        var office = day.Bot.GetRequiredService<Office>();
        await using (var work = await office.BeginAsync(Actor.Bot(SandboxIds.Tenant)))
        {
            Assert.True(Reference.TryParse("TASK-2026-0000001", out var reference));
            var task = await office.FindAsync(SandboxIds.Tenant, reference);
            work.Change(await work.OpenAsync(task!.Id), "confidential", r => r.Confidentiality = Confidentiality.Confidential);
            await work.CommitAsync();
        }
        var paolo = await day.OfAsync("paolo.ferrari", OfficeDay.Channel, signedIn: false);
        await paolo.SaysAsync("riepilogo dell'ufficio vendite ogni lunedì alle 9", mention: true);
        Assert.Contains("1 in corso", (await paolo.SaysAsync("riepilogo ora", mention: true)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_its_card_what_is_missing_is_said_where_it_is_and_it_can_be_switched_off()
    {
        await using var day = await OfFiveAsync();
        var paolo = await day.OfAsync("paolo.ferrari", OfficeDay.Channel, signedIn: false);
        var set = await paolo.SaysAsync("riepilogo dell'ufficio vendite ogni lunedì alle 9", mention: true);
        var form = await paolo.PressesAsync(set, "Cambia");
        Assert.Equal("09:00", form.Input("at"));
        Assert.Equal("Monday", form.Input("days"));
        var wrong = await paolo.PressesAsync(form, "Salva", new { office = form.Input("office"), on = "true", days = "", at = "25:00" });
        Assert.Contains("⚠ Scegli almeno un giorno", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Un'ora come 09:00.", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("qui non lo mando più", (await paolo.PressesAsync(form, "Salva", new { office = form.Input("office"), on = "false", days = "Monday", at = "09:00" })).Words, StringComparison.Ordinal);
        await AskAsync(day, "chiedi a Marco Rossi di chiamare il cliente");
        await day.ElapseAsync(TimeSpan.FromDays(7));
        Assert.Empty(await SentAsync(paolo));
    }

    [Fact]
    public async Task Of_fewer_than_five_people_none_is_set()
    {
        await using var day = await BeginAsync("07", "08", "09", "10");
        var paolo = await day.OfAsync("paolo.ferrari", OfficeDay.Channel, signedIn: false);
        Assert.Contains("Di un ufficio con meno di 5 persone non mostro numeri", (await paolo.SaysAsync("riepilogo dell'ufficio vendite ogni lunedì alle 9", mention: true)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leads_no_office_is_told_who_sets_it_and_an_administrator_sets_any()
    {
        await using var day = await OfFiveAsync();
        var marco = await day.OfAsync("marco.rossi", OfficeDay.Channel, signedIn: false);
        Assert.Contains("lo imposta chi lo dirige, o un amministratore", (await marco.SaysAsync("riepilogo ogni lunedì alle 9", mention: true)).Words, StringComparison.Ordinal);
        var andrea = await day.OfAsync("andrea.fontana", OfficeDay.Channel, signedIn: false);
        var form = await andrea.SaysAsync("riepilogo ogni lunedì alle 8:30", mention: true);
        Assert.Equal("08:30", form.Input("at"));
        var set = await andrea.PressesAsync(form, "Salva", new { office = "office:vendite", on = "true", days = "Monday,Thursday", at = "08:30" });
        Assert.Contains("Fatto: il prossimo arriva qui giovedì 26 novembre alle 8:30.", set.Words, StringComparison.Ordinal);
    }
}
