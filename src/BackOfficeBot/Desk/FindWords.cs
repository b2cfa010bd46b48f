using System.Text.RegularExpressions;

namespace BackOfficeBot.Desk;

/// "Cerca Ricci", "find the Sereno contract": what is looked for where no skill has a better idea, among all that one may see.
internal static partial class FindWords
{
    private const int Longest = 100;

    /// Null where the words ask for nothing of the kind.
    public static string? Of(string text) => Find.Match(text) is { Success: true } match && match.Groups["what"].Value is { Length: > 0 and <= Longest } what ? what : null;

    private static readonly Regex Find = new(@"^\s*(?:(?:per favore|please|puoi|can you),?\s+)?(?:cerca|cercami|cercare|trova|trovami|search(?: for)?|find(?: me)?|look for|look up)\s+(?:(?:il|lo|la|i|gli|le|un|uno|una|the|an|a|tutto su|everything about)\s+|(?:l|un)['’])?(?<what>\S.*?)(?:[\s,]+(?:per favore|please|grazie|thanks))?[\s.!?]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
