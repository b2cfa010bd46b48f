namespace BackOfficeBot.DocumentTemplates;

/// What stands between {{ and }}: "Cliente", "Cliente / Client", "Scadenza: data", "Tono: cortese | fermo", and a ? behind a name that may stay empty.
internal static class FieldSyntax
{
    public static (WrittenField? Field, Finding? Wrong) Read(string inside)
    {
        var colon = inside.IndexOf(':', StringComparison.Ordinal);
        var (named, wrong) = Name(colon < 0 ? inside : inside[..colon]);
        if (named is null || colon < 0)
            return (named, wrong);
        var spec = inside[(colon + 1)..].Trim();
        if (spec.Contains('|', StringComparison.Ordinal))
            return spec.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList() is { Count: >= 2 } choices
                ? (named with { Kind = FieldKind.Choice, Choices = choices, SaysKind = true }, null) : (null, new(FindingKind.UnknownKind, named.Name, spec));
        return FieldNames.Kind(spec) is { } kind ? (named with { Kind = kind, SaysKind = true }, null) : (null, new(FindingKind.UnknownKind, named.Name, spec));
    }

    /// A name with what goes with it, as the title of a content control has it, too.
    public static (WrittenField? Field, Finding? Wrong) Name(string written)
    {
        written = written.Trim();
        var isOptional = written.EndsWith('?');
        var names = written.TrimEnd('?').Split('/', 2, StringSplitOptions.TrimEntries);
        if (!names[0].Any(char.IsLetter))
            return (null, new(FindingKind.NoName, $"{{{{{written}}}}}"));
        if (names.FirstOrDefault(n => n.Length > FieldNames.Longest) is { } tooLong)
            return (null, new(FindingKind.NameTooLong, tooLong[..FieldNames.Longest] + "…"));
        return (new(names[0], names is [_, { Length: > 0 } other] ? other : null, FieldNames.KindOf(names[0]), isOptional, []), null);
    }
}
