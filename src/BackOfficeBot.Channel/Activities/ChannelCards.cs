using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackOfficeBot.Channel.Activities;

/// <summary>The sign-in card: the client first tries single sign-on with <see cref="TokenExchangeResource"/>, then shows the button.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/authentication/bot-sso-code</remarks>
public sealed record OAuthCard
{
    /// <summary>The content type of its attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.oauth";

    /// <summary>Why to sign in.</summary>
    public string? Text { get; set; }
    /// <summary>The OAuth connection of the Bot resource.</summary>
    public string? ConnectionName { get; set; }
    /// <summary>What the client exchanges its token for; null for no single sign-on.</summary>
    public TokenExchangeResource? TokenExchangeResource { get; set; }
    /// <summary>Where the token service takes the token.</summary>
    public JsonElement? TokenPostResource { get; set; }
    /// <summary>One button of type "signin".</summary>
    public IReadOnlyList<ChannelAction>? Buttons { get; set; }
    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>What a client needs for single sign-on.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.tokenexchangeresource</remarks>
public sealed record TokenExchangeResource
{
    /// <summary>The same in the signin/tokenExchange invokes that follow: handle one of each id.</summary>
    public string? Id { get; set; }
    /// <summary>The application id URI the token is for.</summary>
    public string? Uri { get; set; }
    /// <summary>The identity provider.</summary>
    public string? ProviderId { get; set; }
}

/// <summary>A small card with a title and texts: how a message extension's result stands in the list.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference#thumbnail-card</remarks>
public sealed record ThumbnailCard
{
    /// <summary>The content type of its attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.thumbnail";

    /// <summary>The first line.</summary>
    public string? Title { get; set; }
    /// <summary>The second line.</summary>
    public string? Subtitle { get; set; }
    /// <summary>The text; HTML is rendered, so what people typed is escaped first.</summary>
    public string? Text { get; set; }
    /// <summary>What a press on the result does; an invoke becomes composeExtension/selectItem.</summary>
    public ChannelAction? Tap { get; set; }
}

/// <summary>Asks, in a personal chat, whether a file may be put into the person's OneDrive.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#message-requesting-permission-to-upload</remarks>
public sealed record FileConsentCard
{
    /// <summary>The content type of its attachment; the attachment's name is the file's.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";

    /// <summary>What the file is.</summary>
    public string? Description { get; set; }
    /// <summary>Bytes; not enforced.</summary>
    public long? SizeInBytes { get; set; }
    /// <summary>Comes back in fileConsent/invoke when the person agrees.</summary>
    public JsonElement? AcceptContext { get; set; }
    /// <summary>Comes back in fileConsent/invoke when the person declines.</summary>
    public JsonElement? DeclineContext { get; set; }
}

/// <summary>Shows an uploaded file in the chat; its attachment carries the file's name and contentUrl.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#sending-a-file-info-card</remarks>
public sealed record FileInfoCard
{
    /// <summary>The content type of its attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.card.file.info";

    /// <summary>The drive item's id.</summary>
    public string? UniqueId { get; set; }
    /// <summary>The extension, without the dot.</summary>
    public string? FileType { get; set; }
}

/// <summary>A file that a person sent in a personal chat; its attachment carries the file's name, and as contentUrl where it lies in the person's OneDrive.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#receive-files-in-personal-chat</remarks>
public sealed record FileDownloadInfo
{
    /// <summary>The content type of its attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>Where the bytes are to be had, for some minutes; pre-authenticated, so no token may be sent to it.</summary>
    public string? DownloadUrl { get; set; }
    /// <summary>The drive item's id.</summary>
    public string? UniqueId { get; set; }
    /// <summary>The extension, without the dot.</summary>
    public string? FileType { get; set; }
}
