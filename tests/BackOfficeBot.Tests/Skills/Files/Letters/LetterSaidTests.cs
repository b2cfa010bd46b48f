using BackOfficeBot.DocumentTemplates;
using BackOfficeBot.Skills.Files.Letters;

namespace BackOfficeBot.Tests.Skills.Files.Letters;

public sealed class LetterSaidTests
{
    [Theory]
    [InlineData("prepara una lettera per Bianchi", "letter")]
    [InlineData("puoi prepararmi la lettera di sollecito?", "reminder")]
    [InlineData("preparami la lettera di sollecito per Bianchi", "reminder")]
    [InlineData("prepara un sollecito per Bianchi", "reminder")]
    [InlineData("fammi una lettera di conferma d'ordine", "order")]
    [InlineData("draft a letter to Alpine Parts", "letter")]
    [InlineData("draft a payment reminder for Alpine Parts", "reminder")]
    [InlineData("write me a letter", "letter")]
    public void A_letter_is_known_by_its_template(string text, string template)
    {
        var (isLetter, found) = LetterSaid.Of(text, ShippedDocuments.All);

        Assert.Equal((true, template), (isLetter, found?.Id));
    }

    [Theory]
    [InlineData("prepara il verbale della riunione di domani")]
    [InlineData("scrivi una mail a Marta")]
    [InlineData("prepara la riunione con Bianchi")]
    [InlineData("draft an email to Luca")]
    [InlineData("scrivi a Luca di chiamare Bianchi")]
    [InlineData("cerca la lettera di Bianchi")]
    [InlineData("manda il sollecito a Luca")]
    [InlineData("create a task for Luca: payment reminder")]
    [InlineData("prepara un modello di lettera")]
    public void What_asks_for_no_letter_is_left_to_others(string text) => Assert.False(LetterSaid.Of(text, ShippedDocuments.All).IsLetter);

    [Theory]
    [InlineData("prepara una lettera nelle due lingue", "both")]
    [InlineData("draft a letter in Italian and English", "both")]
    [InlineData("prepara una lettera in inglese", "en")]
    [InlineData("draft a letter", "en")]
    [InlineData("prepara una lettera per Bianchi Ltd", "it")]
    public void The_languages_can_be_said(string text, string? languages) => Assert.Equal(languages, LetterSaid.Languages(text));
}
