using System.Collections.Concurrent;

namespace BackOfficeBot.Skills.Minutes.Documents;

/// PDFs that somebody asked for: printed beside the presses, which wait for them a little and never long.
internal sealed class PdfShelf(MinutesDocuments documents, TimeProvider time)
{
    private const int Most = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, (Task<Pdf> Pdf, DateTimeOffset At)> _printed = new(StringComparer.Ordinal);

    public bool IsThere => documents.HasPdf;

    /// Null while it is still being printed.
    /// <param name="key">The same as long as the document is.</param>
    public async Task<Pdf?> PrintAsync(string key, Func<byte[]> docx, CancellationToken ct)
    {
        var printing = _printed.GetOrAdd(key, _ => (Task.Run(() => documents.PdfAsync(docx(), CancellationToken.None), CancellationToken.None), time.GetUtcNow())).Pdf;
        foreach (var old in _printed.Where(p => p.Value.Pdf.IsCompleted && p.Key != key).OrderByDescending(p => p.Value.At).Skip(Most - 1))
            _printed.TryRemove(old);
        try
        {
            var pdf = await printing.WaitAsync(Patience, ct);
            // What failed may be tried again.
            if (pdf.Bytes is null)
                _printed.TryRemove(key, out _);
            return pdf;
        }
        catch (TimeoutException)
        {
            return null;
        }
    }
}
