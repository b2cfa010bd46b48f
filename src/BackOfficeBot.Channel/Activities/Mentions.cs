using System.Net;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Channel.Activities;

/// <summary>Makes a mention: the text goes into the message's text, the entity into its entities, and they must agree.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations#add-mentions-to-your-messages</remarks>
public static class Mention
{
    /// <summary>The mention of <paramref name="account"/>; its <see cref="Entity.Text"/> belongs into the message's text.</summary>
    public static Entity Of(ChannelAccount account) => new()
    {
        Type = "mention",
        Mentioned = new() { Id = account.Id, Name = account.Name, AadObjectId = account.AadObjectId },
        Text = $"<at>{WebUtility.HtmlEncode(account.Name)}</at>",
    };
}

/// <summary>The text of a message as the person meant it.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations#retrieve-mentions</remarks>
public static partial class Mentions
{
    // Stands where a mention was until the spaces around it are one; no text has it (a noncharacter).
    private const string Gap = "\uFFFF";

    /// <summary>
    /// The text without any mention of the bot, without the marks of other mentions (the names stay), HTML entities and
    /// hard spaces resolved, and trimmed. "" when there is no text.
    /// </summary>
    /// <param name="activity">A message; the bot is its recipient.</param>
    public static string Strip(Activity activity)
    {
        if (string.IsNullOrWhiteSpace(activity.Text))
            return "";
        var text = activity.Text;
        var mentioned = text.Contains("<at", StringComparison.OrdinalIgnoreCase);
        if (mentioned)
            text = AtElement().Replace(WithoutBot(text, activity), at => IsNamed(at, activity) ? Gap : at.Groups["name"].Value);
        if (text.Contains('&'))
            text = WebUtility.HtmlDecode(text);
        text = text.Replace('\u00A0', ' ');
        return (mentioned ? GapWithSpaces().Replace(text, " ") : text).Trim();
    }

    /// <summary>True when a message mentions its recipient.</summary>
    public static bool MentionsBot(Activity activity) => activity.Entities?.Any(e => IsBot(e, activity)) is true;

    private static string WithoutBot(string text, Activity activity)
    {
        foreach (var entity in activity.Entities ?? [])
            if (IsBot(entity, activity) && entity.Text is { Length: > 0 } mention)
                text = text.Replace(mention, Gap, StringComparison.Ordinal);
        return text;
    }

    private static bool IsBot(Entity entity, Activity activity) =>
        entity.Type is "mention" && entity.Mentioned?.Id is { } id && id == activity.Recipient?.Id;

    private static bool IsNamed(Match at, Activity activity) =>
        SameName(at.Groups["name"].Value, activity.Recipient?.Name) && !NamesAnother(at.Value, activity);

    // A person may bear the bot's name: an entity that says so keeps the name in the text.
    private static bool NamesAnother(string mention, Activity activity) =>
        activity.Entities?.Any(e => e.Type is "mention" && e.Text == mention && !IsBot(e, activity)) is true;

    private static bool SameName(string written, string? name) =>
        name is not null && string.Equals(WebUtility.HtmlDecode(written).Replace('\u00A0', ' ').Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@" *\uFFFF[ \uFFFF]*")]
    private static partial Regex GapWithSpaces();

    [GeneratedRegex(@"<at(?:\s[^<>]*)?>(?<name>[^<]*)</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtElement();
}
