using BackOfficeBot.Cards;

namespace BackOfficeBot.Common;

/// A line of a list: what it is, quietly what about it, and what it opens where it opens something.
internal static class OpenRow
{
    public static Container Of(string title, string? line, CardAction? press, bool isSeparate) => new()
    {
        Separator = isSeparate, Spacing = Spacing.Small, SelectAction = press is null ? null : press with { Tooltip = title },
        Items =
        [
            new TextBlock { Text = Markdown.Escape(title) + (press is null ? "" : " ›"), Color = press is null ? null : TextColor.Accent, Wrap = true },
            .. string.IsNullOrWhiteSpace(line) ? Array.Empty<CardElement>() : [new TextBlock { Text = Markdown.Escape(line), IsSubtle = true, Size = TextSize.Small, Wrap = true, Spacing = Spacing.None }],
        ],
    };
}
