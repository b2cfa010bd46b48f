namespace BackOfficeBot.DocumentTemplates;

/// The Italian and the English version of a template as one list of fields, so that one form fills both.
internal static class TemplateFields
{
    /// Of one form, so that its card stays below what a message may have.
    public const int Most = 25;

    public static (IReadOnlyList<TemplateField> Fields, IReadOnlyList<Finding> Findings) Join(IReadOnlyList<WrittenField>? it, IReadOnlyList<WrittenField>? en)
    {
        List<TemplateField> fields = [.. (it ?? []).Select(f => new TemplateField(f.Name, f.Other ?? (en is null ? FieldNames.Other(f.Name, "it") : null), f.Kind) { IsOptional = f.IsOptional, InIt = true, ChoicesIt = f.Choices })];
        List<Finding> said = [];
        foreach (var f in en ?? [])
        {
            var at = fields.FindIndex(x => x.InIt && !x.InEn && IsSame(x, f));
            if (at < 0)
            {
                fields.Add(new(f.Other ?? FieldNames.Other(f.Name, "en"), f.Name, f.Kind) { IsOptional = f.IsOptional, InEn = true, ChoicesEn = f.Choices });
                continue;
            }
            var (x, own) = (fields[at], it!.First(w => w.Name == fields[at].It));
            var kind = own.SaysKind || !(f.SaysKind || (f.InWords && x.Kind == FieldKind.Text)) ? x.Kind : f.Kind;
            if (own.SaysKind && f.SaysKind && own.Kind != f.Kind) said.Add(new(FindingKind.KindsDiffer, x.It!));
            else if (kind == FieldKind.Choice && own.Choices.Count > 0 && f.Choices.Count > 0 && own.Choices.Count != f.Choices.Count) said.Add(new(FindingKind.ChoicesDiffer, x.It!));
            fields[at] = x with { En = f.Name, Kind = kind, InEn = true, IsOptional = x.IsOptional && f.IsOptional, ChoicesEn = f.Choices };
        }
        if (it is not null && en is not null)
        {
            fields = [.. fields.Select(f => f with { It = f.It ?? FieldNames.Other(f.En!, "en"), En = f.En ?? FieldNames.Other(f.It!, "it") })];
            said.AddRange(fields.Where(f => f.InIt != f.InEn && f.Kind != FieldKind.Today).Select(f => new Finding(FindingKind.OnlyInOne, f.InIt ? f.It! : f.En!, f.InIt ? "it" : "en")));
        }
        said.AddRange(fields.Where(f => f.Kind != FieldKind.Today && (f.It is null || f.En is null)).Select(f => new Finding(FindingKind.NoTranslation, f.It ?? f.En!, f.It is null ? "en" : "it")));
        if (fields.Count(f => f.Kind != FieldKind.Today) > Most) said.Add(new(FindingKind.TooMany, fields.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return (fields, said);
    }

    // By the names that both give, else by what such a field is usually called.
    private static bool IsSame(TemplateField x, WrittenField f)
    {
        bool Same(string? a, string? b) => a is not null && b is not null && FieldNames.Fold(a) == FieldNames.Fold(b);
        return Same(x.En, f.Name) || Same(x.It, f.Other) || Same(x.It, f.Name) || (x.Kind == FieldKind.Today && f.Kind == FieldKind.Today)
            || Same(x.En ?? FieldNames.Other(x.It!, "it"), f.Name) || Same(x.It, f.Other ?? FieldNames.Other(f.Name, "en"));
    }
}
