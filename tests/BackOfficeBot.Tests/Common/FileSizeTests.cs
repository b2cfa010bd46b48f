using BackOfficeBot.Common;

namespace BackOfficeBot.Tests.Common;

public sealed class FileSizeTests
{
    [Theory]
    [InlineData(0, "it", "0 KB")]
    [InlineData(3, "it", "1 KB")]
    [InlineData(182_000, "en", "182 KB")]
    [InlineData(3_440_000, "it", "3,4 MB")]
    [InlineData(3_440_000, "en", "3.4 MB")]
    public void A_size_is_said_as_people_know_it(long bytes, string language, string said) => Assert.Equal(said, FileSize.Of(bytes, language));
}
