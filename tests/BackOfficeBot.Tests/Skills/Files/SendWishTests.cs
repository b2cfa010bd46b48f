using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Files;

namespace BackOfficeBot.Tests.Skills.Files;

/// Who may change a file that is sent: only who is said to.
public sealed class SendWishTests
{
    [Theory]
    [InlineData("manda il contratto a Giulia, lo può modificare")]
    [InlineData("condividi il listino con Luca in modifica")]
    [InlineData("send the quote to Priya, she can edit it")]
    public void Who_is_said_to_may_change_it(string said) => Assert.Equal(DriveRight.Write, SendWish.Of(said, new()).Right);

    [Theory]
    [InlineData("manda il contratto a Giulia")]
    [InlineData("manda il contratto a Giulia, ma non deve modificarlo")]
    [InlineData("condividi il listino con Luca in sola lettura, senza poterlo modificare")]
    [InlineData("send the quote to Priya, not to edit")]
    [InlineData("send the quote to Priya read-only, no editing")]
    [InlineData("manda «Come modificare lo statuto» a Luca")]
    public void Nobody_else_may(string said) => Assert.Equal(DriveRight.Read, SendWish.Of(said, new()).Right);

    [Fact]
    public void A_word_of_the_files_name_is_no_right() =>
        Assert.Equal(DriveRight.Read, SendWish.Of("manda modificare.docx a Luca", new() { Files = [new("modificare.docx", new(6, 15))] }).Right);
}
