using System.Text.Json.Serialization;

namespace BackOfficeBot.Cards;

/// <summary>A picture; without a text for those who cannot see it, it does not compile.</summary>
/// <remarks>Teams takes PNG, JPEG and GIF of up to 1024×1024 and 1 MB. https://adaptivecards.io/explorer/Image.html</remarks>
public sealed record Image : CardElement
{
    /// <inheritdoc/>
    public override string Type => "Image";
    /// <summary>An https or data address.</summary>
    public required string Url { get; init; }
    /// <summary>What it shows, for those who cannot see it; "" for an ornament.</summary>
    public required string AltText { get; init; }
    /// <summary>How large.</summary>
    public ImageSize? Size { get; init; }
    /// <summary>Round for people.</summary>
    public ImageStyle? Style { get; init; }
    /// <summary>Exactly how wide: "40px".</summary>
    public string? Width { get; init; }
    /// <summary>Exactly how high: "40px"; "auto" or "stretch".</summary>
    public new string? Height { get; init; }
    /// <summary>A colour behind transparent parts: "#RRGGBB".</summary>
    public string? BackgroundColor { get; init; }
    /// <summary>Where it stands.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
    /// <summary>What a tap does.</summary>
    public CardAction? SelectAction { get; init; }
    /// <summary>What Teams adds.</summary>
    public TeamsImage? Msteams { get; init; }
}

/// <summary>What Teams adds to a picture.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format#stage-view-for-images-in-adaptive-cards</remarks>
public sealed record TeamsImage : CardPart
{
    /// <summary>True when a tap shows it large.</summary>
    public bool? AllowExpand { get; init; }
}

/// <summary>Several pictures in a row.</summary>
/// <remarks>https://adaptivecards.io/explorer/ImageSet.html</remarks>
public sealed record ImageSet : CardElement
{
    /// <inheritdoc/>
    public override string Type => "ImageSet";
    /// <summary>The pictures.</summary>
    public required IReadOnlyList<Image> Images { get; init; }
    /// <summary>How large each is.</summary>
    public ImageSize? ImageSize { get; init; }
}

/// <summary>A picture behind a card, a container or a column.</summary>
/// <remarks>https://adaptivecards.io/explorer/BackgroundImage.html</remarks>
public sealed record BackgroundImage : CardPart
{
    /// <summary>An https or data address.</summary>
    public required string Url { get; init; }
    /// <summary>How it fills.</summary>
    public ImageFillMode? FillMode { get; init; }
    /// <summary>Where it stands.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
    /// <summary>Where it stands.</summary>
    public VerticalAlignment? VerticalAlignment { get; init; }
}

/// <summary>How large a picture is.</summary>
[JsonConverter(typeof(CamelCase<ImageSize>))]
public enum ImageSize
{
    /// <summary>As it is, at most as wide as there is room.</summary>
    Auto,
    /// <summary>As wide as there is room.</summary>
    Stretch,
    /// <summary>About 40 px.</summary>
    Small,
    /// <summary>About 80 px.</summary>
    Medium,
    /// <summary>About 160 px.</summary>
    Large,
}

/// <summary>The shape of a picture.</summary>
[JsonConverter(typeof(CamelCase<ImageStyle>))]
public enum ImageStyle
{
    /// <summary>As it is.</summary>
    Default,
    /// <summary>Round.</summary>
    Person,
}

/// <summary>How a background fills.</summary>
[JsonConverter(typeof(CamelCase<ImageFillMode>))]
public enum ImageFillMode
{
    /// <summary>Scaled, cut where it must be.</summary>
    Cover,
    /// <summary>Repeated from left to right.</summary>
    RepeatHorizontally,
    /// <summary>Repeated from top to bottom.</summary>
    RepeatVertically,
    /// <summary>Repeated.</summary>
    Repeat,
}
