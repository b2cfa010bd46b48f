using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Minutes.Documents;

/// A PDF, or why there is none.
internal sealed record Pdf(byte[]? Bytes, PdfFailure? Why = null);

internal enum PdfFailure { NotInstalled, Failed, TooSlow }

/// Word documents as PDF by LibreOffice, where it is installed: one at a time, each with a profile of its own, since it refuses to run twice with one.
/// <param name="path">Folders in which it is looked for; the environment's PATH.</param>
internal sealed class PdfPrinter(IOptions<DocumentsOptions> options, TimeProvider time, string? path = null) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Lazy<string?> _program = new(() => options.Value.LibreOffice is { Length: > 0 } set ? set : OnPath(path ?? Environment.GetEnvironmentVariable("PATH") ?? ""));

    public bool IsThere => _program.Value is not null;

    public async Task<Pdf> PrintAsync(byte[] docx, CancellationToken ct)
    {
        if (_program.Value is not { } program) return new(null, PdfFailure.NotInstalled);
        await _one.WaitAsync(ct);
        var folder = Directory.CreateTempSubdirectory("minutes");
        try
        {
            var file = Path.Combine(folder.FullName, "minutes.docx");
            await File.WriteAllBytesAsync(file, docx, ct);
            using var limit = new CancellationTokenSource(Longest, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
            try
            {
                var done = await RunAsync(program, folder.FullName, file, both.Token);
                var pdf = Path.ChangeExtension(file, ".pdf");
                return done && File.Exists(pdf) ? new(await File.ReadAllBytesAsync(pdf, ct)) : new(null, PdfFailure.Failed);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                return new(null, PdfFailure.TooSlow);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static async Task<bool> RunAsync(string program, string folder, string file, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var word in (string[])["--headless", "--norestore", "-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri, "--convert-to", "pdf", "--outdir", folder, file]) start.ArgumentList.Add(word);
        try
        {
            using var process = Process.Start(start)!;
            try
            {
                await Task.WhenAll(process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct), process.WaitForExitAsync(ct));
                return process.ExitCode == 0;
            }
            finally
            {
                if (!process.HasExited) process.Kill(entireProcessTree: true);
            }
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static string? OnPath(string path) => path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "soffice.exe" : "soffice")).FirstOrDefault(File.Exists);
}
