using System.Text.Json;
using BackOfficeBot.Channel.Activities;

namespace BackOfficeBot.Channel.Turns;

/// <summary>
/// A button of ours was pressed: by adaptiveCard/action (Action.Execute), by a message (Action.Submit in an older client), or in a dialog
/// (task/fetch, task/submit, composeExtension/submitAction). All carry the verb and the data in the same way.
/// </summary>
/// <param name="Verb">The button's verb.</param>
/// <param name="Data">The button's data with the inputs merged in; undefined when there is none.</param>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards</remarks>
public sealed record Press(string Verb, JsonElement Data)
{
    /// <summary>The member of a button's data that names the verb.</summary>
    public const string VerbMember = "_verb";
    /// <summary>The member of a button's data that holds the sealed state.</summary>
    public const string StateMember = "_state";

    /// <summary>The member of a button's data that names the client whose card it is; absent where it is the tenant's own. The seal proves it.</summary>
    public const string ClientMember = "_client";

    /// <summary>The client that the button names, or null.</summary>
    public string? Client { get; } = Data.ValueKind is JsonValueKind.Object ? Text(Data, ClientMember) : null;

    /// <summary>What was pressed, or null when it was none of our buttons.</summary>
    public static Press? Of(Activity activity)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value)
            return null;
        return (activity.Type, activity.Name) switch
        {
            (ActivityTypes.Message, _) => Named(value),
            (ActivityTypes.Invoke, InvokeNames.CardAction) => Member(value, "action") is { } action
                ? Text(action, "verb") is { Length: > 0 } verb ? new(verb, Member(action, "data") ?? default) : Named(Member(action, "data"))
                : null,
            (ActivityTypes.Invoke, InvokeNames.TaskFetch or InvokeNames.TaskSubmit or InvokeNames.ExtensionSubmitAction) => Named(Member(value, "data")),
            _ => null,
        };
    }

    /// <summary>True for an invoke that a button sends, whether or not it is one of ours: the person who pressed waits for words.</summary>
    public static bool IsOne(Activity activity) => activity is
    {
        Type: ActivityTypes.Invoke,
        Name: InvokeNames.CardAction or InvokeNames.TaskFetch or InvokeNames.TaskSubmit or InvokeNames.ExtensionSubmitAction,
    };

    private static Press? Named(JsonElement? data) => data is { } d && Text(d, VerbMember) is { Length: > 0 } verb ? new(verb, d) : null;

    private static JsonElement? Member(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.Object ? member : null;

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String ? member.GetString() : null;
}
