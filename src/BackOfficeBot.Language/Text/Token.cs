namespace BackOfficeBot.Language.Text;

internal enum TokenKind { None, Word, Number, Mark, Address, Reference, Quoted }

/// <summary>A word, a number, a mark, or something that is taken as a whole. No struct: lists of them would be compiled anew at each start.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Folded: small letters without accents; of a quotation what stands in it, as it is.</param>
/// <param name="Span">Where.</param>
/// <param name="Lexeme">What is known of the word, also where it was mistyped; null for what is no word of time.</param>
internal sealed record Token(TokenKind Kind, string Text, TextSpan Span, Lexeme? Lexeme = null)
{
    public bool Is(string word) => Text == word && Kind is TokenKind.Word or TokenKind.Mark;

    /// <summary>Of a number of at most six digits.</summary>
    public int? Number => Kind is TokenKind.Number && Text.Length <= 6 ? int.Parse(Text, System.Globalization.CultureInfo.InvariantCulture) : null;
}
