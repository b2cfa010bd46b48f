using BackOfficeBot.Records;
using CsCheck;

namespace BackOfficeBot.Tests.Records;

public sealed class ReferenceTests
{
    [Fact]
    public void Is_written_with_seven_digits() => Assert.Equal("MEET-2026-0000042", new Reference("MEET", 2026, 42).ToString());

    [Theory]
    [InlineData("meet-2026-42")]
    [InlineData(" MEET-2026-0000042 ")]
    public void Is_read_as_people_type_it(string text)
    {
        Assert.True(Reference.TryParse(text, out var reference));
        Assert.Equal(new("MEET", 2026, 42), reference);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("42")]
    [InlineData("MEET-26-42")]
    [InlineData("MEET-2026-0")]
    [InlineData("MEET-2026-42; DROP TABLE")]
    [InlineData("MEET-2026-٤٢")]
    public void Refuses_everything_else(string? text) => Assert.False(Reference.TryParse(text, out _));

    [Fact]
    public void Comes_back_from_its_text() =>
        Gen.Select(Gen.OneOf(Gen.Const("CALL"), Gen.Const("MEET"), Gen.Const("MIN")), Gen.Int[2020, 9999], Gen.Long[1, 99_999_999_999]).Sample((kind, year, number) =>
        {
            var reference = new Reference(kind, year, number);
            return Reference.TryParse(reference.ToString(), out var back) && back == reference;
        });
}
