using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings;

/// The nights on which the clocks are changed.
public sealed class ClockChangeTests
{
    [Theory]
    [InlineData("marta.conti", "riunione con Luca Moretti il 28 marzo 2027 alle 02:30", "le 2:30 non ci sono: la riunione è alle 3:30")]
    [InlineData("marta.conti", "riunione con Luca Moretti il 31 ottobre 2027 alle 02:30", "le 2:30 ci sono due volte: vale la prima")]
    [InlineData("priya.nair", "meeting with James Whitfield on 28 March 2027 at 01:30", "1:30 does not exist: the meeting is at 2:30")]
    [InlineData("priya.nair", "meeting with James Whitfield on 31 October 2027 at 01:30", "1:30 comes twice: the first one counts")]
    [InlineData("emily.carter", "meeting with Michael O'Brien on March 14, 2027 at 02:30", "2:30 does not exist: the meeting is at 3:30")]
    [InlineData("emily.carter", "meeting with Michael O'Brien on November 7, 2027 at 01:30", "1:30 comes twice: the first one counts")]
    public async Task What_becomes_of_the_hour_is_said(string person, string words, string said)
    {
        await using var day = await OfficeDay.BeginAsync();

        Assert.Contains(said, (await (await day.OfAsync(person)).SaysAsync(words)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("priya.nair", "I read Saturday 3 April 2027. If you meant Thursday 4 March 2027, write the month in words.")]
    [InlineData("emily.carter", "I read Thursday 4 March 2027. If you meant Saturday 3 April 2027, write the month in words.")]
    public async Task A_day_in_numbers_is_read_as_where_the_person_is_and_the_other_one_is_said(string person, string said)
    {
        await using var day = await OfficeDay.BeginAsync();

        Assert.Contains(said, (await (await day.OfAsync(person)).SaysAsync("meeting with Marco Rossi on 3/4 at 15:00")).Words, StringComparison.Ordinal);
    }
}
