using CsCheck;

namespace BackOfficeBot.Language.Tests;

/// Texts of any characters at all, halves of pairs among them, between words that mean something.
internal static class AnyText
{
    public static Gen<string> Of(string[] words) =>
        Gen.Frequency((3, Gen.Char['\0', '\uFFFF'].Select(c => c.ToString())), (1, Gen.Char[' ', '~'].Select(c => c.ToString())), (1, Gen.Int[0, Rarities.Length - 1].Select(i => Rarities[i])), (2, Gen.Int[0, words.Length - 1].Select(i => words[i])))
            .Array[0, 24].Select(string.Concat);

    // Digits and letters of other scripts, marks, spaces without width, turned text, letters that are two when small.
    private static readonly string[] Rarities = ["\u0663", "\u0967", "\uFF11", "½", "²", "Ⅳ", "\u0300", "\u200B", "\u202E", "\uD83C", "\uDF89", "İ", "ß", "ﬁ", "Ǆ", "ͅ", "\u1E9E", "𝟛", "👩\u200D💻"];
}
