using System.Text.Json.Serialization;

namespace BackOfficeBot.Cards;

/// <summary>A table.</summary>
/// <remarks>https://adaptivecards.io/explorer/Table.html</remarks>
public sealed record Table : CardElement
{
    /// <inheritdoc/>
    public override string Type => "Table";
    /// <summary>The columns' widths.</summary>
    public required IReadOnlyList<TableColumnDefinition> Columns { get; init; }
    /// <summary>The rows.</summary>
    public required IReadOnlyList<TableRow> Rows { get; init; }
    /// <summary>True (as without it) when the first row holds the headings. The name that renderers read; the schema's page says "firstRowAsHeader".</summary>
    public bool? FirstRowAsHeaders { get; init; }
    /// <summary>True (as without it) when lines are drawn.</summary>
    public bool? ShowGridLines { get; init; }
    /// <summary>The lines' style.</summary>
    public ContainerStyle? GridStyle { get; init; }
    /// <summary>Where the cells' content stands.</summary>
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }
    /// <summary>Where the cells' content stands.</summary>
    public VerticalAlignment? VerticalCellContentAlignment { get; init; }
}

/// <summary>A column's width and where its content stands.</summary>
public sealed record TableColumnDefinition : CardPart
{
    /// <summary>A weight ("2") or pixels ("40px").</summary>
    [JsonConverter(typeof(TextOrNumber))]
    public string? Width { get; init; }
    /// <summary>Where the content stands.</summary>
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }
    /// <summary>Where the content stands.</summary>
    public VerticalAlignment? VerticalCellContentAlignment { get; init; }
}

/// <summary>A row.</summary>
public sealed record TableRow : CardPart
{
    /// <summary>"TableRow"</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableRow";
    /// <summary>The cells, as many as columns.</summary>
    public required IReadOnlyList<TableCell> Cells { get; init; }
    /// <summary>The row's looks.</summary>
    public ContainerStyle? Style { get; init; }
    /// <summary>Where the content stands.</summary>
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }
    /// <summary>Where the content stands.</summary>
    public VerticalAlignment? VerticalCellContentAlignment { get; init; }
}

/// <summary>A cell.</summary>
/// <remarks>https://adaptivecards.io/explorer/TableCell.html</remarks>
public sealed record TableCell : CardPart
{
    /// <summary>"TableCell"</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableCell";
    /// <summary>What stands in it.</summary>
    public required IReadOnlyList<CardElement> Items { get; init; }
    /// <summary>What a tap does.</summary>
    public CardAction? SelectAction { get; init; }
    /// <summary>The cell's looks.</summary>
    public ContainerStyle? Style { get; init; }
    /// <summary>Where the content stands.</summary>
    public VerticalAlignment? VerticalContentAlignment { get; init; }
    /// <summary>True when the content reaches the cell's edge.</summary>
    public bool? Bleed { get; init; }
    /// <summary>The least height: "40px".</summary>
    public string? MinHeight { get; init; }
    /// <summary>True when the content reads from right to left.</summary>
    public bool? Rtl { get; init; }
    /// <summary>A picture behind it.</summary>
    [JsonConverter(typeof(BackgroundImageConverter))]
    public BackgroundImage? BackgroundImage { get; init; }
}
