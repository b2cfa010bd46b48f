using System.Net;
using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

/// <summary>The text of an invitation.</summary>
internal static class EventBody
{
    /// <summary>The body with a text on top, in the place of one that was put there before; null where it stands there already.</summary>
    public static Models.ItemBody? Above(Models.ItemBody? body, string text, string? instead = null)
    {
        var content = body?.Content ?? "";
        if (body?.ContentType == Models.BodyType.Text)
            return content.StartsWith(text, StringComparison.Ordinal) && (instead is null || instead.Length <= text.Length || !content.StartsWith(instead, StringComparison.Ordinal)) ? null
                : new() { ContentType = Models.BodyType.Text, Content = instead is not null && content.StartsWith(instead, StringComparison.Ordinal) ? text + content[instead.Length..] : $"{text}\n\n{content}" };
        var html = Html(text);
        if (content.Contains(html, StringComparison.Ordinal))
            return null;
        var before = instead is null ? -1 : content.IndexOf(Html(instead), StringComparison.Ordinal);
        return new() { ContentType = Models.BodyType.Html, Content = before < 0 ? content.Insert(Start(content), html) : content.Remove(before, Html(instead!).Length).Insert(before, html) };
    }

    private static string Html(string text) => $"<p>{WebUtility.HtmlEncode(text).ReplaceLineEndings("<br>")}</p>";

    // Behind the tag of the body, where there is one.
    private static int Start(string html) =>
        html.IndexOf("<body", StringComparison.OrdinalIgnoreCase) is >= 0 and var tag && html.IndexOf('>', tag) is >= 0 and var end ? end + 1 : 0;
}
