using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings;

/// More people than an invitation takes.
public sealed class ManyPeopleTests
{
    [Theory]
    [InlineData("riunione per 600 persone domani alle 10")]
    [InlineData("riunione con Luca Moretti e 600 invitati domani alle 10")]
    public async Task So_many_are_told_what_to_do_instead(string words)
    {
        await using var day = await OfficeDay.BeginAsync();

        Assert.Contains("600 persone sono troppe", (await (await day.OfAsync("marta.conti")).SaysAsync(words)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_many_addresses_are_counted_and_stay_in_the_form()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var form = await marta.SaysAsync("riunione");
        var typed = string.Join(", ", Enumerable.Range(0, 600).Select(i => $"persona{i}@fuori.example"));

        var refused = await marta.PressesAsync(form, "Trova gli orari", new { subject = "Fiera", outside = typed, day = "2026-11-26", minutes = "60" });

        Assert.Contains("600 invitati", refused.Words, StringComparison.Ordinal);
        Assert.Equal(typed, refused.Input("outside"));
    }
}
