using System.Text.RegularExpressions;

namespace BackOfficeBot.Skills.Minutes.Material;

/// Plain text and Markdown, line by line; a transcript in them is known by lines with a name and a time.
internal static partial class PlainReader
{
    public static MaterialText Read(string text, bool isMarkdown)
    {
        List<MaterialLine> lines = [];
        foreach (var range in text.AsSpan().EnumerateLines())
        {
            var line = range.Trim().Trim('\uFEFF').ToString();
            if (line.Length == 0 || Rule.IsMatch(line)) continue;
            var heading = isMarkdown ? Hash.Match(line) : Match.Empty;
            if (heading.Success) line = line[heading.Length..].TrimEnd('#', ' ');
            var bullet = Bullet.Match(line);
            if (bullet.Success) line = line[bullet.Length..];
            if (isMarkdown) line = Marks.Replace(line, "$1$2$3");
            if (line.Length > 0) lines.Add(new(line) { IsHeading = heading.Success, IsListed = bullet.Success });
        }
        return Speakers(lines);
    }

    /// "Marco Rossi   0:12" alone on a line says who speaks from there on, as Teams writes it.
    public static MaterialText Speakers(IReadOnlyList<MaterialLine> lines)
    {
        if (lines.Count(l => Turn.IsMatch(l.Text)) < 2) return new(lines, false);
        List<MaterialLine> said = [];
        (string? who, TimeSpan? at) = (null, null);
        foreach (var line in lines)
        {
            if (Turn.Match(line.Text) is { Success: true } turn && Time(turn.Groups["at"].Value) is { } time) (who, at) = (turn.Groups["who"].Value.Trim(' ', '-', '–', ':', '[', '('), time);
            else said.Add(line with { Speaker = who, At = at });
        }
        return new(said, true);
    }

    private static TimeSpan? Time(string text)
    {
        var parts = text.Split(':').Select(p => int.Parse(p, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return parts is [var m, var s] && s < 60 ? new(0, m, s) : parts is [var h, var min, var sec] && min < 60 && sec < 60 ? new(h, min, sec) : null;
    }

    private static readonly Regex Hash = new(@"^#{1,6}\s+");

    private static readonly Regex Bullet = new(@"^([-*+•–▪◦·]|\[[ xX]\])\s+(\[[ xX]\]\s+)?");

    private static readonly Regex Rule = new(@"^([-_*=]\s?){3,}$|^\|?[\s:|-]+\|[\s:|-]*$");

    private static readonly Regex Marks = new(@"\*\*([^*\n]{1,200})\*\*|__([^_\n]{1,200})__|`([^`\n]{1,200})`");

    private static readonly Regex Turn = new(@"^(?<who>\p{Lu}[\p{L}.'’\- ]{1,60}?)\s*[-–:\[(]?\s*(?<at>\d{1,3}:\d{2}(:\d{2})?)\]?\)?$");
}
