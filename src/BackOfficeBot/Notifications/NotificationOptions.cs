namespace BackOfficeBot.Notifications;

/// The section Notifications: whether Graph calls the bot when something changes in Outlook or To Do. Without it the bot looks by itself, as often as it does anyway.
internal sealed class NotificationOptions
{
    public const string Section = "Notifications";

    /// The bot's own address as the internet sees it, such as https://bot.firm.example; none: Graph is not asked to call.
    public string? Address { get; set; }

    public bool IsOn => !string.IsNullOrWhiteSpace(Address);

    /// What Graph calls.
    public Uri Url => new(new(Address!), NotificationEndpoint.Path);

    /// https, and nothing behind the host; http on this machine only.
    public static bool IsAddress(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.PathAndQuery == "/" && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
