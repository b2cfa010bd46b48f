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

    [Fact]
    public void Stuck_is_what_rests_longer_than_four_of_five_pauses()
    {
        Assert.Null(StuckLimits.Limit([.. Enumerable.Range(1, 19).Select(h => TimeSpan.FromHours(h))]));
        Assert.Equal(TimeSpan.FromHours(80), StuckLimits.Limit([.. Enumerable.Range(1, 100).Select(h => TimeSpan.FromHours(h))]));
    }
}
