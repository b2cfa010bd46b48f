using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Organisations;

/// The typeahead of people on a client's card: whose people are offered is the card's, whatever the chat is for meanwhile.
internal static class ClientDataset
{
    private const char OfClient = '/';

    public static string Of(string client) => $"{Colleagues.Dataset}{OfClient}{client}";

    /// The client whose people are asked for; null where they are the own office's, or nobody is asked for.
    public static string? ClientOf(Activity activity) =>
        activity.Name == InvokeNames.Search && activity.ValueAs(ActivityJson.Default.SearchValue)?.Dataset?.Split(OfClient) is [Colleagues.Dataset, var client] ? client : null;
}
