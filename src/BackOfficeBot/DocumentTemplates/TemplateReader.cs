using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BackOfficeBot.DocumentTemplates;

/// What a document of Word is as a template: its fields in the order in which they stand, and what is to be said of it; or why it is none.
internal sealed record TemplateReading(IReadOnlyList<WrittenField> Fields, IReadOnlyList<Finding> Findings, DocxProblem? Problem = null)
{
    /// As its words let it be guessed.
    public string Language { get; init; } = "it";

    public static TemplateReading Wrong(DocxProblem problem) => new([], [], problem);
}

/// Reads a template. Nothing of it is run or followed.
internal static class TemplateReader
{
    private const int Shown = 60;

    public static TemplateReading Read(ReadOnlyMemory<byte> bytes)
    {
        if (DocxGuard.Check(bytes) is { } problem) return TemplateReading.Wrong(problem);
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var package = WordprocessingDocument.Open(stream, isEditable: false);
            if (package.DocumentType is WordprocessingDocumentType.MacroEnabledDocument or WordprocessingDocumentType.MacroEnabledTemplate) return TemplateReading.Wrong(DocxProblem.Macros);
            return package.MainDocumentPart is { Document.Body: not null } main ? Read(main) : TemplateReading.Wrong(DocxProblem.Broken);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or OpenXmlPackageException or FormatException or XmlException or UriFormatException or InvalidOperationException or ArgumentException)
        {
            return TemplateReading.Wrong(DocxProblem.Broken);
        }
    }

    private static TemplateReading Read(MainDocumentPart main)
    {
        var (found, said) = (new List<WrittenField>(), new List<Finding>());
        foreach (var root in DocxFields.Roots(main))
        {
            foreach (var element in root.Descendants())
                if (element is Paragraph paragraph) OfParagraph(paragraph, found, said);
                else if (element is FieldCode or SimpleField) OfMergeField(element, said);
            foreach (var control in DocxFields.Controls(root)) OfControl(control, found, said);
        }
        var fields = Once(found, said);
        if (fields.Count == 0 && !said.Exists(f => f.IsWrong)) said.Add(new(FindingKind.NoFields));
        return new(fields, [.. said.Distinct().OrderBy(f => f.Kind)]) { Language = Guess(main.Document!.InnerText) };
    }

    private static void OfParagraph(Paragraph paragraph, List<WrittenField> found, List<Finding> said)
    {
        var texts = DocxFields.Texts(paragraph);
        var text = string.Concat(texts.Select(t => t.Text));
        if (!text.Contains('{', StringComparison.Ordinal) && !text.Contains("}}", StringComparison.Ordinal)) return;
        var (rest, ends) = (text, texts.Aggregate(new List<int>(), (all, t) => { all.Add((all.Count > 0 ? all[^1] : 0) + t.Text.Length); return all; }));
        foreach (var match in DocxFields.Placeholders(text))
        {
            rest = rest.Remove(match.Index, match.Length).Insert(match.Index, new(' ', match.Length));
            var (field, wrong) = FieldSyntax.Read(match.Groups[1].Value);
            if (field is not null) found.Add(field);
            if (wrong is not null) said.Add(wrong);
            if (field is not null && ends.Exists(e => e > match.Index && e < match.Index + match.Length)) said.Add(new(FindingKind.Split, field.Name));
        }
        if (rest.IndexOf("{{", StringComparison.Ordinal) is >= 0 and var open) said.Add(new(FindingKind.Unclosed, Part(text, open), "}}"));
        else if (rest.IndexOf("}}", StringComparison.Ordinal) is >= 0 and var close) said.Add(new(FindingKind.Unclosed, Part(text, Math.Max(0, close - 20)), "{{"));
        else foreach (System.Text.RegularExpressions.Match one in DocxFields.OneBrace.Matches(rest)) said.Add(new(FindingKind.OneBrace, one.Groups[1].Value.Trim()));
    }

    private static void OfControl(SdtElement control, List<WrittenField> found, List<Finding> said)
    {
        var name = DocxFields.NameOf(control);
        if (DocxFields.KindOf(control) is not var (kind, choices)) said.Add(new(FindingKind.OddControl, name ?? Part(control.InnerText, 0)));
        else if (name is null) said.Add(new(FindingKind.NamelessControl, Part(control.InnerText, 0)));
        else
        {
            var (field, wrong) = FieldSyntax.Name(name);
            if (wrong is not null) said.Add(wrong);
            else if (kind == FieldKind.Choice && choices.Count < 2) said.Add(new(FindingKind.UnknownKind, field!.Name, string.Join(" | ", choices)));
            else found.Add(kind is { } own ? field! with { Kind = own, Choices = choices, SaysKind = true } : field!);
        }
    }

    private static void OfMergeField(OpenXmlElement element, List<Finding> said)
    {
        if (DocxFields.MergeField.Match(element is SimpleField simple ? simple.Instruction?.Value ?? "" : element.InnerText) is { Success: true } merge)
            said.Add(new(FindingKind.MergeField, merge.Groups[1].Success ? merge.Groups[1].Value : merge.Groups[2].Value));
    }

    /// Of a field that stands several times the place that says most holds for all.
    private static List<WrittenField> Once(List<WrittenField> found, List<Finding> said)
    {
        List<WrittenField> fields = [];
        foreach (var all in found.GroupBy(f => FieldNames.Fold(f.Name)))
        {
            var kinds = all.Where(f => f.SaysKind).ToList();
            if (kinds.Select(f => (f.Kind, string.Join('|', f.Choices))).Distinct().Skip(1).Any()) said.Add(new(FindingKind.KindsDiffer, all.First().Name));
            fields.Add((kinds.FirstOrDefault() ?? all.FirstOrDefault(f => f.InWords) ?? all.First()) with { Other = all.Select(f => f.Other).FirstOrDefault(o => o is not null), IsOptional = all.All(f => f.IsOptional) });
        }
        return fields;
    }

    private static string Part(string text, int from) => text[from..].Trim() is { Length: > Shown } more ? more[..Shown] + "…" : text[from..].Trim();

    private static readonly HashSet<string> Italian = ["di", "il", "la", "che", "per", "con", "del", "della", "gentile", "distinti", "saluti", "le", "si", "un", "una", "spettabile", "oggetto", "al", "non"],
        English = ["the", "of", "and", "to", "dear", "your", "sincerely", "we", "you", "is", "for", "yours", "subject", "with", "please", "our", "not"];

    private static string Guess(string text)
    {
        var words = FieldNames.Fold(text).Split(' ');
        return words.Count(English.Contains) > words.Count(Italian.Contains) ? "en" : "it";
    }
}
