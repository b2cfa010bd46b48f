using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;

namespace BackOfficeBot.Common;

/// The message that something was made of: the way back to it, and who wrote it.
internal sealed record SourceMessage(string? Link, string? From)
{
    /// The words of the message on which a command of the message extension was called, and when it was written; null where there is none.
    public static (SourceMessage Message, string Text, DateTimeOffset? At)? Of(Turn turn)
    {
        if (turn.Activity.ValueAs(ActivityJson.Default.ExtensionActionValue)?.MessagePayload is not { ValueKind: JsonValueKind.Object } payload)
            return null;
        DateTimeOffset? at = payload.TryGetProperty("createdDateTime", out var created) && created.ValueKind is JsonValueKind.String && created.TryGetDateTimeOffset(out var said) ? said : null;
        return (new(LinkTo(payload), Writer(payload)), PlainText.Lines(Words(payload)), at);
    }

    /// https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module#payload-activity-properties-when-a-task-module-is-invoked-from-the-message-menu
    private static string Words(JsonElement message) =>
        Member(message, "body") is { } body && Text(body, "content") is { } content
            ? Text(body, "contentType") is "html" ? WebUtility.HtmlDecode(Tag.Replace(Break.Replace(content, "\n"), "")) : content
            : "";

    private static string? Writer(JsonElement message) => Member(Member(message, "from"), "user") is { } user ? Text(user, "displayName") : null;

    private static string? LinkTo(JsonElement message) => Text(message, "linkToMessage") is { } link && Uri.TryCreate(link, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri is { IsLoopback: true, Scheme: "http" }) ? uri.AbsoluteUri : null;

    private static JsonElement? Member(JsonElement? parent, string name) => parent is { ValueKind: JsonValueKind.Object } p && p.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.Object ? member : null;

    private static string? Text(JsonElement parent, string name) => parent.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String ? member.GetString() : null;

    private static readonly Regex Break = new(@"<(?:br|/p|/div|/li)\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Tag = new("<[^>]*>", RegexOptions.CultureInvariant);
}
