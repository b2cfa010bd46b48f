using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BackOfficeBot.Skills.Minutes.Documents;

/// Lists that Word counts, beside those that a template has.
internal sealed class DocxNumbers(MainDocumentPart main)
{
    private int? _abstract;

    /// A list of its own that begins with this number.
    public int Start(int from)
    {
        var part = main.NumberingDefinitionsPart ?? main.AddNewPart<NumberingDefinitionsPart>();
        var numbering = part.Numbering ??= new();
        if (_abstract is null)
        {
            _abstract = numbering.Elements<AbstractNum>().Select(a => a.AbstractNumberId?.Value ?? 0).DefaultIfEmpty(-1).Max() + 1;
            var kind = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.SingleLevel }, new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Decimal },
                new LevelText { Val = "%1." }, new LevelJustification { Val = LevelJustificationValues.Left }, new PreviousParagraphProperties(new Indentation { Left = "567", Hanging = "397" })) { LevelIndex = 0 })
            { AbstractNumberId = _abstract };
            // All kinds of lists stand before all lists.
            if (numbering.Elements<AbstractNum>().LastOrDefault() is { } last) numbering.InsertAfter(kind, last);
            else numbering.PrependChild(kind);
        }
        var id = numbering.Elements<NumberingInstance>().Select(n => n.NumberID?.Value ?? 0).DefaultIfEmpty(0).Max() + 1;
        var list = new NumberingInstance(new AbstractNumId { Val = _abstract }, new LevelOverride(new StartOverrideNumberingValue { Val = from }) { LevelIndex = 0 }) { NumberID = id };
        if (numbering.Elements<NumberingInstance>().LastOrDefault() is { } before) numbering.InsertAfter(list, before);
        else numbering.InsertAfter(list, numbering.Elements<AbstractNum>().Last());
        return id;
    }
}
