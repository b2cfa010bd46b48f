using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Common;

/// Bank coordinates and card numbers are passed on by nobody here: of what people type, only the ends stay readable.
internal static partial class BankData
{
    private const int FewestDigits = 10;

    /// Links stay whole: they lead nowhere otherwise.
    public static string Mask(string text) => string.Concat(Link.Split(text).Select((part, i) => i % 2 == 1 ? part : Covered(part)));

    private static string Covered(string text) => Card.Replace(Iban.Replace(text, m => Masked(m.Value)), m => IsCard(Bare(m.Value)) ? Ends(Bare(m.Value)) : m.Value);

    // The words behind one may look like more of it: the longest that is one counts.
    private static string Masked(string said)
    {
        for (var end = said.Length; end >= 15; end--)
            if (char.IsAsciiLetterOrDigit(said[end - 1]) && (end == said.Length || !char.IsAsciiLetterOrDigit(said[end])) && IsIban(Bare(said[..end])))
                return Ends(Bare(said[..end])) + said[end..];
        return said;
    }

    private static string Ends(string bare) => $"{bare[..4]} •••• {bare[^4..]}";

    // ISO 13616: the remainder by 97 is 1, which by chance is so of one text in 97, but in no country is one made of letters. An Italian one is known by its shape, also where a digit is wrong.
    private static bool IsIban(string bare)
    {
        if (bare.Length is < 15 or > 34 || bare.Count(char.IsAsciiDigit) < FewestDigits)
            return false;
        if (Italian.IsMatch(bare))
            return true;
        var digits = string.Concat((bare[4..] + bare[..4]).Select(c => char.IsAsciiDigit(c) ? c.ToString() : (c - 'A' + 10).ToString(CultureInfo.InvariantCulture)));
        return BigInteger.Parse(digits, CultureInfo.InvariantCulture) % 97 == 1;
    }

    // ISO/IEC 7812: the check digit of Luhn.
    private static bool IsCard(string bare) =>
        bare.Length is >= 13 and <= 19 && bare.Reverse().Select((c, i) => (c - '0') * (i % 2 + 1)).Sum(d => d > 9 ? d - 9 : d) % 10 == 0;

    private static string Bare(string said) => string.Concat(said.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static readonly Regex Link = new(@"(https?://\S+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Iban = new(@"\b[A-Za-z]{2}\d{2}(?:[ \-.]?[A-Za-z0-9]){11,30}\b", RegexOptions.CultureInvariant);

    private static readonly Regex Italian = new(@"^(IT|SM)\d{2}[A-Z]\d{10}[A-Z0-9]{12}$", RegexOptions.CultureInvariant);

    private static readonly Regex Card = new(@"\b\d(?:[ \-]?\d){12,18}\b", RegexOptions.CultureInvariant);
}
