using System.Globalization;
using System.Text;

namespace BackOfficeBot.Language.Text;

internal static class Folding
{
    /// <summary>Small letters without accents.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var ascii = true;
        foreach (var c in text)
            ascii &= c < 128;
        if (ascii)
            return string.Create(text.Length, text, static (to, from) => from.ToLowerInvariant(to));
        // Half a surrogate pair cannot be normalised.
        foreach (var c in text)
            if (char.IsSurrogate(c))
                return text.ToString().ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.ToString().Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(c));
        return folded.ToString();
    }
}
