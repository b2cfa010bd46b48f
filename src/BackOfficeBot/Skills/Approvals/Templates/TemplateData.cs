using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Approvals.Templates;

internal static class TemplateStates
{
    public const string On = "on";

    /// Nobody is offered it; what was asked by it goes on.
    public const string Off = "off";
}

/// What an administrator set of one template: the template itself, or only that a shipped or configured one is on or off.
internal sealed record TemplateData
{
    public required string Template { get; init; }

    /// Null where it is as it was shipped or configured.
    public TemplateOptions? Options { get; init; }

    /// Of the editing that saved it, so that the same press twice saves once.
    public Guid? Draft { get; init; }

    /// Who set it so, and when.
    public string? ById { get; init; }
    public DateTimeOffset? At { get; init; }

    /// The people that it names, to be read.
    public IReadOnlyList<NamedPerson> Known { get; init; } = [];

    public static TemplateData Of(Record record) => record.DataAs(TemplateJson.Default.TemplateData)!;

    /// One record for each template of an organisation, whoever makes it.
    public static Guid IdOf(string template) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{TemplateKind.Name_}|{template}")).AsSpan(0, 16));
}

/// The authority table as an administrator set it: it takes the place of the configured one.
internal sealed record AuthorityData(IReadOnlyList<AuthorityEntry> Entries, string? ById, DateTimeOffset? At)
{
    public static readonly Guid Id = TemplateData.IdOf("|authority");

    public static AuthorityData Of(Record record) => record.DataAs(TemplateJson.Default.AuthorityData)!;
}

internal sealed record AuthorityEntry(Guid Key, AuthorityOptions Entry)
{
    /// What its template is called; null where it holds for all.
    public string? It { get; init; }
    public string? En { get; init; }

    public static AuthorityEntry Of(Guid key, AuthorityOptions entry, TemplateOptions? template) => new(key, entry) { It = template?.It ?? entry.Template, En = template?.En ?? entry.Template };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TemplateData))]
[JsonSerializable(typeof(AuthorityData))]
[JsonSerializable(typeof(AuthorityPage))]
[JsonSerializable(typeof(TemplateOptions))]
[JsonSerializable(typeof(TemplateDraft))]
[JsonSerializable(typeof(TemplatePick))]
[JsonSerializable(typeof(DraftState))]
[JsonSerializable(typeof(PartState))]
[JsonSerializable(typeof(NewPartForm))]
[JsonSerializable(typeof(NamesForm))]
[JsonSerializable(typeof(FieldForm))]
[JsonSerializable(typeof(StepForm))]
[JsonSerializable(typeof(AuthorityState))]
[JsonSerializable(typeof(AuthorityForm))]
internal sealed partial class TemplateJson : JsonSerializerContext
{
    /// Options can be changed: who changes them changes a copy.
    public static TemplateOptions Copy(TemplateOptions options) => JsonSerializer.Deserialize(Text(options), Default.TemplateOptions)!;

    public static string Text(TemplateOptions options) => JsonSerializer.Serialize(options, Default.TemplateOptions);
}
