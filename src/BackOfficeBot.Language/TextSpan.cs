namespace BackOfficeBot.Language;

/// <summary>Where something stands in the text, in UTF-16 units.</summary>
/// <param name="Start">Index of the first unit.</param>
/// <param name="Length">How many.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index after the last unit.</summary>
    public int End => Start + Length;

    /// <summary>From the first unit of one to the last of the other.</summary>
    public TextSpan To(TextSpan last) => new(Start, last.End - Start);

    /// <summary>Whether they share a unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}

/// <summary>Something understood, and where.</summary>
/// <param name="Value">What it means.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Found<T>(T Value, TextSpan Span);
