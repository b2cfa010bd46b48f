using System.Globalization;
using System.Text;

namespace BackOfficeBot.Language.Text;

internal static class Folding
{
    // U+00C0 to U+00FF, folded; a blank is a letter that stays.
    private const string Latin = "aaaaaa ceeeeiiii nooooo  uuuuy  aaaaaa ceeeeiiii nooooo  uuuuy y";

    /// <summary>Small letters without accents.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        if (text.Length <= 64)
        {
            Span<char> folded = stackalloc char[text.Length];
            if (TryFold(text, folded))
                return folded.ToString();
        }
        // Half a surrogate pair cannot be normalised.
        foreach (var c in text)
            if (char.IsSurrogate(c))
                return text.ToString().ToLowerInvariant();
        var long_ = new StringBuilder(text.Length);
        foreach (var c in text.ToString().Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
                long_.Append(char.ToLowerInvariant(c));
        return long_.ToString();
    }

    /// <summary>The same without allocation, where every letter is of western Europe.</summary>
    public static bool TryFold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 128)
                folded[i] = char.ToLowerInvariant(c);
            else if (c is >= 'À' and <= 'ÿ' && Latin[c - 'À'] is not ' ' and var plain)
                folded[i] = plain;
            else
                return false;
        }
        return true;
    }
}
