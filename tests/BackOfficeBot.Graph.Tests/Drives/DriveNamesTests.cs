using CsCheck;

namespace BackOfficeBot.Graph.Tests.Drives;

public sealed class DriveNamesTests
{
    [Theory]
    [InlineData("Verbale 3/2026: bozza?.docx", "Verbale 3-2026- bozza-.docx")]
    [InlineData("  Verbale. ", "Verbale")]
    [InlineData("con.txt", "-con.txt")]
    [InlineData("", "-")]
    [InlineData("../../etc/passwd", "-..-etc-passwd")]
    [InlineData("..\\..\\Windows\\win.ini", "-..-Windows-win.ini")]
    [InlineData("Fattura\u202Efdp.exe", "Fattura-fdp.exe")]
    [InlineData("LPT1", "-LPT1")]
    [InlineData("<img src=x>.docx", "-img src=x-.docx")]
    [InlineData("Perché no.docx", "Perché no.docx")]
    public void A_name_is_made_one_that_is_allowed(string name, string expected) => Assert.Equal(expected, DriveNames.Clean(name));

    [Fact]
    public void What_is_too_long_keeps_its_ending() => Assert.EndsWith("a.docx", DriveNames.Clean(new string('a', 500) + ".docx"), StringComparison.Ordinal);

    [Fact]
    public void Whatever_the_name_a_clean_one_stays_as_it_is() => Gen.String.Sample(name =>
    {
        var clean = DriveNames.Clean(name);
        Assert.InRange(clean.Length, 1, 201);
        Assert.Equal(clean, DriveNames.Clean(clean));
        Assert.Equal(-1, clean.IndexOfAny(['"', '*', ':', '<', '>', '?', '/', '\\', '|']));
    });
}
