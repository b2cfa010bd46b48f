using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings;

/// The nights on which the clocks are changed.
public sealed class ClockChangeTests
{
    [Theory]
    [InlineData("riunione con Luca Moretti il 28 marzo 2027 alle 02:30", "le 2:30 non ci sono: la riunione è alle 3:30")]
    [InlineData("riunione con Luca Moretti il 31 ottobre 2027 alle 02:30", "le 2:30 ci sono due volte: vale la prima")]
    public async Task What_becomes_of_the_hour_is_said(string words, string said)
    {
        await using var day = await OfficeDay.BeginAsync();

        Assert.Contains(said, (await (await day.OfAsync("marta.conti")).SaysAsync(words)).Words, StringComparison.Ordinal);
    }
}
