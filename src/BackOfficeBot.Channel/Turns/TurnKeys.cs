using BackOfficeBot.Channel.Activities;

namespace BackOfficeBot.Channel.Turns;

/// Names an activity so that its repetition has the same name and nothing else has.
internal static class TurnKeys
{
    /// Null for an activity without an id, which cannot be recognised.
    public static string? Of(Activity activity) => activity.Id is not { Length: > 0 } id ? null
        // The sender is in it so that nobody is given the answer to somebody else's press.
        : activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete
            // These carry the id of the message they change: only the time tells two edits apart.
            ? string.Concat(activity.Type, "\n", activity.Timestamp?.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture), "\n") + Place(activity, id)
            : Place(activity, id);

    private static string Place(Activity activity, string id) => string.Concat(activity.Conversation?.Id, "\n", id, "\n") + activity.From?.Id;
}
