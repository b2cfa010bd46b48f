using System.Text.RegularExpressions;

namespace BackOfficeBot.Skills.Meetings.Executives;

/// How people speak of an executive without the name.
internal static partial class ExecutiveWords
{
    public static bool IsOne(string text) => Office.IsMatch(text);

    private static readonly Regex Office = new(@"\b(?:(?:il|la|del|della|al|alla|dal|dalla|col|con la|the) (?:direttore|direttrice|presidente|president|director|ceo|boss|managing director|chief executive)|l'ad|dell'ad|all'ad|amministrat(?:ore|rice) delegat[oa])\b(?! (?:commerciale|finanziari[oa]|tecnic[oa]|amministrativ[oa]|of sales|of finance))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
