using System.Text.Json;
using BackOfficeBot.Channel.Activities;

namespace BackOfficeBot.Channel.Turns;

/// <summary>The keys of routes, and which of them an activity asks for.</summary>
public static class RouteKeys
{
    /// <summary>All words.</summary>
    public const string Text = "text";
    /// <summary>Prefix of commands.</summary>
    public const string Command = "command/";
    /// <summary>Prefix of buttons.</summary>
    public const string Verb = "verb/";
    /// <summary>Prefix of invokes.</summary>
    public const string Invoke = "invoke/";
    /// <summary>Prefix of events.</summary>
    public const string Event = "event/";

    /// <summary>
    /// The key of an activity, and for invokes with a command, a dataset or an action the narrower key that is looked for first
    /// (<c>invoke/composeExtension/query/people</c> before <c>invoke/composeExtension/query</c>). What a name says behind a slash ("people/alfa") is the handler's.
    /// </summary>
    public static (string Key, string? Narrower) Of(Turn turn)
    {
        if (turn.Press is { } press)
            return (Verb + press.Verb, null);
        var activity = turn.Activity;
        return activity.Type switch
        {
            ActivityTypes.Message => (Text, null),
            ActivityTypes.Invoke => (Invoke + activity.Name, Detail(activity) is { Length: > 0 } detail ? $"{Invoke}{activity.Name}/{detail}" : null),
            ActivityTypes.ConversationUpdate => (Event + Change(activity), null),
            ActivityTypes.Event => (Event + activity.Name, null),
            _ => (Event + activity.Type, null),
        };
    }

    private static string Change(Activity activity) =>
        activity.MembersAdded is { Count: > 0 } ? "membersAdded"
        : activity.MembersRemoved is { Count: > 0 } ? "membersRemoved"
        : TeamsChannelData.Of(activity).EventType ?? ActivityTypes.ConversationUpdate;

    private static string? Detail(Activity activity)
    {
        var member = activity.Name switch
        {
            InvokeNames.ExtensionQuery or InvokeNames.ExtensionFetchTask or InvokeNames.ExtensionSubmitAction => "commandId",
            InvokeNames.Search => "dataset",
            InvokeNames.MessageSubmitAction => "actionName",
            _ => null,
        };
        return member is not null && activity.Value is { ValueKind: JsonValueKind.Object } value
            && value.TryGetProperty(member, out var detail) && detail.ValueKind is JsonValueKind.String ? detail.GetString()?.Split('/')[0] : null;
    }
}
