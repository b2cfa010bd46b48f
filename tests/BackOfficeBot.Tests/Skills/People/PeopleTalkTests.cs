using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.People;

/// Who is who, and how to reach them.
public sealed class PeopleTalkTests
{
    [Theory]
    [InlineData("numero di Giulia Romano")]
    [InlineData("mi dai la mail di Giulia Romano?")]
    [InlineData("trova il numero di Giulia Romano")]
    [InlineData("what is Giulia Romano's phone number?")]
    public async Task A_colleague_is_shown_as_the_directory_has_them(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var card = await (await day.OfAsync("marta.conti")).SaysAsync(said);
        foreach (var known in new[] { "Giulia Romano", "Account manager", "Commerciale", "giulia.romano@valdoro.example", "+39", "Paolo Ferrari" })
            Assert.Contains(known, card.Words, StringComparison.Ordinal);
        Assert.Equal(["Chiama", "Scrivi"], card.Buttons);
    }

    [Fact]
    public async Task From_a_person_one_walks_to_the_manager_and_the_deputy_is_named()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var marco = await marta.SaysAsync("chi sostituisce Marco Rossi?");
        Assert.Contains("Sostituito da Giulia Romano", marco.Words, StringComparison.Ordinal);
        Assert.Contains("paolo.ferrari@", (await marta.OpensAsync(marco, "Paolo Ferrari ›")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_people_of_an_office_are_listed_with_its_head_first()
    {
        await using var day = await OfficeDay.BeginAsync();
        var card = await (await day.OfAsync("marta.conti")).SaysAsync("chi lavora nell'ufficio Commerciale?");
        var words = card.Words;
        Assert.True(words.IndexOf("Paolo Ferrari", StringComparison.Ordinal) is > 0 and var head && head < words.IndexOf("Giulia Romano", StringComparison.Ordinal), words);
    }

    [Theory]
    [InlineData("numero di Zenobia Sconosciuta", "Nella rubrica non trovo «Zenobia Sconosciuta»")]
    [InlineData("cerca una persona", "Scrivi il nome")]
    public async Task Who_is_not_found_or_not_named_is_said_with_what_to_do(string said, string answer)
    {
        await using var day = await OfficeDay.BeginAsync();
        Assert.Contains(answer, (await (await day.OfAsync("marta.conti")).SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_s_own_manager_is_meant_by_my_boss()
    {
        await using var day = await OfficeDay.BeginAsync();
        Assert.Contains("Paolo Ferrari", (await (await day.OfAsync("marco.rossi")).SaysAsync("qual è il numero del mio capo?")).Words, StringComparison.Ordinal);
    }
}
