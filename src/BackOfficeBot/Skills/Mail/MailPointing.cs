using System.Text.RegularExpressions;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Mail;

/// By which words a mail is meant that was shown.
internal static partial class MailPointing
{
    /// "la 2", "la seconda mail": 1 is the first; null where no number is said, or one that counts something else.
    public static int? Nth(string text, Understanding understood) => OfList(text) ?? (understood is { Numbers: [var number], People: [], Whens: [], Subject: null } && number.Value is >= 1 and <= 100 && !Counts.IsMatch(text) ? number.Value : null);

    /// "rispondi alla 2: …", "forward the 2nd to Priya": what stands behind the verb is a place in a list, though it looks like an hour or a day.
    public static int? OfList(string text) => Placed.Match(text) is { Success: true } placed ? Number(placed.Groups["nth"].Value) : null;

    /// "2", "2nd", "seconda"; null for what is no place in a list.
    public static int? Number(string said) => int.TryParse(said.TrimEnd('s', 't', 'n', 'd', 'r', 'h', 'ª', 'º', '°'), out var number) ? number is >= 1 and <= 100 ? number : null : said.ToLowerInvariant()[..3] switch
    {
        "pri" or "fir" => 1,
        "sec" => 2,
        "ter" or "thi" => 3,
        "qua" or "fou" => 4,
        "qui" or "fif" => 5,
        _ => null,
    };

    /// How one of a list is said, in a pattern.
    public const string Place = @"(?<nth>[0-9]{1,3}(?:st|nd|rd|th|[ªº°])?|prima|seconda|terza|quarta|quinta|first|second|third|fourth|fifth)(?:\s+(?:mail|email|one|message))?";

    /// "l'ultima mail", "the latest email": one, and no list.
    public static bool IsOne(string text) => One.IsMatch(text);

    private static readonly Regex Counts = new(@"\b(?:ultime|prime|last|latest|first)\s+(?:[0-9]+|due|tre|quattro|cinque|dieci|two|three|four|five|ten)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Placed = new(@"^(?:(?:puoi|per favore|please|can you|could you)\s+)?\p{L}+(?:\s+(?:a\s+tutti|(?:to\s+)?(?:all|everyone|everybody)))?\s+(?:(?:a|alla|al|la|il|nella|della|to|of|on|the|number|numero|n\.|mail|email)\s+)+" + Place + @"(?:\s*[:,].*|\s+(?:che|dicendo|a|ad|that|saying|to)\s.*|\W*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private static readonly Regex One = new(@"\bl['’]ultim[ao]\b|\b(?:the |my )?(?:last|latest|newest|most recent) (?:e-?mail|mail|message|one)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
