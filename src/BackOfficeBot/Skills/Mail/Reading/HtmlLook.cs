using System.Globalization;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Skills.Mail.Reading;

/// How an element looks, as far as it tells whether a reader of the mail sees it.
internal readonly partial record struct HtmlLook(bool IsHidden, string Color, string Back)
{
    public static readonly HtmlLook Page = new(false, "000000", "ffffff");

    /// <param name="unseen">Names of classes and ids that the mail's own styles hide, such as ".preheader".</param>
    public HtmlLook Inside(string attributes, HashSet<string> unseen)
    {
        if (attributes.Length == 0 || IsHidden)
            return this;
        var style = Blanks().Replace(HtmlTags.Attribute(attributes, "style") ?? "", "").ToLowerInvariant();
        var back = Colour(Back_().Match(style), HtmlTags.Attribute(attributes, "bgcolor")) ?? Back;
        var color = Colour(Color_().Match(style), HtmlTags.Attribute(attributes, "color")) ?? Color;
        var isHidden = HtmlTags.Attribute(attributes, "hidden") is not null || Unseen().IsMatch(style)
            || (unseen.Count > 0 && ((HtmlTags.Attribute(attributes, "class") ?? "").Split(' ').Any(name => unseen.Contains("." + name)) || unseen.Contains("#" + HtmlTags.Attribute(attributes, "id"))));
        return new(isHidden, color, back);
    }

    /// Whether its text has the colour of what is behind it.
    public bool IsSeen => !IsHidden && Color != Back;

    /// The classes and ids that stand hidden in the style sheets of a mail.
    public static HashSet<string> UnseenNames(string html) =>
        [.. Sheets().Matches(html).SelectMany(sheet => Rules().Matches(Media().Replace(sheet.Groups[1].Value, ""))).Where(rule => Unseen().IsMatch(Blanks().Replace(rule.Groups[2].Value, "").ToLowerInvariant()))
            .SelectMany(rule => rule.Groups[1].Value.Split(',')).Select(name => name.Trim()).Select(name => name.LastIndexOfAny(['.', '#']) is >= 0 and var at && !name.Contains(' ', StringComparison.Ordinal) ? name[at..] : "").Where(name => name.Length > 1)];

    // #fff, #ffffff, white, rgb(255,255,255): as six digits; null for what names no colour.
    private static string? Colour(Match style, string? attribute)
    {
        var said = (style.Success ? style.Groups[1].Value : attribute ?? "").Trim().ToLowerInvariant();
        return said switch
        {
            "white" => "ffffff",
            "black" => "000000",
            ['#', _, _, _] => string.Concat(said[1], said[1], said[2], said[2], said[3], said[3]),
            ['#', .. { Length: 6 } digits] => digits,
            _ when Rgb().Match(said) is { Success: true } rgb => string.Concat(rgb.Groups.Values.Skip(1).Select(g => (int.Parse(g.Value, CultureInfo.InvariantCulture) & 255).ToString("x2", CultureInfo.InvariantCulture))),
            // A picture, or a colour by another name: it is not the one of the text.
            { Length: > 0 } when said is not ("inherit" or "transparent" or "initial" or "none") => said,
            _ => null,
        };
    }

    [GeneratedRegex(@"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0?\.?0*(?:;|!|$)|mso-hide:all|font-size:(?:0|1px|0?\.[0-9]+px)|(?:max-)?(?:height|width):0(?:px|;|!|$)|text-indent:-[0-9]{3,}|(?:left|top|margin-left|margin-top):-[0-9]{3,}|clip:rect\(0)", RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"(?:^|;)color:([^;!]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Color_();

    [GeneratedRegex(@"(?:^|;)background(?:-color)?:([^;!]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Back_();

    [GeneratedRegex(@"^rgba?\(([0-9]{1,3}),([0-9]{1,3}),([0-9]{1,3})", RegexOptions.CultureInvariant)]
    private static partial Regex Rgb();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex("<style[^>]*>(.*?)</style", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Sheets();

    [GeneratedRegex(@"@[^{;]*(?:;|\{(?:[^{}]|\{[^{}]*\})*\})", RegexOptions.CultureInvariant)]
    private static partial Regex Media();

    [GeneratedRegex(@"([^{}]+)\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Rules();
}
