using System.Text;
using BackOfficeBot.Desk;

namespace BackOfficeBot.Tests.Desk;

public class CsvTests
{
    private static string Of(string language, params string?[] fields) => Encoding.UTF8.GetString(Csv.Of(language, ["A", "B"], [fields]));

    [Fact]
    public void It_begins_with_the_mark_of_UTF_8_and_is_separated_as_the_language_s_Excel_expects()
    {
        Assert.Equal("\uFEFFA;B\r\nperché;è\r\n", Of("it", "perché", "è"));
        Assert.Equal("\uFEFFA,B\r\nperché,è\r\n", Of("en", "perché", "è"));
    }

    [Fact]
    public void Separators_quotes_and_lines_stay_in_their_field() => Assert.Equal("\uFEFFA;B\r\n\"a;\"\"b\"\"\";\"c\nd\"\r\n", Of("it", "a;\"b\"", "c\nd"));

    [Theory]
    [InlineData("=SUM(A1)")]
    [InlineData("+39 02 1234567 - A1")]
    [InlineData("-1")]
    [InlineData("@x")]
    public void What_would_be_a_formula_is_text(string field) => Assert.Contains($"\"'{field}\"", Of("en", field, null), StringComparison.Ordinal);

    [Fact]
    public void A_telephone_number_keeps_its_plus_without_being_a_formula() => Assert.Equal("\uFEFFA,B\r\n(+39) 02 123 4567,(+390212345)\r\n", Of("en", "+39 02 123 4567", "+390212345"));

    [Fact]
    public void A_time_is_written_as_Excel_reads_it()
    {
        var (at, rome) = (new DateTimeOffset(2026, 11, 24, 9, 15, 0, TimeSpan.Zero), TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome"));
        Assert.Equal("24/11/2026 10:15", Csv.Time(at, rome, "it"));
        Assert.Equal("2026-11-24 10:15", Csv.Time(at, rome, "en"));
        Assert.Null(Csv.Time(null, rome, "en"));
    }
}
