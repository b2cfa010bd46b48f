using BackOfficeBot.Language.Entities;
using PhoneNumbers;

namespace BackOfficeBot.Language;

/// <summary>Telephone numbers as people type, read and hear them, by Google's rules of numbers (libphonenumber). Numbers go in and come out as E.164: +39021234567.</summary>
/// <remarks><see href="https://github.com/google/libphonenumber/blob/master/FAQ.md"/>, <see href="https://www.itu.int/rec/T-REC-E.164"/></remarks>
public static class PhoneText
{
    private const int PairLength = 2;

    /// <summary>What was typed as one number, in any writing: "02 1234567", "0039-02/1234567"; null where it has the length of no number of its country.</summary>
    /// <param name="typed">The number and nothing else.</param>
    /// <param name="region">Where numbers without a country code are at home, by its ISO 3166 code: IT.</param>
    public static string? Parse(string? typed, string region)
    {
        if (typed is null || typed.Length > 40 || typed.Any(char.IsLetter))
            return null;
        var numbers = PhoneNumberUtil.GetInstance();
        return Read(numbers, typed, region) is { } number && numbers.IsPossibleNumber(number) ? numbers.Format(number, PhoneNumberFormat.E164) : null;
    }

    /// <summary>Numbers that can be dialled in a text, each with its place.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="region">Where numbers without a country code are at home.</param>
    public static IReadOnlyList<Found<string>> Find(string text, string region) => Phones.Find(text, [], region);

    /// <summary>In the groups of its country: "+39 02 1234567".</summary>
    /// <param name="e164">A number in E.164; anything else comes back as it is.</param>
    public static string Grouped(string e164) => Read(PhoneNumberUtil.GetInstance(), e164, null) is { } number ? PhoneNumberUtil.GetInstance().Format(number, PhoneNumberFormat.INTERNATIONAL) : e164;

    /// <summary>In pairs, as it is read back on the telephone: "02 12 34 56 7", from abroad behind its country code: "+44 20 79 46 09 58".</summary>
    /// <param name="e164">A number in E.164; anything else comes back as it is.</param>
    /// <param name="region">Where numbers are said without a country code, by its ISO 3166 code: IT.</param>
    public static string InPairs(string e164, string region)
    {
        if (Read(PhoneNumberUtil.GetInstance(), e164, null) is not { } number)
            return e164;
        var numbers = PhoneNumberUtil.GetInstance();
        var pairs = string.Join(' ', numbers.GetNationalSignificantNumber(number).Chunk(PairLength).Select(pair => new string(pair)));
        return number.CountryCode == numbers.GetCountryCodeForRegion(region) ? pairs : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"+{number.CountryCode} {pairs}");
    }

    /// <summary>The digits that are dialled inside the country: "021234567"; empty where it is no number.</summary>
    /// <param name="e164">A number in E.164.</param>
    public static string National(string e164) => Read(PhoneNumberUtil.GetInstance(), e164, null) is { } number ? PhoneNumberUtil.GetInstance().GetNationalSignificantNumber(number) : "";

    private static PhoneNumber? Read(PhoneNumberUtil numbers, string text, string? region)
    {
        try
        {
            return numbers.Parse(text, region);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
