namespace BackOfficeBot.Language.Tests.Entities;

public sealed class PeopleTests
{
    [Theory]
    [InlineData("riunione con la dott.ssa Bianchi", "Bianchi")]
    [InlineData("riunione con la sig.ra Rossi e il prof. Verdi", "Rossi", "Verdi")]
    [InlineData("riunione con Jean-Luc e Anne-Marie venerdì", "Jean-Luc", "Anne-Marie")]
    [InlineData("meeting with Mary-Ann Smith and Van Dyke at 3pm", "Mary-Ann Smith", "Van Dyke")]
    [InlineData("meeting with Marie Curie-Sklodowska", "Marie Curie-Sklodowska")]
    [InlineData("riunione con Marco e Lo Presti domani", "Marco", "Lo Presti")]
    [InlineData("riunione con Anna De Luca e Paolo Di Stefano", "Anna De Luca", "Paolo Di Stefano")]
    [InlineData("riunione con urgenza con Luca", "Luca")]
    [InlineData("riunione con calma")]
    [InlineData("riunione con di stefano domani", "di stefano")]
    [InlineData("riunione con marco e d'angelo", "marco", "d'angelo")]
    [InlineData("meeting with o'brien tomorrow", "o'brien")]
    [InlineData("riunione con l'Avv.to Conti", "Conti")]
    [InlineData("meeting with Prof. de la Cruz on Friday", "de la Cruz")]
    [InlineData("meeting with St. John and Al-Rashid", "St. John", "Al-Rashid")]
    [InlineData("meeting with Mr and Mrs Smith", "Smith")]
    [InlineData("Ross called this morning", "Ross")]
    [InlineData("Bianchi ha chiamato", "Bianchi")]
    [InlineData("White from Fiat called", "White")]
    [InlineData("Rossi della ditta Gamma ha telefonato", "Rossi")]
    [InlineData("Qualcuno ha chiamato")]
    [InlineData("Teresa Milano ha chiamato", "Teresa Milano")]
    [InlineData("meeting with the London team")]
    [InlineData("meeting in Rome with Paris Hilton", "Paris Hilton")]
    [InlineData("riunione con Anna Ferrara", "Anna Ferrara")]
    [InlineData("riunione per la trasferta a Milano con Luca", "Luca")]
    public void People_are_found_as_they_are_named(string text, params string[] names) => Assert.Equal(names, Reader.Read(text).People.Select(p => p.Value));
}
