namespace BackOfficeBot.Language.Tests.Entities;

public sealed class MealsTests
{
    [Theory]
    [InlineData("cena con Marco domani alle 8", 20)]
    [InlineData("dinner with Priya on Friday at 8", 20)]
    [InlineData("drinks on Friday at 7", 19)]
    [InlineData("breakfast with Priya tomorrow at 6", 6)]
    [InlineData("colazione di lavoro alle 9", 9)]
    [InlineData("riunione domani alle 8", 8)]
    [InlineData("cena con Marco, alle 8", 20)]
    [InlineData("dinner with Anna moved, call at 9", 9)]
    [InlineData("riunione sulla cena aziendale alle 9", 9)]
    public void What_is_eaten_says_which_eight_o_clock_is_meant(string text, int hour) =>
        Assert.Equal(hour, Assert.Single(Reader.Read(text).Whens).Value.Start!.Value.Hour);

    [Fact]
    public void Nobody_has_breakfast_in_the_night() =>
        Assert.Equal([8, 15], Reader.Read("colazione con Anna alle 8 e call con Marco alle 3", 7).Whens.Select(w => w.Value.Start!.Value.Hour));
}
