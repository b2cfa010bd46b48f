namespace BackOfficeBot.Language.Intents;

/// <summary>Lines of a vocabulary with their alternatives written out.</summary>
internal static class Template
{
    public static IEnumerable<string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Replace("{who}", "({x}|{name})", StringComparison.Ordinal)).SelectMany(Expand);

    private static IEnumerable<string> Expand(string line)
    {
        // The innermost first.
        var close = line.IndexOf(')', StringComparison.Ordinal);
        var open = close < 0 ? line.IndexOf('(', StringComparison.Ordinal) : line.LastIndexOf('(', close);
        if (close < 0 && open < 0)
            return [line];
        if (close < 0 || open < 0)
            throw new ArgumentException($"The brackets of “{line}” do not match.");
        var (before, rest) = (line[..open], line[(close + 1)..]);
        return line[(open + 1)..close].Split('|').SelectMany(choice => Expand(before + choice + rest));
    }
}
