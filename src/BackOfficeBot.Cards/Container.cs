using System.Text.Json.Serialization;

namespace BackOfficeBot.Cards;

/// <summary>Elements that belong together.</summary>
/// <remarks>https://adaptivecards.io/explorer/Container.html</remarks>
public sealed record Container : CardElement
{
    /// <inheritdoc/>
    public override string Type => "Container";
    /// <summary>What stands in it.</summary>
    public required IReadOnlyList<CardElement> Items { get; init; }
    /// <summary>What a tap does.</summary>
    public CardAction? SelectAction { get; init; }
    /// <summary>Its looks.</summary>
    public ContainerStyle? Style { get; init; }
    /// <summary>Where the content stands.</summary>
    public VerticalAlignment? VerticalContentAlignment { get; init; }
    /// <summary>True when it reaches the card's edge.</summary>
    public bool? Bleed { get; init; }
    /// <summary>The least height: "40px".</summary>
    public string? MinHeight { get; init; }
    /// <summary>True when the content reads from right to left.</summary>
    public bool? Rtl { get; init; }
    /// <summary>A picture behind it.</summary>
    [JsonConverter(typeof(BackgroundImageConverter))]
    public BackgroundImage? BackgroundImage { get; init; }
}

/// <summary>The looks of a container, by its meaning.</summary>
[JsonConverter(typeof(CamelCase<ContainerStyle>))]
public enum ContainerStyle
{
    /// <summary>As around it.</summary>
    Default,
    /// <summary>A quiet background.</summary>
    Emphasis,
    /// <summary>Green.</summary>
    Good,
    /// <summary>Red.</summary>
    Attention,
    /// <summary>Yellow.</summary>
    Warning,
    /// <summary>The client's accent.</summary>
    Accent,
}

/// <summary>Columns side by side.</summary>
/// <remarks>https://adaptivecards.io/explorer/ColumnSet.html</remarks>
public sealed record ColumnSet : CardElement
{
    /// <inheritdoc/>
    public override string Type => "ColumnSet";
    /// <summary>The columns; on a narrow screen more than two are hard to read.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }
    /// <summary>What a tap does.</summary>
    public CardAction? SelectAction { get; init; }
    /// <summary>Its looks.</summary>
    public ContainerStyle? Style { get; init; }
    /// <summary>True when it reaches the card's edge.</summary>
    public bool? Bleed { get; init; }
    /// <summary>The least height: "40px".</summary>
    public string? MinHeight { get; init; }
    /// <summary>Where the columns stand.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary>A column of a <see cref="ColumnSet"/>.</summary>
/// <remarks>https://adaptivecards.io/explorer/Column.html</remarks>
public sealed record Column : CardElement
{
    /// <inheritdoc/>
    public override string Type => "Column";
    /// <summary>What stands in it.</summary>
    public required IReadOnlyList<CardElement> Items { get; init; }
    /// <summary>"auto", "stretch", a weight ("2") or pixels ("40px").</summary>
    [JsonConverter(typeof(TextOrNumber))]
    public string? Width { get; init; }
    /// <summary>What a tap does.</summary>
    public CardAction? SelectAction { get; init; }
    /// <summary>Its looks.</summary>
    public ContainerStyle? Style { get; init; }
    /// <summary>Where the content stands.</summary>
    public VerticalAlignment? VerticalContentAlignment { get; init; }
    /// <summary>True when it reaches the edge.</summary>
    public bool? Bleed { get; init; }
    /// <summary>The least height: "40px".</summary>
    public string? MinHeight { get; init; }
    /// <summary>True when the content reads from right to left.</summary>
    public bool? Rtl { get; init; }
    /// <summary>A picture behind it.</summary>
    [JsonConverter(typeof(BackgroundImageConverter))]
    public BackgroundImage? BackgroundImage { get; init; }
}

/// <summary>Buttons inside the body.</summary>
/// <remarks>https://adaptivecards.io/explorer/ActionSet.html</remarks>
public sealed record ActionSet : CardElement
{
    /// <inheritdoc/>
    public override string Type => "ActionSet";
    /// <summary>The buttons.</summary>
    public required IReadOnlyList<CardAction> Actions { get; init; }
}
