namespace BackOfficeBot.Skills.Minutes.Documents;

/// A document before it is one of Word's: what stands in it, not how it looks.
/// <param name="Language">"it" or "en".</param>
/// <param name="Running">What stands above every page.</param>
/// <param name="Mark">"BOZZA", until it is approved.</param>
internal sealed record Paper(string Title, string Language, string? Reference, string Running, string? Mark, IReadOnlyList<Block> Blocks)
{
    public string? Author { get; init; }
}

internal abstract record Block;

internal sealed record Heading(string Text, int Level = 1) : Block;

internal sealed record Line(string Text, LineStyle Style = LineStyle.Text) : Block
{
    /// Set in bold before the text.
    public string? Lead { get; init; }
}

internal enum LineStyle { Text, Resolution, Source, Subtitle, Note }

/// Numbered by Word, from <paramref name="From"/>.
internal sealed record NumberedList(IReadOnlyList<string> Items, int From = 1) : Block;

internal sealed record Grid(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<int> Widths) : Block
{
    /// What it shows, for who does not see it.
    public required string Caption { get; init; }
}

/// Two places to sign side by side.
internal sealed record Signatures(IReadOnlyList<(string Role, string Name, string? Signed)> People) : Block;
