using System.Text.Json;
using System.Text.Json.Serialization;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.DocumentTemplates;

namespace BackOfficeBot.Skills.Files.Letters;

/// Somebody who can be chosen without a search.
internal sealed record LetterPerson(string Id, string Name);

/// What goes into a letter for one field, in each language; and written out, where that is a number, an amount or a day.
internal sealed record LetterValue(string It, string En)
{
    public string? ItWords { get; init; }
    public string? EnWords { get; init; }

    /// Something that cannot be written out in letters.
    public bool IsWordless => It.Length > 0 && (ItWords is null || EnWords is null);

    public string In(string language, bool inWords = false) => (inWords ? language == "it" ? ItWords : EnWords : null) ?? (language == "it" ? It : En);
}

/// A letter while its form is filled in: what was typed, under the ids of the inputs.
internal sealed record LetterDraft(string Template, IReadOnlyDictionary<string, string> Typed)
{
    /// "it", "en" or "both".
    public string? Languages { get; init; }
    public IReadOnlyList<LetterPerson> Known { get; init; } = [];

    /// The sentence that it began with, for another template.
    public string Said { get; init; } = "";

    public string? Of(TemplateField field) => Typed.GetValueOrDefault(Input(field));

    public static string Input(TemplateField field) => "f-" + field.Key.Replace(' ', '-');

    public LetterDraft With(JsonElement typed, IReadOnlyList<TemplateField> fields)
    {
        string? Text(string id) => typed.ValueKind == JsonValueKind.Object && typed.TryGetProperty(id, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return this with { Languages = Text("languages") ?? Languages, Typed = fields.Select(f => (Id: Input(f), Value: Text(Input(f)))).Where(p => p.Value is { Length: > 0 }).DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Value!) };
    }
}

/// A letter that is ready: its documents lie beside it, so that what is saved, and what is filed, is what was made.
/// <param name="Draft">The form, to go on from.</param>
/// <param name="Files">The key of the <see cref="Filing.MadeFiles"/>.</param>
internal sealed record LetterMade(Guid Draft, Guid Files, IReadOnlyList<string> Names, IReadOnlyList<string> Languages);

internal sealed record LetterKey(Guid Key);

internal sealed record LetterFile(Guid Key, int Index);

internal sealed record LetterPick(string Template, string Said);

/// Which inputs there are, only the template knows.
internal sealed record LetterForm;

internal static class LetterVerbs
{
    public static readonly CardVerb<LetterPick> Choose = new("letter.choose", LetterJson.Default.LetterPick);
    public static readonly CardVerb<LetterKey> Other = new("letter.other", LetterJson.Default.LetterKey);
    public static readonly CardVerb<LetterKey, LetterForm> Make = new("letter.make", LetterJson.Default.LetterKey, LetterJson.Default.LetterForm);
    public static readonly CardVerb<LetterKey> Edit = new("letter.edit", LetterJson.Default.LetterKey);
    public static readonly CardVerb<LetterFile> Save = new("letter.save", LetterJson.Default.LetterFile);
    public static readonly CardVerb<LetterKey> File = new("letter.file", LetterJson.Default.LetterKey);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(LetterDraft))]
[JsonSerializable(typeof(LetterMade))]
[JsonSerializable(typeof(LetterKey))]
[JsonSerializable(typeof(LetterFile))]
[JsonSerializable(typeof(LetterPick))]
[JsonSerializable(typeof(LetterForm))]
internal sealed partial class LetterJson : JsonSerializerContext;
