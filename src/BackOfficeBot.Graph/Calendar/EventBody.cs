using System.Net;
using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

/// <summary>The text of an invitation.</summary>
internal static class EventBody
{
    /// <summary>The body with a text on top; null where it stands there already.</summary>
    public static Models.ItemBody? Above(Models.ItemBody? body, string text)
    {
        var content = body?.Content ?? "";
        if (body?.ContentType == Models.BodyType.Text)
            return content.StartsWith(text, StringComparison.Ordinal) ? null : new() { ContentType = Models.BodyType.Text, Content = $"{text}\n\n{content}" };
        var html = $"<p>{WebUtility.HtmlEncode(text).ReplaceLineEndings("<br>")}</p>";
        return content.Contains(html, StringComparison.Ordinal) ? null : new() { ContentType = Models.BodyType.Html, Content = content.Insert(Start(content), html) };
    }

    // Behind the tag of the body, where there is one.
    private static int Start(string html) =>
        html.IndexOf("<body", StringComparison.OrdinalIgnoreCase) is >= 0 and var tag && html.IndexOf('>', tag) is >= 0 and var end ? end + 1 : 0;
}
