using BackOfficeBot.Desk;
using BackOfficeBot.Skills.Digests;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Digests;

/// What the head of an office is told: figures, no persons.
public sealed class OfficeFiguresTests
{
    private const string Id = "aaaaaaaa-0000-4000-8000-0000000000";

    private static Dictionary<string, string> Of(params string[] members)
    {
        var settings = new Dictionary<string, string> { ["Digests:IsOn"] = "true", ["Staff:Departments:4:Name"] = "Vendite", ["Staff:Departments:4:HeadId"] = Id + "07" };
        for (var i = 0; i < members.Length; i++)
            settings[$"Staff:Departments:4:MemberIds:{i}"] = Id + members[i];
        return settings;
    }

    private static async Task<Message> DigestAsync(OfficeDay day)
    {
        var (marta, paolo) = (await day.OfAsync("marta.conti"), await day.OfAsync("paolo.ferrari"));
        foreach (var text in new[] { "chiedi a Marco Rossi di chiamare il cliente entro oggi alle 12", "chiedi a Giulia Romano di leggere il contratto entro oggi alle 12" })
        {
            var card = await marta.SaysAsync(text);
            await marta.PressesAsync(card, card.Buttons[0]);
        }
        await day.ElapseAsync(TimeSpan.FromHours(5));
        return await paolo.SaysAsync("riepilogo ora");
    }

    [Fact]
    public async Task Of_five_people_it_shows_how_much_is_late_and_names_nobody()
    {
        await using var day = await OfficeDay.BeginAsync(settings: Of("07", "08", "09", "10", "11"));
        var digest = await DigestAsync(day);
        Assert.Contains("Vendite", digest.Words, StringComparison.Ordinal);
        Assert.Contains("2 in corso, 2 in ritardo", digest.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Marco Rossi", digest.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Giulia Romano", digest.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_four_people_it_shows_nothing()
    {
        await using var day = await OfficeDay.BeginAsync(settings: Of("07", "08", "09", "10"));
        Assert.DoesNotContain("in ritardo", (await DigestAsync(day)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("come va il mio ufficio?", "Il tuo ufficio")]
    [InlineData("how is my office doing?", "Your office")]
    public async Task Whoever_leads_it_may_ask_how_it_is_doing_and_nobody_else_is_told(string asked, string heading)
    {
        await using var day = await OfficeDay.BeginAsync(settings: Of("07", "08", "09", "10", "11"));
        await DigestAsync(day);
        var (paolo, marco) = (await day.OfAsync("paolo.ferrari"), await day.OfAsync("marco.rossi"));
        foreach (var person in new[] { paolo, marco })
            await person.SaysAsync(asked[0] == 'h' ? "english" : "italiano");
        var told = await paolo.SaysAsync(asked);
        Assert.Contains(heading, told.Words, StringComparison.Ordinal);
        Assert.Contains(asked[0] == 'h' ? "2 under way, 2 late" : "2 in corso, 2 in ritardo", told.Words, StringComparison.Ordinal);
        var refused = await marco.SaysAsync(asked);
        Assert.Contains(asked[0] == 'h' ? "shown to whoever leads it" : "lo vede chi lo dirige", refused.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Vendite", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_week_it_tells_what_is_stuck_and_which_promises_were_kept()
    {
        await using var day = await OfficeDay.BeginAsync(settings: Of("07", "08", "09", "10", "11"));
        var (marta, marco, paolo) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        // Each leaves three pauses in the history: twenty are enough to know what is usual.
        for (var i = 1; i <= 8; i++)
        {
            var card = await marta.SaysAsync("chiedi a Marco Rossi di chiamare il cliente entro venerdì");
            await marta.PressesAsync(card, card.Buttons[0]);
            if (i == 8)
                break;
            await marco.SaysAsync($"accetta TASK-2026-000000{i}");
            await marco.SaysAsync($"chiudi TASK-2026-000000{i}");
            await marta.SaysAsync($"conferma TASK-2026-000000{i}");
        }
        Assert.DoesNotContain("ferm", (await paolo.SaysAsync("mostra il riepilogo della settimana")).Words, StringComparison.Ordinal);
        day.Time.Advance(TimeSpan.FromHours(6));
        var week = await paolo.SaysAsync("mostra il riepilogo della settimana");
        Assert.Contains("1 in corso, 1 ferma", week.Words, StringComparison.Ordinal);
        Assert.Contains("Promesse mantenute in 7 giorni: 7 su 7", week.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Stuck_is_what_rests_longer_than_four_of_five_pauses()
    {
        Assert.Null(StuckLimits.Limit([.. Enumerable.Range(1, 19).Select(h => TimeSpan.FromHours(h))]));
        Assert.Equal(TimeSpan.FromHours(1), StuckLimits.Limit([.. Enumerable.Range(1, 100).Select(s => TimeSpan.FromSeconds(s))]));
        Assert.Equal(TimeSpan.FromHours(80), StuckLimits.Limit([.. Enumerable.Range(1, 100).Select(h => TimeSpan.FromHours(h))]));
    }
}
