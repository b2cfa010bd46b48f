using System.Text.Json.Serialization;

namespace BackOfficeBot.Cards;

/// <summary>A text; a small part of Markdown is rendered, so what people typed goes through <see cref="Markdown.Escape"/>.</summary>
/// <remarks>https://adaptivecards.io/explorer/TextBlock.html</remarks>
public sealed record TextBlock : CardElement
{
    /// <inheritdoc/>
    public override string Type => "TextBlock";
    /// <summary>Markdown.</summary>
    public required string Text { get; init; }
    /// <summary>Heading for the card's title: screen readers jump to it.</summary>
    public TextBlockStyle? Style { get; init; }
    /// <summary>How large.</summary>
    public TextSize? Size { get; init; }
    /// <summary>How bold.</summary>
    public TextWeight? Weight { get; init; }
    /// <summary>A colour by its meaning; never the only sign of it.</summary>
    public TextColor? Color { get; init; }
    /// <summary>True for a quieter colour.</summary>
    public bool? IsSubtle { get; init; }
    /// <summary>The letters.</summary>
    public FontType? FontType { get; init; }
    /// <summary>Where it stands.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
    /// <summary>True so that long text goes on in the next line instead of being cut.</summary>
    public bool? Wrap { get; init; }
    /// <summary>After how many lines it is cut.</summary>
    public int? MaxLines { get; init; }
}

/// <summary>What a text is.</summary>
[JsonConverter(typeof(CamelCase<TextBlockStyle>))]
public enum TextBlockStyle
{
    /// <summary>Text.</summary>
    Default,
    /// <summary>A heading.</summary>
    Heading,
    /// <summary>The heading of a column.</summary>
    ColumnHeader,
}

/// <summary>How large a text is.</summary>
[JsonConverter(typeof(CamelCase<TextSize>))]
public enum TextSize
{
    /// <summary>As usual.</summary>
    Default,
    /// <summary>Smaller.</summary>
    Small,
    /// <summary>A bit larger.</summary>
    Medium,
    /// <summary>Large.</summary>
    Large,
    /// <summary>The largest.</summary>
    ExtraLarge,
}

/// <summary>How bold a text is.</summary>
[JsonConverter(typeof(CamelCase<TextWeight>))]
public enum TextWeight
{
    /// <summary>As usual.</summary>
    Default,
    /// <summary>Lighter.</summary>
    Lighter,
    /// <summary>Bold.</summary>
    Bolder,
}

/// <summary>A colour by its meaning.</summary>
[JsonConverter(typeof(CamelCase<TextColor>))]
public enum TextColor
{
    /// <summary>As usual.</summary>
    Default,
    /// <summary>Dark.</summary>
    Dark,
    /// <summary>Light.</summary>
    Light,
    /// <summary>The client's accent.</summary>
    Accent,
    /// <summary>Green.</summary>
    Good,
    /// <summary>Yellow.</summary>
    Warning,
    /// <summary>Red.</summary>
    Attention,
}

/// <summary>The letters.</summary>
[JsonConverter(typeof(CamelCase<FontType>))]
public enum FontType
{
    /// <summary>As usual.</summary>
    Default,
    /// <summary>All of one width.</summary>
    Monospace,
}
