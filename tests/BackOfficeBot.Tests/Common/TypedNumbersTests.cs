using BackOfficeBot.Common;

namespace BackOfficeBot.Tests.Common;

/// Numbers as people type them into a field.
public sealed class TypedNumbersTests
{
    [Theory]
    [InlineData("1.250", "it", "1250")]
    [InlineData("1.250", "en", "1.250")]
    [InlineData("1,250", "en", "1250")]
    [InlineData("1.250,5", "en", "1250.5")]
    [InlineData("1,250.5", "it", "1250.5")]
    [InlineData("0,5", "it", "0.5")]
    [InlineData("0.125", "it", "0.125")]
    [InlineData("-3", "it", "-3")]
    [InlineData("1.234.567", "it", "1234567")]
    [InlineData("1.23.4", "it", null)]
    [InlineData("12 ore", "it", null)]
    [InlineData("", "it", null)]
    public void They_are_read_as_the_language_writes_them(string typed, string language, string? number) =>
        Assert.Equal(number is null ? null : decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), TypedNumbers.Number(typed, language));
}
