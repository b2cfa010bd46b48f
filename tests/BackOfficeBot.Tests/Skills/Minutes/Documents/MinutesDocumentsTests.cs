using BackOfficeBot.Skills.Minutes;
using BackOfficeBot.Skills.Minutes.Documents;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Tests.Skills.Minutes.Documents;

public sealed class MinutesDocumentsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("documents");

    [Fact]
    public async Task Without_libreoffice_there_is_no_pdf_and_it_is_said_why()
    {
        var documents = Documents(new() { LibreOffice = "" }, path: "");

        Assert.False(documents.HasPdf);
        Assert.Equal(PdfFailure.NotInstalled, (await documents.PdfAsync([1], TestContext.Current.CancellationToken)).Why);
    }

    [Theory]
    [InlineData("for last; do :; done; cp \"$last\" \"${last%.docx}.pdf\"", null)]
    [InlineData("exit 1", "Failed")]
    [InlineData("exit 0", "Failed")]
    public async Task What_the_program_leaves_is_the_pdf(string script, string? why)
    {
        var pdf = await Documents(new() { LibreOffice = Program(script) }).PdfAsync("docx"u8.ToArray(), TestContext.Current.CancellationToken);

        Assert.Equal((why, why is null ? "docx" : null), (pdf.Why?.ToString(), pdf.Bytes is null ? null : System.Text.Encoding.UTF8.GetString(pdf.Bytes)));
    }

    [Fact]
    public void A_file_is_named_by_its_reference_body_and_day() =>
        Assert.Equal("MIN-2026-0000012 Consiglio di amministrazione 2026-11-26.docx", MinutesDocuments.Name(SampleMinutes.Of("it"), ".docx"));

    [Fact]
    public void The_folder_is_that_of_the_year_and_the_body()
    {
        Assert.Null(Documents(new()).Folder(SampleMinutes.Of("it")));
        Assert.Equal("Verbali/2026", Documents(new() { Folder = "Verbali/{year}" }).Folder(SampleMinutes.Of("it")));
        Assert.Equal("Archivio/Consiglio di amministrazione/2026", Documents(new() { Folder = "Archivio/{body}/{year}" }).Folder(SampleMinutes.Of("it")));
    }

    [Fact]
    public void A_template_that_is_none_is_told_at_the_start()
    {
        var broken = Path.Combine(_folder.FullName, "rotto.docx");
        File.WriteAllText(broken, "niente");
        var good = Path.Combine(_folder.FullName, "buono.docx");
        File.WriteAllBytes(good, DocxWriterTests.Template());
        var validation = new DocumentsValidation();

        Assert.True(validation.Validate(null, new() { Template = broken }).Failed);
        Assert.True(validation.Validate(null, new() { Template = broken + "2" }).Failed);
        Assert.True(validation.Validate(null, new() { LibreOffice = broken + "2" }).Failed);
        Assert.True(validation.Validate(null, new() { Template = good }).Succeeded);
        Assert.NotEmpty(Documents(new() { Template = good }).Docx(SampleMinutes.Of("it"), Register.Short));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static MinutesDocuments Documents(DocumentsOptions options, string? path = null) => new(Options.Create(options), new PdfPrinter(Options.Create(options), TimeProvider.System, path), TimeProvider.System);

    private string Program(string script)
    {
        var file = Path.Combine(_folder.FullName, "soffice");
        File.WriteAllText(file, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }
}
