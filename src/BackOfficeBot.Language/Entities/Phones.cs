using PhoneNumbers;

namespace BackOfficeBot.Language.Entities;

/// <summary>Telephone numbers as E.164 (+390612345678), by Google's rules of numbers (libphonenumber).</summary>
internal static class Phones
{
    // What is no number of the clerk's own country is tried as one of Italy, whose numbers are written everywhere without +39.
    private const string Italy = "IT";
    private const int FewestDigits = 6, MostDigits = 15, Longest = 30;

    /// <summary>Numbers that can be dialled, in the order of the text, where no date stands. Of "il 02 4567 8901" only the beginning looks like one.</summary>
    public static IReadOnlyList<Found<string>> Find(string text, IReadOnlyList<Dates.When> whens, string region)
    {
        List<Found<string>>? found = null;
        var when = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!(char.IsAsciiDigit(text[i]) || text[i] is '+' or '(') || (i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '-' or '@' or '.')))
            {
                i++;
                continue;
            }
            var (end, digits, at) = (i, 0, i);
            for (; at < text.Length && at - i < Longest && (char.IsAsciiDigit(text[at]) || text[at] is ' ' or '-' or '.' or '/' or '(' or ')' || (at == i && text[at] is '+')); at++)
                if (char.IsAsciiDigit(text[at]))
                    (end, digits) = (at + 1, digits + 1);
            var span = new TextSpan(i, end - i);
            while (when < whens.Count && whens[when].Span.End <= span.Start)
                when++;
            if (digits is >= FewestDigits and <= MostDigits && !(end < text.Length && char.IsLetter(text[end])) && !(when < whens.Count && whens[when].Span.Overlaps(span) && !IsBeginning(text, whens[when].Span, span)) && (E164(text[i..end], region) ?? (region == Italy ? null : E164(text[i..end], Italy))) is { } number)
                (found ??= []).Add(new(number, span));
            i = Math.Max(end, i + 1);
        }
        return found ?? (IReadOnlyList<Found<string>>)[];
    }

    private static bool IsBeginning(string text, TextSpan when, TextSpan number) =>
        when.End < number.End && text.AsSpan(when.End, number.End - when.End).ToString().Count(char.IsAsciiDigit) >= FewestDigits;

    private static string? E164(string text, string region)
    {
        var numbers = PhoneNumberUtil.GetInstance();
        try
        {
            var number = numbers.Parse(text, region);
            return numbers.IsValidNumber(number) ? numbers.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
