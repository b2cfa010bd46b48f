using BackOfficeBot.Skills.Files;

namespace BackOfficeBot.Tests.Skills.Files;

/// What is looked for, out of what was said.
public sealed class FileWishTests
{
    [Theory]
    [InlineData("cerca il contratto Bianchi", "contratto Bianchi")]
    [InlineData("dov'è il modulo per le ferie?", "modulo ferie")]
    [InlineData("mi trovi l'offerta dell'Alpine Parts?", "offerta Alpine Parts")]
    [InlineData("find the contract with Neri Bros", "contract Neri Bros")]
    [InlineData("where did we save the price list?", "price list")]
    [InlineData("cerca i documenti che contengono offerta", "offerta")]
    [InlineData("trova il file dove c'è scritto Tiberina", "Tiberina")]
    [InlineData("search files containing client", "client")]
    [InlineData("find files that contain the word «net price»", "net price")]
    [InlineData("send the file Portfolio to with edit rights", "Portfolio")]
    [InlineData("cerca «verbale di ottobre»", "verbale di ottobre")]
    [InlineData("condividi il file Alpine Parts con così lo può modificare", "Alpine Parts")]
    [InlineData("open the latest version of the specification document", "specification")]
    public void Words_that_only_ask_are_left_out(string said, string words)
    {
        var wish = FileWish.Of(said, new());

        Assert.Equal((words, FilePart.All), (wish.Words, wish.Part));
    }

    [Theory]
    [InlineData("i file recenti", "Recent", "", null)]
    [InlineData("show me my recent files", "Recent", "", null)]
    [InlineData("i miei documenti", "Recent", "", null)]
    [InlineData("i documenti condivisi con me", "Shared", "", null)]
    [InlineData("the budget spreadsheet Anna shared with me", "Shared", "budget", "Anna")]
    [InlineData("i file condivisi da Paolo Ferrari", "Shared", "", "Paolo Ferrari")]
    public void Recent_and_shared_files_have_their_own_place(string said, string part, string words, string? by)
    {
        var wish = FileWish.Of(said, new());

        Assert.Equal((part, words, by), (wish.Part.ToString(), wish.Words, wish.By));
    }

    [Fact]
    public void The_kind_of_file_is_no_word_of_its_name_unless_nothing_else_was_said()
    {
        var sheet = FileWish.Of("trova il foglio excel del budget", new());

        Assert.Equal("budget", sheet.Words);
        Assert.Contains(".xlsx", sheet.Endings!);
        Assert.Equal("presentazione", FileWish.Of("trova la presentazione", new()).Words);
        Assert.True(FileWish.Of("cerca un file", new()).SaysNothing);
    }

    [Fact]
    public void A_name_that_was_understood_is_taken_as_it_is() =>
        Assert.Equal("listino-2027.pdf", FileWish.Of("trova il file listino-2027.pdf", new Language.Understanding { Files = [new("listino-2027.pdf", default)] }).Words);
}
