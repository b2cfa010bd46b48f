using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackOfficeBot.Cards;

/// <summary>A button, or what a tap does.</summary>
/// <remarks>https://adaptivecards.io/explorer/Action.Execute.html and its neighbours</remarks>
[JsonConverter(typeof(CardActionConverter))]
public abstract record CardAction : CardPart
{
    /// <summary>The name in the schema: "Action.Execute".</summary>
    [JsonPropertyOrder(-2)]
    public abstract string Type { get; }
    /// <summary>Unique in the card.</summary>
    [JsonPropertyOrder(-1)]
    public string? Id { get; init; }
    /// <summary>A verb of at most 20 characters; no Markdown.</summary>
    public string? Title { get; init; }
    /// <summary>More words, shown when the pointer rests on it and read aloud.</summary>
    public string? Tooltip { get; init; }
    /// <summary>Positive for the primary action, destructive for what cannot be undone.</summary>
    public ActionStyle? Style { get; init; }
    /// <summary>Secondary actions stand in the overflow menu.</summary>
    public ActionMode? Mode { get; init; }
    /// <summary>A small picture before the title.</summary>
    public string? IconUrl { get; init; }
    /// <summary>False greys it out.</summary>
    public bool? IsEnabled { get; init; }
    /// <summary>What older clients show in its place; <see cref="Drop"/> for nothing.</summary>
    public CardAction? Fallback { get; init; }
    /// <summary>Features and their least versions, without which <see cref="Fallback"/> is shown.</summary>
    public IReadOnlyDictionary<string, string>? Requires { get; init; }

    /// <summary>As a <see cref="Fallback"/>: nothing is shown.</summary>
    public static CardAction Drop { get; } = new DropAction();
}

/// <summary>Sends a verb to the bot, whose answer takes the card's place.</summary>
/// <remarks>Always with an <see cref="ActionSubmit"/> as <see cref="CardAction.Fallback"/>. https://adaptivecards.io/explorer/Action.Execute.html</remarks>
public sealed record ActionExecute : CardAction
{
    /// <inheritdoc/>
    public override string Type => "Action.Execute";
    /// <summary>What is to be done.</summary>
    public string? Verb { get; init; }
    /// <summary>What is sent beside the inputs' values.</summary>
    public JsonElement? Data { get; init; }
    /// <summary>None for buttons that must not wait for valid inputs, such as "cancel".</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }
}

/// <summary>Sends the inputs' values to the bot, as a message or, in a dialog, as its answer.</summary>
/// <remarks>https://adaptivecards.io/explorer/Action.Submit.html</remarks>
public sealed record ActionSubmit : CardAction
{
    /// <inheritdoc/>
    public override string Type => "Action.Submit";
    /// <summary>What is sent beside the inputs' values; its member "msteams" is read by Teams.</summary>
    public JsonElement? Data { get; init; }
    /// <summary>None for buttons that must not wait for valid inputs, such as "cancel".</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }
    /// <summary>What Teams adds.</summary>
    public TeamsSubmit? Msteams { get; init; }
}

/// <summary>What Teams adds to an <see cref="ActionSubmit"/>.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions</remarks>
public sealed record TeamsSubmit : CardPart
{
    /// <summary>Whether "your response was sent" is shown.</summary>
    public TeamsFeedback? Feedback { get; init; }
}

/// <summary>Whether "your response was sent" is shown.</summary>
/// <param name="Hide">True hides it.</param>
public sealed record TeamsFeedback(bool Hide) : CardPart;

/// <summary>Opens an address.</summary>
/// <remarks>https://adaptivecards.io/explorer/Action.OpenUrl.html</remarks>
public sealed record ActionOpenUrl : CardAction
{
    /// <inheritdoc/>
    public override string Type => "Action.OpenUrl";
    /// <summary>The address.</summary>
    public required string Url { get; init; }
}

/// <summary>Opens a card inside the card.</summary>
/// <remarks>https://adaptivecards.io/explorer/Action.ShowCard.html</remarks>
public sealed record ActionShowCard : CardAction
{
    /// <inheritdoc/>
    public override string Type => "Action.ShowCard";
    /// <summary>The inner card.</summary>
    public required AdaptiveCard Card { get; init; }
}

/// <summary>Shows and hides elements.</summary>
/// <remarks>https://adaptivecards.io/explorer/Action.ToggleVisibility.html</remarks>
public sealed record ActionToggleVisibility : CardAction
{
    /// <inheritdoc/>
    public override string Type => "Action.ToggleVisibility";
    /// <summary>Which.</summary>
    [JsonConverter(typeof(TargetsConverter))]
    public required IReadOnlyList<TargetElement> TargetElements { get; init; }
}

/// <summary>An element that is shown or hidden.</summary>
public sealed record TargetElement : CardPart
{
    /// <summary>The element's id.</summary>
    public required string ElementId { get; init; }
    /// <summary>True shows, false hides, null changes.</summary>
    public bool? IsVisible { get; init; }
}

/// <summary>An action of a type that this library doesn't know, kept as it came.</summary>
/// <param name="Json">The action.</param>
public sealed record UnknownAction(JsonElement Json) : CardAction
{
    /// <inheritdoc/>
    public override string Type => Json.TryGetProperty("type", out var type) ? type.ToString() : "";
}

internal sealed record DropAction : CardAction
{
    public override string Type => "drop";
}

/// <summary>What a button means.</summary>
[JsonConverter(typeof(CamelCase<ActionStyle>))]
public enum ActionStyle
{
    /// <summary>As usual.</summary>
    Default,
    /// <summary>The primary one.</summary>
    Positive,
    /// <summary>Cannot be undone.</summary>
    Destructive,
}

/// <summary>Where a button stands.</summary>
[JsonConverter(typeof(CamelCase<ActionMode>))]
public enum ActionMode
{
    /// <summary>In sight.</summary>
    Primary,
    /// <summary>In the overflow menu.</summary>
    Secondary,
}

/// <summary>Whether a button waits for valid inputs and sends them.</summary>
[JsonConverter(typeof(CamelCase<AssociatedInputs>))]
public enum AssociatedInputs
{
    /// <summary>The inputs around it.</summary>
    Auto,
    /// <summary>None.</summary>
    None,
}
