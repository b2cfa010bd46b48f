using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Skills.Minutes.Material;

/// A transcript as Teams gives it (https://www.w3.org/TR/webvtt1/): what one person says in several pieces is one line.
internal static partial class VttReader
{
    private const int Longest = 2_000;

    public static MaterialReading Read(string text)
    {
        if (!text.StartsWith("WEBVTT", StringComparison.Ordinal)) return MaterialReading.Wrong(MaterialProblem.Broken, 1);
        List<MaterialLine> said = [];
        var block = new StringBuilder();
        (TimeSpan at, bool isCue, bool skips, var number) = (default, false, false, 0);
        foreach (var range in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = range.Trim().ToString();
            if (line.Length == 0)
            {
                Take(said, block, at);
                (isCue, skips) = (false, false);
            }
            // Remarks and looks end at the next empty line.
            else if (skips || (!isCue && (line.StartsWith("NOTE", StringComparison.Ordinal) || line.StartsWith("STYLE", StringComparison.Ordinal) || line.StartsWith("REGION", StringComparison.Ordinal)))) skips = true;
            else if (line.Contains("-->", StringComparison.Ordinal))
            {
                Take(said, block, at);
                if (Timing.Match(line) is not { Success: true } timing || Time(timing, "a") is not { } from || Time(timing, "b") is not { } to || to < from) return MaterialReading.Wrong(MaterialProblem.WrongTimes, number);
                (at, isCue) = (from, true);
            }
            else if (isCue) block.Append(block.Length > 0 ? " " : "").Append(line);
        }
        Take(said, block, at);
        return new(new(said, true));
    }

    private static void Take(List<MaterialLine> said, StringBuilder block, TimeSpan at)
    {
        if (block.Length == 0) return;
        var whole = block.ToString();
        block.Clear();
        var voices = Voice.Matches(whole);
        if (voices.Count == 0) Add(said, null, whole, at);
        else if (voices[0].Index > 0) Add(said, null, whole[..voices[0].Index], at);
        for (var i = 0; i < voices.Count; i++)
            Add(said, WebUtility.HtmlDecode(voices[i].Groups["who"].Value).Trim(), whole[(voices[i].Index + voices[i].Length)..(i + 1 < voices.Count ? voices[i + 1].Index : whole.Length)], at);
    }

    private static void Add(List<MaterialLine> said, string? who, string marked, TimeSpan at)
    {
        var text = WebUtility.HtmlDecode(Tag.Replace(marked, "")).Trim();
        if (text.Length == 0) return;
        if (said is [.., var last] && last.Speaker == who && last.Text.Length + text.Length < Longest) said[^1] = last with { Text = $"{last.Text} {text}" };
        else said.Add(new(text) { Speaker = who is { Length: > 0 } ? who : null, At = at });
    }

    private static TimeSpan? Time(Match timing, string side)
    {
        int Part(string name) => timing.Groups[side + name] is { Success: true } group ? int.Parse(group.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0;
        return Part("m") < 60 && Part("s") < 60 ? new(0, Part("h"), Part("m"), Part("s"), Part("f")) : null;
    }

    private static readonly Regex Timing = new(@"^(?:(?<ah>\d{1,3}):)?(?<am>\d{2}):(?<as>\d{2})[.,](?<af>\d{3})\s+-->\s+(?:(?<bh>\d{1,3}):)?(?<bm>\d{2}):(?<bs>\d{2})[.,](?<bf>\d{3})(\s.*)?$");

    private static readonly Regex Voice = new(@"<v(?:\.[^\s>]*)?\s+(?<who>[^>]{1,200})>");

    private static readonly Regex Tag = new("<[^>]{0,200}>");
}
