using BackOfficeBot.DocumentTemplates;

namespace BackOfficeBot.Tests.DocumentTemplates;

public sealed class TemplateFieldsTests
{
    [Fact]
    public void Two_versions_share_the_fields_that_are_called_so_in_both_languages()
    {
        var (fields, said) = Join("{{Cliente}} {{Importo}} {{Pratica interna}} {{Oggi}}", "{{Client}} {{Amount}} {{Our case / Pratica interna}} {{Today}}");

        Assert.Empty(said);
        Assert.Equal([("Cliente", "Client"), ("Importo", "Amount"), ("Pratica interna", "Our case"), ("Oggi", "Today")], fields.Select(f => (f.It!, f.En!)));
        Assert.All(fields, f => Assert.True(f is { InIt: true, InEn: true }));
    }

    [Fact]
    public void A_field_of_one_version_only_is_said_by_its_name()
    {
        var (fields, said) = Join("{{Cliente}} {{Scadenza}}", "{{Client}} {{Warehouse}}");

        Assert.Equal(3, fields.Count);
        Assert.Contains(new(FindingKind.OnlyInOne, "Scadenza", "it"), said);
        Assert.Contains(new(FindingKind.OnlyInOne, "Warehouse", "en"), said);
        Assert.Contains(new(FindingKind.NoTranslation, "Warehouse", "en"), said);
        Assert.Equal("Warehouse", fields[2].Label("it"));
    }

    [Fact]
    public void Choices_match_by_their_place_and_have_to_be_as_many()
    {
        Assert.Equal(["polite", "firm"], Join("{{Tono: cortese | fermo}}", "{{Tone: polite | firm}}").Fields[0].Choices("en"));
        Assert.Equal([new(FindingKind.ChoicesDiffer, "Tono")], Join("{{Tono: cortese | fermo}}", "{{Tone: polite | firm | cold}}").Findings);
        Assert.Equal([new(FindingKind.KindsDiffer, "Tono")], Join("{{Tono: cortese | fermo}}", "{{Tone: date}}").Findings);
    }

    [Fact]
    public void More_fields_than_a_form_holds_are_refused() =>
        Assert.Contains(new(FindingKind.TooMany, "26"), TemplateFields.Join(TemplateReader.Read(Docx.Of([.. Enumerable.Range(1, 26).Select(i => $"{{{{Voce {i}}}}}")])).Fields, null).Findings);

    private static (IReadOnlyList<TemplateField> Fields, IReadOnlyList<Finding> Findings) Join(string it, string en) => TemplateFields.Join(TemplateReader.Read(Docx.Of(it)).Fields, TemplateReader.Read(Docx.Of(en)).Fields);
}
