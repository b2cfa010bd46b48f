namespace BackOfficeBot.Cards;

/// <summary>Names and values, as a small table.</summary>
/// <remarks>https://adaptivecards.io/explorer/FactSet.html</remarks>
public sealed record FactSet : CardElement
{
    /// <inheritdoc/>
    public override string Type => "FactSet";
    /// <summary>The facts.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }
}

/// <summary>A name and its value.</summary>
/// <param name="Title">The name.</param>
/// <param name="Value">Markdown: what people typed goes through <see cref="Markdown.Escape"/>.</param>
public sealed record Fact(string Title, string Value) : CardPart;
