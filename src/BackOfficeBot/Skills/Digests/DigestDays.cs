using System.Text.RegularExpressions;

namespace BackOfficeBot.Skills.Digests;

/// Days of the week in a sentence: those that are meant, and those that are taken out; pure.
internal static partial class DigestDays
{
    public static (IReadOnlyList<DayOfWeek> Named, IReadOnlyList<DayOfWeek> Except) Of(string text)
    {
        var cut = Except.Match(text) is { Success: true } match ? match.Index : text.Length;
        return (In(text[..cut]), In(text[cut..]));
    }

    private static IReadOnlyList<DayOfWeek> In(string text)
    {
        HashSet<DayOfWeek> days = [];
        var rest = Range.Replace(text, match =>
        {
            var (from, to) = (Day(match.Groups["from"].Value), Day(match.Groups["to"].Value));
            for (var day = from; ; day = (DayOfWeek)(((int)day + 1) % 7))
            {
                days.Add(day);
                if (day == to)
                    return " ";
            }
        });
        foreach (Match match in Name.Matches(rest))
            days.Add(Day(match.Value));
        return [.. DigestData.Week.Where(days.Contains)];
    }

    private static DayOfWeek Day(string name) => name[..3].ToLowerInvariant() switch
    {
        "lun" or "mon" => DayOfWeek.Monday, "mar" or "tue" => DayOfWeek.Tuesday, "mer" or "wed" => DayOfWeek.Wednesday, "gio" or "thu" => DayOfWeek.Thursday,
        "ven" or "fri" => DayOfWeek.Friday, "sab" or "sat" => DayOfWeek.Saturday, _ => DayOfWeek.Sunday,
    };

    private const RegexOptions Loosely = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string AnyDay = @"(?:luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabat[oi]|domenic[ah]e?|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?";

    private static readonly Regex Except = new(@"\b(?:tranne|eccetto|salvo|esclus[oi]|ma non|except|but not|not on|excluding|apart from|other than)\b", Loosely);

    private static readonly Regex Range = new($@"\b(?<from>{AnyDay})\s*(?:-|–|al|a|to|till|until|through)\s*(?<to>{AnyDay})\b", Loosely);

    private static readonly Regex Name = new($@"\b{AnyDay}\b", Loosely);
}
