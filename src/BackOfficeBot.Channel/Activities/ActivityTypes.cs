namespace BackOfficeBot.Channel.Activities;

/// <summary>The types of activities that Teams sends or takes.</summary>
public static class ActivityTypes
{
    /// <summary>A message, or a pressed Action.Submit (then with a value and without a text).</summary>
    public const string Message = "message";
    /// <summary>A message was edited or undeleted.</summary>
    public const string MessageUpdate = "messageUpdate";
    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";
    /// <summary>A reaction was added to or taken from one of the bot's messages.</summary>
    public const string MessageReaction = "messageReaction";
    /// <summary>Members, the team or its channels changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";
    /// <summary>The app was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";
    /// <summary>A request that wants an answer in the HTTP response.</summary>
    public const string Invoke = "invoke";
    /// <summary>Something named happened, such as a meeting's start.</summary>
    public const string Event = "event";
    /// <summary>Somebody is typing.</summary>
    public const string Typing = "typing";
}

/// <summary>The names of the invokes that Teams sends.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.teams and the pages named at each payload.</remarks>
public static class InvokeNames
{
    /// <summary>A pressed Action.Execute, or a refresh.</summary>
    public const string CardAction = "adaptiveCard/action";
    /// <summary>A dialog is to open.</summary>
    public const string TaskFetch = "task/fetch";
    /// <summary>A dialog was submitted.</summary>
    public const string TaskSubmit = "task/submit";
    /// <summary>A message extension's search.</summary>
    public const string ExtensionQuery = "composeExtension/query";
    /// <summary>A message extension's command opens its dialog.</summary>
    public const string ExtensionFetchTask = "composeExtension/fetchTask";
    /// <summary>A message extension's dialog was submitted.</summary>
    public const string ExtensionSubmitAction = "composeExtension/submitAction";
    /// <summary>A result of a message extension's search was chosen.</summary>
    public const string ExtensionSelectItem = "composeExtension/selectItem";
    /// <summary>A link of a domain of ours was pasted.</summary>
    public const string ExtensionQueryLink = "composeExtension/queryLink";
    /// <summary>A typeahead input asks for choices.</summary>
    public const string Search = "application/search";
    /// <summary>Single sign-on: the client offers a token.</summary>
    public const string TokenExchange = "signin/tokenExchange";
    /// <summary>Sign-in in a browser ended with a code.</summary>
    public const string VerifyState = "signin/verifyState";
    /// <summary>Sign-in failed in the client.</summary>
    public const string SignInFailure = "signin/failure";
    /// <summary>A file was accepted or declined.</summary>
    public const string FileConsent = "fileConsent/invoke";
    /// <summary>Feedback on a message of the bot.</summary>
    public const string MessageSubmitAction = "message/submitAction";
}
