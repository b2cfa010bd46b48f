using System.Text.RegularExpressions;

namespace BackOfficeBot.Sandbox.Graph;

/// <summary>A path as the routes know it: keys and functions of OData and the colon addressing of files brought to one form.</summary>
internal static partial class GraphPath
{
    /// <returns>The segments, and the text of <c>search(q='…')</c> where the path has one.</returns>
    public static (IReadOnlyList<string> Segments, string? Search) Read(string path, string? me)
    {
        string? search = null;
        List<string> segments = [];
        foreach (var part in Files(path.TrimEnd('/')).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var segment = Uri.UnescapeDataString(part);
            if (Find().Match(segment) is { Success: true } find)
            {
                search = Uri.UnescapeDataString(find.Groups[1].Value).Replace("''", "'", StringComparison.Ordinal);
                segments.Add("search");
            }
            else if (Delta().IsMatch(segment)) segments.Add("delta");
            else if (Key().Match(segment) is { Success: true } key) segments.AddRange([key.Groups[1].Value, key.Groups[2].Value]);
            // "graph." is the namespace's short name; the SDK writes it so.
            else segments.Add(segment.StartsWith("graph.", StringComparison.Ordinal) ? "microsoft." + segment : segment);
        }
        if (segments is ["me", ..])
        {
            if (me is null) throw GraphProblem.BadRequest("BadRequest", "/me request is only valid with delegated authentication flow.");
            segments = ["users", me, .. segments[1..]];
        }
        if (segments is ["drives", var drive, ..]) segments = ["users", drive.StartsWith("b!", StringComparison.Ordinal) ? drive[2..] : drive, "drive", .. segments[2..]];
        if (segments is [_, _, "drive", "root", ..]) segments = [.. segments[..3], "items", .. segments[3..]];
        return (segments, search);
    }

    /// <summary><c>root:/a/b.txt:/content</c> becomes <c>items/root:%2Fa%2Fb.txt/content</c>.</summary>
    private static string Files(string path)
    {
        var match = Colon().Match(path);
        if (!match.Success) return path;
        var head = match.Groups[1].Value;
        var anchor = match.Groups[2].Value;
        var items = anchor == "root" ? "/items/root" : "/" + anchor;
        return $"{head}{items}:{Uri.EscapeDataString("/" + Uri.UnescapeDataString(match.Groups[3].Value))}{match.Groups[4].Value}";
    }

    [GeneratedRegex("^(.*?)/(items/[^/:]+|root):/([^:]*)(?::(/.*)?)?$")]
    private static partial Regex Colon();

    [GeneratedRegex(@"^(?:microsoft\.graph\.)?search\(q='(.*)'\)$", RegexOptions.IgnoreCase)]
    private static partial Regex Find();

    [GeneratedRegex(@"^(?:microsoft\.graph\.)?delta(?:\(\))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Delta();

    [GeneratedRegex(@"^([A-Za-z]+)\('([^']*)'\)$")]
    private static partial Regex Key();
}
