using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Activities;

namespace BackOfficeBot.Channel.Turns;

/// <summary>What the HTTP response to an invoke says.</summary>
/// <param name="Status">HTTP status. Errors of card actions are 200 here and have their status in the body.</param>
/// <param name="Body">One of the records of this file, or null for none.</param>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.invokeresponse</remarks>
public sealed record InvokeResponse(int Status, InvokeBody? Body)
{
    /// <summary>200 without a body.</summary>
    public static InvokeResponse Empty { get; } = new(200, null);

    /// <summary>Status and body as they go onto the wire.</summary>
    public TurnAnswer ToAnswer() => new(Status, Body is null ? default(ReadOnlyMemory<byte>) : JsonSerializer.SerializeToUtf8Bytes(Body, Body.TypeInfo));
}

/// <summary>The body of an invoke's answer, with the protocol's own names.</summary>
public abstract record InvokeBody
{
    [JsonIgnore] internal abstract JsonTypeInfo TypeInfo { get; }
}

/// <summary>Answers adaptiveCard/action.</summary>
/// <remarks>https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format</remarks>
public sealed record CardActionResponse(int StatusCode, string Type) : InvokeBody
{
    /// <summary>A card in the place of the pressed one.</summary>
    public const string Card = Attachment.AdaptiveCardType;
    /// <summary>A text is shown; the card stays.</summary>
    public const string Message = "application/vnd.microsoft.activity.message";
    /// <summary>An error is shown; the card stays.</summary>
    public const string Error = "application/vnd.microsoft.error";
    /// <summary>The offered token could not be exchanged: the client shows the sign-in.</summary>
    public const string PreconditionFailed = "application/vnd.microsoft.error.preconditionFailed";
    /// <summary>The sign-in's code was wrong.</summary>
    public const string IncorrectAuthCode = "application/vnd.microsoft.error.incorrectAuthCode";
    /// <summary>The client signs in and presses once more.</summary>
    public const string LoginRequest = "application/vnd.microsoft.activity.loginRequest";

    /// <summary>An <see cref="AdaptiveCard"/>, a text, an <see cref="OAuthCard"/>, an <see cref="InvokeError"/>, or null with <see cref="IncorrectAuthCode"/>.</summary>
    [JsonConverter(typeof(ContentConverter))] public object? Value { get; init; }
    internal override JsonTypeInfo TypeInfo => InvokeJson.Default.CardActionResponse;
}

/// <summary>What went wrong, in an error of a card action.</summary>
public sealed record InvokeError(string Code, string Message);

/// <summary>Answers task/fetch, task/submit, composeExtension/fetchTask and /submitAction with a dialog.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots#the-flow-for-taskfetch-and-tasksubmit</remarks>
public sealed record TaskResponse(TaskAnswer Task) : InvokeBody
{
    internal override JsonTypeInfo TypeInfo => InvokeJson.Default.TaskResponse;
}

/// <summary>"continue" with a <see cref="DialogInfo"/>, or "message" with a text.</summary>
public sealed record TaskAnswer(string Type, [property: JsonConverter(typeof(ContentConverter))] object Value);

/// <summary>A page of a dialog.</summary>
public sealed record DialogInfo(string Title, DialogSize Height, DialogSize Width, Attachment Card);

/// <summary>Answers a message extension's query, selectItem, queryLink or submitAction.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search#respond-to-user-requests</remarks>
public sealed record ExtensionResponse(ExtensionAnswer ComposeExtension) : InvokeBody
{
    internal override JsonTypeInfo TypeInfo => InvokeJson.Default.ExtensionResponse;
}

/// <summary>"result", "message", "auth" or "config".</summary>
public sealed record ExtensionAnswer(string Type)
{
    /// <summary>"list" or "grid".</summary>
    public string? AttachmentLayout { get; init; }
    /// <summary>The results, each with its preview.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }
    /// <summary>The text of "message".</summary>
    public string? Text { get; init; }
    /// <summary>The sign-in of "auth".</summary>
    public SuggestedActions? SuggestedActions { get; init; }
}

/// <summary>Answers application/search.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search</remarks>
public sealed record SearchResponse(int StatusCode, string Type, SearchResults Value) : InvokeBody
{
    /// <summary>The only type there is.</summary>
    public const string Response = "application/vnd.microsoft.search.searchResponse";
    internal override JsonTypeInfo TypeInfo => InvokeJson.Default.SearchResponse;
}

/// <summary>The choices found.</summary>
public sealed record SearchResults(IReadOnlyList<SearchResult> Results);

/// <summary>A choice: what is shown, and what the input then holds.</summary>
public sealed record SearchResult(string? Title, string? Value);

/// <summary>Answers signin/tokenExchange; with status 412 when the token could not be exchanged, so that the client shows the sign-in.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.tokenexchangeinvokeresponse</remarks>
public sealed record TokenExchangeResponse(string? Id, string? ConnectionName) : InvokeBody
{
    /// <summary>Why not, for the client's log.</summary>
    public string? FailureDetail { get; init; }
    internal override JsonTypeInfo TypeInfo => InvokeJson.Default.TokenExchangeResponse;
}

/// <summary>Source-generated JSON of the answers to invokes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(DialogSizeConverter)])]
[JsonSerializable(typeof(CardActionResponse))]
[JsonSerializable(typeof(InvokeError))]
[JsonSerializable(typeof(TaskResponse))]
[JsonSerializable(typeof(DialogInfo))]
[JsonSerializable(typeof(ExtensionResponse))]
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(TokenExchangeResponse))]
internal sealed partial class InvokeJson : JsonSerializerContext;

internal sealed class DialogSizeConverter() : JsonStringEnumConverter<DialogSize>(JsonNamingPolicy.CamelCase);
