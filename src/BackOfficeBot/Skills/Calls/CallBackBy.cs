using System.Text.RegularExpressions;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Calls;

/// Who is to call back: "… vuole essere richiamata da Marco", "wants Marco to call back". The slip is that person's.
internal static partial class CallBackBy
{
    public static bool Is(string text, TextSpan who) =>
        CalledBackBy.IsMatch(text[..who.Start]) || Wants.IsMatch(text[..who.Start]) && ToCall.IsMatch(text[who.End..]);

    private static readonly Regex CalledBackBy = new(@"\brichiamat[oaie] (?:da|dal|dalla) $|\bcalled back by (?:the )?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Wants = new(@"\b(?:vuole|vorrebbe|chiede|desidera|prega|wants|asks|(?:would|'d) like)(?: che| for)? $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex ToCall = new(@"^ (?:(?:la|lo|li|le|mi) richiam|to (?:call|ring|phone)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
