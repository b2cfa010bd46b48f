using System.Text.RegularExpressions;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals.Templates;

namespace BackOfficeBot.Skills.Approvals;

/// From whom something is bought: "dalla ditta Sereno", "from Northwind Ltd". A bare name after "da" is who decides.
internal static partial class ApprovalSupplier
{
    private const string From = @"\b(?:(?:da|dal|dallo|dalla|dai|dalle|presso|from)\s+|dall['’]\s*)(?:(?:the|la|il|lo)\s+)?";
    private const string More = @"(?:\s+(?!(?:per|a|ad|al|alla|allo|entro|che|costa|di|del|della|con|il|la|lo|da|dal|dalla|a|an|to|for|at|by|on|in|of|with|from|that|which|costs|costing|within|as|and|urgente|urgent|perch[ée]|because|circa|about)\b|\d)[^\s,;:!?()]+)";

    public static bool IsAskedBy(TemplateOptions template) => template.Fields.Exists(IsFor);

    public static bool IsFor(FieldOptions field) => field.Type == FieldType.Text && RecordWords.Of($"{field.It} {field.En}").Any(w => w is "fornitore" or "supplier" or "vendor");

    /// The name, and all of the text that says it; null where no firm is named.
    public static (string Name, TextSpan Span)? Of(string text) => new[] { Firm, Legal }.Select(r => r.Match(text)).FirstOrDefault(m => m.Success) is { } match
        && Clean(match.Groups["x"].Value) is { Length: > 1 } name ? (name, new(match.Index, match.Length)) : null;

    /// What was understood, without the firm's name as a person's.
    public static Understanding Without(TemplateOptions template, string text, Understanding u) => !IsAskedBy(template) || Of(text) is not { Span: var firm } ? u
        : u with { People = [.. u.People.Where(p => !p.Span.Overlaps(firm))], Subject = u.Subject is { } subject && subject.Span.Overlaps(firm) ? null : u.Subject };

    private static string Clean(string name) => name.Count(c => c == '.') == 1 ? name.TrimEnd('.', ' ') : name.Trim();

    private static readonly Regex Firm = new(From + @"(?:ditta|societ[àa]|azienda|impresa|fornitore|supplier|company|firm|vendor)\s+(?<x>[^\s,;:!?()]+" + More + "{0,5})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Legal = new(From + @"(?<x>[^\s,;:!?()]+" + More + @"{0,4}?\s+(?:s\.?r\.?l\.?s?|s\.?p\.?a|s\.?n\.?c|s\.?a\.?s|ltd|limited|llc|inc|plc|gmbh|corp)\b\.?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
