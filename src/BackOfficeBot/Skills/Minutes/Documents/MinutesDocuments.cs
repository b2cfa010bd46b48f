using BackOfficeBot.Common;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Minutes.Documents;

/// Minutes as files.
internal sealed class MinutesDocuments(IOptions<DocumentsOptions> options, PdfPrinter pdf, TimeProvider time)
{
    private readonly Lazy<byte[]?> _template = new(() => options.Value.Template is { Length: > 0 } path ? File.ReadAllBytes(path) : null);

    /// <param name="own">The template that an administrator set, which comes before the configured one.</param>
    public byte[] Docx(MinutesPaper minutes, Register register, byte[]? own = null) => DocxWriter.Write(MinutesPaper.Write(minutes, register), own ?? _template.Value, time.GetUtcNow());

    public bool HasPdf => pdf.IsThere;

    public Task<Pdf> PdfAsync(byte[] docx, CancellationToken ct) => pdf.PrintAsync(docx, ct);

    /// "MIN-2026-0000012 Consiglio di amministrazione 2026-11-26.docx"; the short ones say so, or one would take the other's place.
    public static string Name(MinutesPaper minutes, string ending, Register register = Register.Formal) => Graph.DriveNames.Clean(
        string.Join(' ', new[] { minutes.Reference, minutes.Data.Body, minutes.Day(minutes.Begin).Iso(), register is Register.Short ? minutes.Texts.Brief : null }.OfType<string>()) + ending);

    /// Null where none is configured.
    public string? Folder(MinutesPaper minutes) => options.Value.Folder is not { Length: > 0 } folder ? null : folder
        .Replace("{year}", minutes.Day(minutes.Begin).Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase)
        .Replace("{body}", Graph.DriveNames.Clean(minutes.Data.Body), StringComparison.OrdinalIgnoreCase);

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DocumentsOptions>().Bind(configuration.GetSection(DocumentsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DocumentsOptions>, DocumentsValidation>().AddSingleton<PdfPrinter>().AddSingleton<MinutesDocuments>().AddSingleton<PdfShelf>().AddSingleton<MinutesFiling>().AddSingleton<Due.IDueHandler, MinutesFilingDue>().AddSingleton<IMinutesPart, MinutesMailing>().AddSingleton<Due.IDueHandler, MinutesMailDue>()
            .AddSingleton<MinutesDownload>().AddSingleton<IMinutesPart>(s => s.GetRequiredService<MinutesDownload>()).AddSingleton<Common.IFileSource>(s => s.GetRequiredService<MinutesDownload>());
    }
}
