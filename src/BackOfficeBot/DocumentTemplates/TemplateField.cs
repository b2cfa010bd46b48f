using System.Text.Json.Serialization;

namespace BackOfficeBot.DocumentTemplates;

internal enum FieldKind
{
    Text,

    /// Text of several lines.
    Lines,
    Date,
    Number,
    Money,
    Choice,
    Person,

    /// The day on which the document is made; nobody is asked.
    Today,
}

/// One field of a template, as it stands in one version or in both.
/// <param name="It">What the Italian version calls it; null where it is not known.</param>
/// <param name="En">What the English version calls it; null where it is not known.</param>
internal sealed record TemplateField(string? It, string? En, FieldKind Kind)
{
    /// May be left empty.
    public bool IsOptional { get; init; }
    public bool InIt { get; init; }
    public bool InEn { get; init; }

    /// What can be chosen, by the words of each version; the same place is the same choice.
    public IReadOnlyList<string> ChoicesIt { get; init; } = [];
    public IReadOnlyList<string> ChoicesEn { get; init; } = [];

    /// The same whatever the language.
    [JsonIgnore]
    public string Key => FieldNames.Fold(It ?? En!);

    public string Label(string language) => (language == "it" ? It ?? En : En ?? It)!;

    public IReadOnlyList<string> Choices(string language) => (language == "it" ? ChoicesIt : ChoicesEn) is { Count: > 0 } own ? own : language == "it" ? ChoicesEn : ChoicesIt;

    public bool IsIn(string language) => language == "it" ? InIt : InEn;
}

/// A field as one document writes it.
/// <param name="Name">Its own name there.</param>
/// <param name="Other">The name in the other language, where the document gives it.</param>
internal sealed record WrittenField(string Name, string? Other, FieldKind Kind, bool IsOptional, IReadOnlyList<string> Choices)
{
    /// Whether the document says its kind itself; else it follows from the name.
    public bool SaysKind { get; init; }

    /// Whether a number, an amount or a day is written out in letters at this place.
    public bool InWords { get; init; }
}

internal enum FindingKind
{
    /// These keep a document from being a template.
    Unclosed, NoName, NameTooLong, UnknownKind, KindsDiffer, ChoicesDiffer, TooMany,

    /// These are worth knowing.
    OneBrace, Split, NamelessControl, OddControl, MergeField, OnlyInOne, NoTranslation, NoLonger, NoFields,
}

/// Something that was found in a template.
/// <param name="Words">The field, or what stands there.</param>
/// <param name="More">What the sentence needs beside it: a language, a kind.</param>
internal sealed record Finding(FindingKind Kind, string Words = "", string? More = null)
{
    [JsonIgnore]
    public bool IsWrong => Kind <= FindingKind.TooMany;
}
