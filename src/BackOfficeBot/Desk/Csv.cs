using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Common;
using CsvHelper;

namespace BackOfficeBot.Desk;

/// Tables as Excel opens them by a double click: in UTF-8 with its mark, separated as the language's Excel expects. What would be a formula is text.
internal static partial class Csv
{
    public static byte[] Of(string language, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, CsvWriterOptions.Default with { Separator = language == "it" ? ';' : ',', Injection = CsvInjection.Escape, WriteByteOrderMark = true }))
        {
            csv.WriteRecord([.. headers]);
            foreach (var row in rows)
                // A last line that says something has one field: the others stay empty.
                csv.WriteRecord([.. row.Select(f => Telephone.Replace(f ?? "", "($1)")), .. Enumerable.Repeat("", headers.Count - row.Count)]);
        }
        return bytes.ToArray();
    }

    // A "+" at the beginning is a formula to Excel, and would get an apostrophe that stays when the number is copied.
    private static readonly Regex Telephone = new(@"^(\+\d+)(?=[\d ]*$)", RegexOptions.CultureInvariant);

    /// "Creato (ora di Roma)": whose clock a column of times shows.
    public static string Header(string name, TimeZoneInfo zone, string language) => Towns.Of(zone.Id, language) is var town && language == "it" ? $"{name} (ora di {town})" : $"{name} ({town} time)";

    /// "24/11/2026 10:15" or "2026-11-24 10:15": as the language's Excel reads a date.
    public static string? Time(DateTimeOffset? at, TimeZoneInfo zone, string language) =>
        at?.In(zone).ToString(language == "it" ? "dd/MM/yyyy HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
