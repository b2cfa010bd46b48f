using BackOfficeBot.Common;
using BackOfficeBot.Skills.Approvals.Templates;

namespace BackOfficeBot.Tests.Skills.Approvals.Templates;

/// Numbers in the forms of templates are read as everywhere.
public sealed class TypedTests
{
    [Theory]
    [InlineData("1.000", "it", 1000)]
    [InlineData("1.250,5", "it", 1250.5)]
    [InlineData("1,000", "en", 1000)]
    [InlineData("0,5", "it", 0.5)]
    [InlineData("-3", "en", -3)]
    public void Marks_part_thousands_as_the_language_writes_them(string typed, string language, double number) =>
        Assert.Equal((decimal)number, new Typed([], _ => null, language).Any("x", typed));

    [Fact]
    public void What_is_no_number_is_said_at_its_field()
    {
        FormErrors errors = [];
        Assert.Null(new Typed(errors, _ => null, "it").Any("x", "1.2.3"));
        Assert.True(errors.ContainsKey("x"));
    }
}
