namespace BackOfficeBot.Language.Tests.Entities;

/// References, names of files and quoted subjects, which are taken as a whole.
public sealed class WholesTests
{
    [Theory]
    [InlineData("approva appr 2026 42", "APPR-2026-42")]
    [InlineData("approve APPR 2026-42", "APPR-2026-42")]
    [InlineData("approva APPR/2026/42.", "APPR-2026-42")]
    [InlineData("approva appr2026-42", "APPR-2026-42")]
    [InlineData("completa TASK 2026 17", "TASK-2026-17")]
    [InlineData("cancel meet 2026 15", "MEET-2026-15")]
    [InlineData("riunione ago 2026 15", null)]
    [InlineData("spese 2026 12", null)]
    [InlineData("meet 2026-11-30 at 10", null)]
    [InlineData("meet 2026 11 30", null)]
    public void A_reference_is_known_as_it_is_typed_or_read_aloud(string text, string? reference) => Assert.Equal(reference, Reader.Read(text).References is [{ Value: var one }] ? one : null);

    [Theory]
    [InlineData("cerca il file verbale 3.docx", "verbale 3.docx")]
    [InlineData("manda il file listino prezzi 2027.pdf a Marco", "listino prezzi 2027.pdf")]
    [InlineData("apri offerta (2).pdf", "offerta (2).pdf")]
    [InlineData("find minutes 3.docx", "minutes 3.docx")]
    [InlineData("send Report (final).docx to Bruce", "Report (final).docx")]
    [InlineData("send the document Bilancio 2026.xlsx", "Bilancio 2026.xlsx")]
    [InlineData("trova budget.xlsx", "budget.xlsx")]
    [InlineData("manda il file a Marco budget.xlsx", "budget.xlsx")]
    public void A_file_is_called_as_it_is_written(string text, string file) => Assert.Equal(file, Assert.Single(Reader.Read(text).Files).Value);

    [Fact]
    public void A_day_in_the_name_of_a_file_says_not_when() => Assert.Empty(Reader.Read("cerca il file report.2026.11.pdf").Whens);

    [Theory]
    [InlineData("riunione 'Piano ferie' domani", "Piano ferie")]
    [InlineData("riunione ‘Budget’ con Anna", "Budget")]
    [InlineData("meeting 'Invoice 42' tomorrow", "Invoice 42")]
    [InlineData("riunione \"Piano d'azione\" domani", "Piano d'azione")]
    [InlineData("riunione dell'ordine con l'ing. Ferri po' dopo", null)]
    [InlineData("the '98 meeting of Tom's team", null)]
    public void What_is_quoted_is_the_subject(string text, string? subject) => Assert.Equal(subject, Reader.Read(text).Subject?.Value);

    [Theory]
    [InlineData("Tom called from the office")]
    [InlineData("Mr. Jones called, please call him back")]
    public void Who_called_is_no_title(string text) => Assert.Null(Reader.Read(text).Subject);
}
