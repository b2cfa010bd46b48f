using System.Text.RegularExpressions;

namespace BackOfficeBot.DocumentTemplates;

/// What stands between {{ and }}: "Cliente", "Cliente / Client", "Scadenza: data", "Tono: cortese | fermo", "Importo in lettere", and a ? behind a name that may stay empty.
internal static partial class FieldSyntax
{
    public static (WrittenField? Field, Finding? Wrong) Read(string inside)
    {
        var colon = inside.IndexOf(':', StringComparison.Ordinal);
        var (named, wrong) = Name(colon < 0 ? inside : inside[..colon]);
        if (named is null || colon < 0)
            return (named, wrong);
        var spec = inside[(colon + 1)..].Trim();
        if (Written.Match(spec) is { Success: true } written)
        {
            named = WrittenOut(named, written);
            if ((spec = spec[..written.Index].Trim()).Length == 0) return (named, null);
        }
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
        var how = names.Select(n => Written.Match(n)).FirstOrDefault(m => m is { Success: true, Index: > 0 });
        if (how is not null) names = [.. names.Select(n => Written.Replace(n, "").Trim())];
        if (!names[0].Any(char.IsLetter))
            return (null, new(FindingKind.NoName, $"{{{{{written}}}}}"));
        if (names.FirstOrDefault(n => n.Length > FieldNames.Longest) is { } tooLong)
            return (null, new(FindingKind.NameTooLong, tooLong[..FieldNames.Longest] + "…"));
        var field = new WrittenField(names[0], names is [_, { Length: > 0 } other] ? other : null, FieldNames.KindOf(names[0]), isOptional, []);
        return (how is null ? field : WrittenOut(field, how), null);
    }

    /// What is written out is a number, unless its name says that it is an amount or a day.
    private static WrittenField WrittenOut(WrittenField field, Match how) =>
        how.Groups["words"].Success ? field with { InWords = true, Kind = field.Kind is FieldKind.Text ? FieldKind.Number : field.Kind } : field;

    // "Importo in cifre" is the amount as it is written anyway.
    private static readonly Regex Written = new(@"(^|\s)\(?in (?<words>lettere|parole|words|letters)\)?$|(^|\s)\(?in (cifre|figures|digits)\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
