using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Help;

/// What somebody meets who does not know the bot yet.
public sealed class HelpTalkTests
{
    [Fact]
    public async Task Courtesies_are_answered_as_a_colleague_would()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti", signedIn: false);
        foreach (var thanks in new[] { "grazie", "Grazie mille!", "perfetto" })
            Assert.Contains("Prego", (await marta.SaysAsync(thanks)).Text, StringComparison.Ordinal);
        foreach (var no in new[] { "no", "lascia perdere", "annulla" })
            Assert.Contains("Va bene", (await marta.SaysAsync(no)).Text, StringComparison.Ordinal);
        await marta.SaysAsync("english please");
        Assert.Contains("welcome", (await marta.SaysAsync("thank you")).Text, StringComparison.Ordinal);
        Assert.Contains("All right", (await marta.SaysAsync("never mind")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_is_welcomed_once_and_a_group_in_its_own_words()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti", signedIn: false);
        await marta.SaysAsync("ciao");
        await marta.SaysAsync("ciao");
        Assert.Single(await marta.MessagesAsync(), m => m.Words.Contains("Ciao Marta, sono BackOfficeBot", StringComparison.Ordinal));

        var all = await day.OfAsync("marta.conti", OfficeDay.Everyone, signedIn: false);
        var menu = await all.SaysAsync("ciao", mention: true);
        Assert.Contains("“@BackOfficeBot riunione con Marco Rossi domani pomeriggio”", menu.Words, StringComparison.Ordinal);
        var welcome = Assert.Single(await all.MessagesAsync(), m => m.IsWelcome);
        Assert.Contains("Vi aiuto", welcome.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("agenda", welcome.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_am_I_says_what_a_clerk_understands_and_offers_to_leave_only_where_one_is_in()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti", signedIn: false);
        var before = await marta.SaysAsync("chi sono");
        Assert.Contains("Marta Conti", before.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Esci dal calendario", before.Buttons);
        await marta.SignInAsync();
        Assert.Contains("Esci dal calendario", (await marta.SaysAsync("chi sono")).Buttons);
    }
}
