using BackOfficeBot.DocumentTemplates;
using BackOfficeBot.Skills.Files.Letters;

namespace BackOfficeBot.Tests.Skills.Files.Letters;

/// What was typed, as it stands in the letter.
public sealed class LetterReaderTests
{
    [Fact]
    public void A_number_is_the_same_in_figures_and_in_words()
    {
        var hours = new TemplateField("Ore", "Hours", FieldKind.Number) { InIt = true, InEn = true };
        var template = new DocTemplate("own-x", TemplateUse.Letter, "Incarico", "Engagement", [hours]) { HasIt = true, HasEn = true };

        LetterValue Of(string typed) => new LetterReader(template, new(template.Id, new Dictionary<string, string> { [LetterDraft.Input(hours)] = typed }), new(2026, 11, 27), _ => null, "en").Values()[hours];

        Assert.Equal("2.13", Of("2.1250").En);
        Assert.Equal((Of("2.13").ItWords, Of("2.13").EnWords), (Of("2.1250").ItWords, Of("2.1250").EnWords));
    }
}
