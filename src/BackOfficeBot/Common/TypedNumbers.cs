using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Language;

namespace BackOfficeBot.Common;

/// Amounts and numbers as people type them into a field.
internal static partial class TypedNumbers
{
    /// "1.250,50", "300 euro"; null where it is none.
    public static Money? Money(Sentences sentences, Turn turn, string typed) => Minus.IsMatch(typed) ? null :
        sentences.Understand(turn, typed).Amounts is [{ } said, ..] ? said.Value : sentences.Understand(turn, typed + " euro").Amounts is [{ } plain] ? plain.Value : null;

    /// "1.250,5" and "1,250.5"; where one mark alone stands before three digits ("1.250"), it parts thousands as the language writes them.
    public static decimal? Number(string typed, string language)
    {
        var text = typed.Trim();
        if (!Written.IsMatch(text)) return null;
        var (dot, comma) = (text.LastIndexOf('.'), text.LastIndexOf(','));
        var thousands = dot >= 0 && comma >= 0 ? (dot < comma ? '.' : ',') : language == "it" ? '.' : ',';
        if (Parted(thousands).IsMatch(text)) text = text.Replace(thousands.ToString(), "", StringComparison.Ordinal);
        return decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // A sentence has no amounts below nothing, and would leave the sign out.
    private static readonly Regex Minus = new(@"^\s*(?:€\s*)?[-–−]", RegexOptions.CultureInvariant);

    private static Regex Parted(char mark) => mark == '.' ? Dots : Commas;

    private static readonly Regex Written = new(@"^[+-]?[\d.,]{1,30}$", RegexOptions.CultureInvariant);

    private static readonly Regex Dots = new(@"^[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$", RegexOptions.CultureInvariant);

    private static readonly Regex Commas = new(@"^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$", RegexOptions.CultureInvariant);
}
