using System.Text.RegularExpressions;

namespace BackOfficeBot.Desk;

/// "Esporta le attività", "download the requests": the list that is asked for is wanted as a table.
internal static partial class ExportWords
{
    public static bool Are(string text) => Exported.IsMatch(text);

    /// All of them that one may see, whatever became of them.
    public static ListState Whole(this ListState state) => state with { Search = "", From = DateTimeOffset.UnixEpoch };

    private static readonly Regex Exported = new(@"^\s*(?:(?:per favore|please|puoi|can you)\s+)?(?:esporta\w*|scarica\w*|export|download)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
