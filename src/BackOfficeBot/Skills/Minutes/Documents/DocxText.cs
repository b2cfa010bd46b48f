using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BackOfficeBot.Skills.Minutes.Documents;

/// What people wrote, as runs of Word.
internal static class DocxText
{
    public static Run Run(string text, bool bold = false)
    {
        var run = bold ? new Run(new RunProperties(new Bold())) : new Run();
        var lines = Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.AppendChild(new Break());
            if (lines[i].Length > 0) run.AppendChild(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    /// A number that Word keeps: PAGE, NUMPAGES.
    public static IEnumerable<Run> Field(string code) =>
    [
        new(new FieldChar { FieldCharType = FieldCharValues.Begin }), new(new FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve }),
        new(new FieldChar { FieldCharType = FieldCharValues.Separate }), new(new Text("1")), new(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    public static string Clean(string text) => BackOfficeBot.DocumentTemplates.DocxFill.Clean(text);
}
