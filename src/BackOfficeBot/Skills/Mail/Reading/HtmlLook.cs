using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace BackOfficeBot.Skills.Mail.Reading;

/// How an element looks, as far as it tells whether a reader of the mail sees it.
internal readonly partial record struct HtmlLook(bool IsHidden, string Color, string Back)
{
    public static readonly HtmlLook Page = new(false, "rgba(0, 0, 0, 1)", "rgba(255, 255, 255, 1)");

    private const string Picture = "a picture", SeeThrough = ", 0)";

    private static readonly string[] Sizes = ["height", "max-height", "width", "max-width"], Places = ["text-indent", "left", "top", "margin-left", "margin-top"];

    private static readonly CssParser Css = new(new CssParserOptions { IsIncludingUnknownDeclarations = true });

    /// Whether its text has another colour than what is behind it.
    public bool IsSeen => !IsHidden && Color != Back;

    /// <param name="unseen">Names of classes and ids that the mail's own styles hide, such as ".preheader".</param>
    public HtmlLook Inside(IElement element, HashSet<string> unseen)
    {
        if (IsHidden)
            return this;
        if (element.HasAttribute("hidden") || (unseen.Count > 0 && (element.ClassList.Any(name => unseen.Contains("." + name)) || unseen.Contains("#" + element.Id))))
            return this with { IsHidden = true };
        var said = $"{Attribute(element, "bgcolor", "background-color")}{Attribute(element, "color", "color")}{element.GetAttribute("style")}";
        if (said.Length == 0 || Css.ParseDeclaration(said) is not { } style)
            return this;
        var (color, back) = (style.GetColor(), style.GetBackgroundColor());
        return new(Hides(style) || color.EndsWith(SeeThrough, StringComparison.Ordinal), IsColour(color) ? color : Color,
            style.GetBackgroundImage().Contains('(', StringComparison.Ordinal) ? Picture : IsColour(back) ? back : Back);
    }

    /// The classes and ids that stand hidden in the style sheets of a mail. What holds for some screens only is left out.
    public static HashSet<string> UnseenNames(IDocument mail) =>
        [.. mail.StyleSheets.OfType<ICssStyleSheet>().SelectMany(sheet => sheet.Rules).OfType<ICssStyleRule>().Where(rule => Hides(rule.Style))
            .SelectMany(rule => rule.SelectorText.Split(',')).Select(name => Named.Match(name.Trim())).Where(name => name.Success).Select(name => name.Groups[1].Value)];

    // The attributes of old mails, as styles.
    private static string Attribute(IElement element, string name, string property) =>
        element.GetAttribute(name) is { Length: > 0 } value ? $"{property}:{(Digits.IsMatch(value) ? "#" : "")}{value};" : "";

    private static bool IsColour(string colour) => colour.StartsWith("rgba(", StringComparison.Ordinal) && !colour.EndsWith(SeeThrough, StringComparison.Ordinal);

    private static bool Hides(ICssStyleDeclaration style)
    {
        double? Number(string property) => Leading.Match(style.GetPropertyValue(property)) is { Success: true } number ? double.Parse(number.Value, CultureInfo.InvariantCulture) : null;
        return style.GetDisplay() == "none" || style.GetVisibility() is "hidden" or "collapse" || style.GetPropertyValue("mso-hide") == "all" || Number("opacity") == 0 || Number("font-size") <= 1
            || Sizes.Any(size => Number(size) == 0) || Places.Any(away => Number(away) <= -100)
            || style.GetPropertyValue("clip").StartsWith("rect(0", StringComparison.Ordinal);
    }

    // One name, with or without its kind of element: what stands inside something else may be seen elsewhere.
    private static readonly Regex Named = new(@"^[a-z0-9]*([.#][\w-]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Digits = new("^(?:[0-9a-f]{3}){1,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Leading = new(@"^-?[0-9]*\.?[0-9]+", RegexOptions.CultureInvariant);
}
