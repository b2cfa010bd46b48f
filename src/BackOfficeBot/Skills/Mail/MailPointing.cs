using System.Text.RegularExpressions;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Mail;

/// By which words a mail is meant that was shown.
internal static partial class MailPointing
{
    /// "la 2", "la seconda mail": 1 is the first; null where no number is said, or one that counts something else.
    public static int? Nth(string text, Understanding understood) => understood is { Numbers: [var number], People: [], Whens: [], Subject: null } && number.Value is >= 1 and <= 100 && !Counts().IsMatch(text) ? number.Value : null;

    /// "l'ultima mail", "the latest email": one, and no list.
    public static bool IsOne(string text) => One().IsMatch(text);

    [GeneratedRegex(@"\b(?:ultime|prime|last|latest|first)\s+(?:[0-9]+|due|tre|quattro|cinque|dieci|two|three|four|five|ten)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counts();

    [GeneratedRegex(@"\bl['’]ultim[ao]\b|\b(?:the |my )?(?:last|latest|newest|most recent) (?:e-?mail|mail|message|one)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex One();
}
