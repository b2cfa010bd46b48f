using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Calls;

/// "chiama Marco": who that is, ready to be called with one press.
public sealed class CallDialTests
{
    [Fact]
    public async Task A_colleague_is_called_by_Teams_or_by_the_number_of_the_directory()
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");

        var card = await sara.SaysAsync("chiama Giulia Romano");
        Assert.Contains("Giulia Romano", card.Words, StringComparison.Ordinal);
        Assert.Contains("(tel:+39", card.Words, StringComparison.Ordinal);
        Assert.Equal("https://teams.microsoft.com/l/call/0/0?users=giulia.romano%40valdoro.example", (string?)card.Actions[0]["url"]);
        Assert.Equal("https://teams.microsoft.com/l/call/0/0?users=giulia.romano%40valdoro.example", (string?)(await sara.SaysAsync("call Giulia Romano please")).Actions[0]["url"]);
    }

    [Fact]
    public async Task A_number_that_is_said_and_a_caller_of_the_register_are_called_by_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, luca) = (await day.OfAsync("sara.greco"), await day.OfAsync("luca.moretti"));
        await CallTalkTests.LogsAsync(sara, "chiamata da Gandolfi della ditta Sereno 02 1234567 per Marco Rossi: il contratto");

        Assert.Equal("https://teams.microsoft.com/l/call/0/0?users=4%3A%2B39021234567", (string?)(await sara.SaysAsync("chiama il numero 02 1234567")).Actions[0]["url"]);
        await sara.SaysAsync("mostra CALL-2026-1");
        Assert.Contains("Gandolfi (Sereno)", (await sara.SaysAsync("richiamalo")).Words, StringComparison.Ordinal);
        Assert.Contains("Gandolfi (Sereno)", (await sara.SaysAsync("chiama Gandolfi")).Words, StringComparison.Ordinal);
        Assert.Contains("Non trovo «Gandolfi»", (await luca.SaysAsync("chiama Gandolfi")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_of_one_name_are_shown_to_choose_from()
    {
        await using var day = await OfficeDay.BeginAsync();
        var card = await (await day.OfAsync("sara.greco")).SaysAsync("chiama Rossi");

        foreach (var words in new[] { "Chi vuoi chiamare?", "Marco Rossi", "Anna Rossi" })
            Assert.Contains(words, card.Words, StringComparison.Ordinal);
        foreach (var address in new[] { "marco.rossi", "anna.rossi" })
            Assert.Contains($"l/call/0/0?users={address}%40valdoro.example", card.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_named_is_asked_for_in_the_own_language()
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");

        Assert.Contains("Chi vuoi chiamare? Scrivi un nome o un numero", (await sara.SaysAsync("chiama")).Words, StringComparison.Ordinal);
        await sara.SaysAsync("in inglese");
        Assert.Contains("Whom do you want to call? Write a name or a number", (await sara.SaysAsync("call")).Words, StringComparison.Ordinal);
    }
}
