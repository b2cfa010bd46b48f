using System.Text.Json;

namespace BackOfficeBot.Channel.Activities;

/// <summary>The value of adaptiveCard/action: a pressed Action.Execute or a refresh.</summary>
/// <remarks>https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#adaptivecardaction-invoke-activity</remarks>
public sealed record CardActionValue
{
    /// <summary>The action that was pressed.</summary>
    public CardActionData? Action { get; set; }
    /// <summary>"manual" for a press, "automatic" for a refresh.</summary>
    public string? Trigger { get; set; }
    /// <summary>After a 401 with a login request: the token the client offers.</summary>
    public TokenExchangeValue? Authentication { get; set; }
    /// <summary>After a 401 with a login request: the code of a browser sign-in.</summary>
    public string? State { get; set; }
}

/// <summary>The pressed action.</summary>
public sealed record CardActionData
{
    /// <summary>"Action.Execute".</summary>
    public string? Type { get; set; }
    /// <summary>The action's id on the card.</summary>
    public string? Id { get; set; }
    /// <summary>The action's verb.</summary>
    public string? Verb { get; set; }
    /// <summary>The action's data, with the values of the card's inputs merged in.</summary>
    public JsonElement? Data { get; set; }
}

/// <summary>The value of task/fetch and task/submit.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots</remarks>
public sealed record TaskValue
{
    /// <summary>The button's data; for task/submit with the inputs merged in.</summary>
    public JsonElement? Data { get; set; }
    /// <summary>The client's theme and more.</summary>
    public JsonElement? Context { get; set; }
}

/// <summary>The value of composeExtension/query.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search</remarks>
public sealed record ExtensionQueryValue
{
    /// <summary>The command in the manifest.</summary>
    public string? CommandId { get; set; }
    /// <summary>What was typed, by the parameter's name; "initialRun" is "true" before anything was.</summary>
    public IReadOnlyList<ExtensionParameter>? Parameters { get; set; }
    /// <summary>Which page of the results.</summary>
    public QueryOptions? QueryOptions { get; set; }
    /// <summary>After a sign-in: its code.</summary>
    public string? State { get; set; }

    /// <summary>What was typed for a parameter, or the first one; "" when nothing was.</summary>
    public string Text(string? parameter = null) =>
        Parameters?.FirstOrDefault(p => parameter is null ? p.Name is not "initialRun" : p.Name == parameter)?.Value is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
}

/// <summary>A parameter of a message extension's command.</summary>
public sealed record ExtensionParameter
{
    /// <summary>Its name in the manifest.</summary>
    public string? Name { get; set; }
    /// <summary>What was typed.</summary>
    public JsonElement? Value { get; set; }
}

/// <summary>A page of results.</summary>
public sealed record QueryOptions
{
    /// <summary>How many to leave out.</summary>
    public int? Skip { get; set; }
    /// <summary>How many at most (message extensions).</summary>
    public int? Count { get; set; }
    /// <summary>How many at most (application/search).</summary>
    public int? Top { get; set; }
}

/// <summary>The value of composeExtension/fetchTask and /submitAction.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/respond-to-task-module-submit</remarks>
public sealed record ExtensionActionValue
{
    /// <summary>The command in the manifest.</summary>
    public string? CommandId { get; set; }
    /// <summary>"compose", "commandbox" or "message".</summary>
    public string? CommandContext { get; set; }
    /// <summary>What the dialog sent.</summary>
    public JsonElement? Data { get; set; }
    /// <summary>The message the command was called on, when it was called on one.</summary>
    public JsonElement? MessagePayload { get; set; }
    /// <summary>After a preview: "edit" or "send".</summary>
    public string? BotMessagePreviewAction { get; set; }
    /// <summary>After a preview: what was shown.</summary>
    public IReadOnlyList<Activity>? BotActivityPreview { get; set; }
    /// <summary>After a sign-in: its code.</summary>
    public string? State { get; set; }
}

/// <summary>The value of composeExtension/queryLink.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/link-unfurling</remarks>
public sealed record QueryLinkValue
{
    /// <summary>The pasted link.</summary>
    public string? Url { get; set; }
    /// <summary>After a sign-in: its code.</summary>
    public string? State { get; set; }
}

/// <summary>The value of application/search: a typeahead input asks for choices.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search</remarks>
public sealed record SearchValue
{
    /// <summary>What was typed so far.</summary>
    public string? QueryText { get; set; }
    /// <summary>Which page.</summary>
    public QueryOptions? QueryOptions { get; set; }
    /// <summary>The input's dataset.</summary>
    public string? Dataset { get; set; }
    /// <summary>Values of other inputs, where the input asks for them.</summary>
    public JsonElement? Data { get; set; }
}

/// <summary>The value of signin/tokenExchange, and of a card action's authentication.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/authentication/bot-sso-code</remarks>
public sealed record TokenExchangeValue
{
    /// <summary>The same from every client of the person: handle one of each.</summary>
    public string? Id { get; set; }
    /// <summary>The OAuth connection.</summary>
    public string? ConnectionName { get; set; }
    /// <summary>The client's token, to be exchanged by the token service.</summary>
    public string? Token { get; set; }
}

/// <summary>The value of signin/verifyState.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/authentication/add-authentication</remarks>
public sealed record VerifyStateValue
{
    /// <summary>The code, or "CancelledByUser".</summary>
    public string? State { get; set; }
}

/// <summary>The value of signin/failure.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/authentication/bot-sso-code</remarks>
public sealed record SignInFailureValue
{
    /// <summary>Such as "resourcematchfailed" or "invokeerror".</summary>
    public string? Code { get; set; }
    /// <summary>What the client says about it.</summary>
    public string? Message { get; set; }
}

/// <summary>The value of fileConsent/invoke.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#invoke-activity-when-the-user-accepts-the-file</remarks>
public sealed record FileConsentValue
{
    /// <summary>"fileUpload".</summary>
    public string? Type { get; set; }
    /// <summary>"accept" or "decline".</summary>
    public string? Action { get; set; }
    /// <summary>The context of the consent card.</summary>
    public JsonElement? Context { get; set; }
    /// <summary>Where to upload, when accepted.</summary>
    public FileUploadInfo? UploadInfo { get; set; }
}

/// <summary>Where an accepted file is to be uploaded.</summary>
public sealed record FileUploadInfo
{
    /// <summary>Where the file will be found.</summary>
    public string? ContentUrl { get; set; }
    /// <summary>The file's name.</summary>
    public string? Name { get; set; }
    /// <summary>An upload session; pre-authenticated, so no token may be sent to it.</summary>
    public string? UploadUrl { get; set; }
    /// <summary>The drive item's id.</summary>
    public string? UniqueId { get; set; }
    /// <summary>The extension, without the dot.</summary>
    public string? FileType { get; set; }
}

/// <summary>The value of message/submitAction.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content#feedback-buttons</remarks>
public sealed record MessageActionValue
{
    /// <summary>"feedback".</summary>
    public string? ActionName { get; set; }
    /// <summary>For feedback: <c>{"reaction":"like","feedback":"{\"feedbackText\":\"…\"}"}</c>.</summary>
    public JsonElement? ActionValue { get; set; }
}
