using System.Globalization;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Records;

/// The number by which people know a record: KIND-YEAR-0000000, as in MEET-2026-0000042.
internal readonly partial record struct Reference(string Kind, int Year, long Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}-{Year:0000}-{Number:0000000}");

    /// Reads what a person typed: case does not matter and leading zeros may be left out.
    public static bool TryParse(string? text, out Reference reference)
    {
        reference = default;
        if (text is null || Pattern.Match(text.Trim()) is not { Success: true } match)
            return false;
        reference = new(
            match.Groups[1].Value.ToUpperInvariant(),
            int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture),
            long.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture));
        return reference.Number > 0;
    }

    /// Three to five capital letters.
    public static bool IsKind(string kind) => kind.Length is >= 3 and <= 5 && kind.All(char.IsAsciiLetterUpper);

    private static readonly Regex Pattern = new("^([A-Za-z]{3,5})-([0-9]{4})-([0-9]{1,12})$", RegexOptions.CultureInvariant);
}
