using BackOfficeBot.Common;

namespace BackOfficeBot.Tests.Common;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("a\u0007b\u0000c", "a b c")]
    [InlineData("a\uFFFEb\uFFFFc\uFDD0", "abc")]
    [InlineData("\u202Ea\u2066b", "ab")]
    [InlineData(" due\nrighe\t ", "due righe")]
    [InlineData("שלום 🎉", "שלום 🎉")]
    public void One_line_holds_only_what_is_seen(string typed, string kept) => Assert.Equal(kept, PlainText.OneLine(typed));

    [Fact]
    public void Several_lines_stay_several() => Assert.Equal("a b\n\nc", PlainText.Lines("\r\n a\u0007b \r\n\r\nc\uFFFE\n"));
}
