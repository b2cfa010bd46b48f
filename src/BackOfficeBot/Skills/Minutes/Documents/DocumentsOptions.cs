using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Minutes.Documents;

/// Settings of the section <c>Minutes</c> that concern its documents.
internal sealed class DocumentsOptions
{
    public const string Section = "Minutes";

    /// A .docx whose styles, page, header and footer are taken; the one that is shipped where there is none.
    public string? Template { get; set; }

    /// Where minutes are filed: as <see cref="Graph.IDrives.FolderAsync"/> reads it, {year} and {body} filled in. Without one they are filed here only.
    public string? Folder { get; set; }

    /// LibreOffice's program, for PDF; looked for on the path where it is not said.
    public string? LibreOffice { get; set; }
}

/// Says at start what is wrong with the template, and not when the first minutes are to be filed.
internal sealed class DocumentsValidation : IValidateOptions<DocumentsOptions>
{
    public ValidateOptionsResult Validate(string? name, DocumentsOptions options)
    {
        if (options.LibreOffice is { Length: > 0 } program && !File.Exists(program)) return ValidateOptionsResult.Fail($"Minutes:LibreOffice: there is no program {program}. Leave it out where LibreOffice is not installed.");
        return options.Template is { Length: > 0 } path && !IsDocument(path)
            ? ValidateOptionsResult.Fail($"Minutes:Template: {path} is no .docx that can be read. Save it in Word as a document (.docx) without a password, or leave it out.")
            : ValidateOptionsResult.Success;
    }

    // By itself, so that a start without a template loads nothing of Word's.
    private static bool IsDocument(string path)
    {
        try
        {
            using var document = WordprocessingDocument.Open(path, isEditable: false);
            return document.MainDocumentPart?.Document?.Body is not null && document.DocumentType == DocumentFormat.OpenXml.WordprocessingDocumentType.Document;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or OpenXmlPackageException or FormatException)
        {
            return false;
        }
    }
}
