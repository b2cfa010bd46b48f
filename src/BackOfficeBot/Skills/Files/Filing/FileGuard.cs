using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Files.Filing;

/// What is let in: by ending, by what the first bytes say, and by the scanner where one is configured.
internal sealed class FileGuard(IOptions<FilesOptions> options, TimeProvider time)
{
    private static readonly byte[] Zip = "PK"u8.ToArray(), Compound = [0xD0, 0xCF, 0x11, 0xE0], Pdf = "%PDF"u8.ToArray(), Png = [0x89, 0x50, 0x4E, 0x47], Jpeg = [0xFF, 0xD8, 0xFF], Gif = "GIF8"u8.ToArray(), Program = "MZ"u8.ToArray(), Elf = [0x7F, 0x45, 0x4C, 0x46];

    private static readonly Dictionary<string, byte[][]> Begins = new(StringComparer.OrdinalIgnoreCase)
    {
        // Behind a password Office's files are the old kind, whatever their ending says.
        [".docx"] = [Zip, Compound], [".xlsx"] = [Zip, Compound], [".pptx"] = [Zip, Compound], [".docm"] = [Zip, Compound], [".xlsm"] = [Zip, Compound], [".odt"] = [Zip], [".ods"] = [Zip], [".odp"] = [Zip], [".zip"] = [Zip],
        [".xls"] = [Compound], [".ppt"] = [Compound], [".msg"] = [Compound], [".pdf"] = [Pdf], [".png"] = [Png], [".jpg"] = [Jpeg], [".jpeg"] = [Jpeg], [".gif"] = [Gif],
    };

    private static readonly string[] Runs = [".exe", ".dll", ".com", ".scr", ".msi", ".sys"];

    /// Null where a file of this name may come in.
    public FilingProblem? OfName(string name)
    {
        var (o, ending) = (options.Value, Path.GetExtension(name));
        bool Has(IEnumerable<string> endings) => endings.Contains(ending, StringComparer.OrdinalIgnoreCase);
        return Has(o.Blocked.Count > 0 ? o.Blocked : FilesOptions.UsuallyBlocked) || (o.Allowed.Count > 0 && !Has(o.Allowed)) ? FilingProblem.NotAllowedType : null;
    }

    /// What it begins with against what its name says; a file without bytes says nothing.
    public static FilingProblem? OfBytes(string name, ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            return null;
        var ending = Path.GetExtension(name);
        if (Begins.TryGetValue(ending, out var kinds))
        {
            foreach (var kind in kinds)
                if (head.StartsWith(kind))
                    return null;
            return FilingProblem.OtherType;
        }
        return (head.StartsWith(Program) || head.StartsWith(Elf)) && !Runs.Contains(ending, StringComparer.OrdinalIgnoreCase) ? FilingProblem.OtherType : null;
    }

    /// A scanner that is configured and does not answer lets nothing in.
    public async Task<FilingProblem?> ScanAsync(string path, CancellationToken ct)
    {
        if (options.Value.Scanner is not { Length: > 0 } scanner)
            return null;
        var start = new ProcessStartInfo(scanner) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        var words = options.Value.ScannerArguments is { Count: > 0 } set ? set : ["{file}"];
        foreach (var word in words)
            start.ArgumentList.Add(word.Replace("{file}", path, StringComparison.Ordinal));
        using var limit = new CancellationTokenSource(options.Value.ScannerTime, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            using var process = Process.Start(start)!;
            try
            {
                await Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, both.Token), process.StandardError.BaseStream.CopyToAsync(Stream.Null, both.Token), process.WaitForExitAsync(both.Token));
                return process.ExitCode switch { 0 => null, 1 => FilingProblem.Virus, _ => FilingProblem.NoScan };
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception e) when (e is Win32Exception or IOException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return FilingProblem.NoScan;
        }
    }
}
