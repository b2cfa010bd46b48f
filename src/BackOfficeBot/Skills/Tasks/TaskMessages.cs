using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Tasks;

/// "Crea un'attività" on any message: its words fill the form, and the task leads back to it.
internal sealed partial class TaskMessages(TaskSetup setup, Sentences sentences, PersonZone zones, TimeProvider time) : ITaskPart
{
    /// The command of the message extension, in the app's manifest.
    public const string Command = "makeTask";

    public IEnumerable<Route> Routes => [Route.Invoke($"{InvokeNames.ExtensionFetchTask}/{Command}", FormAsync)];

    private async ValueTask<Reply> FormAsync(Turn turn, CancellationToken ct)
    {
        var message = turn.Activity.ValueAs(ActivityJson.Default.ExtensionActionValue)?.MessagePayload;
        var zone = await zones.OfAsync(turn, ct);
        var text = PlainText.Lines(Words(message));
        var understood = text.Length == 0 ? new Understanding() : sentences.Understand(turn, text);
        var when = TaskWhen.Of(text, understood, time.GetUtcNow().In(zone).DateTime, isOwn: false);
        var lines = text.Split('\n');
        var state = new TaskFormState(Guid.CreateVersion7(time.GetUtcNow()), zone.Id, turn.PersonId()) { IsDialog = true, Message = message is null ? null : new(Link(message.Value), From(message.Value)) };
        return await setup.FormAsync(turn, state, new()
        {
            Title = lines[0].Length > Records.Record.LongestTitle ? lines[0][..(Records.Record.LongestTitle - 1)] + "…" : lines[0],
            Details = lines.Length > 1 || lines[0].Length > Records.Record.LongestTitle ? text.Length > Records.Record.LongestBody ? text[..Records.Record.LongestBody] : text : null,
            Day = when?.Day >= WallClock.Day(time.GetUtcNow(), zone) ? when.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
            Time = when?.Time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            Priority = understood.IsUrgent ? nameof(Records.Priority.Urgent) : null,
        }, [], [], ct);
    }

    /// https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module#payload-activity-properties-when-a-task-module-is-invoked-from-the-message-menu
    private static string Words(JsonElement? message) =>
        Member(message, "body") is { } body && Text(body, "content") is { } content
            ? Text(body, "contentType") is "html" ? WebUtility.HtmlDecode(Tag().Replace(Break().Replace(content, "\n"), "")) : content
            : "";

    private static string? From(JsonElement message) => Member(Member(message, "from"), "user") is { } user ? Text(user, "displayName") : null;

    private static string? Link(JsonElement message) => Text(message, "linkToMessage") is { } link && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps ? uri.AbsoluteUri : null;

    private static JsonElement? Member(JsonElement? parent, string name) => parent is { ValueKind: JsonValueKind.Object } p && p.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.Object ? member : null;

    private static string? Text(JsonElement parent, string name) => parent.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String ? member.GetString() : null;

    [GeneratedRegex(@"<(?:br|/p|/div|/li)\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
