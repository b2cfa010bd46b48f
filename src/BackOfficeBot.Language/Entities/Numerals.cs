using BackOfficeBot.Language.Dates;
using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

/// <summary>Numbers in digits and in words.</summary>
internal static class Numerals
{
    /// <summary>The number or the rank that a token says; null for words that are no number ("un", "a").</summary>
    public static int? Of(Token token) =>
        token.Kind is TokenKind.Number ? token.Number
        : token.Kind is not TokenKind.Word || token.Text is "un" or "una" or "uno" or "a" or "an" or "one" ? null
        : Words.Ordinals.TryGetValue(token.Text, out var rank) ? rank : Words.Number(token);
}
