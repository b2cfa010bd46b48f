namespace BackOfficeBot.Language.Tests;

public sealed class PhoneTextTests
{
    [Theory]
    [InlineData("02 1234567", "+39021234567")]
    [InlineData("0039-02/1234567", "+39021234567")]
    [InlineData("+39 (02) 123.45.67", "+39021234567")]
    [InlineData("347 123 4567", "+393471234567")]
    [InlineData("+44 20 7946 0958", "+442079460958")]
    [InlineData("12", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("interno 12", null)]
    [InlineData("02 1234567 02 1234567 02 1234567", null)]
    public void A_number_is_read_in_any_writing(string? typed, string? number) => Assert.Equal(number, PhoneText.Parse(typed, "IT"));

    [Fact]
    public void It_is_shown_in_groups_and_read_back_in_pairs()
    {
        Assert.StartsWith("+39 02 12", PhoneText.Grouped("+39021234567"), StringComparison.Ordinal);
        Assert.Equal("02 12 34 56 7", PhoneText.InPairs("+39021234567", "IT"));
        Assert.Equal("34 71 23 45 67", PhoneText.InPairs("+393471234567", "IT"));
        Assert.Equal("+44 20 79 46 09 58", PhoneText.InPairs("+442079460958", "IT"));
        Assert.Equal("021234567", PhoneText.National("+39021234567"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nessuno")]
    [InlineData("+")]
    public void What_is_no_number_comes_back_as_it_is(string text)
    {
        Assert.Equal(text, PhoneText.Grouped(text));
        Assert.Equal(text, PhoneText.InPairs(text, "IT"));
        Assert.Equal("", PhoneText.National(text));
    }

    [Fact]
    public void In_a_text_it_is_found_with_its_place() =>
        Assert.Equal(("+39021234567", 15), PhoneText.Find("chiamata da X, 02 1234567 per Marco", "IT") is [var one] ? (one.Value, one.Span.Start) : default);
}
