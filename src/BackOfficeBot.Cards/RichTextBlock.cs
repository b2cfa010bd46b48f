using System.Text.Json.Serialization;

namespace BackOfficeBot.Cards;

/// <summary>Runs of text, each with its own looks; no Markdown, so nothing has to be escaped.</summary>
/// <remarks>https://adaptivecards.io/explorer/RichTextBlock.html</remarks>
public sealed record RichTextBlock : CardElement
{
    /// <inheritdoc/>
    public override string Type => "RichTextBlock";
    /// <summary>The runs.</summary>
    [JsonConverter(typeof(InlinesConverter))]
    public required IReadOnlyList<TextRun> Inlines { get; init; }
    /// <summary>Where it stands.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary>A run of text in a <see cref="RichTextBlock"/>, as it is.</summary>
/// <remarks>https://adaptivecards.io/explorer/TextRun.html</remarks>
public sealed record TextRun : CardPart
{
    /// <summary>"TextRun"</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TextRun";
    /// <summary>The text, without Markdown.</summary>
    public required string Text { get; init; }
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
    /// <summary>Marked.</summary>
    public bool? Highlight { get; init; }
    /// <summary>Slanted.</summary>
    public bool? Italic { get; init; }
    /// <summary>Struck through.</summary>
    public bool? Strikethrough { get; init; }
    /// <summary>Underlined.</summary>
    public bool? Underline { get; init; }
    /// <summary>What a tap does.</summary>
    public CardAction? SelectAction { get; init; }
}
