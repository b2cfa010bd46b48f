using System.Globalization;
using System.Text;
using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Tests.Text;

public sealed class FoldingTests
{
    [Fact]
    public void Every_letter_of_western_Europe_is_the_same_without_its_accent() =>
        Assert.All(Enumerable.Range('À', 'ÿ' - 'À' + 1).Select(c => (char)c).Where(char.IsLetter), letter =>
            Assert.Equal(Bare(letter), Folding.Fold([letter])));

    [Theory]
    [InlineData("giovedì", "giovedi")]
    [InlineData("GIOVEDÌ", "giovedi")]
    [InlineData("giovedi\u0300", "giovedi")]
    [InlineData("Číňan", "cinan")]
    [InlineData("però", "pero")]
    [InlineData("perché", "perche")]
    [InlineData("più", "piu")]
    public void Capitals_and_accents_do_not_matter_however_they_are_written(string written, string folded) => Assert.Equal(folded, Folding.Fold(written));

    private static string Bare(char letter) =>
        string.Concat(letter.ToString().Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)).ToLowerInvariant();
}
