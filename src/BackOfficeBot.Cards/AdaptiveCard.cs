using System.Text.Json.Serialization;

namespace BackOfficeBot.Cards;

/// <summary>A card: what is shown, and the buttons under it.</summary>
/// <remarks>
/// Teams renders schemas up to 1.5, at most six actions, and messages of about 28 KB in its oldest limits.
/// https://adaptivecards.io/explorer/AdaptiveCard.html
/// </remarks>
public sealed record AdaptiveCard : CardPart
{
    /// <summary>"AdaptiveCard"</summary>
    [JsonPropertyOrder(-2)]
    public string Type { get; } = "AdaptiveCard";
    /// <summary>The schema's address, for editors.</summary>
    [JsonPropertyName("$schema"), JsonPropertyOrder(-1)]
    public string? Schema { get; init; }
    /// <summary>The schema that the card needs: "1.5" is the newest that Teams renders.</summary>
    public string Version { get; init; } = "1.5";
    /// <summary>What is shown, from top to bottom.</summary>
    public IReadOnlyList<CardElement>? Body { get; init; }
    /// <summary>The buttons under it; the primary first, at most six.</summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }
    /// <summary>What a tap anywhere does.</summary>
    public CardAction? SelectAction { get; init; }
    /// <summary>How the card is asked for anew, and by whom.</summary>
    public Refresh? Refresh { get; init; }
    /// <summary>Single sign-on for the card's Action.Execute.</summary>
    public Authentication? Authentication { get; init; }
    /// <summary>Plain text for clients that cannot show the card.</summary>
    public string? FallbackText { get; init; }
    /// <summary>What is read aloud; SSML or plain text.</summary>
    public string? Speak { get; init; }
    /// <summary>ISO 639-1 language of the texts: "it", "en". Decides how dates are written.</summary>
    public string? Lang { get; init; }
    /// <summary>The least height: "80px".</summary>
    public string? MinHeight { get; init; }
    /// <summary>True when the content reads from right to left.</summary>
    public bool? Rtl { get; init; }
    /// <summary>Where the content stands when there is room.</summary>
    public VerticalAlignment? VerticalContentAlignment { get; init; }
    /// <summary>A picture behind the card.</summary>
    [JsonConverter(typeof(BackgroundImageConverter))]
    public BackgroundImage? BackgroundImage { get; init; }
    /// <summary>What Teams adds: full width, mentions.</summary>
    public TeamsCard? Msteams { get; init; }
}

/// <summary>How a card is asked for anew: Teams sends the action's verb when one of the people opens the chat.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/user-specific-views</remarks>
public sealed record Refresh : CardPart
{
    /// <summary>What is sent.</summary>
    public required ActionExecute Action { get; init; }
    /// <summary>Teams ids ("29:…") of the people whose client asks by itself, at most 60; in a chat of up to 60 people null means all.</summary>
    public IReadOnlyList<string>? UserIds { get; init; }
    /// <summary>From when on the card is worth asking anew, in UTC.</summary>
    public DateTimeOffset? Expires { get; init; }
}

/// <summary>Single sign-on for the card's Action.Execute.</summary>
/// <remarks>https://adaptivecards.io/explorer/Authentication.html</remarks>
public sealed record Authentication : CardPart
{
    /// <summary>What the person is told.</summary>
    public string? Text { get; init; }
    /// <summary>The OAuth connection of the bot's registration.</summary>
    public string? ConnectionName { get; init; }
    /// <summary>What the client tries first, silently.</summary>
    public CardTokenExchangeResource? TokenExchangeResource { get; init; }
    /// <summary>Buttons for signing in by hand.</summary>
    public IReadOnlyList<AuthenticationButton>? Buttons { get; init; }
}

/// <summary>What is exchanged for a token.</summary>
public sealed record CardTokenExchangeResource : CardPart
{
    /// <summary>Names this exchange.</summary>
    public required string Id { get; init; }
    /// <summary>The application id URI.</summary>
    public required string Uri { get; init; }
    /// <summary>The identity provider.</summary>
    public required string ProviderId { get; init; }
}

/// <summary>A button for signing in by hand.</summary>
public sealed record AuthenticationButton : CardPart
{
    /// <summary>"signin"</summary>
    public required string Type { get; init; }
    /// <summary>Its words.</summary>
    public string? Title { get; init; }
    /// <summary>The address that is opened.</summary>
    public required string Value { get; init; }
}

/// <summary>What Teams adds to a card.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format</remarks>
public sealed record TeamsCard : CardPart
{
    /// <summary>"Full" for the chat's whole width.</summary>
    public string? Width { get; init; }
    /// <summary>The people mentioned in the card's texts.</summary>
    public IReadOnlyList<TeamsMention>? Entities { get; init; }
}

/// <summary>A person mentioned in a card's text.</summary>
public sealed record TeamsMention : CardPart
{
    /// <summary>"mention"</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "mention";
    /// <summary>The text that stands for the person: "&lt;at&gt;Anna&lt;/at&gt;".</summary>
    public required string Text { get; init; }
    /// <summary>Who.</summary>
    public required TeamsMentioned Mentioned { get; init; }
}

/// <summary>Who is mentioned.</summary>
/// <param name="Id">Teams id, or directory id, or user principal name.</param>
/// <param name="Name">The name that is shown.</param>
public sealed record TeamsMentioned(string Id, string Name) : CardPart;
