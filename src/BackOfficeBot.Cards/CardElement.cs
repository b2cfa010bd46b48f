using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackOfficeBot.Cards;

/// <summary>Whatever can stand in a card's body.</summary>
/// <remarks>https://adaptivecards.io/explorer</remarks>
[JsonConverter(typeof(CardElementConverter))]
public abstract record CardElement : CardPart
{
    /// <summary>The name in the schema: "TextBlock".</summary>
    [JsonPropertyOrder(-2)]
    public abstract string Type { get; }
    /// <summary>Unique in the card.</summary>
    [JsonPropertyOrder(-1)]
    public string? Id { get; init; }
    /// <summary>False hides it until an Action.ToggleVisibility shows it.</summary>
    public bool? IsVisible { get; init; }
    /// <summary>A line above it.</summary>
    public bool? Separator { get; init; }
    /// <summary>The room above it.</summary>
    public Spacing? Spacing { get; init; }
    /// <summary>Whether it takes the height that is left.</summary>
    public BlockHeight? Height { get; init; }
    /// <summary>What older clients show in its place; <see cref="Drop"/> for nothing.</summary>
    public CardElement? Fallback { get; init; }
    /// <summary>Features and their least versions, without which <see cref="Fallback"/> is shown.</summary>
    public IReadOnlyDictionary<string, string>? Requires { get; init; }

    /// <summary>As a <see cref="Fallback"/>: nothing is shown.</summary>
    public static CardElement Drop { get; } = new DropElement();
}

/// <summary>An element of a type that this library doesn't know, kept as it came.</summary>
/// <param name="Json">The element.</param>
public sealed record UnknownElement(JsonElement Json) : CardElement
{
    /// <inheritdoc/>
    public override string Type => Json.TryGetProperty("type", out var type) ? type.ToString() : "";
}

internal sealed record DropElement : CardElement
{
    public override string Type => "drop";
}

/// <summary>The room above an element.</summary>
[JsonConverter(typeof(CamelCase<Spacing>))]
public enum Spacing
{
    /// <summary>As the client thinks right.</summary>
    Default,
    /// <summary>None.</summary>
    None,
    /// <summary>About 4 px.</summary>
    Small,
    /// <summary>About 12 px.</summary>
    Medium,
    /// <summary>About 20 px.</summary>
    Large,
    /// <summary>About 28 px.</summary>
    ExtraLarge,
    /// <summary>As at the card's edge.</summary>
    Padding,
}

/// <summary>Whether an element takes the height that is left.</summary>
[JsonConverter(typeof(CamelCase<BlockHeight>))]
public enum BlockHeight
{
    /// <summary>Its own.</summary>
    Auto,
    /// <summary>What is left.</summary>
    Stretch,
}

/// <summary>Left, centre or right.</summary>
[JsonConverter(typeof(CamelCase<HorizontalAlignment>))]
public enum HorizontalAlignment
{
    /// <summary>Left (right in texts from right to left).</summary>
    Left,
    /// <summary>In the middle.</summary>
    Center,
    /// <summary>Right.</summary>
    Right,
}

/// <summary>Top, centre or bottom.</summary>
[JsonConverter(typeof(CamelCase<VerticalAlignment>))]
public enum VerticalAlignment
{
    /// <summary>At the top.</summary>
    Top,
    /// <summary>In the middle.</summary>
    Center,
    /// <summary>At the bottom.</summary>
    Bottom,
}
